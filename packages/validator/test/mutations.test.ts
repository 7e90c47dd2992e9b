import { type Collection, canonicalCollection } from "@kembar/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkFiles, type Issue } from "../src/index.ts";
import { type Files, files, filesOf, type Loose, collection as one, toInput } from "./fixture.ts";
import { many, manyFiles } from "./many.ts";
import { type Draw, mutate, otherWord, saysTheSame } from "./mutate.ts";

/** Number of changes tried; `npm run mutations` tries 100,000. */
const RUNS = Number(process.env.KEMBAR_MUTATIONS ?? 1500);
/** Of so many, one is made in all forms of the data at once. */
const SHARE = 5;
const timeout = 60_000 + RUNS * 200;

fc.configureGlobal({ seed: 20250624 });

const datasets: readonly { files: Files; collection: Collection }[] = [
  { files, collection: one },
  { files: manyFiles(3), collection: many(3).collection },
];

/** What is told of a dataset whose register was published before. */
const told = (all: Files, changed: { path: string; content: Uint8Array } | undefined): readonly Issue[] =>
  checkFiles(
    toInput(all).map((file) => (file.path === changed?.path ? { path: file.path, bytes: changed.content } : file)),
    { earlier: all["ids.csv"] ?? "" },
  ).issues;

const where = ({ code, path, line, pointer }: Issue): string => `${code} ${path}:${line} ${pointer ?? ""}`;

/** Whether an issue is about a file: a text of a source that was changed is told where its hash stands. */
const isAbout = (path: string, { code, path: at, record }: Issue): boolean =>
  at === path || (path === `sources/${record}.txt` && code === "source/hash-mismatch");

const draw: fc.Arbitrary<Draw> = fc.record({ kind: fc.nat(), where: fc.nat(), other: fc.nat() });
/** Most changes are made in the small dataset, whose check takes least. */
const dataset = fc.constantFrom(0, 0, 0, 1).map((index) => datasets[index] ?? datasets[0]);

it.each(datasets)("the datasets are valid", ({ files }) => {
  expect(told(files, undefined)).toEqual([]);
});

describe("every change of one file", () => {
  it(`is told in that file, and at its line (${RUNS - Math.floor(RUNS / SHARE)} of them)`, { timeout }, () => {
    let tried = 0;
    fc.assert(
      fc.property(dataset, fc.nat(), draw, (dataset, number, draw) => {
        const all = dataset?.files ?? {};
        const paths = Object.keys(all);
        const path = paths[number % paths.length] ?? "";
        const mutation = mutate(path, all[path] ?? "", draw);
        fc.pre(mutation !== undefined && !saysTheSame(path, all[path] ?? "", mutation.content));
        const { content, lines, what } = mutation;
        const issues = told(all, { path, content });
        const own = issues.filter((issue) => isAbout(path, issue));
        expect(own, `${path}: ${what}; told: ${issues.map(where).join(", ")}`).not.toEqual([]);
        if (lines)
          expect(
            own.some(({ line }) => lines.includes(line ?? 0)),
            `${path}: ${what}; told: ${own.map(where).join(", ")}`,
          ).toBe(true);
        tried++;
      }),
      { numRuns: RUNS - Math.floor(RUNS / SHARE), maxSkipsPerRun: 1000 },
    );
    expect(tried).toBeGreaterThanOrEqual(RUNS - Math.floor(RUNS / SHARE));
  });
});

type Change = (agreement: Loose, draw: Draw) => string;

const shifted = (value: number, { other }: Draw): number => value + ((other % 9) + 1) * (other % 2 === 0 ? 1 : -1);
const itemOf = (list: readonly Loose[], { where }: Draw): Loose => list[where % list.length];
const passage =
  (change: (one: Loose, draw: Draw) => void): Change =>
  (agreement, draw) => {
    change(itemOf(agreement.evidence, draw), draw);
    return "/evidence";
  };
const nextDay = (date: string, { other }: Draw): string =>
  new Date(Date.parse(date) + ((other % 300) + 1) * 86_400_000).toISOString().slice(0, 10);

