import fc from "fast-check";
import { type Quad, Store } from "n3";
import { beforeAll, describe, expect, test } from "vitest";
import { type Collection, classes, model, prefixes, toGraph, toNQuads, validateCollection } from "../src/index.ts";
import { anyCollection } from "./arbitrary.ts";
import { ABSENT, changed, changesOf, type Spot, spots, whole } from "./broken.ts";
import { brokenGraphs, everything, expand, RDF_TYPE } from "./broken-graph.ts";
import { agreement, collection as founding } from "./founding.ts";
import { type Result, resultsOf, shapesGraph, statements } from "./shacl.ts";

const SH = "http://www.w3.org/ns/shacl#";
const SHAPES = `${prefixes.kembar}shapes.ttl#`;
/** Parameters of SHACL's constraints, as far as the shapes use them. */
const parameters = [
  ...["class", "datatype", "nodeKind", "in", "or", "xone", "closed", "pattern", "languageIn", "minLength", "maxLength"],
  ...["minCount", "maxCount", "qualifiedMinCount", "qualifiedMaxCount", "minInclusive", "maxInclusive"],
];
/** What else the shapes say in SHACL's words: where they look, and how they speak of it. */
const otherTerms = [
  ...["targetClass", "targetObjectsOf", "property", "path", "inversePath", "qualifiedValueShape", "ignoredProperties"],
  ...["name", "description", "message"],
];

const quadsOf = (collection: Collection): string => toNQuads(toGraph(collection));
const check = (collection: Collection): Promise<Result[]> => resultsOf(new Store(statements(quadsOf(collection))));
const isValid = (collection: Collection): boolean => validateCollection(collection).length === 0;

/** An object of the spot's entity that says nothing: what must be there is null where it may be. */
function silent({ field: { type } }: Spot): Record<string, unknown> {
  const fields = type.is === "entity" ? model[type.entity].fields : [];
  return Object.fromEntries(
    fields.flatMap(({ name, required, nullable }) => (required && nullable ? [[name, null]] : [])),
  );
}

/** Why a graph cannot show a fault, and collections that make the very same graph; one of them is right. */
const blindSpots: Readonly<Record<string, (spot: Spot, value: unknown) => Collection[]>> = {
  "what is no value of the field leaves no statement, as a value that is not there": (spot) =>
    [ABSENT, null, [], {}].map((other) => changed(spot, other)),
  "what is no object makes a node without statements, as an object without values": (spot, value) =>
    [silent(spot), Array.isArray(value) ? value.map(() => silent(spot)) : []].map((other) => changed(spot, other)),
  "a list of one value, or of the same twice, is that value": (spot, value) => [
    changed(spot, Array.isArray(value) ? value[0] : [value]),
  ],
  "a list within a list is one list": (spot, value) => [
    changed({ ...spot, path: spot.path.slice(0, -1) }, [value].flat()),
    changed(spot, Array.isArray(value) ? value.flat() : value),
  ],
  "a key that is not the model's leaves no statement": (spot) => [changed(spot, spot.value)],
  "an IRI is made of anything as of text": (spot, value) =>
    [String(value), [String(value)]].map((other) => changed(spot, other)),
  "a decimal is made of anything as of a number": (spot, value) => [changed(spot, Number(value))],
};

/** The first reason that holds: another collection keeps to the JSON Schema, and its graph is the same. */
const blindSpotOf = (spot: Spot, value: unknown, quads: string): string | undefined =>
  Object.entries(blindSpots).find(([, others]) =>
    others(spot, value === ABSENT ? undefined : value).some((other) => isValid(other) && quadsOf(other) === quads),
  )?.[0];

/** Reports by graph: many changes make the same. */
const reports = new Map<string, Promise<Result[]>>();

/** The graph of a collection and its report; nothing where there is no graph: what `toGraph` throws at, or is no IRI. */
async function reportOf(collection: Collection): Promise<{ quads: string; results: Result[] } | undefined> {
  let quads: string;
  let data: Store;
  try {
    quads = quadsOf(collection);
    data = new Store(statements(quads));
  } catch {
    return undefined;
  }
  const report = reports.get(quads) ?? resultsOf(data);
  reports.set(quads, report);
  return { quads, results: await report };
}

