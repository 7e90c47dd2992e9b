import type { Entry, Mark } from "./lexicon.ts";
import type { Tokens } from "./tokens.ts";

/** Entries that begin with the same words. */
export interface Branch {
  /** Those of more words by the next one; undefined if there are few, or if the next word of one is a stem. */
  readonly byNext: ReadonlyMap<string, Branch> | undefined;
  /** The entries that have no more words; all of them, the longest first, where they are not told apart by the next word. */
  readonly entries: readonly Entry[];
}

/** Entries by a word of theirs, the longest first. */
export function group(entries: readonly Entry[], keyOf: (entry: Entry) => string): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const known = groups.get(key);
    if (known) known.push(entry);
    else groups.set(key, [entry]);
  }
  for (const known of groups.values())
    if (known.length > 1) known.sort((a, b) => b.words.length - a.words.length || b.phrase.length - a.phrase.length);
  return groups;
}

/** So many longer entries are told apart by their next word; fewer are quicker tried one by one. */
const MANY = 3;

/** Tells entries with the same first words apart by the words that follow, so that a text is compared with few of them. */
export function branch(entries: readonly Entry[], depth: number): Branch {
  const longer = entries.filter((entry) => entry.words.length > depth);
  if (longer.length < MANY || longer.some((entry) => entry.isPrefix && entry.words.length === depth + 1))
    return { byNext: undefined, entries };
  const byNext = new Map<string, Branch>();
  for (const [word, some] of group(longer, (entry) => entry.words[depth] ?? ""))
    byNext.set(word, branch(some, depth + 1));
  return { byNext, entries: entries.filter((entry) => entry.words.length === depth) };
}

/** Token after a hyphen, if there is one between two words: `kerja-sama` matches like `kerja sama`. */
function nextWord(tokens: Tokens, at: number): number {
  return tokens.lower[at + 1] === "-" ? at + 2 : at + 1;
}

/** Last token of `entry` where it begins at token `at`, or -1. */
function matchAt(tokens: Tokens, at: number, entry: Entry): number {
  let token = at;
  for (let word = 0; word < entry.words.length; word++) {
    if (word > 0) token = nextWord(tokens, token);
    const found = tokens.lower[token];
    const wanted = entry.words[word] ?? "";
    if (found === undefined) return -1;
    if (found !== wanted && !(entry.isPrefix && word === entry.words.length - 1 && found.startsWith(wanted))) return -1;
  }
  if (entry.isExactCase && tokens.text.slice(tokens.start[at], tokens.end[token]) !== entry.phrase) return -1;
  return token;
}

/** The longest entry of a branch that stands at token `at`; the words of the branch end at token `to`. */
export function longestOf({ byNext, entries }: Branch, tokens: Tokens, at: number, to: number): Mark | undefined {
  if (byNext !== undefined) {
    const next = nextWord(tokens, to);
    const longer = byNext.get(tokens.lower[next] ?? "");
    const found = longer && longestOf(longer, tokens, at, next);
    if (found) return found;
  }
  return entries.length === 0 ? undefined : firstMatch(tokens, at, entries);
}

function firstMatch(tokens: Tokens, at: number, entries: readonly Entry[]): Mark | undefined {
  for (const entry of entries) {
    const last = matchAt(tokens, at, entry);
    if (last >= 0) return { entry, first: at, last, isMended: false };
  }
  return undefined;
}
