import { type Collection, canonicalCollection } from "@kembar/schema";
import fc from "fast-check";
// @boundaries-ignore Collections for tests are made from the model in one place, which is not published.
import { anyCollection } from "../../schema/test/arbitrary.ts";

type Value = Record<string, unknown>;

/** Draws whole numbers below a limit from a list of numbers, and goes round. */
function dice(seeds: readonly number[]): (limit: number) => number {
  let at = 0;
  return (limit) => (limit === 0 ? 0 : (seeds[at++ % seeds.length] ?? 0) % limit);
}

/** Every array and object in a value, itself too. */
function containers(value: unknown): (Value | unknown[])[] {
  if (typeof value !== "object" || value === null) return [];
  return [value as Value, ...Object.values(value).flatMap(containers)];
}

function disturb(target: Value | unknown[], other: unknown, roll: (limit: number) => number): void {
  if (Array.isArray(target)) {
    const at = roll(target.length + 1);
    const moved = roll(3);
    if (moved === 0 || target.length === 0) target.splice(at, 0, structuredClone(target[roll(target.length)] ?? other));
    else if (moved === 1) target.splice(at, 1);
    else target.reverse();
    return;
  }
  const keys = Object.keys(target).filter((key) => key !== "id" && typeof target[key] === "string");
  const key = keys[roll(keys.length)];
  if (key !== undefined) target[key] = `${target[key]}${roll(10)}`;
}

/** A collection some of whose records are changed in places, some gone, some new. */
function mutated(collection: Collection, more: Collection, seeds: readonly number[]): Collection {
  const roll = dice(seeds);
  const part = <T extends { readonly id: string }>(own: readonly T[], others: readonly T[]): T[] => {
    const kept = structuredClone(own.filter(() => roll(4) > 0)) as T[];
    for (const record of kept)
      for (let times = roll(4); times > 0; times--) {
        const places = containers(record);
        disturb(places[roll(places.length)] ?? {}, "new", roll);
      }
    const ids = new Set(own.map((one) => one.id));
    return [...kept, ...others.filter((one) => !ids.has(one.id))];
  };
  return canonicalCollection({
    agreements: part(collection.agreements, more.agreements),
    places: part(collection.places, more.places),
    sources: part(collection.sources, more.sources),
  });
}

/** Two versions of a collection, both canonical; the second has the shape of records, if not always their sense. */
export const anyVersions = fc
  .tuple(anyCollection, anyCollection, fc.array(fc.nat(1000), { minLength: 40, maxLength: 40 }))
  .map(([one, more, seeds]) => {
    const old = canonicalCollection(one);
    return { old, next: mutated(old, canonicalCollection(more), seeds) };
  });
