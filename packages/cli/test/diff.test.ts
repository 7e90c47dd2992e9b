import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { agreement, collection, git, releaseFiles, under, zipOf } from "./releases.ts";
import { call, dataset, folder } from "./run.ts";

const [a, b, c] = ["agr-a-b-2020-aaaaa", "agr-a-b-2020-bbbbb", "agr-a-b-2020-ccccc"] as const;
const old = collection({ agreements: [agreement({ id: a }), agreement({ id: b })] });
const next = collection({ agreements: [agreement({ id: a, stage: "renewed" }), agreement({ id: c })] });

const cwd = folder({
  ...under("1.0.0", releaseFiles(old)),
  ...under("1.1.0", releaseFiles(next, { version: "1.1.0", tombstones: `${b},1.1.0,merged,${c}\n` })),
  ...under("2.0.0", releaseFiles(next, { version: "2.0.0", licence: "CC-BY-SA-4.0" })),
  "old.json": JSON.stringify(old),
  "next.jsonl": next.agreements.map((one) => `${JSON.stringify(one)}\n`).join(""),
  "old.zip": zipOf(under("ties-1.0.0", releaseFiles(old))),
  "large.zip": zipOf(releaseFiles(next, { version: "1.1.0" }), true),
  "torn.zip": zipOf(under("ties-1.0.0", releaseFiles(old))).subarray(0, 900),
  "broken.jsonl": `${JSON.stringify(agreement({ id: a }))}\n{"id":\n`,
  "unsorted.jsonl": [b, a].map((id) => `${JSON.stringify(agreement({ id }))}\n`).join(""),
  "empty/readme.txt": "",
  "notes.txt": "",
});

// What is unpacked goes here, and is gone when a command is done.
const temporary = folder();
beforeAll(() => {
  process.env.TMPDIR = temporary;
});

interface Told {
  readonly bump: string;
  readonly changes: readonly {
    readonly entity: string;
    readonly id: string;
    readonly kind: string;
    readonly replacedBy: readonly string[];
  }[];
  readonly schema: readonly { readonly what: string }[] | null;
}

async function told(...operands: readonly string[]): Promise<Told> {
  const { status, stdout, stderr } = await call(["diff", ...operands, "--format", "json"], { cwd });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return JSON.parse(stdout) as Told;
}

const kinds = ({ changes }: Told) => changes.map(({ id, kind }) => `${kind} ${id}`);

describe("what is compared", () => {
  it("releases, with what became of records and the bump", async () => {
    const result = await told("1.0.0", "1.1.0");
    expect(kinds(result)).toEqual([`corrected ${a}`, `merged ${b}`, `added ${c}`]);
    expect(result.changes[1]?.replacedBy).toEqual([c]);
    expect(result).toMatchObject({ bump: "minor", schema: [] });
  });

  it("schemas, files and licences of releases", async () => {
    const result = await told("1.1.0", "2.0.0");
    expect(result).toMatchObject({ bump: "major", changes: [], schema: [{ what: "licence-stricter" }] });
  });

  it.each([
    ["zips", "old.zip", "large.zip"],
    ["files of records", "old.json", "next.jsonl"],
    ["a zip and a folder", "old.zip", "1.1.0"],
  ])("%s", async (_, one, other) => {
    expect(kinds(await told(one, other)).map((text) => text.split(" ")[1])).toEqual([a, b, c]);
    expect(readdirSync(temporary)).toEqual([]);
  });

  it("a side against itself: nothing", async () => {
    expect(await told("old.zip", "1.0.0")).toMatchObject({ bump: "none", changes: [], schema: [] });
    expect(await told("old.json", "1.0.0")).toMatchObject({ bump: "none", changes: [], schema: null });
  });
});

