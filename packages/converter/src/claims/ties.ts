import { countryOf, levelOf } from "@kembar/gazetteer";
import type { PlaceMention } from "../mentions/places.ts";
import type { Content, Reading } from "../mentions/reading.ts";
import type { Resolution } from "../mentions/resolve.ts";
import type { Mark } from "../text/lexicon.ts";

/** Two places that the article ties to each other, in the order it names them, with the sentences that do. */
export interface Tie {
  readonly parties: readonly [string, string];
  readonly sentences: readonly number[];
  readonly mentions: readonly PlaceMention[];
}

/** How much a sentence says that two places are tied: the kind of tie or a paper by name, or mere cooperation. */
const weights: Readonly<Record<string, number>> = { kind: 3, instrument: 3, sign: 3, tie: 1 };
const ENOUGH = 3;

function weightOf(content: Content): number {
  return Math.max(0, ...content.sentence.marks.map((mark) => weights[mark.entry.class] ?? 0));
}

/** Places that may be a side of a tie: no countries, no places that only locate others, nor offices of those who stand in for a side. */
function sidesOf(content: Content, resolution: Resolution): PlaceMention[] {
  const stands = content.sentence.marks.filter(
    (mark) => mark.entry.class === "represent" && mark.entry.value === "person",
  );
  const isStandIn = (place: PlaceMention): boolean => {
    const person = content.people.find((one) => one.officeOf === place);
    return person !== undefined && stands.some((mark) => mark.last < person.first && person.first - mark.last <= 2);
  };
  const witness = content.sentence.marks.find(
    (mark) => mark.entry.class === "witness" || mark.entry.class === "facilitate",
  );
  return content.places.filter(
    (place) =>
      !place.isParent &&
      levelOf(resolution.ids[place.index] ?? "") !== "country" &&
      !(witness && place.first > witness.last) &&
      !content.venues.some((venue) => place.first >= venue.first && place.last <= venue.last) &&
      !isStandIn(place),
  );
}

/** Whether words that join two sides stand between them: "dengan", "dan", a dash. */
function isJoined(reading: Reading, { sentence }: Content, a: PlaceMention, b: PlaceMention): boolean {
  const { lower } = reading.document.tokens;
  const between = (mark: Mark) => mark.first > a.nameLast && mark.last < b.first;
  if (sentence.marks.some((mark) => between(mark) && mark.entry.class === "break")) return false;
  if (sentence.marks.some((mark) => between(mark) && (mark.entry.class === "with" || mark.entry.class === "and")))
    return true;
  return b.first - a.nameLast === 2 && /^[-–—&]$/.test(lower[a.nameLast + 1] ?? "");
}

const countryOfPlace = (resolution: Resolution, id: string): string =>
  resolution.unresolved.get(id)?.country ?? countryOf(id);

function pairsOf(reading: Reading, content: Content, resolution: Resolution): [PlaceMention, PlaceMention][] {
  const sides = sidesOf(content, resolution);
  return sides.flatMap((second, index): [PlaceMention, PlaceMention][] => {
    const first = sides[index - 1];
    if (!first || !isJoined(reading, content, first, second)) return [];
    const [a, b] = [first, second].map((place) => resolution.ids[place.index] ?? "");
    return a === undefined || b === undefined || countryOfPlace(resolution, a) === countryOfPlace(resolution, b)
      ? []
      : [[first, second]];
  });
}

/** Finds the pairs of places in different countries that the body ties to each other. */
export function findTies(reading: Reading, resolution: Resolution): Tie[] {
  const found = new Map<
    string,
    { parties: [string, string]; sentences: number[]; mentions: PlaceMention[]; weight: number }
  >();
  for (const content of reading.contents) {
    const weight = weightOf(content);
    if (content.sentence.block.kind !== "paragraph" || weight === 0) continue;
    for (const pair of pairsOf(reading, content, resolution)) {
      const parties = pair.map((place) => resolution.ids[place.index] ?? "") as [string, string];
      const key = parties.toSorted().join(" ");
      const known = found.get(key) ?? { parties, sentences: [], mentions: [], weight: 0 };
      known.sentences.push(content.sentence.index);
      known.mentions.push(...pair);
      known.weight += weight;
      found.set(key, known);
    }
  }
  return [...found.values()].filter((tie) => tie.weight >= ENOUGH);
}

/** The tie that each sentence is about: one that it names a party of, else the one before; the first tie until then. */
export function topicsOf(reading: Reading, ties: readonly Tie[], resolution: Resolution): (Tie | undefined)[] {
  const sentencesOf = new Map(ties.map((tie) => [tie, new Set(tie.sentences)]));
  let topic = ties[0];
  return reading.contents.map((content) => {
    const named = ties.filter((tie) => sentencesOf.get(tie)?.has(content.sentence.index));
    const touched = ties.filter((tie) =>
      content.places.some((place) => tie.parties.includes(resolution.ids[place.index] ?? "")),
    );
    topic = named[0] ?? (topic && touched.includes(topic) ? topic : touched.length === 1 ? touched[0] : topic);
    return topic;
  });
}
