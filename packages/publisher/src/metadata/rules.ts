import { licences } from "./licences.ts";
import type { Rule } from "./reading.ts";

// A DOI, ARK or Handle, with or without a resolver before it. A version or a number such as 10.2 is none: a slash must follow.
// No prefix of a DOI has so many parts, and without a limit the time would grow with the square of a long row of numbers.
const registered =
  /\b10\.\d{4,9}(?:\.\d{1,9}){0,9}\/[^\s"'<>|,;)\]}\\]+|\bark:\/?[\w./-]+|\b(?:hdl:|hdl\.handle\.net\/)[^\s"'<>|,;)\]}\\]+/gi;

/** The parts of a text that look like an identifier of a registrar, in the order of the text. */
export const registeredIn = (text: string): string[] => text.match(registered) ?? [];

// Control characters, line breaks, lone surrogates and marks that turn the direction of text: none belongs in a title or a name.
const unfit = /[\p{Cc}\p{Cs}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

const isText = (value: unknown): value is string =>
  typeof value === "string" && value !== "" && value === value.trim() && !unfit.test(value);

const textWhere = (expected: string, holds: (text: string) => boolean): Rule => ({
  expected,
  holds: (value) => isText(value) && holds(value),
});

/** Text on one line that names no identifier of a registrar: those belong in identifiers.json. */
export const text = textWhere(
  "text on one line, without blanks at its ends and without the like of a DOI, ARK or Handle (those belong in identifiers.json)",
  (value) => registeredIn(value).length === 0,
);

/** Text that search engines take as the description of a dataset. */
export const description = textWhere(
  "50 to 5000 characters of text without the like of a DOI, ARK or Handle",
  (value) => {
    const { length } = [...value];
    return length >= 50 && length <= 5000 && registeredIn(value).length === 0;
  },
);

/** Characters that an address may not have, so that it stands in every format as it is. */
const ADDRESS = /^https?:\/\/[^\s<>"{}|\\^`]+$/;
const isAddress = (value: string): boolean =>
  ADDRESS.test(value) && URL.canParse(value) && registeredIn(value).length === 0;

/** A web address. */
export const address = textWhere("an address that begins with https://", isAddress);

/** A web address below which others are made. */
export const baseAddress = textWhere(
  "an address that begins with https://, without a slash at its end, a query or a fragment",
  (value) => isAddress(value) && !/[/?#]$|[?#]/.test(value),
);

/** Where people can be told something. */
export const contact = textWhere(
  "an address that begins with https:// or mailto:",
  (value) => isAddress(value) || /^mailto:[^\s@<>"]+@[^\s@<>"]+$/.test(value),
);

/** A name in addresses and file names. */
export const slug = textWhere("small letters, digits and single hyphens, such as sister-cities", (value) =>
  /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value),
);

/** SPDX identifier of a licence that a dataset may have. */
export const licence = textWhere(
  `the SPDX identifier of a licence whose text is shipped (${licences.map(({ id }) => id).join(", ")})`,
  (value) => licences.some(({ id }) => id === value),
);

/** A language tag of BCP 47, as far as labels need it. */
export const language = textWhere("a language tag such as en, id or zh-Hans", (value) =>
  /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/.test(value),
);

/** An identifier of a person or an organisation. */
export const agentIdentifier = textWhere(
  "https://orcid.org/… or https://ror.org/…",
  (value) =>
    /^https:\/\/orcid\.org\/(?:\d{4}-){3}\d{3}[\dX]$/.test(value) || /^https:\/\/ror\.org\/0[a-z0-9]{8}$/.test(value),
);

/** Whether a text is a day of the calendar, ISO 8601. */
export function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** A day of the calendar. */
export const day = textWhere("a day of the calendar such as 2025-06-24, in quotation marks", isDay);

const VERSION = /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)$/;

/** A version. */
export const version = textWhere("a version such as 1.0.0", (value) => VERSION.test(value));

/** A SHA-256. */
export const sha256 = textWhere("a SHA-256 in small hexadecimal digits", (value) => /^[0-9a-f]{64}$/.test(value));

/** A number of bytes or rows. */
export const wholeNumber: Rule = {
  expected: "a whole number, 0 or more",
  holds: (value) => Number.isSafeInteger(value) && (value as number) >= 0,
};

/** A path in a release: no folder above, no absolute path, no empty part. */
export const releasePath = textWhere(
  "a path below the release with / between its parts",
  (value) => !/\\/.test(value) && value.split("/").every((part) => part !== "" && part !== "." && part !== ".."),
);

/** A version, or `all`. */
export const versionOrAll = textWhere(
  "a version such as 1.0.0, or all",
  (value) => value === "all" || VERSION.test(value),
);
