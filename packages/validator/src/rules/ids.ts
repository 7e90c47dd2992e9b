import { type Agreement, type Place, pointer } from "@kembar/schema";
import type { Context } from "../context.ts";
import type { Ref } from "../input.ts";
import { type Issue, makeIssue } from "../issue.ts";

/** Whether ids are used once, say what they must, and stand in the register. */
export const checkIds = (context: Context): Issue[] => [
  ...Object.values(context.input.parts).flatMap(checkDuplicates),
  ...checkFileNames(context),
  ...context.places.flatMap(checkCodes),
  ...checkRegistry(context),
];

function checkDuplicates(refs: readonly Ref<unknown>[]): Issue[] {
  const seen = new Set<string>();
  return refs.flatMap((ref) => {
    const key = `${ref.form} ${ref.id}`;
    if (ref.id !== undefined && seen.has(key)) return [makeIssue("id/duplicate", ref.at("/id"), { id: ref.id })];
    seen.add(key);
    return [];
  });
}

function checkFileNames({ input }: Context): Issue[] {
  return input.parts.agreements.flatMap((ref) => {
    const place = ref.at("/id");
    const found = place.path.slice(place.path.lastIndexOf("/") + 1);
    const isNamed = /(?:^|\/)records\/[^/]*$|(?:^|\/)agr-[^/]*$/.test(place.path);
    const expected = `${ref.id}.json`;
    if (ref.form !== "records" || ref.id === undefined || !isNamed || found === expected) return [];
    return [makeIssue("id/file-name", place, { expected, found })];
  });
}

/** Whether the ids of instruments follow from the agreement's. */
export const checkInstrumentIds = ({ agreements }: Context): Issue[] => agreements.flatMap(checkInstruments);

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

interface Line {
  readonly cells: readonly string[];
  readonly number: number;
}

const HEADER = "id,state,replaced_by,key";
const states: readonly string[] = ["active", "merged", "withdrawn"];

function checkRegistry({ input }: Context): Issue[] {
  if (!input.registry) return [];
  const { path, text } = input.registry;
  const [header = "", ...rest] = text.split(/\r?\n/);
  const lines = rest.flatMap((line, index) => (line === "" ? [] : [{ cells: line.split(","), number: index + 2 }]));
  const byId = new Map(lines.map((line) => [line.cells[0] ?? "", line]));
  const first = { path, line: 1, column: 1 };
  return [
    ...(header === HEADER ? [] : [makeIssue("id/registry", first, { expected: HEADER, found: header })]),
    ...lines.flatMap((line) => checkLine(path, line, byId)),
    ...checkRecords(input.parts.agreements, path, byId),
  ];
}

function checkLine(path: string, line: Line, byId: ReadonlyMap<string, Line>): Issue[] {
  const [id = "", state = "", into = ""] = line.cells;
  const at = (cell: number) => {
    const column = 1 + line.cells.slice(0, cell).reduce((sum, one) => sum + one.length + 1, 0);
    return { path, record: id, line: line.number, column };
  };
  if (byId.get(id) !== line) return [makeIssue("id/duplicate", at(0), { id })];
  if (line.cells.length !== 4 || !states.includes(state))
    return [
      makeIssue("id/registry", at(line.cells.length === 4 ? 1 : 0), {
        expected: `an id, one of ${states.join(", ")}, a replacement and a key`,
        found: line.cells.join(","),
      }),
    ];
  const isSound = state === "merged" ? leadsToActive(line, byId) : into === "";
  return isSound ? [] : [makeIssue("id/redirect", at(2), { id, into })];
}

function leadsToActive(start: Line, byId: ReadonlyMap<string, Line>): boolean {
  const seen = new Set<Line>();
  for (let line: Line | undefined = start; line && !seen.has(line); line = byId.get(line.cells[2] ?? "")) {
    if (line.cells[1] === "active") return true;
    seen.add(line);
  }
  return false;
}

function checkRecords(refs: readonly Ref<Agreement>[], path: string, byId: ReadonlyMap<string, Line>): Issue[] {
  const [first] = refs;
  const own = refs.filter(({ form }) => form === first?.form);
  const ids = new Set(own.map(({ id }) => id));
  return [
    ...own.flatMap((ref) => {
      const state = byId.get(ref.id ?? "")?.cells[1];
      // A line that is damaged is told by itself.
      const isTold = state !== undefined && !states.includes(state);
      if (ref.id === undefined || state === "active" || isTold) return [];
      return [makeIssue("id/unregistered", ref.at("/id"), { id: ref.id, state })];
    }),
    ...[...byId].flatMap(([id, { cells, number }]) => {
      if (cells[1] !== "active" || ids.has(id) || first === undefined) return [];
      return [makeIssue("id/no-record", { path, record: id, line: number, column: 1 }, { id })];
    }),
  ];
}
