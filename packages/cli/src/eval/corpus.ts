import { join, resolve } from "node:path";
import { CliError } from "../error.ts";
import { exists, isFolder, listFiles, readBytes } from "../files.ts";
import { checkGold, type Gold } from "./gold.ts";

/** An article with its annotation. */
export interface Example {
  /** Path of the article, the corpus named as the user did. */
  readonly path: string;
  readonly text: string;
  readonly gold: Gold;
}

const form =
  'A corpus has articles/NAME.txt ("URL: …", "LANG: …", an empty line, the text) and gold/NAME.json for each; see docs/evaluation.md.';

const decode = (path: string): string => {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(readBytes(path));
  } catch (error) {
    if (error instanceof TypeError) throw new CliError(1, `${path}: expected UTF-8. Save the file as UTF-8.`);
    throw error;
  }
};

function parseGold(text: string): { readonly gold: Gold } | { readonly problems: string[] } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { problems: [`expected JSON: ${(error as Error).message}.`] };
  }
  const problems = checkGold(value, "");
  return problems.length > 0 ? { problems } : { gold: value as Gold };
}

/** The head of an article must say what its annotation says. */
function checkHead(lines: readonly string[], { url, lang }: Gold): string[] {
  const wanted = [`URL: ${url ?? ""}`.trimEnd(), `LANG: ${lang}`, ""];
  return wanted.flatMap((line, index) =>
    lines[index]?.trimEnd() === line
      ? []
      : [
          `line ${index + 1}: expected ${JSON.stringify(line)}, as the annotation has it, got ${JSON.stringify(lines[index])}.`,
        ],
  );
}

const HEAD = 3;

function readExample(folder: string, given: string, name: string): { example: Example } | { problems: string[] } {
  const [article, annotation] = [`articles/${name}.txt`, `gold/${name}.json`];
  const parsed = parseGold(decode(join(folder, annotation)));
  if ("problems" in parsed) return { problems: parsed.problems.map((one) => `${join(given, annotation)}: ${one}`) };
  const { gold } = parsed;
  if (gold.id !== name)
    return { problems: [`${join(given, annotation)}: /id: expected "${name}", as the file's name, got "${gold.id}".`] };
  if (!exists(join(folder, article)))
    return {
      problems: [
        `${join(given, article)}: expected the article of ${annotation}, found no such file. Add it, or remove the annotation.`,
      ],
    };
  const lines = decode(join(folder, article)).split("\n");
  const problems = checkHead(lines, gold).map((one) => `${join(given, article)}: ${one}`);
  if (problems.length > 0) return { problems };
  return { example: { path: join(given, article), text: lines.slice(HEAD).join("\n"), gold } };
}

const namesIn = (folder: string, extension: string): string[] =>
  listFiles(folder)
    .filter((name) => name.endsWith(extension))
    .map((name) => name.slice(0, -extension.length));

/** Articles that nobody annotated: they would not be scored, and nobody would notice. */
function bareArticles(folder: string, given: string, annotated: readonly string[]): string[] {
  return namesIn(join(folder, "articles"), ".txt")
    .filter((name) => !annotated.includes(name))
    .map(
      (name) =>
        `${join(given, "gold", name)}.json: expected the annotation of articles/${name}.txt, found no such file. Annotate the article, or move it away.`,
    );
}

/** Reads a corpus; a CliError that names every faulty file and what was expected in it. `given` is how the user named the folder. */
export function readCorpus(cwd: string, given: string): Example[] {
  const folder = resolve(cwd, given);
  const parts = ["articles", "gold"];
  const lacking = isFolder(folder) ? parts.filter((name) => !exists(join(folder, name))) : parts;
  if (lacking.length > 0)
    throw new CliError(
      2,
      `Expected a corpus in ${given}; it has no folder "${lacking.join('" and no folder "')}".\n${form}`,
    );
  const annotated = namesIn(join(folder, "gold"), ".json");
  const read = annotated.map((name) => readExample(folder, given, name));
  const problems = [
    ...read.flatMap((one) => ("problems" in one ? one.problems : [])),
    ...bareArticles(folder, given, annotated),
  ];
  if (problems.length > 0) throw new CliError(1, `The corpus cannot be scored.\n${problems.join("\n")}\n${form}`);
  const examples = read.flatMap((one) => ("example" in one ? [one.example] : []));
  if (examples.length === 0)
    throw new CliError(1, `Expected annotations in ${join(given, "gold")}, found none.\n${form}`);
  return examples;
}
