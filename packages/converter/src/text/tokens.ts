/** Kinds of token: a word, a number, one Han character, one mark of punctuation. */
export const WORD = 1;
export const NUMBER = 2;
export const HAN = 4;
export const PUNCTUATION = 8;
/** Added to a word that begins with a capital letter. */
export const CAPITAL = 16;
/** Added to a token that follows the one before without a space. */
export const JOINED = 32;

/** A text cut into tokens once; every later step works on token numbers. Offsets are UTF-16 units, end exclusive. */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly start: ArrayLike<number>;
  readonly end: ArrayLike<number>;
  /** The token in lower case, compatibility forms and all; punctuation as it stands. */
  readonly lower: readonly string[];
  readonly flags: ArrayLike<number>;
}

const SPACE = 0;

/** Class of a character below U+0080: 0 space, else one of the kinds; capitals carry CAPITAL. */
const ascii = Uint8Array.from({ length: 128 }, (_, code) => {
  if (code <= 32 || code === 127) return SPACE;
  if (code >= 48 && code <= 57) return NUMBER;
  if (code >= 65 && code <= 90) return WORD | CAPITAL;
  if (code >= 97 && code <= 122) return WORD;
  return PUNCTUATION;
});

const letter = /[\p{L}\p{M}]/u;
const capital = /[\p{Lu}\p{Lt}]/u;
const han = /\p{Script=Han}/u;
const digit = /\p{Nd}/u;
const blank = /[\p{Z}\p{Cc}\p{Cf}]/u;

const UNKNOWN = 255;
/** Classes of the basic plane, filled as characters are met. */
const basic = new Uint8Array(0x10000).fill(UNKNOWN);
basic.set(ascii);

function classOf(code: number): number {
  if (code > 0xffff) return classify(String.fromCodePoint(code));
  const known = basic[code] ?? UNKNOWN;
  if (known !== UNKNOWN) return known;
  const found = classify(String.fromCharCode(code));
  basic[code] = found;
  return found;
}

function classify(character: string): number {
  if (blank.test(character)) return SPACE;
  if (han.test(character)) return HAN;
  if (letter.test(character)) return WORD | (capital.test(character) ? CAPITAL : 0);
  return digit.test(character) ? NUMBER : PUNCTUATION;
}

const SLOTS = 1 << 14;
const LONGEST_KEPT = 32;
/**
 * Words in lower case that were met before, each at the slot of its hash: the same word is then the same string, and what is looked up by it
 * needs no new hash. A word takes the slot of the one before it, so that no text can fill the memory.
 */
const kept: string[] = new Array<string>(SLOTS).fill("");

function isAt(word: string, text: string, from: number): boolean {
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) !== (text.charCodeAt(from + at) | 32)) return false;
  return true;
}

/** The letters A to Z and a to z from `from` to `to`, in lower case. */
function lowerWord(text: string, from: number, to: number, hash: number): string {
  if (to - from > LONGEST_KEPT) return text.slice(from, to).toLowerCase();
  const slot = (hash ^ (hash >>> 14)) & (SLOTS - 1);
  const known = kept[slot] ?? "";
  if (known.length === to - from && isAt(known, text, from)) return known;
  // Built of its letters: a slice would keep the whole text in memory as long as the word is kept.
  let word = "";
  for (let at = from; at < to; at++) word += String.fromCharCode(text.charCodeAt(at) | 32);
  kept[slot] = word;
  return word;
}

const hanPieces: (string | undefined)[] = new Array(0x10000).fill(undefined);

/** One Han character of the basic plane as a string, made once. */
function hanPiece(code: number): string {
  const known = hanPieces[code];
  if (known !== undefined) return known;
  const piece = String.fromCodePoint(code);
  hanPieces[code] = piece;
  return piece;
}

/** Punctuation and digits of full width, as Chinese texts set them, by their narrow forms: `（` is `(`. */
function narrow(piece: string): string {
  const code = piece.charCodeAt(0);
  if (code < 0x2000) return piece;
  if (code === 0x3002) return "。";
  return code >= 0xff01 && code <= 0xff5e
    ? piece.replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    : piece;
}

/** Whether the apostrophe at `at` opens the ending of an owner: "Makassar's mayor". */
const isOwnersS = (text: string, at: number): boolean =>
  (text.charCodeAt(at + 1) | 32) === 115 && (classOf(text.codePointAt(at + 2) ?? 0) & (WORD | HAN)) === 0;

const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019;

const isAsciiLetter = (unit: number): boolean => unit < 128 && ((ascii[unit] ?? 0) & WORD) !== 0;

const isSurrogate = (unit: number): boolean => (unit & 0xf800) === 0xd800;

/** Hash of the word that was measured last, if it is of letters of ASCII alone, else 0. */
let wordHash = 0;

