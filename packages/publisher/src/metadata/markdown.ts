/** Text within Markdown, with every mark that would set it in another way escaped; line breaks become blanks. */
export const markdownText = (text: string): string =>
  text.replace(/\s+/g, " ").replace(/[\\`*_{}[\]<>()#|~&!$]/g, (mark) => `\\${mark}`);

/** A row of a table. */
export const row = (...cells: readonly string[]): string => `| ${cells.join(" | ")} |\n`;

/** A table with a line of headings. */
export const table = (headings: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(...headings), `${"|---".repeat(headings.length)}|\n`, ...rows.map((cells) => row(...cells))].join("");

/** Text that is shown letter by letter. */
export const asIs = (text: string): string =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => `    ${line}\n`)
    .join("");

/** A list, an item a line. */
export const list = (items: readonly string[]): string => items.map((item) => `- ${item}\n`).join("");
