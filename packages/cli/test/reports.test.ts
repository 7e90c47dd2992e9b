import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { github } from "../src/reports/github.ts";
import { json } from "../src/reports/json.ts";
import { junit } from "../src/reports/junit.ts";
import { sarif } from "../src/reports/sarif.ts";
import { anyIssue, checked, issue, many, told } from "./findings.ts";

fc.configureGlobal({ seed: 20250624, numRuns: 200 });

const schemaFile = createRequire(import.meta.url).resolve("@kembar/schema/report.schema.json");
const isReport = new Ajv2020({ allErrors: true }).compile(JSON.parse(readFileSync(schemaFile, "utf8")));

// The package holds the official schema as published by OASIS. It is of draft 04: its id is none that later drafts know.
const sarifFile = createRequire(import.meta.url).resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
const { $schema: _, id: __, ...sarifSchema } = JSON.parse(readFileSync(sarifFile, "utf8"));
const isSarif = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false, validateFormats: false }).compile(
  sarifSchema,
);

describe("json", () => {
  it("is one line with all issues, groups and counts", async () => {
    const text = await told(json, [issue, ...many(1000)], { max: 3 });
    const report = JSON.parse(text);
    expect(text.trimEnd()).not.toContain("\n");
    expect(report).toMatchObject({ tool: "kembar", version: "1.2.3", checked });
    expect(report.issues).toEqual([issue, ...many(2)]);
    expect(report.groups.map((group: { count: number; pointer: string }) => [group.count, group.pointer])).toEqual([
      [1, "/*/codes_kemendagri"],
      [1000, "/agreements/*/stage"],
    ]);
    expect(report.groups[1].places.map((place: { line: number }) => place.line)).toEqual([1, 2, 3]);
    expect(report.counts).toEqual({
      error: 1,
      warning: 1000,
      note: 0,
      byCode: { "chronology/stage": 1000, "csv/cell": 1 },
    });
    expect(report.notShown).toEqual({ max: 998, severity: 0, rule: 0 });
  });

  it("counts what the options leave out", async () => {
    const choice = { least: "error", codes: new Set(["csv/cell"]) } as const;
    const note = { ...issue, severity: "note" } as const;
    const report = JSON.parse(await told(json, [note, issue, ...many(5)], { choice }));
    expect(report.issues).toEqual([issue]);
    expect(report.counts).toEqual({ error: 1, warning: 0, note: 1, byCode: { "csv/cell": 2 } });
    expect(report.notShown).toEqual({ max: 0, severity: 1, rule: 5 });
  });

  it("keeps to its schema, whatever the issues", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyIssue), fc.nat(9), async (issues, max) => {
        isReport(JSON.parse(await told(json, issues, { max })));
        expect(isReport.errors ?? []).toEqual([]);
      }),
    );
    expect(isReport({ tool: "kembar" })).toBe(false);
  });
});

