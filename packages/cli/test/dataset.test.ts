import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { dataset, kembar, root } from "./run.ts";

const id = "agr-klaten-nanjing-2025-3ar32";

describe("kembar build", () => {
  it("makes the record of the first release, and nothing the second time", () => {
    const cwd = dataset();
    const ids = readFileSync(join(cwd, "ids.csv"), "utf8");
    const first = kembar(["build"], { cwd });
    expect([first.status, first.stdout]).toEqual([0, "1 source, 1 agreement: 19 files written\n"]);
    const published = join(root, "datasets/sister-cities/releases/1.0.0/data/agreements.jsonl");
    expect(JSON.parse(readFileSync(join(cwd, `records/${id}.json`), "utf8"))).toEqual(
      JSON.parse(readFileSync(published, "utf8")),
    );
    expect(readFileSync(join(cwd, "ids.csv"), "utf8")).toBe(ids);
    expect(kembar(["build"], { cwd }).stdout).toBe("1 source, 1 agreement: nothing changed\n");
    expect(kembar(["validate", "."], { cwd })).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("no issues"),
    });
  });

  it("takes sources that are only cited, with claims about them", () => {
    const cwd = dataset();
    writeFileSync(
      join(cwd, "sources/page.yaml"),
      "url: https://example.org/a\ncompleteness: citation-only\nlanguage: id\n",
    );
    mkdirSync(join(cwd, "claims"));
    const claim = { source: "page", parties: ["id-3310", "cn-350627"], field: "kind", value: "friendly-cooperation" };
    const party = (value: string, exact: string) => ({ ...claim, field: "party", value, exact, rule: "claim/jane" });
    const claims = [
      { ...claim, exact: "persahabatan", rule: "claim/jane" },
      party("id-3310", "Kabupaten Klaten"),
      party("cn-350627", "Kabupaten Nanjing"),
    ];
    writeFileSync(join(cwd, "claims/page.jsonl"), claims.map((one) => `${JSON.stringify(one)}\n`).join(""));
    expect(kembar(["build"], { cwd })).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^2 sources, 1 agreement/),
    });
    const record = JSON.parse(readFileSync(join(cwd, `records/${id}.json`), "utf8"));
    expect(record.conflicts).toContainEqual(expect.objectContaining({ at: "/kind", kind: "inter-source" }));
    expect(kembar(["validate", "."], { cwd })).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("no issues"),
    });
    expect(kembar(["explain", ".", "/parties/0"], { cwd }).stdout).toContain("page as cited");
  });

  it("keeps silent about notes for people among the metadata, not about keys that nobody knows", () => {
    const cwd = dataset();
    expect(kembar(["build"], { cwd }).stderr).not.toContain("passed over");
    const path = join(cwd, "sources/tribunjogja-20250627-klaten-nanjing.yaml");
    writeFileSync(path, `${readFileSync(path, "utf8")}publised: "2025-06-27"\n`);
    expect(kembar(["build"], { cwd }).stderr).toContain('passed over: "publised" (did you mean published?)');
  });

  it("says which source has neither a text nor leave to have none", () => {
    const cwd = dataset();
    writeFileSync(join(cwd, "sources/page.yaml"), "url: https://example.org/a\n");
    const { status, stderr } = kembar(["build"], { cwd });
    expect([status, stderr]).toEqual([1, expect.stringContaining("sources/page.yaml: Expected the text beside it")]);
  });

  it("writes nothing when a source has changed", () => {
    const cwd = dataset();
    const [name = ""] = readdirSync(join(cwd, "sources")).filter((one) => one.endsWith(".txt"));
    writeFileSync(join(cwd, "sources", name), "Klaten");
    const { status, stderr } = kembar(["build"], { cwd });
    expect([status, stderr]).toEqual([1, expect.stringContaining("Expected the SHA-256 ed4573c1")]);
    expect(readdirSync(cwd)).not.toContain("dist");
  });

  it.each([
    [
      "confirm",
      "",
      (record: Record<string, unknown>) =>
        expect(record.review).toEqual({ state: "reviewed", by: "A Reader", date: "2026-01-31" }),
    ],
    [
      "correct",
      "  at: /status\n  value: active\n",
      (record: Record<string, unknown>) =>
        expect(record).toMatchObject({ status: "active", review: { state: "reviewed" } }),
    ],
  ])("carries out %s", (action, more, check) => {
    const cwd = dataset();
    kembar(["build"], { cwd });
    writeDecision(
      cwd,
      `- agreement: ${id}\n  action: ${action}\n${more}  by: A Reader\n  date: "2026-01-31"\n  why: Checked against the source.\n`,
    );
    expect(kembar(["build"], { cwd })).toMatchObject({ status: 0 });
    check(JSON.parse(readFileSync(join(cwd, `records/${id}.json`), "utf8")));
  });

  it("keeps the id of a rejected record in the register and removes its file", () => {
    const cwd = dataset();
    kembar(["build"], { cwd });
    writeDecision(
      cwd,
      `- agreement: ${id}\n  action: reject\n  by: A Reader\n  date: "2026-01-31"\n  why: It is a hoax.\n`,
    );
    kembar(["build"], { cwd });
    expect(readdirSync(join(cwd, "records"))).toEqual([]);
    expect(readFileSync(join(cwd, "ids.csv"), "utf8")).toContain(`${id},withdrawn,,`);
    expect(kembar(["build"], { cwd }).stdout).toContain("nothing changed");
    expect(kembar(["validate", "."], { cwd }).status).toBe(0);
  });

  it("merges a record into another, with its source, and keeps the id in the register", () => {
    const cwd = dataset();
    writeFileSync(
      join(cwd, "sources/later.txt"),
      "Judul\n\nPemkab Klaten akan melanjutkan kerja sama sister city dengan Nanjing, dan berharap ada kerja sama kehutanan.\n",
    );
    writeFileSync(join(cwd, "sources/later.yaml"), 'published: "2025-07-01"\nlanguage: id\n');
    kembar(["build"], { cwd });
    const other = readFileSync(join(cwd, "ids.csv"), "utf8")
      .split("\n")
      .find((line) => line.includes("cn-x-nanjing"))
      ?.split(",")[0];
    expect(other).toMatch(/^agr-klaten-nanjing-2025-/);
    writeDecision(
      cwd,
      `- agreement: ${other}\n  action: merge\n  into: ${id}\n  by: A Reader\n  date: "2026-01-31"\n  why: It is the same Nanjing.\n`,
    );
    expect(kembar(["build"], { cwd })).toMatchObject({ status: 0 });
    expect(readdirSync(join(cwd, "records"))).toEqual([`${id}.json`]);
    expect(readFileSync(join(cwd, "ids.csv"), "utf8")).toContain(`${other},merged,${id},`);
    const record = JSON.parse(readFileSync(join(cwd, `records/${id}.json`), "utf8"));
    expect(record.sources).toEqual(["tribunjogja-20250627-klaten-nanjing", "later"]);
    expect(record.sectors.map((one: { sector: string }) => one.sector)).toContain("forestry");
    expect(kembar(["build"], { cwd }).stdout).toContain("nothing changed");
    expect(kembar(["validate", "."], { cwd })).toMatchObject({ status: 0 });
  });

  it("refuses a decision that is incomplete, about nothing, or not allowed", () => {
    const cwd = dataset();
    const decide = (yaml: string) => {
      writeDecision(cwd, yaml);
      return kembar(["build"], { cwd });
    };
    const signed = 'by: A\n  date: "2026-01-31"\n  why: B\n';
    expect(decide(`- agreement: ${id}\n  action: confirm\n`)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("needs by, date, why"),
    });
    expect(decide(`- agreement: ${id}\n  action: erase\n  ${signed}`)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("Expected one of confirm"),
    });
    expect(decide(`- agreement: agr-a-b-2020-aaaaa\n  action: confirm\n  ${signed}`)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("no record of the dataset"),
    });
    expect(decide(`- agreement: ${id}\n  action: correct\n  at: /kind\n  value: marriage\n  ${signed}`)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("must be equal to one of"),
    });
    expect(decide(`- agreement: [\n`)).toMatchObject({ status: 1, stderr: expect.stringContaining("Expected YAML") });
  });
});

