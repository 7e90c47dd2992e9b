import { error } from "./rule.ts";

/** What can be wrong with Parquet files as such. */
export const parquetRules = {
  "parquet/syntax": error({
    summary: "A file is not Parquet, or of a kind that is not read.",
    advice: "Write it again, uncompressed or with Snappy.",
    why: "What is in the file was not read, so nothing can be said of it.",
    message: ({ reason }: { reason: string }) => `Expected Parquet: ${reason}.`,
  }),
} as const;