describe("sarif", () => {
  it("has rule, level, place, snippet, record, pointer and fingerprint", async () => {
    const [run] = JSON.parse(await told(sarif, [issue])).runs;
    const [result] = run.results;
    expect(run.columnKind).toBe("utf16CodeUnits");
    expect(run.tool.driver.rules[result.ruleIndex]).toMatchObject({
      id: "csv/cell",
      shortDescription: { text: "A cell differs from the same value in the other files." },
      helpUri: issue.help,
      defaultConfiguration: { level: "error" },
    });
    expect(result).toMatchObject({
      ruleId: "csv/cell",
      level: "error",
      message: { text: `${issue.message} ${issue.advice}` },
    });
    expect(result.locations).toMatchObject([
      {
        physicalLocation: {
          artifactLocation: { uri: "dist/places.csv" },
          region: { startLine: 10, startColumn: 61, snippet: { text: "3.1,,,,id-33 id,," } },
        },
        logicalLocations: [
          {
            name: "codes_kemendagri",
            fullyQualifiedName: "id-3310/8/codes_kemendagri",
            properties: { record: "id-3310", pointer: "/8/codes_kemendagri" },
          },
        ],
      },
    ]);
    expect(result.partialFingerprints["kembar/v1"]).toMatch(/^[0-9a-f]{64}$/);
  });

  it("gives a fault the same fingerprint on another line and at another item, another fault another one", async () => {
    const fingerprint = async (one: typeof issue) =>
      JSON.parse(await told(sarif, [one])).runs[0].results[0].partialFingerprints["kembar/v1"];
    const before = await fingerprint(issue);
    expect(await fingerprint({ ...issue, line: 11, pointer: "/9/codes_kemendagri" })).toBe(before);
    expect(await fingerprint({ ...issue, pointer: "/8/id" })).not.toBe(before);
    expect(await fingerprint({ ...issue, path: "b.csv" })).not.toBe(before);
  });

  it("tells the same fault in a thousand items once, with the count and the first places", async () => {
    const log = JSON.parse(await told(sarif, [issue, ...many(1000)]));
    isSarif(log);
    expect(isSarif.errors ?? []).toEqual([]);
    const [one, folded, ...others] = log.runs[0].results;
    expect(others).toEqual([]);
    expect(one).toMatchObject({ occurrenceCount: 1 });
    expect(one).not.toHaveProperty("relatedLocations");
    expect(folded).toMatchObject({ ruleId: "chronology/stage", occurrenceCount: 1000 });
    expect(folded.message.text).toBe(`Number 0. ${issue.advice} The same stands at 997 more places.`);
    const lines = [...folded.locations, ...folded.relatedLocations].map(
      ({ physicalLocation }) => physicalLocation.region.startLine,
    );
    expect(lines).toEqual([1, 2, 3]);
    expect(folded.relatedLocations[1].message.text).toBe("Number 2.");
    expect(log.runs[0].properties.counts).toMatchObject({ error: 1, warning: 1000 });
  });

  it("says how much is not shown", async () => {
    const [run] = JSON.parse(await told(sarif, [issue, ...many(12)], { max: 1 })).runs;
    expect(run.results).toHaveLength(1);
    expect(run.invocations[0].toolExecutionNotifications).toEqual([
      { level: "note", message: { text: "12 more issues are not shown (--max 1)." } },
    ]);
    expect(run.properties.counts).toMatchObject({ warning: 12, byCode: { "chronology/stage": 12 } });
  });

  it("keeps to the official schema, whatever the issues", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyIssue), fc.nat(9), async (issues, max) => {
        const log = JSON.parse(await told(sarif, issues, { max }));
        isSarif(log);
        expect(isSarif.errors ?? []).toEqual([]);
        const results: { locations: unknown[]; occurrenceCount: number }[] = log.runs[0].results;
        if (results.length < max)
          expect(results.reduce((sum, { occurrenceCount }) => sum + occurrenceCount, 0)).toBe(issues.length);
        for (const { locations } of log.runs[0].results)
          expect(locations[0].physicalLocation.artifactLocation.uri).toMatch(/^[\w%.~!*'()/-]+$/);
      }),
    );
    expect(isSarif({ version: "2.1.0", runs: [{}] })).toBe(false);
  });
});

/** Reads a workflow command as the runner does: https://github.com/actions/runner, src/Runner.Common/ActionCommand.cs. */
function readCommand(line: string): Record<string, string> {
  const [, command = "", list = "", data = ""] = /^::(\w+) ([^\n]*?)::(.*)$/.exec(line) ?? [];
  const plain = (text: string): string =>
    text
      .replaceAll("%0D", "\r")
      .replaceAll("%0A", "\n")
      .replaceAll("%3A", ":")
      .replaceAll("%2C", ",")
      .replaceAll("%25", "%");
  const entries = list.split(",").map((pair) => pair.split(/=(.*)/s) as [string, string]);
  return { command, data: plain(data), ...Object.fromEntries(entries.map(([name, value]) => [name, plain(value)])) };
}

describe("github", () => {
  it("writes a command per kind of fault, with its first places and how many more there are, then the counts", async () => {
    const lines = (await told(github, [issue, ...many(1000)])).split("\n");
    expect(lines).toEqual([
      '::error file=dist/places.csv,line=10,col=61,title=csv/cell::Expected "33.10" in the column codes_kemendagri, got "33.1". Build the table again.%0Aid-3310 /8/codes_kemendagri%0Ahttps://w3id.org/kembar/rules/csv/cell',
      `::warning file=agreements.json,line=1,col=3,title=chronology/stage%2C 1000 times::Number 0. ${issue.advice}%0Aagr-a-b-2001-10000 /agreements/0/stage%0Aalso 2:3 agr-a-b-2001-10001: Number 1.%0Aalso 3:3 agr-a-b-2001-10002: Number 2.%0Aand at 997 more places%0A${issue.help}`,
      "23 files checked: 1 error, 1000 warnings, 0 notes",
      "",
    ]);
  });

  it("says what is not shown, and what GitHub will not show", async () => {
    expect(await told(github, [issue, ...many(3)], { max: 1 })).toContain(
      "\n::notice title=kembar::3 more issues are not shown (--max 1).\n",
    );
    const files = (count: number) => Array.from({ length: count }, (_, index) => ({ ...issue, path: `${index}.csv` }));
    expect(await told(github, files(10))).not.toContain("::notice");
    expect(await told(github, files(13))).toContain(
      "\n::notice title=kembar::GitHub annotates 10 of a kind; in the log of this step stand 3 more errors.\n",
    );
  });

  it("escapes what would end a command or a property", async () => {
    const odd = { ...issue, path: "a,b:c%,\r\nd", message: "50%\r\n::error::x, y: z" };
    const [line = ""] = (await told(github, [odd])).split("\n");
    expect(line).toContain("file=a%2Cb%3Ac%25%2C%0D%0Ad,");
    expect(readCommand(line)).toMatchObject({
      command: "error",
      file: odd.path,
      data: expect.stringContaining(odd.message),
    });
  });

  it("gives one line per issue that reads back, whatever the issue", async () => {
    await fc.assert(
      fc.asyncProperty(anyIssue, async (issue) => {
        const lines = (await told(github, [issue])).split("\n");
        expect(lines).toHaveLength(3);
        const { path, code, message, severity } = issue;
        const read = readCommand(lines[0] ?? "");
        expect(read).toMatchObject({ file: path, title: code, command: severity === "note" ? "notice" : severity });
        expect(read.data?.startsWith(message)).toBe(true);
      }),
    );
  });
});

