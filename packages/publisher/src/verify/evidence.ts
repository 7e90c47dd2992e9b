import { type CodePoints, codePoints, type Evidence, locate } from "@kembar/schema";
import { type OpenRelease, recordsOf } from "../release/opened.ts";
import { type Check, checked, type Finding, notChecked } from "./report.ts";

const WHAT = "Every passage stands in the text of its source, where the record says.";

/** Gives the text of a source, as it was received, by its id; undefined if it is not at hand. */
export type SourceText = (id: string) => string | undefined;

interface Text {
  readonly text: string;
  readonly points: CodePoints;
}

/** What is wrong with a passage, nothing if it stands where it says; undefined where there is no text or place to look at. */
function faultOf({ at, source, start, end, exact }: Evidence, held: Text | undefined): string | undefined {
  if (!held || start === undefined || end === undefined) return undefined;
  if (locate(held.text, { start, end, exact }, held.points).matches) return "";
  return `${at}: expected "${exact}" at ${start}-${end} of the source ${source}; other words stand there.`;
}

/** Whether the passages stand in their sources' texts. Releases never hold the texts: they must be at hand. */
export function checkEvidence(release: OpenRelease, textOf: SourceText | undefined): Check {
  if (!textOf)
    return notChecked(
      "evidence",
      WHAT,
      "The texts of the sources are their publishers' and never part of a release: name a folder that has them with --sources.",
    );
  const texts = new Map<string, Text | undefined>();
  const heldText = (id: string): Text | undefined => {
    if (!texts.has(id)) {
      const text = textOf(id);
      texts.set(id, text === undefined ? undefined : { text, points: codePoints(text) });
    }
    return texts.get(id);
  };
  const findings: Finding[] = [];
  let found = 0;
  let without = 0;
  for (const { id, evidence } of recordsOf(release).agreements)
    for (const passage of evidence) {
      const fault = faultOf(passage, heldText(passage.source));
      if (fault === undefined) without++;
      else if (fault === "") found++;
      else findings.push({ file: "data/agreements.jsonl", record: id, message: fault });
    }
  if (found === 0 && findings.length === 0)
    return notChecked("evidence", WHAT, "The folder of sources has the text of none of them.");
  return checked(
    "evidence",
    WHAT,
    findings,
    `${found} passages found, ${without} of sources whose text is not at hand`,
  );
}
