import { countryOf } from "@kembar/gazetteer";
import type { Place } from "@kembar/schema";
import type { DraftConflict, Passage, Valued } from "../draft.ts";
import { gather } from "../gather.ts";
import { type Document, passage } from "../text/document.ts";
import { tracePlaces } from "../trace-mentions.ts";
import { type Found, openConflict, resolvedConflict } from "./identity.ts";
import type { PlaceMention } from "./place-mentions.ts";
import type { Reading } from "./reading.ts";
import { CAPTION_CHAIN, CHAIN, type Member, NAME, TYPE, trust } from "./trust.ts";
import { unknownPlace } from "./unresolved.ts";
import { addVagueMentions } from "./vague.ts";
import { heldByNamed, type Weights, weigh, weightsOf } from "./weigh.ts";

/** Which place each mention of the article means. */
export interface Resolution {
  /** Place ids by mention index; a place that cannot be told has an id with `-x-`. */
  readonly ids: readonly string[];
  /** Places of the ids with `-x-`. */
  readonly unresolved: ReadonlyMap<string, Place>;
  /** What speaks against the reading of a place, or leaves it open, by place id. */
  readonly conflicts: ReadonlyMap<string, DraftConflict>;
}

const intersect = (sets: readonly (readonly string[])[]): string[] => {
  const [first = [], ...rest] = sets;
  return first.filter((id) => rest.every((set) => set.includes(id)));
};

/** More passages than these for one rival say nothing new. */
const MOST_RIVALS = 4;

/** Candidates that the most trusted mentions of a name leave, and whether those mentions agree on one. */
function settle(members: readonly Member[], context: Weights): readonly string[] {
  for (const level of [CHAIN, CAPTION_CHAIN, TYPE, NAME]) {
    const sets = gather(members, ({ mention, trust: own }) =>
      own === level && mention.candidates.length > 0 ? [mention.candidates] : [],
    );
    if (sets.length === 0) continue;
    const shared = intersect(sets);
    if (shared.length === 1) return shared;
    const single = [...new Set(gather(sets, (set) => (set.length === 1 ? set : [])))];
    if (single.length > 0) return single;
    const all = [...new Set(gather(members, ({ mention }) => mention.candidates))].toSorted();
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
  const all = [...new Set(gather(members, ({ mention }) => mention.candidates))].toSorted();
  return [weigh(all, context) ?? all].flat();
}

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
      const held = heldByNamed(mention, reading);
      const meant = held.length === 1 ? { ...mention, candidates: held } : mention;
      const member = { mention: meant, trust: trust(reading, meant) };
      const known = groups.get(mention.key);
      if (known) known.push(member);
      else groups.set(mention.key, [member]);
    }
  return groups;
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
