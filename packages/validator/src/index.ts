export { type IssueCode, issueCatalogue } from "./catalogue.ts";
export type { InputFile } from "./input.ts";
export type { Issue } from "./issue.ts";
export { type Checked, validate, validateWithReport } from "./validate.ts";
