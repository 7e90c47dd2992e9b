import { countryOf, levelOf, placeById } from "@kembar/gazetteer";
import type { Place } from "@kembar/schema";
import type { DraftConflict, Passage, Valued } from "../draft.ts";
import { type Document, passage } from "../text/document.ts";
import { tracePlaces } from "../trace-mentions.ts";
import type { PlaceMention } from "./places.ts";
import type { Reading } from "./reading.ts";
import { type Weights, weigh, weightsOf } from "./weigh.ts";

/** Which place each mention of the article means. */
export interface Resolution {
  /** Place ids by mention index; a place that cannot be told has an id with `-x-`. */
  readonly ids: readonly string[];
  /** Places of the ids with `-x-`. */
  readonly unresolved: ReadonlyMap<string, Place>;
  /** What speaks against the reading of a place, or leaves it open, by place id. */
  readonly conflicts: ReadonlyMap<string, DraftConflict>;
}

/** How far a mention can be trusted to say which place is meant, most first. A headline is last: its writer is not the reporter. */
const CHAIN = 4;
const CAPTION_CHAIN = 3;
const TYPE = 2;
const NAME = 1;
const HEADLINE = 0;

function trust({ document, places }: Reading, mention: PlaceMention): number {
  const kind = document.sentences[mention.sentence]?.block.kind;
  if (kind === "headline") return HEADLINE;
  // A country behind a name tells little: only places within it make a chain.
  const isChained = mention.parents.some((index) => places[index]?.candidates.some((id) => levelOf(id) !== "country"));
  if (isChained && mention.candidates.length > 0) return kind === "caption" ? CAPTION_CHAIN : CHAIN;
  return mention.level !== undefined ? TYPE : NAME;
}

const intersect = (sets: readonly (readonly string[])[]): string[] => {
  const [first = [], ...rest] = sets;
  return first.filter((id) => rest.every((set) => set.includes(id)));
};

/** More passages than these for one rival say nothing new. */
const MOST_RIVALS = 4;

interface Member {
  readonly mention: PlaceMention;
  readonly trust: number;
}

/** Candidates that the most trusted mentions of a name leave, and whether those mentions agree on one. */
function settle(members: readonly Member[], context: Weights): readonly string[] {
  for (const level of [CHAIN, CAPTION_CHAIN, TYPE, NAME]) {
    const sets = members.flatMap(({ mention, trust: own }) =>
      own === level && mention.candidates.length > 0 ? [mention.candidates] : [],
    );
    if (sets.length === 0) continue;
    const shared = intersect(sets);
    if (shared.length === 1) return shared;
    const single = [...new Set(sets.flatMap((set) => (set.length === 1 ? set : [])))];
    if (single.length > 0) return single;
    const all = [...new Set(members.flatMap(({ mention }) => mention.candidates))].toSorted();
    const weighed = weigh(shared.length > 0 ? shared : all, context);
    if (weighed !== undefined) return [weighed];
    const below =
      level > NAME
        ? settle(
            members.filter((member) => member.trust < level),
            context,
          )
        : all;
    return below.length === 1 && shared.includes(below[0] ?? "") ? below : all;
  }
  const all = [...new Set(members.flatMap(({ mention }) => mention.candidates))].toSorted();
  return [weigh(all, context) ?? all].flat();
}

/** Country that the mentions' own words give, for a place that the gazetteer does not have; else the only one that is left. */
function statedCountry(members: readonly Member[], reading: Reading): string {
  for (const { mention } of members)
    for (const index of mention.parents) for (const id of reading.places[index]?.candidates ?? []) return countryOf(id);
  return onlyCountry(reading);
}

/** The one country that the article names besides that of its outlet's language, or that one if it names no other; `ZZ` if there are more. */
function onlyCountry({ contents, document }: Reading): string {
  const named = new Set(
    contents.flatMap(({ places }) =>
      places.flatMap(({ candidates }) => (candidates.length === 1 ? candidates.map(countryOf) : [])),
    ),
  );
  const { home } = document.language;
  const foreign = [...named].filter((code) => home.length > 1 || !home.includes(code));
  const [only = named.size === 1 ? [...named][0] : undefined] = foreign;
  return foreign.length <= 1 && only !== undefined ? only : "ZZ";
}

