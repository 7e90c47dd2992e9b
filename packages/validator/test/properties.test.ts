import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { validate } from "../src/index.ts";
import { changed, collection, edited, files, issuesOf, record, text } from "./fixture.ts";

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
          const isQuoted = evidence.some((one) => one.start <= at && at < one.end);
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
        expect(Array.isArray(validate([{ path, bytes }]))).toBe(true);
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
