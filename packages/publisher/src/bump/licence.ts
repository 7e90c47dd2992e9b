import { major, minor, type SchemaChange } from "./change.ts";

type Condition = "attribution" | "share-alike" | "non-commercial" | "no-derivatives";

/** Licences that data have, by the SPDX identifier without its version, with what they ask of whoever uses the data. */
const licences: Readonly<Record<string, readonly Condition[]>> = {
  CC0: [],
  "CC-PDDC": [],
  "CC-PDM": [],
  PDDL: [],
  Unlicense: [],
  "CC-BY": ["attribution"],
  "ODC-By": ["attribution"],
  "CDLA-Permissive": ["attribution"],
  "DL-DE-BY": ["attribution"],
  "DL-DE-ZERO": [],
  OGL: ["attribution"],
  "OGL-UK": ["attribution"],
  "OGL-Canada": ["attribution"],
  MIT: ["attribution"],
  Apache: ["attribution"],
  "CC-BY-SA": ["attribution", "share-alike"],
  "CDLA-Sharing": ["attribution", "share-alike"],
  ODbL: ["attribution", "share-alike"],
  "CC-BY-NC": ["attribution", "non-commercial"],
  "CC-BY-NC-SA": ["attribution", "non-commercial", "share-alike"],
  "CC-BY-ND": ["attribution", "no-derivatives"],
  "CC-BY-NC-ND": ["attribution", "non-commercial", "no-derivatives"],
};

function conditionsOf(licence: string): readonly Condition[] | undefined {
  const at = licence.lastIndexOf("-");
  return licences[at >= 0 && /^\d+(?:\.\d+)*$/.test(licence.slice(at + 1)) ? licence.slice(0, at) : licence];
}

/** Whether the licence asks for more or for less; where that is not known, for more. */
export function compareLicences(old: string, next: string): SchemaChange[] {
  if (old === next) return [];
  const where = "licence";
  const [before, now] = [conditionsOf(old), conditionsOf(next)];
  const told = `The licence was ${old} and is ${next}`;
  if (!before || !now)
    return [
      major("licence-changed", where, `${told}; what it asks for cannot be compared, so that it may be stricter.`),
    ];
  const more = now.filter((condition) => !before.includes(condition));
  if (more.length > 0)
    return [major("licence-stricter", where, `${told}, which asks for ${more.join(" and ")} besides.`)];
  const less = before.filter((condition) => !now.includes(condition));
  return less.length > 0
    ? [minor("licence-looser", where, `${told}, which no longer asks for ${less.join(" and ")}.`)]
    : [minor("licence-changed", where, `${told}, which asks for the same.`)];
}
