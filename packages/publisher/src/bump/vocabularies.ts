import { isEqual, isObject } from "../changes/equal.ts";
import { major, minor, patch, type SchemaChange, shown } from "./change.ts";
import { compareNamed } from "./named.ts";
import type { Json } from "./snapshot.ts";

const idOf = (item: Json): string => String(item.id);
const termsOf = (vocabulary: Json): Json[] =>
  Array.isArray(vocabulary.terms) ? vocabulary.terms.filter(isObject) : [];
const keysOf = (old: Json, next: Json): string[] => [...new Set([...Object.keys(old), ...Object.keys(next)])];
const english = (value: unknown): unknown => (isObject(value) ? value.en : value);

/**
 * The English definition is what a code means; whoever words it anew without changing its sense has to say so with the greater bump. Labels
 * and translations are names of the same thing.
 */
function compareTerm(old: Json, next: Json, where: string): SchemaChange[] {
  return keysOf(old, next).flatMap((key): SchemaChange[] => {
    const [before, now] = [old[key], next[key]];
    if (isEqual(before, now)) return [];
    if (key === "label" || (key === "definition" && english(before) === english(now)))
      return [patch("documentation", where, `Its ${key} reads otherwise; it means the same.`)];
    const [from, to] = key === "definition" ? [english(before), english(now)] : [before, now];
    return [
      major(
        "code-meaning-changed",
        where,
        `Its ${key} was ${shown(from)} and is ${shown(to)}: old and new records do not say the same with it.`,
      ),
    ];
  });
}

function compareVocabulary(old: Json, next: Json): SchemaChange[] {
  const where = `vocabularies.json ${idOf(next)}`;
  const { gone, fresh, both, isReordered } = compareNamed(termsOf(old), termsOf(next), idOf);
  const isRanked = old.ordered === true || next.ordered === true;
  const order = isRanked
    ? major(
        "code-meaning-changed",
        where,
        "Its codes are ranked and stand in another order: what was further is not any more.",
      )
    : patch("documentation", where, "Its codes stand in another order, which means nothing.");
  return [
    ...gone.map((term) =>
      major("code-removed", `${where} ${idOf(term)}`, "The code is gone: programs that look for it find nothing."),
    ),
    ...fresh.map((term) =>
      minor("code-added", `${where} ${idOf(term)}`, "There is one code more; the others mean what they meant."),
    ),
    ...(isReordered ? [order] : []),
    ...(old.ordered === next.ordered
      ? []
      : [major("code-meaning-changed", where, `"ordered" was ${shown(old.ordered)} and is ${shown(next.ordered)}.`)]),
    ...both.flatMap(([one, other]) => compareTerm(one, other, `${where} ${idOf(other)}`)),
    ...["title", "description"].flatMap((key) =>
      isEqual(old[key], next[key]) ? [] : [patch("documentation", where, `Its ${key} reads otherwise.`)],
    ),
  ];
}

/** Differences of the vocabularies. */
export function compareVocabularies(old: readonly Json[], next: readonly Json[]): SchemaChange[] {
  const { gone, fresh, both } = compareNamed(old, next, idOf);
  return [
    ...gone.map((one) =>
      major("vocabulary-removed", `vocabularies.json ${idOf(one)}`, "The vocabulary is gone, and its codes with it."),
    ),
    ...fresh.map((one) => minor("vocabulary-added", `vocabularies.json ${idOf(one)}`, "There is one vocabulary more.")),
    ...both.flatMap(([one, other]) => compareVocabulary(one, other)),
  ];
}
