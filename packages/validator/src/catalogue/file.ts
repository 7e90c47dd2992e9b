import { error } from "./rule.ts";

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
} as const;
