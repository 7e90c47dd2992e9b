import { chronologyRules } from "./catalogue/chronology.ts";
import { conflictRules } from "./catalogue/conflict.ts";
import { csvRules } from "./catalogue/csv.ts";
import { curationRules } from "./catalogue/curation.ts";
import { duplicateRules } from "./catalogue/duplicate.ts";
import { evidenceRules } from "./catalogue/evidence.ts";
import { fileRules } from "./catalogue/file.ts";
import { formatRules } from "./catalogue/format.ts";
import { idRules } from "./catalogue/id.ts";
import { jsonRules } from "./catalogue/json.ts";
import { personalDataRules } from "./catalogue/personal-data.ts";
import { placeRules } from "./catalogue/place.ts";
import { referenceRules } from "./catalogue/reference.ts";
import { rightsRules } from "./catalogue/rights.ts";
import { schemaRules } from "./catalogue/schema.ts";
import { sourceRules } from "./catalogue/source.ts";
import { textRules } from "./catalogue/text.ts";
import { vocabularyRules } from "./catalogue/vocabulary.ts";
import { yamlRules } from "./catalogue/yaml.ts";

export { issueAreas } from "./catalogue/areas.ts";

/** What can be wrong, by code, with every sentence that is said about it; the pages in docs/rules are made from it. */
export const issueCatalogue = {
  ...fileRules,
  ...jsonRules,
  ...schemaRules,
  ...vocabularyRules,
  ...referenceRules,
  ...placeRules,
  ...idRules,
  ...chronologyRules,
  ...evidenceRules,
  ...conflictRules,
  ...duplicateRules,
  ...sourceRules,
  ...textRules,
  ...rightsRules,
  ...personalDataRules,
  ...yamlRules,
  ...curationRules,
  ...csvRules,
  ...formatRules,
} as const;

/** A code of the catalogue, `area/problem`. */
export type IssueCode = keyof typeof issueCatalogue;

/** What the sentence of a code needs to know. */
export type Parameters<Code extends IssueCode> = (typeof issueCatalogue)[Code]["message"] extends (
  params: infer P,
) => string
  ? P
  : never;
