import type { Agreement, Collection, Place, Source } from "./generated/types.ts";
import { type EntityName, model } from "./model.ts";

function order(name: EntityName, value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const record = value as Record<string, unknown>;
  const out: Record<string, unknown> = {};
  for (const field of model[name].fields) {
    const item = record[field.name];
    if (item === undefined) continue;
    const { type } = field;
    if (type.is === "entity")
      out[field.name] = Array.isArray(item) ? item.map((one) => order(type.entity, one)) : order(type.entity, item);
    else if (type.is === "language-map") out[field.name] = languageMap(item as Record<string, string>);
    else if (type.is === "text" && type.exact) out[field.name] = item;
    else out[field.name] = Array.isArray(item) ? item.map(normalise) : normalise(item);
  }
  return out;
}

const languageMap = (map: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(["en", "id", "zh"].flatMap((tag) => (map[tag] ? [[tag, map[tag].normalize("NFC")]] : [])));

/** Text in NFC; -0, which JSON writes as 0, is 0. */
function normalise(value: unknown): unknown {
  if (typeof value === "string") return value.normalize("NFC");
  return value === 0 ? 0 : value;
}

/** An agreement in canonical form: keys in the model's order, unknown keys gone, text in NFC save the passages, which stay exact. */
export const canonicalAgreement = (value: Agreement): Agreement => order("Agreement", value) as Agreement;
/** A place in canonical form. */
export const canonicalPlace = (value: Place): Place => order("Place", value) as Place;
/** A source in canonical form. */
export const canonicalSource = (value: Source): Source => order("Source", value) as Source;

const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/** A collection in canonical form: each part sorted by id, by code unit, each record canonical. */
export function canonicalCollection(value: Collection): Collection {
  return {
    agreements: value.agreements.map(canonicalAgreement).toSorted(byId),
    places: value.places.map(canonicalPlace).toSorted(byId),
    sources: value.sources.map(canonicalSource).toSorted(byId),
  };
}

/** JSON text as every file of the project has it: two spaces, LF, a newline at the end. Deterministic for canonical values. */
export const toJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
