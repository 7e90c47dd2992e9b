export { type IssueCode, issueCatalogue } from "./catalogue.ts";
export { applyEdits, type Edit, type FixCode } from "./fix/edit.ts";
export { fixes } from "./fix/fixes.ts";
export type { InputFile } from "./input.ts";
export type { Excerpt, Issue } from "./issue.ts";
export { type Checked, validate, validateWithReport } from "./validate.ts";