function unknownPlace(members: readonly Member[], candidates: readonly string[], reading: Reading): Place {
  const mention = (members.find((member) => member.trust > HEADLINE) ?? members[0])?.mention;
  const name = mention?.name.normalize("NFC") ?? "";
  const countries = [...new Set(candidates.map(countryOf))];
  const country = (countries.length === 1 ? countries[0] : undefined) ?? statedCountry(members, reading);
  const isKnown = country !== "ZZ";
  return {
    id: `${country.toLowerCase()}-x-${slug(mention?.key ?? name)}`,
    names: { en: name, local: name },
    level: "other",
    country,
    codes: {},
    within: isKnown && placeById(country.toLowerCase()) ? [country.toLowerCase()] : [],
  };
}

/** Letters and digits of ASCII only; other scripts by the numbers of their code points. */
export const slug = (text: string): string =>
  [...text.normalize("NFD").toLowerCase()]
    .map((c) => (/[a-z0-9]/.test(c) ? c : /[\p{L}]/u.test(c) ? c.codePointAt(0)?.toString(16) : ""))
    .join("");

const spanOf = (document: Document, { mention }: Member): Passage =>
  passage(
    document,
    mention.typeFirst,
    mention.last,
    `${document.language.tag}/place/${mention.level ? "type" : mention.parents.length > 0 ? "chain" : "name"}`,
  );

/** What the mentions that speak for another place than `id` say, by that place. */
function rivals(document: Document, members: readonly Member[], id: string): Valued<string>[] {
  const byId = new Map<string, Passage[]>();
  for (const member of members) {
    const { candidates } = member.mention;
    const [other] = candidates;
    if (other === undefined || candidates.length > 1 || other === id) continue;
    const known = byId.get(other);
    if (known === undefined) byId.set(other, [spanOf(document, member)]);
    else if (known.length < MOST_RIVALS) known.push(spanOf(document, member));
  }
  return [...byId].map(([value, passages]) => ({ value, passages }));
}

const bestSpan = (
  document: Document,
  members: readonly Member[],
  accepts: (mention: PlaceMention) => boolean,
): Passage[] => {
  const best = members
    .filter(({ mention }) => accepts(mention))
    .toSorted((a, b) => b.trust - a.trust || a.mention.first - b.mention.first)[0];
  return best ? [spanOf(document, best)] : [];
};

function groupByName(reading: Reading): Map<string, Member[]> {
  const groups = new Map<string, Member[]>();
  for (const { places } of reading.contents)
    for (const mention of places) {
      const member = { mention, trust: trust(reading, mention) };
      const known = groups.get(mention.key);
      if (known) known.push(member);
      else groups.set(mention.key, [member]);
    }
  return groups;
}

interface Found {
  readonly ids: string[];
  readonly unresolved: Map<string, Place>;
  readonly conflicts: Map<string, DraftConflict>;
}

/**
 * In the language's own countries type words are official names, and so they are everywhere in a language that leaves them off where it
 * can: two of them with one name are two places.
 */
function isOfficial(document: Document, { mention, trust: own }: Member): boolean {
  const [id] = mention.candidates;
  return (
    own >= TYPE &&
    mention.candidates.length === 1 &&
    id !== undefined &&
    (document.language.bareLevel !== undefined || document.language.home.includes(countryOf(id)))
  );
}

function resolveGroup(reading: Reading, members: readonly Member[], found: Found, context: Weights): void {
  const { document } = reading;
  const candidates = settle(members, context);
  const [only] = candidates;
  if (only !== undefined && candidates.length === 1) {
    const others = new Set(members.filter((member) => !isOfficial(document, member)));
    for (const member of members)
      found.ids[member.mention.index] = others.has(member) ? only : (member.mention.candidates[0] ?? only);
    const against = rivals(document, [...others], only);
    if (against.length > 0)
      found.conflicts.set(
        only,
        resolvedConflict(
          only,
          bestSpan(document, members, (mention) => mention.candidates.includes(only)),
          against,
        ),
      );
    return;
  }
  const place = unknownPlace(members, candidates, reading);
  let official: string | undefined;
  for (const member of members) {
    // Where Kota and Kabupaten of one name are both spoken of, the bare name goes on about the one named last.
    if (isOfficial(document, member)) official = member.mention.candidates[0];
    const own =
      member.mention.candidates.length === 1 && members.every((one) => one.trust > NAME)
        ? member.mention.candidates[0]
        : undefined;
    found.ids[member.mention.index] = own ?? official ?? place.id;
  }
  if (!found.ids.includes(place.id)) return;
  found.unresolved.set(place.id, place);
  found.conflicts.set(
    place.id,
    openConflict(
      place,
      candidates,
      bestSpan(document, members, () => true),
    ),
  );
}