/** One change of a record, and what both sides say of it. */
interface Outcome {
  readonly what: string;
  readonly isValid: boolean;
  readonly shacl: "conforms" | "violation" | "no graph";
  readonly results: readonly Result[];
  /** Why the graph conforms though the record is wrong. */
  readonly blindSpot: string | undefined;
}

async function outcomeOf(spot: Spot, what: string, value: unknown): Promise<Outcome> {
  const collection = changed(spot, value);
  const report = await reportOf(collection);
  const valid = isValid(collection);
  const shacl = report === undefined ? "no graph" : report.results.length > 0 ? "violation" : "conforms";
  return {
    what: `${spot.name}: ${what}`,
    isValid: valid,
    shacl,
    results: report?.results ?? [],
    blindSpot: !valid && report && shacl === "conforms" ? blindSpotOf(spot, value, report.quads) : undefined,
  };
}

const outcomes: Outcome[] = [];
const graphOutcomes: { what: string; results: Result[] }[] = [];
beforeAll(async () => {
  for (const spot of spots)
    for (const [what, value] of changesOf(spot)) outcomes.push(await outcomeOf(spot, what, value));
  for (const [what, quads] of brokenGraphs)
    graphOutcomes.push({ what, results: await resultsOf(new Store([...quads])) });
}, 300_000);

const told = (list: readonly { what: string }[]): string[] => list.map(({ what }) => what);

