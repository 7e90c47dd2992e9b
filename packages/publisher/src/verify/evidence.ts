import { type Agreement, type CodePoints, codePoints, type Evidence, locate } from "@kembar/schema";
import { gathered } from "./gathered.ts";
import { type Check, checked, notChecked } from "./report.ts";

/** Gives the text of a source, as it was received, by its id; undefined if it is not at hand. */
export type SourceText = (id: string) => string | undefined;

interface Text {
  readonly text: string;
  readonly points: CodePoints;
}

/** Texts that are held at a time. */
const MOST_TEXTS = 16;

/** What is wrong with a passage, nothing if it stands where it says; undefined where there is no text or place to look at. */
function faultOf({ at, source, start, end, exact }: Evidence, held: Text | undefined): string | undefined {
  if (!held || start === undefined || end === undefined) return undefined;
  if (locate(held.text, { start, end, exact }, held.points).matches) return "";
  return `${at}: expected "${exact}" at ${start}-${end} of the source ${source}; other words stand there.`;
}

/** Texts by id, the last of them held. */
function heldTexts(textOf: SourceText): (id: string) => Text | undefined {
  const texts = new Map<string, Text | undefined>();
  return (id) => {
    if (!texts.has(id)) {
      const text = textOf(id);
      const [oldest] = texts.keys();
      if (texts.size >= MOST_TEXTS && oldest !== undefined) texts.delete(oldest);
      texts.set(id, text === undefined ? undefined : { text, points: codePoints(text) });
    }
    return texts.get(id);
  };
}

/** Looks for the passages of agreements, one by one, in their sources' texts. */
export interface EvidencePass {
  readonly take: (agreement: Agreement) => void;
  readonly check: () => Check;
}

/** Begins to look for passages. Releases never hold the texts: they must be at hand. */
export function passOfEvidence(textOf: SourceText | undefined): EvidencePass {
  if (!textOf)
    return {
      take: () => {},
      check: () =>
        notChecked(
          "evidence",
          "The texts of the sources are their publishers' and never part of a release: to look the passages up, name a folder that has them with --sources.",
        ),
    };
  const heldText = heldTexts(textOf);
  const findings = gathered();
  let [found, wrong, without] = [0, 0, 0];
  return {
    take: ({ id, evidence }) => {
      for (const passage of evidence) {
        const fault = faultOf(passage, heldText(passage.source));
        if (fault === undefined) without++;
        else if (fault === "") found++;
        else {
          wrong++;
          findings.add({ file: "data/agreements.jsonl", record: id, message: fault });
        }
      }
    },
    check: () =>
      found + wrong === 0
        ? notChecked(
            "evidence",
            "The folder of sources has the text of none of them: name the one that has <id of the source>.txt with --sources.",
          )
        : checked(
            "evidence",
            findings.all(),
            `${found} passages found, ${without} of sources whose text is not at hand`,
          ),
  };
}
