import type { IssueCode } from "../src/index.ts";
import type { Cases } from "./case.ts";
import { chronologyCases } from "./cases/chronology.ts";
import { conflictCases } from "./cases/conflict.ts";
import { csvCases } from "./cases/csv.ts";
import { curationCases } from "./cases/curation.ts";
import { duplicateCases } from "./cases/duplicate.ts";
import { evidenceCases } from "./cases/evidence.ts";
import { fileCases } from "./cases/file.ts";
import { formatCases } from "./cases/format.ts";
import { idCases } from "./cases/id.ts";
import { jsonCases } from "./cases/json.ts";
import { nquadsCases } from "./cases/nquads.ts";
import { parquetCases } from "./cases/parquet.ts";
import { personalDataCases } from "./cases/personal-data.ts";
import { placeCases } from "./cases/place.ts";
import { referenceCases } from "./cases/reference.ts";
import { rightsCases } from "./cases/rights.ts";
import { schemaCases } from "./cases/schema.ts";
import { sourceCases } from "./cases/source.ts";
import { textCases } from "./cases/text.ts";
import { vocabularyCases } from "./cases/vocabulary.ts";
import { yamlCases } from "./cases/yaml.ts";

/** A must-fail and a must-pass case, at least, of every code of the catalogue. */
export const cases: Readonly<Record<IssueCode, Cases>> = {
  ...fileCases,
  ...jsonCases,
  ...schemaCases,
  ...vocabularyCases,
  ...referenceCases,
  ...placeCases,
  ...idCases,
  ...chronologyCases,
  ...evidenceCases,
  ...conflictCases,
  ...duplicateCases,
  ...sourceCases,
  ...textCases,
  ...rightsCases,
  ...personalDataCases,
  ...yamlCases,
  ...curationCases,
  ...csvCases,
  ...parquetCases,
  ...nquadsCases,
  ...formatCases,
};
