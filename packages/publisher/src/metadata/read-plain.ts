import type { Fact, Reading } from "./claims.ts";
import { between, claimsOf, type LineReader } from "./lines.ts";

type Parts = Readonly<Partial<Record<Fact, string | undefined>>>;

const DATA_SET = " Data set, ";
const DOI_ADDRESS = "https://doi.org/";

/** Licence and DOI at the end of a citation: "CC-BY-4.0." or "CC-BY-4.0. https://doi.org/…". */
function rightsParts(end: string): Parts {
  const [licence = "", doi, ...more] = end.split(" ");
  if (!licence.endsWith(".") || more.length > 0) return {};
  const named = { licence: licence.slice(0, -1) };
  if (doi === undefined) return named;
  return doi.startsWith(DOI_ADDRESS) ? { ...named, DOI: doi.slice(DOI_ADDRESS.length) } : {};
}

/** Title, version and day in the middle of a citation; words may look like a version, so that the last is it. */
function workParts(middle: string): Parts {
  const found = [...middle.matchAll(/ Version ([\w.+-]+), (\d{4}-\d{2}-\d{2})\.(?= )/g)].at(-1);
  return found === undefined
    ? {}
    : { "title as a sentence": middle.slice(0, found.index), version: found[1], date: found[2] };
}

/** What the sentence of a citation in plain words says. */
function plainParts(line: string): Parts {
  const year = / \((\d{4})\): /.exec(line);
  if (!year) return {};
  const rest = line.slice(year.index + year[0].length);
  const end = rest.lastIndexOf(DATA_SET);
  if (end < 0) return { year: year[1] };
  return { year: year[1], ...workParts(rest.slice(0, end)), ...rightsParts(rest.slice(end + DATA_SET.length)) };
}

/** What a reference in the style of APA says. */
function apaParts(line: string): Parts {
  const year = line.startsWith("APA: ") ? / \((\d{4})\)\. /.exec(line) : null;
  if (!year) return {};
  const rest = line.slice(year.index + year[0].length);
  const found = [...rest.matchAll(/ \(Version ([\w.+-]+)\) \[Data set\]\.(?= )/g)].at(-1);
  return found === undefined
    ? { year: year[1] }
    : { year: year[1], title: rest.slice(0, found.index), version: found[1] };
}

const partOf = (parts: (line: string) => Parts, fact: Fact): readonly [Fact, LineReader] => [
  fact,
  (line) => parts(line)[fact],
];
const indented =
  (read: LineReader): LineReader =>
  (line) =>
    read(line.trimStart());

/** Readers of a citation in plain words, each of its lines after the same indent. */
export const plainReaders: readonly (readonly [Fact, LineReader])[] = [
  ...(["year", "title as a sentence", "version", "date", "licence", "DOI"] as const).map((fact) =>
    partOf(plainParts, fact),
  ),
  ["address", indented(between("This version: "))],
  ["dataset address", indented(between("All versions: "))],
];

export const readPlain = (text: string): Reading => ({
  claims: claimsOf(text, [
    ...plainReaders,
    ...(["year", "title", "version"] as const).map((fact) => partOf(apaParts, fact)),
  ]),
  files: [],
});
