import type { formatDifferences } from "../data/agree.ts";
import type { DataFormat } from "../data/read.ts";
import { bytesIn, type OpenRelease } from "../release/opened.ts";
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
}

/** Larger data are not compared format by format: that holds the records of two formats at a time. */
const LIMIT = 1 << 28;

/** Bytes of the files of records. */
export const sizeOfData = ({ files }: Survey): number =>
  [...files.values()].reduce((sum, { path, bytes }) => sum + (path.startsWith("data/") ? bytes : 0), 0);

/** Whether the records of all formats may be held. */
export const mayCompare = (read: Survey): boolean => sizeOfData(read) <= LIMIT;

/** Whether all formats hold the same records as one that is as it was written. */
export async function checkFormats(
  release: OpenRelease,
  read: Survey,
  { name, first, damaged, compare }: Comparison,
): Promise<Check> {
  if (!mayCompare(read))
    return notChecked(
      "formats",
      `The data take ${sizeOfData(read)} bytes, and comparing formats holds their records in memory: it is done up to ${LIMIT}. The checksums show that each format is as it was published.`,
    );
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
