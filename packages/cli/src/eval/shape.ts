/** Looks at a value that came from a file; gives a sentence for each thing that is not as expected, with the JSON Pointer where it is. */
export type Check = (value: unknown, at: string) => string[];

const shown = (value: unknown): string =>
  value === undefined ? "nothing" : (JSON.stringify(value) ?? "").slice(0, 60);

const expected = (what: string, value: unknown, at: string): string[] => [
  `${at === "" ? "the file" : at}: expected ${what}, got ${shown(value)}.`,
];

/** Text that is not empty. */
export const text: Check = (value, at) =>
  typeof value === "string" && value.trim() !== "" ? [] : expected("text", value, at);

/** `true` or `false`. */
export const flag: Check = (value, at) => (typeof value === "boolean" ? [] : expected("true or false", value, at));

/** A day, month or year: `2025-06-24`, `2025-06`, `2025`. */
export const date: Check = (value, at) =>
  typeof value === "string" && /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(value)
    ? []
    : expected('a date such as "2025-06-24"', value, at);

/** One of some words. */
export const oneOf =
  (words: readonly string[]): Check =>
  (value, at) =>
    words.includes(value as string) ? [] : expected(`one of ${words.join(", ")}`, value, at);

/** A value or `null`. */
export const orNull =
  (check: Check): Check =>
  (value, at) =>
    value === null ? [] : check(value, at);

/** A value that may be left out, or be `null`. */
export const optional =
  (check: Check): Check =>
  (value, at) =>
    value === undefined || value === null ? [] : check(value, at);

/** A list of at least `least` such values. */
export const list =
  (check: Check, least = 0): Check =>
  (value, at) => {
    if (!Array.isArray(value)) return expected("a list", value, at);
    if (value.length < least) return expected(`a list of at least ${least}`, value, at);
    return value.flatMap((item, index) => check(item, `${at}/${index}`));
  };

/** An object with these fields; others are left alone. */
export const fields =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value, at) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return expected("an object", value, at);
    const given = new Map(Object.entries(value));
    return Object.entries(checks).flatMap(([key, check]) => check(given.get(key), `${at}/${key}`));
  };
