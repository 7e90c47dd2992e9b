import type { Agreement, Instrument, Place } from "@kembar/schema";
import type { GoldAgreement, GoldInstrument, GoldParty, GoldPerson, GoldSector } from "./gold.ts";
import {
  goldInstrumentLabel,
  goldSectorLabel,
  goldStageLabel,
  instrumentLabel,
  kindLabel,
  modalityLabel,
  sectorLabel,
  stageLabel,
} from "./labels.ts";
import { isSamePerson, isSamePlace } from "./names.ts";

/** How one value of the annotation, or of the record, compares with the other side. */
export type Verdict = "right" | "miss" | "extra" | "wrong";

/** A comparison of one value; `expected` and `found` are for people to read. */
export interface Comparison {
  readonly verdict: Verdict;
  readonly expected?: string;
  readonly found?: string;
}

/** An agreement of a record with the places it speaks of. */
export interface Found {
  readonly agreement: Agreement;
  readonly placeOf: (id: string) => Place | undefined;
}

/** A field that is scored. */
export interface Field {
  readonly name: string;
  /** Whether it counts in the overall figure. */
  readonly isCore: boolean;
  /** Compares the field in a pair of agreements. */
  readonly compare: (gold: GoldAgreement, found: Found) => Comparison[];
  /** How many values are missed with an agreement that was not found at all: all that are annotated, comparable or not. */
  readonly lost: (gold: GoldAgreement) => number;
}

interface ListField<E, F> {
  readonly expected: (gold: GoldAgreement) => readonly E[];
  readonly found: (found: Found) => readonly F[];
  readonly isSame: (expected: E, found: F) => boolean;
  readonly showExpected: (value: E) => string;
  readonly showFound: (value: F) => string;
}

/** Compares two lists: each expected value takes the first found one that is the same and not yet taken. */
function compareLists<E, F>(field: ListField<E, F>, gold: GoldAgreement, found: Found): Comparison[] {
  const left = [...field.found(found)];
  const taken = field.expected(gold).map((value): Comparison => {
    const at = left.findIndex((one) => field.isSame(value, one));
    const [match] = at < 0 ? [] : left.splice(at, 1);
    const expected = field.showExpected(value);
    return match === undefined
      ? { verdict: "miss", expected }
      : { verdict: "right", expected, found: field.showFound(match) };
  });
  return [...taken, ...left.map((value): Comparison => ({ verdict: "extra", found: field.showFound(value) }))];
}

const compareOne = (isSame: boolean, expected: string, found: string): Comparison => ({
  verdict: isSame ? "right" : "wrong",
  expected,
  found,
});

const asWritten = (value: string): string => value;

/** Papers that an article only mentions are neither expected nor held against the record. */
const isReported = ({ status }: { readonly status: string }): boolean => status !== "mentioned";

const papersOf = ({ agreement }: Found): Instrument[] => agreement.instruments.filter(isReported);

const signedDates = (papers: readonly { readonly status: string; readonly date?: string | null }[]): string[] =>
  papers.flatMap(({ status, date }) => (status === "signed" && date ? [date] : []));

/** A draft is a plan to annotators. */
const isSamePaper = (expected: GoldInstrument, found: Instrument): boolean =>
  goldInstrumentLabel(expected.type) === instrumentLabel(found.type) &&
  (expected.status === found.status || (expected.status === "planned" && found.status === "drafted"));

const showPaper = ({ type, status, date }: { type: string; status: string; date?: string | null }): string =>
  [type, status, date].filter(Boolean).join(" ");

function showPlace(id: string, { placeOf }: Found): string {
  const place = placeOf(id);
  return place === undefined ? id : `${place.names.en} (${id})`;
}

const showParty = ({ unit, country, code }: GoldParty): string =>
  `${unit} (${[country, code].filter(Boolean).join(" ")})`;

/** Each person once, however many papers the person signed. */
const onePersonEach = (people: readonly { readonly name: string | null }[]): string[] =>
  people
    .flatMap(({ name }) => name || [])
    .filter((name, index, all) => all.findIndex((other) => isSamePerson(name, other)) === index);

