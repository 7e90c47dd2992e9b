import { type EntityKind, entities } from "../records.ts";
import { linesIn, linesPath, type OpenRelease } from "../release/opened.ts";
import { type Gathered, gathered } from "./gathered.ts";
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

/** Where a comparison stands. */
interface Progress {
  readonly found: Gathered;
  readonly lines: Iterator<Listed>;
  /** The record that is listed next; undefined behind the last. */
  listed: Listed | undefined;
  /** Lines that are no records: each stands for a record that is listed, or was put in. */
  unreadable: { readonly kind: EntityKind; readonly number: number }[];
}

const orderOf = ({ entity, id }: Listed): string => order(entity as EntityKind, id);
const fileOf = ({ entity }: Listed): string => linesPath(entity as EntityKind);

function advance(progress: Progress): void {
  const { done, value } = progress.lines.next();
  progress.listed = done ? undefined : value;
}

/** Those that are listed before a record of this order are missing, or their lines are no records any more. */
function passOver(progress: Progress, limit: string): void {
  const { found } = progress;
  for (let { listed } = progress; listed && orderOf(listed) < limit; { listed } = progress) {
    const line = progress.unreadable[0]?.kind === listed.entity ? progress.unreadable.shift() : undefined;
    const message = line
      ? `Line ${line.number}: expected the record, found no JSON object with an id.`
      : "It is listed in record-hashes.csv, but no such record is there.";
    found.add({ file: fileOf(listed), record: listed.id, message });
    advance(progress);
  }
  for (const { kind, number } of progress.unreadable)
    found.add({ file: linesPath(kind), message: `Line ${number}: expected no such line; it holds no record.` });
  progress.unreadable = [];
}

function compare(progress: Progress, kind: EntityKind, number: number, { id, sha256 }: ReadRecord): void {
  const own = order(kind, id);
  passOver(progress, own);
  const { listed, found } = progress;
  const place = { file: linesPath(kind), record: id };
  if (!listed || orderOf(listed) !== own) {
    found.add({ ...place, message: `Line ${number}: it is not listed in record-hashes.csv, or not here.` });
    return;
  }
  if (sha256 !== listed.sha256) {
    const message = `Line ${number}: expected the SHA-256 ${listed.sha256}, as record-hashes.csv says; it has ${sha256}.`;
    found.add({ ...place, message });
  }
  advance(progress);
}

/** Begins a comparison of records with record-hashes.csv. */
export function compareHashes(release: OpenRelease): HashComparison {
  const found = gathered();
  const progress: Progress = { found, lines: listedRecords(release), listed: undefined, unreadable: [] };
  advance(progress);
  return {
    take: (kind, number, record) => {
      if (record) compare(progress, kind, number, record);
      else progress.unreadable.push({ kind, number });
    },
    end: (isWhole) => {
      const { listed } = progress;
      // Of a file that breaks off, the first record that is gone stands for all that follow.
      if (listed && !isWhole(fileOf(listed)))
        found.add({ file: fileOf(listed), record: listed.id, message: "It cannot be read from this record on." });
      else passOver(progress, "~");
      return found.all();
    },
  };
}
