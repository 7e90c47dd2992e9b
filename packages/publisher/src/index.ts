export { type CitationStyle, citationStyles, cite } from "./cite/cite.ts";
export { citedRecord, recordFiles } from "./cite/record.ts";
export { type Citable, type CitedRecord, recordUrl, versionedRecordUrl } from "./cite/work.ts";
export { zippedFiles } from "./cite/zipped.ts";
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
export { isDescribed } from "./metadata/about.ts";
export { type Disagreement, type FileState, metadataDisagreements } from "./metadata/agree.ts";
export { outerDisagreements } from "./metadata/agree-outer.ts";
export type { Manifest } from "./metadata/claims.ts";
export { parseDatasetMetadata } from "./metadata/dataset.ts";
export { descriptionFiles } from "./metadata/files.ts";
export { parseIdentifiers } from "./metadata/identifiers.ts";
export { parseManifest } from "./metadata/manifest.ts";
export { type LedgerVersion, outerFiles } from "./metadata/outer.ts";
export { MetadataError, type MetadataFault } from "./metadata/reading.ts";
export { type AnyRecord, type EntityKind, entities, partOf, type Records, type Tombstone } from "./records.ts";
