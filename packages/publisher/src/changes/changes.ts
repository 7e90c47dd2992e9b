export { ChangeError, type ChangeKind, changeKinds, type FieldChange, type RecordChange } from "./change.ts";
export { type ChangelogVersion, renderChangelog } from "./changelog.ts";
export { diffRecords } from "./diff.ts";
export { changesAsCsv, changesAsJsonLines, changesFiles, changesPath, readChanges } from "./file.ts";
export { type Limits, recordSections, schemaSections } from "./markdown.ts";
export { applyChanges, revertChanges } from "./replay.ts";
export { registerOf, tombstonesAfter } from "./tombstones.ts";
