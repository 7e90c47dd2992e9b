import { type Agreement, pointer, type Source, termIds } from "@kembar/schema";
import { type Input, placeOf, type Ref } from "../input.ts";
import { type Issue, makeIssue } from "../issue.ts";

/** Names of the weekdays from Sunday, in the languages of the sources. */
const weekdays: readonly (readonly string[])[] = [
  ["minggu", "ahad", "sunday", "星期日", "星期天", "周日"],
  ["senin", "monday", "星期一", "周一"],
  ["selasa", "tuesday", "星期二", "周二"],
  ["rabu", "wednesday", "星期三", "周三"],
  ["kamis", "thursday", "星期四", "周四"],
  ["jumat", "jum'at", "jum’at", "friday", "星期五", "周五"],
  ["sabtu", "saturday", "星期六", "周六"],
];

const lengths = { year: 4, month: 7, day: 10 } as const;

/** Whether an ISO 8601 date, as precise as it is, exists. */
export function exists(date: string): boolean {
  if (date.length < 10) return true;
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay();

/** Weekday that a passage names: a whole word in Latin letters, anywhere in Chinese. */
function weekdayNamed(passage: string): { index: number; word: string } | undefined {
  const words = new Set(passage.toLowerCase().split(/[^\p{L}'’]+/u));
  for (const [index, names] of weekdays.entries()) {
    const word = names.find((name) => (/^[a-z]/.test(name) ? words.has(name) : passage.includes(name)));
    if (word !== undefined) return { index, word };
  }
  return undefined;
}

function checkInstruments(ref: Ref<Agreement>, sources: ReadonlyMap<string, Source>): Issue[] {
  return ref.value.instruments.flatMap((paper, index) => {
    const { date, datePrecision, status } = paper;
    if (date === undefined) return [];
    const at = pointer("instruments", index, "date");
    const place = placeOf(ref, at);
    if (!exists(date)) return [makeIssue("chronology/no-such-day", place, `There is no day "${date}".`)];
    const issues: Issue[] = [];
    if (datePrecision !== undefined && lengths[datePrecision] !== date.length)
      issues.push(
        makeIssue(
          "chronology/precision",
          placeOf(ref, pointer("instruments", index, "datePrecision")),
          `Expected a date of the precision "${datePrecision}", got "${date}".`,
        ),
      );
    const evidence = ref.value.evidence.filter((one) => one.at === at);
    for (const one of date.length === 10 ? evidence : []) {
      const named = weekdayNamed(one.exact);
      if (named && named.index !== weekdayOf(date))
        issues.push(
          makeIssue(
            "chronology/weekday",
            place,
            `"${one.exact}" names ${named.word}; ${date} is ${weekdays[weekdayOf(date)]?.[0]}.`,
          ),
        );
    }
    const published = evidence.flatMap((one) => sources.get(one.source)?.published ?? []).toSorted()[0];
    if (status === "signed" && published !== undefined && date > published.slice(0, date.length))
      issues.push(
        makeIssue(
          "chronology/signed-after-published",
          place,
          `Signed on ${date}, but its source was published on ${published}.`,
        ),
      );
    return issues;
  });
}

/** Types of paper that a stage needs one of, signed. */
const agreements = [
  "memorandum-of-understanding",
  "memorandum-of-cooperation",
  "friendship-agreement",
  "cooperation-agreement",
  "implementing-arrangement",
  "extension",
  "unknown-document",
];

function checkStage(ref: Ref<Agreement>): Issue[] {
  const rank = (stage: string) => termIds("stage").indexOf(stage);
  const signed = ref.value.instruments.filter((paper) => paper.status === "signed");
  const isIntent = ref.value.stage === "intent-signed";
  const isAgreement = rank(ref.value.stage) === rank("agreement-signed");
  const isMet = isIntent
    ? signed.length > 0
    : isAgreement
      ? signed.some((paper) => agreements.includes(paper.type))
      : true;
  return isMet
    ? []
    : [
        makeIssue(
          "chronology/stage",
          placeOf(ref, "/stage"),
          `The stage "${ref.value.stage}" needs a signed ${isIntent ? "paper" : "memorandum or agreement"}.`,
        ),
      ];
}

function checkSource(ref: Ref<Source>): Issue[] {
  const { published, retrieved } = ref.value;
  const impossible = (["published", "retrieved"] as const).flatMap((field) => {
    const date = ref.value[field];
    return date === undefined || exists(date)
      ? []
      : [makeIssue("chronology/no-such-day", placeOf(ref, `/${field}`), `There is no day "${date}".`)];
  });
  const isEarly =
    published !== undefined && retrieved !== undefined && retrieved < published.slice(0, retrieved.length);
  return isEarly
    ? [
        ...impossible,
        makeIssue(
          "chronology/retrieved-before-published",
          placeOf(ref, "/retrieved"),
          `Retrieved on ${retrieved}, published on ${published}.`,
        ),
      ]
    : impossible;
}

/** Dates: that they exist, and that they agree with weekdays, publications and stages. */
export function checkChronology(input: Input): Issue[] {
  const sources = new Map(input.sources.map((ref) => [ref.value.id, ref.value]));
  return [
    ...input.agreements.flatMap((ref) => [...checkInstruments(ref, sources), ...checkStage(ref)]),
    ...input.sources.flatMap(checkSource),
  ];
}
