/** Characters that TeX takes for commands. BibTeX counts braces even after a backslash, so that theirs have none. */
const commands: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "&": "\\&",
  "%": "\\%",
  $: "\\$",
  "#": "\\#",
  _: "\\_",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Text with the characters that TeX takes for commands escaped, as BibLaTeX wants it; the rest stays UTF-8. */
export const texText = (text: string): string =>
  text.replace(/[\\{}&%$#_~^]/g, (character) => commands[character] ?? "");

/** Commands of TeX that set a mark on the letter after them, by the mark. */
const marks: Readonly<Record<string, string>> = {
  "\u0300": "`",
  "\u0301": "'",
  "\u0302": "^",
  "\u0303": "~",
  "\u0304": "=",
  "\u0306": "u",
  "\u0307": ".",
  "\u0308": '"',
  "\u030a": "r",
  "\u030b": "H",
  "\u030c": "v",
  "\u0327": "c",
  "\u0328": "k",
};

/** Commands of TeX for letters that are no letter with a mark. */
const letters: Readonly<Record<string, string>> = {
  ß: "{\\ss}",
  æ: "{\\ae}",
  Æ: "{\\AE}",
  œ: "{\\oe}",
  Œ: "{\\OE}",
  ø: "{\\o}",
  Ø: "{\\O}",
  ł: "{\\l}",
  Ł: "{\\L}",
};

function oldLetter(character: string): string {
  const [base = "", mark = "", more] = character.normalize("NFD");
  const command = marks[mark];
  if (command !== undefined && more === undefined && /[A-Za-z]/.test(base)) return `{\\${command}{${base}}}`;
  return letters[character] ?? character;
}

/**
 * Text as BibTeX wants it, which knows nothing of UTF-8: accented letters as commands of TeX; what has no such command, as Chinese, stays as
 * it is.
 */
export const oldTexText = (text: string): string => texText(text.normalize("NFC")).replace(/[^\0-\x7f]/gu, oldLetter);

/** An address in a field of its own, where only braces and blanks would end it. */
export const texAddress = (address: string): string =>
  address.replace(/[{}\s\\]/g, (character) => encodeURIComponent(character));
