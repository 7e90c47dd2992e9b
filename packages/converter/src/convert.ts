import type { Source } from "@kembar/schema";
import { codePoints } from "@kembar/schema";
import type { Article } from "./article.ts";
import type { Conversion, Note } from "./draft.ts";
import { detectLanguage, languages } from "./languages/detect.ts";
import { read } from "./mentions/reading.ts";
import { resolve } from "./mentions/resolve.ts";
import { draftAgreements } from "./records/drafts.ts";
import { readDocument } from "./text/document.ts";
import type { Layout } from "./text/layout.ts";
import { tokenise } from "./text/tokens.ts";

/** What the page itself tells of the source; metadata that came with the article outrank it. */
function describeSource({ id, text, sha256, metadata }: Article, language: string, layout?: Layout): Source {
  const { byline, editor, pages, isCut = false, blocks = [] } = layout ?? {};
  const hasBody = blocks.some((block) => block.kind === "paragraph");
  const isHeadlineOnly = layout !== undefined && !hasBody && blocks.length > 0;
  const completeness = isHeadlineOnly ? "headline-only" : isCut || (pages ?? 1) > 1 ? "partial" : "full";
  const { rights, completeness: stated, language: known, ...rest } = metadata;
  return {
    id,
    ...(byline === undefined ? {} : { byline }),
    ...(editor === undefined ? {} : { editor }),
    ...(pages === undefined ? {} : { pages }),
    ...rest,
    language: known ?? language,
    sha256,
    characters: codePoints(text).length,
    completeness: stated ?? completeness,
    rights: rights ?? "unknown",
  };
}

const note = (code: Note["code"], source: string, message: string): Note => ({ code, source, message });

/**
 * Converts an article: reads it, settles which places it means, and drafts the agreements it reports, each value with its passages.
 * An article without an agreement, or in a language that is not known, gives no drafts and a note that says so. Never throws on text.
 */
export function convert(article: Article): Conversion {
  const nothing = { drafts: [], unresolved: new Map() };
  const tokens = tokenise(article.text, article.bodyStart);
  if (tokens.count === 0) {
    return {
      source: describeSource(article, "und"),
      ...nothing,
      notes: [note("convert/empty", article.id, "The article is empty: there is nothing to convert.")],
    };
  }
  const tag = article.metadata.language ?? detectLanguage(tokens);
  const language = languages.get(tag.split("-")[0] ?? tag);
  if (language === undefined) {
    const message = `The article is in a language that cannot be converted yet (${tag}); expected ${[...languages.keys()].join(", ")}. Name the language if this is wrong.`;
    return {
      source: describeSource(article, tag),
      ...nothing,
      notes: [note("convert/language-unsupported", article.id, message)],
    };
  }
  const document = readDocument(article, tokens, language);
  const reading = read(document);
  const resolution = resolve(reading);
  const drafts = draftAgreements(reading, resolution);
  const source = describeSource(article, language.tag, document.layout);
  const notes =
    drafts.length > 0
      ? []
      : [note("convert/no-agreement", article.id, "No agreement between places of two countries was found.")];
  if (source.completeness === "partial")
    notes.push(
      note(
        "convert/partial",
        article.id,
        "The text is only part of the article: what it does not mention may stand in the rest.",
      ),
    );
  return { source, drafts, unresolved: resolution.unresolved, notes };
}
