import { type Agreement, type Collection, canonicalCollection, type Place, type Source, toGraph } from "@kembar/schema";
import { append } from "./append.ts";
import { isEqual } from "./compare.ts";
import type { Input } from "./input.ts";
import { type Form, forms, keyOf, type Parts, type Ref } from "./parts.ts";
import type { JsonText } from "./position.ts";

/** Records of which all forms were heard, and what the forms say differently. */
export interface Settled {
  readonly agreements: readonly Ref<Agreement>[];
  readonly places: readonly Ref<Place>[];
  readonly sources: readonly Ref<Source>[];
  readonly disagreements: readonly Disagreement[];
  /** The collection that tables and graphs must say; undefined if places or sources are not there or a record is unsound. */
  readonly collection: Collection | undefined;
}

/** A record that a form has otherwise than most, lacks (no `ref`), or has alone (no `winner`). */
export interface Disagreement {
  readonly form: Form;
  readonly id: string;
  readonly ref?: Ref<unknown>;
  readonly winner?: Ref<unknown>;
}

/**
 * Takes of every record the value that most forms have; of equals the first in the order of `forms`. So a change in one form is told
 * where it was made, not in all the others. The JSON-LD graph has a vote too.
 */
export function settle(input: Input, unsound: ReadonlySet<Ref<unknown>>): Settled {
  const nodes = nodesOf(input);
  const disagreements: Disagreement[] = [];
  let hasAll = true;
  const part = <T>(name: keyof Parts, refs: readonly Ref<T>[]): Ref<T>[] => {
    const hasVote = (ref: Ref<T>): boolean =>
      nodes.size > 0 && isEqual(nodes.get(nodeId(name, ref)), nodeOf(name, ref));
    const hasNode = (ref: Ref<T>): boolean => nodes.has(nodeId(name, ref));
    const graph = { hasVote, hasNode, voters: nodes.size > 0 ? 1 : 0 };
    const settled = settlePart(refs, unsound, { graph, empty: emptyForms(name, input) });
    append(disagreements, settled.disagreements);
    hasAll &&= settled.hasAll;
    return settled.kept;
  };
  const agreements = part<Agreement>("agreements", input.parts.agreements);
  const places = part<Place>("places", input.parts.places);
  const sources = part<Source>("sources", input.parts.sources);
  const isWhole = (["json", "csv"] as const).some(
    (form) => hasForm(input.parts.places, form) && hasForm(input.parts.sources, form),
  );
  const valuesOf = <T>(refs: readonly Ref<T>[]): T[] => refs.map((ref) => ref.value);
  const collection = { agreements: valuesOf(agreements), places: valuesOf(places), sources: valuesOf(sources) };

  return {
    agreements,
    places,
    sources,
    disagreements,
    collection: isWhole && hasAll ? canonicalCollection(collection) : undefined,
  };
}

/** What the graph says: whether it has a record at all, and whether it has it with this value. */
interface GraphVote<T> {
  readonly hasNode: (ref: Ref<T>) => boolean;
  readonly hasVote: (ref: Ref<T>) => boolean;
  /** 1 if there is a graph. */
  readonly voters: number;
}

/** Forms that are there and list no record: they lack those of the others. */
function emptyForms(name: keyof Parts, { collections, lines }: Input): Form[] {
  const isEmpty = ({ value }: JsonText): boolean => {
    const listed = (value as Readonly<Record<string, unknown>>)[name];
    return Array.isArray(listed) && listed.length === 0;
  };
  const hasEmptyLines = name === "agreements" && lines.length > 0 && lines.every(({ text }) => text.trim() === "");
  return [
    ...(collections.length > 0 && collections.every(isEmpty) ? (["json"] as const) : []),
    ...(hasEmptyLines ? (["lines"] as const) : []),
  ];
}

const hasForm = (refs: readonly Ref<unknown>[], form: Form): boolean => refs.some((ref) => ref.form === form);

