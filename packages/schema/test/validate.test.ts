import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  isAgreement,
  isCollection,
  isPlace,
  isSource,
  type SchemaError,
  validateAgreement,
  validateCollection,
  validatePlace,
  validateSource,
} from "../src/index.ts";
import { anyCollection } from "./arbitrary.ts";
import { agreement, collection } from "./founding.ts";

test("the founding records pass", () => {
  expect(validateCollection(collection)).toEqual([]);
  expect(isCollection(collection)).toBe(true);
  expect(isAgreement(agreement)).toBe(true);
  expect(collection.places.every(isPlace)).toBe(true);
  expect(collection.sources.every(isSource)).toBe(true);
});

test("whatever the model allows passes", () => {
  fc.assert(
    fc.property(anyCollection, (any) => {
      expect(validateCollection(any)).toEqual([]);
    }),
  );
});

/** The first error of a copy of the value that `spoil` has damaged, as pointer and keyword. */
function firstError(
  validate: (value: unknown) => SchemaError[],
  value: unknown,
  spoil: (copy: never) => void,
): string[] {
  const copy = structuredClone(value);
  spoil(copy as never);
  return validate(copy).map(({ pointer, keyword }) => `${pointer} ${keyword}`);
}

// biome-ignore lint/suspicious/noExplicitAny: the damage is what types would forbid
type Damage = [fault: string, spoil: (copy: any) => void, expected: string];

const agreementDamage: Damage[] = [
  ["a missing field", (a) => delete a.kind, " required"],
  ["an unknown field", (a) => Object.assign(a, { mood: "warm" }), " additionalProperties"],
  ["a term of no vocabulary", (a) => Object.assign(a, { kind: "twin-town" }), "/kind enum"],
  ["an id of another shape", (a) => Object.assign(a, { id: "agr-Klaten" }), "/id pattern"],
  ["null for what is unknown", (a) => Object.assign(a.parties[0], { government: null }), "/parties/0/government type"],
  ["empty text", (a) => Object.assign(a.sectors[0], { term: "" }), "/sectors/0/term minLength"],
  ["text that is a number", (a) => Object.assign(a.sectors[0], { term: 5 }), "/sectors/0/term type"],
  ["a single party", (a) => a.parties.pop(), "/parties minItems"],
  ["no passage", (a) => Object.assign(a, { evidence: [] }), "/evidence minItems"],
  [
    "a passage too long",
    (a) => Object.assign(a.evidence[0], { exact: "x".repeat(121) }),
    "/evidence/0/exact maxLength",
  ],
  ["a negative offset", (a) => Object.assign(a.evidence[0], { start: -1 }), "/evidence/0/start minimum"],
  ["an offset beyond 2^53", (a) => Object.assign(a.evidence[0], { end: 2 ** 53 }), "/evidence/0/end maximum"],
  ["half an offset", (a) => Object.assign(a.evidence[0], { start: 0.5 }), "/evidence/0/start type"],
  ["an empty pointer", (a) => Object.assign(a.evidence[0], { at: "" }), "/evidence/0/at pattern"],
  ["a pointer without a slash", (a) => Object.assign(a.evidence[0], { at: "kind" }), "/evidence/0/at pattern"],
  ["a month of no year", (a) => Object.assign(a.instruments[0], { date: "2025-13" }), "/instruments/0/date pattern"],
  ["a date without precision", (a) => delete a.instruments[0].datePrecision, "/instruments/0 dependentRequired"],
  ["a precision without date", (a) => delete a.instruments[0].date, "/instruments/0 dependentRequired"],
  ["a label without Indonesian", (a) => delete a.label.id, "/label required"],
  ["a label in a fourth language", (a) => Object.assign(a.label, { fr: "x" }), "/label additionalProperties"],
  ["an inherited field", (a) => Object.setPrototypeOf(a, { kind: a.kind }) && delete a.kind, " required"],
];

describe("an agreement is refused for", () => {
  test.each(agreementDamage)("%s", (_fault, spoil, expected) => {
    expect(firstError(validateAgreement, agreement, spoil)).toContain(expected);
    expect(firstError(validateAgreement, agreement, () => {})).toEqual([]);
  });
});

const place = collection.places[0];
const placeDamage: Damage[] = [
  ["a country in small letters", (p) => Object.assign(p, { country: "cn" }), "/country pattern"],
  ["a code that is a number", (p) => Object.assign(p.codes, { gbt2260: 350627 }), "/codes/gbt2260 type"],
  ["a latitude beyond the pole", (p) => Object.assign(p.point, { latitude: 90.1 }), "/point/latitude maximum"],
  ["a point without longitude", (p) => delete p.point.longitude, "/point required"],
];

test.each(placeDamage)("a place is refused for %s", (_fault, spoil, expected) => {
  expect(firstError(validatePlace, place, spoil)).toContain(expected);
});

const sourceDamage: Damage[] = [
  ["an address that runs a script", (s) => Object.assign(s, { url: "javascript:alert(1)" }), "/url pattern"],
  ["a space in an address", (s) => Object.assign(s, { url: "https://a.org/ b" }), "/url pattern"],
  ["a control in an address", (s) => Object.assign(s, { url: "https://a.org/\u0001" }), "/url pattern"],
  ["a short hash", (s) => Object.assign(s, { sha256: "ed45" }), "/sha256 pattern"],
];

test.each(sourceDamage)("a source is refused for %s", (_fault, spoil, expected) => {
  expect(firstError(validateSource, collection.sources[0], spoil)).toContain(expected);
});

test("errors in a collection say where they are, in words", () => {
  const [error] = validateCollection({ ...collection, places: [{ ...place, level: "planet" }] });
  expect(error?.pointer).toBe("/places/0/level");
  expect(error?.message).toMatch(/must be equal to one of the allowed values/);
  expect(error?.params.allowedValues).toContain("county");
});

test("a limit on length counts code points, not UTF-16 units", () => {
  const withPassage = (exact: string) => ({ ...agreement, evidence: [{ ...agreement.evidence[0], exact }] });
  expect(validateAgreement(withPassage("𠮷".repeat(120)))).toEqual([]);
  expect(validateAgreement(withPassage("𠮷".repeat(121)))).toHaveLength(1);
});

test.each([undefined, null, 5, "agreement", [], {}, () => {}])("%j is no record", (value) => {
  expect([isAgreement(value), isPlace(value), isSource(value), isCollection(value)]).toEqual(Array(4).fill(false));
});