/** Changes of what a record says that no other form contradicts, with the pointer at which they must be told. */
const changes: Readonly<Record<string, Change>> = {
  "a passage's start": passage((one, draw) => {
    one.start = shifted(one.start, draw);
  }),
  "a passage's end": passage((one, draw) => {
    one.end = shifted(one.end, draw);
  }),
  "both offsets of a passage": passage((one, draw) => {
    const by = shifted(0, draw);
    one.start += by;
    one.end += by;
  }),
  "a passage's words": passage((one, draw) => {
    one.exact = otherWord(one.exact, draw);
  }),
  "a passage's source": passage((one, draw) => {
    one.source = otherWord(one.source, draw);
  }),
  "a party's place": (agreement, draw) => {
    const party = itemOf(agreement.parties, draw);
    party.place = otherWord(party.place, draw);
    return "/parties";
  },
  "a paper's date": (agreement, draw) => {
    const [paper] = agreement.instruments;
    paper.date = nextDay(paper.date, draw);
    return "/";
  },
  "a paper's id": (agreement, draw) => {
    const [paper] = agreement.instruments;
    paper.id = otherWord(paper.id, draw);
    return "/instruments/0/id";
  },
  "who a signatory signed for": (agreement, draw) => {
    const [signatory] = agreement.instruments[0].signatories;
    signatory.onBehalfOf = otherWord(signatory.onBehalfOf, draw);
    return "/instruments/0/signatories/0/onBehalfOf";
  },
  "who said a sector": (agreement, draw) => {
    const [sector] = agreement.sectors;
    sector.statedBy = otherWord(sector.statedBy, draw);
    return "/sectors/0/statedBy";
  },
  "the agreement's id": (agreement, draw) => {
    agreement.id = otherWord(agreement.id, draw);
    return "/";
  },
  "a term": (agreement, draw) => {
    agreement.stage = otherWord(agreement.stage, draw);
    return "/stage";
  },
};

describe("every change of a value in all forms at once", () => {
  it(`is told at its pointer (${Math.floor(RUNS / SHARE)} of them)`, { timeout }, () => {
    fc.assert(
      fc.property(dataset, fc.constantFrom(...Object.keys(changes)), fc.nat(), draw, (dataset, name, number, draw) => {
        if (!dataset) return;
        const value: Loose = structuredClone(dataset.collection);
        const agreement = value.agreements[number % value.agreements.length];
        const { id } = agreement;
        const pointer = changes[name]?.(agreement, draw) ?? "";
        const made = Object.entries(filesOf(canonicalCollection(value))).filter(
          ([path]) => !path.startsWith("sources/") && path !== "ids.csv" && path !== `records/${id}.json`,
        );
        const all = {
          ...Object.fromEntries(Object.entries(dataset.files).filter(([path]) => path !== `records/${id}.json`)),
          ...Object.fromEntries(made),
          [`records/${agreement.id}.json`]: filesOf(canonicalCollection(value))[`records/${agreement.id}.json`] ?? "",
        };
        const issues = told(all, undefined);
        const own = issues.filter((issue) => issue.record === agreement.id && issue.pointer?.startsWith(pointer));
        expect(own, `${name}; told: ${issues.map(where).join(", ")}`).not.toEqual([]);
      }),
      { numRuns: Math.floor(RUNS / SHARE) },
    );
  });

  it.each(datasets)("of a source", ({ files, collection }) => {
    for (const [field, code] of [
      ["sha256", "source/hash-mismatch"],
      ["characters", "evidence/characters"],
    ] as const)
      for (const [index, { id }] of collection.sources.entries()) {
        const value: Loose = structuredClone(collection);
        const source = value.sources[index];
        source[field] =
          field === "sha256"
            ? source.sha256.replace(/^./, (digit: string) => (digit === "0" ? "1" : "0"))
            : source.characters + 1;
        const made = Object.entries(filesOf(canonicalCollection(value))).filter(([path]) => path.startsWith("dist/"));
        const issues = told({ ...files, ...Object.fromEntries(made) }, undefined);
        expect(issues.map((issue) => `${issue.code} ${issue.record} ${issue.pointer}`)).toContain(
          `${code} ${id} /${field}`,
        );
      }
  });
});
