import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { valueAt } from "@kembar/schema";
import { describe, expect, test } from "vitest";
import {
  compareVersions,
  nextVersion,
  requiredBump,
  type SchemaSnapshot,
  schemaChanges,
  snapshotOfRelease,
  snapshotOfToday,
} from "../src/bump/bump.ts";
import { diffRecords } from "../src/changes/changes.ts";
import { dataDigest } from "../src/digest.ts";
import type { Records } from "../src/records.ts";
import { agreement, collection, place, source } from "./records.ts";

const files = [
  { path: "README.md" },
  { path: "data/agreements.csv", table: "agreements" },
  { path: "data/agreements.json" },
  { path: "data/places.csv", table: "places" },
  { path: "schema/tables.json" },
];
const base: SchemaSnapshot = snapshotOfToday({ name: "ties", licence: "CC-BY-4.0" }, files);

type Step = readonly [pointer: string, edit: (value: never) => unknown];

/** The snapshot of today with the value at a pointer replaced, or taken away if it becomes undefined. */
function edited(...steps: readonly Step[]): SchemaSnapshot {
  const made = structuredClone(base);
  for (const [pointer, edit] of steps) {
    const cut = pointer.lastIndexOf("/");
    const parent = valueAt(made, pointer.slice(0, cut)) as Record<string, unknown>;
    const key = pointer.slice(cut + 1);
    const value = edit(parent[key] as never);
    if (value === undefined) delete parent[key];
    else parent[key] = value;
  }
  return made;
}

const gone = () => undefined;
const to = (value: unknown) => () => value;
const drop = (at: number) => (list: readonly unknown[]) => list.filter((_, index) => index !== at);
const append = (item: unknown) => (list: readonly unknown[]) => [...list, item];
const swap = ([a, b, ...rest]: readonly unknown[]) => [b, a, ...rest];
const turned = (value: object) => Object.fromEntries(Object.entries(value).toReversed());

const fields = "/tables/0/fields";
const columns = (base.tables[0]?.fields ?? []) as readonly { constraints?: { required?: boolean; pattern?: string } }[];
const optional = columns.findIndex(
  ({ constraints }) => constraints?.pattern !== undefined && constraints.required !== true,
);
const kind = "/schemas/agreement/properties/kind";
const stages = base.vocabularies.findIndex(({ id }) => id === "stage");
const kinds = base.vocabularies.findIndex(({ id }) => id === "kind");
const terms = `/vocabularies/${kinds}/terms`;

