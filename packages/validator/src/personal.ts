/** A number or address of a person in a text: what it is, and its length. */
export interface Personal {
  readonly code: "personal-data/telephone" | "personal-data/email" | "personal-data/identity-number";
  readonly kind: string;
  readonly length: number;
}

const LOCAL_END = /[\p{L}\p{N}_%+-]$/u;
const DOMAIN = /^(?:[\p{L}\p{N}-]{1,63}\.){1,4}\p{L}{2,24}/u;

/** The first e-mail address of a text, its length counted from the blank before it. */
export function emailIn(text: string): Personal | undefined {
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    const [domain] = DOMAIN.exec(text.slice(at + 1, at + 256)) ?? [];
    const before = text.slice(Math.max(0, at - 64), at);
    if (domain !== undefined && LOCAL_END.test(before)) {
      const name = before.length - 1 - before.lastIndexOf(" ");
      return { code: "personal-data/email", kind: "e-mail address", length: name + 1 + domain.length };
    }
  }
  return undefined;
}

/**
 * Forms of telephone numbers: with the sign of the international prefix (E.164), Indonesian mobile and fixed lines, Chinese ones, North
 * American ones. Sums with points between thousands, or in round millions, are none.
 */
const telephones: readonly RegExp[] = [
  /(?<![\d+])\+(?!\d{1,3}(?:\.\d{3})+(?!\d))[1-9](?:[ .()-]{0,2}\d){7,14}(?!\d)/,
  /(?<![\d.,/-])08[1-9]\d(?:[ .-]?\d){6,9}(?![\d.,/-]?\d)/,
  /(?<!\d)\(0\d{2,3}\)[ -]?\d{3,4}[ -]?\d{3,4}(?!\d)/,
  /(?<![\d.,/-])1[3-9]\d([ -]?)\d{4}\1(?!0000)\d{4}(?![\d.,/-]?\d)/,
  /(?<![\d.,/-])0\d{2,3}-\d{7,8}(?!\d)/,
  /(?<![\d-])(?:\(\d{3}\) ?|\d{3}-)\d{3}-\d{4}(?![\d-])/,
];

/** Any number behind a word for telephone. */
const BEHIND_WORD =
  /(?:\b(?:tel|telp|telepon|telephone|phone|mobile|fax|faks|hp|wa|whatsapp)\b|电话|手机|传真|電話|手機)[.:：\s]{0,3}(?<number>\+?\(?\d(?:[ .()-]{0,2}\d){6,14})(?!\d)/gi;

/** Whether a number is made of years, and of days and months beside them: "2019 2020", "2025-06-27". */
function isTime(number: string): boolean {
  const groups = number.match(/\d+/g) ?? [];
  const isYear = (group: string): boolean => /^(?:19|20)\d{2}$/.test(group);
  const isWhole = (group: string): boolean =>
    /^(?:19|20)\d{6}$/.test(group) && isDay(Number(group.slice(4, 6)), Number(group.slice(6)));
  return (
    groups.some((group) => isYear(group) || isWhole(group)) &&
    groups.every((group) => group.length <= 2 || isYear(group) || isWhole(group))
  );
}

function telephoneIn(text: string): string | undefined {
  for (const form of telephones) {
    const [found] = form.exec(text) ?? [];
    if (found !== undefined) return found;
  }
  for (const { 0: found, groups } of text.matchAll(BEHIND_WORD)) if (!isTime(groups?.number ?? "")) return found;
  return undefined;
}

/** Weights and check characters of the resident identity number (GB 11643-1999, ISO 7064 MOD 11-2). */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECKS = "10X98765432";

const isDay = (month: number, day: number): boolean => month >= 1 && month <= 12 && day >= 1 && day <= 31;

/** Chinese resident identity number: 6 digits of a place, 8 of the day of birth, 3 of a sequence, 1 check character. */
function isResidentId(digits: string): boolean {
  if (!/^[1-9]\d{5}(?:18|19|20)/.test(digits) || !isDay(Number(digits.slice(10, 12)), Number(digits.slice(12, 14))))
    return false;
  const sum = weights.reduce<number>((total, weight, at) => total + weight * Number(digits[at]), 0);
  return CHECKS[sum % 11] === digits[17]?.toUpperCase();
}

/** Indonesian NIK: 6 digits of a district, 6 of the day of birth (40 added for women), 4 of a sequence that is not 0000. */
function isNik(digits: string): boolean {
  const day = Number(digits.slice(6, 8));
  const province = Number(digits.slice(0, 2));
  return (
    province >= 11 &&
    province <= 96 &&
    digits.slice(12) !== "0000" &&
    isDay(Number(digits.slice(8, 10)), day > 40 ? day - 40 : day)
  );
}

const NIK = /(?<!\d)\d{4}([ .-]?)\d{4}\1\d{4}\1\d{4}(?!\d)/g;
const RESIDENT = /(?<!\d)\d{17}[\dXx](?![\dXx])/g;
/**
 * Numbers of passports beside a word that says so. Alone a letter with seven or eight digits, such as a Chinese or Indonesian passport has,
 * may be anything.
 */
const PASSPORT =
  /(?:passport|paspor|护照|護照)[^\p{L}\d]{0,3}(?:(?:no|nomor|number|号|號码|号码)[^\p{L}\d]{0,3})?(?<behind>[A-Z]{0,2}\d{6,9})(?!\d)|(?<![\p{L}\d])[A-Z]{1,2}\d{6,9}[^\p{L}\d]{0,3}(?:passport|paspor|护照|護照)/giu;

function identityIn(text: string): Personal | undefined {
  const identity = (kind: string, found: string): Personal => ({
    code: "personal-data/identity-number",
    kind,
    length: found.length,
  });
  const resident = text.match(RESIDENT)?.find(isResidentId);
  if (resident) return identity("resident identity number", resident);
  const nik = text.match(NIK)?.find((found) => isNik(found.replace(/\D/g, "")));
  if (nik) return identity("NIK", nik);
  for (const { 0: passport, groups } of text.matchAll(PASSPORT))
    if (!isTime(groups?.behind ?? "")) return identity("passport number", passport);
  return undefined;
}

/** The first identity or telephone number of a text that has seven digits or more. */
export function numberIn(text: string): Personal | undefined {
  const identity = identityIn(text);
  if (identity) return identity;
  const telephone = telephoneIn(text);
  if (telephone === undefined) return undefined;
  return { code: "personal-data/telephone", kind: "telephone number", length: telephone.length };
}
