import { type Agreement, type Evidence, type Instrument, pointer, type Source, termIds } from "@kembar/schema";
import type { Context } from "../context.ts";
import { weekdays } from "../date-words.ts";
import { type Issue, makeIssue, type Place } from "../issue.ts";
import type { Ref } from "../parts.ts";

/** Dates of records: that they exist, and that they agree with their weekdays, the stage and the status. */
export const checkChronology = ({ agreements, sources }: Context): Issue[] => [
  ...agreements.flatMap((ref) => [
    ...ref.value.instruments.flatMap((paper, index) => checkInstrument(ref, paper, index)),
    ...checkOtherDates(ref),
    ...checkStage(ref),
    ...checkStatus(ref),
  ]),
  ...sources.flatMap(checkSource),
];

/** Dates of papers against the days on which their sources were published. */
export const checkPublications = (context: Context): Issue[] =>
  publicationIssues(context.agreements, publications(context));

/** The same, by the days of publication of sources. */
export function publicationIssues(
  agreements: readonly Ref<Agreement>[],
  published: ReadonlyMap<string, string>,
): Issue[] {
  if (published.size === 0) return [];
  return agreements.flatMap((ref) =>
    ref.value.instruments.flatMap((paper, index) => {
      const at = pointer("instruments", index, "date");
      if (!isSound(paper)) return [];
      const days = passagesAt(ref, at).flatMap(({ source }) => published.get(source) ?? []);
      return checkPublished(() => ref.at(at), paper, days.toSorted());
    }),
  );
}

/** Day of publication by source, of the collection or, where there is none, of the metadata files. */
export function publications({ sources, input }: Pick<Context, "sources" | "input">): ReadonlyMap<string, string> {
  const described = [...input.metadata].map(([id, { entries }]) => [id, entries.get("published")?.text] as const);
  const known = sources.map(({ value }) => [value.id, value.published] as const);
  return new Map([...described, ...known].flatMap(([id, date]) => (date && DAY.test(date) ? [[id, date]] : [])));
}

const DAY = /^\d{4}(?:-\d{2}){0,2}$/;