/** The tags of an XML text, in order; an error if one is not closed, or a character stands where XML 1.0 allows none. */
function readXml(text: string): { name: string; attributes: Record<string, string> }[] {
  expect(text).toMatch(/^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
  const plain = (value: string) =>
    value.replace(/&(?:#(\d+)|lt|gt|quot|amp);/g, (entity, number) =>
      number ? String.fromCodePoint(Number(number)) : ({ "&lt;": "<", "&gt;": ">", "&quot;": '"' }[entity] ?? "&"),
    );
  const open: string[] = [];
  const found: { name: string; attributes: Record<string, string> }[] = [];
  const rest = text
    .replace(/^<\?xml [^>]*\?>/, "")
    .replace(/<(\/?)([a-z-]+)((?: [a-z]+="[^"<]*")*)(\/?)>/g, (_, end, name, list, empty) => {
      if (end) expect(open.pop()).toBe(name);
      else {
        const attributes = [...list.matchAll(/ ([a-z]+)="([^"]*)"/g)].map(([, key, value]) => [key, plain(value)]);
        found.push({ name, attributes: Object.fromEntries(attributes) });
        if (!empty) open.push(name);
      }
      return "";
    });
  expect(open).toEqual([]);
  expect(rest.replace(/&(?:#\d+|lt|gt|quot|amp);/g, "")).not.toMatch(/[<&]/);
  return found;
}

describe("junit", () => {
  it("has a suite per file and a failure per kind of error", async () => {
    const other = { ...issue, pointer: "/8/id" };
    const text = await told(junit, [issue, { ...issue, path: "a.json", severity: "note" }, other]);
    const tags = readXml(text);
    expect(tags[0]?.attributes).toMatchObject({ tests: "4", failures: "2" });
    const suites = tags.filter(({ name }) => name === "testsuite").map(({ attributes }) => attributes);
    expect(suites).toEqual([
      { name: "dist/places.csv", tests: "2", failures: "2", errors: "0" },
      { name: "a.json", tests: "1", failures: "0", errors: "0" },
      { name: "kembar", tests: "1", failures: "0", errors: "0" },
    ]);
    expect(tags.find(({ name }) => name === "failure")?.attributes).toEqual({
      message: issue.message,
      type: "csv/cell",
    });
    expect(text).toContain("23 files checked: 2 errors, 0 warnings, 1 note.");
  });

  it("tells the same fault in a thousand items once, with the count and the first places", async () => {
    const text = await told(junit, many(1000));
    const [one, run, ...others] = readXml(text).filter(({ name }) => name === "testcase");
    expect([run?.attributes.name, others]).toEqual(["all files", []]);
    expect(one?.attributes).toMatchObject({ name: "chronology/stage /agreements/*/stage 1000 times", line: "1" });
    expect(text).toContain(
      "also 2:3 agr-a-b-2001-10001: Number 1.\nalso 3:3 agr-a-b-2001-10002: Number 2.\nand at 997 more places\n",
    );
  });

  it("holds a passed test without issues, and a failed one where errors are not shown", async () => {
    const clean = readXml(await told(junit, []));
    expect(clean.map(({ name }) => name)).toEqual(["testsuites", "testsuite", "testcase", "system-out"]);
    const others = [1, 2].map((item) => ({ ...issue, pointer: `/${item}/id` }));
    const cut = await told(junit, [issue, ...others], { max: 1 });
    expect(cut).toContain("2 more issues are not shown (--max 1).");
    expect(
      readXml(cut)
        .filter(({ name }) => name === "failure")
        .map(({ attributes }) => attributes.message),
    ).toEqual([issue.message, "2 errors not shown"]);
  });

  it("is XML, whatever the issues", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyIssue), async (issues) => {
        const tags = readXml(await told(junit, issues));
        const cases = tags.filter(({ name }) => name === "testcase");
        expect(cases).toHaveLength(JSON.parse(await told(json, issues)).groups.length + 1);
      }),
    );
    const odd = { ...issue, message: 'a\u0000\u001b"<&>\n\t]]>\ud800b' };
    const failure = readXml(await told(junit, [odd])).find(({ name }) => name === "failure");
    expect(failure?.attributes.message).toBe('a\ufffd\ufffd"<&>\n\t]]>\ufffdb');
  });
});
