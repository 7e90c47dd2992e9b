import { Parser, Writer } from "n3";
import { describe, expect, test } from "vitest";
import {
  type Labels,
  model,
  termIds,
  toNQuads,
  type Vocabulary,
  vocabularies,
  vocabularyGraph,
  vocabularyTurtle,
} from "../src/index.ts";

const all: readonly Vocabulary[] = Object.values(vocabularies);

/** The lists of the data model, which are a promise to readers: an id may be added, none goes. */
const promised: Readonly<Record<string, string>> = {
  kind: "sister-city sister-province sister-regency sister-port friendship-exchange friendly-cooperation sectoral unspecified",
  stage: "proposed exploring intent-signed planning approval agreement-signed implementing renewed",
  status: "active dormant suspended expired terminated superseded abandoned unknown",
  "instrument-type":
    "minutes-of-meeting letter-of-intent joint-statement memorandum-of-understanding memorandum-of-cooperation friendship-agreement cooperation-agreement implementing-arrangement plan-of-action council-approval amendment extension termination-notice unknown-document",
  "instrument-status": "signed planned drafted mentioned",
  "date-precision": "day month year",
  modality: "agreed planned hoped offered potential claimed denied",
  sector:
    "agriculture forestry fisheries marine industry msme trade investment economy tourism health-tourism health education workforce science-technology digital culture youth-sport disaster-management environment energy infrastructure transport governance people-to-people multisector",
  "party-role": "party",
  "place-level": "country province city regency county district other",
  completeness: "full partial headline-only citation-only",
  "conflict-kind": "intra-source inter-source identity",
  "conflict-state": "open resolved",
  "review-state": "machine reviewed disputed",
  "statement-topic": "first-foreign-tie prior-tie renewal-intended tie-ended",
  rights: "third-party-text public-domain open-licence unknown",
};

test("the vocabularies and their terms are those of the data model, in order", () => {
  expect(Object.fromEntries(all.map(({ id }) => [id, termIds(id).join(" ")]))).toEqual(promised);
});

test("only the stages stand in order of progress", () => {
  expect(all.filter(({ ordered }) => ordered).map(({ id }) => id)).toEqual(["stage"]);
});

test("every vocabulary that the model names exists, and every one is used", () => {
  const used = Object.values(model).flatMap(({ fields }) =>
    fields.flatMap(({ type }) => (type.is === "term" ? [type.vocabulary] : [])),
  );
  expect([...new Set(used)].toSorted()).toEqual(all.map(({ id }) => id).toSorted());
});

test("an unknown vocabulary is refused by name", () => {
  expect(() => termIds("colour")).toThrow(/"colour".*kind, stage/);
});

const HAN = /\p{Script=Han}/u;

function expectLabels(labels: Labels): void {
  for (const text of [labels.en, labels.id, labels.zh]) expect(text).toBe(text.trim());
  expect(labels.en).toMatch(/^[\x20-\x7e]+$/);
  expect(labels.id).toMatch(/^[\x20-\x7e]+$/);
  expect(labels.zh).toMatch(HAN);
}

describe.each(all)("$id", ({ id, title, description, terms }) => {
  test("has kebab-case ids, each once", () => {
    const ids = [id, ...terms.map((term) => term.id)];
    for (const one of ids) expect(one).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(new Set(terms.map((term) => term.id)).size).toBe(terms.length);
  });

  test("is labelled and defined in three languages", () => {
    expectLabels(title);
    expectLabels(description);
    for (const term of terms) {
      expectLabels(term.label);
      expectLabels(term.definition);
      expect(term.definition.en).toMatch(/^[A-Z].*\.$/);
      expect(term.definition.id).toMatch(/^[A-Z].*\.$/);
      expect(term.definition.zh).toMatch(/。$/);
    }
  });

  test.each(["en", "id", "zh"] as const)("has no two terms with the same %s label", (tag) => {
    expect(new Set(terms.map(({ label }) => label[tag])).size).toBe(terms.length);
  });
});

test("sectors map to CRS codes and to goals that exist", () => {
  for (const term of vocabularies.sector.terms) {
    expect(term.crs?.length).toBeGreaterThan(0);
    for (const code of term.crs ?? []) expect(code).toMatch(/^[1-9][0-9]{2}(?:[0-9]{2})?$/);
    expect(term.sdg?.length).toBeGreaterThan(0);
    for (const goal of term.sdg ?? []) expect(goal >= 1 && goal <= 17 && Number.isInteger(goal)).toBe(true);
  }
});

test("the vocabularies as Turtle say what their graph says", () => {
  const statements = (text: string, format: string) => {
    const writer = new Writer({ format: "N-Quads" });
    return writer.quadsToString(new Parser({ format }).parse(text)).trimEnd().split("\n").toSorted();
  };
  const expected = statements(toNQuads(vocabularyGraph()), "application/n-quads");
  expect(expected.length).toBeGreaterThan(100);
  expect(statements(vocabularyTurtle(), "text/turtle")).toEqual(expected);
});
