import { spawn } from "node:child_process";
import {
  chmodSync,
  cpSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { call, commandLine, dataset, folder, root } from "./run.ts";

const id = "agr-klaten-nanjing-2025-3ar32";

const sound = dataset();
beforeAll(() => call(["build"], { cwd: sound }));

/** A dataset that was built. */
function built(): string {
  const cwd = folder();
  cpSync(sound, cwd, { recursive: true });
  return cwd;
}

/** The dataset with a wrong code in a table and 46 wrong offsets in a record. */
function broken(): string {
  const cwd = built();
  change(cwd, "dist/places.csv", (text) => text.replace("33.10", "33.1"));
  change(cwd, `records/${id}.json`, (text) => text.replaceAll('"start": ', '"start": 1'));
  return cwd;
}

function change(cwd: string, name: string, edit: (text: string) => string): string {
  const before = readFileSync(join(cwd, name), "utf8");
  const after = edit(before);
  if (after === before) throw new Error(`The change of ${name} changed nothing.`);
  writeFileSync(join(cwd, name), after);
  return before;
}

describe("a source", () => {
  const yaml = readdirSync(join(sound, "sources")).find((name) => name.endsWith(".yaml")) ?? "";
  const txt = yaml.replace(".yaml", ".txt");

  it.each([
    ["the folder", "."],
    ["its metadata", yaml],
    ["its text", txt],
  ])("is checked, given %s", async (_, given) => {
    const cwd = join(built(), "sources");
    const report = async () => JSON.parse((await call(["validate", given, "--json"], { cwd })).stdout);
    expect(await report()).toMatchObject({ issues: [], checked: { files: 2 } });
    change(cwd, txt, (text) => text.replace("Klaten", "Klatem"));
    expect((await report()).issues).toMatchObject([{ code: "source/hash-mismatch", path: yaml }]);
  });
});

describe("several paths", () => {
  const report = async (cwd: string, ...paths: string[]) =>
    JSON.parse((await call(["validate", ...paths, "--json"], { cwd })).stdout);

  it("of one folder are compared, as the folder itself is", async () => {
    const cwd = join(built(), "dist");
    change(cwd, "sectors.csv", (text) => text.replaceAll(id, "agr-klaten-nanjing-2025-zzzzz"));
    const tables = readdirSync(cwd).filter((name) => name.endsWith(".csv"));
    const { issues, checked } = await report(cwd, ...tables);
    expect(issues.map(({ code }: { code: string }) => code)).toContain("csv/unknown-row");
    expect(checked).toMatchObject({ agreements: 1, files: tables.length });
    const own = folder(Object.fromEntries(tables.map((name) => [name, readFileSync(join(cwd, name))])));
    expect((await report(own, ".")).issues).toEqual(issues);
    expect((await report(own, ".", "sectors.csv")).issues).toEqual(issues);
  });

  it("records, and what they are checked against", async () => {
    const cwd = built();
    const other = id.replace("3ar32", "fghij");
    writeFileSync(join(cwd, `records/${other}.json`), readFileSync(join(cwd, `records/${id}.json`)));
    const { issues } = await report(cwd, `records/${id}.json`, `records/${other}.json`);
    expect(issues.map(({ code }: { code: string }) => code)).toEqual(["id/duplicate", "id/file-name"]);
    change(cwd, `sources/${readdirSync(join(cwd, "sources")).find((name) => name.endsWith(".txt"))}`, (text) =>
      text.replaceAll("Klaten", "Klatem"),
    );
    expect((await report(cwd, `records/${id}.json`, "sources")).counts.byCode).toHaveProperty(
      "evidence/quote-mismatch",
    );
  });

  it("of other folders, or whose names tell nothing, are not, and that is said", async () => {
    const record = readFileSync(join(sound, `records/${id}.json`));
    const cwd = folder({ "a/x.json": record, "b/x.json": record, "b/y": record, "b/z.json": "{}" });
    const { status, stdout } = await call(["validate", "a/x.json", "b/x.json", "b/y"], { cwd });
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^3 paths were checked each by itself; give the folder around them to have them\s+compared\./,
    );
    expect((await call(["validate", "b/x.json"], { cwd })).stdout).not.toContain("by itself");
    // Given by name, it is not passed over as it is in a folder.
    expect((await report(cwd, "b/x.json", "b/z.json")).counts.byCode).toEqual({ "json/unknown-document": 1 });
  });
});

