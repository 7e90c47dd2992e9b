import { countryOf } from "@kembar/gazetteer";
import type { Conversion, Draft } from "../draft.ts";
import { checkClaim, checkedAgainst } from "./check.ts";
import { type Claim, type ClaimProblem, fault, keyOfParties, passageOf } from "./claim.ts";
import { enterClaim } from "./enter.ts";

/** A conversion with the claims that were accepted, and why the others were not, by line. */
export interface Applied {
  readonly conversion: Conversion;
  readonly problems: readonly ClaimProblem[];
}

/**
 * What a claim may rest on comes before it: papers before their dates, speakers before what they said. A paper only takes a stage further,
 * so that a claimed stage comes before it and is not contradicted by it.
 */
const order: readonly Claim["field"][] = [
  "party",
  "kind",
  "stage",
  "status",
  "instrument",
  "date",
  "venue",
  "signatory",
  "witness",
  "speaker",
  "facilitator",
  "sector",
  "statement",
];

const byOrder = (a: Claim, b: Claim): number => order.indexOf(a.field) - order.indexOf(b.field) || a.line - b.line;

/** A new draft of an agreement that the article's own rules did not find: its parties, each by a passage, and nothing else. */
function newDraft(claims: readonly Claim[]): Draft | undefined {
  const [first] = claims;
  const named = claims.filter((claim) => claim.field === "party");
  if (!first?.parties.every((id) => named.some((claim) => claim.value === id))) return undefined;
  return {
    kind: { value: "unspecified", passages: [] },
    stage: { value: "proposed", passages: named.slice(0, 1).map(passageOf) },
    status: { value: "unknown", passages: [] },
    parties: [...new Set(first.parties)].map((place) => ({ place, passages: [] })),
    instruments: [],
    facilitators: [],
    sectors: [],
    statements: [],
    speakers: [],
    conflicts: [],
    sources: [first.source],
  };
}

/** Why no agreement can be made of claims. */
function noAgreement({ line, parties }: Claim): ClaimProblem {
  if (new Set(parties.map(countryOf)).size < 2)
    return fault(
      line,
      "domestic",
      `expected parties in two countries at least, got ${parties.join(", ")}.`,
      "Agreements within one country are not kept: remove the claim.",
    );
  return fault(
    line,
    "unknown-agreement",
    `no agreement of ${parties.join(" and ")} was found in the article, and not each of them is a party by an accepted claim.`,
    'Claim each of the places with the field "party" and a passage that names it.',
  );
}

/** Enters the claims about one agreement; the drafts come back with it. */
function enterAll(
  drafts: readonly Draft[],
  claims: readonly Claim[],
): { drafts: readonly Draft[]; problems: ClaimProblem[] } {
  const [first] = claims;
  const key = keyOfParties([...new Set(first?.parties)]);
  const at = drafts.findIndex((draft) => keyOfParties(draft.parties.map((party) => party.place)) === key);
  const isDomestic = new Set(first?.parties.map(countryOf)).size < 2;
  let draft = drafts[at] ?? (isDomestic ? undefined : newDraft(claims));
  if (draft === undefined) return { drafts, problems: claims.map(noAgreement) };
  const problems: ClaimProblem[] = [];
  for (const claim of claims.toSorted(byOrder)) {
    const entered: Draft | ClaimProblem = enterClaim(draft, claim);
    if ("code" in entered) problems.push(entered);
    else draft = entered;
  }
  return { drafts: at < 0 ? [...drafts, draft] : drafts.with(at, draft), problems };
}

/** Claims in groups that are about one agreement each, in the order of their first lines. */
function byAgreement(claims: readonly Claim[]): Claim[][] {
  const keys = claims.map((claim) => keyOfParties([...new Set(claim.parties)]));
  return [...new Set(keys)].map((key) => claims.filter((_, index) => keys[index] === key));
}

/**
 * Enters claims from elsewhere into what an article gave; `text` is the article's, absent if it is only cited. Each is checked against the
 * article by itself: its passage must stand there, if there is a text, and say its value. Claims about other sources are left alone; a claim that is refused changes nothing.
 */
export function applyClaims(conversion: Conversion, text: string | undefined, claims: readonly Claim[]): Applied {
  const against = checkedAgainst(text, conversion);
  const checked = claims
    .filter((claim) => claim.source === conversion.source.id)
    .map((claim) => ({ claim, problem: checkClaim(claim, against) }));
  const sound = checked.flatMap(({ claim, problem }) => (problem ? [] : [claim]));
  let drafts = conversion.drafts;
  const problems = checked.flatMap(({ problem }) => problem ?? []);
  for (const group of byAgreement(sound)) {
    const entered = enterAll(drafts, group);
    drafts = entered.drafts;
    problems.push(...entered.problems);
  }
  const notes = conversion.notes.filter(({ code }) => code !== "convert/no-agreement" || drafts.length === 0);
  return {
    conversion: { ...conversion, drafts, notes },
    problems: problems.toSorted((a, b) => a.line - b.line),
  };
}

/** A problem for each claim about a source that is not among those that were read. */
export function strayClaims(claims: readonly Claim[], read: ReadonlySet<string>): ClaimProblem[] {
  const some = [...read].slice(0, 5).join(", ");
  return claims
    .filter(({ source }) => !read.has(source))
    .map(({ line, source }) =>
      fault(
        line,
        "unknown-source",
        `there is no source "${source}" among those that were read: ${some}${read.size > 5 ? ", …" : ""}.`,
        "A source's id is the name of its file, in small letters, without the ending.",
      ),
    );
}
