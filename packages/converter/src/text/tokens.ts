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
  readonly start: readonly number[];
  readonly end: readonly number[];
  /** The token in lower case, compatibility forms and all; punctuation as it stands. */
  readonly lower: readonly string[];
  readonly flags: readonly number[];
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

const seen = new Map<number, number>();

function classOf(code: number): number {
  if (code < 128) return ascii[code] ?? SPACE;
  const known = seen.get(code);
  if (known !== undefined) return known;
  const character = String.fromCodePoint(code);
  const found = blank.test(character)
    ? SPACE
    : han.test(character)
      ? HAN
      : letter.test(character)
        ? WORD | (capital.test(character) ? CAPITAL : 0)
        : digit.test(character)
          ? NUMBER
          : PUNCTUATION;
  // Bounded by the number of assigned characters that texts really use; cleared so that a hostile text cannot fill memory.
  if (seen.size > 20_000) seen.clear();
  seen.set(code, found);
  return found;
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

/** Cuts `text`, from UTF-16 unit `from` on, into tokens in one pass. Words are runs of letters (an apostrophe between letters belongs: Jum'at; `'s` is a word of its own), Han characters stand alone. */
export function tokenise(text: string, from = 0): Tokens {
  const start: number[] = [];
  const end: number[] = [];
  const lower: string[] = [];
  const flags: number[] = [];
  let at = from;
  let joined = 0;
  while (at < text.length) {
    const code = text.codePointAt(at) ?? 0;
    const width = code > 0xffff ? 2 : 1;
    const first = classOf(code);
    if (first === SPACE) {
      at += width;
      joined = 0;
      continue;
    }
    let to = at + width;
    const isPossessive = joined === JOINED && isApostrophe(code) && isOwnersS(text, at);
    const kind = isPossessive ? WORD : first & ~CAPITAL;
    if (isPossessive) to = at + 2;
    else if (kind === WORD || kind === NUMBER) to = endOfRun(text, to, kind);
    const piece = text.slice(at, to);
    start.push(at);
    end.push(to);
    lower.push(isPossessive ? "'s" : kind === WORD ? piece.toLowerCase() : kind === HAN ? piece : narrow(piece));
    flags.push((isPossessive ? WORD : first) | joined);
    at = to;
    joined = JOINED;
  }
  return { text, count: start.length, start, end, lower, flags };
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