function writeDecision(cwd: string, yaml: string): void {
  mkdirSync(join(cwd, "curation"), { recursive: true });
  writeFileSync(join(cwd, "curation", `${id}.yaml`), yaml);
}

describe("kembar validate", () => {
  it("tells the code, the place and what to do, with exit code 1", () => {
    const cwd = dataset();
    kembar(["build"], { cwd });
    const file = join(cwd, "dist/places.csv");
    writeFileSync(file, readFileSync(file, "utf8").replace("33.10", "33.1"));
    const { status, stdout } = kembar(["validate", "."], { cwd });
    expect(status).toBe(1);
    expect(stdout).toMatch(/dist\/places\.csv\n\s+\d+:\d+\s+error\s+csv\/cell/);
    expect(stdout).toContain('Expected "33.10" in the column codes_kemendagri, got "33.1".\n');
    expect(stdout).toContain("Build the table again");
    const { issues } = JSON.parse(kembar(["validate", ".", "--json"], { cwd }).stdout);
    expect(issues).toMatchObject([{ code: "csv/cell", severity: "error", path: "dist/places.csv" }]);
  });
});

describe("kembar explain", () => {
  const cwd = dataset();
  kembar(["build"], { cwd });

  it("shows an agreement as a card with its passages", () => {
    const { status, stdout } = kembar(["explain", "."], { cwd });
    expect(status).toBe(0);
    expect(stdout).toContain(" Klaten Regency - Nanjing County sister city\n");
    expect(stdout).toContain("“akan dirumuskan Memorandum of Understanding” 848-891");
    expect(stdout).not.toContain("\u001b");
    for (const line of stdout.split("\n").slice(0, 50)) expect(line.length).toBeLessThanOrEqual(80);
  });

  it("shows the passages of a value in their context", () => {
    const { stdout } = kembar(["explain", `records/${id}.json`, "/instruments/0/date"], { cwd });
    expect(stdout).toContain("2025-06-24");
    expect(stdout).toContain("[Selasa (24/6/2025)]. Seusai penandatanganan");
    expect(stdout).toContain("Wakil Walikota Zhangzhou,");
  });

  it("colours only when asked to", () => {
    expect(kembar(["explain", "."], { cwd, env: { FORCE_COLOR: "1" } }).stdout).toContain("\u001b[1m");
    expect(kembar(["explain", "."], { cwd, env: { FORCE_COLOR: "1", NO_COLOR: "1" } }).stdout).not.toContain("\u001b");
  });

  it("says so when there is no such value or record", () => {
    expect(kembar(["explain", ".", "/nothing"], { cwd })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('no value at "/nothing"'),
    });
    expect(kembar(["explain", "missing.json"], { cwd })).toMatchObject({ status: 3 });
    expect(JSON.parse(kembar(["explain", ".", "/kind", "--json"], { cwd }).stdout)[0]).toMatchObject({
      id,
      value: "sister-city",
    });
  });
});
