/** Takes the pieces of a file one by one; text is UTF-8. */
export type Write = (piece: string | Uint8Array) => void;

/** A file of a release before it is written. */
export interface ReleaseFile {
  /** Path in the release, with `/` between. */
  readonly path: string;
  readonly mediaType: string;
  /** One sentence of what is in it; a plan prints it as the reason for the file. */
  readonly title: string;
  /** Name of the CSV table that it holds, if it is one of the canonical CSV files. */
  readonly table?: string;
  /** Writes the file, the same bytes every time; returns the number of rows, where rows are counted. */
  readonly write: (write: Write) => number | undefined;
}

/** A file of a release whose whole text is known beforehand. */
export const textFile = (path: string, mediaType: string, title: string, content: string): ReleaseFile => ({
  path,
  mediaType,
  title,
  write: (write) => {
    write(content);
    return undefined;
  },
});