/** Where the word that begins at `at` ends; its letters of ASCII are hashed on the way. */
function endOfWord(text: string, at: number): number {
  let hash = 0;
  let to = at;
  let unit = text.charCodeAt(to);
  while (isAsciiLetter(unit)) {
    hash = (Math.imul(hash, 31) + (unit | 32)) | 0;
    unit = text.charCodeAt(++to);
  }
  const end = unit >= 128 || isApostrophe(unit) ? endOfRun(text, to, WORD) : to;
  wordHash = end === to ? hash : 0;
  return end;
}

/** Is told of each token: offsets, flags, and a hash of the word in lower case, or 0 where it has none. Tokens end where it gives false. */
export type Visit = (start: number, end: number, flags: number, hash: number) => boolean;

/** Cuts `text` from UTF-16 unit `from` on in one pass. Words are runs of letters (an apostrophe between letters belongs: Jum'at; `'s` is a word of its own), Han characters stand alone. */
export function eachToken(text: string, from: number, visit: Visit): void {
  let joined = 0;
  for (let at = from; at < text.length; ) {
    const unit = text.charCodeAt(at);
    const code = isSurrogate(unit) ? (text.codePointAt(at) ?? 0) : unit;
    const width = code > 0xffff ? 2 : 1;
    const kind = classOf(code);
    if (kind === SPACE) {
      at += width;
      joined = 0;
      continue;
    }
    let end = at + width;
    let flags = kind;
    wordHash = 0;
    if ((kind & WORD) !== 0) {
      end = endOfWord(text, at);
      // "uMhlathuze", "eThekwini": a prefix in small letters before the name's capital.
      flags |= classOf(text.charCodeAt(at + 1)) & CAPITAL;
    } else if (kind === NUMBER) end = endOfRun(text, end, NUMBER);
    else if (joined === JOINED && isApostrophe(code) && isOwnersS(text, at)) {
      flags = WORD;
      end = at + 2;
    }
    if (!visit(at, end, flags | joined, wordHash)) return;
    at = end;
    joined = JOINED;
  }
}

/** Text of a token in lower case; the same string for the same word, mostly. */
export function lowerOf(text: string, start: number, end: number, flags: number, hash: number): string {
  if (hash !== 0) return lowerWord(text, start, end, hash);
  if ((flags & HAN) !== 0) return end - start === 1 ? hanPiece(text.charCodeAt(start)) : text.slice(start, end);
  if ((flags & WORD) === 0) return narrow(text.slice(start, end));
  return isApostrophe(text.charCodeAt(start)) ? "'s" : text.slice(start, end).toLowerCase();
}

/** Numbers of the tokens found so far; kept from text to text and doubled when full. */
let room = { start: new Int32Array(4096), end: new Int32Array(4096), flags: new Uint8Array(4096) };

function doubled<Numbers extends Int32Array | Uint8Array>(made: Numbers, full: Numbers): Numbers {
  made.set(full);
  return made;
}

function grow(): void {
  const size = room.start.length * 2;
  room = {
    start: doubled(new Int32Array(size), room.start),
    end: doubled(new Int32Array(size), room.end),
    flags: doubled(new Uint8Array(size), room.flags),
  };
}

/** Whether a token, by its flags, is a Chinese character; false where there is none. */
export const isHan = (flags: number | undefined): boolean => ((flags ?? 0) & HAN) !== 0;

/** Whether a token, by its flags, is a word with a capital. */
export const isCapitalWord = (flags: number | undefined): boolean =>
  ((flags ?? 0) & (WORD | CAPITAL)) === (WORD | CAPITAL);

/** The tokens of `text` from UTF-16 unit `from` on. */
export function tokenise(text: string, from = 0): Tokens {
  const lower: string[] = [];
  let count = 0;
  eachToken(text, from, (start, end, flags, hash) => {
    if (count === room.start.length) grow();
    room.start[count] = start;
    room.end[count] = end;
    room.flags[count] = flags;
    lower.push(lowerOf(text, start, end, flags, hash));
    count++;
    return true;
  });
  return {
    text,
    count,
    start: room.start.slice(0, count),
    end: room.end.slice(0, count),
    lower,
    flags: room.flags.slice(0, count),
  };
}

function endOfRun(text: string, from: number, kind: number): number {
  let to = from;
  while (to < text.length) {
    const code = text.codePointAt(to) ?? 0;
    const width = code > 0xffff ? 2 : 1;
    if ((classOf(code) & kind) !== 0) to += width;
    else if (
      kind === WORD &&
      isApostrophe(code) &&
      !isOwnersS(text, to) &&
      (classOf(text.codePointAt(to + 1) ?? 0) & WORD) !== 0
    )
      to += 1;
    else break;
  }
  return to;
}