const resolvedConflict = (
  id: string,
  passages: readonly Passage[],
  against: readonly Valued<string>[],
): DraftConflict => ({
  target: { field: "party", place: id },
  kind: "identity",
  state: "resolved",
  rationale:
    "The most specific chain of parent places in the body of the article says which place is meant; a headline or a looser mention does not outrank it.",
  alternatives: [{ value: id, passages }, ...against],
});

const openConflict = (place: Place, candidates: readonly string[], passages: readonly Passage[]): DraftConflict => ({
  target: { field: "party", place: place.id },
  kind: "identity",
  state: "open",
  rationale:
    candidates.length > 0
      ? `The article does not say which "${place.names.en}" is meant: no type word or parent place tells ${candidates.join(" from ")}.`
      : `The gazetteer has no place of the name "${place.names.en}" that fits what the article says.`,
  alternatives: candidates.length > 0 ? candidates.map((value) => ({ value, passages })) : [{ value: null, passages }],
});

/** Settles which place each mention means, name by name over the whole article, never by guess. */
export function resolve(reading: Reading): Resolution {
  const found: Found = { ids: reading.places.map(() => ""), unresolved: new Map(), conflicts: new Map() };
  const reasons: string[] = [];
  const because = (why: string) => reasons.push(why);
  const context = { ...weightsOf(reading), ...(reading.document.trace ? { because } : {}) };
  for (const members of groupByName(reading).values()) {
    reasons.length = 0;
    resolveGroup(reading, members, found, context);
    if (reading.document.trace) tracePlaces({ reading, members, found, reasons });
  }
  addVagueMentions(reading, found);
  return found;
}

/**
 * "salah satu Provinsi di China": words that speak of a party without its name and give it another level. They join the identity
 * conflict of the place that the article speaks of most in that country.
 */
function addVagueMentions(reading: Reading, found: Found): void {
  const { document } = reading;
  for (const { sentence, places } of reading.contents) {
    for (const vague of sentence.marks.filter((mark) => mark.entry.class === "vague")) {
      const type = sentence.marks.find((mark) => mark.first === vague.last + 1 && mark.entry.class === "level");
      const country = places.find(
        (place) => type && place.first === type.last + 2 && levelOf(found.ids[place.index] ?? "") === "country",
      );
      if (!type || !country) continue;
      const subject = mainPlaceIn(reading, found, countryOf(found.ids[country.index] ?? ""));
      if (subject === undefined || levelOf(subject) === type.entry.value) continue;
      document.trace?.overruled(
        "place/vague",
        { first: vague.first, last: country.nameLast },
        `Names no place: a ${type.entry.value} of the country, where the article means ${subject}.`,
      );
      const alternative = {
        value: null,
        passages: [passage(document, vague.first, country.nameLast, `${document.language.tag}/place/vague`)],
      };
      const known = found.conflicts.get(subject);
      const own = reading.places.find((place) => found.ids[place.index] === subject && place.parents.length > 0);
      if (known) found.conflicts.set(subject, { ...known, alternatives: [...known.alternatives, alternative] });
      else if (own)
        found.conflicts.set(
          subject,
          resolvedConflict(
            subject,
            [passage(document, own.typeFirst, own.last, `${document.language.tag}/place/chain`)],
            [alternative as never],
          ),
        );
    }
  }
}

/** The place of a country that the article names most, countries and mere parents left out. */
function mainPlaceIn(reading: Reading, found: Found, country: string): string | undefined {
  const counts = new Map<string, number>();
  for (const { places } of reading.contents)
    for (const place of places) {
      const id = found.ids[place.index] ?? "";
      if (
        place.isParent ||
        place.isOffice ||
        found.unresolved.has(id) ||
        id === "" ||
        countryOf(id) !== country ||
        levelOf(id) === "country"
      )
        continue;
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}