function settlePart<T>(
  refs: readonly Ref<T>[],
  unsound: ReadonlySet<Ref<unknown>>,
  { graph, empty }: { readonly graph: GraphVote<T>; readonly empty: readonly Form[] },
): { kept: Ref<T>[]; disagreements: Disagreement[]; hasAll: boolean } {
  const present = forms.filter((form) => hasForm(refs, form) || empty.includes(form));
  const kept: Ref<T>[] = [];
  const disagreements: Disagreement[] = [];
  const told = refs.filter((ref) => ref.form !== "csv");
  let hasAll = told.every((ref) => ref.id !== undefined) && !hasRepeats(told);
  for (const [id, { own, others: again }] of groupById(refs)) {
    const sound = own.filter((ref) => !unsound.has(ref));
    const [first] = own;
    const support = own.length + (first && graph.hasNode(first) ? 1 : 0);
    const others = present.length + graph.voters - support;
    if (support < others || (support === others && first?.form !== present[0])) {
      for (const ref of sound) disagreements.push({ form: ref.form, id, ref });
      continue;
    }
    const winner = vote(sound, graph.hasVote);
    if (!winner) {
      hasAll = false;
      continue;
    }
    kept.push(winner);
    const missing = present.filter((form) => !hasForm(own, form));
    const different = [...sound, ...again].filter(
      (ref) => ref !== winner && !unsound.has(ref) && !isEqual(ref.value, winner.value),
    );
    disagreements.push(
      ...missing.map((form) => ({ form, id, winner })),
      ...different.map((ref) => ({ form: ref.form, id, ref, winner })),
    );
  }
  return { kept, disagreements, hasAll };
}

/** What is told under one id: the first record of every form, and those of further files of the form. */
interface Group<T> {
  readonly own: Ref<T>[];
  readonly others: Ref<T>[];
}

/** Records by id; of a file that has an id twice the first. */
function groupById<T>(refs: readonly Ref<T>[]): Map<string, Group<T>> {
  const groups = new Map<string, Group<T>>();
  const seen = new Set<string>();
  for (const ref of refs) {
    const isAgain = seen.has(keyOf(ref));
    seen.add(keyOf(ref));
    if (ref.id === undefined || isAgain) continue;
    const group = groups.get(ref.id);
    if (!group) groups.set(ref.id, { own: [ref], others: [] });
    else if (hasForm(group.own, ref.form)) group.others.push(ref);
    else group.own.push(ref);
  }
  return groups;
}

const hasRepeats = (refs: readonly Ref<unknown>[]): boolean => new Set(refs.map(keyOf)).size < refs.length;

function vote<T>(refs: readonly Ref<T>[], hasVote: (ref: Ref<T>) => boolean): Ref<T> | undefined {
  const [first, ...others] = refs;
  if (!first || others.every((ref) => isEqual(ref.value, first.value))) return first;
  const votes = refs.map(
    (ref) => refs.filter((other) => isEqual(ref.value, other.value)).length + (hasVote(ref) ? 1 : 0),
  );
  return refs[votes.indexOf(Math.max(...votes))];
}

type Node = Readonly<Record<string, unknown>>;

/** Nodes of the graph; of several graphs none has a vote. */
function nodesOf({ graphs: [graph, ...others] }: Input): ReadonlyMap<unknown, Node> {
  const nodes = others.length > 0 ? undefined : (graph?.value as { "@graph"?: unknown } | null)?.["@graph"];
  return new Map(Array.isArray(nodes) ? nodes.map((node: Node | null) => [node?.["@id"], bare(node ?? {})]) : []);
}

/** The twin towns of a place follow from other records. */
const bare = ({ twinnedWith: _, ...node }: Node): Node => node;

const nodeId = (name: keyof Parts, { id }: Ref<unknown>): string => `kembar:${name.slice(0, -1)}/${id}`;

const nodeOf = (name: keyof Parts, ref: Ref<unknown>): unknown =>
  toGraph({ agreements: [], places: [], sources: [], [name]: [ref.value] })["@graph"][0];