describe("graphs that are right", () => {
  test("conform: the founding records, and a collection with every field", async () => {
    expect(await check(founding)).toEqual([]);
    expect(await check(whole)).toEqual([]);
    expect(await resultsOf(new Store([...everything]))).toEqual([]);
    expect(isValid(founding) && isValid(whole)).toBe(true);
  });

  test("conform: any collection that keeps to the JSON Schema", async () => {
    await fc.assert(
      fc.asyncProperty(anyCollection, async (any) => {
        expect((await check(any)).filter((one) => !isCountedInUnits(one, any))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

/** The library counts UTF-16 units where SHACL counts characters, so that it refuses long passages with astral characters. */
const isCountedInUnits = ({ constraint }: Result, collection: Collection): boolean =>
  constraint.endsWith(" MaxLengthConstraintComponent") && isValid(collection);

test("a passage of 120 characters beyond the basic plane is refused by the library alone", async () => {
  const exact = (text: string): Collection => ({
    ...founding,
    agreements: [{ ...agreement, evidence: agreement.evidence.map((one) => ({ ...one, exact: text })) }],
  });
  expect(isValid(exact("𠮷".repeat(120)))).toBe(true);
  expect((await check(exact("𠮷".repeat(120)))).map(({ constraint }) => constraint)).toEqual([
    expect.stringMatching(/ MaxLengthConstraintComponent$/),
  ]);
  expect(await check(exact("靖".repeat(120)))).toEqual([]);
});

describe("a record with one value changed", () => {
  test("that keeps to the JSON Schema conforms", () => {
    const valid = outcomes.filter((one) => one.isValid);
    expect(valid.length).toBeGreaterThan(200);
    expect(told(valid.filter((one) => one.shacl !== "conforms"))).toEqual([]);
  });

  test("that does not is refused, has no graph, or has the graph of a record that does", () => {
    const invalid = outcomes.filter((one) => !one.isValid);
    const refused = invalid.filter((one) => one.shacl === "violation");
    expect(refused.length).toBeGreaterThan(800);
    expect(told(invalid.filter((one) => one.shacl === "conforms" && one.blindSpot === undefined))).toEqual([]);
    const counts = Object.keys(blindSpots).map((why) => [why, invalid.filter((one) => one.blindSpot === why).length]);
    console.log(
      `${outcomes.length} changes: ${outcomes.length - invalid.length} right; ${refused.length} refused by both; ` +
        `${invalid.filter((one) => one.shacl === "no graph").length} without a graph; not to be seen in one: ${counts.map(([why, count]) => `${count} (${why})`).join(", ")}`,
    );
    expect(counts.filter(([, count]) => count === 0)).toEqual([]);
  });

  test("is refused at every field, but for objects of which any wrong form leaves no statement", () => {
    const seen = new Set(outcomes.filter((one) => one.shacl === "violation").map(({ what }) => what.split(": ")[0]));
    expect(spots.map(({ name }) => name).filter((name) => !seen.has(name))).toEqual([
      "Instrument.witnesses[]",
      "Place.codes",
      "Place.point",
    ]);
  });
});

describe("a graph with one statement changed", () => {
  test("is refused", () => {
    expect(graphOutcomes.length).toBeGreaterThan(300);
    expect(told(graphOutcomes.filter(({ results }) => results.length === 0))).toEqual([]);
  });
});

describe("the shapes", () => {
  const all = shapesGraph.getQuads(null, null, null, null);
  const of = (predicate: string, subject: string | null = null): Quad[] =>
    all.filter((one) => one.predicate.value === SH + predicate && (subject === null || one.subject.value === subject));
  const targeted = [
    ...new Set(["targetClass", "targetObjectsOf"].flatMap((one) => of(one)).map(({ subject }) => subject.value)),
  ];
  const propertiesOf = (shape: string): string[] => of("property", shape).map(({ object }) => object.value);
  /** Nodes that a shape looks at in the graph that has everything. */
  const focusOf = (shape: string): string[] => [
    ...of("targetClass", shape).flatMap(({ object }) =>
      everything
        .filter((one) => one.predicate.value === RDF_TYPE && one.object.value === object.value)
        .map(({ subject }) => subject.value),
    ),
    ...of("targetObjectsOf", shape).flatMap(({ object }) =>
      everything.filter((one) => one.predicate.value === object.value).map((one) => one.object.value),
    ),
  ];

  test("all have nodes to look at, and values at each path", () => {
    expect(targeted.length).toBeGreaterThan(Object.keys(model).length - 4);
    expect(targeted.filter((shape) => focusOf(shape).length === 0)).toEqual([]);
    const unseen = targeted.flatMap((shape) =>
      propertiesOf(shape).flatMap((property) => {
        const path = of("path", property)[0]?.object;
        const nodes = new Set(focusOf(shape));
        const isSeen = everything.some((one) => nodes.has(one.subject.value) && one.predicate.value === path?.value);
        return isSeen || path?.termType === "BlankNode" ? [] : [`${shape} ${path?.value}`];
      }),
    );
    expect(unseen).toEqual([]);
  });

  test("look at every node of the graph", () => {
    const looked = new Set(targeted.flatMap(focusOf));
    expect(everything.map(({ subject }) => subject.value).filter((node) => !looked.has(node))).toEqual([]);
  });

  test("allow the properties of the JSON-LD context, no more and no fewer", () => {
    for (const [name, { "@id": iri, "@context": terms }] of Object.entries(classes)) {
      if (iri.startsWith("skos:")) continue;
      const paths = propertiesOf(`${SHAPES}${name}`)
        .flatMap((one) => of("path", one))
        .map(({ object }) => object.value);
      const expected = Object.values(terms).map((term) => expand(term["@id"]));
      expect([...new Set(paths)].toSorted(), name).toEqual([...new Set(expected)].toSorted());
    }
  });

  test("have no constraint that nothing breaks", () => {
    const terms = new Set(
      all.flatMap(({ predicate: { value } }) => (value.startsWith(SH) ? value.slice(SH.length) : [])),
    );
    expect([...terms].toSorted()).toEqual([...parameters, ...otherTerms].toSorted());
    const broken = new Set(
      [...outcomes, ...graphOutcomes].flatMap(({ results }) => results.map(({ constraint }) => constraint)),
    );
    const constraints = [...targeted, ...targeted.flatMap(propertiesOf)].flatMap((shape) =>
      parameters.flatMap((parameter) =>
        of(parameter, shape).map(
          () => `${shape} ${parameter[0]?.toUpperCase()}${parameter.slice(1)}ConstraintComponent`,
        ),
      ),
    );
    expect(constraints.length).toBeGreaterThan(300);
    const unbroken = constraints.filter((one) => !broken.has(one));
    const where = (one: string): string => {
      const shape = one.split(" ")[0] ?? "";
      const owner = of("property").find(({ object }) => object.value === shape)?.subject.value;
      return `${owner ?? shape} ${of("path", shape)[0]?.object.value} ${one.split(" ")[1]}`;
    };
    expect(unbroken.map(where)).toEqual([]);
  });

  test("say in English what was expected", () => {
    const results = [...outcomes, ...graphOutcomes].flatMap((one) => one.results);
    for (const { message } of results) expect(message).toMatch(/^[A-Z]\w+[.,:].* expected .*\.$/);
  });
});
