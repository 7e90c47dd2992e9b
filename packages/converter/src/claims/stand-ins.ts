import { ancestorsOf } from "@kembar/gazetteer";
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

/** A place that holds a party of another tie with the same partner, and is named only by an office or a delegation, is that party's stand-in. */
export function withoutStandIns(ties: readonly Found[], resolution: Resolution, reading: Reading): Found[] {
  const outer = (id: string) =>
    new Set(
      reading.places
        .flatMap((place) => (resolution.ids[place.index] === id ? place.parents : []))
        .map((index) => resolution.ids[index]),
    );
  const parents = (id: string) => new Set([...outer(id), ...ancestorsOf(id)]);
  return ties.filter((tie) =>
    ties.every((other) => {
      if (other === tie) return true;
      const [own, ...more] = tie.parties.filter((id) => !other.parties.includes(id));
      const [theirs] = other.parties.filter((id) => !tie.parties.includes(id));
      if (own === undefined || theirs === undefined || more.length > 0) return true;
      if (isPartyItself(reading, tie, own, resolution)) return true;
      const isHeld = parents(theirs).has(own);
      const why = "The place holds the party of another tie with the same partner and stands in for it.";
      if (overruled(reading.document, isHeld, "tie/stand-in", between(tie.mentions), why))
        other.sentences.push(...tie.sentences);
      return !isHeld;
    }),
  );
}
