export type { InputFile } from "./input.ts";
export { type Issue, type IssueCode, issueCatalogue } from "./issue.ts";
export { type Checked, validate, validateWithReport } from "./validate.ts";
