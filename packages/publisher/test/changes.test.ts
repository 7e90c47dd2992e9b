import { type Collection, canonicalCollection, toJson } from "@kembar/schema";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyChanges, ChangeError, diffRecords, readChanges, revertChanges } from "../src/changes/changes.ts";
import { stepsBetween } from "../src/changes/fields.ts";
import { changesAsJsonLines, changesFiles } from "../src/changes/file.ts";
import { patchRecord } from "../src/changes/patch.ts";
import { canonicalJson } from "../src/digest.ts";
import type { Records } from "../src/records.ts";
import { anyVersions } from "./mutate.ts";
import { agreement, collection, place, source } from "./records.ts";

const held = ({ agreements, places, sources }: Records): Collection => ({
  agreements: [...agreements],
  places: [...places],
  sources: [...sources],
});
const linesOf = (changes: Parameters<typeof changesAsJsonLines>[0]) =>
  [...changesAsJsonLines(changes)].join("").split("\n").slice(0, -1);

describe("deltas add up", () => {
  test("the old version with the changes is the new one, the new one without them the old, byte for byte", () => {
    let changed = 0;
    fc.assert(
      fc.property(anyVersions, ({ old, next }) => {
        // Through the file, as a reader has them.
        const changes = readChanges(linesOf(diffRecords(old, next, [])), "changes.jsonl");
        changed += [...changes].length;
        const forward = held(applyChanges(old, changes));
        const back = held(revertChanges(next, changes));
        expect(toJson(forward)).toBe(toJson(next));
        expect(toJson(back)).toBe(toJson(old));
        expect(canonicalJson(forward)).toBe(canonicalJson(next));
        expect(canonicalJson(back)).toBe(canonicalJson(old));
      }),
      { numRuns: 300 },
    );
    expect(changed).toBeGreaterThan(300);
  });

  test("a version against itself has no changes", () => {
    fc.assert(
      fc.property(anyVersions, ({ next }) => {
        expect([...diffRecords(next, structuredClone(next), [])]).toEqual([]);
      }),
    );
  });

  test("values whose text is the same when joined are told apart", () => {
    const withSources = (sources: readonly string[]) => collection({ agreements: [agreement({ sources })] });
    const changes = [...diffRecords(withSources(["ab", "c"]), withSources(["a", "bc"]), [])];
    expect(changes).toHaveLength(1);
    expect(changes[0]?.fields.map(({ op, pointer, old, new: now }) => [op, pointer, old, now])).toEqual([
      ["replace", "/sources/0", "ab", "a"],
      ["replace", "/sources/1", "c", "bc"],
    ]);
  });
});

describe("steps", () => {
  const compact = (old: unknown, next: unknown) => stepsBetween(old, next).map(({ op, pointer }) => `${op} ${pointer}`);

  test.each([
    ["an element added in the middle is one step", [1, 2, 3], [1, 9, 2, 3], ["add /1"]],
    ["an element removed at the front is one step", ["a", "b", "c"], ["b", "c"], ["remove /0"]],
    ["two places at once", ["a", "b", "c", "d"], ["b", "c", "x", "d"], ["remove /0", "add /2"]],
    [
      "objects with ids are followed",
      [
        { id: "a", n: 1 },
        { id: "b", n: 1 },
      ],
      [
        { id: "c", n: 1 },
        { id: "a", n: 1 },
        { id: "b", n: 2 },
      ],
      ["add /0", "replace /2/n"],
    ],
    [
      "a paper put in the middle gives those behind it other ids",
      [
        { id: "x-i1", type: "a" },
        { id: "x-i2", type: "b" },
      ],
      [
        { id: "x-i1", type: "a" },
        { id: "x-i2", type: "c" },
        { id: "x-i3", type: "b" },
      ],
      ["add /1", "replace /2/id"],
    ],
    [
      "passages are known by pointer, source and start",
      [
        { at: "/kind", source: "s", start: 1, end: 5 },
        { at: "/stage", source: "s", start: 1, end: 5 },
      ],
      [
        { at: "/kind", source: "s", start: 1, end: 6 },
        { at: "/stage", source: "s", start: 1, end: 5 },
      ],
      ["replace /0/end"],
    ],
    [
      "passages whose value moved are known by source and start",
      [
        { at: "/sectors/0", source: "s", start: 1 },
        { at: "/sectors/1", source: "s", start: 9 },
      ],
      [
        { at: "/sectors/0", source: "s", start: 4 },
        { at: "/sectors/1", source: "s", start: 1 },
        { at: "/sectors/2", source: "s", start: 9 },
      ],
      ["add /0", "replace /1/at", "replace /2/at"],
    ],
    ["people are known by name", [{ name: "A", office: "x" }], [{ name: "A", office: "y" }], ["replace /0/office"]],
    ["another person is another element", [{ name: "A" }], [{ name: "B" }], ["remove /0", "add /0"]],
    ["elements that change places are taken out and put in", ["a", "b"], ["b", "a"], ["add /0", "remove /2"]],
    ["keys", { a: 1, b: 1 }, { a: 2, c: 1 }, ["remove /b", "replace /a", "add /c"]],
    ["null is a value", { a: null }, { a: "x" }, ["replace /a"]],
    ["keys are escaped", { "a/b~": 1 }, { "a/b~": 2 }, ["replace /a~1b~0"]],
    ["another type", { a: [1] }, { a: { 0: 1 } }, ["replace /a"]],
  ])("%s", (_, old, next, steps) => {
    expect(compact(old, next)).toEqual(steps);
  });
});

