import type { Column } from "../src/columns.ts";
import { type EntityName, type Field, model } from "../src/model.ts";
import { hasPrimaryKey, type Table, tables } from "../src/tables.ts";
import { type Term, type Vocabulary, vocabularies } from "../src/vocabularies.ts";

const cell = (text: string): string => text.replaceAll("|", "\\|");
const code = (text: string): string => `\`${text}\``;
const codes = (texts: readonly string[]): string => texts.map(code).join(", ");
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string[] => [
  `| ${head.join(" | ")} |`,
  `|${"---|".repeat(head.length)}`,
  ...rows.map((row) => `| ${row.map(cell).join(" | ")} |`),
];

/** Column types in words; the exact rules are in the JSON Schemas and in `tables.json`. */
const columnTypes: Readonly<Record<Column["type"], string>> = {
  string: "text",
  integer: "whole number",
  number: "decimal number",
  "any-date": "date",
  uri: "web address",
};

function columnValues(column: Column): string {
  if (column.vocabulary) return `[${column.vocabulary}](#vocabulary-${column.vocabulary})`;
  if (column.enum) return codes(column.enum);
  if (column.references) return `\`id\` of [${column.references}](#${column.references}csv)`;
  if (column.maxLength) return `at most ${column.maxLength} characters`;
  const [minimum, maximum] = column.range ?? [];
  if (maximum !== undefined) return `${minimum} to ${maximum}`;
  return "";
}

function columnRow(column: Column): string[] {
  const type = column.list ? "list of ids" : columnTypes[column.type];
  const origin = { field: "", key: "Key. ", derived: "Derived. " }[column.origin];
  return [code(column.name), type, column.required ? "yes" : "", columnValues(column), origin + column.doc];
}

function tableSection(one: Table): string[] {
  const joins = one.links.map(
    ({ columns, table: other, references }) =>
      `- ${codes(columns)} ${columns.length > 1 ? "lead" : "leads"} to ${codes(references)} of [${other}.csv](#${other}csv)`,
  );
  return [
    `### ${one.name}.csv`,
    "",
    one.doc,
    "",
    `A row is told by ${codes(one.primaryKey)}${hasPrimaryKey(one) ? "" : "; cells of the key that do not apply are empty"}.`,
    "",
    ...(joins.length > 0 ? [...joins, ""] : []),
    ...table(["column", "type", "always filled", "values", "meaning"], one.columns.map(columnRow)),
    "",
  ];
}

const fieldTypes = {
  text: "text",
  id: "id",
  date: "date",
  integer: "whole number",
  decimal: "decimal number",
  uri: "web address",
  pointer: "JSON Pointer",
  "language-map": "text by language",
} as const;

function fieldType({ type, many, nullable }: Field): string {
  const one =
    type.is === "entity"
      ? `[${type.entity}](#${type.entity.toLowerCase()})`
      : type.is === "term"
        ? `term of [${type.vocabulary}](#vocabulary-${type.vocabulary})`
        : type.is === "reference"
          ? `id of a [${type.to}](#${type.to})`
          : fieldTypes[type.is];
  return `${many ? "list of " : ""}${one}${nullable ? " or null" : ""}`;
}

/** Names of the fields that hold the entity, as `Owner.field`. */
const ownersOf = (name: EntityName): string[] =>
  Object.entries(model).flatMap(([owner, { fields }]) =>
    fields.flatMap(({ name: field, type }) =>
      type.is === "entity" && type.entity === name ? `${owner}.${field}` : [],
    ),
  );

function entitySection(name: EntityName): string[] {
  const { doc, fields, table: file, iri } = model[name];
  const owners = ownersOf(name);
  const facts = [
    ...(owners.length > 0 ? [`in ${codes(owners)}`] : []),
    file ? `in CSV: [${file}.csv](#${file}csv)` : "in CSV: columns of its owner's table",
    ...(iri ? [`in RDF: ${code(iri)}`] : []),
  ];
  return [
    `### ${name}`,
    "",
    doc,
    "",
    `${facts.join("; ").replace(/^i/, "I")}.`,
    "",
    ...table(
      ["field", "type", "required", "in RDF", "meaning"],
      fields.map((field) => [
        code(field.name),
        fieldType(field),
        field.required ? `yes${field.many?.minItems ? `, ${field.many.minItems} or more` : ""}` : "",
        field.iri ? code(field.iri) : "",
        field.doc,
      ]),
    ),
    "",
  ];
}