const party: Field = {
  name: "party",
  isCore: true,
  compare: (gold, found) =>
    compareLists(
      {
        expected: ({ parties }) => parties,
        found: ({ agreement }) => agreement.parties.map(({ place }) => place),
        isSame: (expected, id) => isSamePlace(expected, found.placeOf(id)),
        showExpected: showParty,
        showFound: (id) => showPlace(id, found),
      },
      gold,
      found,
    ),
  lost: ({ parties }) => parties.length,
};

const kind: Field = {
  name: "kind",
  isCore: true,
  compare: (gold, { agreement }) => [compareOne(kindLabel(agreement.kind) === gold.kind, gold.kind, agreement.kind)],
  lost: () => 1,
};

const stage: Field = {
  name: "stage",
  isCore: true,
  compare: (gold, { agreement }) => [
    compareOne(
      stageLabel(agreement.stage, agreement.status) === goldStageLabel(gold.stage),
      gold.stage,
      agreement.status === "unknown" ? agreement.stage : `${agreement.stage}, ${agreement.status}`,
    ),
  ],
  lost: () => 1,
};

const instrument: Field = {
  name: "instrument",
  isCore: true,
  compare: (gold, found) =>
    compareLists(
      {
        expected: ({ instruments }) => instruments.filter(isReported),
        found: papersOf,
        isSame: isSamePaper,
        showExpected: showPaper,
        showFound: showPaper,
      },
      gold,
      found,
    ),
  lost: ({ instruments }) => instruments.length,
};

const date: Field = {
  name: "date",
  isCore: true,
  compare: (gold, found) =>
    compareLists(
      {
        expected: ({ instruments }) => signedDates(instruments),
        found: (one) => signedDates(papersOf(one)),
        isSame: (expected, day) => expected === day,
        showExpected: asWritten,
        showFound: asWritten,
      },
      gold,
      found,
    ),
  lost: ({ instruments }) => signedDates(instruments).length,
};

/** People in one role; `expected` are their names, "" for one who is not named. */
const people = (
  name: string,
  isCore: boolean,
  expected: (gold: GoldAgreement) => string[],
  found: (paper: Instrument) => readonly { readonly name: string | null }[],
): Field => ({
  name,
  isCore,
  compare: (gold, one) =>
    compareLists(
      {
        expected,
        found: () => onePersonEach(papersOf(one).flatMap(found)),
        isSame: isSamePerson,
        showExpected: (person) => person || "a person without a name",
        showFound: asWritten,
      },
      gold,
      one,
    ),
  lost: (gold) => expected(gold).length,
});

const named = (persons: readonly GoldPerson[]): string[] => persons.flatMap(({ name }) => name || []);

const signatory = people(
  "signatory",
  true,
  ({ signatories }) => signatories.map(({ name }) => name ?? ""),
  (paper) => paper.signatories,
);
const witness = people(
  "witness",
  false,
  ({ witnesses }) => named(witnesses),
  (paper) => paper.witnesses,
);

const sector: Field = {
  name: "sector",
  isCore: true,
  compare: (gold, found) =>
    compareLists(
      {
        expected: ({ sectors }) =>
          [...new Set(sectors.map(({ code }) => goldSectorLabel(code)))].filter((code) => code !== "other"),
        found: ({ agreement }) =>
          [...new Set(agreement.sectors.map((one) => sectorLabel(one.sector)))].filter((one) => one !== "multisector"),
        isSame: (expected, label) => expected === label,
        showExpected: asWritten,
        showFound: asWritten,
      },
      gold,
      found,
    ),
  lost: ({ sectors }) => new Set(sectors.map(({ code }) => code)).size,
};

/** How sure the cooperation in a sector is, where the sector was found at all. */
function compareModality({ code, modality }: GoldSector, { agreement }: Found): Comparison[] {
  const same = agreement.sectors.filter((one) => sectorLabel(one.sector) === goldSectorLabel(code));
  if (same.length === 0) return [];
  const isSame = same.some((one) => modalityLabel(one.modality) === modality);
  return [compareOne(isSame, `${code} ${modality}`, same.map((one) => one.modality).join(", "))];
}

const modality: Field = {
  name: "modality",
  isCore: false,
  compare: (gold, found) => gold.sectors.flatMap((one) => compareModality(one, found)),
  lost: () => 0,
};

/** The fields that are scored, in the order of the table. */
export const scoredFields: readonly Field[] = [
  party,
  kind,
  stage,
  instrument,
  date,
  signatory,
  witness,
  sector,
  modality,
];
