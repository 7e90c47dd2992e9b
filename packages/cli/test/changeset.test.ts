import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { canonicalCollection } from "@kembar/schema";
import { describe, expect, it } from "vitest";
import { builtDataset } from "../src/built.ts";
import { releaseFiles, under } from "./releases.ts";
import { call, dataset, folder, root } from "./run.ts";

const later = {
  "sources/later.txt":
    "Judul\n\nPemkab Klaten akan melanjutkan kerja sama sister city dengan Shizuoka, dan berharap ada kerja sama kehutanan.\n",
  "sources/later.yaml": 'published: "2025-07-01"\nlanguage: id\n',
};
const name = "@kembar/sister-cities";

function put(path: string, files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(path, file)), { recursive: true });
    writeFileSync(join(path, file), text);
  }
}

const changeset = (bump: string) => ({ ".changeset/some.md": `---\n"${name}": ${bump}\n---\n\nWords.\n` });
const version = (number: string) => ({
  "package.json": JSON.stringify({ name, version: number, license: "CC-BY-4.0" }),
});

/** A dataset whose records of now are released as 1.0.0. */
async function released(): Promise<string> {
  const path = dataset();
  const { collection } = (await builtDataset(path)).assembly;
  const files = releaseFiles(canonicalCollection(collection), { name: "sister-cities" });
  put(path, {
    ...under("releases/1.0.0", files),
    "releases/ledger.json": JSON.stringify({
      dataset: "sister-cities",
      versions: [{ version: "1.0.0", date: "2025-07-01" }],
    }),
    ".changeset/README.md": "Notes.\n",
    ...version("1.0.0"),
  });
  return path;
}

const check = (cwd: string) => call(["changeset", "--check"], { cwd });

describe("the check", () => {
  it("asks for some changeset before the first release", async () => {
    const cwd = dataset();
    put(cwd, { ".changeset/README.md": "", ...version("0.0.0") });
    expect(await check(cwd)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("has records and no release yet"),
    });
    put(cwd, changeset("patch"));
    expect(await check(cwd)).toMatchObject({ status: 0 });
  });

  it("is content where nothing changed since the release", async () => {
    expect(await check(await released())).toMatchObject({ status: 0, stderr: "" });
  });

  it("names what changed and what is missing", async () => {
    const cwd = await released();
    put(cwd, later);
    const { status, stderr } = await check(cwd);
    expect(status).toBe(1);
    expect(stderr).toContain(
      `${name} changed since 1.0.0 and needs a minor bump, to 1.1.0 or beyond; its version is 1.0.0 and no changeset names it.`,
    );
    expect(stderr).toMatch(/minor {2}agreement-added {2}agr-klaten-/);
  });

  it.each([
    ["a changeset that says too little", changeset("patch"), 1],
    ["a changeset that says enough", changeset("minor"), 0],
    ["a changeset that says more", changeset("major"), 0],
    ["a changeset of another package", { ".changeset/some.md": '---\n"other": major\n---\n\nWords.\n' }, 1],
    ["a version that is beyond already", version("1.1.0"), 0],
    ["a version that is not far enough beyond", version("1.0.1"), 1],
  ])("%s", async (_, files, status) => {
    const cwd = await released();
    put(cwd, { ...later, ...files });
    expect((await check(cwd)).status).toBe(status);
  });

  it("refuses a changeset with an unknown bump, and a ledger that is none", async () => {
    const cwd = await released();
    put(cwd, changeset("huge"));
    expect(await check(cwd)).toMatchObject({ status: 1, stderr: expect.stringContaining('got "huge"') });
    put(cwd, { "releases/ledger.json": "{" });
    expect(await check(cwd)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("Expected the ledger of releases"),
    });
  });
});

describe("the proposal", () => {
  const file = ".changeset/sister-cities-data.md";

  it("has the computed bump, the figures and the records, and satisfies the check", async () => {
    const cwd = await released();
    put(cwd, later);
    expect(await call(["changeset"], { cwd })).toMatchObject({ status: 0, stderr: "" });
    const text = readFileSync(join(cwd, file), "utf8");
    expect(text).toMatch(
      /^---\n"@kembar\/sister-cities": minor\n---\n\nSince 1\.0\.0: \d+ added\.\n\n- added: .* \(`agr-klaten-[^`]+`\)\. New in the dataset\.\n/,
    );
    expect(await check(cwd)).toMatchObject({ status: 0 });
    expect(await call(["changeset"], { cwd })).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("is there already"),
    });
    expect(await call(["changeset", "--force"], { cwd })).toMatchObject({ status: 0 });
  });

  it("takes a greater bump with its reason, and no smaller one", async () => {
    const cwd = await released();
    put(cwd, later);
    expect(await call(["changeset", "--bump", "patch"], { cwd })).toMatchObject({ status: 1 });
    expect(await call(["changeset", "--bump", "major"], { cwd })).toMatchObject({ status: 2 });
    expect(await call(["changeset", "--bump", "major", "--why", "The scope is another one."], { cwd })).toMatchObject({
      status: 0,
    });
    expect(readFileSync(join(cwd, file), "utf8")).toMatch(/: major\n.*\n\nThe scope is another one\.\n$/s);
  });

  it("is not written where nothing changed", async () => {
    const cwd = await released();
    expect(await call(["changeset"], { cwd })).toMatchObject({
      status: 0,
      stdout: "Nothing changed since 1.0.0: no changeset is needed.\n",
    });
  });
});

it("the changesets tool writes a changeset whole into the changelog of a private package", () => {
  const cwd = folder({
    "package.json": JSON.stringify({ name: "root", private: true, workspaces: ["data"] }),
    "package-lock.json": "{}",
    "data/package.json": JSON.stringify({ name, version: "1.0.0", private: true }),
    ".changeset/config.json": JSON.stringify({
      ...JSON.parse(readFileSync(join(root, ".changeset/config.json"), "utf8")),
      changelog: join(root, "scripts/changelog.cjs"),
    }),
    ".changeset/some.md": `---\n"${name}": minor\n---\n\nSince 1.0.0: 2 added, 1 corrected.\n\n- added: A (\`agr-a\`). New.\n- added: B (\`agr-b\`). New.\n`,
  });
  const tool = createRequire(import.meta.url).resolve("@changesets/cli/bin.js");
  const { status, stderr } = spawnSync(process.execPath, [tool, "version"], { cwd, encoding: "utf8" });
  expect({ status, stderr }).toMatchObject({ status: 0 });
  expect(readFileSync(join(cwd, "data/CHANGELOG.md"), "utf8")).toBe(
    `# ${name}\n\n## 1.1.0\n\n### Minor Changes\n\n- Since 1.0.0: 2 added, 1 corrected.\n\n  - added: A (\`agr-a\`). New.\n  - added: B (\`agr-b\`). New.\n`,
  );
});
