import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Article, readArticle } from "../src/article.ts";
import { convert } from "../src/convert.ts";
import type { TraceEvent } from "../src/trace.ts";
import { foundingBytes } from "./articles.ts";

function articleOf(text: string | Uint8Array, published = "2025-06-27"): Article {
  const read = readArticle("article", typeof text === "string" ? new TextEncoder().encode(text) : text, { published });
  if ("problem" in read) throw new Error(read.problem.message);
  return read.article;
}

function traceOf(text: string | Uint8Array): TraceEvent[] {
  const events: TraceEvent[] = [];
  convert(articleOf(text), { trace: (event) => events.push(event) });
  return events;
}

const founding = traceOf(foundingBytes);
const at = (events: readonly TraceEvent[], rule: string, exact: string) =>
  events.filter((event) => event.rule === rule && event.exact === exact);

const corpus = new URL("../corpus/articles/", import.meta.url);
const names = readdirSync(corpus).filter((name) => name.endsWith(".txt"));

describe("a trace", () => {
  it("quotes the text at the offsets it gives, and names its rules as lang/kind/name", () => {
    const characters = [...foundingBytes.toString("utf8")];
    for (const { start, end, exact, rule } of founding) {
      expect(characters.slice(start, end).join("")).toBe(exact);
      expect(rule).toMatch(/^id\/[a-z-]+\/[a-z0-9-]+$/);
    }
  });

  it("gives a reason for whatever is overruled or left aside", () => {
    const others = founding.filter((event) => event.outcome !== "fired");
    expect(others.length).toBeGreaterThan(20);
    for (const event of others) expect(event.why, event.rule).toMatch(/^[“A-Z].*\.$/s);
  });

  it("tells each decision once", () => {
    const keys = founding.map((event) => JSON.stringify(event));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("covers every passage that the drafts rest on", () => {
    const { drafts } = convert(articleOf(foundingBytes));
    const [draft] = drafts;
    const passages = [
      ...(draft?.parties ?? []),
      ...(draft?.instruments ?? []),
      ...(draft?.facilitators ?? []),
      ...(draft?.statements ?? []),
      ...(draft?.sectors ?? []),
    ].flatMap((one) => one.passages);
    expect(passages.length).toBeGreaterThan(20);
    for (const { start = 0, end = 0, exact } of passages)
      expect(
        founding.some((event) => event.start < end && start < event.end && event.outcome === "fired"),
        exact,
      ).toBe(true);
  });
});

describe("the trace of the founding article", () => {
  it.each([
    ["id/place/headline", "Kota Nanjing", "cn-320100", "a headline does not outrank it"],
    ["id/place/vague", "salah satu Provinsi di China", undefined, "the article means cn-350627"],
    [
      "id/instrument/memorandum-of-understanding",
      "penandatanganan MoU dilakukan di Kantor Gubernur Jawa Tengah",
      "memorandum-of-understanding signed",
      "elsewhere it is still to come",
    ],
    ["id/date/listener", "Jumat (27/6/2025)", "2025-06-27", "an interview"],
    ["id/date/explore", "kemarin", "2025-06-26", "It dates talks"],
    ["id/date/quoted", "hari ini", "2025-06-27", "counted from the quotation"],
    ["id/person/venue", "Gubernur Jawa Tengah", undefined, "a building here"],
    ["id/side/stand-in", "Zhangzhou", undefined, "stands in for the party"],
    ["id/side/bystander", "Provinsi Fujian", undefined, "watches or helps"],
    ["id/stage/established", "menjalin", undefined, "the tie is still to come"],
    ["id/kind/friendly-cooperation", "kerjasama persahabatan", "friendly-cooperation", "called sister-city 6 times"],
  ])("overrules %s “%s”", (rule, exact, value, why) => {
    const [event] = at(founding, rule, exact).filter((one) => one.outcome === "overruled");
    expect(event?.value).toBe(value);
    expect(event?.why).toContain(why);
  });

  it("says why Nanjing is the county, and what it is not", () => {
    const [, ...bare] = at(founding, "id/place/chain", "Nanjing");
    expect(bare[0]).toMatchObject({ outcome: "fired", value: "cn-350627" });
    expect(bare[0]?.why).toContain("Not meant: Nanjing (cn-320100)");
    expect(at(founding, "id/place/chain", "Nanjing, Kota Zhangzhou, Provinsi Fujian")[0]?.why).toContain(
      "(Zhangzhou, Fujian, Tiongkok) leaves Nanjing County",
    );
  });

  it("says which word made a paper signed or planned", () => {
    const [letter] = at(founding, "id/instrument/letter-of-intent", "penandatanganan letter of intent");
    expect(letter).toMatchObject({ outcome: "fired", value: "letter-of-intent signed" });
    expect(letter?.why).toBe("“penandatanganan” (id/sign/noun) says that it was signed.");
    const plan = founding.find((event) => event.value === "memorandum-of-understanding planned");
    expect(plan).toMatchObject({ outcome: "fired", start: 848, end: 891 });
    expect(plan?.why).toContain("“akan” (id/plan/future)");
  });

  it("puts the page around the article aside", () => {
    const furniture = founding.filter((event) => event.rule === "id/text/furniture");
    expect(furniture.map((event) => event.exact)).toContain("Text Sizes");
    expect(furniture.find((event) => event.exact.startsWith("Penulis"))?.why).toBe("It names the author.");
  });
});

describe("an article without an agreement", () => {
  it("says so, and why", () => {
    const text =
      "Berita\n\nBupati Klaten dan Wali Kota Surakarta menandatangani nota kesepahaman pada Selasa (24/6/2025).\n";
    const events = traceOf(text);
    expect(events.find((event) => event.rule === "id/tie/none")).toMatchObject({
      outcome: "skipped",
      start: 0,
      end: 0,
    });
    expect(events.find((event) => event.rule === "id/tie/one-country")).toMatchObject({
      outcome: "overruled",
      value: "id-3310 id-3372",
    });
  });

  it("tells the papers of a firm from those of a government", () => {
    const events = traceOf(
      "Berita\n\nUniversitas Gadjah Mada menandatangani MoU dengan sebuah universitas di Osaka, Jepang, pada Selasa (24/6/2025). Kerja sama itu dipuji banyak orang.\n",
    );
    expect(events.some((event) => event.outcome === "overruled" && event.rule.startsWith("id/side/"))).toBe(true);
  });
});

describe("a conversion", () => {
  it.each(names)("is the same with and without a trace: %s", (name) => {
    const article = articleOf(readFileSync(new URL(name, corpus)));
    const events: TraceEvent[] = [];
    const traced = convert(article, { trace: (event) => events.push(event) });
    expect(traced).toEqual(convert(article));
    expect(events.length).toBeGreaterThan(0);
    for (const { start, end } of events) expect(start).toBeLessThanOrEqual(end);
  });

  it("is the same with and without a trace, whatever sentences come together", () => {
    const sentences = names.flatMap((name) =>
      readFileSync(new URL(name, corpus), "utf8")
        .split(/(?<=[.。])\s+/)
        .slice(0, 6),
    );
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 8 }), (parts) => {
        const article = articleOf(parts.join("\n\n"));
        expect(convert(article, { trace: () => undefined })).toEqual(convert(article));
      }),
      { numRuns: 60, seed: 20250624 },
    );
  });
});
