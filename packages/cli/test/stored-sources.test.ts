import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { folder, kembar } from "./run.ts";

const cases = fileURLToPath(new URL("./cases", import.meta.url));
const page = readFileSync(join(cases, "indonesian-linked-data/page.html"));
const lines = (path: string) => readFileSync(path, "utf8");

/** Every passage of the records stands in the stored text at its offsets, counted in code points. */
function passagesOf(out: string): number {
  const { agreements } = JSON.parse(lines(join(out, "agreements.json")));
  const evidence = agreements.flatMap((agreement: { evidence: unknown[] }) => agreement.evidence);
  for (const { source, start, end, exact } of evidence) {
    const text = [...lines(join(out, `sources/${source}.txt`))];
    expect(text.slice(start, end).join("")).toBe(exact);
  }
  return evidence.length;
}

describe("kembar convert stores the texts that records rest on", () => {
  it("for a page, with its metadata and the hash of the page", () => {
    const cwd = folder({ "page.html": page });
    expect(kembar(["convert", "page.html"], { cwd })).toMatchObject({
      status: 0,
      stderr: expect.stringContaining("part of the article"),
    });
    const out = join(cwd, "kembar-out");
    expect(readdirSync(join(out, "sources"))).toEqual(["page.txt", "page.yaml"]);
    expect(lines(join(out, "sources/page.txt"))).toBe(lines(join(cases, "indonesian-linked-data/text.txt")));
    const yaml = lines(join(out, "sources/page.yaml"));
    expect(yaml).toMatch(
      /^# Written by kembar convert\. .*\n.*\n# Extracted from: HTML page, SHA-256 [0-9a-f]{64}\nurl: "https/,
    );
    expect(yaml).toContain('published: "2025-03-04"\nlanguage: "id"\nsha256: "');
    expect(yaml).toContain('completeness: "partial"\npages: "2"\nrights: "unknown"\n');
    expect(passagesOf(out)).toBeGreaterThan(5);
  });

  it("in every form, so that validation checks every passage and finds none at fault", () => {
    const cwd = folder({
      "in/a.html": page,
      "in/b.md": readFileSync(join(cases, "markdown/article.md")),
      "in/c.txt": lines(join(cases, "indonesian-linked-data/text.txt")),
      "in/d.jsonl": `${JSON.stringify({ id: "d-1", text: lines(join(cases, "without-metadata/text.txt")) })}\n`,
      "in/e.pdf": "%PDF",
      "in/c.yaml": "outlet: Kabar\n",
    });
    const result = kembar(["convert", "in", "--json"], { cwd });
    expect(result).toMatchObject({
      status: 0,
      stderr: expect.stringContaining("in: 1 file passed over, of types that are not read: 1 .pdf."),
    });
    const out = join(cwd, "kembar-out");
    expect(readdirSync(join(out, "sources")).filter((name) => name.endsWith(".txt"))).toEqual([
      "a.txt",
      "b.txt",
      "c.txt",
      "d-1.txt",
    ]);
    const passages = passagesOf(out);
    const checked = JSON.parse(kembar(["validate", "kembar-out", "--json"], { cwd }).stdout);
    expect(checked).toMatchObject({ issues: [], checked: { passages } });
    writeFileSync(join(out, "sources/a.txt"), lines(join(out, "sources/a.txt")).replace("Huzhou", "Hangzhou"));
    expect(kembar(["validate", "kembar-out"], { cwd })).toMatchObject({
      status: 1,
      stdout: expect.stringContaining("source/hash-mismatch"),
    });
  });

  it("and does not read its own results when they lie in the folder that it reads", () => {
    const cwd = folder({ "a.html": page });
    for (let run = 0; run < 2; run++)
      expect(kembar(["convert", "."], { cwd })).toMatchObject({
        status: 0,
        stdout: expect.stringMatching(/^1 article/),
      });
    const second = JSON.parse(kembar(["convert", ".", "--json"], { cwd }).stdout);
    expect(second.changed).toEqual([]);
  });

  it("but replaces no source that somebody else put there", () => {
    const cwd = folder({ "a.html": page, "set/sources/a.txt": "Mine\n" });
    for (const metadata of [undefined, "outlet: Mine\n"]) {
      if (metadata) writeFileSync(join(cwd, "set/sources/a.yaml"), metadata);
      expect(kembar(["convert", "a.html", "--out", "set"], { cwd })).toMatchObject({
        status: 3,
        stderr: expect.stringContaining("was not written by kembar convert"),
      });
      expect(lines(join(cwd, "set/sources/a.txt"))).toBe("Mine\n");
    }
  });

  it("and leaves alone a text that it read from there", () => {
    const cwd = folder();
    mkdirSync(join(cwd, "sources"));
    writeFileSync(join(cwd, "sources/a.txt"), lines(join(cases, "indonesian-linked-data/text.txt")));
    writeFileSync(join(cwd, "sources/a.yaml"), "outlet: Kabar\nrightsNote: ours\n");
    expect(kembar(["convert", "sources", "--out", ".", "--format", "json"], { cwd }).status).toBe(0);
    expect(lines(join(cwd, "sources/a.yaml"))).toBe("outlet: Kabar\nrightsNote: ours\n");
    expect(kembar(["validate", "."], { cwd })).toMatchObject({ status: 0 });
  });
});

describe("kembar convert --stdout", () => {
  it("answers JSON lines in their order, with the ids given, and goes on after a faulty line", () => {
    const text = lines(join(cases, "indonesian-linked-data/text.txt"));
    const input = ["b", "Á b", "c"].map((id) => JSON.stringify({ id, text: `${id}\n\n${text}` }));
    const { status, stdout, stderr } = kembar(["convert", "-", "--stdout", "--quiet"], {
      input: [input[0], "{", ...input.slice(1)].join("\n"),
    });
    const sources = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line).source.id);
    expect([status, sources, stderr.split("\n").length]).toEqual([1, ["b", "a-b", "c"], 2]);
  });

  it("refuses an id that came before", () => {
    const line = JSON.stringify({ id: "a", text: "Klaten" });
    const { status, stderr } = kembar(["convert", "-", "--stdout"], { input: `${line}\n${line}\n` });
    expect([status, stderr]).toEqual([
      1,
      expect.stringContaining("-:2: Its name gives the same source id (a) as -:1."),
    ]);
  });

  it("reads a page from standard input", () => {
    const { status, stdout } = kembar(["convert", "-", "--stdout"], { input: page.toString("utf8") });
    expect([status, JSON.parse(stdout).source]).toEqual([
      0,
      expect.objectContaining({ id: "stdin", outlet: "Kabar Lereng", published: "2025-03-04" }),
    ]);
    // The page's own bytes do not tell what the passages count: the text that they count comes with them.
    const { source, text, agreements } = JSON.parse(stdout);
    expect([...text]).toHaveLength(source.characters);
    expect(agreements[0].evidence.length).toBeGreaterThan(0);
    for (const { start, end, exact } of agreements[0].evidence)
      expect([...text].slice(start, end).join("")).toBe(exact);
  });
});
