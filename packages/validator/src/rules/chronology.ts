import { type Agreement, type Evidence, type Instrument, pointer, type Source, termIds } from "@kembar/schema";
import type { Context } from "../context.ts";
import type { Ref } from "../input.ts";
import { type Issue, makeIssue, type Place } from "../issue.ts";

/** Dates: that they exist, and that they agree with weekdays, publications and stages. */
export function checkChronology(context: Context): Issue[] {
  const published = publications(context);
  return [
    ...context.agreements.flatMap((ref) => [
      ...ref.value.instruments.flatMap((paper, index) => checkInstrument(ref, { paper, index, published })),
      ...checkOtherDates(ref),
      ...checkStage(ref),
    ]),
    ...context.sources.flatMap(checkSource),
  ];
}

/** Day of publication by source, of the collection or, where there is none, of the metadata files. */
function publications({ sources, input }: Context): ReadonlyMap<string, string> {
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

interface Paper {
  readonly paper: Instrument;
  readonly index: number;
  readonly published: ReadonlyMap<string, string>;
}

function checkInstrument(ref: Ref<Agreement>, { paper, index, published }: Paper): Issue[] {
  const { date, datePrecision } = paper;
  const at = pointer("instruments", index, "date");
  if (date === undefined) return [];
  if (!exists(date)) return [makeIssue("chronology/no-such-day", ref.at(at), { date })];
  if (datePrecision !== undefined && lengths[datePrecision] !== date.length)
    return [
      makeIssue("chronology/precision", ref.at(pointer("instruments", index, "datePrecision")), {
        date,
        precision: datePrecision,
      }),
    ];
  const passages = ref.value.evidence.filter((one) => one.at === at);
  return [
    ...passages.flatMap((passage) => checkWeekday(() => ref.at(at), date, passage)),
    ...checkPublished(
      () => ref.at(at),
      paper,
      passages.flatMap(({ source }) => published.get(source) ?? []).toSorted(),
    ),
  ];
}

/** Names of the weekdays from Sunday in the languages of the sources; `minggu` is a week too, unless a number or comma follows. */
const weekdays: readonly RegExp[] = [
  /\b(?:ahad|sunday)\b|\bminggu(?=\s*[,(\d])|(?:星期|礼拜)[日天]|周日(?!本)/i,
  /\b(?:senin|monday)\b|(?:星期|礼拜)一|(?<!一)周一(?!次)/i,
  /\b(?:selasa|tuesday)\b|(?:星期|礼拜|周)二/i,
  /\b(?:rabu|wednesday)\b|(?:星期|礼拜|周)三/i,
  /\b(?:kamis|thursday)\b|(?:星期|礼拜|周)四/i,
  /\b(?:jumat|jum['’]at|friday)\b|(?:星期|礼拜|周)五/i,
  /\b(?:sabtu|saturday)\b|(?:星期|礼拜|周)六/i,
];
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

/** Later stages need no paper: a source may speak of activities without naming what was signed. */
function checkStage(ref: Ref<Agreement>): Issue[] {
  const { stage, instruments } = ref.value;
  const rank = (name: string) => termIds("stage").indexOf(name);
  const signed = instruments.filter((paper) => paper.status === "signed").map((paper) => paper.type);
  const tooHigh =
    stage === "intent-signed"
      ? signed.length === 0 && "a signed paper"
      : stage === "agreement-signed" &&
        !signed.some((type) => sufficient.includes(type)) &&
        "a signed memorandum or agreement";
  const isTooLow = rank(stage) < rank("agreement-signed") && signed.some((type) => founding.includes(type));
  const needs = tooHigh || (isTooLow && "that no memorandum or agreement is signed yet, but one is");
  return needs ? [makeIssue("chronology/stage", ref.at("/stage"), { stage, needs })] : [];
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
