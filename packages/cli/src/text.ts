/** Ways to set off words; each gives plain text where colour is off. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly mark: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly warn: (text: string) => string;
}

const wrapIn = (open: number, close: number, isOn: boolean) => (text: string) =>
  isOn ? `\u001b[${open}m${text}\u001b[${close}m` : text;

/** Terminal styles, or none. */
export const makeStyle = (isOn: boolean): Style => ({
  bold: wrapIn(1, 22, isOn),
  dim: wrapIn(2, 22, isOn),
  mark: wrapIn(36, 39, isOn),
  good: wrapIn(32, 39, isOn),
  bad: wrapIn(31, 39, isOn),
  warn: wrapIn(33, 39, isOn),
});

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}]|[\u{20000}-\u{3fffd}]/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape that starts a terminal style
const styling = /\u001b\[[0-9]+m/g;

/** Columns that a text takes on a terminal: two for Chinese and other wide characters, none for styling and combining marks. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text.replace(styling, ""))
    width += wide.test(character) ? 2 : /\p{M}/u.test(character) ? 0 : 1;
  return width;
}

/** Control characters of a source must not reach the terminal; line breaks become spaces. */
export const tame = (text: string): string => text.replace(/\s+/g, " ").replace(/\p{Cc}/gu, "\ufffd");

/** Breaks a text at spaces into lines of at most `width` columns; a longer word gets a line of its own. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** A text of at most `width` columns, with dots if it was longer. */
export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let out = "";
  let left = width - 1;
  for (const character of text) {
    left -= widthOf(character);
    if (left < 0) break;
    out += character;
  }
  return `${out}…`;
}

/** "1 record", "2 records"; for words whose plural takes an s. */
export const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? "" : "s"}`;

/** "512 B", "12.3 kB", "4.0 MB": bytes for people, by powers of 1,000. */
export function bytesText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const units = ["kB", "MB", "GB", "TB"];
  let size = bytes / 1000;
  let unit = 0;
  for (; size >= 999.95 && unit < units.length - 1; unit++) size /= 1000;
  return `${size.toFixed(1)} ${units[unit]}`;
}
