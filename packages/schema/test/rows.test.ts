import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Collection,
  canonicalCollection,
  fromRows,
  type Row,
  type Rows,
  tables,
  toJson,
  toRows,
} from "../src/index.ts";
import { anyCollection } from "./arbitrary.ts";
import { agreement, collection } from "./founding.ts";

/** Writes every table as CSV text and reads it again. */
function throughCsv(rows: Rows): Rows {
  return Object.fromEntries(
    tables.map(({ name, columns }) => {
      const header = columns.map((column) => column.name);
      const text = stringify([...(rows[name] ?? [])], { header: true, columns: header, record_delimiter: "\n" });
      return [name, parse(text, { columns: true, record_delimiter: "\n" }) as Row[]];
    }),
  );
}

test("any collection survives the way through CSV unchanged", () => {
  fc.assert(
    fc.property(anyCollection, (any) => {
      expect(fromRows(throughCsv(toRows(any)))).toEqual(any);
      const canonical = canonicalCollection(any);
      expect(toJson(fromRows(throughCsv(toRows(canonical))))).toBe(toJson(canonical));
    }),
  );
});

test("the founding records survive it, with the same keys in the same order", () => {
  expect(toJson(fromRows(throughCsv(toRows(collection))))).toBe(toJson(canonicalCollectionInOrder(collection)));
});

/** Canonical records in the order given. */
const canonicalCollectionInOrder = (value: Collection): Collection => {
  const sorted = canonicalCollection(value);
  const place = (id: string) => sorted.places.filter((one) => one.id === id);
  return { ...sorted, places: value.places.flatMap(({ id }) => place(id)) };
};

test("the way back fails when a cell is lost, so that the test above can fail", () => {
  const rows = toRows(collection);
  const [first, ...others] = rows.people ?? [];
  expect(fromRows({ ...rows, people: [{ ...first, name: "" }, ...others] })).not.toEqual(collection);
});

test("rows have exactly the columns of their table", () => {
  for (const { name, columns } of tables)
    for (const row of toRows(collection)[name] ?? []) expect(Object.keys(row)).toEqual(columns.map((one) => one.name));
});

test("a row says where it hangs", () => {
  const { evidence = [], people = [] } = toRows(collection);
  expect(evidence.map(({ conflict, alternative, position }) => [conflict, alternative, position])).toEqual([
    ["", "", "0"],
    ["0", "0", "0"],
    ["0", "1", "0"],
  ]);
  expect(people.map(({ instrument, capacity, position, name }) => [instrument, capacity, position, name])).toEqual([
    ["0", "signatory", "0", "Hamenang Wajar Ismoyo"],
    ["0", "signatory", "1", "Zheng Limins"],
    ["0", "witness", "0", "Ahmad Luthfi"],
    ["0", "witness", "1", ""],
    ["", "speaker", "0", "Nur Tjahjono Suharto"],
  ]);
});

describe("the wide table", () => {
  const wide = (value: Collection): Row => toRows(value).agreements?.[0] ?? {};

  test("sums up the tidy ones", () => {
    expect(wide(collection)).toMatchObject({
      parties: "id-3310 cn-350627",
      party_names: "Klaten Regency; Nanjing County",
      countries: "ID CN",
      signed_instrument: "letter-of-intent",
      signed_date: "2025-06-24",
      sectors: "agriculture",
      signatories: "Hamenang Wajar Ismoyo; Zheng Limins",
      open_conflicts: "0",
      passages: "1",
    });
  });

  test("leaves out places that it does not know", () => {
    expect(wide({ ...collection, places: [] })).toMatchObject({ party_names: "", countries: "" });
  });

  test("takes the signed paper with the earliest date, one without a date last, the first of equals", () => {
    const paper = (type: "amendment" | "extension" | "joint-statement", date?: string) => ({
      id: `${agreement.id}-i1`,
      type,
      status: "signed" as const,
      signatories: [],
      witnesses: [],
      ...(date === undefined ? {} : { date, datePrecision: "day" as const }),
    });
    const first = (...instruments: ReturnType<typeof paper>[]) =>
      wide({ ...collection, agreements: [{ ...agreement, instruments }] }).signed_instrument;
    expect(first(paper("amendment", "2025-02-01"), paper("extension", "2024"))).toBe("extension");
    expect(first(paper("amendment"), paper("extension", "2024"))).toBe("extension");
    expect(first(paper("amendment", "2024"), paper("extension", "2024"), paper("joint-statement", "2024"))).toBe(
      "amendment",
    );
    expect(first()).toBe("");
  });
});

test("text that is no number stays text, for validation to refuse", () => {
  const rows = toRows(collection);
  const damaged = (cell: string) => ({
    ...rows,
    evidence: rows.evidence?.map((row) => ({ ...row, start: cell })) ?? [],
  });
  for (const cell of ["0x10", "1e3", " 5", "five", "05"])
    expect(fromRows(damaged(cell)).agreements[0]?.evidence[0]?.start).toBe(cell);
});

test("rows are put in order by position, whatever their order in the file", () => {
  const rows = toRows(collection);
  const reversed = Object.fromEntries(Object.entries(rows).map(([name, all]) => [name, all.toReversed()]));
  expect(canonicalCollection(fromRows(reversed))).toEqual(canonicalCollection(collection));
});

test("no row at all is an empty collection", () => {
  expect(fromRows({})).toEqual({ agreements: [], places: [], sources: [] });
});
