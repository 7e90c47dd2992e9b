export {
  type Bump,
  type BumpReason,
  bumps,
  compareVersions,
  type Digests,
  type FormatFile,
  greaterBump,
  nextVersion,
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
  type ChangelogVersion,
  changeKinds,
  changesAsCsv,
  changesAsJsonLines,
  changesFiles,
  changesPath,
  diffRecords,
  type FieldChange,
  type Limits,
  type RecordChange,
  readChanges,
  recordSections,
  registerOf,
  renderChangelog,
  revertChanges,
  schemaSections,
  tombstonesAfter,
} from "./changes/changes.ts";
export { type CitationStyle, citationStyles, cite } from "./cite/cite.ts";
export { citedRecord } from "./cite/record.ts";
export { type Citable, type CitedRecord, recordUrl, versionedRecordUrl } from "./cite/work.ts";
export type { ReleaseFile, Write } from "./content.ts";
export { disagreements } from "./data/agree.ts";
export { recordHashes } from "./data/csv.ts";
export { neutralised, originalCell } from "./data/excel.ts";
export { dataFiles } from "./data/files.ts";
export type { Open } from "./data/grids.ts";
export { type DataFormat, dataFormats, recordsIn } from "./data/read.ts";
export { schemaFiles } from "./data/schema-files.ts";
export { writeZip, type ZipEntry } from "./data/zip.ts";
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
export { isDescribed } from "./metadata/about.ts";
export { type Disagreement, type FileState, metadataDisagreements } from "./metadata/agree.ts";
export { outerDisagreements } from "./metadata/agree-outer.ts";
export type { Manifest } from "./metadata/claims.ts";
export { parseDatasetMetadata } from "./metadata/dataset.ts";
export { descriptionFiles } from "./metadata/files.ts";
export { parseIdentifiers } from "./metadata/identifiers.ts";
export { parseManifest } from "./metadata/manifest.ts";
export { outerFiles } from "./metadata/outer.ts";
export { MetadataError, type MetadataFault } from "./metadata/reading.ts";
export { type AnyRecord, type EntityKind, entities, partOf, type Records, type Tombstone } from "./records.ts";
export { type Destination, type FileBeside, filesBeside } from "./release/beside.ts";
export { blocksOf } from "./release/disk.ts";
export { ReleaseError } from "./release/error.ts";
export {
  formatLedger,
  type Ledger,
  type LedgerFile,
  type LedgerVersion,
  parseLedger,
  versionIn,
} from "./release/ledger.ts";
export {
  bytesIn,
  linesIn,
  linesOf,
  manifestOf,
  type OpenRelease,
  openRelease,
  recordsOf,
  textIn,
  tombstonesOf,
} from "./release/opened.ts";
export { bumpFault, type OpenVersion, type Prepared, prepareRelease, type ReleaseRequest } from "./release/prepare.ts";
export { type Gate, type Plan, type Published, publishRelease, readLedger, stagePlan } from "./release/publish.ts";
export { REBUILDING, rebuildRelease } from "./release/rebuild.ts";
export { type ReleaseInput, type Staged, stageRelease, stageZip } from "./release/stage.ts";
export { type Statement, statementOf } from "./release/statement.ts";
export { bumpBetween } from "./release/version.ts";
export { type Check, type CheckName, checked, checkNames, type Finding, notChecked } from "./verify/report.ts";
export { type VerifyOptions, verifyRelease } from "./verify/verify.ts";
