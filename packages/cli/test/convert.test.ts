import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { article, folder, kembar } from "./run.ts";

const text = readFileSync(article, "utf8");
const noTrace = (output: string) => expect(output).not.toMatch(/^\s+at /m);

describe("kembar convert", () => {
  it("writes every format and says what it found", () => {
    const { status, stdout, cwd } = kembar(["convert", article, "--published", "2025-06-27"]);
    expect(status).toBe(0);
    expect(stdout).toContain("1 article, 1 agreement: 20 files in kembar-out/");
    const names = readdirSync(join(cwd, "kembar-out"));
    for (const name of [
      "agreements.json",
      "agreements.jsonl",
      "agreements.csv",
      "evidence.csv",
      "datapackage.json",
      "csv-metadata.json",
      "agreements.jsonld",
      "agreements.nq",
      "sources",
    ])
      expect(names).toContain(name);
    expect(names.filter((name) => name.startsWith("."))).toEqual([]);
    expect(kembar(["validate", "kembar-out"], { cwd }).stdout).toContain("no issues");
    expect(readFileSync(join(cwd, "kembar-out/sources/tribunjogja-20250627-klaten-nanjing.txt"), "utf8")).toBe(text);
  });

  it("prints one JSON line per article on standard output", () => {
    const { status, stdout } = kembar(["convert", article, "--stdout"]);
    expect(status).toBe(0);
    const lines = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(1);
    expect(Object.keys(lines[0])).toEqual(["source", "agreements", "places"]);
    expect(lines[0].agreements[0].parties).toHaveLength(2);
  });

  it("reads JSON lines, with their metadata, and goes on after a bad one", () => {
    const input = `${JSON.stringify({ id: "One", text, published: "2025-06-27", url: "https://example.org/1" })}\nnot json\n${JSON.stringify({ id: "two" })}\n`;
    const { status, stdout, stderr } = kembar(["convert", "-", "--stdout"], { input });
    expect(status).toBe(1);
    expect(JSON.parse(stdout).source).toMatchObject({
      id: "one",
      published: "2025-06-27",
      url: "https://example.org/1",
    });
    expect(stderr).toContain("-:2: Line 2 of standard input: it is not JSON.");
    expect(stderr).toContain('it needs "id" and "text"');
  });

  it("reads front matter, and counts offsets from the head of the file", () => {
    const head = "---\npublished: 2025-06-27\nlang: id\nurl: https://example.org/a\n---\n";
    const cwd = folder({ "a.txt": head + text });
    const { stdout } = kembar(["convert", "a.txt", "--stdout"], { cwd });
    const { source, agreements } = JSON.parse(stdout);
    expect(source).toMatchObject({ published: "2025-06-27", language: "id", url: "https://example.org/a" });
    for (const { start, end, exact } of agreements[0].evidence)
      expect([...(head + text)].slice(start, end).join("")).toBe(exact);
  });

  it("makes one record of two articles in a folder", () => {
    const cwd = folder({ "news/a.txt": text, "news/b.txt": text, "news/c.jpg": "x" });
    const { status, stdout } = kembar(["convert", "news", "--published", "2025-06-27", "--format", "json"], { cwd });
    expect([status, stdout.split("\n")[0]]).toEqual([0, "2 articles, 1 agreement: 5 files in kembar-out/"]);
    expect(JSON.parse(readFileSync(join(cwd, "kembar-out/agreements.json"), "utf8")).agreements[0].sources).toEqual([
      "a",
      "b",
    ]);
  });

  it("changes no byte when it runs again", () => {
    const first = kembar(["convert", article, "--json"]);
    expect(JSON.parse(first.stdout).changed).toHaveLength(20);
    expect(JSON.parse(kembar(["convert", article, "--json"], { cwd: first.cwd }).stdout).changed).toEqual([]);
  });
});

