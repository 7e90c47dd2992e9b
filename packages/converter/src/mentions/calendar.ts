/** A day, month or year as far as a text gives it. */
export interface PartialDate {
  readonly year?: number | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
}

/** What tells the year of a date that has none: the day of publication, or the year at least. */
export interface Anchor {
  readonly year: number;
  /** ISO 8601 day, where the day of publication is known. */
  readonly day?: string;
}

const DAY = 86_400_000;
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const pad = (value: number, width: number): string => String(value).padStart(width, "0");

/** Days of a month; 29 for February if the year is not known. */
const daysIn = (year: number | undefined, month: number): number =>
  [31, year === undefined || isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;

/** Whether the parts are a date of the calendar. */
export function isReal({ year, month, day }: PartialDate): boolean {
  if (year !== undefined && (year < 1000 || year > 2999)) return false;
  if (month !== undefined && (month < 1 || month > 12)) return false;
  return day === undefined || (month !== undefined && day >= 1 && day <= daysIn(year, month));
}

/** ISO 8601 with the precision known: `2025-06-24`, `2025-06`, `2025`. */
export function isoDate({ year = 0, month, day }: PartialDate): string {
  const parts = [
    pad(year, 4),
    ...(month === undefined ? [] : [pad(month, 2)]),
    ...(day === undefined ? [] : [pad(day, 2)]),
  ];
  return parts.join("-");
}

/** Day of the week of an ISO day, 0 for Sunday (proleptic Gregorian calendar, ISO 8601). */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** The ISO day so many days later. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** The ISO month so many months later. */
export function addMonths(day: string, months: number): string {
  const total = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  return `${pad(Math.floor(total / 12), 4)}-${pad((total % 12) + 1, 2)}`;
}

/**
 * Year of a month, or of a day, that stands without one: the latest in which it is not after the anchor. A weekday beside the day
 * decides between the years around the anchor: "Rabu (24/10)". Undefined without an anchor.
 */
export function inferYear(
  { month = 1, day }: PartialDate,
  anchor: Anchor | undefined,
  weekday: number | undefined,
): number | undefined {
  if (anchor === undefined) return undefined;
  const near = [anchor.year, anchor.year - 1, anchor.year + 1];
  if (weekday !== undefined && day !== undefined) {
    const agreeing = near.filter(
      (year) => isReal({ year, month, day }) && weekdayOf(isoDate({ year, month, day })) === weekday,
    );
    if (agreeing[0] !== undefined) return agreeing[0];
  }
  if (anchor.day === undefined) return anchor.year;
  const wanted = day === undefined ? `-${pad(month, 2)}` : `-${pad(month, 2)}-${pad(day, 2)}`;
  return wanted <= anchor.day.slice(4, 4 + wanted.length) ? anchor.year : anchor.year - 1;
}
