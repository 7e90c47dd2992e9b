import { describe, expect, it } from "vitest";
import { explainFailure, recordsOf } from "./articles.ts";

export type Language = "en" | "id" | "zh";
/** A text in a language, and the values that the rules read from it. */
export type Row = readonly [language: Language, body: string, expected: readonly string[]];

type Agreement = ReturnType<typeof recordsOf>["agreements"][number];
/** Tells the values of a record; `quote` gives the first passage of what a pointer names, in guillemets. */
type Tell = (record: Agreement, quote: (at: string) => string) => readonly string[];
export type Read = (language: Language, body: string) => string[];

const titles = { en: "News of the day", id: "Berita hari ini", zh: "今日新闻" };
const article = (language: Language, body: string): string => `${titles[language]}\n\n${body}\n`;

/** Reads the values of every record of a text. Every passage must be the text's own. */
export const reading =
  (tell: Tell): Read =>
  (language, body) => {
    const text = article(language, body);
    const points = [...text];
    return recordsOf(text, { language }).agreements.flatMap((record) => {
      for (const { start, end, exact } of record.evidence) expect(points.slice(start, end).join("")).toBe(exact);
      return tell(record, (at) => `«${record.evidence.find((one) => one.at === at)?.exact}»`);
    });
  };

/** The parties of each record, each with the passage that names it first. */
export const ties: Read = reading(({ parties }, quote) => [
  parties.map(({ place }, at) => `${place} ${quote(`/parties/${at}`)}`).join(" + "),
]);

/** Values without passages and order, so that nothing but the values keeps a row among the misses. */
const bare = (values: readonly string[]): string[] =>
  values
    .map((value) =>
      value
        .replaceAll(/ «[^»]*»/g, "")
        .split(" + ")
        .toSorted()
        .join(" + "),
    )
    .toSorted();

/** Tests that the rows of each table are read as they say. */
export function holdTables(read: Read, tables: Readonly<Record<string, readonly Row[]>>): void {
  describe.each(Object.entries(tables))("%s", (_title, rows) => {
    it.each(rows)("%s: %s", (language, body, expected) => {
      explainFailure(article(language, body), { language });
      expect(read(language, body)).toEqual(expected);
    });
  });
}

/** Tests that what the rules do not read yet they still do not, so that a row that is mended moves to a table. */
export function holdMisses(read: Read, misses: readonly Row[]): void {
  it.each(misses)("still misses, %s: %s", (language, body, expected) => {
    expect(bare(read(language, body))).not.toEqual(bare(expected));
  });
}
