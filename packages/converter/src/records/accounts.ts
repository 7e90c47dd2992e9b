import type { InstrumentTypeId } from "@kembar/schema";
import type { Draft, DraftConflict, DraftInstrument, DraftPerson, Valued } from "../draft.ts";
import { mergeBy } from "./merge-by.ts";
import { rankOf } from "./offices.ts";
import { statuses } from "./paper-conflicts.ts";
import { mergePeople } from "./papers.ts";

/** One paper as several articles tell of it, each account with the number of its article's draft. */
interface Account {
  readonly draft: number;
  readonly paper: DraftInstrument;
}

/** Papers of several articles put together, and in what the articles disagree about them. */
export interface MergedPapers {
  readonly instruments: readonly DraftInstrument[];
  readonly conflicts: readonly DraftConflict[];
  /** Types that another article's account of the same paper has, each with the one that is kept. */
  readonly renamed: ReadonlyMap<InstrumentTypeId, InstrumentTypeId>;
}

const UNKNOWN: InstrumentTypeId = "unknown-document";

const datesAgree = (a: DraftInstrument, b: DraftInstrument): boolean =>
  a.date === undefined || b.date === undefined || a.date.value === b.date.value;

const namesOf = ({ signatories }: DraftInstrument): string[] =>
  signatories.flatMap(({ name }) => (name === null ? [] : name.toLowerCase()));

/**
 * Two accounts are of the same paper if nothing known tells them apart; accounts that different articles give of a signing by the same
 * people are too, whatever the articles call what was signed.
 */
function isSamePaper(known: readonly Account[], { draft, paper }: Account): boolean {
  if (!known.every((one) => datesAgree(one.paper, paper))) return false;
  if (known.some((one) => one.paper.type === paper.type)) return true;
  const isTold = known.some((one) => one.draft === draft);
  if (isTold || ![...known.map((one) => one.paper), paper].every(({ status }) => status === "signed")) return false;
  const names = namesOf(paper);
  return known.some((one) => namesOf(one.paper).some((name) => names.includes(name)));
}

function groupAccounts(drafts: readonly Draft[]): Account[][] {
  const groups: Account[][] = [];
  drafts.forEach(({ instruments }, draft) => {
    for (const paper of instruments) {
      const account = { draft, paper };
      const group = groups.find((known) => isSamePaper(known, account));
      if (group) group.push(account);
      else groups.push([account]);
    }
  });
  return groups;
}

/** The names that the accounts give a paper, the first article's first; "a document" is no name. */
const typesOf = (accounts: readonly Account[]): Valued<InstrumentTypeId>[] =>
  mergeBy(
    accounts
      .filter(({ paper }) => paper.type !== UNKNOWN)
      .map(({ paper }) => ({ value: paper.type, passages: paper.passages })),
    ({ value }) => value,
  );

/** The first value that an account gives, with the passages of all that give the same. */
function firstValue(values: readonly (Valued<string> | undefined)[]): Valued<string> | undefined {
  const given = values.filter((value) => value !== undefined);
  const [first] = given;
  return (
    first && {
      value: first.value,
      passages: given.filter((one) => one.value === first.value).flatMap((one) => one.passages),
    }
  );
}

/**
 * People of several accounts, each once. Someone without a name is the one person of the same body that another article names, if the
 * article itself tells of no other.
 */
function mergeAttending(lists: readonly (readonly DraftPerson[])[]): DraftPerson[] {
  const named = mergeBy(
    lists.flat().filter(({ name }) => name !== null),
    ({ name }) => (name ?? "").toLowerCase(),
  );
  const nameOf = (person: DraftPerson, list: readonly DraftPerson[]): string | null => {
    if (person.name !== null || person.officeOf === undefined) return person.name;
    const ofBody = named.filter(({ officeOf }) => officeOf === person.officeOf);
    const isAlone = list.filter(({ officeOf }) => officeOf === person.officeOf).length === 1;
    return isAlone && ofBody.length === 1 ? (ofBody[0]?.name ?? null) : null;
  };
  return mergePeople(lists.flatMap((list) => list.map((person) => ({ ...person, name: nameOf(person, list) }))));
}

