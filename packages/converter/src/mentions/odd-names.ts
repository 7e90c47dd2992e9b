import { countryOf, levelOf, similar, transliterated } from "@kembar/gazetteer";
import { gather } from "../gather.ts";
import type { Document } from "../text/document.ts";
import type { Mark } from "../text/lexicon.ts";
import { CAPITAL, WORD } from "../text/tokens.ts";
import { byLevel, isPhantom, type OpenMention } from "./place-mentions.ts";

const isHanKey = /^\p{Script=Han}+$/u;

/** Towns that the gazetteer does not have by the name as written: transliterated, or misspelt, in the country that is told. */
export function readOddNames({ language, trace }: Document, mentions: readonly OpenMention[]): void {
  const [home, ...more] = language.home;
  for (const mention of mentions) {
    if (mention.candidates.length > 0 || isPhantom(mention)) continue;
    const outer = gather(mention.parents, (index) => mentions[index]?.candidates ?? []);
    const country = outer.find((id) => levelOf(id) === "country") ?? (more.length === 0 ? home : undefined);
    if (country === undefined) continue;
    const near = isHanKey.test(mention.key) ? transliterated(mention.key, country) : similar(mention.key, country);
    mention.candidates = byLevel(near, mention.level);
    if (near.length > 0)
      trace?.fired(
        `place/${isHanKey.test(mention.key) ? "transliterated" : "misspelt"}`,
        mention,
        "Not a name of the gazetteer as written: read as another spelling of one.",
        mention.candidates.join(" "),
      );
  }
}

/** Words between two partners: "between Nelson and Miyazu", "Lincoln - Manila". */
const LONGEST_JOINT = 3;

/** A name that is also a person's or a word is a place where a kind of tie joins it to a place abroad. */
export function rescuePartners(document: Document, mentions: readonly OpenMention[]): void {
  for (const mention of mentions) {
    const marks = document.sentences[mention.sentence]?.marks ?? [];
    if (!isPhantom(mention) || !marks.some((mark) => mark.entry.class === "kind")) continue;
    const partner = [mentions[mention.index - 1], mentions[mention.index + 1]].find(
      (other) => other?.sentence === mention.sentence && other.candidates.length > 0 && isJoined(marks, mention, other),
    );
    const abroad = mention.withheld.filter(
      (id) => !partner?.candidates.some((one) => countryOf(one) === countryOf(id)),
    );
    if (partner && isAlone(document, mention)) mention.candidates = abroad;
  }
}

/** Whether words for "and" or "with" and nothing else stand between two places. */
function isJoined(marks: readonly Mark[], a: OpenMention, b: OpenMention): boolean {
  const [left, right] = a.first < b.first ? [a, b] : [b, a];
  const between = marks.filter((mark) => mark.first > left.last && mark.last < right.first);
  const isNear = right.first - left.last - 1 <= LONGEST_JOINT;
  return isNear && between.some((mark) => ["and", "with"].includes(mark.entry.class));
}

/** No capitalised word beside it that would make it part of a name. */
const isAlone = ({ tokens, sentences }: Document, { nameFirst, nameLast, sentence }: OpenMention): boolean =>
  [nameFirst - 1, nameLast + 1].every(
    (at) =>
      at < (sentences[sentence]?.first ?? 0) ||
      ((tokens.flags[at] ?? 0) & (WORD | CAPITAL)) !== (WORD | CAPITAL) ||
      sentences[sentence]?.marks.some((mark) => mark.first <= at && at <= mark.last),
  );
