import type { SchemaChange } from "./change.ts";
import { compareContexts } from "./context.ts";
import { compareFiles } from "./files.ts";
import { compareSchemas } from "./json-schemas.ts";
import { compareLicences } from "./licence.ts";
import type { SchemaSnapshot } from "./snapshot.ts";
import { compareTables } from "./tables.ts";
import { compareVocabularies } from "./vocabularies.ts";

export { type Bump, bumps, greaterBump, type SchemaChange } from "./change.ts";
export { type BumpReason, type Digests, type RequiredBump, requiredBump } from "./required.ts";
export { type FormatFile, type SchemaSnapshot, SnapshotError, snapshotOfRelease } from "./snapshot.ts";
export { snapshotOfToday } from "./today.ts";
export { compareVersions, nextVersion } from "./version.ts";

/**
 * What changed in the shape of a dataset between two versions, each with the bump that it asks for: tables, JSON Schemas, vocabularies, JSON-LD context, files,
 * licence, in this order. Lists of files are compared where both are known.
 */
export const schemaChanges = (old: SchemaSnapshot, next: SchemaSnapshot): SchemaChange[] => [
  ...compareTables(old.tables, next.tables),
  ...compareSchemas(old.schemas, next.schemas),
  ...compareVocabularies(old.vocabularies, next.vocabularies),
  ...compareContexts(old.context, next.context),
  ...compareFiles(old, next),
  ...compareLicences(old.licence, next.licence),
];
