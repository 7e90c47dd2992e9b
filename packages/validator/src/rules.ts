import type { Rule } from "./context.ts";
import { checkChronology, checkPublications } from "./rules/chronology.ts";
import { checkConflicts } from "./rules/conflicts.ts";
import { checkDuplicates } from "./rules/duplicates.ts";
import { checkEvidence } from "./rules/evidence.ts";
import { checkFormats } from "./rules/formats.ts";
import { checkGazetteer } from "./rules/gazetteer.ts";
import { checkFileNames, checkIds, checkOwnIds } from "./rules/ids.ts";
import { checkOwnReferences, checkReferences } from "./rules/references.ts";
import { checkRegister } from "./rules/register.ts";
import { checkRights } from "./rules/rights.ts";
import { checkSources } from "./rules/sources.ts";
import { checkTables } from "./rules/tables.ts";
import { checkTerms } from "./rules/terms.ts";
import { checkOffices, checkTexts } from "./rules/texts.ts";

/**
 * Rules that look at one record at a time, and may be run on some of the records: what they find does not depend on the others. Texts of
 * sources and days of publication are used where the context has them.
 */
export const recordRules: readonly Rule[] = [
  checkOwnReferences,
  checkOwnIds,
  checkFileNames,
  checkTerms,
  checkChronology,
  checkEvidence,
  checkConflicts,
  checkTexts,
  checkOffices,
  checkGazetteer,
];

/** Rules that need everything there is: what exists, what is there twice, what the forms say differently. */
export const setRules: readonly Rule[] = [
  checkReferences,
  checkIds,
  checkRegister,
  checkDuplicates,
  checkPublications,
  checkSources,
  checkRights,
  checkFormats,
  checkTables,
];