/** Whether a person of an account is one that was put together: by name, or by the body where the account gives no name. */
const isOf = (account: DraftPerson, { name, officeOf }: DraftPerson): boolean =>
  account.name === null ? account.officeOf === officeOf : account.name.toLowerCase() === name?.toLowerCase();

/** Offices that accounts give one person, one of each rank, the first account's first; words that give no rank are left out. */
const ranksOf = (person: DraftPerson, accounts: readonly DraftPerson[]): Valued<string>[] =>
  mergeBy(
    accounts.flatMap((one) => {
      const rank = one.office === undefined || !isOf(one, person) ? undefined : rankOf(one.office);
      return rank === undefined ? [] : [{ value: one.office ?? "", rank, passages: one.passages }];
    }),
    ({ rank }) => rank,
  ).map(({ value, passages }) => ({ value, passages }));

/** A paper of several accounts, with in what they disagree. */
function mergeAccounts(accounts: readonly Account[]): { paper: DraftInstrument; conflicts: DraftConflict[] } {
  const papers = accounts.map(({ paper }) => paper);
  const [first = papers[0]] = papers.toSorted((a, b) => statuses.indexOf(a.status) - statuses.indexOf(b.status));
  if (!first) throw new RangeError("Expected a paper to have an account.");
  const types = typesOf(accounts);
  const type = types[0]?.value ?? first.type;
  const date = firstValue(papers.map((paper) => paper.date));
  const venue = firstValue(papers.map((paper) => paper.venue));
  const attending = papers.flatMap((paper) => paper.witnesses);
  const merged = mergeAttending(papers.map((paper) => paper.witnesses));
  const ranks = merged.map((witness) => ranksOf(witness, attending));
  return {
    paper: {
      type,
      status: first.status,
      ...(date ? { date } : {}),
      ...(venue ? { venue } : {}),
      signatories: mergePeople(papers.flatMap((paper) => paper.signatories)),
      witnesses: merged.map((witness, index) => {
        const office = ranks[index]?.[0]?.value;
        return office === undefined ? witness : { ...witness, office };
      }),
      passages: papers
        .filter((paper) => paper.status === first.status && (paper.type === type || paper.type === UNKNOWN))
        .flatMap((paper) => paper.passages),
    },
    conflicts: [
      ...disagreement({ field: "instrument-type", type }, types, "The sources call the paper by different names"),
      ...ranks.flatMap((offices, index) =>
        disagreement(
          { field: "witness-office", type, index },
          offices,
          "The sources give the person offices of different rank",
        ),
      ),
    ],
  };
}

/** An open conflict between sources, if they give more than one value. */
export const disagreement = (
  target: DraftConflict["target"],
  alternatives: readonly Valued<string>[],
  what: string,
): DraftConflict[] =>
  alternatives.length < 2
    ? []
    : [
        {
          target,
          kind: "inter-source",
          state: "open",
          rationale: `${what}; what the first source that tells it says is preferred.`,
          alternatives,
        },
      ];

/** Puts together what several articles tell of the papers of one agreement, in the order given. */
export function mergePapers(drafts: readonly Draft[]): MergedPapers {
  const groups = groupAccounts(drafts);
  const made = groups.map(mergeAccounts);
  return {
    instruments: made.map(({ paper }) => paper),
    conflicts: made.flatMap(({ conflicts }) => conflicts),
    renamed: new Map(
      groups.flatMap((accounts, index) =>
        accounts.map(({ paper }): [InstrumentTypeId, InstrumentTypeId] => [
          paper.type,
          made[index]?.paper.type ?? paper.type,
        ]),
      ),
    ),
  };
}