describe("bad input", () => {
  it.each([
    ["an empty file", "", 0, "is empty"],
    ["a megabyte of one letter", "a".repeat(1_000_000), 0, "language"],
    [
      "another language",
      "Bürgermeister beider Städte unterzeichneten gestern einen Vertrag im Rathaus.",
      0,
      "language",
    ],
    [
      "an article without an agreement",
      "Pemkab Klaten membuka pasar murah untuk warga yang ingin berbelanja di alun-alun.",
      0,
      "No agreement",
    ],
    ["bytes that are not UTF-8", Uint8Array.of(0x61, 0xff), 1, "offset 1"],
  ])("%s gives a message and the right exit code", (_name, content, status, message) => {
    const cwd = folder({ "a.txt": content });
    const result = kembar(["convert", "a.txt"], { cwd });
    expect(result.status).toBe(status);
    expect(result.stderr).toContain(message);
    noTrace(result.stderr);
    const written = readdirSync(cwd).includes("kembar-out");
    expect(written).toBe(status === 0);
    if (written)
      expect(JSON.parse(readFileSync(join(cwd, "kembar-out/agreements.json"), "utf8")).agreements).toEqual([]);
  });

  it("of one file does not keep the others from being converted", () => {
    const cwd = folder({ "news/a.txt": Uint8Array.of(0xff), "news/b.txt": text });
    const { status, stdout } = kembar(["convert", "news"], { cwd });
    expect(status).toBe(1);
    expect(stdout).toContain("1 article, 1 agreement");
  });

  it("a file that is missing, a folder without articles, a link to nowhere: exit code 3", () => {
    const cwd = folder();
    mkdirSync(join(cwd, "empty.txt"));
    symlinkSync("nowhere", join(cwd, "link.txt"));
    for (const name of ["missing.txt", "empty.txt", "link.txt"]) {
      const { status, stderr } = kembar(["convert", name], { cwd });
      expect([name, status]).toEqual([name, 3]);
      expect(stderr).toMatch(/^kembar: Cannot (read|convert) /);
      noTrace(stderr);
    }
  });

  it("an output that is a file: exit code 3, the file untouched", () => {
    const cwd = folder({ out: "mine" });
    const { status, stderr } = kembar(["convert", article, "--out", "out"], { cwd });
    expect([status, stderr]).toEqual([3, expect.stringContaining("expected a folder, found a file")]);
    expect(readFileSync(join(cwd, "out"), "utf8")).toBe("mine");
  });

  it("a folder in the way of a file: exit code 3, nothing half-written", () => {
    const cwd = folder({ "out/agreements.nq/x": "mine" });
    const { status, stderr } = kembar(["convert", article, "--out", "out", "--format", "nquads"], { cwd });
    expect(status).toBe(3);
    noTrace(stderr);
    expect(readdirSync(join(cwd, "out"))).toEqual(["agreements.nq"]);
  });

  it("two files of one name: the second is refused", () => {
    const cwd = folder({ "a/x.txt": text, "b/x.txt": text });
    const { status, stderr } = kembar(["convert", "a", "b"], { cwd });
    expect([status, stderr]).toEqual([1, expect.stringContaining("same source id (x)")]);
  });

  it("the same file twice, and metadata in place of an article: said so", () => {
    const cwd = folder({ "a.txt": text, "a.yaml": "published: 2025-06-27\n" });
    expect(kembar(["convert", "a.txt", "a.txt"], { cwd })).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("It is given twice. Name it once."),
    });
    expect(kembar(["convert", "a.yaml"], { cwd })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("Expected an article, got a.yaml, which is metadata."),
    });
  });

  it.runIf(existsSync("/proc/self"))(
    "a folder that takes no files, as of /proc: exit code 3, and no endless attempt",
    () => {
      const { status, stderr } = kembar(["convert", article, "--out", "/proc/kembar-out"]);
      expect([status, stderr]).toEqual([3, expect.stringContaining("Cannot write to /proc/kembar-out")]);
      noTrace(stderr);
    },
  );

  it("a name too long for a file: said of it, and the others are converted", () => {
    const cwd = folder({
      "a.jsonl": `${JSON.stringify({ id: "one", text })}\n${JSON.stringify({ id: "x".repeat(260), text })}\n`,
    });
    const { status, stderr } = kembar(["convert", "a.jsonl", "--out", "out"], { cwd });
    expect([status, stderr]).toEqual([1, expect.stringContaining("a source id of 260 characters")]);
    expect(readdirSync(join(cwd, "out/sources"))).toContain("one.txt");
  });

  it("a folder with files of somebody else: nothing is written over", () => {
    const cwd = folder({ "a.txt": text, "out/agreements.csv": "keep me" });
    const { status, stderr } = kembar(["convert", "a.txt", "--out", "out"], { cwd });
    expect([status, stderr]).toEqual([3, expect.stringContaining("no record of an earlier run")]);
    expect(readFileSync(join(cwd, "out/agreements.csv"), "utf8")).toBe("keep me");
  });

  it("fewer formats than the time before: the old files go", () => {
    const cwd = folder({ "a.txt": text });
    kembar(["convert", "a.txt", "--out", "out"], { cwd });
    kembar(["convert", "a.txt", "--out", "out", "--format", "json"], { cwd });
    expect(readdirSync(join(cwd, "out"))).toEqual(["agreements.json", "sources"]);
  });

  it("an empty name of a folder is refused", () => {
    const cwd = folder({ "a.txt": text });
    expect(kembar(["convert", "a.txt", "--out", ""], { cwd })).toMatchObject({ status: 2 });
  });

  it("a file of a folder that cannot be read: said of it, and the others are converted", () => {
    const cwd = folder({ "in/a.txt": text });
    symlinkSync(join(cwd, "nowhere.txt"), join(cwd, "in/b.txt"));
    const { status, stderr } = kembar(["convert", "in", "--out", "out"], { cwd });
    expect([status, stderr]).toEqual([1, expect.stringContaining("b.txt")]);
    expect(readdirSync(join(cwd, "out/sources"))).toContain("a.txt");
  });

  it("metadata that is no YAML: the line and what to write", () => {
    const cwd = folder({ "a.txt": text });
    writeFileSync(join(cwd, "a.yaml"), "- one\n- two\n");
    expect(kembar(["convert", "a.txt"], { cwd })).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("a.yaml: expected lines such as"),
    });
  });
});

describe("usage", () => {
  it.each([
    [["convert"], "Expected an article"],
    [["convrt"], "did you mean convert?"],
    [["convert", "a.txt", "--oot", "x"], "did you mean --out?"],
    [["convert", "a.txt", "--format", "xml"], "expected some of json"],
    [["convert", "a.txt", "--published", "2025-02-30"], "expected a day"],
    [["convert", "a.txt", "--out"], "needs a value"],
    [["validate"], "Expected a path"],
    [["explain"], "Expected a record"],
  ])("%j is told what is wrong, with exit code 2", (args, message) => {
    const { status, stderr } = kembar(args, { cwd: folder({ "a.txt": text }) });
    expect([status, stderr]).toEqual([2, expect.stringContaining(message)]);
    noTrace(stderr);
  });

  it("help fits on a screen", () => {
    for (const args of [
      ["--help"],
      ["convert", "--help"],
      ["build", "--help"],
      ["validate", "--help"],
      ["explain", "--help"],
      ["eval", "--help"],
      ["diff", "--help"],
      ["changeset", "--help"],
    ]) {
      const { status, stdout } = kembar(args);
      expect(status).toBe(0);
      expect(stdout.split("\n").length).toBeLessThanOrEqual(24);
      for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
    }
    expect(kembar(["--version"]).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
