export { ChangeError, type ChangeKind, changeKinds, type FieldChange, type RecordChange } from "./change.ts";
export { diffRecords } from "./diff.ts";
export { changesAsCsv, changesAsJsonLines, changesFiles, changesPath, readChanges } from "./file.ts";
export { applyChanges, revertChanges } from "./replay.ts";
