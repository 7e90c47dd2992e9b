import { DATE, termIds } from "@kembar/schema";
import type { ClaimedValue } from "./claim.ts";

/** Says what was expected of a value and what came; nothing if the value will do. */
export type Form = (value: unknown, name: string) => string | undefined;

const shown = (value: unknown): string => (value === undefined ? "nothing" : JSON.stringify(value).slice(0, 80));

const form =
  (what: string, isRight: (value: unknown) => boolean): Form =>
  (value, name) =>
    isRight(value) ? undefined : `${name}: expected ${what}, got ${shown(value)}.`;

const isText = (value: unknown): value is string => typeof value === "string" && value.trim() !== "";

/** Text that is not blank. */
export const text = form("text", isText);
const textOrNull = form("text or null", (value) => value === null || isText(value));

/** Id of a place; whether the place exists is asked later. */
export const placeId = form(
  "the id of a place, such as id-3310",
  (value) => typeof value === "string" && /^[a-z]{2}-[a-z0-9-]+$/.test(value),
);

/** Id of a place or country: an ambassador's office is a country's. */
const placeOrCountry = form(
  "the id of a place or country, such as id-3310 or jp",
  (value) => typeof value === "string" && /^[a-z]{2}(?:-[a-z0-9-]+)?$/.test(value),
);

/** A term of a vocabulary. */
export function term(vocabulary: string): Form {
  const ids = termIds(vocabulary);
  return form(`one of ${ids.join(", ")}`, (value) => ids.includes(value as string));
}

/** An ISO 8601 day, month or year that exists. */
function isDate(value: unknown): boolean {
  if (typeof value !== "string" || !new RegExp(DATE).test(value)) return false;
  const [year = 0, month = 1, day = 1] = value.split("-").map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** An object with the `required` keys, perhaps the `optional`, and no others. */
const fields =
  (required: Readonly<Record<string, Form>>, optional: Readonly<Record<string, Form>> = {}): Form =>
  (value, name) => {
    if (typeof value !== "object" || value === null || Array.isArray(value))
      return `${name}: expected an object with ${Object.keys(required).join(", ")}, got ${shown(value)}.`;
    const given = new Map(Object.entries(value));
    const strange = [...given.keys()].find((key) => !Object.hasOwn(required, key) && !Object.hasOwn(optional, key));
    if (strange !== undefined)
      return `${name}: expected no "${strange}"; there are ${Object.keys({ ...required, ...optional }).join(", ")}.`;
    const checks = [...Object.entries(required), ...Object.entries(optional).filter(([key]) => given.has(key))];
    return checks
      .map(([key, check]) => check(given.get(key), `${name}.${key}`))
      .find((problem) => problem !== undefined);
  };

const office = { office: text, officeOf: placeOrCountry };

/** What the value of each field must look like. */
export const valueForms: Readonly<Record<ClaimedValue["field"], Form>> = {
  party: placeId,
  kind: term("kind"),
  stage: term("stage"),
  status: term("status"),
  instrument: fields({ type: term("instrument-type"), status: term("instrument-status") }),
  date: form("a date that exists, such as 2025-06-24, 2025-06 or 2025", isDate),
  venue: text,
  signatory: fields({ name: text }, { ...office, onBehalfOf: placeId }),
  witness: fields({ name: textOrNull }, office),
  speaker: fields({ name: text }, office),
  facilitator: fields({ name: text }, { place: placeId }),
  sector: fields({ sector: term("sector"), modality: term("modality"), term: text }, { statedBy: text }),
  statement: fields(
    { topic: term("statement-topic"), subject: placeId, modality: term("modality") },
    { statedBy: text },
  ),
};

/** Fields that belong to a paper: their claims name its type. */
export const paperFields: readonly ClaimedValue["field"][] = ["date", "venue", "signatory", "witness"];
