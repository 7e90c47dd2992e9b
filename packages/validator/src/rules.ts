import type { Rule } from "./context.ts";
import { checkChronology } from "./rules/chronology.ts";
import { checkEvidence } from "./rules/evidence.ts";
import { checkFormats } from "./rules/formats.ts";
import { checkIds, checkInstrumentIds } from "./rules/ids.ts";
import { checkReferences } from "./rules/references.ts";
import { checkSources } from "./rules/sources.ts";
import { checkTables } from "./rules/tables.ts";

/** Rules that look at one record at a time, and so may be given any part of the records. */
export const recordRules: readonly Rule[] = [checkReferences, checkInstrumentIds, checkChronology, checkEvidence];

/** Rules that need all records, or all files, at once. */
export const setRules: readonly Rule[] = [checkIds, checkSources, checkFormats, checkTables];
