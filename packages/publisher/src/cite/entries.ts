import type { Creator } from "../description.ts";
import { oldTexText, texAddress, texText } from "./tex.ts";
import { noteOf, type Work } from "./work.ts";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Year, month and day of a day, as numbers. */
export const dateParts = (date: string): number[] => date.split("-").map(Number);

type Fields = readonly (readonly [name: string, value: string | undefined])[];

function entry(type: string, key: string, fields: Fields): string {
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value},\n`]));
  return `@${type}{${key},\n${lines.join("")}}\n`;
}

type Escape = (text: string) => string;
const braced = (text: string): string => `{${text}}`;

/** Authors as BibTeX reads them; a name in braces of its own is not taken apart. */
const authors = (creators: readonly Creator[], escaped: Escape): string =>
  creators
    .map(({ name, familyName, givenName }) => {
      if (familyName === undefined) return braced(escaped(name));
      return givenName === undefined
        ? braced(escaped(familyName))
        : `${braced(escaped(familyName))}, ${braced(escaped(givenName))}`;
    })
    .join(" and ");

/** An entry for BibTeX: the version stands in a field of its own and, for styles that do not know it, in the note. */
export function bibtex(work: Work): string {
  const [year, month = 1, day] = dateParts(work.date);
  const within = work.within === undefined ? [] : [`In: ${work.within}`];
  const note = [`Version ${work.version}`, ...within, noteOf(work)].join("; ");
  return entry("misc", work.key, [
    ["author", braced(authors(work.creators, oldTexText))],
    ["title", braced(braced(oldTexText(work.title)))],
    ["year", braced(String(year))],
    ["month", months[month - 1]],
    ["day", braced(String(day))],
    ["version", braced(oldTexText(work.version))],
    ["publisher", braced(oldTexText(work.publisher))],
    ["doi", work.doi && braced(work.doi)],
    ["url", braced(texAddress(work.url))],
    ["howpublished", braced(`Data set, \\url{${texAddress(work.url)}}`)],
    ["note", braced(oldTexText(note))],
  ]);
}

/** An entry for BibLaTeX, which knows data sets, versions and UTF-8. */
export function biblatex(work: Work): string {
  const within = work.within === undefined ? [] : [`In: ${work.within}`];
  return entry("dataset", work.key, [
    ["author", braced(authors(work.creators, texText))],
    ["title", braced(braced(texText(work.title)))],
    ["date", braced(work.date)],
    ["version", braced(texText(work.version))],
    ["publisher", braced(texText(work.publisher))],
    ["doi", work.doi && braced(work.doi)],
    ["url", braced(texAddress(work.url))],
    ["keywords", braced(texText(work.keywords.map((word) => word.replaceAll(",", " ")).join(", ")))],
    ["note", braced(texText([...within, noteOf(work)].join("; ")))],
  ]);
}

const risName = ({ name, familyName, givenName }: Creator): string =>
  familyName === undefined ? name : givenName === undefined ? familyName : `${familyName}, ${givenName}`;

/** An entry of RIS: two letters, two blanks, a hyphen, a blank and a value on one line. */
export function ris(work: Work): string {
  const lines: readonly (readonly [tag: string, value: string])[] = [
    ["TY", "DATA"],
    ["ID", work.key],
    ...work.creators.map((creator) => ["AU", risName(creator)] as const),
    ["TI", work.title],
    ...(work.within === undefined ? [] : [["T2", work.within] as const]),
    ["PY", work.date.slice(0, 4)],
    ["DA", work.date.replaceAll("-", "/")],
    ["ET", work.version],
    ["PB", work.publisher],
    ...(work.doi === undefined ? [] : [["DO", work.doi] as const]),
    ["UR", work.url],
    ...work.keywords.map((word) => ["KW", word] as const),
    ["N1", noteOf(work)],
    ["ER", ""],
  ];
  return lines.map(([tag, value]) => `${tag}  - ${value.replace(/\s+/g, " ")}\n`).join("");
}

/** An item of CSL-JSON, in a list of one. */
export function cslJson(work: Work): string {
  const item = {
    id: work.key,
    type: "dataset",
    title: work.title,
    ...(work.within === undefined ? {} : { "container-title": work.within }),
    author: work.creators.map(({ name, familyName, givenName }) =>
      familyName === undefined
        ? { literal: name }
        : { family: familyName, ...(givenName === undefined ? {} : { given: givenName }) },
    ),
    issued: { "date-parts": [dateParts(work.date)] },
    version: work.version,
    publisher: work.publisher,
    ...(work.doi === undefined ? {} : { DOI: work.doi }),
    URL: work.url,
    license: work.licence,
    keyword: work.keywords.join(", "),
    note: noteOf(work),
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}
