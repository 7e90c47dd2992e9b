import { fold, lookup, nameLanguages, shortName } from "@kembar/gazetteer";
import { gather } from "../gather.ts";
import { type Document, type Sentence, textOf } from "../text/document.ts";
import type { PlaceMention } from "./place-mentions.ts";

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The words of the tokens `first` to `last` with misspelt words of the lexicon mended and what stands in brackets left out, in NFC. */
export function mended(document: Document, sentence: Sentence | undefined, first: number, last: number): string {
  const { tokens } = document;
  const slips = new Map(
    gather(sentence?.marks ?? [], (mark) => (mark.isMended ? [[mark.first, mark.entry.phrase] as const] : [])),
  );
  let text = "";
  let depth = 0;
  for (let at = first; at <= last; at++) {
    if (tokens.lower[at] === "(") depth++;
    if (depth === 0) {
      const gap = at > first && (tokens.start[at] ?? 0) > (tokens.end[at - 1] ?? 0) ? " " : "";
      text += gap + (slips.has(at) ? capitalise(slips.get(at) ?? "") : textOf(document, at, at));
    }
    if (tokens.lower[at] === ")") depth--;
  }
  return text.normalize("NFC").trim();
}

/** A name in full: an abbreviation of the gazetteer ("Jateng") gives way to the place's name in the article's language. */
function nameOf(document: Document, place: PlaceMention, id: string): string {
  const written = place.name.normalize("NFC");
  if (!lookup(place.key).includes(id)) return written;
  const language = nameLanguages.find((tag) => tag === document.language.tag) ?? "en";
  const isProper = nameLanguages.some((tag) => fold(shortName(id, tag)) === place.key);
  return isProper ? written : shortName(id, language);
}

/** Words up to and with the name of a place: "Gubenur Jateng" gives "Gubernur Jawa Tengah". */
export function wordsWithPlace(document: Document, first: number, place: PlaceMention, id: string): string {
  const sentence = document.sentences[place.sentence];
  const lead = first < place.nameFirst ? mended(document, sentence, first, place.nameFirst - 1) : "";
  return `${lead} ${nameOf(document, place, id)}`.trim();
}

/** Name of the government of a place as the article writes it: "Pemerintah Kabupaten (Pemkab) Klaten" gives "Pemerintah Kabupaten Klaten". */
export const governmentName = (document: Document, place: PlaceMention, id: string): string =>
  wordsWithPlace(document, place.first, place, id);
