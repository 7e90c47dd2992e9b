export { type IssueCode, issueAreas, issueCatalogue } from "./catalogue.ts";
export type { InputFile } from "./input.ts";
export type { Issue, Severity } from "./issue.ts";
export type { Box, Gazetteer, Options } from "./options.ts";
export { type Checked, validate, validateWithReport } from "./validate.ts";
