/** What a scan of a text may find, as bits of a number. */
export const traits = {
  control: 1,
  bidi: 2,
  hidden: 4,
  /** Letters beyond the first that have a composed form, or marks. */
  composable: 8,
  /** Greek or Cyrillic letters. */
  lookalike: 16,
  latin: 32,
  /** Seven digits or more, as a telephone number has. */
  manyDigits: 64,
  at: 128,
  loneSurrogate: 256,
} as const;

const LEAST_DIGITS = 7;

/** Traits of one code unit beyond ASCII. */
function traitsBeyondAscii(unit: number): number {
  if (unit < 0xa0) return traits.control;
  if (unit === 0xad) return traits.hidden;
  if (unit < 0x250) return traits.latin;
  if (unit < 0x300) return 0;
  if (unit < 0x370) return unit === 0x34f ? traits.composable | traits.hidden : traits.composable;
  if (unit < 0x530) return traits.composable | traits.lookalike;
  if (unit === 0x61c) return traits.bidi;
  if (unit < 0x200b && isFiller(unit)) return traits.hidden | traits.composable;
  if (unit < 0x200b) return unit < 0x1c80 ? traits.composable : traits.composable | traits.lookalike;
  if (unit < 0x2070) return traitsOfPunctuation(unit);
  if (unit === 0x3164 || (unit >= 0xfe00 && isHiddenForm(unit))) return traits.hidden | traits.composable;
  return isRareLookalike(unit) ? traits.composable | traits.lookalike : traits.composable;
}

/** Hangul and Khmer letters that are not seen, and what chooses the form of a Mongolian letter. */
const isFiller = (unit: number): boolean =>
  unit === 0x115f || unit === 0x1160 || unit === 0x17b4 || unit === 0x17b5 || (unit >= 0x180b && unit <= 0x180f);

/** Variation selectors, the byte order mark, a filler, and what stands at the end of the plane. */
const isHiddenForm = (unit: number): boolean =>
  unit <= 0xfe0f || unit === 0xfeff || unit === 0xffa0 || (unit >= 0xfff0 && unit <= 0xfffb);

/** Whether a pair is of the tags and variation selectors (U+E0000 to U+E0FFF), or a control of shorthand or music. */
const isHiddenPair = (high: number, low: number): boolean =>
  (high >= 0xdb40 && high <= 0xdb43) ||
  (high === 0xd82f && low >= 0xdca0 && low <= 0xdca3) ||
  (high === 0xd834 && low >= 0xdd73 && low <= 0xdd7a);

/** The ohm sign, and Greek and Cyrillic letters of the later blocks. */
const isRareLookalike = (unit: number): boolean =>
  unit === 0x2126 || (unit >= 0x2de0 && unit < 0x2e00) || (unit >= 0xa640 && unit < 0xa6a0) || unit === 0xab65;

function traitsOfPunctuation(unit: number): number {
  if (unit <= 0x200d) return traits.hidden;
  if (unit <= 0x200f || (unit >= 0x202a && unit <= 0x202e) || (unit >= 0x2066 && unit <= 0x2069)) return traits.bidi;
  return unit >= 0x2060 || unit === 0x2028 || unit === 0x2029 ? traits.hidden : 0;
}

/** Anything that a scan has to look at: beyond ASCII, controls, digits, the at sign. */
const NOTABLE = /[^ -/:-?A-~]/;

/** Scans a text once, by code unit; nearly all texts have no trait, and of those that have one the rules look closer. */
export function traitsOf(text: string): number {
  if (!NOTABLE.test(text)) return traits.latin;
  let found = 0;
  let digits = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x7f) {
      if (unit >= 0x61) found |= unit <= 0x7a ? traits.latin : 0;
      else if (unit < 0x20) found |= traits.control;
      else if (unit >= 0x30 && unit <= 0x39) digits++;
      else if (unit === 0x40) found |= traits.at;
      else if (unit > 0x40 && unit < 0x5b) found |= traits.latin;
    } else if (unit === 0x7f) found |= traits.control;
    else if (unit < 0xd800 || unit > 0xdfff) found |= traitsBeyondAscii(unit);
    else {
      const next = text.charCodeAt(at + 1);
      if (unit > 0xdbff || !(next >= 0xdc00 && next <= 0xdfff)) found |= traits.loneSurrogate;
      else {
        found |= isHiddenPair(unit, next) ? traits.hidden : traits.composable;
        at++;
      }
    }
  }
  return digits >= LEAST_DIGITS ? found | traits.manyDigits : found;
}

