export { type IssueCode, issueAreas, issueCatalogue } from "./catalogue.ts";
export { type Checked, checkFiles } from "./check.ts";
export { applyEdits, type Edit, type FixCode } from "./fix/edit.ts";
export { fixes, isFixable } from "./fix/fixes.ts";
export type { WholeFile } from "./input.ts";
export { type Excerpt, helpOf, type Issue, type Severity } from "./issue.ts";
export type { Chunks, InputFile } from "./open.ts";
export type { Box, Gazetteer, Options } from "./options.ts";
export { validate, validateAll } from "./validate.ts";
