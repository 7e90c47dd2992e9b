import {
  pointer,
  type SchemaError,
  tables,
  validateAgreement,
  validatePlace,
  validateSource,
  valueAt,
} from "@kembar/schema";
import { isEqual } from "../compare.ts";
import type { Input } from "../input.ts";
import { type Issue, makeIssue } from "../issue.ts";
import { openNearest } from "../nearest.ts";
import type { Ref } from "../parts.ts";
import type { JsonText } from "../position.ts";

/**
 * Departures from the JSON Schemas, and the records that have them. A record that several forms have alike is told once; tables are
 * checked only where they are the only form, since they are compared with the others cell by cell.
 */
export function checkSchema({ parts, collections }: Input): { issues: Issue[]; unsound: Set<Ref<unknown>> } {
  const unsound = new Set<Ref<unknown>>();
  const departures = openDepartures();
  const check = (refs: readonly Ref<unknown>[], validate: (value: unknown) => SchemaError[]): Issue[] => {
    const hasOther = refs.some((ref) => ref.form !== "csv");
    const told = new Map<string | undefined, Ref<unknown>>();
    return refs.flatMap((ref) => {
      const errors = validate(ref.value);
      if (errors.length === 0) return [];
      unsound.add(ref);
      const known = told.get(ref.id);
      if ((known && known.form !== ref.form && isEqual(known.value, ref.value)) || (ref.form === "csv" && hasOther))
        return [];
      told.set(ref.id, ref);
      return departures(ref, errors);
    });
  };
  const issues = [
    ...check(parts.agreements, validateAgreement),
    ...check(parts.places, validatePlace),
    ...check(parts.sources, validateSource),
    ...collections.flatMap(collectionIssues),
  ];
  return { issues, unsound };
}

const partNames = ["agreements", "places", "sources"];

function collectionIssues({ path, value, at }: JsonText): Issue[] {
  const record = value as Record<string, unknown>;
  const place = (key: string) => ({ path, pointer: pointer(key), ...at(pointer(key)) });
  const nearest = openNearest(partNames);
  return [
    ...partNames.flatMap((name) => {
      if (!Object.hasOwn(record, name)) return [makeIssue("schema/required", place(name), { property: name })];
      const isList = Array.isArray(record[name]);
      return isList ? [] : [makeIssue("schema/type", place(name), { expected: "array", found: record[name] })];
    }),
    ...Object.keys(record).flatMap((name) =>
      partNames.includes(name)
        ? []
        : [makeIssue("schema/unknown-property", place(name), { found: name, nearest: nearest(name) })],
    ),
  ];
}

/** Every property name of the model, for suggestions. */
const propertyNames = new Set(tables.flatMap(({ columns }) => columns.flatMap((column) => column.path)));

/** Proposes the nearest of the words that a value may be, or nothing. */
type Propose = (word: string, words: Iterable<string>) => string | undefined;

function openProposals(): Propose {
  const known = new Map<unknown, (word: string) => string | undefined>();
  return (word, words) => {
    const nearest = known.get(words) ?? openNearest(words);
    known.set(words, nearest);
    return nearest(word);
  };
}

/** Makes the issues of errors that a schema has with records. */
export function openDepartures(): (ref: Ref<unknown>, errors: readonly SchemaError[]) => Issue[] {
  const propose = openProposals();
  return (ref, errors) => errors.map((error) => schemaIssue(ref, error, propose));
}

function schemaIssue(
  ref: Ref<unknown>,
  { keyword, params, pointer: at, message }: SchemaError,
  propose: Propose,
): Issue {
  const found = valueAt(ref.value, at);
  switch (keyword) {
    case "required":
      return makeIssue("schema/required", ref.at(at), { property: String(params.missingProperty) });
    case "additionalProperties": {
      const name = String(params.additionalProperty);
      const place = ref.at(at + pointer(name));
      return makeIssue("schema/unknown-property", place, { found: name, nearest: propose(name, propertyNames) });
    }
    case "enum": {
      const terms = params.allowedValues as readonly string[];
      const word = String(found);
      return makeIssue("vocabulary/unknown-term", ref.at(at), { found: word, terms, nearest: propose(word, terms) });
    }
    case "pattern":
      return makeIssue("schema/pattern", ref.at(at), { expected: params.pattern, found });
    case "type": {
      const code = ref.form === "csv" ? "csv/type" : "schema/type";
      return makeIssue(code, ref.at(at), { expected: [params.type].flat().join(" or "), found });
    }
    case "dependentRequired": {
      const { property, missingProperty } = params;
      return makeIssue("schema/together", ref.at(at), {
        property: String(property),
        missing: String(missingProperty),
      });
    }
    default:
      return makeIssue("schema/limit", ref.at(at), { expected: message, found });
  }
}
