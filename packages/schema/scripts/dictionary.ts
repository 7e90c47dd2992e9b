import { model } from "../src/model.ts";
import { type Table, tables } from "../src/tables.ts";
import { vocabularies } from "../src/vocabularies.ts";

const cell = (text: string): string => text.replaceAll("|", "\\|");

function tableSection(table: Table): string {
  const rows = table.columns.map((column) => {
    const type = column.list ? `${column.type}, list` : column.type;
    const values = column.vocabulary
      ? `[${column.vocabulary}](#${column.vocabulary})`
      : column.enum
        ? column.enum.map((one) => `\`${one}\``).join(", ")
        : (column.references ?? "");
    return `| \`${column.name}\` | ${type} | ${column.required ? "yes" : ""} | ${values} | ${cell(column.doc)} |`;
  });
  return [
    `### ${table.name}.csv`,
    "",
    `${table.doc} Key: ${table.primaryKey.map((name) => `\`${name}\``).join(", ")}.`,
    "",
    "| column | type | required | values or table | meaning |",
    "|---|---|---|---|---|",
    ...rows,
    "",
  ].join("\n");
}

/** The data dictionary: every JSON field, CSV column and vocabulary term, as Markdown. */
export function dictionary(): string {
  const entities = Object.entries(model).map(([name, entity]) =>
    [
      `### ${name}`,
      "",
      entity.doc,
      "",
      "| field | required | in RDF | meaning |",
      "|---|---|---|---|",
      ...entity.fields.map(
        (field) =>
          `| \`${field.name}${field.many ? "[]" : ""}\` | ${field.required ? "yes" : ""} | ${field.iri ?? ""} | ${cell(field.doc)} |`,
      ),
      "",
    ].join("\n"),
  );
  const terms = Object.values(vocabularies).map((vocabulary) =>
    [
      `### ${vocabulary.id}`,
      "",
      `${vocabulary.description}${vocabulary.ordered ? " In order of progress." : ""}`,
      "",
      "| id | English | Indonesian | Chinese | definition |",
      "|---|---|---|---|---|",
      ...vocabulary.terms.map(
        ({ id, label, definition }) => `| \`${id}\` | ${label.en} | ${label.id} | ${label.zh} | ${cell(definition)} |`,
      ),
      "",
    ].join("\n"),
  );
  return [
    "# Data dictionary",
    "",
    "Generated from `packages/schema/src/model.ts` and `vocabularies.ts` by `npm run generate`; do not edit.",
    "",
    "## CSV tables",
    "",
    ...tables.map(tableSection),
    "## JSON",
    "",
    ...entities,
    "## Vocabularies",
    "",
    "Labels in all three languages, with definitions and mappings, are in `@kembar/schema/vocabularies.json` (CC0).",
    "",
    ...terms,
  ].join("\n");
}
