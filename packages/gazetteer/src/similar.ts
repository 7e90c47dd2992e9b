import { allIds, entryOf } from "./entries.ts";
import { fold } from "./fold.ts";
import { kinds } from "./kinds.ts";
import { countryOf } from "./places.ts";

interface Spelling {
  readonly key: string;
  readonly id: string;
}

/** Shorter names are one letter away from too many others. */
const SHORTEST = 6;

let byCountry: Map<string, string[]> | undefined;
const spellings = new Map<string, readonly Spelling[]>();

function idsIn(country: string): readonly string[] {
  if (byCountry === undefined) {
    byCountry = new Map();
    for (const id of allIds()) {
      const code = countryOf(id);
      const known = byCountry.get(code);
      if (known) known.push(id);
      else byCountry.set(code, [id]);
    }
  }
  return byCountry.get(country) ?? [];
}

/** Names in Latin letters of a country's places, by their keys; made on the first question about the country. */
function spellingsIn(country: string): readonly Spelling[] {
  const known = spellings.get(country);
  if (known) return known;
  const made = idsIn(country).flatMap((id): Spelling[] => {
    const entry = entryOf(id);
    if (!entry || entry.kind === kinds.s) return [];
    const keys = new Set([entry.en, entry.indonesian, entry.local].map(fold));
    return [...keys].flatMap((key) => (key.length >= SHORTEST - 1 && /^[a-z]+$/.test(key) ? [{ key, id }] : []));
  });
  spellings.set(country, made);
  return made;
}

/** Whether two words differ by one letter changed, left out, added, or swapped with its neighbour. */
export function isOneSlipAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  let backA = a.length - 1;
  let backB = b.length - 1;
  while (backA >= from && backB >= from && a[backA] === b[backB]) {
    backA--;
    backB--;
  }
  const left = backA - from + 1;
  const right = backB - from + 1;
  if (left <= 1 && right <= 1) return true;
  return left === 2 && right === 2 && a[from] === b[from + 1] && a[from + 1] === b[from];
}

/**
 * Ids of the places of a country (ISO 3166-1 alpha-2) whose names are one slip of the pen away from a key of at least six letters, sorted:
 * `similar("shizouka", "JP")` gives Shizuoka. The first letter is taken as right. Empty for scripts other than Latin.
 */
export function similar(key: string, country: string): readonly string[] {
  if (key.length < SHORTEST || !/^[a-z]+$/.test(key)) return [];
  const near = spellingsIn(country.toUpperCase()).filter((one) => one.key[0] === key[0] && isOneSlipAway(key, one.key));
  return [...new Set(near.map((one) => one.id))].sort();
}
