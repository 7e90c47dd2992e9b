import { error, note } from "./rule.ts";

/** What can be wrong with files as such. */
export const fileRules = {
  "file/not-utf-8": error({
    summary: "A file is not UTF-8.",
    advice: "Save the file as UTF-8; of a source, save the text as it was received and hash it again.",
    why: "Records and tables are UTF-8 without exception; another encoding turns names into other names, and offsets of passages count the characters of the decoded text.",
    message: (_: object) => "Expected UTF-8, got bytes that are not.",
  }),
  "file/byte-order-mark": error({
    summary: "A data file begins with a byte order mark.",
    advice: "Save it as UTF-8 without byte order mark, or run `kembar build`.",
    why: "RFC 8259 forbids a byte order mark before JSON, and many readers of CSV take it for a part of the first column's name.",
    message: (_: object) => "Expected the first character of the data, got U+FEFF.",
  }),
  "file/nothing-to-check": error({
    summary: "No file is of a kind that can be checked.",
    advice: "Give a record, a folder of records or tables, or a dataset.",
    why: "A check that looked at nothing must not pass for a check that found nothing.",
    message: ({ files }: { files: number }) => `None of ${files} files holds agreements, tables or sources.`,
  }),
  "file/unreadable": error({
    summary: "A file cannot be read.",
    advice: "See that it is there and that you may read it, then check again; the other files were checked.",
    why: "What was not read was not checked, and a check that left something out must not pass for one that found nothing.",
    message: ({ reason }: { reason: string }) => `Expected a file that can be read: ${reason}.`,
  }),
  "file/damaged": error({
    summary: "A packed file is damaged or breaks off.",
    advice: "Pack it again, or fetch it again.",
    why: "What lies behind the damage was not read, so nothing can be said of it.",
    message: ({ reason }: { reason: string }) => `Expected whole data: ${reason}.`,
  }),
  "file/nested": error({
    summary: "A packed file lies within a packed file.",
    advice: "Unpack the outer one, and give what is in it.",
    why: "Packed files within packed files can unfold without end, so that only one level is opened; what lies below was not checked.",
    message: ({ found }: { found: string }) => `Expected files that are packed once, got ${found}.`,
  }),
  "file/too-large": error({
    summary: "Something is too large to be held in memory.",
    advice: "Unpack the file, or give its parts by themselves.",
    why: "The check keeps its memory bounded whatever it is given; what cannot be held was not checked.",
    message: ({ what, limit }: { what: string; limit: number }) =>
      `Expected ${what} of at most ${limit / 2 ** 20} MiB.`,
  }),
  "file/not-compared": note({
    summary: "Files are too large to be compared, with each other or within.",
    advice: "Each was checked by itself; to have them compared, check them in parts.",
    why: "A check that left something out must say so.",
    message: ({ limit, rules }: { limit: number; rules: readonly string[] }) =>
      `What is more than ${limit >> 20} MiB is read in pieces: each record, row and passage was checked, but not by ${rules.join(", ")}.`,
  }),
} as const;
