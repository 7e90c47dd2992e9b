import type { Document } from "../text/document.ts";
import { NUMBER } from "../text/tokens.ts";
import { type Anchor, isoDate, isReal, type PartialDate } from "./calendar.ts";
import { writtenAt } from "./date-forms.ts";

/** Days in the paths of addresses: /2025/06/24/, /2025-06-24, /20250624, /202506/24/, /2025/0624/, /202506240311, /17/06/18/, /2019/oct/24/. */
const paths: readonly RegExp[] = [
  /[/_-](?<year>(?:19|20)\d\d)[/_-](?<month>\d{1,2})[/_-](?<day>\d{1,2})(?!\d)/,
  /(?<!\d)(?<year>20\d\d)(?<month>[01]\d)(?<day>[0-3]\d)(?!\d)/,
  /(?<!\d)(?<year>20\d\d)(?<month>[01]\d)[/_-](?<day>[0-3]\d)(?!\d)/,
  /[/_-](?<year>20\d\d)[/_-](?<month>[01]\d)(?<day>[0-3]\d)(?!\d)/,
  // The number of the story among those of the day stands behind it.
  /(?<!\d)(?<year>20\d\d)(?<month>[01]\d)(?<day>[0-3]\d)\d{3,6}(?!\d)/,
  /\/(?<year>20\d\d)-(?<month>\d\d)\/(?<day>\d\d)(?!\d)/,
  /\/(?<year>[012]\d)\/(?<month>[01]\d)\/(?<day>[0-3]\d)\//,
  /\/(?<year>20\d\d)\/(?<month>[a-z]{3})[a-z]*\/(?<day>\d{1,2})(?!\d)/i,
  /[/_-](?<year>20\d\d)[/_-](?<month>[01]\d)[/_-]/,
  /\/(?<year>20\d\d)\//,
];

/** Months as addresses spell them in any language: /2019/oct/24/. */
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const monthOf = (text: string): number => Number(text) || months.indexOf(text.toLowerCase()) + 1;

const toAnchor = (date: PartialDate | undefined): Anchor | undefined =>
  date?.year === undefined || !isReal(date)
    ? undefined
    : { year: date.year, ...(date.day === undefined ? {} : { day: isoDate(date) }) };

/** The day, or the year, that an address speaks of. */
function dateOfAddress(url: string | undefined): Anchor | undefined {
  for (const path of url === undefined ? [] : paths) {
    const { year, month, day } = path.exec(url ?? "")?.groups ?? {};
    if (year === undefined) continue;
    const full = Number(year) < 100 ? 2000 + Number(year) : Number(year);
    const anchor = toAnchor({
      year: full,
      ...(month === undefined ? {} : { month: monthOf(month) }),
      ...(day === undefined ? {} : { day: Number(day) }),
    });
    if (anchor) return anchor;
  }
  return undefined;
}

const LONGEST_DATELINE = 30;

/** The first date with its year among tokens. */
function firstDate(document: Document, first: number, last: number, needsDay: boolean): PartialDate | undefined {
  const { tokens, language, months } = document;
  for (let at = first; at <= last; at++) {
    const date = writtenAt({ tokens, months, language }, at);
    if (date?.year !== undefined && (date.day !== undefined || !needsDay)) return date;
    if (date) at = date.last;
  }
  return undefined;
}

/** A date line above or beside the article; of "© ANTARA 2018" the year. */
function dateOfPage(document: Document): Anchor | undefined {
  const { tokens, layout } = document;
  const furniture = layout.blocks.filter(
    (block) => block.kind === "furniture" && block.last - block.first < LONGEST_DATELINE,
  );
  for (const block of furniture) {
    const anchor = toAnchor(firstDate(document, block.first, block.last, true));
    if (anchor) return anchor;
  }
  for (const { first, last } of furniture)
    for (let at = first; at <= last; at++)
      if (((tokens.flags[at] ?? 0) & NUMBER) !== 0 && /^(?:19|20)\d\d$/.test(tokens.lower[at] ?? ""))
        return { year: Number(tokens.lower[at]) };
  return undefined;
}

/** What dates without a year are counted from: the publication as known, the address, the page's date, else the text's first full date. */
export function findAnchor(document: Document): Anchor | undefined {
  const { published, url } = document.article.metadata;
  if (published !== undefined)
    return { year: Number(published.slice(0, 4)), ...(published.length === 10 ? { day: published } : {}) };
  const address = dateOfAddress(url);
  if (address?.day !== undefined) return address;
  const page = dateOfPage(document);
  // An address that tells the month alone is made exact by the page, if they agree.
  const known =
    page?.day !== undefined && (address === undefined || address.year === page.year) ? page : (address ?? page);
  if (known) return known;
  const year = firstDate(document, 0, document.tokens.count - 1, false)?.year;
  return year === undefined ? undefined : { year };
}
