import { type EntityName, type Field, model } from "../src/model.ts";
import { termIds } from "../src/terms.ts";
import { vocabularies } from "../src/vocabularies.ts";

const pascalCase = (id: string): string =>
  id.replace(/(^|-)([a-z])/g, (_all, _dash, letter: string) => letter.toUpperCase());

function typeOf(field: Field): string {
  const { type } = field;
  switch (type.is) {
    case "term":
      return `${pascalCase(type.vocabulary)}Id`;
    case "entity":
      return type.entity;
    case "language-map":
      return "LanguageMap";
    case "integer":
    case "decimal":
      return "number";
    case "id":
      return type.typescript ?? "string";
    case "reference":
      return type.to === "agreement" ? 'Agreement["id"]' : "string";
    default:
      return "string";
  }
}

function property(field: Field): string {
  const name = /^[a-z]\w*$/i.test(field.name) ? field.name : JSON.stringify(field.name);
  const one = typeOf(field);
  const type = field.many ? `readonly ${one}[]` : one;
  return `  /** ${field.doc} */\n  readonly ${name}${field.required ? "" : "?"}: ${type}${field.nullable ? " | null" : ""};\n`;
}

/** The model's TypeScript types, as the text of a module. */
export function typesModule(): string {
  const unions = Object.values(vocabularies).map(
    ({ id, description: { en: doc } }) =>
      `/** ${doc} */\nexport type ${pascalCase(id)}Id =\n${termIds(id)
        .map((term) => `  | "${term}"`)
        .join("\n")};\n`,
  );
  const interfaces = (Object.keys(model) as EntityName[]).map(
    (name) => `/** ${model[name].doc} */\nexport interface ${name} {\n${model[name].fields.map(property).join("")}}\n`,
  );
  return [
    "// Generated from src/model.ts and src/vocabularies.ts by `npm run generate`; do not edit.\n",
    "/** Text by language: English and Indonesian always, Chinese where a source has it. */\nexport interface LanguageMap {\n  readonly en: string;\n  readonly id: string;\n  readonly zh?: string;\n}\n",
    ...unions,
    ...interfaces,
    "/** Agreements with the places and sources that they refer to, each sorted by id. */\nexport interface Collection {\n  readonly agreements: readonly Agreement[];\n  readonly places: readonly Place[];\n  readonly sources: readonly Source[];\n}\n",
  ].join("\n");
}
