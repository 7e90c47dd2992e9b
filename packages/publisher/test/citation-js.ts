import { createRequire } from "node:module";

/** A reference as citation-js reads it, as far as it is looked at. */
export interface Parsed {
  readonly id?: string;
  readonly type?: string;
  readonly title?: string;
  readonly "container-title"?: string;
  readonly author?: readonly { readonly literal?: string; readonly family?: string; readonly given?: string }[];
  readonly issued?: { readonly "date-parts": readonly (readonly (number | string)[])[] };
  readonly version?: string;
  readonly publisher?: string;
  readonly URL?: string;
  readonly DOI?: string;
  readonly note?: string;
}

const load = createRequire(import.meta.url);

/** The part of citation-js that is used; it comes without types. */
const core: {
  Cite: new (text: string, options: { forceType: string }) => { readonly data: readonly Parsed[] };
  plugins: { input: { chain(text: string, options: { forceType: string; target: string }): unknown } };
} = load("@citation-js/core");
load("@citation-js/plugin-bibtex");
load("@citation-js/plugin-ris");
load("@citation-js/plugin-csl");

const types = {
  bibtex: "@bibtex/text",
  biblatex: "@biblatex/text",
  ris: "@ris/file",
  "csl-json": "@csl/list+text",
} as const;

/** Reads citations by citation-js. */
export function parsed(text: string, style: keyof typeof types): readonly Parsed[] {
  if (style === "csl-json") return JSON.parse(text) as Parsed[];
  return new core.Cite(text, { forceType: types[style] }).data;
}

/** Fields of the first BibTeX entry, as the file has them. */
export function fieldsOf(text: string): Readonly<Record<string, string>> {
  const [entry] = core.plugins.input.chain(text, { forceType: "@bibtex/text", target: "@bibtex/entries+list" }) as {
    properties: Record<string, string>;
  }[];
  return entry?.properties ?? {};
}
