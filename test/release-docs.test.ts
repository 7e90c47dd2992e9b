import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseDatasetMetadata, parseIdentifiers } from "@kembar/publisher";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { article, call, folder, root } from "../packages/cli/test/run.ts";
import { datasetShape } from "../packages/publisher/src/metadata/dataset.ts";
import type { Shape } from "../packages/publisher/src/metadata/reading.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const releasing = readFileSync(join(root, "docs/releasing.md"), "utf8");
const verifying = readFileSync(join(root, "docs/verifying.md"), "utf8");

/** The block of code behind a comment that names it, without what indents it. */
function block(name: string): string {
  const [, indent = "", code = ""] =
    new RegExp(`^( *)<!-- ${name} -->\\n *\`\`\`\\w+\\n([\\s\\S]*?)\`\`\``, "m").exec(releasing) ?? [];
  return code.replace(new RegExp(`^${indent}`, "gm"), "");
}

/** A pattern for what a page shows: "…" stands for anything, a number for any, and columns may be wider. */
const shownAs = (text: string): RegExp =>
  new RegExp(
    text
      .trimEnd()
      .split("…")
      .map((part) =>
        part
          .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
          .replace(/\b\d+(?:\\\.\d+)?(?= (?:k?B|files|passages)\b)/g, "[\\d.]+")
          .replace(/ {2,}/g, " +"),
      )
      .join("[\\s\\S]*"),
  );

describe("docs/releasing.md", () => {
  const cwd = folder({ ".changeset/config.json": "{}\n" });
  const dataset = join(cwd, "datasets/sister-cities");
  const given = "datasets/sister-cities";
  const setVersion = (version: string) =>
    writeFileSync(join(dataset, "package.json"), `{ "name": "@kembar/sister-cities", "version": "${version}" }\n`);
  const told = async (...args: readonly string[]) => {
    const { stdout, stderr } = await call(args, { cwd });
    return `${stdout}${stderr}`;
  };

  beforeAll(async () => {
    mkdirSync(join(dataset, "sources"), { recursive: true });
    for (const name of [article, article.replace(/txt$/, "yaml")])
      cpSync(name, join(dataset, "sources", name.slice(dirname(name).length + 1)));
    for (const name of ["dataset.yaml", "ids.csv"])
      cpSync(join(root, "datasets/sister-cities", name), join(dataset, name));
    setVersion("1.0.0");
    await call(["build", given], { cwd });
    await call(["release", given, "--date", "2025-07-01"], { cwd });
    mkdirSync(join(dataset, "claims"));
    writeFileSync(join(dataset, "claims/jane.jsonl"), claim());
    await call(["build", given], { cwd });
  });

  /** A claim of a person about the article: a statement that the rules do not make. */
  function claim(): string {
    const text = readFileSync(article, "utf8");
    const exact = "pertama";
    const start = [...text.slice(0, text.indexOf(exact))].length;
    const source = "tribunjogja-20250627-klaten-nanjing";
    const about = { source, parties: ["id-3310", "cn-350627"], field: "statement" };
    const value = { topic: "prior-tie", subject: "id-3310", modality: "denied" };
    return `${JSON.stringify({ ...about, value, start, end: start + exact.length, exact, rule: "claim/jane" })}\n`;
  }

  it("shows what the commands print", async () => {
    expect(await told("diff", `${given}/releases/1.0.0`, given)).toMatch(shownAs(block("output of diff")));
    expect(await told("changeset", given)).toMatch(shownAs(block("output of changeset")));
    setVersion("1.0.1");
    expect(await told("release", given, "--date", "2026-01-31")).toMatch(shownAs(block("output of a version too low")));
    setVersion("1.1.0");
    expect(await told("release", given, "--date", "2026-01-31", "--dry-run")).toMatch(
      shownAs(block("output of release --dry-run")),
    );
    expect(existsSync(join(dataset, "releases/1.1.0"))).toBe(false);
    expect(await told("release", given, "--date", "2026-01-31")).toMatch(shownAs(block("output of release")));
    expect(await told("release", given, "--rebuild", "1.1.0", "--out", "again")).toMatch(
      shownAs(block("output of release --rebuild")),
    );
  });

  it("shows blocks that a changed word would not fit", () => {
    const shown = block("output of release");
    expect(shown.length).toBeGreaterThan(100);
    const actual = shown.replaceAll("…", "0123").replace("77 files", "80 files");
    expect(actual).toMatch(shownAs(shown));
    expect(actual.replace("is published", "was published")).not.toMatch(shownAs(shown));
  });

  it("explains every key of dataset.yaml, and no other", () => {
    const keys = [...releasing.matchAll(/^\| `([\w/]+)` \|.*?\|$/gm)].map(([, key = ""]) => key);
    const from = keys.indexOf("name");
    expect(keys.slice(from)).toEqual(keysOf(datasetShape));
    for (const optional of ["creators/familyName", "creators/givenName", "creators/identifier"])
      expect(releasing).toMatch(new RegExp(`\\| \`${optional}\` \\|.*\\(may be absent\\) \\|`));
  });

  it("has examples that are read as they stand", () => {
    expect(parseDatasetMetadata(block("dataset.yaml")).creators).toHaveLength(2);
    expect(parseIdentifiers(block("identifiers.json"))).toMatchObject([{ scheme: "doi", version: "1.2.0" }]);
  });
});