test("steps between lists of all sorts of elements lead from one to the other", () => {
  const few = (...items: readonly string[]) => fc.constantFrom(...items);
  const element = fc.oneof(
    fc.constantFrom("a", "b", "c", 1, null),
    fc.record({ id: few("x", "y", "z"), n: fc.nat(3) }),
    fc.record({ at: few("/a", "/b"), source: few("s", "t"), start: fc.nat(3), end: fc.nat(2) }),
    fc.record({ name: few("A", "B"), office: fc.nat(2) }),
  );
  const list = fc.array(element, { maxLength: 8 });
  fc.assert(
    fc.property(list, list, (old, next) => {
      const steps = stepsBetween({ list: old }, { list: next });
      const changes = steps.map((step) => ({ ...step, entity: "agreement", id: "x", evidence: [] }) as const);
      expect(patchRecord({ list: old }, changes)).toEqual({ list: next });
    }),
    { numRuns: 2000 },
  );
});

describe("kinds and reasons", () => {
  const old = collection({
    agreements: [
      agreement({ id: "agr-a-b-2020-aaaaa" }),
      agreement({ id: "agr-a-b-2020-bbbbb" }),
      agreement({ id: "agr-a-b-2020-ccccc" }),
    ],
    places: [place({})],
    sources: [source({})],
  });
  const without = (id: string) => ({ ...old, agreements: old.agreements.filter((one) => one.id !== id) });
  const entry = { id: "agr-a-b-2020-aaaaa", key: "" } as const;

  test("a record that is gone is withdrawn, merged or split as the register says", () => {
    const next = without("agr-a-b-2020-aaaaa");
    const told = (register: Parameters<typeof diffRecords>[2]) =>
      [...diffRecords(old, next, register)].map(({ kind, replacedBy, reason }) => ({ kind, replacedBy, reason }));
    expect(told([])).toEqual([
      { kind: "withdrawn", replacedBy: [], reason: "No longer in the dataset; nothing stands for it." },
    ]);
    expect(told([{ ...entry, state: "merged", replacedBy: "agr-a-b-2020-bbbbb" }])).toEqual([
      { kind: "merged", replacedBy: ["agr-a-b-2020-bbbbb"], reason: "Merged into agr-a-b-2020-bbbbb." },
    ]);
    expect(told([{ ...entry, state: "split", replacedBy: "agr-a-b-2020-bbbbb agr-a-b-2020-ccccc" }])).toEqual([
      {
        kind: "split",
        replacedBy: ["agr-a-b-2020-bbbbb", "agr-a-b-2020-ccccc"],
        reason: "Split into agr-a-b-2020-bbbbb and agr-a-b-2020-ccccc.",
      },
    ]);
  });

  const one = (change: Parameters<typeof agreement>[0], notes?: ReadonlyMap<string, string>) => {
    const before = collection({ agreements: [agreement({})] });
    return [...diffRecords(before, collection({ agreements: [agreement(change)] }), [], notes)][0];
  };

  test("a value that changed is a correction, with the passages that speak of it", () => {
    const change = one({ stage: "renewed" });
    expect(change).toMatchObject({ kind: "corrected", reason: "Changed in stage.", evidence: ["/evidence/1"] });
  });

  test("other passages for the same values are another sourcing", () => {
    const [first] = agreement({}).evidence;
    if (!first) throw new Error("The agreement of the tests has passages.");
    expect(one({ evidence: [first] })?.kind).toBe("re-sourced");
    expect(one({ sources: ["s1", "s2"] })?.kind).toBe("re-sourced");
  });

  test("a review alone is no change of data", () => {
    expect(one({ review: { state: "reviewed" } })?.kind).toBe("reviewed");
    expect(one({ review: { state: "reviewed" }, stage: "renewed" })?.kind).toBe("corrected");
  });

  test("a reason that a person gave goes before", () => {
    expect(one({ stage: "renewed" }, new Map([[agreement({}).id, "The council voted."]]))?.reason).toBe(
      "The council voted.",
    );
  });

  test("places and sources are followed too", () => {
    const next = { ...old, places: [place({ level: "county" })], sources: [] };
    expect([...diffRecords(old, next, [])].map(({ entity, id, kind }) => [entity, id, kind])).toEqual([
      ["place", "id-3310", "corrected"],
      ["source", "s1", "withdrawn"],
    ]);
  });
});

