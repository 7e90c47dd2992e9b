import { toRows } from "@kembar/schema";
import { parquetWriteBuffer } from "hyparquet-writer";
import type { Cases } from "../case.ts";
import { collection } from "../fixture.ts";

const names = (toRows(collection).facilitators ?? []).map(({ name }) => name ?? "");
const column = (name: string, type: "STRING" | "INT32") => ({ name, data: names, type });
const parquet = new Uint8Array(
  parquetWriteBuffer({
    columnData: [column("agreement", "STRING"), column("position", "INT32"), column("place", "STRING"), column("name", "STRING")],
  }),
);

export const parquetCases = {
  "parquet/syntax": {
    fail: [
      {
        what: "a file without its end",
        files: { "dist/facilitators.parquet": parquet.subarray(0, -6) },
        path: "dist/facilitators.parquet",
      },
    ],
    pass: [{ what: "a table without a row", files: { "dist/facilitators.parquet": parquet } }],
  },
} satisfies Record<string, Cases>;