describe("revisions", () => {
  const repository = folder();
  git(repository, "init", "-q");
  writeFileSync(join(repository, "ties.json"), JSON.stringify(old));
  git(repository, "add", "-A");
  git(repository, "commit", "-qm", "One");
  writeFileSync(join(repository, "ties.json"), JSON.stringify(next));

  it("of a file, against what it is now", async () => {
    const { status, stdout } = await call(["diff", "HEAD:ties.json", "ties.json"], { cwd: repository });
    expect(status).toBe(0);
    expect(stdout).toContain("HEAD:ties.json (a file of records) -> ties.json (a file of records)");
    expect(stdout).toContain("3 records changed");
  });

  it("of the dataset in the working folder, built from the sources of then; nothing of the repository is touched", async () => {
    const path = dataset();
    git(path, "init", "-q");
    git(path, "add", "-A");
    git(path, "commit", "-qm", "One");
    writeFileSync(
      join(path, "sources/later.txt"),
      "Judul\n\nPemkab Klaten akan melanjutkan kerja sama sister city dengan Shizuoka, dan berharap ada kerja sama kehutanan.\n",
    );
    writeFileSync(join(path, "sources/later.yaml"), 'published: "2025-07-01"\nlanguage: id\n');
    const before = git(path, "status", "--porcelain");
    const { status, stdout } = await call(["diff", "HEAD", ".", "--format", "json"], { cwd: path });
    expect(status).toBe(0);
    const { changes, bump } = JSON.parse(stdout) as Told;
    expect(changes.map(({ entity, kind }) => `${kind} ${entity}`)).toContain("added agreement");
    expect(bump).toBe("minor");
    expect(git(path, "status", "--porcelain")).toBe(before);
  });

  it("give the reason that a person gave for what became of a record", async () => {
    const path = dataset();
    git(path, "init", "-q");
    git(path, "add", "-A");
    git(path, "commit", "-qm", "One");
    const id = readFileSync(join(path, "ids.csv"), "utf8").split("\n")[1]?.split(",")[0];
    mkdirSync(join(path, "curation"));
    const decision = `agreement: ${id}\naction: reject\nby: A Reader\ndate: "2026-01-31"\nwhy: The paper was never signed.\n`;
    writeFileSync(join(path, "curation/a.yaml"), decision);
    const { stdout } = await call(["diff", "HEAD", ".", "--format", "json"], { cwd: path });
    const [change] = (JSON.parse(stdout) as Told).changes;
    expect(change).toMatchObject({ id, kind: "withdrawn", reason: "The paper was never signed." });
  });

  it.each([
    ["a path that is not there", "HEAD:other.json", 'Expected "other.json" at the revision HEAD'],
    ["a folder that is nothing of ours", "HEAD:", "Expected a dataset, a release or a file of records at HEAD:"],
    ["no dataset to take", "HEAD", "Expected one dataset in the working folder, got none"],
    ["no such revision", "no-such", 'there is neither a file or folder nor a revision "no-such"'],
    ["an option in the place of one", "./--help-me", "neither a file or folder nor a revision"],
  ])("%s is refused", async (_, name, message) => {
    const { status, stderr } = await call(["diff", name, "ties.json"], { cwd: repository });
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });
});

describe("forms", () => {
  it("text names every record, value and reason", async () => {
    const { stdout } = await call(["diff", "1.0.0", "1.1.0"], { cwd });
    expect(stdout).toContain(
      `corrected  agreement ${a}  Tie aaaaa\n    Changed in stage.\n    /stage: "intent-signed" -> "renewed"\n`,
    );
    expect(stdout).toContain(`merged     agreement ${b}  Tie bbbbb\n    Merged into ${c}.\n`);
    expect(stdout).toContain("3 records changed. 0 schema changes.\nBump needed: minor.\n");
  });

  it("CSV has a row for each value", async () => {
    const { stdout } = await call(["diff", "1.0.0", "1.1.0", "--format", "csv"], { cwd });
    expect(stdout.split("\n").map((line) => line.split(",").slice(0, 4).join(","))).toEqual([
      "kind,op,entity,id",
      `corrected,replace,agreement,${a}`,
      `merged,remove,agreement,${b}`,
      `added,add,agreement,${c}`,
      "",
    ]);
  });

  it("Markdown has sections", async () => {
    const { stdout } = await call(["diff", "1.0.0", "1.1.0", "--format", "markdown"], { cwd });
    expect(stdout.match(/^#+ .*$/gm)).toEqual([
      "## `1.0.0` → `1.1.0`",
      "### Added (1)",
      "### Corrected (1)",
      "### Merged (1)",
    ]);
    expect(stdout).toContain("Bump needed: minor.");
  });
});

describe("what is refused", () => {
  it.each([
    ["one operand", ["1.0.0"], 2, "Expected two things to compare, got 1."],
    ["another format", ["1.0.0", "1.1.0", "--format", "jsn"], 2, "did you mean json?"],
    [
      "a folder that is nothing of ours",
      ["1.0.0", "empty"],
      2,
      "empty is a folder with neither manifest.json nor sources",
    ],
    ["another file", ["1.0.0", "notes.txt"], 2, "notes.txt is another file"],
    [
      "a torn zip",
      ["torn.zip", "1.1.0"],
      1,
      "torn.zip to be a release folder or a zip: it has no directory: it breaks off",
    ],
    ["a broken line", ["old.json", "broken.jsonl"], 1, "broken.jsonl:2: expected an agreement as one line of JSON"],
    ["unsorted lines", ["unsorted.jsonl", "old.json"], 1, "Expected ids of agreements to rise by code unit"],
  ])("%s", async (_, args, code, message) => {
    const { status, stderr } = await call(["diff", ...args], { cwd });
    expect(stderr).toContain(message);
    expect(status).toBe(code);
  });

  it("a release without a file of its schema", async () => {
    const { "schema/tables.json": _, ...files } = releaseFiles(old);
    const path = folder(under("r", files));
    const { status, stderr } = await call(["diff", "r", "r"], { cwd: path });
    expect(status).toBe(1);
    expect(stderr).toContain("r: Expected JSON in schema/tables.json, got no such file.");
  });

  it("a dataset that cannot be built, with what stands in its way", async () => {
    const path = dataset();
    writeFileSync(join(path, "sources/bad.txt"), Buffer.from([0xff, 0xfe, 0xfd]));
    const { status, stderr } = await call(["diff", ".", "."], { cwd: path });
    expect(status).toBe(1);
    expect(stderr).toContain("cannot be built:\n  sources/bad.txt:");
    expect(readFileSync(join(path, "ids.csv"), "utf8")).not.toBe("");
  });
});
