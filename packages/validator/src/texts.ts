import { type EntityName, model } from "@kembar/schema";

/**
 * What a text of a record is: `passage` as received, `quoted` the source's own word, `prose` ours, `rationale` ours about passages,
 * `name` a name or note of a place or source.
 */
export type TextKind = "passage" | "quoted" | "prose" | "rationale" | "name";

interface Plan {
  readonly texts: readonly (readonly [name: string, kind: TextKind])[];
  readonly maps: readonly string[];
  readonly children: readonly (readonly [name: string, entity: EntityName])[];
}

/** Entities whose texts are words of a source. */
const quoting: ReadonlySet<EntityName> = new Set<EntityName>([
  "Party",
  "Instrument",
  "Signatory",
  "Witness",
  "Speaker",
  "Facilitator",
  "Sector",
  "Statement",
  "Alternative",
]);

function kindOf(entity: EntityName, name: string, isPassage: boolean): TextKind {
  if (isPassage) return "passage";
  if (quoting.has(entity)) return "quoted";
  if (name === "rationale") return "rationale";
  return entity === "Review" ? "prose" : "name";
}

/** Codes of places have forms of their own, that are checked as such. */
function planOf(entity: EntityName): Plan {
  const { fields } = model[entity];
  return {
    texts: fields.flatMap(({ name, type }) =>
      type.is === "text" && entity !== "Codes" ? [[name, kindOf(entity, name, type.exact === true)] as const] : [],
    ),
    maps: fields.flatMap(({ name, type }) => (type.is === "language-map" ? [name] : [])),
    children: fields.flatMap(({ name, type }) => (type.is === "entity" ? [[name, type.entity] as const] : [])),
  };
}

const plans: ReadonlyMap<string, Plan> = new Map(
  (Object.keys(model) as EntityName[]).map((entity) => [entity, planOf(entity)]),
);

/** Takes a text, what it is, and the keys that lead to it; the list of keys is used again: copy what is to be kept. */
export type Visit = (text: string, kind: TextKind, keys: readonly (string | number)[]) => void;

/** Visits every text of a sound record that is not an id, a term, a code, a date or an address, in the model's order. */
export function visitTexts(entity: EntityName, value: object, visit: Visit, keys: (string | number)[] = []): void {
  const plan = plans.get(entity);
  const record = value as Readonly<Record<string, unknown>>;
  if (!plan) return;
  for (const [name, kind] of plan.texts) {
    const text = record[name];
    if (typeof text !== "string") continue;
    keys.push(name);
    visit(text, kind, keys);
    keys.pop();
  }
  for (const name of plan.maps) visitMap(name, record[name], visit, keys);
  for (const [name, child] of plan.children) {
    const item = record[name];
    if (typeof item !== "object" || item === null) continue;
    keys.push(name);
    if (Array.isArray(item)) visitList(child, item, visit, keys);
    else visitTexts(child, item, visit, keys);
    keys.pop();
  }
}

function visitList(entity: EntityName, items: readonly object[], visit: Visit, keys: (string | number)[]): void {
  for (let index = 0; index < items.length; index++) {
    keys.push(index);
    visitTexts(entity, items[index] ?? {}, visit, keys);
    keys.pop();
  }
}

function visitMap(name: string, map: unknown, visit: Visit, keys: (string | number)[]): void {
  keys.push(name);
  for (const [tag, text] of Object.entries(map ?? {})) {
    keys.push(tag);
    if (typeof text === "string") visit(text, "prose", keys);
    keys.pop();
  }
  keys.pop();
}
