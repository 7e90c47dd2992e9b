import { type EntityName, type Field, model, roots } from "./model.ts";
import { pointer, pointerKeys } from "./pointer.ts";

/** A record as a JSON-LD document says it; the value may be anything until it is validated. */
export interface GraphRecord {
  readonly kind: keyof typeof roots;
  readonly value: Readonly<Record<string, unknown>>;
  /** JSON Pointer in the document of what stands at a JSON Pointer of the record. */
  at(pointer: string): string;
}

type Tree = Readonly<Record<string, unknown>>;

const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null && !Array.isArray(value);

/** Fields of an entity that stand in their owner's node, since they have no class of their own. */
const isLent = ({ type }: Field): boolean => type.is === "entity" && model[type.entity].iri === null;

/** What `toGraph` adds to a node beyond the fields of its entity. */
const added: Readonly<Partial<Record<EntityName, readonly string[]>>> = {
  Place: ["twinnedWith"],
  Evidence: ["selector"],
};

/** Terms that a node of an entity may have. */
function termsOf(name: EntityName): string[] {
  return [
    ...model[name].fields.flatMap((field) =>
      field.type.is === "entity" && isLent(field) ? termsOf(field.type.entity) : field.iri === null ? [] : [field.name],
    ),
    ...(added[name] ?? []),
  ];
}

/** The last part of an IRI such as `kembar:place/id-33`; anything else is left as it is, so that validation says so. */
const tail = (value: unknown): unknown =>
  typeof value === "string" && /^kembar:(?:[a-z-]+\/)+/.test(value) ? value.slice(value.lastIndexOf("/") + 1) : value;

function plain({ type }: Field, value: unknown): unknown {
  switch (type.is) {
    case "reference":
    case "term":
      return tail(value);
    case "pointer":
      return typeof value === "string" ? value.slice(value.indexOf("#") + 1) : value;
    case "date":
      return isTree(value) ? value["@value"] : value;
    case "decimal":
      return isTree(value) ? Number(value["@value"]) : value;
    default:
      return value;
  }
}

/** A list of one may be written as its item. */
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** A value of a field that no node has: lists that may be empty and values that may be null are written by leaving them out. */
function absent({ required, many, nullable }: Field): unknown {
  if (!required) return undefined;
  if (many?.minItems === 0) return [];
  return nullable ? null : undefined;
}

function valueIn(field: Field, node: Tree): unknown {
  const { type, many } = field;
  const value = node[field.name];
  if (type.is === "entity" && isLent(field)) {
    const lent = recordOf(type.entity, node, false);
    return field.required || Object.keys(lent).length > 0 ? lent : undefined;
  }
  if (value === undefined) return absent(field);
  const read = (item: unknown): unknown =>
    type.is === "entity" ? (isTree(item) ? recordOf(type.entity, item, true) : item) : plain(field, item);
  return many ? listOf(value).map(read) : read(value);
}

/** Puts an entity together from its node; what the node has beyond its terms is kept, so that validation says so. */
function recordOf(name: EntityName, node: Tree, isOwn: boolean): Record<string, unknown> {
  const own = name === "Evidence" ? withSelectors(node) : node;
  const out: Record<string, unknown> = {};
  for (const field of model[name].fields) {
    const value = field.iri === null && !isLent(field) ? tail(own["@id"]) : valueIn(field, own);
    if (value !== undefined) out[field.name] = value;
  }
  const known = new Set(["@id", "@type", ...termsOf(name)]);
  if (isOwn) for (const [key, value] of Object.entries(node)) if (!known.has(key)) out[key] = value;
  return out;
}

/** A passage with the offsets and words of its selectors. */
function withSelectors(node: Tree): Tree {
  return Object.assign(
    {},
    node,
    ...listOf(node.selector)
      .filter(isTree)
      .map(({ start, end, exact }) => ({
        ...(start === undefined ? {} : { start }),
        ...(end === undefined ? {} : { end }),
        ...(exact === undefined ? {} : { exact }),
      })),
  );
}

/** Where a value of an entity stands in its node. */
function graphPointer(name: EntityName, [key, ...rest]: readonly string[], node: unknown): string {
  const field = model[name].fields.find((one) => one.name === key);
  if (key === undefined) return "";
  if (name === "Evidence" && ["start", "end", "exact"].includes(key)) {
    const selectors = isTree(node) ? listOf(node.selector) : [];
    const index = selectors.findIndex((one) => isTree(one) && Object.hasOwn(one, key));
    return index < 0 ? "" : pointer("selector", index, key);
  }
  if (field?.type.is !== "entity") return field?.iri === null ? pointer("@id") : pointer(key, ...rest);
  const { entity } = field.type;
  if (isLent(field)) return graphPointer(entity, rest, node);
  const inner = isTree(node) ? node[key] : undefined;
  if (!field.many) return pointer(key) + graphPointer(entity, rest, inner);
  const [index, ...below] = rest;
  if (index === undefined) return pointer(key);
  return pointer(key, index) + graphPointer(entity, below, Array.isArray(inner) ? inner[Number(index)] : undefined);
}

const kinds = new Map(Object.entries(roots).map(([kind, name]) => [name, kind as keyof typeof roots]));

/**
 * Reads the records of a JSON-LD document over the project's context, in the form that `toGraph` writes; the inverse of it. Nodes are taken
 * as they come, so that the records must be validated; nodes of other classes are left out.
 */
export function fromGraph(document: unknown): GraphRecord[] {
  const nodes = isTree(document) ? document["@graph"] : undefined;
  return (Array.isArray(nodes) ? nodes : []).flatMap((node: unknown, index): GraphRecord[] => {
    const name = isTree(node) ? (node["@type"] as (typeof roots)[keyof typeof roots]) : undefined;
    const kind = name && kinds.get(name);
    if (!isTree(node) || !name || !kind) return [];
    const base = pointer("@graph", index);
    return [{ kind, value: recordOf(name, node, true), at: (at) => base + graphPointer(name, pointerKeys(at), node) }];
  });
}
