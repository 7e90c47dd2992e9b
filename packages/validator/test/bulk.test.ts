import { describe, expect, it } from "vitest";
import { applyEdits, fixes, type IssueCode, validateAll } from "../src/index.ts";
import { readInput } from "../src/input.ts";
import { LINE_LIMIT } from "../src/large/lines.ts";
import { openNearest } from "../src/nearest.ts";
import type { Ref } from "../src/parts.ts";
import { refOf } from "../src/parts.ts";
import { settle } from "../src/settle.ts";
import { collection, issuesOf } from "./fixture.ts";

const COUNT = 200_000;

/** How often a code is told of some files. */
const count = (given: Readonly<Record<string, string>>, code: IssueCode): number =>
  issuesOf(given).filter((issue) => issue.code === code).length;

const numbers = (length: number): number[] => Array.from({ length }, (_, index) => index);
const repeated = `{${'"a":1,'.repeat(COUNT)}"b":1}`;
const header = "agreement,position,sector,modality,stated_by,term\n";

describe("200,000 faults are told by every reader", { timeout: 120_000 }, () => {
  const decision = "- action: none\n";
  it.each<[what: string, path: string, text: string, code: IssueCode, told: number]>([
    ["rows of a table", "sectors.csv", header + "a,b\n".repeat(COUNT), "csv/syntax", COUNT],
    ["keys of a record", "agr.json", repeated, "json/duplicate-key", COUNT - 1],
    ["keys of a graph", "a.jsonld", repeated, "json/duplicate-key", COUNT - 1],
    ["keys of a line", "a.jsonl", `${repeated}\n`, "json/duplicate-key", COUNT - 1],
    ["lines", "a.jsonl", "1\n".repeat(COUNT), "json/unknown-document", COUNT],
    ["statements", "a.nq", "a b c\n".repeat(COUNT), "nquads/syntax", COUNT],
    ["lines of the register", "ids.csv", `id,state,replaced_by,key\n${"\n".repeat(COUNT)}-`, "id/registry", COUNT + 1],
    ["decisions", "curation/a.yaml", decision.repeat(COUNT), "curation/decision", COUNT],
  ])("%s", (_, path, text, code, told) => {
    expect(count({ [path]: text }, code)).toBe(told);
  });

  it("records that a form lacks", () => {
    const [place] = collection.places;
    const made = (form: "json" | "csv", from: number, to: number): Ref<typeof place>[] =>
      numbers(to - from).map((index) => refOf({ ...place, id: `p${from + index}` }, form, () => ({ path: form })));
    const places = [...made("json", 0, COUNT), ...made("csv", COUNT, COUNT + 1)] as never;
    const input = { ...readInput([]), parts: { agreements: [], sources: [], places } };
    expect(settle(input, new Set()).disagreements).toHaveLength(COUNT + 1);
  });
});

