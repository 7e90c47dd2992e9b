import { type EntityName, type FieldType, model } from "@kembar/schema";

/** What a JSON value is in the model: it decides the order of its keys, and whether its text is put in NFC. */
export type Shape =
  | { readonly is: "entity"; readonly name: EntityName }
  | { readonly is: "collection" }
  | { readonly is: "language-map" }
  | { readonly is: "text" }
  /** A node of JSON-LD: its keys are fields of whatever entity it is of, in any order. */
  | { readonly is: "node" }
  /** Texts by their language, in any order. */
  | { readonly is: "texts" }
  /** Nothing of the model's, or words that stay as the source has them: only blanks and escapes may change. */
  | { readonly is: "other" };

const parts = { agreements: "Agreement", places: "Place", sources: "Source" } as const;
const languages = ["en", "id", "zh"] as const;
const text: Shape = { is: "text" };
const other: Shape = { is: "other" };

/** Keys that a shape has, in the order of the model. */
export function keysOf(shape: Shape): readonly string[] {
  if (shape.is === "entity") return fieldNames(shape.name);
  if (shape.is === "collection") return Object.keys(parts);
  return shape.is === "language-map" ? languages : [];
}

const fieldNames = (name: EntityName): readonly string[] => model[name].fields.map((field) => field.name);

/** The shape of the value under a key; a list has the shape of its items. */
export function shapeUnder(shape: Shape, key: string): Shape {
  if (shape.is === "language-map" || shape.is === "texts") return text;
  if (shape.is === "node") return nodeShapes.get(key) ?? { is: "node" };
  if (shape.is === "collection")
    return Object.hasOwn(parts, key) ? { is: "entity", name: parts[key as keyof typeof parts] } : other;
  const field = shape.is === "entity" ? model[shape.name].fields.find(({ name }) => name === key) : undefined;
  return field ? shapeOf(field.type) : other;
}

/** Shapes of what a node of JSON-LD holds under the names of fields: what is neither text nor another node has no text to compose. */
const nodeShapes: ReadonlyMap<string, Shape> = new Map(
  Object.values(model).flatMap(({ fields }) =>
    fields.flatMap(({ name, type }): [string, Shape][] => {
      if (type.is === "entity") return [];
      if (type.is === "language-map") return [[name, { is: "texts" }]];
      return [[name, type.is === "text" && !type.exact ? text : other]];
    }),
  ),
);

function shapeOf(type: FieldType): Shape {
  if (type.is === "entity") return { is: "entity", name: type.entity };
  if (type.is === "language-map") return { is: "language-map" };
  return type.is === "text" && type.exact ? other : text;
}
