import { isEqual, isObject } from "../changes/equal.ts";
import { major, minor, type SchemaChange, shown } from "./change.ts";
import { compareNamed } from "./named.ts";
import type { Json } from "./snapshot.ts";

type Term = readonly [path: string, meaning: unknown];

/** The terms of a context with what each means, those of classes behind the name of the class. */
function termsOf(context: unknown, prefix = ""): Term[] {
  if (!isObject(context)) return [];
  return Object.entries(context).flatMap(([name, value]): Term[] => {
    const path = `${prefix}${name}`;
    if (!isObject(value)) return [[path, value]];
    const { "@context": inner, ...meaning } = value;
    return [[path, meaning], ...termsOf(inner, `${path} `)];
  });
}

/** Differences of the JSON-LD context: what the keys of a record mean in a graph. */
export function compareContexts(old: Json, next: Json): SchemaChange[] {
  const terms = (context: Json) => termsOf(context["@context"]);
  const { gone, fresh, both } = compareNamed(terms(old), terms(next), ([path]) => path);
  const where = (path: string) => `context.jsonld ${path}`;
  return [
    ...gone.map(([path]) =>
      major("term-removed", where(path), "The term is gone: graphs no longer say what they said with it."),
    ),
    ...fresh.map(([path]) =>
      minor("term-added", where(path), "There is one term more; the others mean what they meant."),
    ),
    ...both.flatMap(([[path, before], [, now]]) =>
      isEqual(before, now)
        ? []
        : [
            major(
              "term-meaning-changed",
              where(path),
              `It was ${shown(before)} and is ${shown(now)}: graphs say another thing with it.`,
            ),
          ],
    ),
  ];
}
