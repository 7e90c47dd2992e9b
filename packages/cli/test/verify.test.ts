import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, test } from "vitest";
import { main } from "../src/main.ts";
import { widthOf } from "../src/text.ts";
import { type Released, released } from "./released.ts";
import { call, folder, root } from "./run.ts";

interface Told {
  readonly sound: boolean;
  readonly checks: readonly {
    readonly name: string;
    readonly state: string;
    readonly note?: string;
    readonly findings: readonly { readonly file: string; readonly record?: string; readonly message: string }[];
  }[];
}

const schema = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve("@kembar/schema/verification.schema.json"), "utf8"),
);
const isVerification = new Ajv2020({ strict: true }).compile(schema);

let base: Released;
beforeAll(async () => {
  base = await released();
}, 120_000);

/** A copy of the folder of releases, away from the dataset. */
function copy(): string {
  const path = folder();
  cpSync(base.releases, path, { recursive: true });
  return path;
}

/** A folder with the zip and nothing else. */
function zipAlone(): string {
  const path = folder();
  copyFileSync(base.zip, join(path, "download.zip"));
  return path;
}

async function told(args: readonly string[], cwd?: string): Promise<Told & { status: number }> {
  const { status, stdout, stderr } = await call(["verify", ...args, "--json"], cwd === undefined ? {} : { cwd });
  expect(stderr).toBe("");
  const value = JSON.parse(stdout) as Told;
  expect(isVerification(value), JSON.stringify(isVerification.errors)).toBe(true);
  return { ...value, status };
}

const stateOf = ({ checks }: Told, name: string) => checks.find((one) => one.name === name)?.state;
const findings = ({ checks }: Told, name: string) => checks.find((one) => one.name === name)?.findings ?? [];

function edit(path: string, change: (text: string) => string): void {
  const [before, after] = [readFileSync(path, "utf8"), change(readFileSync(path, "utf8"))];
  if (before === after) throw new Error(`Nothing was changed in ${path}.`);
  writeFileSync(path, after);
}

describe("a sound release", () => {
  test("in its dataset passes all that can be checked, the passages too", async () => {
    const found = await told([base.release]);
    expect(found.checks.map(({ name, state }) => `${name} ${state}`)).toEqual([
      ...["checksums passed", "manifest passed", "ledger passed", "zip not-checked", "statement passed"],
      ...["lists passed", "records passed", "digest passed", "schema passed", "formats passed", "metadata passed"],
      ...["changes not-checked", "evidence passed"],
    ]);
    expect(found).toMatchObject({ status: 0, sound: true });
  });

  test("passes as a zip alone, and says what is not at hand and what to do", async () => {
    const found = await told(["download.zip"], zipAlone());
    expect(found).toMatchObject({ status: 0, sound: true });
    const open = found.checks.filter(({ state }) => state === "not-checked");
    expect(open.map(({ name }) => name)).toEqual(["ledger", "statement", "lists", "changes", "evidence"]);
    for (const { note } of open) expect(note).toMatch(/\w{3,}.*\.$/);
    expect(stateOf(found, "zip")).toBe("passed");
  });

  test("passes with --quick, which says that single records were left out", async () => {
    const found = await told([base.zip, "--quick"]);
    expect(found.checks.filter(({ state }) => state === "passed").map(({ name }) => name)).toEqual([
      ...["checksums", "manifest", "ledger", "zip", "statement", "lists"],
    ]);
    expect(found.checks.find(({ name }) => name === "records")?.note).toContain("--quick");
  });

  test("takes a ledger and texts of sources from where they are named", async () => {
    const cwd = zipAlone();
    const args = ["--ledger", join(base.releases, "ledger.json"), "--sources", join(base.dataset, "sources")];
    const found = await told(["download.zip", ...args], cwd);
    expect([stateOf(found, "ledger"), stateOf(found, "evidence")]).toEqual(["passed", "passed"]);
    const other = await told(["download.zip", "--sources", "."], cwd);
    expect(stateOf(other, "evidence")).toBe("not-checked");
  });

  test.each([40, 80, 100])("is told within %i columns, but for words that are longer", async (columns) => {
    let stdout = "";
    const cwd = zipAlone();
    const status = await main(["verify", "download.zip"], {
      ...{ cwd, columns, hasColour: false, stderr: () => {}, stdin: async function* () {} },
      stdout: (text) => {
        stdout += text;
      },
      packageFile: pathToFileURL(join(root, "packages/cli/package.json")),
    });
    expect(status).toBe(0);
    for (const line of stdout.split("\n"))
      if (line.trim().includes(" ")) expect(widthOf(line), line).toBeLessThanOrEqual(columns);
    expect(stdout.replace(/\s+/g, " ")).toContain(
      "sound, as far as it was checked (8 checks); 5 checks could not be made.",
    );
  });
});

