import type { Source } from "@kembar/schema";
import { codePoints } from "@kembar/schema";
import type { Article } from "./article.ts";
import { telling } from "./cues.ts";
import type { Conversion, Note } from "./draft.ts";
import { findIdle } from "./gate.ts";
import { detectLanguage, languages } from "./languages/detect.ts";
import { read } from "./mentions/reading.ts";
import { resolve } from "./mentions/resolve.ts";
import { draftAgreements } from "./records/drafts.ts";
import { type Document, readDocument } from "./text/document.ts";
import type { Layout } from "./text/layout.ts";
import { tokenise } from "./text/tokens.ts";
import { makeTracer, type Trace } from "./trace.ts";
import { traceNamed, tracePage } from "./trace-mentions.ts";

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

/** What a caller may ask of a conversion beside its result. */
export interface ConvertOptions {
  /** Takes every decision as it is made: which rules fired, which were overruled, and why. Without it none is computed; the result is the same. */
  readonly trace?: Trace;
  /**
   * Reads the article in full even if it can report no agreement, so that `unresolved` has what it names: claims may be about these places.
   * Source, drafts and notes are the same.
   */
  readonly isWhole?: boolean;
}

/** The document, with something to tell decisions to if somebody takes them. */
function traced(document: Document, trace: Trace | undefined): Document {
  if (trace === undefined) return document;
  const { tokens, points, language, article } = document;
  const tracer = makeTracer(trace, { language: language.tag, tokens, points });
  const isStated = article.metadata.language !== undefined;
  tracer.fired(
    "text/language",
    undefined,
    isStated ? "Stated with the article." : "Told by its frequent small words.",
    language.tag,
  );
  const told = { ...document, trace: tracer };
  tracePage(told);
  return told;
}

/**
 * Converts an article: reads it, settles which places it means, and drafts the agreements it reports, each value with its passages.
 * An article without an agreement, or in a language that is not known, gives no drafts and a note that says so. Never throws on text.
 */
export function convert(article: Article, { trace, isWhole = false }: ConvertOptions = {}): Conversion {
  if (isWhole) return convertText(article, trace, false);
  const { text, bodyStart = 0, metadata } = article;
  const idle = trace === undefined ? findIdle(text, bodyStart, metadata.language) : undefined;
  if (idle === undefined) {
    const conversion = convertText(article, trace, trace === undefined);
    // No record names the places of an article without an agreement.
    return conversion.drafts.length === 0 ? { ...conversion, ...nothing } : conversion;
  }
  const source = describeSource(article, idle.language.tag, idle.layout);
  return { source, ...nothing, notes: notesOf(source, []) };
}

/** The conversion of a source that is only cited: nothing is found in it, all that is known comes from claims. */
export const citedConversion = (source: Source): Conversion => ({ source, ...nothing, notes: [] });

const nothing = { drafts: [], unresolved: new Map() };

/** Whether a sentence has one of the words without which no two places are tied. */
const isTelling = ({ sentences }: Document): boolean =>
  sentences.some(({ marks }) => marks.some((mark) => telling.has(mark.entry.class)));

function convertText(article: Article, trace: Trace | undefined, isBrief: boolean): Conversion {
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
  const document = traced(readDocument(article, tokens, language), trace);
  if (isBrief && !isTelling(document)) {
    const source = describeSource(article, language.tag, document.layout);
    return { source, ...nothing, notes: notesOf(source, []) };
  }
  const reading = read(document);
  if (document.trace) traceNamed(reading);
  const resolution = resolve(reading);
  const drafts = draftAgreements(reading, resolution);
  const source = describeSource(article, language.tag, document.layout);
  return { source, drafts, unresolved: resolution.unresolved, notes: notesOf(source, drafts) };
}

function notesOf({ id, completeness }: Source, drafts: Conversion["drafts"]): Note[] {
  const notes: Note[] = [];
  if (drafts.length === 0)
    notes.push(note("convert/no-agreement", id, "No agreement between places of two countries was found."));
  if (completeness === "partial")
    notes.push(
      note(
        "convert/partial",
        id,
        "The text is only part of the article: what it does not mention may stand in the rest.",
      ),
    );
  return notes;
}
