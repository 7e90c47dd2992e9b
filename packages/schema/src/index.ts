export { canonicalAgreement, canonicalCollection, canonicalPlace, canonicalSource, toJson } from "./canonical.ts";
export type { Column } from "./columns.ts";
export { type ClassDefinition, CONTEXT_IRI, classes, context, prefixes, type TermDefinition } from "./context.ts";
export {
  type CsvwColumn,
  type CsvwDatatype,
  type CsvwForeignKey,
  type CsvwMetadata,
  type CsvwTable,
  csvwMetadata,
} from "./csvw.ts";
export { type DataPackage, type DataResource, dataPackage, dialect } from "./data-package.ts";
export { decimalText } from "./decimal.ts";
export { type CodePoints, codePoints, type Located, locate } from "./evidence.ts";
export type * from "./generated/types.ts";
export { type Graph, type Node, toGraph } from "./graph.ts";
export { fromGraph, type GraphRecord } from "./graph-reader.ts";
export {
  AGREEMENT_ID,
  DATE,
  type Entity,
  type EntityName,
  type Field,
  type FieldType,
  model,
  NAMESPACE,
} from "./model.ts";
export { toNQuads } from "./nquads.ts";
export {
  documentOfQuads,
  parseNQuads,
  type Quad,
  type QuadDocument,
  type QuadFault,
  type QuadObject,
} from "./nquads-reader.ts";
export { pointer, pointerKeys, valueAt } from "./pointer.ts";
export { fromRows, type Row, type Rows, toRows, wideCells } from "./rows.ts";
export { shapes } from "./shapes.ts";
export { vocabularyGraph, vocabularyTurtle } from "./skos.ts";
export { type ForeignKey, type TableSchema, type TableSchemaField, tableSchemas } from "./table-schema.ts";
export { hasPrimaryKey, keyColumn, type Link, type Table, tables } from "./tables.ts";
export { termIds } from "./terms.ts";
export {
  isAgreement,
  isCollection,
  isPlace,
  isSource,
  type SchemaError,
  validateAgreement,
  validateCollection,
  validatePlace,
  validateSource,
} from "./validate.ts";
export { type Labels, type Term, type Vocabulary, vocabularies } from "./vocabularies.ts";
