import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Column, csvwMetadata, dataPackage, hasPrimaryKey, tableSchemas, tables, toRows } from "../src/index.ts";
import { anyCollection } from "./arbitrary.ts";

const columnsOf = new Map(tables.map(({ name, columns }) => [name, columns.map((column) => column.name)]));

describe.each(tables)("$name", ({ columns, primaryKey, links }) => {
  test("has columns in snake_case, each once", () => {
    for (const { name } of columns) expect(name).toMatch(/^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/);
    expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
  });

  test("has a key and links of columns that exist", () => {
    const names = columns.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining([...primaryKey]));
    for (const link of links) {
      expect(names).toEqual(expect.arrayContaining([...link.columns]));
      expect(columnsOf.get(link.table)).toEqual(expect.arrayContaining([...link.references]));
      expect(link.columns).toHaveLength(link.references.length);
    }
  });
});

test("tables whose key may have an empty column are people and evidence", () => {
  expect(tables.filter((table) => !hasPrimaryKey(table)).map(({ name }) => name)).toEqual(["people", "evidence"]);
  for (const schema of tableSchemas()) expect(schema.primaryKey === undefined).toBe(schema.uniqueKeys !== undefined);
});

test("only an alternative has a parent row beside its agreement", () => {
  const composite = tables.flatMap(({ name, links }) =>
    links.filter(({ columns }) => columns.length > 1).map((link) => ({ name, ...link })),
  );
  expect(composite).toEqual([
    {
      name: "alternatives",
      columns: ["agreement", "conflict"],
      table: "conflicts",
      references: ["agreement", "position"],
    },
  ]);
});

/** Faults of a cell by the constraints of its Table Schema field, as a reader of the data package would find them. */
function cellFaults(cell: string, constraints: Readonly<Record<string, unknown>>): string[] {
  if (cell === "") return constraints.required === true ? ["required"] : [];
  const { pattern, minimum, maximum, maxLength } = constraints as Record<string, number | string | undefined>;
  return [
    ...(pattern !== undefined && !new RegExp(String(pattern), "u").test(cell) ? ["pattern"] : []),
    ...(Array.isArray(constraints.enum) && !constraints.enum.includes(cell) ? ["enum"] : []),
    ...(minimum !== undefined && Number(cell) < Number(minimum) ? ["minimum"] : []),
    ...(maximum !== undefined && Number(cell) > Number(maximum) ? ["maximum"] : []),
    ...(maxLength !== undefined && [...cell].length > Number(maxLength) ? ["maxLength"] : []),
  ];
}

test("the rows of any collection keep to the Table Schemas", () => {
  const resources = dataPackage().resources;
  fc.assert(
    fc.property(anyCollection, (any) => {
      const rows = toRows(any);
      for (const { name, schema } of resources)
        for (const row of rows[name] ?? [])
          for (const field of schema.fields)
            expect([name, field.name, cellFaults(row[field.name] ?? "", field.constraints ?? {})]).toEqual([
              name,
              field.name,
              [],
            ]);
    }),
  );
});

test("the rows of any collection keep to the CSVW datatypes", () => {
  const described = csvwMetadata().tables;
  fc.assert(
    fc.property(anyCollection, (any) => {
      const rows = toRows(any);
      for (const { url, tableSchema } of described)
        for (const row of rows[url.replace(/\.csv$/, "")] ?? [])
          for (const { name, datatype, separator, required } of tableSchema.columns) {
            const cell = row[name] ?? "";
            if (required) expect([url, name, cell]).not.toEqual([url, name, ""]);
            const values = cell === "" ? [] : separator ? cell.split(separator) : [cell];
            for (const value of values) {
              expect(value).toMatch(new RegExp(datatype.format ?? "", "u"));
              if (datatype.base === "decimal") expect(value).toMatch(/^-?[0-9]+(?:\.[0-9]+)?$/);
            }
          }
    }),
  );
});

test("the two descriptions name the same files and columns, in the order of the header", () => {
  const headers = tables.map(({ name, columns }) => [`${name}.csv`, columns.map((column: Column) => column.name)]);
  expect(dataPackage().resources.map(({ path, schema }) => [path, schema.fields.map(({ name }) => name)])).toEqual(
    headers,
  );
  expect(
    csvwMetadata().tables.map(({ url, tableSchema }) => [url, tableSchema.columns.map(({ titles }) => titles)]),
  ).toEqual(headers);
});

test("a resource of the data package says how to read its file", () => {
  expect(dataPackage().$schema).toBe("https://datapackage.org/profiles/2.0/datapackage.json");
  for (const resource of dataPackage().resources)
    expect(resource).toMatchObject({
      type: "table",
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
      dialect: { delimiter: ",", lineTerminator: "\n", quoteChar: '"', doubleQuote: true, header: true },
      schema: { $schema: "https://datapackage.org/profiles/2.0/tableschema.json", missingValues: [""] },
    });
});

test("foreign keys of both descriptions lead to columns that exist", () => {
  for (const { schema } of dataPackage().resources)
    for (const { reference } of schema.foreignKeys ?? [])
      expect(columnsOf.get(reference.resource)).toEqual(expect.arrayContaining([...reference.fields]));
  for (const { tableSchema } of csvwMetadata().tables)
    for (const { reference } of tableSchema.foreignKeys ?? [])
      expect(columnsOf.get(reference.resource.replace(/\.csv$/, ""))).toEqual(
        expect.arrayContaining([...reference.columnReference]),
      );
});

test("a long list that ends badly is refused at once", () => {
  const within = tableSchemas().flatMap(({ fields }) => fields.filter(({ name }) => name === "within"))[0];
  const pattern = new RegExp(String(within?.constraints?.pattern), "u");
  expect(pattern.test("gn-1 cn-350627 id")).toBe(true);
  expect(pattern.test(`${"gn-1 ".repeat(10_000)}!`)).toBe(false);
});