describe("standard input", () => {
  let given = "";
  beforeAll(() => {
    given = readFileSync(join(sound, `records/${id}.json`), "utf8");
  });

  it("is checked as what it holds", async () => {
    const { status, stdout } = await call(["validate", "-"], { input: given });
    expect([status, stdout]).toEqual([0, "1 agreement, 46 passages, 1 file checked: no issues\n"]);
    const faulty = await call(["validate", "-", "--json"], { input: given.replace('"intent-signed"', '"signed"') });
    expect(JSON.parse(faulty.stdout).issues).toMatchObject([{ path: "standard input", line: 4, pointer: "/stage" }]);
  });

  it("is neither mended nor watched", async () => {
    for (const option of ["--fix", "--fix-dry-run", "--watch"])
      expect((await call(["validate", "-", option], { input: given })).status).toBe(2);
  });
});

describe("what is told", () => {
  let cwd = "";
  beforeAll(() => {
    cwd = broken();
  });
  const run = (...args: string[]) => call(["validate", ...args], { cwd });
  const report = async (...args: string[]) => JSON.parse((await run(".", "--json", ...args)).stdout);

  it.each([
    ["pretty", /^dist\/places\.csv\n {2}\d+:\d+ +error {2}csv\/cell /],
    ["json", /^\{"tool":"kembar","version":"\d/],
    ["sarif", /^\{"\$schema":"https:\/\/docs\.oasis-open\.org\/sarif/],
    ["github", /^::error file=dist\/places\.csv,line=/],
    ["junit", /^<\?xml version="1\.0"/],
  ])("in %s, with exit code 1", async (format, start) => {
    const { status, stdout, stderr } = await run(".", "--format", format);
    expect([status, stderr]).toEqual([1, ""]);
    expect(stdout).toMatch(start);
  });

  it("paths are relative to the working directory, whatever is given", async () => {
    const inside = JSON.parse((await call(["validate", "..", "--json"], { cwd: join(cwd, "records") })).stdout);
    expect(inside.issues[0].path).toBe("../dist/places.csv");
    expect((await report(join(cwd, "records"))).issues.map(({ path }: { path: string }) => path)).toContain(
      `records/${id}.json`,
    );
  });

  it("--max shows some and counts all", async () => {
    const all = await report();
    const some = await report("--max", "5");
    expect(some.issues).toEqual(all.issues.slice(0, 5));
    expect(some.counts).toEqual(all.counts);
    expect(some.notShown.max).toBe(all.issues.length - 5);
    expect(some.groups).toEqual(all.groups);
    expect((await run(".", "--max", "0")).stdout).toMatch(
      /more issues are not shown \(--max 0\).*checked: \d+ errors/s,
    );
  });

  it("--rule takes codes and areas, more than one; the exit code is of these", async () => {
    const codes = async (...args: string[]) => Object.keys((await report(...args)).counts.byCode);
    expect(await codes("--rule", "csv/cell")).toEqual(["csv/cell"]);
    expect((await codes("--rule", "csv,id", "--rule", "format/records")).toSorted()).toEqual([
      "csv/cell",
      "format/records",
    ]);
    expect((await report("--rule", "csv/cell")).notShown.rule).toBeGreaterThan(0);
    const { status, stdout } = await run(".", "--rule", "id");
    expect(status).toBe(0);
    expect(stdout).toMatch(/issues are not shown \(of rules that --rule does not name\)/);
  });

  it.each([
    ["an empty folder", {}, "file/nothing-to-check"],
    ["a broken record", { "agr-b.json": "{" }, "json/syntax"],
    ["JSON of other things", { "agr-b.json": '{"a": 1}' }, "json/unknown-document"],
    ["brackets without end", { "agr-b.json": "[".repeat(100) }, "json/too-deep"],
    ["a broken table", { "sectors.csv": 'agreement,position\n"a\n' }, "csv/syntax"],
    ["a graph of other things", { "a.jsonld": '{"@graph": [{"@type": ["Agreement"]}]}' }, "format/unchecked"],
  ])("--rule does not hide what was not checked: %s", async (_, files: Record<string, string>, code) => {
    const { status, stdout } = await call(["validate", ".", "--rule", "evidence", "--json"], { cwd: folder(files) });
    expect(status).toBe(1);
    expect(Object.keys(JSON.parse(stdout).counts.byCode)).toContain(code);
  });

  it("--severity hides what is less severe, and changes no exit code", async () => {
    const own = broken();
    change(own, "ids.csv", (text) => `${text}agr-klaten-x-2001-aaaaa,active,,id-3310 x\n`);
    const of = async (least: string) =>
      JSON.parse((await call(["validate", ".", "--json", "--severity", least], { cwd: own })).stdout);
    expect((await of("note")).issues.map(({ code }: { code: string }) => code)).toContain("id/no-record");
    const strict = await of("error");
    expect(strict.issues.map(({ code }: { code: string }) => code)).not.toContain("id/no-record");
    expect(strict.counts.warning).toBe(1);
    expect(strict.notShown.severity).toBe(1);
    expect((await call(["validate", ".", "--severity", "error"], { cwd: own })).status).toBe(1);
    expect((await call(["validate", ".", "--severity", "error", "--rule", "id"], { cwd: own })).status).toBe(0);
  });

  it("--quiet leaves the summary out", async () => {
    expect((await run(".", "--quiet")).stdout).not.toContain("checked:");
    expect(await run("ids.csv", "--quiet", "--rule", "csv")).toMatchObject({
      status: 0,
      stdout: expect.not.stringContaining("checked"),
    });
  });
});

describe("--explain", () => {
  it("says what a rule is about, without a path", async () => {
    const { status, stdout } = await call(["validate", "--explain", "csv/cell"]);
    expect(status).toBe(0);
    expect(stdout).toContain("csv/cell  error\n");
    expect(stdout).toContain("A cell differs from the same value in the other files.");
    expect(stdout).toContain("https://w3id.org/kembar/rules/csv/cell\n");
    for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
  });

  it("shows the example that the rule's page shows", async () => {
    const page = readFileSync(join(root, "docs/rules/csv/cell.md"), "utf8");
    const [, of = "", told = ""] = /\n(Of .+ it is told like this:)\n\n```text\n(.+?)```/s.exec(page) ?? [];
    const words = (text: string) => text.split(/\s+/).join(" ");
    const { stdout } = await call(["validate", "--explain", "csv/cell"]);
    expect(told).toContain("csv/cell");
    expect(words(stdout)).toContain(words(`Example ${of} ${told}`));
  });

  it("lists the rules of an area", async () => {
    const { stdout } = await call(["validate", "--explain", "csv"]);
    expect(stdout).toMatch(/csv\/syntax\n {2}A table is not CSV.*csv\/cell\n/s);
    expect(stdout).not.toContain("id/duplicate");
  });
});

describe("wrong usage", () => {
  it.each([
    [["--format", "xml"], '--format: expected pretty, json, sarif, github or junit, got "xml"'],
    [["--format", "sarf"], "did you mean sarif?"],
    [["--max=-1"], '--max: expected a whole number of issues, as 20, got "-1"'],
    [["--max", "-1"], '--max: expected a whole number of issues, as 20, got "-1"'],
    [["--max", "1.5"], '--max: expected a whole number of issues, as 20, got "1.5"'],
    [["--max", ""], '--max: expected a whole number of issues, as 20, got ""'],
    [["--max", "-x"], 'The option --max of "kembar validate" needs a value'],
    [["--max", "many"], '--max: expected a whole number of issues, as 20, got "many"'],
    [["--severity", "warn"], "--severity: expected error, warning or note"],
    [["--rule", "evidnce"], "did you mean evidence?"],
    [["--rule", "csv/cel"], "did you mean csv/cell?"],
    [["--explain", "csv/cels"], "did you mean csv/cell?"],
    [["--fix", "--fix-dry-run"], "expected one of the two"],
  ])("%j ends with exit code 2", async (args, message) => {
    const { status, stderr, stdout } = await call(["validate", ".", ...args], { cwd: folder({ "a.json": "{}" }) });
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
  });

  it("a path that is not there ends with exit code 3", async () => {
    expect(await call(["validate", "nothing.json"])).toMatchObject({
      status: 3,
      stderr: expect.stringContaining("nothing.json"),
    });
    expect(await call(["validate", "nothing", "--fix"])).toMatchObject({ status: 3 });
  });
});

describe("--fix", () => {
  const spoil = (cwd: string) => [
    change(cwd, "dist/places.csv", (text) => `\ufeff${text.replaceAll("\n", "\r\n")}`),
    change(cwd, `records/${id}.json`, (text) => text.replaceAll("  ", "\t").trimEnd()),
  ];
  const read = (cwd: string) => [
    readFileSync(join(cwd, "dist/places.csv"), "utf8"),
    readFileSync(join(cwd, `records/${id}.json`), "utf8"),
  ];

  it("mends the files, says so, and gives the exit code of what is left", async () => {
    const cwd = built();
    const sound = spoil(cwd);
    expect((await call(["validate", "."], { cwd })).status).toBe(1);
    const { status, stdout } = await call(["validate", ".", "--fix"], { cwd });
    expect(status).toBe(0);
    expect(read(cwd)).toEqual(sound);
    expect(stdout).toMatch(/^mended dist\/places\.csv: a byte order mark, a line end that is not LF \(\d+ times\)\n/);
    expect(stdout).toMatch(/\nMended \d+ places in 2 files\.\n.*: no issues\n$/s);
    expect((await call(["validate", ".", "--fix"], { cwd })).stdout).toMatch(/^Nothing to mend\.\n/);
    expect(readdirSync(join(cwd, "dist")).filter((name) => name.startsWith("."))).toEqual([]);
  });

  it("goes by what is given, not by the folders around it; releases are left alone", async () => {
    const record = readFileSync(join(sound, `records/${id}.json`), "utf8");
    for (const around of ["claims", "node_modules", "releases/1/work"]) {
      const cwd = folder({ [`${around}/${id}.json`]: `\ufeff${record}` });
      const { stdout } = await call(["validate", `${around}/${id}.json`, "--fix"], { cwd });
      expect(stdout).toContain(`mended ${around}/${id}.json`);
    }
    const files = { [`releases/1/${id}.json`]: `\ufeff${record}`, [`releases/1/data/${id}.json`]: `\ufeff${record}` };
    const cwd = folder({ ...files, "releases/1/SHA256SUMS": "" });
    for (const given of [".", "releases/1", "releases/1/data", `releases/1/data/${id}.json`])
      expect((await call(["validate", given, "--fix"], { cwd })).stdout).toMatch(/^Nothing to mend\.\nLeft alone/);
  });

  it("keeps a report for programs alone on standard output", async () => {
    const cwd = built();
    spoil(cwd);
    const { stdout, stderr } = await call(["validate", ".", "--fix", "--json"], { cwd });
    expect(JSON.parse(stdout).issues).toEqual([]);
    expect(stderr).toContain("Mended");
  });

  it("mends what a link leads to, and keeps permissions", async () => {
    const cwd = built();
    spoil(cwd);
    const own = folder();
    symlinkSync(join(cwd, `records/${id}.json`), join(own, `${id}.json`));
    chmodSync(join(cwd, `records/${id}.json`), 0o640);
    expect((await call(["validate", `${id}.json`, "--fix"], { cwd: own })).stdout).toContain(`mended ${id}.json`);
    expect(statSync(join(cwd, `records/${id}.json`)).mode & 0o777).toBe(0o640);
    expect(readFileSync(join(own, `${id}.json`), "utf8")).toBe(read(cwd)[1]);
  });

  it("leaves sources and what was published alone", async () => {
    const cwd = built();
    const text = "\ufeffa \r\n";
    for (const name of ["sources/b.txt", "README.md"]) writeFileSync(join(cwd, name), text);
    const release = folder({
      "releases/1.0.0/places.csv": `\ufeff${readFileSync(join(cwd, "dist/places.csv"), "utf8")}`,
    });
    await call(["validate", ".", "--fix"], { cwd });
    expect(readFileSync(join(cwd, "sources/b.txt"), "utf8")).toBe(text);
    const { stdout } = await call(["validate", "places.csv", "--fix"], { cwd: join(release, "releases/1.0.0") });
    expect(stdout).toContain("Nothing to mend.\nLeft alone 1 file: places.csv. What was published is never changed: ");
    expect(readFileSync(join(release, "releases/1.0.0/places.csv"), "utf8")).toMatch(/^\ufeff/);
  });

  it("leaves alone what is packed, too large or read-only, and says so", async () => {
    const table = `\ufeff${readFileSync(join(sound, "dist/sectors.csv"), "utf8")}`;
    const made = {
      "a/sectors.csv": table,
      "b/sectors.csv": gzipSync(table),
      "b/sectors.csv.gz": gzipSync(table),
      "b/all.zip": "PK\u0003\u0004",
      "b/all.zip.gz": gzipSync("PK\u0003\u0004"),
      "c/agreements.jsonld": "x".repeat((1 << 23) + 1),
      "c/picture.png": "x".repeat((1 << 23) + 1),
    };
    const cwd = folder(made);
    chmodSync(join(cwd, "a/sectors.csv"), 0o444);
    for (const option of ["--fix", "--fix-dry-run"]) {
      const { stdout } = await call(["validate", ".", option], { cwd });
      expect(stdout).toMatch(/^Nothing to mend\.\n/);
      expect(stdout).toContain("Left alone 1 file: a/sectors.csv. Read-only: ");
      expect(stdout).toContain("Left alone 4 files: b/all.zip, b/all.zip.gz, b/sectors.csv and 1 more. Packed: ");
      expect(stdout).toContain("Left alone 1 file: c/agreements.jsonld. Larger than 8 MiB: ");
    }
    for (const [name, content] of Object.entries(made))
      expect(Buffer.from(content).equals(readFileSync(join(cwd, name)))).toBe(true);
    expect(statSync(join(cwd, "a/sectors.csv")).mode & 0o777).toBe(0o444);
  });

  it("as a dry run shows the changes, and what would be left, and changes nothing", async () => {
    const cwd = built();
    spoil(cwd);
    change(cwd, "ids.csv", (text) => text.replace(",active,", ",gone,"));
    const before = read(cwd);
    const { status, stdout } = await call(["validate", ".", "--fix-dry-run"], { cwd });
    expect(read(cwd)).toEqual(before);
    expect(status).toBe(1);
    expect(stdout).toContain(
      "--- dist/places.csv\n+++ dist/places.csv, mended\n@@ -1,10 +1,10 @@ a byte order mark (file/byte-order-mark); a line end",
    );
    expect(stdout).toMatch(/\n-<U\+FEFF>id,names_en,/);
    expect(stdout).toMatch(/\n-.*␍\n/);
    expect(stdout).toContain("\\ No newline at end of file\n");
    expect(stdout).toMatch(/\nWould mend \d+ places in 2 files; nothing was changed\.\n\nids\.csv\n/);
    expect(stdout).not.toContain("json/not-canonical\n");
    for (const line of stdout.split("\n")) if (/^[-+]/.test(line)) expect(line.length).toBeLessThanOrEqual(80);
  });
});

/** The command, watching; `said` is what it has printed, `end` interrupts it and gives its exit code. */
function watching(cwd: string, given: string) {
  const child = spawn(process.execPath, commandLine(["validate", given, "--watch"]), { cwd });
  let out = "";
  let told = "";
  const until = (isThere: () => boolean) =>
    new Promise<void>((done) => {
      const look = () => {
        if (!isThere()) return;
        child.stdout.off("data", look);
        child.stderr.off("data", look);
        done();
      };
      child.stdout.on("data", look);
      child.stderr.on("data", look);
      look();
    });
  child.stdout.setEncoding("utf8").on("data", (text) => {
    out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text) => {
    told += text;
  });
  const ended = new Promise<number | null>((done) => child.on("close", done));
  const end = () => {
    child.kill("SIGINT");
    return ended;
  };
  return { until, said: () => ({ out, told }), end };
}

it("--watch checks again when a file changes, until it is interrupted", async () => {
  const cwd = built();
  const { until, said, end } = watching(cwd, ".");
  await until(() => said().out.includes("no issues") && said().told.includes("Watching . for changes; Ctrl-C ends.\n"));
  const before = change(cwd, "dist/places.csv", (text) => text.replace("33.10", "33.1"));
  await until(() => said().out.includes("1 error, 0 warnings"));
  writeFileSync(join(cwd, "dist/places.csv"), before);
  await until(() => (said().out.match(/no issues/g) ?? []).length === 2);
  // Editors put a new file in place of the old one; what is written to that counts too.
  writeFileSync(join(cwd, "dist/new"), before.replace("33.10", "33.2"));
  renameSync(join(cwd, "dist/new"), join(cwd, "dist/places.csv"));
  await until(() => (said().out.match(/1 error, 0 warnings/g) ?? []).length === 2);
  writeFileSync(join(cwd, "dist/places.csv"), before);
  await until(() => (said().out.match(/no issues/g) ?? []).length === 3);
  expect(await end()).toBe(0);
}, 60_000);

it("--watch looks at all that a file is checked with", async () => {
  const cwd = join(built(), "sources");
  const text = readdirSync(cwd).find((name) => name.endsWith(".txt")) ?? "";
  const { until, said, end } = watching(cwd, text);
  await until(() => said().out.includes("no issues") && said().told.includes("Watching"));
  change(cwd, text.replace(".txt", ".yaml"), (yaml) => `${yaml}unheard: of\n`);
  await until(() => said().out.includes("source/unknown-key"));
  expect(await end()).toBe(1);
}, 60_000);
