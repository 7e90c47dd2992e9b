/** A part of a JSON Schema, or a whole one. */
export type Schema = Record<string, unknown>;

/** A schema with a sentence of what it is. */
export const described = (description: string, schema: Schema): Schema => ({ description, ...schema });

/** Any text but an empty one. */
export const text: Schema = { type: "string", minLength: 1 };

/** A list of things of one kind. */
export const list = (items: Schema): Schema => ({ type: "array", items });

/** An object with these properties and no others; those that are not `optional` are required. */
export const object = (properties: Record<string, Schema>, optional: readonly string[] = []): Schema => ({
  type: "object",
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  additionalProperties: false,
});