describe("what is refused", () => {
  const old = collection({ agreements: [agreement({})] });
  const next = collection({ agreements: [agreement({ stage: "renewed" })] });
  const changes = [...diffRecords(old, next, [])];

  test("a change whose old value differs, with what was expected and what came", () => {
    const other = collection({ agreements: [agreement({ stage: "proposed" })] });
    expect(() => held(applyChanges(other, changes))).toThrow(
      `Expected "intent-signed" at "/stage" of the agreement ${agreement({}).id}, got "proposed".`,
    );
    expect(() => held(revertChanges(other, changes))).toThrow('Expected "renewed" at "/stage"');
  });

  test("a change of a record that is not there, and an added one that is", () => {
    expect(() => held(applyChanges(collection({}), changes))).toThrow("got nothing");
    const added = [...diffRecords(collection({}), old, [])];
    expect(() => held(applyChanges(old, added))).toThrow(ChangeError);
    expect(() => held(revertChanges(next, added))).toThrow(ChangeError);
  });

  test("records and changes that are not sorted by id", () => {
    const two = [agreement({ id: "agr-a-b-2020-bbbbb" }), agreement({ id: "agr-a-b-2020-aaaaa" })];
    expect(() => [...diffRecords({ agreements: two, places: [], sources: [] }, old, [])]).toThrow(
      "Expected ids of agreements to rise by code unit",
    );
    const added = [...diffRecords(collection({}), canonicalCollection(collection({ agreements: two })), [])];
    expect(() => held(applyChanges(collection({}), added.toReversed()))).toThrow(ChangeError);
  });

  test.each([
    ["no JSON", "{", "changes.jsonl:1: expected a line of JSON"],
    ["no object", "[]", "expected an object"],
    ["another kind", '{"kind":"moved"}', "expected one of added, corrected"],
    [
      "an old value that is missing",
      '{"kind":"corrected","op":"replace","entity":"agreement","id":"x","label":"","pointer":"/a","new":1,"replacedBy":[],"reason":"","evidence":[]}',
      'expected "old", as "op" is replace, got nothing',
    ],
  ])("%s", (_, line, message) => {
    expect(() => [...readChanges([line], "changes.jsonl")]).toThrow(message);
  });
});

test("the files of changes count steps and hold both values as JSON", () => {
  const old = collection({ agreements: [agreement({})] });
  const next = collection({ agreements: [agreement({ stage: "renewed", status: "dormant" })] });
  const [csv, lines] = changesFiles("1.0.0", "1.1.0", diffRecords(old, next, []));
  const text = { csv: "", lines: "" };
  expect([csv?.path, lines?.path]).toEqual(["changes/1.0.0..1.1.0.csv", "changes/1.0.0..1.1.0.jsonl"]);
  expect(csv?.write((piece) => (text.csv += piece))).toBe(2);
  expect(lines?.write((piece) => (text.lines += piece))).toBe(2);
  expect(text.csv.split("\n")).toEqual([
    "kind,op,entity,id,label,pointer,old,new,replaced_by,reason,evidence",
    `corrected,replace,agreement,${agreement({}).id},${agreement({}).label.en},/stage,"""intent-signed""","""renewed""",,Changed in stage and status.,/evidence/1`,
    `corrected,replace,agreement,${agreement({}).id},${agreement({}).label.en},/status,"""active""","""dormant""",,Changed in stage and status.,`,
    "",
  ]);
  expect(JSON.parse(text.lines.split("\n")[0] ?? "")).toMatchObject({
    op: "replace",
    old: "intent-signed",
    new: "renewed",
  });
});