const shapes: readonly (readonly [what: string, bump: string, code: string, step: Step])[] = [
  ["a column removed", "major", "column-removed", [fields, drop(3)]],
  ["a column renamed", "major", "column-renamed", [`${fields}/1/name`, to("sort")]],
  ["a column retyped", "major", "column-retyped", [`${fields}/1/type`, to("integer")]],
  ["a column's format changed", "major", "column-retyped", [`${fields}/1/format`, to("uri")]],
  ["columns reordered", "major", "columns-reordered", [fields, swap]],
  ["a column appended to a table", "major", "column-added", [fields, append({ name: "more", type: "string" })]],
  [
    "a column put in the middle",
    "major",
    "column-added",
    [fields, (list: readonly unknown[]) => [list[0], { name: "more", type: "string" }, ...list.slice(1)]],
  ],
  [
    "an optional column made required",
    "major",
    "constraint-tightened",
    [`${fields}/${optional}/constraints`, (constraints: object) => ({ ...constraints, required: true })],
  ],
  ["a required column made optional", "minor", "constraint-loosened", [`${fields}/1/constraints/required`, gone]],
  ["a code of a column removed", "major", "code-removed", [`${fields}/1/constraints/enum`, drop(0)]],
  ["a code of a column added", "minor", "code-added", [`${fields}/1/constraints/enum`, append("sister-island")]],
  [
    "another pattern, such as another scheme of ids",
    "major",
    "constraint-tightened",
    [`${fields}/0/constraints/pattern`, to("^tie-[0-9]+$")],
  ],
  ["a pattern no longer asked for", "minor", "constraint-loosened", [`${fields}/0/constraints/pattern`, gone]],
  ["a description of a column", "patch", "documentation", [`${fields}/0/description`, to("An id.")]],
  ["another primary key", "major", "table-changed", ["/tables/0/primaryKey", to(["id", "kind"])]],
  [
    "a foreign key more",
    "major",
    "constraint-tightened",
    ["/tables/0/foreignKeys", append({ fields: ["kind"], reference: { resource: "kinds", fields: ["id"] } })],
  ],
  ["a foreign key less", "minor", "constraint-loosened", ["/tables/0/foreignKeys", drop(0)]],
  ["another sign for missing values", "major", "table-changed", ["/tables/0/missingValues", to(["", "NA"])]],
  ["a table removed", "major", "table-removed", ["/tables", drop(2)]],
  ["a table added", "minor", "table-added", ["/tables", append({ name: "visits", fields: [] })]],
  ["a key removed", "major", "key-removed", ["/schemas/agreement/properties/parent", gone]],
  ["an optional key added", "major", "key-added", ["/schemas/agreement/properties/url", to({ type: "string" })]],
  ["keys reordered", "major", "keys-reordered", ["/schemas/agreement/properties", turned]],
  ["a key retyped", "major", "key-retyped", [`${kind}/type`, to("array")]],
  ["a key that may be null as well", "minor", "constraint-loosened", [`${kind}/type`, to(["string", "null"])]],
  ["a key that must be there", "major", "constraint-tightened", ["/schemas/agreement/required", append("parent")]],
  ["a key that need not be there", "minor", "constraint-loosened", ["/schemas/agreement/required", drop(1)]],
  ["more items asked for", "major", "constraint-tightened", ["/schemas/agreement/properties/parties/minItems", to(3)]],
  ["fewer items asked for", "minor", "constraint-loosened", ["/schemas/agreement/properties/parties/minItems", to(1)]],
  [
    "shorter texts only",
    "major",
    "constraint-tightened",
    ["/schemas/agreement/$defs/Evidence/properties/exact/maxLength", to(80)],
  ],
  [
    "longer texts too",
    "minor",
    "constraint-loosened",
    ["/schemas/agreement/$defs/Evidence/properties/exact/maxLength", to(200)],
  ],
  [
    "a reference to another shape",
    "major",
    "constraint-tightened",
    ["/schemas/agreement/properties/review/$ref", to("#/$defs/Party")],
  ],
  ["keys that are not listed allowed", "minor", "constraint-loosened", ["/schemas/place/additionalProperties", gone]],
  ["a description of a key", "patch", "documentation", [`${kind}/description`, to("The kind.")]],
  ["a code removed from a vocabulary", "major", "code-removed", [terms, drop(1)]],
  ["a code added to a vocabulary", "minor", "code-added", [terms, append({ id: "sister-island" })]],
  [
    "the meaning of a code changed",
    "major",
    "code-meaning-changed",
    [`${terms}/0/definition/en`, to("Any tie at all.")],
  ],
  ["a translation of a definition", "patch", "documentation", [`${terms}/0/definition/id`, to("Hubungan.")]],
  ["a label of a code", "patch", "documentation", [`${terms}/0/label/en`, to("twin city")]],
  ["ranked codes in another order", "major", "code-meaning-changed", [`/vocabularies/${stages}/terms`, swap]],
  ["codes without rank in another order", "patch", "documentation", [terms, swap]],
  ["a vocabulary removed", "major", "vocabulary-removed", ["/vocabularies", drop(0)]],
  [
    "a vocabulary added",
    "minor",
    "vocabulary-added",
    ["/vocabularies", append({ id: "mood", ordered: false, terms: [] })],
  ],
  ["a term of the graph removed", "major", "term-removed", ["/context/@context/Agreement/@context/kind", gone]],
  [
    "a term of the graph that means another thing",
    "major",
    "term-meaning-changed",
    ["/context/@context/Agreement/@context/kind/@id", to("schema:about")],
  ],
  ["a term of the graph added", "minor", "term-added", ["/context/@context/visit", to("kembar:ns#visit")]],
  ["a file dropped", "major", "file-removed", ["/files", drop(2)]],
  ["a file of a new table", "minor", "file-added", ["/files", append({ path: "data/visits.csv", table: "visits" })]],
  ["a new file of data", "minor", "file-added", ["/files", append({ path: "data/tombstones.csv" })]],
  [
    "the same data in one more form",
    "patch",
    "serialisation-added",
    ["/files", append({ path: "data/agreements.parquet" })],
  ],
  [
    "the whole dataset in one more form",
    "patch",
    "serialisation-added",
    ["/files", append({ path: "data/ties.sqlite" })],
  ],
  ["one more file of metadata", "patch", "file-added", ["/files", append({ path: "datacite.xml" })]],
  ["a licence that asks for more", "major", "licence-stricter", ["/licence", to("CC-BY-SA-4.0")]],
  ["a licence that asks for less", "minor", "licence-looser", ["/licence", to("CC0-1.0")]],
  ["another version of a licence that asks for the same", "minor", "licence-changed", ["/licence", to("CC-BY-3.0")]],
  ["a licence that is not known", "major", "licence-changed", ["/licence", to("LicenseRef-own")]],
];

describe("schema changes", () => {
  test.each(shapes)("%s: %s", (_, bump, code, step) => {
    const changes = schemaChanges(base, edited(step));
    expect(changes.map(({ what, bump: asked }) => ({ what, bump: asked }))).toEqual([{ what: code, bump }]);
    expect(requiredBump([], undefined, changes).bump).toBe(bump);
  });

  test("nothing against itself", () => {
    expect(schemaChanges(base, structuredClone(base))).toEqual([]);
  });

  test("the greatest of several counts, and comes first", () => {
    const next = edited(
      ["/tables", append({ name: "visits", fields: [] })],
      ["/licence", to("ODbL-1.0")],
      [`${kind}/description`, to("x")],
    );
    const { bump, reasons } = requiredBump([], undefined, schemaChanges(base, next));
    expect(bump).toBe("major");
    expect(reasons.map((reason) => reason.bump)).toEqual(["major", "minor", "patch"]);
  });

  test("lists of files are compared only where both are known", () => {
    const { files: _, ...unknown } = base;
    expect(schemaChanges(unknown, base)).toEqual([]);
  });
});

