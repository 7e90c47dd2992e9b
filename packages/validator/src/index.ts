export { type IssueCode, issueCatalogue } from "./catalogue.ts";
export { type Checked, checkFiles } from "./check.ts";
export type { WholeFile } from "./input.ts";
export { type Excerpt, helpOf, type Issue, type Severity } from "./issue.ts";
export type { Chunks, InputFile } from "./open.ts";
export { type ValidateOptions, validate, validateAll } from "./validate.ts";