const classes = {
  control: /\p{Cc}/gu,
  bidi: /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
  // Everything that is not seen and turns no direction, but where it has a meaning: a joiner behind a letter of Arabic or of an Indian
  // script, or in an emoji; what chooses the form of an emoji, a key, a Chinese or a Mongolian character, behind such a one.
  hidden:
    /(?![\u061c\u200c-\u200f\u202a-\u202e\u2066-\u2069]|[\u180b-\u180d\u180f]|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}])[\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\ufff9-\ufffb]|(?<![\u0600-\u0dff]|\p{Extended_Pictographic}|\ufe0f)(?:\u200c|\u200d)|(?<![0-9#*\p{Extended_Pictographic}\p{Script=Han}])[\ufe00-\ufe0f]|(?<!\p{Script=Han})[\u{e0100}-\u{e01ef}]|(?<![\u1820-\u18aa])[\u180b-\u180d\u180f]/gu,
  loneSurrogate: /[\ud800-\udfff]/gu,
} as const;

/** A character that is of a class, and the UTF-16 unit at which a text first has it. */
export interface FoundCharacter {
  /** As `U+200B`. */
  readonly character: string;
  readonly unit: number;
}

/** Characters of a text that are of a class, each once, in order. */
export function charactersOf(text: string, name: keyof typeof classes): FoundCharacter[] {
  const found = new Map<string, number>();
  for (const { 0: one, index } of text.matchAll(classes[name])) if (!found.has(one)) found.set(one, index);
  return [...found].map(([one, unit]) => ({ character: codePointOf(one), unit }));
}

/** The first code point of a text, as `U+200B`. */
export const codePointOf = (text: string): string =>
  `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

/** UTF-16 unit of the first letter of a text that NFC writes otherwise; undefined if the text is in NFC. */
export function notComposedAt(text: string): number | undefined {
  const composed = text.normalize("NFC");
  if (text === composed) return undefined;
  let at = 0;
  while (text[at] === composed[at]) at++;
  while (at > 0 && /[\p{M}\udc00-\udfff]/u.test(text[at] ?? "")) at--;
  return at;
}

const WORD = /[\p{L}\p{M}]+/gu;
const LOOKALIKE = /[\p{Script=Greek}\p{Script=Cyrillic}]/gu;

/** The first word that has Latin letters beside Greek or Cyrillic ones, and the latter; `unit` is where the first of them stands. */
export function mixedWord(text: string): { word: string; characters: string[]; unit: number } | undefined {
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const others = new Set(word.match(LOOKALIKE));
    if (others.size > 0 && /\p{Script=Latin}/u.test(word))
      return { word, characters: [...others], unit: index + word.search(LOOKALIKE) };
  }
  return undefined;
}

/** Whether a code unit is a blank, of any width. */
const isBlank = (unit: number): boolean =>
  unit === 0x20 ||
  unit === 0xa0 ||
  unit === 0x3000 ||
  unit === 0x1680 ||
  (unit >= 0x2000 && unit <= 0x200a) ||
  unit === 0x202f ||
  unit === 0x205f;

/** Whether a text begins or ends with a blank. */
export const hasBlankEnds = (text: string): boolean =>
  text.length > 0 && (isBlank(text.charCodeAt(0)) || isBlank(text.charCodeAt(text.length - 1)));

/** UTF-16 unit at which the blanks stand that a text begins or else ends with. */
export function blankEndAt(text: string): number {
  if (isBlank(text.charCodeAt(0))) return 0;
  let at = text.length;
  while (isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}
