import { extname, join, resolve } from "node:path";
import {
  type Article,
  assemble,
  type Conversion,
  convert,
  type Format,
  formats,
  type SourceMetadata,
  writeFormats,
} from "@kembar/converter";
import type { Effects } from "../effects.ts";
import { CliError, type ExitCode } from "../error.ts";
import { exists, isFolder, listFiles, writeFiles } from "../files.ts";
import { readOptions } from "../options.ts";
import { type ReadResult, readSource, sourceFromBytes } from "../sources.ts";
import { count } from "../text.ts";

export const convertHelp = `kembar convert <file|folder|-> …   articles in, records out

  --out DIR         folder for the files (default: kembar-out)
  --stdout          instead: one JSON line per article on standard output
  --format LIST     of json,jsonl,csv,jsonld,nquads (default: all)
  --lang TAG        language of the articles (default: auto)
  --url URL         address of the article
  --published DATE  day of publication, as 2025-06-27
  --json            the summary as JSON
  --quiet           no summary

Articles are .txt or .md files in UTF-8. <name>.yaml beside <name>.txt, or lines
between two "---" at its head, may give url, outlet, published, language.
"-" reads one article, or JSON lines {"id","text","url","published","lang"}.
`;

const options = {
  out: { type: "string" },
  stdout: { type: "boolean" },
  format: { type: "string" },
  lang: { type: "string" },
  url: { type: "string" },
  published: { type: "string" },
  json: { type: "boolean" },
  quiet: { type: "boolean" },
} as const;

