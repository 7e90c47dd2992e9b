import { createHash } from "node:crypto";
import type { Problem } from "@kembar/converter";
import { mainParagraphs } from "./article-text.ts";
import { LARGEST_ARTICLE, tooLarge } from "./bytes.ts";
import { decodePage } from "./charset.ts";
import { type Facts, factsOf } from "./facts.ts";
import type { Extract } from "./input.ts";
import { fits } from "./language.ts";
import { NestingError, type Page, parsePage } from "./page.ts";

const undecoded: Problem = {
  code: "convert/not-utf-8",
  message: "The page names no encoding and is not UTF-8.",
  advice: 'Add <meta charset="…"> with its encoding to its head, or save it as UTF-8.',
};

const wronglyDecoded = (charset: string): Problem => ({
  code: "convert/wrong-encoding",
  message: `The page says it is in ${charset}, but much of it is not.`,
  advice: "Correct the encoding that its head names.",
});

const withoutArticle: Problem = {
  code: "convert/no-article",
  message: "Expected the page of an article, found one without a main text.",
  advice: "If a script loads the text, save the page from the browser; or save the article's text as .txt.",
};

function tooComplex(error: unknown): Problem {
  if (!(error instanceof NestingError)) throw error;
  return {
    code: "convert/too-complex",
    message: `Expected the page of an article, got one that is not looked through: ${error.message}.`,
    advice: "Save the article's text as .txt.",
  };
}

/** Letters and digits of a text, for comparison. */
const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/** Paragraphs of the article: those on the page, unless its JSON-LD has far more of the text. */
function bodyOf(page: Page, { body = "" }: Facts): string[] {
  const shown = mainParagraphs(page.document);
  const told = body.split(/[\r\n]+/).flatMap((line) => (/\S/.test(line) ? [line.trim()] : []));
  const size = (paragraphs: readonly string[]) => paragraphs.join("").length;
  return size(told) > 2 * size(shown) ? told : shown;
}

/** The headline as first line, then the paragraphs, a blank line between. */
function compose(headline: string | undefined, paragraphs: readonly string[]): string {
  const body =
    headline === undefined ? paragraphs : paragraphs.filter((one, at) => at > 2 || bare(one) !== bare(headline));
  return `${[...(headline === undefined ? [] : [headline]), ...body].join("\n\n")}\n`;
}

/** Share of characters that could not be decoded from which the encoding is held to be wrong. */
const MOST_UNDECODED = 0.01;

function noteOn(lost: number, charset: string): { note?: string } {
  const what = lost === 1 ? "One character stands" : `${lost} characters stand`;
  return lost === 0 ? {} : { note: `${what} as \ufffd in the text: not valid in ${charset}, or lost before.` };
}

/** News pages in HTML, AMP among them: main text by Mozilla's Readability, metadata from JSON-LD, OpenGraph and `meta`. */
export const extractHtml: Extract = (bytes, { charset, url }) => {
  if (bytes.length > LARGEST_ARTICLE) return { problem: tooLarge("The page") };
  const decoded = decodePage(bytes, charset);
  if (!decoded) return { problem: undecoded };
  let page: Page;
  try {
    page = parsePage(decoded.text);
  } catch (error) {
    return { problem: tooComplex(error) };
  }
  const facts = factsOf(page, url);
  const paragraphs = bodyOf(page, facts);
  if (paragraphs.length === 0) return { problem: withoutArticle };
  const text = compose(facts.headline, paragraphs);
  const lost = text.split("\ufffd").length - 1;
  if (lost > text.length * MOST_UNDECODED) return { problem: wronglyDecoded(decoded.charset) };
  const { language, ...metadata } = facts.metadata;
  return {
    text: {
      bytes: new TextEncoder().encode(text),
      metadata: { ...metadata, ...(language !== undefined && fits(language, text) ? { language } : {}) },
      origin: { form: "HTML page", sha256: createHash("sha256").update(bytes).digest("hex") },
      ...noteOn(lost, decoded.charset),
    },
  };
};