const old = collection({ agreements: [agreement({})], places: [place({})], sources: [source({})] });
const other = agreement({ id: "agr-klaten-nanjing-2025-bbbbb" });

const data: readonly (readonly [what: string, bump: string, next: Records])[] = [
  ["nothing", "none", structuredClone(old)],
  ["a record added", "minor", collection({ ...old, agreements: [agreement({}), other] })],
  ["a record corrected", "minor", collection({ ...old, agreements: [agreement({ stage: "renewed" })] })],
  ["a record withdrawn", "minor", collection({ ...old, agreements: [] })],
  [
    "a record that rests on another source",
    "minor",
    collection({ ...old, agreements: [agreement({ sources: ["s1", "s2"] })] }),
  ],
  ["a place corrected", "minor", collection({ ...old, places: [place({ level: "county" })] })],
  ["a source added", "minor", collection({ ...old, sources: [source({}), source({ id: "s2" })] })],
  ["a review alone", "patch", collection({ ...old, agreements: [agreement({ review: { state: "reviewed" } })] })],
];

describe("changes of records", () => {
  test.each(data)("%s: %s", (_, bump, next) => {
    const digests = { old: dataDigest(old), next: dataDigest(next) };
    const changes = diffRecords(old, next, []);
    expect(requiredBump(changes, digests, []).bump).toBe(bump);
    expect(requiredBump(changes, undefined, []).bump).toBe(bump);
  });

  test("merged and split records ask for a minor bump, as withdrawn ones do", () => {
    const next = collection({ ...old, agreements: [] });
    const entry = { id: agreement({}).id, key: "" };
    for (const [state, replacedBy] of [
      ["merged", "agr-x"],
      ["split", "agr-x agr-y"],
    ] as const) {
      const { bump, reasons } = requiredBump(diffRecords(old, next, [{ ...entry, state, replacedBy }]), undefined, []);
      expect([bump, reasons[0]?.what]).toEqual(["minor", `agreement-${state}`]);
    }
  });

  test("a digest that differs without a change asks for a minor bump", () => {
    expect(requiredBump([], { old: "a", next: "b" }, []).reasons[0]?.what).toBe("digest-differs");
  });

  test("reasons name records, the first ten of many", () => {
    const many = Array.from({ length: 25 }, (_, at) =>
      agreement({ id: `agr-a-b-2020-aaa${String(at).padStart(2, "0")}` }),
    );
    const [reason] = requiredBump(
      diffRecords(collection({}), collection({ agreements: many }), []),
      undefined,
      [],
    ).reasons;
    expect(reason?.why).toMatch(/^25 agreements were added/);
    expect(reason?.where).toMatch(/^agr-a-b-2020-aaa00, .* and 15 more$/);
  });
});

describe("snapshots", () => {
  const read = (path: string): string | undefined => {
    if (path === "manifest.json")
      return JSON.stringify({
        dataset: { name: "ties", licence: "CC-BY-4.0" },
        files: [...files.map((file) => ({ ...file, bytes: 1 })), { path: "changes/1.0.0..1.1.0.csv" }],
      });
    const { resolve } = createRequire(import.meta.url);
    return readFileSync(resolve(`@kembar/schema/${path.replace("schema/", "")}`), "utf8");
  };

  test("a release made by this version has the shape of today", () => {
    expect(snapshotOfRelease(read)).toEqual(base);
  });

  test("what cannot be read is told with its path", () => {
    expect(() => snapshotOfRelease((path) => (path === "schema/tables.json" ? undefined : read(path)))).toThrow(
      "Expected JSON in schema/tables.json, got no such file.",
    );
    expect(() => snapshotOfRelease((path) => (path === "manifest.json" ? "{}" : read(path)))).toThrow("manifest.json");
  });
});

describe("version numbers", () => {
  test.each([
    ["1.2.3", "major", "2.0.0"],
    ["1.2.3", "minor", "1.3.0"],
    ["1.2.3", "patch", "1.2.4"],
    ["1.2.3", "none", "1.2.3"],
    ["0.9.9", "major", "1.0.0"],
  ] as const)("%s and a bump %s make %s", (version, bump, next) => {
    expect(nextVersion(version, bump)).toBe(next);
    expect(Math.sign(compareVersions(version, next))).toBe(bump === "none" ? 0 : -1);
  });

  test("are compared as numbers, and refused where they are none", () => {
    expect(compareVersions("1.10.0", "1.9.0")).toBeGreaterThan(0);
    expect(() => nextVersion("1.2", "patch")).toThrow('Expected a version of three numbers such as 1.2.3, got "1.2".');
  });
});
