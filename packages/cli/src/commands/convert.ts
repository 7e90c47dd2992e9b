import { resolve } from "node:path";
import { convert, type Format, formats, type Note, type SourceMetadata } from "@kembar/converter";
import { openClaims } from "../claims.ts";
import type { Effects } from "../effects.ts";
import { CliError, type ExitCode } from "../error.ts";
import { folderOutput } from "../folder-output.ts";
import { readInputs } from "../inputs/list.ts";
import { lineOutput } from "../line-output.ts";
import { readOptions } from "../options.ts";
import type { Output, ProblemAt } from "../output.ts";
import { problemLine } from "../problem-line.ts";

export const convertHelp = `kembar convert <file|folder|-> …   articles in, records out

  --out DIR         folder for the files (default: kembar-out)
  --stdout          instead: one JSON line per article on standard output, that
                    of a page with its text, which the offsets refer to
  --format LIST     of json,jsonl,csv,jsonld,nquads (default: all)
  --lang TAG        language of the articles (default: auto)
  --url URL         address of the article
  --published DATE  day of publication, as 2025-06-27
  --claims FILE     values that others found, as JSON lines, if the text bears
                    them out (docs/claims.md)
  --json            the summary as JSON
  --quiet           no summary

Reads .txt, .md, .html, .jsonl and .warc, each also as .gz. Pages tell address,
outlet, author and day themselves; <name>.yaml beside <name>.txt, or lines
between two "---" at its head, may tell url, outlet, published, language.
"-" reads one article, or JSON lines {"id","text","url","published","lang"}.
The texts are kept in DIR/sources: the offsets of passages refer to them.
`;

const options = {
  out: { type: "string" },
  stdout: { type: "boolean" },
  format: { type: "string" },
  lang: { type: "string" },
  url: { type: "string" },
  published: { type: "string" },
  claims: { type: "string" },
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

type Values = Readonly<Record<string, string | boolean | undefined>>;

const OUT = "kembar-out";

/** Where the results go: standard output, or a folder. */
function openOutput(effects: Effects, values: Values): Output {
  const wanted = readFormats(values.format as string | undefined);
  if (values.stdout && values.out !== undefined) throw new CliError(2, "Expected --stdout or --out, got both.");
  if (values.stdout && values.format !== undefined)
    throw new CliError(
      2,
      "Expected --stdout, which always gives JSON lines, or --format, got both. Name a folder with --out.",
    );
  if (values.stdout) return lineOutput(effects);
  const shown = (values.out as string | undefined) ?? OUT;
  if (shown === "") throw new CliError(2, "Expected a folder behind --out, got an empty name.");
  const out = resolve(effects.cwd, shown);
  return folderOutput(effects, {
    out,
    shown,
    formats: wanted,
    isJson: Boolean(values.json),
    isQuiet: Boolean(values.quiet),
  });
}

function tellNotes(effects: Effects, notes: readonly Note[]): void {
  for (const note of notes) effects.stderr(`${note.source}: ${note.message}\n`);
}

/** `kembar convert`: exit code 1 if an article could not be read or a claim was refused; the others are taken all the same. */
export async function convertCommand(args: readonly string[], effects: Effects): Promise<ExitCode> {
  const { values, positionals } = readOptions("convert", args, options);
  if (positionals.length === 0)
    throw new CliError(
      2,
      "Expected an article, a folder of articles or - to convert.\nExample: kembar convert article.txt",
    );
  const metadata = readMetadata(values);
  const output = openOutput(effects, values);
  const out = resolve(effects.cwd, (values.out as string | undefined) ?? OUT);
  const { claims } = values as { claims?: string };
  const desk = openClaims(claims === undefined ? [] : [{ path: resolve(effects.cwd, claims), given: claims }]);
  const problems: ProblemAt[] = [];
  for await (const result of readInputs(positionals, effects, { metadata, out })) {
    if ("problem" in result) {
      problems.push(result);
      effects.stderr(problemLine(result.path, result.problem));
      continue;
    }
    if (result.note !== undefined && !values.quiet) effects.stderr(`${result.path}: ${result.note}\n`);
    if (!("article" in result)) continue;
    const conversion = desk.enter(
      convert(result.article, { isWhole: desk.isAbout(result.article.id) }),
      result.article.text,
    );
    if (!values.quiet) tellNotes(effects, conversion.notes);
    output.add({ ...result, conversion });
  }
  const refusals = desk.refusals();
  output.finish([...problems, ...refusals]);
  for (const { path, problem } of refusals) effects.stderr(problemLine(path, problem));
  return problems.length + refusals.length > 0 ? 1 : 0;
}
