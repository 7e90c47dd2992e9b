import { placeById } from "@kembar/gazetteer";
import { type CodePoints, codePoints, locate, type Place } from "@kembar/schema";
import type { Article } from "../article.ts";
import type { Conversion } from "../draft.ts";
import { type Claim, type ClaimProblem, fault } from "./claim.ts";
import { saysDate, wantedFor } from "./dates.ts";
import { namesPlace, standsIn } from "./words.ts";

/** What claims about an article are checked against. */
export interface Checked {
  readonly article: Article;
  readonly points: CodePoints;
  readonly published?: string;
  readonly placeOf: (id: string) => Place | undefined;
}

/** The article with what is known of it, ready for claims to be checked. */
export function checkedAgainst(article: Article, { source, unresolved }: Conversion): Checked {
  return {
    article,
    points: codePoints(article.text),
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
function placesInText(exact: string, { article, points }: Checked): string {
  const at = article.text.indexOf(exact);
  if (at < 0) return "The article does not have these words.";
  const start = points.fromUnit(at);
  const more = article.text.includes(exact, at + 1) ? ", and further on" : "";
  return `These words stand at ${start} to ${points.fromUnit(at + exact.length)}${more}.`;
}

function checkPassage(claim: Claim, checked: Checked): ClaimProblem | undefined {
  const { passage, matches } = locate(checked.article.text, claim, checked.points);
  if (matches) return undefined;
  const isInside = claim.start < claim.end && claim.end <= checked.points.length;
  const there = isInside
    ? `${JSON.stringify([...passage].slice(0, 120).join(""))} stands`
    : `the article has ${checked.points.length} code points, nothing stands`;
  return fault(
    claim.line,
    "not-in-source",
    `expected ${JSON.stringify(claim.exact)} at ${claim.start} to ${claim.end} of ${claim.source}; ${there} there. ${placesInText(claim.exact, checked)}`,
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
      return saysDate(claim.exact, claim.value, { text: checked.article.text, ...checked })
        ? undefined
        : wantedFor(claim.value);
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
