import type { SourceMetadata } from "@kembar/converter";
import { dayOf } from "./day.ts";
import { all, type PageDocument } from "./dom.ts";
import { pickLanguage } from "./language.ts";
import { findLinkedArticle, type LinkedArticle, namesIn } from "./linked-data.ts";
import type { Page } from "./page.ts";
import { pagesOf } from "./pager.ts";

/** What a page says of its article for machines. */
export interface Facts {
  readonly headline?: string;
  /** Text of the article as JSON-LD gives it, paragraphs separated by line breaks. */
  readonly body?: string;
  readonly metadata: SourceMetadata;
}

const LONGEST_VALUE = 300;

/** Text of a value for people: one line, entities that were escaped twice resolved; undefined if there is nothing, or far too much. */
function clean(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  const text = resolveEntities(value)
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
  return text === "" || text.length > LONGEST_VALUE ? undefined : text;
}

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };

/** The entities that content systems leave in JSON-LD and meta: numbers, and the five of XML. */
function resolveEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi,
    (whole, decimal, hexadecimal, name) => {
      if (name !== undefined) return named[name.toLowerCase()] ?? whole;
      const point = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
      return point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff) ? String.fromCodePoint(point) : whole;
    },
  );
}

const first = <T>(values: Iterable<unknown>, read: (value: unknown) => T | undefined): T | undefined => {
  for (const value of values) {
    const found = read(value);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** Contents of `meta` elements by name, property or itemprop, in lower case. */
function metaOf(document: PageDocument): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const element of all(document, "meta[content]")) {
    const key = ["property", "name", "itemprop", "http-equiv"].map((name) => element.getAttribute(name)).find(Boolean);
    const content = element.getAttribute("content") ?? "";
    if (key) found.set(key.toLowerCase(), [...(found.get(key.toLowerCase()) ?? []), content]);
  }
  return found;
}

const dateNames =
  "article:published_time og:article:published_time datepublished pubdate publishdate publish_date publish-date publication_date publishing_date parsely-pub-date dc.date.issued dcterms.issued dc.date content_publisheddate weibo:article:create_at apub:time article.published date".split(
    " ",
  );
const dateElements = [
  "[itemprop~=datePublished][datetime]",
  "article time[datetime]",
  "time[pubdate]",
  "time[datetime]",
];

interface Sources {
  readonly document: PageDocument;
  readonly linked: LinkedArticle | undefined;
  readonly meta: (...names: readonly string[]) => string[];
}

const linkedValues = ({ linked }: Sources, key: string): readonly unknown[] => linked?.valuesOf(key) ?? [];
const attributes = ({ document }: Sources, selector: string, name: string): string[] =>
  all(document, selector).map((element) => element.getAttribute(name) ?? "");

/** The headline as the page shows it, if machines are told the same, perhaps with the site's name behind it. */
function headlineOf(from: Sources): string | undefined {
  const told = first([...linkedValues(from, "headline"), ...from.meta("og:title", "twitter:title")], clean);
  const shown = all(from.document, "h1").flatMap((element) => clean(element.textContent) ?? []);
  const [title] = all(from.document, "title").flatMap((element) => clean(element.textContent) ?? []);
  const whole = told ?? title;
  const same = shown.find((one) => whole?.startsWith(one) && one.length * 2 > whole.length);
  return same ?? told ?? (shown.length === 1 ? shown[0] : undefined) ?? title;
}

const publishedOf = (from: Sources): string | undefined =>
  first(
    [
      ...linkedValues(from, "datePublished"),
      ...from.meta(...dateNames),
      ...dateElements.flatMap((selector) => attributes(from, selector, "datetime")),
    ],
    (value) => (typeof value === "string" ? dayOf(value) : undefined),
  );

const outletOf = (from: Sources): string | undefined =>
  first(
    [...namesIn(linkedValues(from, "publisher"), true), ...from.meta("og:site_name", "publisher", "application-name")],
    clean,
  );

/** Names of people, one after the other; an address, or the outlet itself, is nobody. The first list that has anybody counts. */
function peopleOf(lists: readonly (readonly string[])[], outlet: string | undefined): string | undefined {
  const people = lists.map((values) =>
    values
      .slice(0, 20)
      .flatMap((value) => clean(value)?.replace(/^(?:by|oleh)[ :]+/i, "") ?? [])
      .filter((name) => !/^(?:https?:|www\.|@)/i.test(name) && name.toLowerCase() !== outlet?.toLowerCase()),
  );
  const found = people.find((names) => names.length > 0);
  return found && [...new Set(found)].join(", ");
}

/** An address as records hold it: absolute, with the characters escaped that no address may have. */
export function addressOf(value: unknown, base?: string): string | undefined {
  if (typeof value !== "string" || value.trim() === "") return undefined;
  try {
    const { protocol, href } = new URL(value.trim(), base);
    if (protocol !== "http:" && protocol !== "https:") return undefined;
    return href.replace(/[\s<>"{}|\\^`]/g, encodeURIComponent);
  } catch {
    return undefined;
  }
}

function urlOf(from: Sources, base: string | undefined): string | undefined {
  const page = linkedValues(from, "mainEntityOfPage").map((value) =>
    typeof value === "object" && value !== null ? (value as Record<string, unknown>)["@id"] : value,
  );
  const told = [
    ...attributes(from, "link[rel~=canonical]", "href"),
    ...linkedValues(from, "url"),
    ...page,
    ...from.meta("og:url"),
  ];
  return first(told, (value) => addressOf(value, base));
}

/** What the page says of its language, in each place where pages do. */
const languagesTold = (from: Sources): unknown[] => [
  ...linkedValues(from, "inLanguage").map((value) => (typeof value === "object" ? namesIn([value], true)[0] : value)),
  ...from.meta("og:locale", "content-language", "language"),
  ...attributes(from, "html", "lang"),
];

/** Whether the page says that it shows only part, to those who have not paid. */
const isClosed = (from: Sources): boolean =>
  linkedValues(from, "isAccessibleForFree").some((value) => /^false$/i.test(String(value)));

const withValues = <T extends Record<string, unknown>>(values: T): Partial<{ [K in keyof T]: NonNullable<T[K]> }> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;

/**
 * What a page says of its article in JSON-LD, else in OpenGraph and other `meta`, else in `time` elements; `address` is where it was
 * fetched from, if that is known, and then its address in the records.
 */
export function factsOf({ document, linkedData }: Page, address?: string): Facts {
  const contents = metaOf(document);
  const meta = (...names: readonly string[]) => names.flatMap((name) => contents.get(name) ?? []);
  const from: Sources = { document, linked: findLinkedArticle(linkedData), meta };
  const outlet = outletOf(from);
  const url = address ?? urlOf(from, address);
  const pages = pagesOf(document, url);
  const metadata = withValues({
    url,
    outlet,
    byline: peopleOf(
      [namesIn(linkedValues(from, "author"), false), meta("author", "article:author", "content_author")],
      outlet,
    ),
    editor: peopleOf([namesIn(linkedValues(from, "editor"), false), meta("editor", "content_editor")], outlet),
    published: publishedOf(from),
    language: pickLanguage(languagesTold(from)),
    completeness: pages !== undefined || isClosed(from) ? ("partial" as const) : undefined,
    pages,
  });
  const body = linkedValues(from, "articleBody").find((value): value is string => typeof value === "string");
  return withValues({
    headline: headlineOf(from),
    body: body === undefined ? undefined : resolveEntities(body),
    metadata,
  }) as Facts;
}
