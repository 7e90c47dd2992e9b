import { compact, isLent, nodePattern, ownersOf, referenceTo } from "./constraints.ts";
import { prefixes, selectorTerms } from "./context.ts";
import { type EntityName, model, NAMESPACE, pairsOf } from "./model.ts";
import { english, named, type Property, propertyShape, propertyShapes } from "./property-shapes.ts";
import { type Block, literal, subjectText } from "./turtle.ts";
import { vocabularies } from "./vocabularies.ts";

/** Address of the shapes, and base of their IRIs; the file itself ships with this package. */
const SHAPES_IRI = `${NAMESPACE}shapes.ttl`;

/** Fields that are there together or not at all. */
type Together = readonly Property[];

/** The properties of an entity's nodes, and those that need one another. */
function propertiesOf(name: EntityName): { properties: Property[]; together: Together[] } {
  const properties: Property[] = [];
  const together: Together[] = [];
  for (const field of model[name].fields) {
    const { type, iri } = field;
    if (type.is === "entity" && isLent(type.entity)) {
      const lent = propertiesOf(type.entity);
      together.push(...lent.together);
      if (field.required) properties.push(...lent.properties);
      else {
        properties.push(...lent.properties.map(({ required: _, ...rest }) => rest));
        together.push(lent.properties.filter(({ required }) => required));
      }
    } else if (iri !== null) properties.push({ ...field, iri });
  }
  const pairs = pairsOf(properties).map((pair) =>
    properties.filter((one) => (pair as readonly string[]).includes(one.name)),
  );
  return { properties, together: [...together, ...pairs] };
}

/** A node shape with its own message for what the node as a whole must be. */
interface NodeShape {
  readonly name: string;
  readonly doc: string;
  readonly targets: Block;
  readonly pattern: string;
  readonly properties: readonly Block[];
}

const nodeShape = ({ name, doc, targets, pattern, properties }: NodeShape): string =>
  subjectText(`shapes:${name}`, [
    ["a", "sh:NodeShape"],
    ["rdfs:label", english(name)],
    ["rdfs:comment", english(doc)],
    ...targets,
    ["sh:nodeKind", "sh:IRI"],
    ["sh:pattern", literal(pattern)],
    ["sh:closed", "true"],
    ["sh:ignoredProperties", { list: ["rdf:type"] }],
    ["sh:message", english(`${name}: expected an IRI of the form ${pattern}, and no other property than the model's.`)],
    ...properties.map((shape) => ["sh:property", shape] as const),
  ]);

/** A shape beside the node's own, so that its message is its own too. */
function togetherShape(name: EntityName, fields: Together): string {
  const each = (constraint: string, count: string): Block =>
    fields.map(({ iri }) => [
      "sh:property",
      [
        ["sh:path", compact(iri)],
        [constraint, count],
      ],
    ]);
  return subjectText(`shapes:${name}-${fields.map((field) => field.name).join("-")}`, [
    ["a", "sh:NodeShape"],
    ["rdfs:label", english(`${name}: ${named(fields)}`)],
    ...targetsOf(name),
    ["sh:or", { list: [each("sh:maxCount", "0"), each("sh:minCount", "1")] }],
    ["sh:message", english(`${name}: expected ${named(fields)} together or not at all.`)],
  ]);
}

const entities = (Object.keys(model) as EntityName[]).filter((name) => !isLent(name));
const sharing = (iri: string | null): EntityName[] => entities.filter((name) => model[name].iri === iri);

/** An entity is told by its class; where several share one, by the property that leads to it. */
function targetsOf(name: EntityName): Block {
  const { iri } = model[name];
  if (sharing(iri).length === 1) return [["sh:targetClass", compact(iri ?? "")]];
  return ownersOf(name).map(({ field }) => ["sh:targetObjectsOf", compact(field.iri ?? "")]);
}

/** A class that several entities share: each of its nodes is one of them, so that none escapes their shapes. */
function sharedShape(iri: string): string {
  const leading = sharing(iri).flatMap((name) => ownersOf(name).map(({ field }) => compact(field.iri ?? "")));
  const label = iri.slice(iri.indexOf(":") + 1);
  // A path of several inverse ones would say the same in fewer words, but not every engine follows it.
  const reached = leading.map((path): Block => {
    const inverse: Block = [["sh:inversePath", path]];
    return [
      [
        "sh:property",
        [
          ["sh:path", inverse],
          ["sh:minCount", "1"],
        ],
      ],
    ];
  });
  return subjectText(`shapes:${label}`, [
    ["a", "sh:NodeShape"],
    ["rdfs:label", english(label)],
    ["sh:targetClass", compact(iri)],
    ["sh:xone", { list: reached }],
    ["sh:message", english(`${label}: expected a node that one of ${leading.join(", ")} leads to.`)],
  ]);
}

/** Properties that the graph has beyond the model. */
const twinnedWith: Property = {
  name: "twinnedWith",
  type: { is: "reference", to: "place" },
  many: { minItems: 0 },
  iri: "wdt:P190",
  doc: "Places that it is twinned with, by the agreements that are signed.",
};

