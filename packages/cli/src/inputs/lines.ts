import type { Problem, SourceMetadata } from "@kembar/converter";
import { LARGEST_ARTICLE, tooLarge } from "./bytes.ts";
import { dayOf } from "./day.ts";
import type { Part, Split } from "./input.ts";

/** Bytes of a line without its end; `undefined` for one that is longer than an article may be. */
async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | undefined> {
  let pieces: Uint8Array[] = [];
  let size = 0;
  const add = (piece: Uint8Array): void => {
    size += piece.length;
    if (size <= LARGEST_ARTICLE) pieces.push(piece);
    else pieces = [];
  };
  const take = (): Uint8Array | undefined => {
    const line = size > LARGEST_ARTICLE ? undefined : pieces.length === 1 ? pieces[0] : Buffer.concat(pieces);
    pieces = [];
    size = 0;
    return line;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      add(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    if (start < chunk.length) add(chunk.subarray(start));
  }
  if (size > 0) yield take();
}

const fields = ["id", "text", "url", "published", "date", "author", "lang"] as const;
const advice = 'Expected JSON such as {"id":"a-1","text":"…","published":"2025-06-27"} on one line.';

type Line = Readonly<Partial<Record<(typeof fields)[number], string>>>;

/** The fields of a line, or what is wrong with it. */
function parseLine(text: string): Line | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return "it is not JSON.";
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return "it is not a JSON object.";
  const given = value as Record<string, unknown>;
  if (typeof given.id !== "string" || typeof given.text !== "string") return 'it needs "id" and "text", both text.';
  const known = fields.filter((field) => Object.hasOwn(given, field) && given[field] !== null);
  const wrong = known.find((field) => typeof given[field] !== "string");
  if (wrong) return `its "${wrong}" must be text, in quotation marks.`;
  return Object.fromEntries(known.map((field) => [field, given[field]])) as Line;
}

function metadataOf({ url, published, date, author, lang }: Line): SourceMetadata {
  const day = published ?? (date === undefined ? undefined : (dayOf(date) ?? date));
  return {
    ...(url === undefined ? {} : { url }),
    ...(day === undefined ? {} : { published: day }),
    ...(author === undefined ? {} : { byline: author }),
    ...(lang === undefined || lang === "auto" ? {} : { language: lang }),
  };
}

const blank = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 32 || byte === 9 || byte === 13);

function readLine(bytes: Uint8Array, at: string, where: string): Part {
  const wrong = (what: string): Part => {
    const problem: Problem = { code: "convert/bad-line", message: `${where}: ${what}`, advice };
    return { at, problem };
  };
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return wrong("it is not UTF-8.");
  }
  const line = parseLine(text);
  if (typeof line === "string") return wrong(line);
  const { id = "", text: article = "" } = line;
  return { id, at, text: { bytes: new TextEncoder().encode(article), metadata: metadataOf(line) } };
}

/** JSON lines, an article each: `{"id","text","url"?,"published"?,"lang"?}`, `date` and `author` as other names of day and byline. Blank lines are passed over; a faulty one keeps none of the others back. */
export const splitLines: Split = async function* (chunks, { name }) {
  let number = 0;
  for await (const bytes of linesOf(chunks)) {
    number++;
    const where = `Line ${number} of ${name}`;
    if (bytes === undefined) yield { at: `:${number}`, problem: tooLarge(where) };
    else if (!blank(bytes)) yield readLine(bytes, `:${number}`, where);
  }
};
