import { compact, type Expected, expectedOf } from "./constraints.ts";
import { type EntityName, type Field, labelLanguages } from "./model.ts";
import { type Block, literal } from "./turtle.ts";

/** A field as a property of the graph: a lent entity's fields are its owner's. */
export interface Property extends Field {
  readonly iri: string;
}

/** Text for people, in English. */
export const english = (text: string): string => literal(text, "en");

/** Names of fields, for people. */
export const named = (fields: readonly { readonly name: string }[]): string =>
  fields.map(({ name }) => name).join(", ");

function countWords(minimum: number, isMany: boolean): string {
  if (isMany) return `${minimum === 0 ? "any number of" : `${minimum} or more`} values, each`;
  return `${minimum === 0 ? "at most" : "exactly"} one value,`;
}

/** The shape of one property: how many values, what each must be, and the same in words. */
export function propertyShape(label: string, field: Property, { words, constraints }: Expected): Block {
  // A value that may be null is absent in the graph.
  const minimum = field.required && !field.nullable ? (field.many?.minItems ?? 1) : 0;
  const count = countWords(minimum, field.many !== undefined);
  return [
    ["sh:path", compact(field.iri)],
    ["sh:name", english(field.name)],
    ["sh:description", english(field.doc)],
    ...(minimum > 0 ? ([["sh:minCount", String(minimum)]] as const) : []),
    ...(field.many ? [] : ([["sh:maxCount", "1"]] as const)),
    ...constraints,
    ["sh:message", english(`${label}, ${field.name}: expected ${count} ${words}.`)],
  ];
}

/** Text of one language, as one value of a property. */
type LanguageText = Pick<Field, "name" | "required" | "doc"> & { readonly language: string };

/** Text of one property in several languages: what each text must be, then how many each language has. */
function languageShapes(label: string, iri: string, languages: readonly LanguageText[]): Block[] {
  const tags = languages.map(({ language }) => language);
  const all = named(languages);
  const each = languages.map(({ name, language, required, doc }): Block => {
    const count = countWords(required ? 1 : 0, false);
    return [
      ["sh:path", compact(iri)],
      ["sh:name", english(name)],
      ["sh:description", english(doc)],
      ["sh:qualifiedValueShape", [["sh:languageIn", { list: [literal(language)] }]]],
      ...(required ? ([["sh:qualifiedMinCount", "1"]] as const) : []),
      ["sh:qualifiedMaxCount", "1"],
      ["sh:message", english(`${label}, ${name}: expected ${count} text with the language tag ${language}.`)],
    ];
  });
  const text: Block = [
    ["sh:path", compact(iri)],
    ["sh:name", english(all)],
    ["sh:datatype", "rdf:langString"],
    ["sh:languageIn", { list: tags.map((tag) => literal(tag)) }],
    ["sh:minLength", "1"],
    ["sh:message", english(`${label}, ${all}: expected text that is not empty, tagged ${tags.join(", ")}.`)],
  ];
  return [text, ...each];
}

/** The languages of a field that holds text in several. */
const languagesOf = ({ doc }: Field): LanguageText[] =>
  Object.entries(labelLanguages).map(([language, presence]) => ({
    name: language,
    language,
    doc,
    ...(presence === "required" ? ({ required: true } as const) : {}),
  }));

/** Shapes of a node's properties; those that share an IRI differ by language. */
export function propertyShapes(name: EntityName, label: string, properties: readonly Property[]): Block[] {
  const tagged = (iri: string) =>
    properties.flatMap((one) => (one.iri === iri && one.language ? { ...one, language: one.language } : []));
  const done = new Set<string>();
  return properties.flatMap((field) => {
    const { type, iri, language } = field;
    if (type.is === "language-map") return languageShapes(`${label}.${field.name}`, iri, languagesOf(field));
    if (!language) return [propertyShape(label, field, expectedOf(name, type))];
    if (done.has(iri)) return [];
    done.add(iri);
    return languageShapes(label, iri, tagged(iri));
  });
}