/** Classes of a passage's selectors, and the last step of their IRIs. */
const selectorSteps: Readonly<Record<keyof typeof selectorTerms, string>> = {
  TextPositionSelector: "/position",
  TextQuoteSelector: "/quote",
};
const selectors = Object.keys(selectorSteps) as (keyof typeof selectorTerms)[];
const selectedTerms: readonly string[] = Object.values(selectorTerms).flat();

/** Whether a class of selectors has nothing that every passage must have. */
const isOptional = (selector: keyof typeof selectorTerms): boolean =>
  selectorTerms[selector].every((term) => model.Evidence.fields.find(({ name }) => name === term)?.required !== true);

/** A passage has one selector of each class, but for those that it may lack, and no other. */
const selectorProperties = (label: string): Block[] => [
  [
    ["sh:path", "oa:hasSelector"],
    ["sh:name", english("selector")],
    ["sh:maxCount", String(selectors.length)],
    ["sh:nodeKind", "sh:IRI"],
    ["sh:or", { list: selectors.map((selector): Block => [["sh:class", `oa:${selector}`]]) }],
    ["sh:message", english(`${label}, selector: expected ${selectors.length} values at most, one of each class.`)],
  ],
  ...selectors.map(
    (selector): Block => [
      ["sh:path", "oa:hasSelector"],
      ["sh:name", english("selector")],
      ["sh:qualifiedValueShape", [["sh:class", `oa:${selector}`]]],
      ...(isOptional(selector) ? [] : [["sh:qualifiedMinCount", "1"] as const]),
      ["sh:qualifiedMaxCount", "1"],
      ["sh:message", english(`${label}, selector: expected one node of the class oa:${selector}.`)],
    ],
  ),
];

/** Shapes of the nodes that hold a passage's offsets and words. */
const selectorNodes = (name: EntityName, properties: readonly Property[]): string[] =>
  selectors.map((selector) =>
    nodeShape({
      name: selector,
      doc: `Selector of a passage: ${selectorTerms[selector].join(" and ")}.`,
      targets: [["sh:targetClass", `oa:${selector}`]],
      pattern: nodePattern(name, selectorSteps[selector]),
      properties: propertyShapes(
        name,
        selector,
        // A selector that is there has all that it is for, though a passage may do without it.
        properties
          .filter((one) => (selectorTerms[selector] as readonly string[]).includes(one.name))
          .map((one) => ({ ...one, required: true })),
      ),
    }),
  );

/** All shapes of one entity's nodes. */
function entityShapes(name: EntityName): string[] {
  const { properties, together } = propertiesOf(name);
  const isPassage = name === "Evidence";
  const own = isPassage ? properties.filter((one) => !selectedTerms.includes(one.name)) : properties;
  const added = name === "Place" ? [propertyShape(name, twinnedWith, referenceTo("place"))] : [];
  const shape = nodeShape({
    name,
    doc: model[name].doc,
    targets: targetsOf(name),
    pattern: nodePattern(name),
    properties: [...propertyShapes(name, name, own), ...added, ...(isPassage ? selectorProperties(name) : [])],
  });
  return [
    shape,
    ...(isPassage ? [] : together.map((fields) => togetherShape(name, fields))),
    ...(isPassage ? selectorNodes(name, properties) : []),
  ];
}

const turtlePrefixes: Readonly<Record<string, string>> = {
  sh: "http://www.w3.org/ns/shacl#",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  owl: "http://www.w3.org/2002/07/owl#",
  xsd: prefixes.xsd,
  dcterms: prefixes.dcterms,
  oa: prefixes.oa,
  prov: prefixes.prov,
  schema: prefixes.schema,
  wdt: prefixes.wdt,
  ns: `${NAMESPACE}ns#`,
  shapes: `${SHAPES_IRI}#`,
  ...Object.fromEntries(Object.values(vocabularies).map(({ id }) => [id, `${NAMESPACE}vocabulary/${id}/`])),
};

const comment = `# What the JSON Schemas ask of records, asked of their JSON-LD: SHACL shapes (W3C, Shapes Constraint Language, core).
# Generated from src/model.ts and src/vocabularies.ts by \`npm run generate\`; do not edit.
# SPDX-FileCopyrightText: The Kembar contributors
# SPDX-License-Identifier: CC0-1.0
`;

const ontology: Block = [
  ["a", "owl:Ontology"],
  ["dcterms:title", english("Shapes of cooperation agreements between local governments")],
  ["dcterms:license", "<https://creativecommons.org/publicdomain/zero/1.0/>"],
];

/**
 * SHACL shapes for the graphs that `toGraph` makes, as Turtle: one node shape per class, closed, made of the same field table as the
 * JSON Schemas. They ask nothing of what references lead to, and nothing that the JSON Schemas do not ask.
 */
export function shapes(): string {
  const shared = new Set(
    entities.flatMap((name) => (sharing(model[name].iri).length > 1 ? (model[name].iri ?? "") : [])),
  );
  const declared = Object.entries(turtlePrefixes).map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .\n`);
  return [
    comment,
    declared.join(""),
    subjectText(`<${SHAPES_IRI}>`, ontology),
    ...entities.flatMap(entityShapes),
    ...[...shared].map(sharedShape),
  ].join("\n");
}
