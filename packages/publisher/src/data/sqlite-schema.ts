import { type Column, hasPrimaryKey, type Table, tables } from "@kembar/schema";

/** A name in SQL. */
export const quotedName = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const names = (columns: readonly string[]): string => columns.map(quotedName).join(", ");

/** Type of a column: numbers as such, all else text; lists too, as in CSV. */
export function sqlType({ type, list }: Column): "INTEGER" | "REAL" | "TEXT" {
  if (list || (type !== "integer" && type !== "number")) return "TEXT";
  return type === "integer" ? "INTEGER" : "REAL";
}

/** Columns that people look rows up by, beyond the keys. */
const lookups: readonly (readonly [table: string, ...columns: string[]])[] = [
  ["parties", "place"],
  ["instruments", "type", "date"],
  ["people", "name"],
  ["sectors", "sector"],
];

function tableStatement(table: Table): string {
  const key = `(${names(table.primaryKey)})`;
  const lines = [
    ...table.columns.map(
      (column) => `${quotedName(column.name)} ${sqlType(column)}${column.required ? " NOT NULL" : ""}`,
    ),
    hasPrimaryKey(table) ? `PRIMARY KEY ${key}` : `UNIQUE ${key}`,
    ...table.links.map(
      ({ columns, table: to, references }) =>
        `FOREIGN KEY (${names(columns)}) REFERENCES ${quotedName(to)} (${names(references)})`,
    ),
  ];
  // Rows are sorted by their key already: kept in its order, they need no index beside.
  return `CREATE TABLE ${quotedName(table.name)} (\n  ${lines.join(",\n  ")}\n)${hasPrimaryKey(table) ? " WITHOUT ROWID" : ""};`;
}

/** Who is tied with whom, how and since when: a row for each party and partner, so that either is found. */
const view = `CREATE VIEW ties AS
SELECT a.id AS agreement, a.kind, a.stage, a.status, a.signed_date,
  p.id AS place, p.names_en AS place_name, p.country,
  q.id AS partner, q.names_en AS partner_name, q.country AS partner_country
FROM agreements a
JOIN parties x ON x.agreement = a.id
JOIN parties y ON y.agreement = a.id AND y.position <> x.position
LEFT JOIN places p ON p.id = x.place
LEFT JOIN places q ON q.id = y.place;`;

/** Makes the tables. */
export const tableStatements = (): string => tables.map(tableStatement).join("\n");

/** Makes what is looked up by, once the rows are there. */
export const lookupStatements = (): string =>
  [
    ...lookups.map(
      ([table, ...columns]) =>
        `CREATE INDEX ${quotedName(`${table}_${columns.join("_")}`)} ON ${quotedName(table)} (${names(columns)});`,
    ),
    view,
  ].join("\n");