/** Whether an ISO 8601 date, as precise as it is, is in the calendar. */
export function exists(date: string): boolean {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const lengths = { year: 4, month: 7, day: 10 } as const;

const fitsPrecision = ({ date, datePrecision }: Instrument): boolean =>
  datePrecision === undefined || lengths[datePrecision] === date?.length;

/** A date that is wrong in itself says nothing about others. */
const isSound = (paper: Instrument): boolean => paper.date !== undefined && exists(paper.date) && fitsPrecision(paper);

const passagesAt = (ref: Ref<Agreement>, at: string): Evidence[] => ref.value.evidence.filter((one) => one.at === at);

function checkInstrument(ref: Ref<Agreement>, paper: Instrument, index: number): Issue[] {
  const { date, datePrecision } = paper;
  if (date === undefined) return [];
  const at = pointer("instruments", index, "date");
  if (!exists(date)) return [makeIssue("chronology/no-such-day", ref.at(at), { date })];
  if (datePrecision !== undefined && !fitsPrecision(paper))
    return [
      makeIssue("chronology/precision", ref.at(pointer("instruments", index, "datePrecision")), {
        date,
        precision: datePrecision,
      }),
    ];
  return passagesAt(ref, at).flatMap((passage) => checkWeekday(() => ref.at(at), date, passage));
}

const weekdayNames = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;

/** A passage may name several days; one of them must be the date's. */
function checkWeekday(place: () => Place, date: string, { exact }: Evidence): Issue[] {
  if (date.length < lengths.day) return [];
  const day = new Date(`${date}T00:00:00Z`).getUTCDay();
  const named = weekdays.flatMap((names, index) => (names.test(exact) ? [index] : []));
  if (named.length === 0 || named.includes(day)) return [];
  return [makeIssue("chronology/weekday", place(), { exact, date, weekday: weekdayNames[day] ?? "" })];
}

/**
 * `days` are the days on which the sources that say the date were published, earliest first. A source may have announced the date, so
 * that only a paper signed after the last of them is wrong, and only one planned for a day before the first is odd.
 */
function checkPublished(place: () => Place, { date = "", status }: Instrument, days: readonly string[]): Issue[] {
  const first = days[0] ?? "";
  const last = days.at(-1) ?? "";
  if (days.length === 0) return [];
  if (status === "signed" && isAfter(date, last))
    return [makeIssue("chronology/signed-after-published", place(), { date, published: last })];
  if (status === "planned" && isAfter(first, date))
    return [makeIssue("chronology/planned-before-published", place(), { date, published: first })];
  return [];
}

/** Whether a date is later than another as far as both are known: June 2025 is not after 3 June 2025. */
function isAfter(a: string, b: string): boolean {
  const known = Math.min(a.length, b.length);
  return a.slice(0, known) > b.slice(0, known);
}

function checkOtherDates(ref: Ref<Agreement>): Issue[] {
  const dates = [
    ...ref.value.statements.map(({ date }, index) => [pointer("statements", index, "date"), date] as const),
    ["/review/date", ref.value.review.date] as const,
  ];
  return dates.flatMap(([at, date]) =>
    date === undefined || exists(date) ? [] : [makeIssue("chronology/no-such-day", ref.at(at), { date })],
  );
}

/** Papers that found a tie; a paper whose type is not known may be one. */
const founding: readonly string[] = [
  "memorandum-of-understanding",
  "memorandum-of-cooperation",
  "friendship-agreement",
  "cooperation-agreement",
];
const sufficient: readonly string[] = [
  ...founding,
  "implementing-arrangement",
  "extension",
  "amendment",
  "unknown-document",
];

/** Stage that a tie has reached at least when a paper of a type is signed. */
const leastStage: Readonly<Record<string, string>> = {
  "letter-of-intent": "intent-signed",
  "council-approval": "approval",
  ...Object.fromEntries(founding.map((type) => [type, "agreement-signed"])),
  "implementing-arrangement": "agreement-signed",
  extension: "renewed",
};

const ranks: ReadonlyMap<string, number> = new Map(termIds("stage").map((stage, rank) => [stage, rank]));
const rankOf = (stage: string): number => ranks.get(stage) ?? 0;

const signedTypes = ({ instruments }: Agreement): string[] =>
  instruments.flatMap((paper) => (paper.status === "signed" ? [paper.type] : []));

/** What a stage needs that is not signed. Stages of contact and of activities need no paper: sources speak of them without one. */
function missingPaper(stage: string, signed: readonly string[]): string | undefined {
  if ((stage === "intent-signed" || stage === "renewed") && signed.length === 0) return "a signed paper";
  if (stage === "agreement-signed" && !signed.some((type) => sufficient.includes(type)))
    return "a signed memorandum or agreement";
  return undefined;
}

function checkStage(ref: Ref<Agreement>): Issue[] {
  const { stage } = ref.value;
  const signed = signedTypes(ref.value);
  const further = signed.find((type) => rankOf(leastStage[type] ?? "") > rankOf(stage));
  const needs = missingPaper(stage, signed) ?? (further && `that no ${further} is signed yet, but one is`);
  return needs === undefined ? [] : [makeIssue("chronology/stage", ref.at("/stage"), { stage, needs })];
}

/** A tie is abandoned before an agreement is signed; after that it is terminated. */
function checkStatus(ref: Ref<Agreement>): Issue[] {
  const { stage, status } = ref.value;
  if (status !== "abandoned") return [];
  const isSigned =
    rankOf(stage) >= rankOf("agreement-signed") || signedTypes(ref.value).some((type) => founding.includes(type));
  const needs = "that no agreement was signed: one that was is terminated";
  return isSigned ? [makeIssue("chronology/status", ref.at("/status"), { status, needs })] : [];
}

function checkSource(ref: Ref<Source>): Issue[] {
  const { published, retrieved } = ref.value;
  const impossible = (["published", "retrieved"] as const).flatMap((field) => {
    const date = ref.value[field];
    return date === undefined || exists(date)
      ? []
      : [makeIssue("chronology/no-such-day", ref.at(`/${field}`), { date })];
  });
  if (published === undefined || retrieved === undefined || !isAfter(published, retrieved)) return impossible;
  return [
    ...impossible,
    makeIssue("chronology/retrieved-before-published", ref.at("/retrieved"), { retrieved, published }),
  ];
}
