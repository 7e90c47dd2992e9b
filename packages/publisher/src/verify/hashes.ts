import { type EntityKind, entities } from "../records.ts";
import { linesIn, linesPath, type OpenRelease } from "../release/opened.ts";
import { gathered } from "./gathered.ts";
import type { Finding } from "./report.ts";

export const HASHES = "record-hashes.csv";

/** A line of record-hashes.csv. */
interface Listed {
  readonly id: string;
  readonly entity: string;
  readonly sha256: string;
}

/** Lines of record-hashes.csv, `id,entity,sha256` each, in the order of the records, as far as they can be read. */
function* listedRecords(release: OpenRelease): Generator<Listed> {
  if (!release.paths.includes(HASHES)) return;
  let isHeader = true;
  try {
    for (const line of linesIn(release, HASHES)) {
      const [id = "", entity = "", sha256 = ""] = line.split(",");
      if (!isHeader) yield { id, entity, sha256 };
      isHeader = false;
    }
  } catch {
    // A file that cannot be read is told by the survey.
  }
}

/** A record as its line has it: its id and hash, or nothing where the line is no record. */
export interface ReadRecord {
  readonly id: string;
  readonly sha256: string;
}

/** Compares records with their list as they come; both are sorted, so that a missing or an added one shifts none of the others. */
export interface HashComparison {
  readonly take: (kind: EntityKind, number: number, record: ReadRecord | undefined) => void;
  /** All that differs; call it once, after the last record. `isWhole` says which files could be read to their ends. */
  readonly end: (isWhole: (path: string) => boolean) => Finding[];
}

const order = (kind: EntityKind, id: string): string => `${entities.indexOf(kind)} ${id}`;

/** Begins a comparison of records with record-hashes.csv. */
export function compareHashes(release: OpenRelease): HashComparison {
  const found = gathered();
  const lines = listedRecords(release);
  let listed = lines.next();
  /** Lines that are no records: each stands for a record that is listed, or was put in. */
  let unreadable: { readonly kind: EntityKind; readonly number: number }[] = [];
  const next = () => {
    listed = lines.next();
  };
  const orderOf = ({ entity, id }: Listed): string => order(entity as EntityKind, id);
  const file = (entity: string): string => linesPath(entity as EntityKind);

  /** Those that are listed before a record of this order are missing, or their lines are no records any more. */
  const passOver = (limit: string): void => {
    for (; !listed.done && orderOf(listed.value) < limit; next()) {
      const { id, entity } = listed.value;
      const line = unreadable[0]?.kind === entity ? unreadable.shift() : undefined;
      const message = line
        ? `Line ${line.number}: expected the record, found no JSON object with an id.`
        : "It is listed in record-hashes.csv, but no such record is there.";
      found.add({ file: file(entity), record: id, message });
    }
    for (const { kind, number } of unreadable)
      found.add({ file: linesPath(kind), message: `Line ${number}: expected no such line; it holds no record.` });
    unreadable = [];
  };

  return {
    take: (kind, number, record) => {
      if (!record) {
        unreadable.push({ kind, number });
        return;
      }
      const own = order(kind, record.id);
      passOver(own);
      const place = { file: linesPath(kind), record: record.id };
      if (listed.done || orderOf(listed.value) !== own) {
        found.add({ ...place, message: `Line ${number}: it is not listed in record-hashes.csv, or not here.` });
        return;
      }
      const { sha256 } = listed.value;
      if (sha256 !== record.sha256) {
        const message = `Line ${number}: expected the SHA-256 ${sha256}, as record-hashes.csv says; it has ${record.sha256}.`;
        found.add({ ...place, message });
      }
      next();
    },
    end: (isWhole) => {
      const { done, value } = listed;
      // Of a file that breaks off, the first record that is gone stands for all that follow.
      if (!done && !isWhole(file(value.entity))) {
        found.add({ file: file(value.entity), record: value.id, message: "It cannot be read from this record on." });
        return found.all();
      }
      passOver("~");
      return found.all();
    },
  };
}
