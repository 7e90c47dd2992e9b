import { tables, toRows } from "@kembar/schema";
import { zipSync } from "fflate";
import { parquetWriteBuffer } from "hyparquet-writer";
import { expect, test } from "vitest";
import { type InputFile, type Issue, validateAll } from "../src/index.ts";
import { collection, files, type Loose, toInput } from "./fixture.ts";

const rows = toRows(collection);

/** The tables as Parquet files, integers as numbers, empty cells as nulls; `change` alters a table's columns first. */
function parquetFiles(change: (name: string, columns: Loose[]) => void = () => undefined): InputFile[] {
  return tables.map(({ name, columns }) => {
    const data = columns.map((column) => ({
      name: column.name,
      data: (rows[name] ?? []).map((row) => {
        const cell = row[column.name] ?? "";
        return cell === "" ? null : column.type === "integer" ? Number(cell) : cell;
      }),
      type: column.type === "integer" ? "INT32" : "STRING",
    }));
    change(name, data);
    const bytes = new Uint8Array(parquetWriteBuffer({ columnData: data as Loose }));
    return { path: `dist/${name}.parquet`, bytes };
  });
}

const issuesOf = async (more: readonly InputFile[]): Promise<readonly Issue[]> =>
  (await validateAll([...toInput(files), ...more])).issues;

test("Parquet that says what the records say brings nothing", async () => {
  expect(await issuesOf(parquetFiles())).toEqual([]);
});

test("Parquet alone is checked like any records", async () => {
  const change = (name: string, columns: Loose[]) => {
    if (name === "agreements") columns.find((one) => one.name === "stage").data[0] = "signed";
  };
  expect((await validateAll(parquetFiles())).checked).toMatchObject({ agreements: 1, places: 5, sources: 1 });
  const { issues } = await validateAll(parquetFiles(change));
  expect(issues).toMatchObject([
    { code: "vocabulary/unknown-term", path: "dist/agreements.parquet", pointer: "/stage" },
  ]);
});

test("a value that differs is told with its row and column", async () => {
  const changed = parquetFiles((name, columns) => {
    if (name === "instruments") columns.find((one) => one.name === "venue").data[0] = "Aula Kecil";
  });
  expect(await issuesOf(changed)).toMatchObject([
    {
      code: "csv/cell",
      path: "dist/instruments.parquet",
      pointer: "/0/venue",
      message: expect.stringContaining("Aula Kecil"),
    },
  ]);
});

test("a column that is missing is told", async () => {
  const changed = parquetFiles((name, columns) => {
    if (name === "parties") columns.splice(-1, 1);
  });
  expect(await issuesOf(changed)).toMatchObject([{ code: "csv/header", path: "dist/parties.parquet" }]);
});

test("bytes that are no Parquet are told", async () => {
  const bytes = new TextEncoder().encode("PAR1 or so");
  expect(await issuesOf([{ path: "dist/parties.parquet", bytes }])).toMatchObject([
    { code: "parquet/syntax", path: "dist/parties.parquet" },
  ]);
});

test("what was published is none of the dataset's own, packed or not", async () => {
  const changed = parquetFiles((name, columns) => {
    if (name === "instruments") columns.find((one) => one.name === "venue").data[0] = "Aula Kecil";
  });
  const published = changed.map(({ path, ...file }) => ({
    path: path.replace("dist/", "releases/1.0.0/data/"),
    ...file,
  }));
  expect(await issuesOf(published)).toEqual([]);
  const zip = zipSync(Object.fromEntries(changed.map(({ path, bytes }) => [path, bytes ?? new Uint8Array()])));
  expect(await issuesOf([{ path: "releases/example-1.0.0.zip", bytes: zip }])).toEqual([]);
});
