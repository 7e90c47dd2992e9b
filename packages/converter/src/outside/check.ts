import { placeById } from "@kembar/gazetteer";
import { type CodePoints, codePoints, locate, type Place } from "@kembar/schema";
import type { Conversion } from "../draft.ts";
import { type Claim, type ClaimProblem, fault } from "./claim.ts";
import { saysDate, wantedFor } from "./dates.ts";
import { namesPlace, standsIn } from "./words.ts";

/** What claims about an article are checked against. */
export interface Checked {
  /** Text of the article; absent if it is only cited. */
  readonly text?: string;
  readonly points: CodePoints;
  readonly published?: string;
  readonly placeOf: (id: string) => Place | undefined;
}

/** The article with what is known of it, ready for claims to be checked. */
export function checkedAgainst(text: string | undefined, { source, unresolved }: Conversion): Checked {
  return {
    ...(text === undefined ? {} : { text }),
    points: codePoints(text ?? ""),
    ...(source.published === undefined ? {} : { published: source.published }),
    placeOf: (id) => placeById(id) ?? unresolved.get(id),
  };
}

/** Places that a claim names by id. */
function placesOf({ parties, ...claim }: Claim): string[] {
  const { officeOf, onBehalfOf, place, subject } = (typeof claim.value === "object" ? claim.value : {}) as Record<
    string,
    string | undefined
  >;
  return [...parties, officeOf, onBehalfOf, place, subject].filter((id) => id !== undefined);
}

/** Where the words of a passage do stand, for the message. */
function placesInText(exact: string, text: string, points: CodePoints): string {
  const at = text.indexOf(exact);
  if (at < 0) return "The article does not have these words.";
  const start = points.fromUnit(at);
  const more = text.includes(exact, at + 1) ? ", and further on" : "";
  return `These words stand at ${start} to ${points.fromUnit(at + exact.length)}${more}.`;
}

/** Words of an article that is only cited stand nowhere that could be counted; those of any other stand somewhere. */
function checkPassage(claim: Claim, { text, points }: Checked): ClaimProblem | undefined {
  const { start, end, exact } = claim;
  if (text === undefined || start === undefined || end === undefined)
    return text === undefined && start === undefined
      ? undefined
      : fault(
          claim.line,
          "not-in-source",
          text === undefined
            ? `expected no start and end, for ${claim.source} is citation-only: there is no text to count in.`
            : `expected start and end, for the text of ${claim.source} is at hand.`,
          text === undefined ? "Remove start and end, or store the text." : "Give both, in code points of the text.",
        );
  const { passage, matches } = locate(text, { start, end, exact }, points);
  if (matches) return undefined;
  const isInside = start < end && end <= points.length;
  const there = isInside
    ? `${JSON.stringify([...passage].slice(0, 120).join(""))} stands`
    : `the article has ${points.length} code points, nothing stands`;
  return fault(
    claim.line,
    "not-in-source",
    `expected ${JSON.stringify(exact)} at ${start} to ${end} of ${claim.source}; ${there} there. ${placesInText(exact, text, points)}`,
    "Correct start and end, which count code points of the stored text, or remove the claim.",
  );
}

/** A place must be named in the passage, unless it is a party of the agreement and so evidenced elsewhere. */
function unnamedPlace(claim: Claim, id: string | undefined, { placeOf }: Checked): string | undefined {
  if (id === undefined || claim.parties.includes(id) || namesPlace(id, claim.exact, placeOf(id))) return undefined;
  return `a name of ${id}`;
}

const unsaid = (claim: Claim, words: string | undefined): string | undefined =>
  words === undefined || standsIn(words, claim.exact) ? undefined : JSON.stringify(words);

function unsaidPerson(
  claim: Claim,
  person: { readonly name: string | null; readonly office?: string; readonly officeOf?: string },
  checked: Checked,
): string | undefined {
  if (person.name === null && person.office === undefined) return "a name or an office";
  return (
    unsaid(claim, person.name ?? undefined) ??
    unsaid(claim, person.office) ??
    unnamedPlace(claim, person.officeOf, checked)
  );
}

/** What the passage would have to say for the value to be believed, and does not; terms of vocabularies cannot be checked this way. */
function unsupported(claim: Claim, checked: Checked): string | undefined {
  switch (claim.field) {
    case "kind":
    case "stage":
    case "status":
    case "instrument":
      return undefined;
    case "party":
      return namesPlace(claim.value, claim.exact, checked.placeOf(claim.value))
        ? undefined
        : `a name of ${claim.value}`;
    case "date":
      return saysDate(claim.exact, claim.value, { text: claim.exact, ...checked })
        ? undefined
        : wantedFor(claim.exact, claim.value, { text: claim.exact, ...checked });
    case "venue":
      return unsaid(claim, claim.value);
    case "signatory":
    case "witness":
    case "speaker":
      return unsaidPerson(claim, claim.value, checked);
    case "facilitator":
      return unsaid(claim, claim.value.name) ?? unnamedPlace(claim, claim.value.place, checked);
    case "sector":
      return unsaid(claim, claim.value.term);
    case "statement":
      return unnamedPlace(claim, claim.value.subject, checked);
  }
}

/** A party claimed, and one signed for, must be a party of the agreement that the claim names. */
function strangeParty(claim: Claim): string | undefined {
  const id = claim.field === "party" ? claim.value : claim.field === "signatory" ? claim.value.onBehalfOf : undefined;
  return id === undefined || claim.parties.includes(id) ? undefined : id;
}

/** What is wrong with a claim by itself; nothing if its passage is in the article and says its value. */
export function checkClaim(claim: Claim, checked: Checked): ClaimProblem | undefined {
  const { line, parties } = claim;
  const unknown = placesOf(claim).find((id) => checked.placeOf(id) === undefined);
  if (unknown !== undefined)
    return fault(line, "unknown-place", `there is no place "${unknown}".`, "Look its id up in the gazetteer.");
  const strange = strangeParty(claim);
  if (strange !== undefined)
    return fault(
      line,
      "bad-value",
      `expected one of the parties ${parties.join(", ")}, got ${strange}.`,
      "Name the place among the parties, or correct the value.",
    );
  const misplaced = checkPassage(claim, checked);
  if (misplaced) return misplaced;
  const lacking = unsupported(claim, checked);
  if (lacking === undefined) return undefined;
  return fault(
    line,
    "not-supported",
    `expected the passage to have ${lacking}; it is ${JSON.stringify(claim.exact)}.`,
    "Choose a passage that says the value, or remove the claim.",
  );
}
