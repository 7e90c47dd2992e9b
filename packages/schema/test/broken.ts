import fc from "fast-check";
import type { Collection } from "../src/generated/types.ts";
import {
  AGREEMENT_ID,
  type EntityName,
  type Field,
  type FieldType,
  labelLanguages,
  model,
  referencePatterns,
} from "../src/model.ts";
import { termIds } from "../src/terms.ts";

/** Two texts that match; always the same. */
const matching = (pattern: string): string[] =>
  fc.sample(fc.stringMatching(new RegExp(pattern), { size: "-1" }), { seed: 20250624, numRuns: 2 });

/** Two right values of a type. */
function examples(type: FieldType): unknown[] {
  switch (type.is) {
    case "text":
      return ["Aula Besar", "Aula Kecil"];
    case "id":
      return matching(type.pattern);
    case "reference":
      // An agreement is not its own parent.
      return type.to === "agreement" ? matching(AGREEMENT_ID).toReversed() : matching(referencePatterns[type.to]);
    case "term":
      return termIds(type.vocabulary);
    case "date":
      return ["2025-06-24", "2024-12"];
    case "integer":
      return [3, 4];
    case "decimal":
      return [type.maximum / 4, type.minimum];
    case "uri":
      return ["https://example.org/a", "http://example.org/b?c=d"];
    case "pointer":
      return ["/kind", "/parties/0"];
    case "language-map":
      return [Object.fromEntries(Object.keys(labelLanguages).map((tag) => [tag, `Aula ${tag}`]))];
    case "entity":
      return [record(type.entity)];
  }
}

const example = (type: FieldType): unknown => examples(type)[0];

const record = (name: EntityName): Record<string, unknown> =>
  Object.fromEntries(
    model[name].fields.map(({ name: key, type, many }) => [
      key,
      many ? Array.from({ length: Math.max(1, many.minItems) }, () => example(type)) : example(type),
    ]),
  );

/** A collection in which every field of the model is filled. */
export const whole = {
  agreements: [record("Agreement")],
  places: [record("Place")],
  sources: [record("Source")],
} as unknown as Collection;

type Path = readonly (string | number)[];

/** A value of the whole collection, and the field that it stands in. */
export interface Spot {
  /** Keys that lead to it from the collection. */
  readonly path: Path;
  /** `Agreement.kind`, `Agreement.label.en`, `Agreement.sources[]`. */
  readonly name: string;
  readonly field: Field;
  readonly value: unknown;
}

const text: FieldType = { is: "text" };

function spotsOf(field: Field, name: string, path: Path, value: unknown): Spot[] {
  const { type, many } = field;
  const spot = { path, name, field, value };
  if (Array.isArray(value)) {
    const [first] = value;
    const { many: _, ...one } = field;
    return [spot, ...spotsOf(one, `${name}[]`, [...path, 0], first)];
  }
  if (many) throw new Error(`${name} should be a list.`);
  const inner = value as Record<string, unknown>;
  if (type.is === "entity") return [spot, ...spotsIn(type.entity, path, inner)];
  if (type.is !== "language-map") return [spot];
  const tags = Object.keys(inner).map((tag) => {
    const one: Field = { name: tag, type: text, iri: field.iri, doc: field.doc };
    return { path: [...path, tag], name: `${name}.${tag}`, field: one, value: inner[tag] };
  });
  return [spot, ...tags];
}

const spotsIn = (name: EntityName, path: Path, value: Record<string, unknown>): Spot[] =>
  model[name].fields.flatMap((field) =>
    spotsOf(field, `${name}.${field.name}`, [...path, field.name], value[field.name]),
  );

/** Every value of the whole collection, at every depth. */
export const spots: readonly Spot[] = (
  [
    ["agreements", "Agreement"],
    ["places", "Place"],
    ["sources", "Source"],
  ] as const
).flatMap(([part, name]) => spotsIn(name, [part, 0], whole[part][0] as unknown as Record<string, unknown>));

/** Stands for a key that is not there. */
export const ABSENT = Symbol("absent");

/** A value to put in a spot, right or wrong, and what it is. */
export type Change = readonly [what: string, value: unknown];

const anywhere: readonly Change[] = [
  ["left out", ABSENT],
  ["null", null],
  ["true", true],
  ["a whole number", 7],
  ["no characters", ""],
  ["other text", "X y!"],
  ["long text", "é".repeat(200)],
  ["an empty list", []],
  ["an empty object", {}],
];

const likeIt: Readonly<Partial<Record<FieldType["is"], readonly Change[]>>> = {
  term: [["a term of no vocabulary", "no-such-term"]],
  date: [
    ["a month", "2025-06"],
    ["a year", "2025"],
    ["the 13th month", "2025-13-01"],
    ["the day first", "24-06-2025"],
    ["no zeros", "2025-6-1"],
  ],
  decimal: [
    ["too much", 1000],
    ["too little", -1000],
    ["text of a number", "12.5"],
  ],
  integer: [
    ["text of a number", "12"],
    ["a negative number", -1],
    ["a fraction", 1.5],
    ["a number past 2^53", 2 ** 53],
  ],
  uri: [
    ["an address of a file", "ftp://example.org/a"],
    ["an address with a blank", "https://example.org/a b"],
    ["a relative address", "/a"],
  ],
  pointer: [
    ["no slash", "kind"],
    ["a tilde", "/a~0"],
    ["nothing behind the slash", "/"],
  ],
};

/** What the spot is changed to, one at a time. */
export function changesOf({ field: { type }, value }: Spot): Change[] {
  const [, other = { ...Object(value) }] = examples(type);
  const lists: Change[] = [
    ["a list of it", [value]],
    ["it twice", [value, value]],
    ["it and another", [value, other]],
  ];
  const texts: Change[] =
    typeof value === "string"
      ? [
          ["a blank behind", `${value} `],
          ["capitals", value.toUpperCase()],
          ["a hyphen behind", `${value}-`],
        ]
      : [];
  const objects: Change[] =
    typeof value === "object" && !Array.isArray(value)
      ? [
          ["an unknown key", { ...value, surprise: "x" }],
          ["keys of elsewhere", { kind: "sister-city", name: "x", fr: "x", ...value }],
        ]
      : [];
  return [...anywhere, ...lists, ...texts, ...objects, ...(likeIt[type.is] ?? [])];
}

/** The record of the whole collection that holds the spot, alone and with another value there. */
export function changed({ path }: Spot, value: unknown): Collection {
  const [part] = path;
  const empty = { agreements: [], places: [], sources: [] };
  const copy = structuredClone({ ...empty, [String(part)]: whole[part as keyof Collection] });
  let owner: unknown = copy;
  for (const key of path.slice(0, -1)) owner = (owner as Record<string | number, unknown>)[key];
  const last = path.at(-1) ?? "";
  const inner = owner as Record<string | number, unknown>;
  if (value === ABSENT && Array.isArray(owner)) owner.splice(Number(last), 1);
  else if (value === ABSENT) delete inner[last];
  else inner[last] = value;
  return copy;
}
