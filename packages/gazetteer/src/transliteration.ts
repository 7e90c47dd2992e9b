import { allIds, entryOf } from "./entries.ts";
import { fold, simplified } from "./fold.ts";
import { kinds } from "./kinds.ts";
import { countryOf, isWithin, populationOf } from "./places.ts";
import { costs, languagesOf, missing, readings, spelling } from "./readings.ts";

/** Places of one country that share a name, and the ways it may sound. */
interface Name {
  readonly ids: readonly string[];
  readonly sounds: readonly string[];
  readonly people: number;
}

interface Heard {
  readonly name: Name;
  readonly cost: number;
}

/** Countries whose places Chinese writes by their own characters or by Sino readings, not by sound. */
const unheard = new Set(["CN", "TW", "HK", "MO", "JP", "KR", "KP", "VN"]);

/** Cost that a match may have: so much for the name, and so much for every character of it beyond the first. */
const ALLOWED = { name: 18, character: 11 };

/** Characters of the longest reading that is looked for; it bounds the work, and the longest usual ones have ten. */
const LONGEST = 15;

/** How much dearer the next name must be: a fifth of a sound that is plainly another. Costs are in hundredths of such a sound. */
const MARGIN = 20;

/** What ten times the people are worth among names that sound nearly alike. */
const TENFOLD = 6;

/** People that a place counts for if nobody knows. */
const UNKNOWN = 50_000;

const nothing: readonly string[] = [];

/**
 * Ids of the places of a country whose name sounds like Chinese characters, the most people first: `transliterated("伊利甘", "PH")` gives
 * Iligan. They are towns and units below the country, and more than one only if they share the name. `han` comes without its type word;
 * `country` is its code of ISO 3166-1; `within` the id of a unit that holds the place. Empty if a character is none that foreign names
 * are written with, if no name is near enough, if the next one is less than a fifth of a wrong sound farther, for less than two or more
 * than 15 characters, and for countries whose names are not written by sound
 * (China, Japan, Korea, Vietnam).
 */
export function transliterated(han: string, country: string, within?: string): readonly string[] {
  const code = country.toUpperCase();
  const characters = Array.from(simplified(han));
  const heard =
    unheard.has(code) || characters.length < 2 || characters.length > LONGEST ? undefined : soundsOf(characters);
  if (heard === undefined) return nothing;
  const limit = ALLOWED.name + ALLOWED.character * (characters.length - 1);
  const isInside = (id: string) => within === undefined || isWithin(id, within);
  return clearest(nearest(heard, code, limit + MARGIN, isInside), limit).filter(isInside);
}

/** Ids of the first of the names heard if it is near enough and the next one is not. */
function clearest(found: readonly Heard[], limit: number): readonly string[] {
  const [best, next] = found;
  if (best === undefined || best.cost > limit) return nothing;
  return next === undefined || next.cost - best.cost >= MARGIN ? best.name.ids : nothing;
}

/** Names of a country that cost no more than the limit, the cheapest first; a small cost is added to those of small places. */
function nearest(heard: string, code: string, limit: number, isInside: (id: string) => boolean): Heard[] {
  const found: Heard[] = [];
  for (const name of namesOf(code)) {
    const cost = Math.min(...name.sounds.map((sounds) => distance(heard, sounds, limit)));
    if (cost > limit || !name.ids.some(isInside)) continue;
    found.push({ name, cost: cost + TENFOLD * Math.max(0, 6 - Math.log10(name.people || UNKNOWN)) });
  }
  return found.sort((a, b) => a.cost - b.cost);
}

let table: ReadonlyMap<string, string> | undefined;

/** Sounds of characters one behind the other; undefined if one of them is not in the table. */
function soundsOf(characters: readonly string[]): string | undefined {
  table ??= new Map(
    readings.split("\n").flatMap((line) => {
      const [sounds = "", ...these] = line.split(" ");
      return these.map((character) => [character, sounds] as const);
    }),
  );
  let heard = "";
  for (const character of characters) {
    const sounds = table.get(character);
    if (sounds === undefined) return undefined;
    heard += heard.endsWith(sounds[0] ?? "") ? sounds.slice(1) : sounds;
  }
  return heard;
}

const countries = new Map<string, readonly Name[]>();
let idsByCountry: ReadonlyMap<string, readonly string[]> | undefined;

/** Names of the places of a country, read once. */
function namesOf(code: string): readonly Name[] {
  const known = countries.get(code);
  if (known !== undefined) return known;
  idsByCountry ??= grouped(
    allIds().filter((id) => id.length > 2 && !id.startsWith("cn-") && entryOf(id)?.kind !== kinds.s),
    countryOf,
  );
  const byKey = grouped(idsByCountry.get(code) ?? [], (id) => fold(nameOf(id)));
  const names = [...byKey.values()].map((ids) => readName(ids, code));
  countries.set(code, names);
  return names;
}

function grouped(ids: readonly string[], keyOf: (id: string) => string): ReadonlyMap<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const id of ids) {
    const key = keyOf(id);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [id]);
    else group.push(id);
  }
  return groups;
}

const nameOf = (id: string): string => (entryOf(id)?.en ?? "").replace(/ City$| ?\(.*\)$/, "");

