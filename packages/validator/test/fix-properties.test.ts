import { parse as parseCsv } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseAllDocuments } from "yaml";
import { applyEdits, fixes } from "../src/index.ts";
import { record } from "./fixture.ts";

fc.configureGlobal({ seed: 20250624 });

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const toBytes = (text: string): Uint8Array => encoder.encode(text);

const jsonl = "dist/agreements.jsonl";
const json = "dist/agreements.json";
const places = "dist/places.csv";
const yaml = "sources/example.yaml";

/** Bytes outside of the edits stand in the result, in order, and between them the texts of the edits. */
function expectOnlyEditsChange(path: string, before: Uint8Array): Uint8Array {
  const found = fixes({ path, bytes: before });
  const after = applyEdits(before, found);
  let from = 0;
  let to = 0;
  for (const { offset, length, text } of found) {
    expect(offset).toBeGreaterThanOrEqual(from);
    const kept = before.subarray(from, offset);
    expect(after.subarray(to, to + kept.length)).toEqual(kept);
    to += kept.length;
    const own = toBytes(text);
    expect(after.subarray(to, to + own.length)).toEqual(own);
    to += own.length;
    from = offset + length;
    // Nothing is written that stood there already.
    expect(decoder.decode(before.subarray(offset, from))).not.toBe(text);
  }
  expect(after.subarray(to)).toEqual(before.subarray(from));
  return after;
}

const blank = fc.stringMatching(/^[ \t\r\n]{0,3}$/);

/** A JSON text of a value with blanks anywhere, and some characters escaped. */
function loosely(value: unknown, next: () => string): string {
  const text = (one: string) =>
    JSON.stringify(one).replace(/[ac]/g, (letter) =>
      next() === "" ? letter : `\\u00${letter.charCodeAt(0).toString(16)}`,
    );
  if (typeof value === "string") return text(value);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const items = Array.isArray(value)
    ? value.map((item) => next() + loosely(item, next) + next())
    : Object.entries(value).map(
        ([key, item]) => `${next()}${text(key)}${next()}:${next()}${loosely(item, next)}${next()}`,
      );
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  return `${open}${items.length === 0 ? next() : items.join(",")}${close}`;
}

const toNfc = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, item) => (typeof item === "string" ? item.normalize("NFC") : item));

describe("for any text", () => {
  const letters = fc.stringMatching(/^(?:[a-c\u{1f91d}靖é"\\, \r\n]|\u0301){0,6}$/u);

  it("the value of a record stays, up to NFC, and a second time nothing is left to mend", () => {
    const value = fc.record(
      {
        parties: fc.array(fc.record({ role: letters, place: letters }, { requiredKeys: [] })),
        kind: letters,
        evidence: fc.array(fc.record({ exact: letters, start: fc.double({ noNaN: true, noDefaultInfinity: true }) })),
        label: fc.dictionary(fc.constantFrom("zh", "en", "id", "fr"), letters),
        extra: fc.jsonValue(),
        id: fc.constant("agr-a-b-2001-aaaaa"),
      },
      { requiredKeys: ["id", "parties"] },
    );
    fc.assert(
      fc.property(value, fc.infiniteStream(blank), fc.constantFrom(record, json, "loose.json"), (one, blanks, path) => {
        const before = toBytes(blanks.next().value + loosely(one, () => blanks.next().value) + blanks.next().value);
        const after = expectOnlyEditsChange(path, before);
        expect(toNfc(JSON.parse(decoder.decode(after)))).toEqual(toNfc(JSON.parse(decoder.decode(before))));
        const exacts = (bytes: Uint8Array) =>
          JSON.parse(decoder.decode(bytes)).evidence?.map((item: { exact: string }) => item.exact);
        expect(exacts(after)).toEqual(exacts(before));
        expect(fixes({ path, bytes: after })).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it("the cells of a table stay, up to NFC, and a second time nothing is left to mend", () => {
    const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
    const row = fc.tuple(
      letters.filter((cell) => cell.trim() !== ""),
      letters,
    );
    fc.assert(
      fc.property(
        fc.array(row),
        fc.constantFrom("\n", "\r\n"),
        fc.boolean(),
        fc.boolean(),
        (rows, end, isQuoted, isOpen) => {
          const write = (cell: string) => (isQuoted || /[",\r\n]/.test(cell) ? quoted(cell) : cell);
          const text =
            ["id,names_en", ...rows.map((cells) => cells.map(write).join(","))].join(end) + (isOpen ? "" : end);
          const after = expectOnlyEditsChange(places, toBytes(text));
          const cells = parseCsv(decoder.decode(after), { record_delimiter: "\n" }) as string[][];
          expect(cells.slice(1)).toEqual(rows.map((own) => own.map((cell) => cell.normalize("NFC"))));
          expect(fixes({ path: places, bytes: after })).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("the values of YAML stay, and a second time nothing is left to mend", () => {
    const line = fc.constantFrom(
      "a: b",
      "a: |",
      "  c  ",
      "",
      "# d ",
      "e: 'f ",
      "  g' ",
      "h: >-",
      "- i\u00a0",
      "j:  ",
      "  k: l\t",
    );
    const values = (text: string) =>
      parseAllDocuments(text, { schema: "failsafe" }).map((one) =>
        "toJS" in one ? one.toJS({ mapAsMap: true }) : one,
      );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), fc.constantFrom("\n", "\r\n", " \n"), (lines, end) => {
        const before = toBytes(lines.join(end));
        const after = expectOnlyEditsChange(yaml, before);
        expect(values(decoder.decode(after))).toEqual(values(decoder.decode(before)));
        expect(fixes({ path: yaml, bytes: after })).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it("any bytes give edits that can be applied, never an error", () => {
    const paths = fc.constantFrom(
      record,
      json,
      jsonl,
      places,
      yaml,
      "ids.csv",
      "dist/agreements.nq",
      "dist/agreements.jsonld",
    );
    const text = fc.stringMatching(/^[\ufeff{}[\]":,0a \r\n\t\u{1f91d}é-]{0,30}$/u);
    fc.assert(
      fc.property(paths, fc.oneof(fc.uint8Array({ maxLength: 60 }), text.map(toBytes)), (path, bytes) => {
        const after = expectOnlyEditsChange(path, bytes);
        expect(fixes({ path, bytes: after })).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
