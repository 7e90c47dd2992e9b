/** A statement's value in Turtle syntax; see `iri`, `literal`, `typed`. */
export type Term = string & { readonly turtle: unique symbol };

const term = (text: string): Term => text as Term;

const escapes: Readonly<Record<string, string>> = { "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t" };
const quoted = (text: string): string => `"${text.replace(/[\\"\n\r\t]/g, (character) => escapes[character] ?? "")}"`;

/** An address; characters that Turtle does not allow in one are escaped as in URLs. */
export const iri = (address: string): Term =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what Turtle forbids
  term(`<${address.replace(/[\u0000-\u0020<>"{}|\\^`]/g, (character) => encodeURIComponent(character))}>`);

/** A compact name, such as `dcterms:title`. */
export const name = (compact: string): Term => term(compact);

/** Text; with a tag, of that language. */
export const literal = (text: string, language?: string): Term =>
  term(language === undefined ? quoted(text) : `${quoted(text)}@${language}`);

/** A value of a datatype of XML Schema. */
export const typed = (text: string, datatype: string): Term => term(`${quoted(text)}^^xsd:${datatype}`);

/** What is said of one thing: a predicate and its value, one pair for each statement; undefined is not said. */
export interface Subject {
  readonly iri: Term;
  readonly says: readonly (readonly [predicate: string, value: Term | undefined])[];
}

/** A year, month or day as the datatype that it has in XML Schema. */
export function dateTerm(date: string): Term {
  return typed(date, date.length === 4 ? "gYear" : date.length === 7 ? "gYearMonth" : "date");
}

/** The head of a document in Turtle: its prefixes. */
export const prefixLines = (prefixes: Readonly<Record<string, string>>): string =>
  Object.entries(prefixes)
    .map(([prefix, address]) => `@prefix ${prefix}: <${address}> .\n`)
    .join("");

/** What is said of one thing in Turtle: one statement a line and no blank nodes, so that lines can be compared and read one by one. */
export function subjectLines({ iri: subject, says }: Subject): string {
  const said = says.flatMap(([predicate, value]) => (value === undefined ? [] : [`  ${predicate} ${value}`]));
  return `\n${subject}\n${said.join(" ;\n")} .\n`;
}
