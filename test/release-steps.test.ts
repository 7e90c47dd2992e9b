import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it, vi } from "vitest";

// Each step starts kembar from its sources several times.
vi.setConfig({ testTimeout: 120_000 });

const root = fileURLToPath(new URL("..", import.meta.url));

/** A repository with a copy of the dataset, of which nothing is published yet. */
const cwd = realpathSync(mkdtempSync(join(tmpdir(), "kembar-steps-")));
const dataset = join(cwd, "datasets/sister-cities");
const releases = join(dataset, "releases");
beforeAll(() => {
  for (const name of ["claims", "dataset.yaml", "ids.csv", "package.json", "records", "sources"])
    cpSync(join(root, "datasets/sister-cities", name), join(dataset, name), { recursive: true });
  setVersion("0.0.0");
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

function setVersion(version: string): void {
  const path = join(dataset, "package.json");
  writeFileSync(path, readFileSync(path, "utf8").replace(/"version": "[^"]*"/, `"version": "${version}"`));
}

/** Runs a step of scripts/release.mjs in the repository, with kembar from its sources. */
function step(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, "scripts/release.mjs"), ...args, "--from-source"],
    { cwd, encoding: "utf8", env: { ...process.env, KEMBAR_DATE: "", ...env } },
  );
  return { status, stdout, stderr };
}

it("leaves a dataset alone whose version no changeset has raised", () => {
  expect(step(["publish"])).toMatchObject({ status: 0, stdout: "Every version of every dataset is published.\n" });
  expect(step(["check"])).toMatchObject({ status: 0, stdout: "Nothing is published yet.\n" });
  expect(step(["list"])).toMatchObject({ status: 0, stdout: "" });
});

it("never takes the day from the clock", () => {
  setVersion("1.0.0");
  const fault = expect.stringContaining("Expected the day of publication, got none");
  expect(step(["publish"])).toMatchObject({ status: 1, stderr: fault });
  // The version step asks before it changes anything.
  expect(step(["version"])).toMatchObject({ status: 1, stderr: fault });
  expect(step(["publish"], { KEMBAR_DATE: "tomorrow" }).stderr).toContain('got "tomorrow"');
  expect(existsSync(releases)).toBe(false);
});

it("publishes what is new, on the day that it is given, and lists it", () => {
  expect(step(["publish"], { KEMBAR_DATE: "2025-07-01" })).toMatchObject({
    status: 0,
    stdout: expect.stringContaining("sister-cities 1.0.0 is published"),
  });
  expect(JSON.parse(readFileSync(join(releases, "ledger.json"), "utf8")).versions[0].date).toBe("2025-07-01");
  expect(step(["publish"]).stdout).toBe("Every version of every dataset is published.\n");
  expect(step(["list"]).stdout).toBe(
    "datasets/sister-cities\tsister-cities\t1.0.0\t@kembar/sister-cities@1.0.0\tdatasets/sister-cities/releases/sister-cities-1.0.0.zip\n",
  );
});

it("takes what the changesets said as the reason for a version that the data do not ask for", () => {
  setVersion("1.1.0");
  const date = { KEMBAR_DATE: "2025-07-02" };
  const changelog = join(dataset, "CHANGELOG.md");
  writeFileSync(changelog, "# Changelog\n\n## 1.0.0\n\n- The first records.\n");
  expect(step(["publish"], date).status).toBe(1);
  writeFileSync(changelog, "# Changelog\n\n## 1.1.0\n\n- A clearer datasheet.\n\n## 1.0.0\n\n- The first records.\n");
  expect(step(["publish"], date)).toMatchObject({ status: 0, stdout: expect.stringContaining("1.1.0 is published") });
});

it("rebuilds what is published, but for versions of older programs", () => {
  const older = join(dataset, "older-programs.json");
  writeFileSync(older, '{ "1.0.0": "kembar 1.0.0 writes it; see its tag." }\n');
  const { status, stdout, stderr } = step(["check"]);
  rmSync(older);
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toContain("1.0.0 is not rebuilt: kembar 1.0.0 writes it; see its tag.");
  expect(stdout).not.toContain("1.0.0 written again");
  expect(stdout).toContain("1.1.0 written again");
  expect(stdout).toContain("2 published versions are as published.");
});

it("finds a published file that was changed", () => {
  appendFileSync(join(releases, "1.0.0/data/agreements.csv"), "\n");
  const { status, stdout, stderr } = step(["check"]);
  expect(status).toBe(1);
  expect(stdout).toContain("data/agreements.csv");
  expect(stderr).toContain("failed: see above");
});

it("lists its steps, and refuses others", () => {
  for (const name of ["version", "publish", "list", "check"]) expect(step(["--help"]).stdout).toContain(`  ${name} `);
  expect(step(["pubish"]).status).toBe(2);
});