describe("what is not as it was", () => {
  test("is told with the file, the record, and where in it", async () => {
    const releases = copy();
    edit(join(releases, "1.0.0/data/places.csv"), (text) => text.replace("Nanjing County", "Nanjing Countx"));
    const found = await told([join(releases, "1.0.0")]);
    expect(found).toMatchObject({ status: 1, sound: false });
    expect(findings(found, "checksums")).toEqual([
      { file: "data/places.csv", record: "cn-350627", message: expect.stringContaining("differs first in row ") },
    ]);
    const { stdout, status } = await call(["verify", join(releases, "1.0.0"), "--quiet"]);
    expect(status).toBe(1);
    expect(stdout).toContain("Not so: Every file has the SHA-256");
    expect(stdout).not.toContain("ok ");
  });

  test("is a text of a source in which other words stand", async () => {
    const sources = folder();
    cpSync(join(base.dataset, "sources"), sources, { recursive: true });
    edit(join(sources, "tribunjogja-20250627-klaten-nanjing.txt"), (text) => `x${text}`);
    const found = await told([base.zip, "--sources", sources]);
    expect(stateOf(found, "evidence")).toBe("failed");
    expect(findings(found, "evidence")[0]).toMatchObject({ record: expect.stringMatching(/^agr-/) });
  });

  test.each([
    ["the zip's hash in the statement", "sister-cities-1.0.0.intoto.json", /"sha256": "./, '"sha256": "x', "statement"],
    ["the version in the statement", "sister-cities-1.0.0.intoto.json", '"1.0.0"', '"1.0.1"', "statement"],
    ["the form of the statement", "sister-cities-1.0.0.intoto.json", "{", "[", "statement"],
    ["the list of versions", "versions.json", "2025-07-01", "2025-07-02", "lists"],
    ["the feed", "feed.atom", /(<entry>.*)2025-07-01T/s, "$12025-07-02T", "lists"],
    ["the ledger", "ledger.json", "2025-07-01", "2025-07-02", "ledger"],
    ["a size in the ledger", "ledger.json", '"bytes": ', '"bytes": 1', "ledger"],
    ["the form of the ledger", "ledger.json", "{", "[", "ledger"],
  ])("is %s", async (_, name, wanted, instead, check) => {
    const releases = copy();
    edit(join(releases, name), (text) => text.replace(wanted, instead));
    const found = await told([join(releases, "sister-cities-1.0.0.zip"), "--quick"]);
    expect(stateOf(found, check)).toBe("failed");
    expect(found.status).toBe(1);
    expect(found.checks.filter(({ state }) => state === "failed").length).toBeLessThanOrEqual(2);
  });

  test("is a link in the place of a file, wherever it leads", async () => {
    const releases = copy();
    const path = join(releases, "1.0.0/VERSION");
    rmSync(path);
    symlinkSync("/etc/hostname", path);
    const found = await told([join(releases, "1.0.0")]);
    expect(findings(found, "checksums")[0]).toMatchObject({
      file: "VERSION",
      message: expect.stringContaining("a link"),
    });
  });

  test("is a zip that breaks off, told as a fault of the zip", async () => {
    const cwd = folder({ "torn.zip": readFileSync(base.zip).subarray(0, 5000) });
    const found = await told(["torn.zip"], cwd);
    expect(found).toMatchObject({ status: 1, sound: false });
    expect(findings(found, "zip")).toEqual([{ file: "torn.zip", message: expect.stringContaining("it breaks off") }]);
  });

  test("never commands the terminal", async () => {
    const releases = copy();
    writeFileSync(join(releases, "1.0.0/a\u001b[31mb"), "x");
    const { stdout, status } = await call(["verify", join(releases, "1.0.0")]);
    expect(status).toBe(1);
    expect(stdout).not.toContain("\u001b");
  });
});

describe("what is refused", () => {
  test.each([
    ["nothing", [], 2, "Expected one release, a folder or a zip, got 0."],
    ["what is not there", ["none.zip"], 3, "Cannot read"],
    ["a ledger that is not there", ["r.zip", "--ledger", "none.json"], 3, "Cannot read none.json"],
    ["texts that are not there", ["r.zip", "--sources", "none"], 3, "none: there is no such file or folder"],
  ])("%s", async (_, args, code, message) => {
    const cwd = folder();
    copyFileSync(base.zip, join(cwd, "r.zip"));
    const { status, stderr, stdout } = await call(["verify", ...args], { cwd });
    expect(stderr).toContain(message);
    expect({ status, stdout }).toEqual({ status: code, stdout: "" });
  });

  test("a folder that is no release is told as one without its files", async () => {
    const cwd = folder();
    mkdirSync(join(cwd, "empty"));
    const found = await told(["empty"], cwd);
    expect(found.sound).toBe(false);
    expect(findings(found, "checksums")[0]).toMatchObject({ file: "SHA256SUMS" });
  });
});
