import {
  DATE,
  type Entity,
  type EntityName,
  type Field,
  labelLanguages,
  model,
  NAMESPACE,
  POINTER,
  pairsOf,
  referencePatterns,
  URL,
} from "../src/model.ts";
import { termIds } from "../src/terms.ts";

type Schema = Record<string, unknown>;

const idOf = (file: string): string => `${NAMESPACE}schema/${file}.schema.json`;

function valueSchema(field: Field): Schema {
  const { type } = field;
  switch (type.is) {
    case "text":
      return {
        type: field.nullable ? ["string", "null"] : "string",
        minLength: 1,
        ...(type.maxLength ? { maxLength: type.maxLength } : {}),
      };
    case "id":
      return { type: "string", pattern: type.pattern };
    case "reference":
      return { type: "string", pattern: referencePatterns[type.to] };
    case "term":
      return { type: "string", enum: termIds(type.vocabulary) };
    case "date":
      return { type: "string", pattern: DATE };
    case "pointer":
      return { type: "string", pattern: POINTER };
    case "uri":
      return { type: "string", pattern: URL };
    case "integer":
      return { type: "integer", minimum: 0, maximum: Number.MAX_SAFE_INTEGER };
    case "decimal":
      return { type: "number", minimum: type.minimum, maximum: type.maximum };
    case "language-map":
      return languageMap();
    case "entity":
      return { $ref: `#/$defs/${type.entity}` };
  }
}

function languageMap(): Schema {
  const languages = Object.entries(labelLanguages);
  return object(
    Object.fromEntries(languages.map(([tag]) => [tag, { type: "string", minLength: 1 }])),
    languages.flatMap(([tag, presence]) => (presence === "required" ? tag : [])),
  );
}

const object = (properties: Record<string, Schema>, required: readonly string[]): Schema => ({
  type: "object",
  properties,
  required,
  additionalProperties: false,
});

function fieldSchema(field: Field): Schema {
  // An optional list is absent when empty: CSV cannot tell the two apart.
  const minItems = field.required ? field.many?.minItems : Math.max(1, field.many?.minItems ?? 0);
  if (field.many === undefined) return { description: field.doc, ...valueSchema(field) };
  return {
    description: field.doc,
    type: "array",
    items: valueSchema(field),
    ...(minItems ? { minItems } : {}),
  };
}

function entitySchema(entity: Entity): Schema {
  const pairs = pairsOf(entity.fields);
  return {
    description: entity.doc,
    ...object(
      Object.fromEntries(entity.fields.map((field) => [field.name, fieldSchema(field)])),
      entity.fields.filter((field) => field.required).map((field) => field.name),
    ),
    ...(pairs.length === 0
      ? {}
      : {
          dependentRequired: Object.fromEntries(
            pairs.flatMap(([a, b]) => [
              [a, [b]],
              [b, [a]],
            ]),
          ),
        }),
  };
}

/** Entities that the fields of `name` refer to, at any depth, sorted. */
function entitiesBelow(name: EntityName, seen = new Set<EntityName>()): EntityName[] {
  for (const field of model[name].fields) {
    if (field.type.is !== "entity" || seen.has(field.type.entity)) continue;
    seen.add(field.type.entity);
    entitiesBelow(field.type.entity, seen);
  }
  return [...seen].toSorted();
}

/** JSON Schema 2020-12 of one root entity, with the entities below it in `$defs`. */
export function rootSchema(file: string, name: EntityName): Schema {
  const below = entitiesBelow(name);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: idOf(file),
    title: name,
    ...entitySchema(model[name]),
    ...(below.length > 0 ? { $defs: Object.fromEntries(below.map((one) => [one, entitySchema(model[one])])) } : {}),
  };
}

/** JSON Schema 2020-12 of a collection: agreements with the places and sources that they refer to. */
export function collectionSchema(): Schema {
  const part = (file: string, doc: string): Schema => ({
    description: doc,
    type: "array",
    items: { $ref: idOf(file) },
  });
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: idOf("collection"),
    title: "Collection",
    description: "Agreements with the places and sources that they refer to.",
    ...object(
      {
        agreements: part("agreement", "Agreements, sorted by id."),
        places: part("place", "Places that the agreements refer to, and those that contain them, sorted by id."),
        sources: part("source", "Sources that the agreements rest on, sorted by id."),
      },
      ["agreements", "places", "sources"],
    ),
  };
}
