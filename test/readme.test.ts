import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { DuckDBInstance } from "@duckdb/node-api";
import { parse } from "csv-parse/sync";
import { afterAll, describe, expect, it } from "vitest";
import { call, kembar } from "../packages/cli/test/run.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const readme = readFileSync(join(root, "README.md"), "utf8");
const snippet = (language: string) => new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1] ?? "";

/** A folder within the workspace, so that packages are found, with the dataset built in it as after `npm start`. */
mkdirSync(join(root, "node_modules/.cache"), { recursive: true });
const cwd = mkdtempSync(join(root, "node_modules/.cache/readme-"));
const dataset = join(cwd, "datasets/sister-cities");
for (const name of ["sources", "claims", "ids.csv", "package.json"].filter((one) =>
  existsSync(join(root, "datasets/sister-cities", one)),
))
  cpSync(join(root, "datasets/sister-cities", name), join(dataset, name), { recursive: true });
kembar(["build", dataset]);
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const run = (command: string, args: readonly string[]) => spawnSync(command, args, { cwd, encoding: "utf8" });
const has = (command: string, args: readonly string[]) => run(command, args).status === 0;

describe("the README", () => {
  it("links to files that are there", () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map((match) => match[1] ?? "");
    expect(links.length).toBeGreaterThan(8);
    for (const link of links) expect(existsSync(join(root, link)), link).toBe(true);
  });

  it("shows what npm start prints", () => {
    const shown = /<!-- output of npm start -->\n```text\n([\s\S]*?)```/.exec(readme)?.[1] ?? "";
    expect(shown.length).toBeGreaterThan(500);
    expect(kembar(["explain", dataset]).stdout).toContain(shown);
  });

  it("reads the files in Node.js", () => {
    writeFileSync(join(cwd, "snippet.mjs"), snippet("js"));
    const tsx = pathToFileURL(join(root, "node_modules/tsx/dist/loader.mjs")).href;
    const { stdout, stderr } = run(process.execPath, ["--import", tsx, "--conditions=@kembar/source", "snippet.mjs"]);
    expect(stderr).toBe("");
    expect(stdout).toContain("agr-klaten-nanjing-2025-3ar32 intent-signed Sister City\n");
  });

  it("reads the files in DuckDB", async () => {
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    const sql = snippet("sql").replaceAll("datasets/", `${cwd}/datasets/`);
    const rows = (await connection.runAndReadAll(sql)).getRowObjects();
    const places = rows.map((row) => [row.place, row.names_en]);
    expect(places).toContainEqual(["id-3310", "Klaten Regency"]);
    expect(places).toContainEqual(["cn-350627", "Nanjing County"]);
  });

  it.skipIf(!has("python3", ["-c", "import pandas"]))("reads the files in pandas", () => {
    writeFileSync(join(cwd, "snippet.py"), snippet("python"));
    const { status, stdout, stderr } = run("python3", ["snippet.py"]);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("2025-06-24");
    expect(stdout).toContain("33.10");
  });

  it.skipIf(!has("Rscript", ["--version"]))("reads the files in R", () => {
    writeFileSync(join(cwd, "snippet.R"), snippet("r"));
    const { status, stdout } = run("Rscript", ["snippet.R"]);
    expect(status).toBe(0);
    expect(stdout).toContain("2025-06-24");
    expect(stdout).toMatch(/hoped\s+offered/);
  });

  it("converts, shows and checks an article of one's own", () => {
    const [, text = "", commands = ""] =
      /## Convert your own[\s\S]*?```text\n([\s\S]*?)```[\s\S]*?```sh\n([\s\S]*?)```/.exec(readme) ?? [];
    writeFileSync(join(cwd, "article.txt"), text);
    const lines = [...commands.matchAll(/^npx kembar ([^#\n]+)/gm)].map(([, args = ""]) => args.trim().split(/\s+/));
    expect(lines.map(([name]) => name)).toEqual(["convert", "explain", "validate"]);
    for (const args of lines) {
      const { status, stdout, stderr } = kembar(args, { cwd });
      expect([status, stdout.includes("error")], `${args.join(" ")}: ${stderr}${stdout}`).toEqual([0, false]);
    }
  });

  it("names commands and scripts that exist", async () => {
    const scripts = Object.keys(JSON.parse(readFileSync(join(root, "package.json"), "utf8")).scripts);
    const documents = readme + readFileSync(join(root, "CONTRIBUTING.md"), "utf8");
    for (const [, name = ""] of documents.matchAll(/npm run ([a-z:]+)/g)) expect(scripts).toContain(name);
    const commands = [...documents.matchAll(/npx kembar ([a-z]+)/g)].map(([, name = ""]) => name);
    expect(commands).toEqual(expect.arrayContaining(["convert", "diff", "changeset", "release", "verify", "cite"]));
    for (const name of new Set(commands)) expect((await call([name, "--help"])).status, name).toBe(0);
  });
});

describe("the READMEs of the packages", () => {
  const tsx = pathToFileURL(join(root, "node_modules/tsx/dist/loader.mjs")).href;

  it.each(["schema", "gazetteer", "converter", "validator", "publisher"])("%s has a snippet that runs", (name) => {
    const text = readFileSync(join(root, "packages", name, "README.md"), "utf8");
    const [, language = "", code = ""] = /```(js|ts)\n([\s\S]*?)```/.exec(text) ?? [];
    const file = `snippet-${name}.m${language}`;
    writeFileSync(join(cwd, file), code);
    const { status, stderr } = run(process.execPath, ["--import", tsx, "--conditions=@kembar/source", file]);
    expect([code.length > 50, status, stderr]).toEqual([true, 0, ""]);
  });
});

describe("agreements.csv", () => {
  const path = join(dataset, "dist/agreements.csv");
  const collection = JSON.parse(readFileSync(join(dataset, "dist/agreements.json"), "utf8"));

  it("has the same values in csv-parse and in DuckDB's own guess of types", async () => {
    const rows = parse(readFileSync(path, "utf8"), { columns: true }) as Record<string, string>[];
    expect(rows.map(({ id }) => id)).toEqual(collection.agreements.map(({ id }: { id: string }) => id));
    expect(rows).toContainEqual(
      expect.objectContaining({ parties: "id-3310 cn-350627", countries: "ID CN", signed_date: "2025-06-24" }),
    );
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    const guessed = (await connection.runAndReadAll(`SELECT * FROM read_csv('${path}')`)).getRowObjects();
    rows.forEach((row, at) => {
      for (const [column, value] of Object.entries(row))
        expect(String(guessed[at]?.[column] ?? ""), column).toBe(value);
    });
  });

  it("keeps codes as text where types are guessed", async () => {
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    const places = (
      await connection.runAndReadAll(
        `SELECT id, country, codes_kemendagri FROM read_csv('${path.replace("agreements", "places")}', types = {'codes_kemendagri': 'VARCHAR'})`,
      )
    ).getRowObjects();
    expect(places).toContainEqual({ id: "id-3310", country: "ID", codes_kemendagri: "33.10" });
  });
});
