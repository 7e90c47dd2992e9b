import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readArticle } from "../src/article.ts";
import { convert } from "../src/convert.ts";
import { findIdle } from "../src/gate.ts";
import { languages } from "../src/languages/detect.ts";

const corpus = new URL("../corpus/articles/", import.meta.url);
const articles = readdirSync(corpus)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => readFileSync(new URL(name, corpus), "utf8"));

function articleOf(text: string, language?: string) {
  const read = readArticle("article", new TextEncoder().encode(text), {
    published: "2025-06-27",
    ...(language === undefined ? {} : { language }),
  });
  if ("problem" in read) throw new Error(read.problem.message);
  return read.article;
}

const isIdle = (text: string, language?: string) => findIdle(text, 0, language) !== undefined;

/** Everything that a conversion says; places that no draft names are left out, as nothing is made of them. */
function said({ source, drafts, notes }: ReturnType<typeof convert>) {
  return { source, drafts, notes };
}

const expectSame = (text: string, language?: string) => {
  const article = articleOf(text, language);
  expect(said(convert(article))).toEqual(said(convert(article, { isWhole: true })));
};

const frames = new Map([
  [
    "id",
    (phrase: string) =>
      `Judul berita\n\nBupati Klaten, Budi Santoso, ${phrase} Wali Kota Nanjing, Tiongkok, Li Wei, pada hari Selasa untuk warga di kedua daerah itu. Pemkab Klaten ${phrase} dengan Pemkot Nanjing.`,
  ],
  [
    "en",
    (phrase: string) =>
      `Title of the news\n\nThe Mayor of Semarang, Budi Santoso, ${phrase} the Mayor of Brisbane, Australia, in the town hall on the day that was the first of the month. Semarang City ${phrase} with the City of Brisbane.`,
  ],
  [
    "zh",
    (phrase: string) =>
      `今天的新闻\n\n印度尼西亚三宝垄市市长和中国江苏省南京市市长在这里${phrase},这是两地的第一次,也是不久以前的事。三宝垄市与南京市${phrase}。`,
  ],
]);

describe("an article that cannot report an agreement", () => {
  it("is described as if it had been read whole", () => {
    const byline = "Penulis: Sri Wahyuni\nEditor: Joko Nugroho\n\n";
    const text = `Harga Cabai Naik\n${byline}Harga cabai di Pasar Induk Klaten naik pada hari Senin, kata pedagang yang ditemui di sana, dan warga diminta untuk tidak menimbun barang. Hujan turun terus.\n\nHalaman:\n1 2 3\n(bersambung)`;
    expect(isIdle(text)).toBe(true);
    expect(convert(articleOf(text)).source).toMatchObject({ pages: 3, completeness: "partial", language: "id" });
    expectSame(text);
  });

  it("is read whole for those who have claims about the places it names", () => {
    const text =
      "Harga naik\n\nHarga cabai di Kota Xantara naik pada hari Senin, kata pedagang yang ditemui di sana, dan warga tidak senang.\n";
    const places = (options?: Parameters<typeof convert>[1]) => [
      ...convert(articleOf(text), options).unresolved.keys(),
    ];
    expect(places()).toEqual([]);
    expect(places({ isWhole: true })).toEqual(["zz-x-xantara"]);
  });

  it("is not one that has a word for a tie, a paper or a signing, however it is written", () => {
    for (const phrase of [
      "SISTER CITY",
      "sister-city",
      "Sister\n City",
      "MoU",
      "nota  kesepahaman",
      "menandatanganinya",
    ])
      expect(isIdle(frames.get("id")?.(phrase) ?? "")).toBe(false);
    for (const phrase of ["签署", "友 好 城 市", "备忘录"])
      expect(isIdle(frames.get("zh")?.(phrase) ?? "")).toBe(false);
    // The sign of the kelvin is a "k" in lower case.
    expect(isIdle(frames.get("id")?.("te\u212aen") ?? "")).toBe(false);
    expect(isIdle(frames.get("id")?.("berjalan bersama") ?? "")).toBe(true);
  });

  it.each(articles.map((text, index) => [index, text]))(
    "gives the same conversion: article %i of the corpus",
    (_, text) => {
      expectSame(text);
    },
  );

  it("is none of those of the corpus that report one", () => {
    const telling = articles.filter((text) => convert(articleOf(text), { isWhole: true }).drafts.length > 0);
    expect(telling.length).toBeGreaterThan(articles.length / 2);
    expect(telling.filter((text) => isIdle(text))).toEqual([]);
  });
});

describe.each([...languages.values()].map((language) => [language.tag, language] as const))(
  "in the language %s",
  (tag, { lexicon }) => {
    const entries = lexicon.entriesOf();
    const classes = [...new Set(entries.map((entry) => entry.class))];
    const frame = frames.get(tag) ?? String;

    it.each(classes)("no agreement is lost by a word of the class %s", (name) => {
      const phrases = entries.filter((entry) => entry.class === name).map((entry) => entry.phrase.replace(/\*$/, ""));
      for (const phrase of phrases.slice(0, 40)) expectSame(frame(phrase), tag);
    });

    it("most words rule an agreement out", () => {
      expect(isIdle(frame(""), tag)).toBe(true);
      expect(
        classes.filter((name) => entries.some((entry) => entry.class === name && !isIdle(frame(entry.phrase), tag)))
          .length,
      ).toBeGreaterThan(3);
    });
  },
);

const pieces = [
  ...[...languages.values()].flatMap(({ lexicon, layout, functionWords }) => [
    ...lexicon
      .entriesOf()
      .filter((_, index) => index % 97 === 0)
      .map((entry) => entry.phrase),
    ...lexicon
      .entriesOf()
      .filter((entry) => ["kind", "instrument", "sign", "explore"].includes(entry.class))
      .slice(0, 8)
      .map((entry) => entry.phrase),
    ...functionWords.slice(0, 12),
    ...layout.byline.slice(0, 3).map((word) => `\n${word}: Budi\n`),
    ...layout.editor.slice(0, 3).map((word) => `\n${word}: Sri\n`),
    ...layout.pagination.slice(0, 2).map((word) => `\n${word}:\n1 2 3\n`),
    ...layout.widget.slice(0, 3).map((word) => `\n\n${word}\n\n`),
    ...layout.menu.slice(0, 3).map((word) => `\n\n${word}: a b c d e f g h i j k l m n.\n\n`),
    ...layout.cut.slice(0, 2),
    ...layout.photo.slice(0, 1).map((word) => `\n\n${word}: `),
  ]),
  "Klaten",
  "Nanjing",
  "Kota Semarang",
  "Tiongkok",
  "the City of Brisbane, Australia",
  "南京市",
  "三宝垄市",
  "印度尼西亚",
  "24/6/2025",
  "2025年4月3日",
  "3 Juni 2025",
  "\n",
  "\n\n",
  "\r\n",
  "\u2028",
  "\u2029",
  ".",
  ",",
  "(",
  ")",
  '"',
  "“",
  "”",
  "'s",
  "’",
  "-",
  "–",
  "©",
  "…",
  "1",
  "12345",
  "😀",
  "\ud800",
  "İ",
  "\u212aota",
  "\u3000",
  "e\u0301",
];

it("gives the same conversion whatever the text", () => {
  const text = fc
    .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(" ", " ", " ", "", "\n\n")), { maxLength: 120 })
    .map((parts) => parts.flat().join(""));
  const language = fc.constantFrom(undefined, undefined, "id", "en", "zh");
  fc.assert(fc.property(text, language, expectSame), { numRuns: 500, seed: 20251125 });
});
