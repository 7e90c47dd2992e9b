import { DataFactory, type Quad } from "n3";
import { type Collection, model, NAMESPACE, prefixes, toGraph, toNQuads } from "../src/index.ts";
import { whole } from "./broken.ts";
import { statements } from "./shacl.ts";

const { namedNode, blankNode, literal, quad } = DataFactory;

/** A compact IRI in full. */
export function expand(iri: string): string {
  const colon = iri.indexOf(":");
  return prefixes[iri.slice(0, colon) as keyof typeof prefixes] + iri.slice(colon + 1);
}

export const RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

/** The whole collection with its agreement signed, so that places are twinned: every class with every property. */
function signed(): Collection {
  const [first, second] = whole.agreements.flatMap(({ parties }) => parties);
  if (!first || !second) throw new Error("The whole collection should have two parties.");
  const parties = [first, { ...second, place: "jp-22" }];
  return { ...whole, agreements: whole.agreements.map((one) => ({ ...one, stage: "agreement-signed", parties })) };
}

/** Every statement of a graph that has every class with every property. */
export const everything: readonly Quad[] = statements(toNQuads(toGraph(signed())));

/** A graph that no record makes, and what is wrong with it. */
export type BrokenGraph = readonly [what: string, quads: readonly Quad[]];

const elsewhere = namedNode("urn:example:x");

/** The graph with a node called otherwise, wherever it stands. */
const renamed = (iri: string, to: typeof elsewhere | ReturnType<typeof blankNode>): Quad[] =>
  everything.map(({ subject, predicate, object }) =>
    quad(subject.value === iri ? to : subject, predicate, object.value === iri ? to : object),
  );

const replaced = (old: Quad, object: Quad["object"]): Quad[] =>
  everything.map((one) => (one === old ? quad(one.subject, one.predicate, object) : one));

const isType = ({ predicate }: Quad): boolean => predicate.value === RDF_TYPE;

function brokenNode(iri: string): BrokenGraph[] {
  const node = namedNode(iri);
  const isPart = everything.some(({ object }) => object.value === iri) && iri.includes("#");
  const untyped = everything.filter((one) => one.subject.value !== iri || !isType(one));
  return [
    [`${iri} has a property more`, [...everything, quad(node, namedNode(`${NAMESPACE}ns#surprise`), literal("x"))]],
    [`${iri} is a blank node`, renamed(iri, blankNode("x"))],
    [`${iri} has an IRI of elsewhere`, renamed(iri, elsewhere)],
    // A record without a class is no record: nothing asks for it.
    ...(isPart ? [[`${iri} has no class`, untyped] as const] : []),
  ];
}

/** Datatypes that are like those of the graph; of others the text is taken. */
const nearTypes: Readonly<Record<string, string>> = {
  [expand("xsd:string")]: "xsd:token",
  [expand("xsd:integer")]: "xsd:decimal",
  [expand("xsd:decimal")]: "xsd:double",
};

/** Other values that stand for one wrongly: of another kind, in another language, of elsewhere. */
function othersOf({ object }: Quad): (readonly [string, Quad["object"]])[] {
  if (object.termType !== "Literal")
    return [
      ["text", literal("x")],
      ["its own IRI as text", literal(object.value)],
      ["an IRI of elsewhere", elsewhere],
    ];
  const { [object.datatype.value]: datatype = "xsd:string" } = nearTypes;
  return [
    ["an IRI", elsewhere],
    ["its own text of another datatype", literal(object.value, namedNode(expand(datatype)))],
    ...(object.language ? [["its own text in French", literal(object.value, "fr")] as const] : []),
  ];
}

const brokenValue = (one: Quad): BrokenGraph[] =>
  [["a blank node", blankNode("x")] as const, ...othersOf(one)].map(([what, other]) => [
    `${one.subject.value} ${one.predicate.value} is ${what}`,
    replaced(one, other),
  ]);

/** The graph with another value beside one; a node's double has all that the node has. */
function doubled({ subject, predicate, object }: Quad): Quad[] {
  const isLiteral = object.termType === "Literal";
  const double = isLiteral
    ? literal(`${object.value}0`, object.language || object.datatype)
    : namedNode(`${object.value}0`);
  const own = isLiteral ? [] : everything.filter((one) => one.subject.value === object.value);
  return [
    ...everything,
    quad(subject, predicate, double),
    ...own.map((one) => quad(namedNode(double.value), one.predicate, one.object)),
  ];
}

const lists = new Set(
  Object.values(model).flatMap(({ fields }) => fields.flatMap(({ iri, many }) => (iri && many ? expand(iri) : []))),
).add(expand("wdt:P190"));

/** Graphs with a value too many, for every property that is not a list. */
const crowded = everything
  .filter((one) => !isType(one) && !lists.has(one.predicate.value))
  .map((one): BrokenGraph => [`${one.subject.value} ${one.predicate.value} has another value`, doubled(one)]);

const parts = (name: string): Quad[] =>
  everything.filter(({ predicate }) => predicate.value === expand(`kembar:ns#${name}`));

/** People that nobody names, and people that two nodes name. */
const misplaced = ["signatory", "witness", "speaker"].flatMap((name) =>
  parts(name).flatMap((one): BrokenGraph[] => {
    const second = parts("party").map(({ object }) => quad(namedNode(object.value), one.predicate, one.object));
    return [
      [`the ${name} is nobody's`, everything.filter((other) => other !== one)],
      [`the ${name} is a party's too`, [...everything, ...second.slice(0, 1)]],
    ];
  }),
);

/** Passages that have two quotes and no position, or the other way round, or three selectors. */
const halved = everything
  .filter(({ predicate }) => predicate.value === expand("oa:hasSelector"))
  .flatMap((one): BrokenGraph[] => {
    const [kind = ""] = /[a-z]+$/.exec(one.object.value) ?? [];
    const other = everything.find(
      ({ object, subject, predicate }) =>
        predicate.equals(one.predicate) && !subject.equals(one.subject) && !object.value.endsWith(kind),
    );
    if (!other) throw new Error("The whole collection should have two passages.");
    return [
      [`${one.object.value} is another passage's, of the other kind`, replaced(one, other.object)],
      [`${one.object.value} has another's beside`, [...everything, quad(one.subject, one.predicate, other.object)]],
    ];
  });

/** Graphs with one fault each: at every node and at every value. */
export const brokenGraphs: readonly BrokenGraph[] = [
  ...[...new Set(everything.map(({ subject }) => subject.value))].flatMap(brokenNode),
  ...everything.filter((one) => !isType(one)).flatMap(brokenValue),
  ...crowded,
  ...misplaced,
  ...halved,
];
