import { createHash } from "node:crypto";
import type { ReleaseFile } from "../content.ts";
import type { formatDifferences } from "../data/agree.ts";
import { dataFiles } from "../data/files.ts";
import type { DataFormat } from "../data/read.ts";
import { bytesIn, type OpenRelease, recordsOf, tombstonesOf } from "../release/opened.ts";
import { formatFiles } from "./damage.ts";
import { type Check, checked, type Finding, notChecked } from "./report.ts";
import type { Survey } from "./survey.ts";

export type CompareFormats = typeof formatDifferences;

/** What formats are compared by and with. */
export interface Comparison {
  /** Name of the dataset. */
  readonly name: string;
  /** A format that is as it was written. */
  readonly first: DataFormat | undefined;
  readonly damaged: ReadonlySet<string>;
  readonly compare: CompareFormats;
  /** Bytes of data up to which formats are read; only tests ask for less. */
  readonly limit?: number;
}

/** Larger data are not read format by format, which holds the records of two formats at a time, but written again. */
const LIMIT = 1 << 26;

/** Bytes of the files of records. */
export const sizeOfData = ({ files }: Survey): number =>
  [...files.values()].reduce((sum, { path, bytes }) => sum + (path.startsWith("data/") ? bytes : 0), 0);

/** Whether the records of all formats may be held. */
export const mayCompare = (read: Survey): boolean => sizeOfData(read) <= LIMIT;

/** Whether all formats hold the same records as one that is as it was written. */
export async function checkFormats(
  release: OpenRelease,
  read: Survey,
  { name, first, damaged, compare, limit = LIMIT }: Comparison,
): Promise<Check> {
  if (sizeOfData(read) > limit) return damaged.size > 0 ? tooLarge(read) : remade(release, read, name);
  const found = await compare((path) => bytesIn(release, path), name, { first: first ?? "json" });
  const files = formatFiles(name);
  return checked(
    "formats",
    found.map(({ format, record, message }): Finding => {
      const own = files[format];
      return {
        file: own.find((path) => damaged.has(path)) ?? own[0] ?? "data",
        ...(record === undefined ? {} : { record }),
        message,
      };
    }),
  );
}

const tooLarge = (read: Survey): Check =>
  notChecked(
    "formats",
    `The data take ${sizeOfData(read)} bytes: they are written again from the JSON lines to be compared, which is done where no file is damaged.`,
  );

function hashOf(file: ReleaseFile): string {
  const hash = createHash("sha256");
  file.write((piece) => hash.update(piece));
  return hash.digest("hex");
}

/**
 * Whether the records of the JSON lines, written in every format again, give the bytes of the files: nothing is held, however many records
 * there are. Another version of the programs may write them otherwise, so that other bytes show nothing.
 */
function remade(release: OpenRelease, { files }: Survey, name: string): Check {
  const written = dataFiles(recordsOf(release), tombstonesOf(release), name);
  const others = written.filter((file) => files.get(file.path)?.sha256 !== hashOf(file)).map(({ path }) => path);
  if (others.length === 0)
    return checked("formats", [], "each was written again from the JSON lines, to the same bytes");
  return notChecked(
    "formats",
    `This version of the program writes ${others.join(", ")} otherwise: use the one that manifest.json names as "software".`,
  );
}
