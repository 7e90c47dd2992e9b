export {
  type Bump,
  type BumpReason,
  bumps,
  type Digests,
  type FormatFile,
  greaterBump,
  type RequiredBump,
  requiredBump,
  type SchemaChange,
  type SchemaSnapshot,
  SnapshotError,
  schemaChanges,
  snapshotOfRelease,
  snapshotOfToday,
} from "./bump/bump.ts";
export {
  applyChanges,
  ChangeError,
  type ChangeKind,
  changeKinds,
  changesAsCsv,
  changesAsJsonLines,
  changesFiles,
  changesPath,
  diffRecords,
  type FieldChange,
  type RecordChange,
  readChanges,
  revertChanges,
} from "./changes/changes.ts";
export type { ReleaseFile, Write } from "./content.ts";
export {
  bundleName,
  type ChangeFigures,
  type Creator,
  type DatasetMetadata,
  type Figures,
  type FileFacts,
  type Identifier,
  type ReleaseDescription,
  type VersionDate,
  versionUrl,
} from "./description.ts";
export { canonicalJson, dataDigest, recordHash } from "./digest.ts";
export { type AnyRecord, type EntityKind, entities, partOf, type Records, type Tombstone } from "./records.ts";
