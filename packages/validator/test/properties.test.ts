import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkFiles } from "../src/index.ts";
import { changed, collection, edited, files, issuesOf, record, text } from "./fixture.ts";

// The same runs every time; a longer search is a matter of another seed and more runs.
fc.configureGlobal({ seed: 20250624 });

const evidence = collection.agreements[0]?.evidence ?? [];

describe("no single change goes unnoticed", () => {
  it("of a character of the source", () => {
    const characters = [...text];
    fc.assert(
      fc.property(
        fc.nat(characters.length - 1),
        fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }),
        (at, other) => {
          fc.pre(characters[at] !== other);
          const codes = issuesOf(
            edited("sources/example.txt", () =>
              [...characters.slice(0, at), other, ...characters.slice(at + 1)].join(""),
            ),
          ).map((issue) => issue.code);
          expect(codes).toContain("source/hash-mismatch");
          const isQuoted = evidence.some(({ start = 0, end = 0 }) => start <= at && at < end);
          if (isQuoted) expect(codes).toContain("evidence/quote-mismatch");
        },
      ),
      { numRuns: 60 },
    );
  });

  it("of an offset", () => {
    fc.assert(
      fc.property(
        fc.nat(evidence.length - 1),
        fc.constantFrom("start", "end"),
        fc.integer({ min: -3, max: 3 }).filter((by) => by !== 0),
        (index, field, by) => {
          const codes = issuesOf(
            changed((value) => {
              value.agreements[0].evidence[index][field] += by;
            }),
          ).map((issue) => issue.code);
          expect(codes.some((code) => code.startsWith("evidence/") || code.startsWith("schema/"))).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("of a cell of any table", () => {
    const tables = Object.keys(files).filter(
      (path) => path.startsWith("dist/") && path.endsWith(".csv") && (files[path] ?? "").trim().split("\n").length > 1,
    );
    fc.assert(
      fc.property(fc.constantFrom(...tables), fc.nat(), fc.constantFrom("x", "0", "-"), (path, seed, letter) => {
        const before = files[path] ?? "";
        const body = before.indexOf("\n") + 1;
        const at = body + (seed % (before.length - body - 1));
        fc.pre(!/[",\n\r]/.test(before[at] ?? "") && before[at] !== letter);
        const issues = issuesOf(edited(path, (csv) => csv.slice(0, at) + letter + csv.slice(at + 1)));
        expect(issues.map((issue) => [issue.code, issue.path])).toContainEqual(["csv/cell", path]);
      }),
      { numRuns: 100 },
    );
  });
});

describe("no single change of a generated file goes unnoticed", () => {
  const generated = [
    record,
    "dist/agreements.json",
    "dist/agreements.jsonl",
    "dist/agreements.jsonld",
    "dist/agreements.nq",
  ];

  it.each(generated)("%s", (path) => {
    const before = files[path] ?? "";
    fc.assert(
      fc.property(fc.nat(before.length - 1), fc.constantFrom(...'x0 \n"\\,}靖'), (at, letter) => {
        fc.pre(before[at] !== letter);
        const issues = issuesOf(edited(path, (text) => text.slice(0, at) + letter + text.slice(at + 1)));
        expect(issues.map((issue) => issue.path)).toContain(path);
      }),
      { numRuns: 150 },
    );
  });

  it("nor are others blamed for it, where the other forms agree", () => {
    const values = ['"Aula Besar"', '"Shizuoka"', '"3310"', '"pendidikan"', '"2025-06-28"'];
    fc.assert(
      fc.property(fc.constantFrom(...generated.slice(0, 4)), fc.constantFrom(...values), (path, value) => {
        fc.pre((files[path] ?? "").includes(value));
        const issues = issuesOf(edited(path, (text) => text.replace(value, value.replace(/.(?="$)/, "z"))));
        expect([...new Set(issues.map((issue) => issue.path))]).toEqual([path]);
      }),
    );
  });
});

describe("validate never throws", () => {
  const paths = [
    record,
    "dist/agreements.json",
    "dist/agreements.jsonl",
    "dist/agreements.csv",
    "dist/evidence.csv",
    "dist/agreements.jsonld",
    "dist/agreements.nq",
    "ids.csv",
    "sources/example.yaml",
    "sources/example.txt",
  ];

  it("on any bytes in place of a file", () => {
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.uint8Array({ maxLength: 200 }), (path, bytes) => {
        expect(Array.isArray(checkFiles([{ path, bytes }]).issues)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("on any bytes in the middle of a dataset", () => {
    const text = new TextEncoder();
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.uint8Array({ maxLength: 20 }), fc.nat(), (path, bytes, seed) => {
        const input = Object.entries(files).map(([name, content]) => {
          const all = text.encode(content);
          if (name === path) all.set(bytes.subarray(0, all.length), seed % Math.max(1, all.length - bytes.length));
          return { path: name, bytes: all };
        });
        expect(Array.isArray(checkFiles(input).issues)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("on any JSON in place of a part of a record", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("parties", "instruments", "evidence", "conflicts", "sources", "id", "review"),
        fc.jsonValue(),
        (key, value) => {
          const broken = { ...collection.agreements[0], [key]: value };
          expect(Array.isArray(issuesOf({ ...files, [record]: `${JSON.stringify(broken, null, 2)}\n` }))).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });
});
