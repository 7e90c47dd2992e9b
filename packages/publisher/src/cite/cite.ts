import { biblatex, bibtex, cslJson, ris } from "./entries.ts";
import { apa, plain } from "./prose.ts";
import { type Citable, type CitedRecord, type Work, workOf } from "./work.ts";

const templates = { plain, apa, bibtex, biblatex, ris, "csl-json": cslJson } as const satisfies Readonly<
  Record<string, (work: Work) => string>
>;

/** Names of the ways to write a citation. */
export type CitationStyle = keyof typeof templates;

/** The ways to write a citation, the default first. */
export const citationStyles = Object.keys(templates) as CitationStyle[];

/**
 * The citation of a release, or of a record in it, in a style: text that ends with a line feed. The address is that of the version; the
 * one that stands for all versions follows where the style has room for it.
 */
export const cite = (release: Citable, style: CitationStyle, record?: CitedRecord): string =>
  templates[style](workOf(release, record));
