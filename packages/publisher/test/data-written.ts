import type { ReleaseFile } from "../src/content.ts";

/** What a file of a release writes, and the rows that it counts. */
export function written(file: ReleaseFile): { bytes: Buffer; rows: number | undefined } {
  const pieces: Uint8Array[] = [];
  // A copy, as a file on the disk would be.
  const rows = file.write((piece) => pieces.push(Buffer.from(piece as string)));
  return { bytes: Buffer.concat(pieces), rows };
}

/** Texts of some files, by path. */
export const textsOf = (files: readonly ReleaseFile[]): Map<string, string> =>
  new Map(files.map((file) => [file.path, written(file).bytes.toString()]));
