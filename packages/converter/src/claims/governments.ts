import { levelOf } from "@kembar/gazetteer";
import type { PlaceMention } from "../mentions/place-mentions.ts";
import type { Content, Reading } from "../mentions/reading.ts";
import type { Resolution } from "../mentions/resolve.ts";
import { hasMark, isSigning } from "./marks.ts";
import { partOf, type Side } from "./sides.ts";

/** Whether a mention is told to be of a government: by name, office or type word. */
export const isGovernmental = (side: Side): boolean =>
  side.mention.isGovernment || side.mention.isOffice || side.mention.level !== undefined;

/** A paper of a company, ministry or university ties no governments, unless the sentence names them as such. */
export function isOfOthers(content: Content, sides: readonly Side[]): boolean {
  if (hasMark(content, "kind") || sides.every(isGovernmental)) return false;
  const isSigningAlone = hasMark(content, "sign") && !hasMark(content, "instrument", "explore", "tie", "agree");
  return hasMark(content, "organisation") || isSigningAlone;
}

/** Without a word for the kind of tie, every party must somewhere be named as a government. */
export const isOfGovernments = (reading: Reading, resolution: Resolution, parties: readonly string[]): boolean =>
  parties.every(
    (id) =>
      levelOf(id) !== "country" &&
      reading.places.some(
        (place) =>
          resolution.ids[place.index] === id &&
          (place.isGovernment || place.isOffice || place.level !== undefined || isNamedAsOne(reading, place)) &&
          partOf(reading, reading.contents[place.sentence] as Content, place, resolution) !== "none",
      ),
  );

/** "Da Nang People's Committee vice chairman", or "Mayor Smith signed a memorandum with Sagamihara": whom a paper is signed with. */
const isNamedAsOne = ({ contents }: Reading, place: PlaceMention): boolean => {
  const content = contents[place.sentence];
  if (content === undefined) return false;
  const isOfOffice = content.people.some((person) => person.officeOf === place && person.role !== "abroad");
  const isPartner = content.sentence.marks.some((mark) => mark.entry.class === "with" && mark.last === place.first - 1);
  return isOfOffice || (isPartner && isSigning(content) && !hasMark(content, "organisation", "between"));
};