/** Names of a shape with those within them, as paths. */
function keysOf(shape: Shape): string[] {
  if ("holds" in shape && typeof shape.holds === "function") return [];
  if ("atLeast" in shape) return keysOf((shape as { readonly list: Shape }).list);
  return Object.entries(shape).flatMap(([name, inner]) => {
    const key = name.replace(/\?$/, "");
    return [key, ...keysOf(inner as Shape).map((below) => `${key}/${below}`)];
  });
}

describe("docs/verifying.md", () => {
  it("tells of every check that kembar verify makes", async () => {
    const cwd = folder();
    const dataset = join(cwd, "ds");
    cpSync(join(root, "datasets/sister-cities"), dataset, {
      recursive: true,
      filter: (path) => !/node_modules|releases|claims|dist$/.test(path.slice(root.length)),
    });
    writeFileSync(join(dataset, "package.json"), '{ "name": "@kembar/sister-cities", "version": "1.0.0" }\n');
    await call(["build", "ds"], { cwd });
    await call(["release", "ds", "--date", "2025-07-01"], { cwd });
    const { stdout } = await call(["verify", "ds/releases/1.0.0", "--json"], { cwd });
    const made = (JSON.parse(stdout) as { checks: { name: string }[] }).checks.map(({ name }) => name);
    const explained = [...verifying.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, name = ""]) => name);
    expect(explained).toEqual([...made, "signature"]);
  });
});

describe.each(["docs/releasing.md", "docs/verifying.md"])("%s", (page) => {
  const text = readFileSync(join(root, page), "utf8");

  it("links to files and sections that are there", () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]*)(#[^)]*)?\)/g)];
    expect(links.length).toBeGreaterThan(0);
    for (const [, path = "", section] of links) {
      const target = path === "" ? join(root, page) : join(root, dirname(page), path);
      expect(existsSync(target), path).toBe(true);
      const sections = [...readFileSync(target, "utf8").matchAll(/^#+ (.*)$/gm)].map(
        ([, title = ""]) =>
          `#${title
            .toLowerCase()
            .replace(/[^\p{L}\p{N} -]/gu, "")
            .replaceAll(" ", "-")}`,
      );
      if (section !== undefined) expect(sections, page).toContain(section);
    }
  });

  it("names commands, options and scripts that are there", async () => {
    const scripts = Object.keys(JSON.parse(readFileSync(join(root, "package.json"), "utf8")).scripts);
    for (const [, name = ""] of text.matchAll(/npm run ([a-z:]+)/g)) expect(scripts).toContain(name);
    for (const [, line = ""] of text.matchAll(/^(?:npx )?kembar (.*(?:\\\n.*)?)$/gm)) {
      const { stdout, status } = await call([line.split(" ")[0] ?? "", "--help"]);
      expect(status, line).toBe(0);
      for (const option of line.match(/--[a-z-]+/g) ?? []) expect(stdout, line).toContain(option);
    }
  });
});
