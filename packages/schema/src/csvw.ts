import type { Column } from "./columns.ts";
import { hasPrimaryKey, type Link, type Table, tables } from "./tables.ts";

/** A datatype of CSV on the Web: a base type and what narrows it. */
export interface CsvwDatatype {
  readonly base: "string" | "integer" | "decimal" | "anyURI";
  /** Regular expression that each value matches. */
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
}

/** A column of a CSVW table schema. */
export interface CsvwColumn {
  readonly name: string;
  readonly titles: string;
  readonly "dc:description": string;
  readonly datatype: CsvwDatatype;
  readonly null: "";
  readonly required?: true;
  readonly separator?: " ";
  readonly lang?: string;
}

/** A foreign key of a CSVW table schema. */
export interface CsvwForeignKey {
  readonly columnReference: readonly string[];
  readonly reference: { readonly resource: string; readonly columnReference: readonly string[] };
}

/** A table of CSVW metadata. */
export interface CsvwTable {
  readonly url: string;
  readonly "dc:title": string;
  readonly "dc:description": string;
  readonly tableSchema: {
    readonly columns: readonly CsvwColumn[];
    readonly primaryKey?: readonly string[];
    readonly foreignKeys?: readonly CsvwForeignKey[];
  };
}

/** CSVW metadata (W3C, Metadata Vocabulary for Tabular Data) of all CSV tables: a `csvw:TableGroup`. */
export interface CsvwMetadata {
  readonly "@context": readonly ["http://www.w3.org/ns/csvw", { readonly "@language": "en" }];
  readonly "@type": "TableGroup";
  readonly "dc:title": string;
  readonly "dc:license": { readonly "@id": string };
  readonly dialect: Readonly<Record<string, unknown>>;
  readonly tables: readonly CsvwTable[];
}

const bases = { string: "string", "any-date": "string", integer: "integer", number: "decimal", uri: "anyURI" } as const;

function datatype(column: Column): CsvwDatatype {
  const format = column.enum ? `^(?:${column.enum.join("|")})$` : column.pattern;
  const [minimum, maximum] = column.range ?? [];
  return {
    base: bases[column.type],
    ...(format === undefined ? {} : { format }),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    ...(column.maxLength === undefined ? {} : { maxLength: column.maxLength }),
  };
}

function csvwColumn(column: Column): CsvwColumn {
  return {
    name: column.name,
    // Readers match titles with the header line, so that a friendlier title would be an error.
    titles: column.name,
    "dc:description": column.doc,
    datatype: datatype(column),
    null: "",
    ...(column.required ? { required: true } : {}),
    ...(column.list ? { separator: " " } : {}),
    ...(column.language === undefined ? {} : { lang: column.language }),
  };
}

const foreignKey = ({ columns, table, references }: Link): CsvwForeignKey => ({
  columnReference: columns,
  reference: { resource: `${table}.csv`, columnReference: references },
});

function csvwTable(table: Table): CsvwTable {
  const { name, doc, columns, primaryKey, links } = table;
  return {
    url: `${name}.csv`,
    "dc:title": name,
    "dc:description": doc,
    tableSchema: {
      columns: columns.map(csvwColumn),
      ...(hasPrimaryKey(table) ? { primaryKey } : {}),
      ...(links.length === 0 ? {} : { foreignKeys: links.map(foreignKey) }),
    },
  };
}

/** The `csv-metadata.json` of a folder with all CSV tables, as CSV on the Web has it; addresses are relative to the file. */
export const csvwMetadata = (): CsvwMetadata => ({
  "@context": ["http://www.w3.org/ns/csvw", { "@language": "en" }],
  "@type": "TableGroup",
  "dc:title": "Cooperation agreements between local governments",
  "dc:license": { "@id": "https://creativecommons.org/licenses/by/4.0/" },
  dialect: {
    encoding: "utf-8",
    header: true,
    headerRowCount: 1,
    delimiter: ",",
    lineTerminators: ["\n"],
    quoteChar: '"',
    doubleQuote: true,
    skipInitialSpace: false,
    trim: false,
  },
  tables: tables.map(csvwTable),
});