function vocabularySection({ id, description, ordered, terms }: Vocabulary): string[] {
  const isMapped = terms.some((term) => term.crs);
  const mapping = ({ crs = [], sdg = [] }: Term): string[] => (isMapped ? [crs.join(", "), sdg.join(", ")] : []);
  return [
    `### Vocabulary: ${id}`,
    "",
    `${description.en}${ordered ? " In order of progress." : ""}`,
    "",
    ...table(
      ["id", "English", "Indonesian", "Chinese", "definition", ...(isMapped ? ["OECD CRS", "SDG"] : [])],
      terms.map((term) => [
        code(term.id),
        term.label.en,
        term.label.id,
        term.label.zh,
        term.definition.en,
        ...mapping(term),
      ]),
    ),
    "",
  ];
}

const introduction = `# Data dictionary

Every column, field and term of the data. Generated from \`packages/schema/src/model.ts\` and \`vocabularies.ts\` by
\`npm run generate\`; do not edit.

## How to read the data

- **Start with \`agreements.csv\`**: one row per agreement, with the common facts of the other tables repeated in its derived
  columns. The other tables are tidy and join to it by \`agreement\`.
- **An empty cell is a value that is not known** or does not apply; it never means "no". In JSON an unknown value is absent;
  \`null\` stands only where a source speaks of something without naming it. If a source's \`completeness\` is not \`full\`, what it
  does not say may stand in the part that the dataset does not hold.
- **Codes are text**: read every column as text first, or \`33.10\` becomes 33.1 and Namibia's \`NA\` a missing value.
- **Dates are ISO 8601 with the precision known**: \`2025-06-24\`, \`2025-06\` or \`2025\`.
- **Lists** in a cell are ids separated by single spaces.
- **\`position\` counts from 0**, as JSON Pointers do: the row of \`instruments.csv\` with position 0 is \`/instruments/0\` of the record.
- **Evidence** points at values: \`at\` is a JSON Pointer (RFC 6901) into the record, \`start\` and \`end\` count Unicode code points of
  the source's stored text, \`end\` exclusive. Passages say only what the source says; \`modality\` and \`stated_by\` say who is how sure.
- **CSV files** are UTF-8 without a byte order mark, with commas, LF line ends and one header line.
- **RDF names** are compact: \`kembar:\` is \`https://w3id.org/kembar/\`, the other prefixes are in \`context.jsonld\`.

## Contents

- CSV tables: ${tables.map(({ name }) => `[${name}](#${name}csv)`).join(", ")}
- JSON: ${Object.keys(model)
  .map((name) => `[${name}](#${name.toLowerCase()})`)
  .join(", ")}
- Vocabularies: ${Object.values(vocabularies)
  .map(({ id }) => `[${id}](#vocabulary-${id})`)
  .join(", ")}
`;

/** The data dictionary: every CSV column, JSON field and vocabulary term, as Markdown. */
export const dictionary = (): string =>
  [
    introduction,
    "## CSV tables",
    "",
    ...tables.flatMap(tableSection),
    "## JSON",
    "",
    "`agreements.json` holds `{agreements, places, sources}`, each sorted by id; a record's keys stand in the order below.",
    "",
    ...(Object.keys(model) as EntityName[]).flatMap(entitySection),
    "## Vocabularies",
    "",
    "Labels and definitions in all three languages are in `vocabularies.json` and, as SKOS, in `vocabularies.skos.json` (CC0).",
    "",
    ...Object.values(vocabularies).flatMap(vocabularySection),
  ].join("\n");
