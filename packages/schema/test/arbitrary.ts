import fc from "fast-check";
import type { Collection } from "../src/generated/types.ts";
import {
  DATE,
  type EntityName,
  type Field,
  type FieldType,
  model,
  POINTER,
  pairsOf,
  referencePatterns,
} from "../src/model.ts";
import { termIds } from "../src/terms.ts";

// The same runs every time; a longer search is a matter of another seed and more runs.
fc.configureGlobal({ seed: 20250624, numRuns: 100 });

/** Characters that break careless code: CSV and JSON syntax, controls, combining marks, hanzi beyond the basic plane, emoji. */
const characters = [..."aZ0 .,;:\"'\\/<>&%=+-@#|~^`\t\n\r\b\f\u0000\u007f\u0301\u00a0\u200f\u2028é县靖南，𠮷𝒳😀"];

const text = (maxLength = 12) => fc.string({ unit: fc.constantFrom(...characters), minLength: 1, maxLength });

const matching = (pattern: string) => fc.stringMatching(new RegExp(pattern), { size: "-1" });

const url = fc.stringMatching(/^https?:\/\/[a-z0-9.]{1,8}\/[a-zA-Z0-9靖?=&%.~:'()]{0,12}(?:#[a-z]{0,3})?$/);

function value(type: FieldType): fc.Arbitrary<unknown> {
  switch (type.is) {
    case "text":
      return text(type.maxLength);
    case "id":
      return matching(type.pattern);
    case "reference":
      return matching(referencePatterns[type.to]);
    case "term":
      return fc.constantFrom(...termIds(type.vocabulary));
    case "date":
      return matching(DATE);
    case "integer":
      return fc.maxSafeNat();
    case "decimal":
      // JSON writes -0 as 0, so that no record holds it.
      return fc.double({ min: type.minimum, max: type.maximum, noNaN: true }).map((one) => (one === 0 ? 0 : one));
    case "uri":
      return url;
    case "pointer":
      return matching(POINTER);
    case "language-map":
      return fc.record({ en: text(), id: text(), zh: text() }, { requiredKeys: ["en", "id"] });
    case "entity":
      return record(type.entity);
  }
}

function fieldValue(field: Field): fc.Arbitrary<unknown> {
  const one = value(field.type);
  if (field.many) {
    const minLength = Math.max(field.many.minItems, field.required ? 0 : 1);
    return fc.array(one, { minLength, maxLength: minLength + 2 });
  }
  return field.nullable ? fc.option(one, { nil: null }) : one;
}

/** Fields of a pair are there together or not at all. */
function paired(made: Record<string, unknown>, pairs: ReturnType<typeof pairsOf>): Record<string, unknown> {
  const alone = pairs.filter((pair) => pair.some((name) => made[name] === undefined)).flat();
  return Object.fromEntries(Object.entries(made).filter(([name]) => !(alone as string[]).includes(name)));
}

function record(name: EntityName): fc.Arbitrary<Record<string, unknown>> {
  const { fields } = model[name];
  const made = fc.record(Object.fromEntries(fields.map((field) => [field.name, fieldValue(field)])), {
    requiredKeys: fields.filter((field) => field.required).map((field) => field.name),
    noNullPrototype: true,
  });
  const pairs = pairsOf(fields);
  return pairs.length > 0 ? made.map((one) => paired(one, pairs)) : made;
}

const records = (name: EntityName) => fc.uniqueArray(record(name), { selector: (one) => one.id, maxLength: 3 });

/** Any valid collection. Made from the model, so that a new field is covered without a word here. */
export const anyCollection = fc.record(
  { agreements: records("Agreement"), places: records("Place"), sources: records("Source") },
  { noNullPrototype: true },
) as unknown as fc.Arbitrary<Collection>;