/** Sizes at which work that grows with the square of them would take minutes. */
describe("work grows with the size of the data, not with its square", () => {
  it("the nearest word is looked for in a list 20 times at most", () => {
    let looks = 0;
    const known = {
      *[Symbol.iterator]() {
        looks++;
        yield "klaten";
      },
    };
    const nearest = openNearest(known);
    const found = numbers(100).map((index) => nearest(`klate${index}`));
    expect(found.filter((one) => one === "klaten")).toHaveLength(20);
    expect(nearest("klate0")).toBe("klaten");
    expect(looks).toBe(20);
  });

  it("unknown places of many agreements among many places", () => {
    const [agreement] = collection.agreements;
    const [place] = collection.places;
    const spell = (index: number): string =>
      [...String(index).padStart(5, "0")].map((digit) => "abcdefghij"[Number(digit)]).join("");
    const agreements = numbers(4000).map((index) => ({
      ...agreement,
      id: `agr-klaten-shizuoka-2025-${spell(index)}`,
      parties: [{ place: `id-${33000000 + index}`, role: "party" }, agreement?.parties[1]],
    }));
    const places = numbers(8000).map((index) => ({ ...place, id: `id-${55000000 + index}`, within: ["id"] }));
    const text = JSON.stringify({ agreements, places: [...collection.places, ...places], sources: collection.sources });
    expect(count({ "a.json": text }, "reference/unknown-place")).toBe(4000);
  });

  it("keys of a record that nobody knows", () => {
    const keys = numbers(100_000).map((index) => `"k${index}":1`);
    const text = `{"id":"agr-x","parties":[],\n${keys.join(",\n")}}`;
    const told = issuesOf({ "agr-x.json": text }).filter(({ code }) => code === "schema/unknown-property");
    expect(told).toHaveLength(100_000);
    expect(told.at(-1)).toMatchObject({ pointer: "/k99999", line: 100_001, column: 10 });
    const file = { path: "agr-x.json", bytes: new TextEncoder().encode(text) };
    const fixed = new TextDecoder().decode(applyEdits(file.bytes, fixes(file)));
    expect(fixed).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
  });

  it("a chain of merged ids", () => {
    const ids = numbers(100_000).map((index) => `agr-a-${index}`);
    const chain = ids.map((id, index) => `${id},merged,${ids[index + 1] ?? "agr-b"},\n`).join("");
    const register = `id,state,replaced_by,key\n${chain}`;
    expect(count({ "ids.csv": register }, "id/redirect")).toBe(100_000);
    expect(count({ "ids.csv": `${register}agr-b,active,,\n` }, "id/redirect")).toBe(0);
  });

  it("keys of a source's metadata", () => {
    const keys = numbers(60_000).map((index) => `k${index}: x\n`);
    expect(count({ "sources/a.yaml": keys.join("") }, "source/unknown-key")).toBe(60_000);
  });
});

it("properties stay in the longest run that is in order", () => {
  // The model has id, kind, stage, status in this order.
  const text = '{"parties":[],"status":"a","id":"agr-x","kind":"b","stage":"c"}\n';
  const file = { path: "a.jsonl", bytes: new TextEncoder().encode(text) };
  const edits = fixes(file);
  expect(new TextDecoder().decode(applyEdits(file.bytes, edits))).toBe(
    '{"id":"agr-x","kind":"b","stage":"c","status":"a","parties":[]}\n',
  );
  expect(edits.every(({ text: made }) => !made.includes('"kind"'))).toBe(true);
});

describe("a key twice in metadata is told at the second", () => {
  it.each([
    ["a: 1\nb: 2\na: 3\n", 3, 1],
    ["a: 1\nb:\n  c: 1\n  c: 2\n", 4, 3],
  ])("%j", (text, line, column) => {
    expect(issuesOf({ "sources/a.yaml": text })).toMatchObject([{ code: "yaml/syntax", line, column }]);
  });
});

it("a key of digits is found in an object, and an index in a list", () => {
  const value = { id: "agr-x", parties: [{}, { 7: 1 }], 7: 1 };
  const told = issuesOf({ "agr.json": JSON.stringify(value, null, 1) });
  const unknown = told.filter(({ code }) => code === "schema/unknown-property");
  expect(unknown.map(({ pointer, line, column }) => [pointer, line, column])).toEqual([
    ["/7", 2, 7],
    ["/parties/1/7", 7, 9],
  ]);
});

describe("a collection that is read item by item", () => {
  const told = async (given: Readonly<Record<string, string>>) => {
    const input = Object.entries(given).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }));
    return (await validateAll(input, { wholeLimit: 1000 })).issues;
  };

  it("tells 200,000 faults of a member that is none of its parts", async () => {
    // A document that fits into memory by itself is read as a whole.
    const pad = `"pad":"${"x".repeat(LINE_LIMIT)}"`;
    const text = `{"agreements":[],"places":[],"sources":[],"extra":${repeated},${pad}}`;
    const issues = await told({ "a.json": text });
    expect(issues.filter(({ code }) => code === "json/duplicate-key")).toHaveLength(COUNT - 1);
  });

  it("may hold what another one holds, but nothing twice", async () => {
    const text = JSON.stringify(collection);
    const codes = async (other: string) => (await told({ "a.json": text, "b.json": other })).map(({ code }) => code);
    expect(await codes(text)).toEqual(["file/not-compared"]);
    const { places } = collection;
    const twice = JSON.stringify({ ...collection, places: [...places, places[0]] });
    expect(await codes(twice)).toEqual(["id/duplicate", "file/not-compared"]);
  });
});