function readFormats(list: string | undefined): readonly Format[] {
  if (list === undefined) return formats;
  return list.split(",").map((name) => {
    const found = formats.find((format) => format === name.trim());
    if (!found)
      throw new CliError(
        2,
        `--format: expected some of ${formats.join(", ")}, got "${name}"${name === "parquet" ? "; Parquet is not written yet" : ""}.`,
      );
    return found;
  });
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

function readMetadata(values: Readonly<Record<string, string | boolean | undefined>>): SourceMetadata {
  const { url, published, lang } = values as Record<string, string | undefined>;
  if (published !== undefined && !isValidDay(published))
    throw new CliError(2, `--published: expected a day as 2025-06-27, got "${published}".`);
  if (url !== undefined && !/^https?:\/\/[^\s<>"{}|\\^`]+$/.test(url))
    throw new CliError(2, `--url: expected an address that begins with http:// or https://, got "${url}".`);
  if (lang !== undefined && !/^(?:auto|[a-z]{2,3}(?:-[A-Za-z0-9]+)*)$/.test(lang))
    throw new CliError(2, `--lang: expected auto or a language tag such as id, got "${lang}".`);
  return {
    ...(url === undefined ? {} : { url }),
    ...(published === undefined ? {} : { published }),
    ...(lang === undefined || lang === "auto" ? {} : { language: lang }),
  };
}

function isValidDay(text: string): boolean {
  try {
    return isDay(text);
  } catch {
    return false;
  }
}

const isArticle = (path: string): boolean => [".txt", ".md"].includes(extname(path).toLowerCase());

/** Files to read for an argument: itself, or the articles below a folder. */
function pathsOf(cwd: string, given: string): string[] {
  const path = resolve(cwd, given);
  if (isFolder(path)) {
    const found = listFiles(path).filter(isArticle);
    if (found.length === 0)
      throw new CliError(3, `Cannot convert ${given}: expected .txt or .md files in the folder, found none.`);
    return found.map((name) => join(path, name));
  }
  const extension = extname(path).toLowerCase();
  if (extension === ".html" || extension === ".htm")
    throw new CliError(
      2,
      `Cannot convert ${given}: HTML pages are not read yet. Save the article's text as .txt in UTF-8.`,
    );
  return [path];
}

/** One article, or JSON lines with one each. */
async function readStdinSources(effects: Effects, given: SourceMetadata): Promise<ReadResult[]> {
  const bytes = await effects.readStdin();
  if (!new TextDecoder().decode(bytes.subarray(0, 200)).trimStart().startsWith("{"))
    return [await sourceFromBytes("stdin", bytes, given)];
  const lines = new TextDecoder().decode(bytes).split("\n");
  return Promise.all(
    lines.flatMap((line, index) => (line.trim() === "" ? [] : [readJsonLine(line, index + 1, given)])),
  );
}

async function readJsonLine(line: string, number: number, given: SourceMetadata): Promise<ReadResult> {
  const wrong = (what: string) => ({
    path: `-:${number}`,
    problem: {
      code: "convert/bad-line" as const,
      message: `Line ${number} of standard input: ${what}`,
      advice: 'Expected JSON such as {"id":"a-1","text":"…"} on one line.',
    },
  });
  let value: Record<string, unknown>;
  try {
    value = JSON.parse(line);
  } catch {
    return wrong("it is not JSON.");
  }
  const { id, text, url, published, lang } = value;
  if (typeof id !== "string" || typeof text !== "string") return wrong('it needs "id" and "text", both text.');
  const own = {
    ...(typeof url === "string" ? { url } : {}),
    ...(typeof published === "string" ? { published } : {}),
    ...(typeof lang === "string" && lang !== "auto" ? { language: lang } : {}),
  };
  return sourceFromBytes(id, new TextEncoder().encode(text), { ...own, ...given });
}

/** Reads every article; two files of one name would share an id in the records, so the later one is refused. */
async function readAll(effects: Effects, given: readonly string[], metadata: SourceMetadata): Promise<ReadResult[]> {
  const found: ReadResult[] = [];
  for (const one of given) {
    if (one === "-") found.push(...(await readStdinSources(effects, metadata)));
    else for (const path of new Set(pathsOf(effects.cwd, one))) found.push(await readSource(path, metadata));
  }
  const seen = new Map<string, string>();
  return found.map((result) => {
    if ("problem" in result) return result;
    const first = seen.get(result.article.id);
    if (first === undefined) {
      seen.set(result.article.id, result.path);
      return result;
    }
    return {
      path: result.path,
      problem: {
        code: "convert/same-name",
        message: `Its name gives the same source id (${result.article.id}) as ${first}.`,
        advice: "Rename one of the two files.",
      },
    };
  });
}

function tellProblems(effects: Effects, results: readonly ReadResult[]): void {
  for (const result of results)
    if ("problem" in result) effects.stderr(`${result.path}: ${result.problem.message} ${result.problem.advice}\n`);
}

function tellNotes(effects: Effects, conversions: readonly Conversion[]): void {
  for (const { notes } of conversions) for (const note of notes) effects.stderr(`${note.source}: ${note.message}\n`);
}

function printLines(effects: Effects, conversions: readonly Conversion[]): void {
  for (const conversion of conversions) {
    const { collection } = assemble([conversion]);
    effects.stdout(
      `${JSON.stringify({ source: conversion.source, agreements: collection.agreements, places: collection.places })}\n`,
    );
  }
}

/** `kembar convert`: exit code 1 if an article could not be read as text; the others are converted all the same. */
export async function convertCommand(args: readonly string[], effects: Effects): Promise<ExitCode> {
  const { values, positionals } = readOptions("convert", args, options);
  if (positionals.length === 0)
    throw new CliError(
      2,
      "Expected an article, a folder of articles or - to convert.\nExample: kembar convert article.txt",
    );
  if (values.stdout && values.out !== undefined) throw new CliError(2, "Expected --stdout or --out, got both.");
  const wanted = readFormats(values.format as string | undefined);
  const results = await readAll(effects, positionals, readMetadata(values));
  const articles = results.flatMap((result): Article[] => ("article" in result ? [result.article] : []));
  const conversions = articles.map(convert);
  tellProblems(effects, results);
  if (!values.quiet) tellNotes(effects, conversions);
  if (values.stdout) printLines(effects, conversions);
  else if (articles.length > 0) {
    const { collection } = assemble(conversions);
    const out = resolve(effects.cwd, (values.out as string | undefined) ?? "kembar-out");
    if (exists(out) && !isFolder(out))
      throw new CliError(3, `Cannot write to ${out}: expected a folder, found a file. Name another folder with --out.`);
    const files = writeFormats(collection, wanted);
    const changed = writeFiles(out, files);
    const summary = {
      articles: articles.length,
      agreements: collection.agreements.length,
      out,
      files: [...files.keys()],
      changed,
    };
    if (values.json) effects.stdout(`${JSON.stringify(summary)}\n`);
    else if (!values.quiet)
      effects.stdout(
        `${count(articles.length, "article")}, ${count(collection.agreements.length, "agreement")}: ${count(files.size, "file")} in ${(values.out as string | undefined) ?? "kembar-out"}/\n${collection.agreements.map((agreement) => `  ${agreement.id}  ${agreement.label.en}\n`).join("")}`,
      );
  }
  return results.length > articles.length ? 1 : 0;
}
