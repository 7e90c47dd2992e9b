import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { tables } from "@kembar/schema";
import { check } from "recheck";
import { parseAst } from "rolldown/parseAst";
import { describe, expect, it } from "vitest";

const packages = fileURLToPath(new URL("../packages/", import.meta.url));

/** Regular expressions whose time may grow with the square of a text, and why theirs cannot be long. By source and file. */
const bounded: Readonly<Record<string, string>> = {
  "cli/src/inputs/charset.ts <!--[\\s\\S]*?-->": "Sees the first 4,096 bytes of a page.",
  "cli/src/inputs/charset.ts <meta\\s[^>]{0,500}?charset\\s{0,9}=\\s{0,9}[\"']?\\s{0,9}([\\w:.-]{1,40})":
    "Sees the first 4,096 bytes of a page.",
  "cli/src/sources.ts ^-+|-+$": "Names of files; the step before leaves no two dashes side by side.",
  "gazetteer/src/transliteration.ts  City$| ?\\(.*\\)$": "Names of the gazetteer itself.",
  "validator/src/rules/formats.ts [^/]*$": "A path of the file system.",
};

/** Files that make regular expressions while they run, and why those are linear. */
const made: Readonly<Record<string, string>> = {
  "converter/src/outside/dates.ts": "Names of months and numbers between two looks around: nothing repeats.",
  "converter/src/outside/forms.ts": "The pattern of dates in the schema, of fixed length.",
  "gazetteer/src/readings.ts": "Syllables and letters of names, written out: nothing repeats.",
  "validator/src/rules/cells.ts": "Patterns of columns, each of which is checked below.",
};

const patterns = [...new Set(tables.flatMap(({ columns }) => columns.flatMap(({ pattern }) => pattern ?? [])))];

const sources = readdirSync(packages, { recursive: true, encoding: "utf8" })
  .filter((path) => /^[a-z]+[\\/]src[\\/].*\.ts$/.test(path) && !/[\\/]generated[\\/]/.test(path))
  .map((path) => join(packages, path))
  .sort();

interface Found {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** All nodes of a syntax tree. */
function* nodesOf(tree: unknown): Generator<Record<string, unknown>> {
  const open = [tree];
  while (open.length > 0) {
    const next = open.pop();
    if (!isObject(next) || next instanceof RegExp) continue;
    if (typeof next.type === "string") yield next;
    open.push(...Object.values(next));
  }
}

const nodes = sources.map((path) => ({
  file: relative(packages, path).replaceAll("\\", "/"),
  nodes: [...nodesOf(parseAst(readFileSync(path, "utf8"), { lang: "ts" }))],
}));

const expressions = nodes.flatMap(({ file, nodes: all }) =>
  all.flatMap(({ regex }): Found[] =>
    isObject(regex) ? [{ file, source: String(regex.pattern), flags: String(regex.flags) }] : [],
  ),
);

const isMade = ({ type, callee }: Record<string, unknown>): boolean =>
  (type === "NewExpression" || type === "CallExpression") && isObject(callee) && callee.name === "RegExp";

/** How the time of an expression grows with a text, and "unknown" where the checker cannot tell. */
async function growthOf(source: string, flags: string): Promise<string> {
  const found = await check(source, flags);
  if (found.status === "safe") return "linear";
  return found.status === "vulnerable" ? found.complexity.type : "unknown";
}

describe("regular expressions", () => {
  it("are found in the sources", () => {
    expect(expressions.length).toBeGreaterThan(50);
    expect(expressions).toContainEqual({ file: "gazetteer/src/fold.ts", source: "^[A-Za-z]+$", flags: "" });
  });

  it("that take exponential or quadratic time are told", async () => {
    expect(await growthOf("^(a+)+$", "")).toBe("exponential");
    expect(await growthOf("\\s+$", "")).toBe("polynomial");
  });

  it.each(expressions)("take linear time: $file /$source/$flags", async ({ file, source, flags }) => {
    const allowed = bounded[`${file} ${source}`] === undefined ? ["linear"] : ["linear", "polynomial"];
    expect(allowed).toContain(await growthOf(source, flags));
  });

  it("are exceptions only where they still are in the sources", () => {
    const known = expressions.map(({ file, source }) => `${file} ${source}`);
    expect(Object.keys(bounded).filter((name) => !known.includes(name))).toEqual([]);
  });

  it.each(patterns)("of columns take linear time: %s", async (pattern) => {
    expect(await growthOf(pattern, "u")).toBe("linear");
  });

  it("are made of data only where that is known to be linear", () => {
    expect(nodes.filter((one) => one.nodes.some(isMade)).map(({ file }) => file)).toEqual(Object.keys(made));
  });
});
