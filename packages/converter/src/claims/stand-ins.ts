import { ancestorsOf } from "@kembar/gazetteer";
import { gather } from "../gather.ts";
import type { PlaceMention } from "../mentions/place-mentions.ts";
import type { Content, Reading } from "../mentions/reading.ts";
import type { Resolution } from "../mentions/resolve.ts";
import { overruled } from "../trace.ts";
import { between } from "../trace-claims.ts";
import { hasMark } from "./marks.ts";
import type { Found } from "./tie.ts";

/** Whether words of its own join a place to its partner, in a sentence on a kind of tie or a paper. */
const isPartyItself = (reading: Reading, tie: Found, own: string, resolution: Resolution): boolean =>
  tie.rule === "joined" &&
  tie.sentences.some((index) => hasMark(reading.contents[index] as Content, "kind", "instrument")) &&
  tie.mentions.some(
    (mention) => resolution.ids[mention.index] === own && !mention.isOffice && !isDelegation(reading, mention),
  );

/** "perwakilan pemerintah Kota Zhangzhou": named only as what a delegation comes from. */
const isDelegation = ({ contents }: Reading, place: PlaceMention): boolean =>
  contents[place.sentence]?.people.some((person) => person.role === "representative" && person.officeOf === place) ??
  false;

/** The places that hold a place, as the article and the gazetteer say. */
function holders({ places }: Reading, { ids }: Resolution): (id: string) => ReadonlySet<string> {
  const found = new Map<string, Set<string>>();
  const of = (id: string): Set<string> => {
    const known = found.get(id) ?? new Set(ancestorsOf(id));
    found.set(id, known);
    return known;
  };
  for (const { index, parents } of places) {
    const id = ids[index];
    for (const parent of parents) if (id !== undefined) of(id).add(ids[parent] ?? "");
  }
  return of;
}

/** Ties by each of their parties. */
function byParty(ties: readonly Found[]): ReadonlyMap<string, readonly Found[]> {
  const found = new Map<string, Found[]>();
  for (const tie of ties) for (const id of tie.parties) found.set(id, [...(found.get(id) ?? []), tie]);
  return found;
}

const OF_MORE = "Two of the parties of a tie, of whom nothing is told that the two alone concluded.";

/** "Kaohsiung and Kumamoto have flights", where the city and the prefecture signed a paper of three. */
const isOfMore = ({ contents }: Reading, ties: readonly Found[], tie: Found): boolean =>
  (tie.rule === "hub" || !tie.sentences.some((index) => hasMark(contents[index] as Content, "kind", "instrument"))) &&
  ties.some(
    (other) => other.parties.length > tie.parties.length && tie.parties.every((id) => other.parties.includes(id)),
  );

const HOLDERS = "The two hold the parties of a tie that the same sentence tells of as their first.";

/** 甲县A乡与乙县B市缔盟，为甲县与乙县的首例: the counties of two that are tied, to which theirs is the first. */
const isOfHolders = (
  { contents }: Reading,
  ties: readonly Found[],
  tie: Found,
  holdersOf: (id: string) => ReadonlySet<string>,
): boolean =>
  tie.sentences.every((index) => hasMark(contents[index] as Content, "first")) &&
  ties.some(
    (other) =>
      other !== tie &&
      tie.parties.every((id) => other.parties.some((party) => party !== id && holdersOf(party).has(id))) &&
      tie.sentences.every((index) => other.sentences.includes(index)),
  );

/** A place that holds a party of another tie with the same partner, and is named only by an office or a delegation, is that party's stand-in. */
export function withoutStandIns(ties: readonly Found[], resolution: Resolution, reading: Reading): Found[] {
  const holdersOf = holders(reading, resolution);
  const tiesOf = byParty(ties);
  return ties.filter((tie) => {
    if (overruled(reading.document, isOfMore(reading, ties, tie), "tie/of-more", between(tie.mentions), OF_MORE))
      return false;
    if (
      overruled(
        reading.document,
        isOfHolders(reading, ties, tie, holdersOf),
        "tie/holders",
        between(tie.mentions),
        HOLDERS,
      )
    )
      return false;
    const others = new Set(gather(tie.parties, (id) => tiesOf.get(id) ?? []));
    for (const other of others) {
      if (other === tie) continue;
      const [own, ...more] = tie.parties.filter((id) => !other.parties.includes(id));
      const [theirs] = other.parties.filter((id) => !tie.parties.includes(id));
      if (own === undefined || theirs === undefined || more.length > 0) continue;
      const isHeld = holdersOf(theirs).has(own) && !isPartyItself(reading, tie, own, resolution);
      const why = "The place holds the party of another tie with the same partner and stands in for it.";
      if (overruled(reading.document, isHeld, "tie/stand-in", between(tie.mentions), why)) {
        other.sentences.push(...tie.sentences);
        return false;
      }
    }
    return true;
  });
}
