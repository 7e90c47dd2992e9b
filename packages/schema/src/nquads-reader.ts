import { classes, prefixes, type TermDefinition } from "./context.ts";
import { type EntityName, model, roots } from "./model.ts";
import { pointer } from "./pointer.ts";

/** The object of a statement: an IRI, or a text with its language or datatype. */
export type QuadObject =
  | { readonly iri: string }
  | { readonly text: string; readonly language?: string; readonly datatype?: string };

/** A statement of an N-Quads file in the default graph, and its line from 1. */
export interface Quad {
  readonly subject: string;
  readonly predicate: string;
  readonly object: QuadObject;
  readonly line: number;
}

/** A line that is not a statement of the form that `toNQuads` writes. */
export interface QuadFault {
  readonly line: number;
  readonly column: number;
  readonly reason: string;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: no IRI has them
const IRI = /<([^\u0000-\u0020<>"{}|^`\\]*)>/y;
const TEXT = /"((?:[^"\\\n\r]|\\[tbnrf"'\\]|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8})*)"/y;
const LANGUAGE = /@([A-Za-z]+(?:-[A-Za-z0-9]+)*)/y;
const BLANKS = /[ \t]*/y;

function take(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

const named: Readonly<Record<string, string>> = { t: "\t", b: "\b", n: "\n", r: "\r", f: "\f" };

const unescaped = (text: string): string =>
  text.includes("\\")
    ? text.replace(/\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))/g, (_, four, eight, letter) => {
        const code = four ?? eight;
        if (code === undefined) return named[letter] ?? letter;
        const point = Number.parseInt(code, 16);
        return point > 0x10ffff ? "\ufffd" : String.fromCodePoint(point);
      })
    : text;

function readObject(text: string, at: number): { object: QuadObject; end: number } | undefined {
  const iri = take(IRI, text, at);
  if (iri) return { object: { iri: iri[1] ?? "" }, end: at + iri[0].length };
  const literal = take(TEXT, text, at);
  if (!literal) return undefined;
  const value = unescaped(literal[1] ?? "");
  const end = at + literal[0].length;
  const language = take(LANGUAGE, text, end);
  if (language) return { object: { text: value, language: language[1] ?? "" }, end: end + language[0].length };
  const datatype = text.startsWith("^^", end) ? take(IRI, text, end + 2) : undefined;
  if (!datatype) return text.startsWith("^^", end) ? undefined : { object: { text: value }, end };
  return { object: { text: value, datatype: datatype[1] ?? "" }, end: end + 2 + datatype[0].length };
}

function readLine(text: string, line: number): Quad | QuadFault {
  const skip = (at: number): number => at + (take(BLANKS, text, at)?.[0].length ?? 0);
  const fault = (at: number, wanted: string): QuadFault => ({ line, column: at + 1, reason: `${wanted} expected` });
  const start = skip(0);
  const subject = take(IRI, text, start);
  if (!subject) return fault(start, "the IRI of a subject");
  const second = skip(start + subject[0].length);
  const predicate = take(IRI, text, second);
  if (!predicate) return fault(second, "the IRI of a property");
  const third = skip(second + predicate[0].length);
  const read = readObject(text, third);
  if (!read) return fault(third, "an IRI or a text in quotes");
  const end = skip(read.end);
  if (text[end] !== ".") return fault(end, "a full stop");
  const rest = skip(end + 1);
  if (rest < text.length && text[rest] !== "#") return fault(rest, "the end of the line");
  return { subject: subject[1] ?? "", predicate: predicate[1] ?? "", object: read.object, line };
}

/** Reads N-Quads of the default graph without blank nodes, as `toNQuads` writes them; faulty lines are told and passed over. */
export function parseNQuads(text: string): { quads: Quad[]; faults: QuadFault[] } {
  const quads: Quad[] = [];
  const faults: QuadFault[] = [];
  text.split("\n").forEach((raw, index) => {
    const line = raw.replace(/\r$/, "");
    if (/^[ \t]*(?:#|$)/.test(line)) return;
    const read = readLine(line, index + 1);
    if ("reason" in read) faults.push(read);
    else quads.push(read);
  });
  return { quads, faults };
}

const expand = (iri: string): string => {
  const colon = iri.indexOf(":");
  const prefix = iri.slice(0, colon);
  return Object.hasOwn(prefixes, prefix) ? prefixes[prefix as keyof typeof prefixes] + iri.slice(colon + 1) : iri;
};

const compact = (iri: string): string => {
  for (const [prefix, start] of Object.entries(prefixes))
    if (iri.startsWith(start)) return `${prefix}:${iri.slice(start.length)}`;
  return iri;
};

const WITHIN = expand(classes.Place?.["@context"].within?.["@id"] ?? "");
const TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

/** A JSON-LD document made of statements, and the line that says what stands at a JSON Pointer of it. */
export interface QuadDocument {
  readonly document: { readonly "@graph": readonly object[] };
  /** Line of the statement of the value, or of the nearest value above it. */
  lineAt(pointer: string): number;
}

interface Build {
  readonly bySubject: ReadonlyMap<string, readonly Quad[]>;
  readonly lines: Map<string, number>;
}

/** Puts the statements together to the document that they were written from; what fits nothing is kept under its IRI. */
export function documentOfQuads(quads: readonly Quad[]): QuadDocument {
  const bySubject = new Map<string, Quad[]>();
  for (const quad of quads) {
    const own = bySubject.get(quad.subject);
    if (own) own.push(quad);
    else bySubject.set(quad.subject, [quad]);
  }
  const build: Build = { bySubject, lines: new Map() };
  const rootOf = new Map(Object.values(roots).map((name) => [expand(model[name].iri ?? ""), name]));
  const found = quads.flatMap(({ subject, predicate, object }) => {
    const name = predicate === TYPE && "iri" in object ? rootOf.get(object.iri) : undefined;
    return name === undefined || subject.includes("#") ? [] : [{ subject, name }];
  });
  const nodes = found.map(({ subject, name }, index) =>
    nestedFirst(nodeOf(build, name, subject, pointer("@graph", index)), bySubject),
  );
  const lineAt = (at: string): number => {
    for (let path = at; ; path = path.slice(0, path.lastIndexOf("/"))) {
      const line = build.lines.get(path);
      if (line !== undefined || path === "") return line ?? 1;
    }
  };
  return { document: { "@graph": nodes }, lineAt };
}

/** RDF does not say in which order places contain another: those that most places contain come first, the country last;
 * of places that are not there the later code, since the codes of parts follow that of the whole. */
function nestedFirst(node: Record<string, unknown>, bySubject: Build["bySubject"]): object {
  if (!Array.isArray(node.within)) return node;
  const depth = (iri: unknown): number =>
    (bySubject.get(expand(String(iri))) ?? []).filter(({ predicate }) => predicate === WITHIN).length;
  return { ...node, within: node.within.toSorted((a, b) => depth(b) - depth(a) || (a < b ? 1 : -1)) };
}

/** The class whose nodes stand under a term of a class; undefined where the term holds values. */
function classUnder(name: string, term: string): string | undefined {
  if (name === "Evidence" && term === "selector") return "selector";
  const field = model[name as EntityName]?.fields.find((one) => one.name === term);
  return field?.type.is === "entity" ? field.type.entity : undefined;
}

const selectorClass = (quads: readonly Quad[]): string =>
  quads.some(({ object }) => "iri" in object && object.iri.endsWith("TextQuoteSelector"))
    ? "TextQuoteSelector"
    : "TextPositionSelector";

function nodeOf(build: Build, name: string, subject: string, at: string): Record<string, unknown> {
  const own = build.bySubject.get(subject) ?? [];
  const type = name === "selector" ? selectorClass(own) : name;
  const node: Record<string, unknown> = { "@id": compact(subject), "@type": type };
  if (own[0]) build.lines.set(at, own[0].line);
  const terms = Object.entries(classes[type]?.["@context"] ?? {});
  const taken = new Set<Quad>(own.filter(({ predicate }) => predicate === TYPE));
  for (const [term, definition] of terms) {
    const said = own.filter((quad) => quad.predicate === expand(definition["@id"]) && fits(quad, definition));
    for (const quad of said) taken.add(quad);
    if (said.length > 0) node[term] = valueFrom(build, { type, term, definition, said, at: at + pointer(term) });
  }
  for (const quad of own)
    if (!taken.has(quad)) {
      node[compact(quad.predicate)] = "iri" in quad.object ? compact(quad.object.iri) : quad.object.text;
      build.lines.set(at + pointer(compact(quad.predicate)), quad.line);
    }
  return node;
}

/** Names by language share a property: the language tells which term a text belongs to. */
function fits({ object }: Quad, definition: TermDefinition): boolean {
  const language = "iri" in object ? undefined : object.language;
  return definition["@container"] === "@language" ? language !== undefined : language === definition["@language"];
}

interface Said {
  readonly type: string;
  readonly term: string;
  readonly definition: TermDefinition;
  readonly said: readonly Quad[];
  readonly at: string;
}

function valueFrom(build: Build, { type, term, definition, said, at }: Said): unknown {
  const [first] = said;
  if (first) build.lines.set(at, first.line);
  if (definition["@container"] === "@language")
    return Object.fromEntries(
      said.map(({ object, line }) => {
        const tag = "iri" in object ? "" : (object.language ?? "");
        build.lines.set(at + pointer(tag), line);
        return [tag, "iri" in object ? object.iri : object.text];
      }),
    );
  const under = classUnder(type, term);
  const isMany = definition["@container"] === "@set" || under === "selector";
  const values = (under ? said.toSorted(byIndex) : said).map((quad, index) => {
    const place = isMany ? at + pointer(index) : at;
    build.lines.set(place, quad.line);
    const inner = "iri" in quad.object ? quad.object.iri : "";
    // A node within another carries its IRI before its own: so none is reached twice, and none by itself.
    const isWithin = inner.startsWith(quad.subject) && inner.length > quad.subject.length;
    return under && isWithin ? nodeOf(build, under, inner, place) : plain(quad.object);
  });
  return isMany || values.length > 1 ? values : values[0];
}

/** Nodes within a record carry their position at the end of their IRI. */
function byIndex({ object: a }: Quad, { object: b }: Quad): number {
  const index = (object: QuadObject): number =>
    "iri" in object ? Number(object.iri.slice(object.iri.lastIndexOf("/") + 1)) || 0 : 0;
  return index(a) - index(b);
}

function plain(object: QuadObject): unknown {
  if ("iri" in object) return compact(object.iri);
  const { text, datatype } = object;
  if (datatype === undefined) return text;
  const isWhole = datatype === `${prefixes.xsd}integer` && /^-?\d{1,16}$/.test(text);
  if (isWhole && Number.isSafeInteger(Number(text))) return Number(text);
  return { "@value": text, "@type": compact(datatype) };
}