function readName(ids: readonly string[], code: string): Name {
  const sorted = [...ids].sort((a, b) => populationOf(b) - populationOf(a) || (a < b ? -1 : 1));
  const [first = ""] = sorted;
  const sounds = new Set<string>();
  for (const language of languagesOf(code))
    for (const written of writings(nameOf(first))) sounds.add(pronounced(written, language));
  return { ids: sorted, sounds: [...sounds], people: populationOf(first) };
}

/** Marked letters that sound unlike the bare one. */
const marked: Readonly<Record<string, string>> = {
  š: "sh",
  ş: "sh",
  ș: "sh",
  č: "ch",
  ć: "ch",
  ž: "zh",
  ż: "zh",
  ñ: "ny",
  ţ: "ts",
  ț: "ts",
  ä: "e",
  å: "o",
  æ: "e",
  ø: "o",
  ğ: "",
};

/** Words that Chinese translates, by the sounds of the translation. */
const translated: readonly (readonly [word: RegExp, sounds: string])[] = [
  [/^(?:new|nueva|nuevo|nova|novo|nouvelle|novaya|novy|novyy) /, "sin"],
  [/^(?:north|norte) /, "bei"],
  [/^(?:south|sur) /, "nan"],
  [/^east /, "doN"],
  [/^west /, "si"],
  [/^(?:nizhny|nizhniy|nizhnyy|lower) /, "sia"],
];

/** A name as it may be read: as it stands, without its article or word for a town, with words that are translated; "-burg" is one sound. */
function writings(name: string): string[] {
  const plain = name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[šşșčćžżñţțäåæøğ]/g, (letter) => marked[letter] ?? letter)
    .replace(/-/g, " ")
    .replace(/\b(?:saint|sainte|st\.?|são|sao|santo|santa|sankt|sint) /g, "san ")
    .replace(/grad\b/g, "gral")
    .replace(/(?:bo?urg|burgh|borough|berg)\b/g, "Z");
  const found = [plain];
  const bare = plain.replace(/^(?:al|el|as|ash|at|ad|an|ar|az|la|las|los|ciudad) /, "");
  if (bare !== plain) found.push(bare);
  for (const [word, sounds] of translated) if (word.test(plain)) found.push(plain.replace(word, sounds));
  return found;
}

const rules = new Map<string, ReturnType<typeof spelling>>();

/** Sounds of a written name in a language. */
function pronounced(written: string, language: string): string {
  let these = rules.get(language);
  if (these === undefined) {
    these = spelling(language);
    rules.set(language, these);
  }
  let sounds = written
    .replace(/ç/g, language === "tr" ? "ch" : "s")
    .normalize("NFKD")
    .replace(/ø/g, "o")
    .replace(/ł/g, "l")
    .replace(/đ/g, "d")
    .replace(/ß/g, "ss")
    .replace(/ı/g, "i")
    .replace(/[^a-zA-Z]/g, "");
  for (const [pattern, replacement] of these) sounds = sounds.replace(pattern, replacement);
  return sounds;
}

const WIDE = 128;
const ABSENT = 100;
let prices: { readonly pair: Uint8Array; readonly han: Uint8Array; readonly name: Uint8Array } | undefined;

function readMissing(text: string): Uint8Array {
  const read = new Uint8Array(WIDE).fill(ABSENT);
  for (const cell of text.split(" ")) read[cell.charCodeAt(0)] = Number(cell.slice(1));
  return read;
}

function readPrices() {
  const pair = new Uint8Array(WIDE * WIDE).fill(ABSENT);
  for (let at = 0; at < WIDE; at++) pair[at * WIDE + at] = 0;
  for (const line of costs.split("\n")) {
    const [sound = "", cells = ""] = line.split(": ");
    for (const cell of cells.split(" ")) pair[sound.charCodeAt(0) * WIDE + cell.charCodeAt(0)] = Number(cell.slice(1));
  }
  return { pair, han: readMissing(missing.han), name: readMissing(missing.name) };
}

// One row of the table of costs, used over and over; sounds of a name beyond it are not compared, and no name written by sound has as many.
const row = new Uint16Array(64);

/** Cost of hearing the sounds of a reading as those of a name, by the cheapest alignment; anything above the limit if it is above. */
function distance(heard: string, name: string, limit: number): number {
  prices ??= readPrices();
  const { pair, han, name: extra } = prices;
  const width = Math.min(name.length, row.length - 1);
  row[0] = 0;
  for (let at = 1; at <= width; at++) row[at] = (row[at - 1] ?? 0) + (extra[name.charCodeAt(at - 1)] ?? ABSENT);
  for (let i = 0; i < heard.length; i++) {
    const sound = heard.charCodeAt(i);
    let corner: number = row[0] ?? 0;
    let left: number = corner + (han[sound] ?? ABSENT);
    row[0] = left;
    let least = left;
    for (let at = 1; at <= width; at++) {
      const letter = name.charCodeAt(at - 1);
      const above = row[at] ?? 0;
      left = Math.min(
        corner + (pair[sound * WIDE + letter] ?? ABSENT),
        above + (han[sound] ?? ABSENT),
        left + (extra[letter] ?? ABSENT),
      );
      corner = above;
      row[at] = left;
      if (left < least) least = left;
    }
    if (least > limit) return least;
  }
  return row[width] ?? 0;
}
