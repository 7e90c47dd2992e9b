import { type Agreement, type Place, pointer } from "@kembar/schema";
import type { Context } from "../context.ts";
import { type Issue, makeIssue } from "../issue.ts";
import { keyOf, type Ref } from "../parts.ts";

/** Whether ids are used once. */
export const checkIds = ({ input }: Context): Issue[] => Object.values(input.parts).flatMap(checkDuplicates);

/** Whether ids and codes of a record say what they must. */
export const checkOwnIds = ({ agreements, places }: Context): Issue[] => [
  ...agreements.flatMap(checkInstruments),
  ...places.flatMap(checkCodes),
];

function checkDuplicates(refs: readonly Ref<unknown>[]): Issue[] {
  const seen = new Set<string>();
  return refs.flatMap((ref) => {
    const key = keyOf(ref);
    if (ref.id !== undefined && seen.has(key)) return [makeIssue("id/duplicate", ref.at("/id"), { id: ref.id })];
    seen.add(key);
    return [];
  });
}

/** Whether records stand in the file of their name. */
export function checkFileNames({ input }: Context): Issue[] {
  return input.parts.agreements.flatMap((ref) => {
    // To ask for a place opens the record's text: only those that may be named after their id are asked.
    if (ref.form !== "records" || ref.id === undefined) return [];
    const place = ref.at("/id");
    const found = place.path.slice(place.path.lastIndexOf("/") + 1);
    const isNamed = /(?:^|\/)records\/[^/]*$|(?:^|\/)agr-[^/]*$/.test(place.path);
    const expected = `${ref.id}.json`;
    if (!isNamed || found === expected) return [];
    return [makeIssue("id/file-name", place, { expected, found })];
  });
}

function checkInstruments(ref: Ref<Agreement>): Issue[] {
  return ref.value.instruments.flatMap((paper, index) => {
    const expected = `${ref.value.id}-i${index + 1}`;
    if (paper.id === expected) return [];
    return [makeIssue("id/instrument", ref.at(pointer("instruments", index, "id")), { expected, found: paper.id })];
  });
}

/** Forms of codes: GB/T 2260, Permendagri, BPS, ISO 3166-2, GeoNames, Wikidata. */
const codeForms: Readonly<Record<string, RegExp>> = {
  "iso3166-2": /^[A-Z]{2}-[A-Z0-9]{1,3}$/,
  bps: /^\d{2}(?:\d{2}(?:\d{3}(?:\d{3})?)?)?$/,
  kemendagri: /^\d{2}(?:\.\d{2}(?:\.\d{2}(?:\.\d{4})?)?)?$/,
  gbt2260: /^\d{6}$/,
  geonames: /^\d+$/,
  wikidata: /^Q[1-9]\d*$/,
};

/** The place id that a code stands for, where ids are made of codes. */
const idOfCode: Readonly<Record<string, (code: string) => string>> = {
  kemendagri: (code) => `id-${code.replaceAll(".", "")}`,
  gbt2260: (code) => `cn-${code}`,
};

function checkCodes(ref: Ref<Place>): Issue[] {
  const { id, codes } = ref.value;
  return Object.entries(codes).flatMap(([system, code]) => {
    const place = ref.at(pointer("codes", system));
    const form = codeForms[system];
    if (form && !form.test(code))
      return [makeIssue("id/place-code", place, { system, expected: String(form), found: code })];
    const owner = idOfCode[system]?.(code);
    if (owner === undefined || owner === id || !/^(?:id|cn)-\d/.test(id)) return [];
    return [makeIssue("id/place-code", place, { system, expected: `the code in ${id}`, found: code })];
  });
}
