import { basename, extname, join } from "node:path";
import {
  type Article,
  type Decision,
  type Problem,
  parseRegistry,
  type Registry,
  RegistryError,
  readCitation,
} from "@kembar/converter";
import type { Source } from "@kembar/schema";
import { CliError } from "./error.ts";
import { exists, isFolder, listFiles, readBytes, readTextIfAny } from "./files.ts";
import { metadataBeside, readSource } from "./sources.ts";

/** What a dataset's folder holds for its records to be made of. */
export interface Dataset {
  readonly folder: string;
  readonly articles: readonly Article[];
  /** Words on sources, such as metadata that were passed over. */
  readonly notes: readonly { readonly path: string; readonly note: string }[];
  /** Sources that are only cited: metadata without a text. */
  readonly citations: readonly Source[];
  readonly decisions: readonly Decision[];
  readonly registry: Registry;
  readonly problems: readonly { readonly path: string; readonly problem: Problem }[];
}

const actions = ["confirm", "correct", "reject", "merge", "split"];

/** Checks the form of one decision; a problem says which field is at fault. */
function checkDecision(value: unknown): Decision | Problem {
  const given = (typeof value === "object" && value !== null ? value : {}) as Record<string, unknown>;
  const needed = [
    "agreement",
    "action",
    "by",
    "date",
    "why",
    ...(given.action === "merge" || given.action === "split" ? ["into"] : []),
    ...(given.action === "correct" ? ["at", "value"] : []),
  ];
  const missing = needed.filter((key) => given[key] === undefined || given[key] === "");
  const advice = "See CONTRIBUTING.md for an example of a decision.";
  if (missing.length > 0)
    return { code: "curation/incomplete", message: `A decision needs ${missing.join(", ")}.`, advice };
  if (!actions.includes(String(given.action)))
    return {
      code: "curation/unknown-action",
      message: `Expected one of ${actions.join(", ")} as the action, got "${given.action}".`,
      advice,
    };
  const isList = Array.isArray(given.into) && given.into.every((id) => typeof id === "string");
  if (given.into !== undefined && (given.action === "split" ? !isList : typeof given.into !== "string"))
    return {
      code: "curation/bad-into",
      message: `Expected ${given.action === "split" ? "a list of ids" : "one id"} under into, got ${JSON.stringify(given.into)}.`,
      advice,
    };
  return given as unknown as Decision;
}

async function readDecisions(folder: string): Promise<{ decisions: Decision[]; problems: Dataset["problems"] }> {
  const path = join(folder, "curation");
  const decisions: Decision[] = [];
  const problems: { path: string; problem: Problem }[] = [];
  for (const name of exists(path) ? listFiles(path).filter((one) => /\.ya?ml$/.test(one)) : []) {
    const { parseAllDocuments } = await import("./yaml.ts");
    const text = new TextDecoder().decode(readBytes(join(path, name)));
    for (const document of parseAllDocuments(text, { schema: "core" }) as Iterable<{
      errors: { message: string }[];
      toJS(): unknown;
    }>) {
      const [error] = document.errors;
      if (error)
        problems.push({
          path: `curation/${name}`,
          problem: {
            code: "curation/not-yaml",
            message: `Expected YAML: ${error.message.split("\n")[0]}`,
            advice: "Mend the file.",
          },
        });
      const values = error ? [] : [document.toJS()].flat();
      for (const value of values) {
        const checked = checkDecision(value);
        if ("code" in checked) problems.push({ path: `curation/${name}`, problem: checked });
        else decisions.push(checked);
      }
    }
  }
  return { decisions, problems };
}

function readRegistry(folder: string): Registry {
  try {
    return parseRegistry(readTextIfAny(join(folder, "ids.csv")) ?? "");
  } catch (error) {
    if (error instanceof RegistryError) throw new CliError(1, `${join(folder, error.message)}`, { cause: error });
    throw error;
  }
}

/** The hash that the metadata file promises must be that of the text: a source never changes unnoticed. */
function checkHash(path: string, article: Article): { path: string; problem: Problem }[] {
  const { sha256 } = article.metadata;
  if (sha256 === undefined || sha256 === article.sha256) return [];
  const problem = {
    code: "source/hash-mismatch",
    message: `Expected the SHA-256 ${sha256}, as the metadata file says; the text has ${article.sha256}.`,
    advice: "Restore the text as received.",
  } as const;
  return [{ path, problem }];
}

/** Reads the metadata of a source without a text; a problem unless they say that it is only cited. */
async function readCited(path: string): Promise<{ readonly source: Source } | { readonly problem: Problem }> {
  const id = basename(path, extname(path));
  const read = await metadataBeside(path, id);
  if ("problem" in read) return read;
  if (read.metadata.completeness === "citation-only") return readCitation(id, read.metadata);
  return {
    problem: {
      code: "source/no-text",
      message: `Expected the text beside it, ${id}.txt, or "completeness: citation-only"; found neither.`,
      advice: "Put the text back, or say that the source is only cited.",
    },
  };
}

/** Reads a dataset's folder: `sources/*.txt` with their metadata, metadata of cited sources, `curation/*.yaml`, `ids.csv`. */
export async function readDataset(folder: string): Promise<Dataset> {
  const sources = join(folder, "sources");
  if (!isFolder(folder) || !exists(sources))
    throw new CliError(2, `Expected a dataset: a folder with a folder "sources" in it; ${folder} has none.`);
  const problems: { path: string; problem: Problem }[] = [];
  const notes: { path: string; note: string }[] = [];
  const articles: Article[] = [];
  const citations: Source[] = [];
  const names = listFiles(sources);
  for (const name of names.filter((one) => extname(one) === ".yaml" && !names.includes(one.replace(/yaml$/, "txt")))) {
    const result = await readCited(join(sources, name));
    if ("problem" in result) problems.push({ path: `sources/${name}`, problem: result.problem });
    else citations.push(result.source);
  }
  for (const name of names.filter((one) => extname(one) === ".txt")) {
    const result = await readSource(join(sources, name));
    const path = `sources/${basename(name)}`;
    if ("problem" in result) problems.push({ path, problem: result.problem });
    else {
      articles.push(result.article);
      if (result.note !== undefined) notes.push({ path, note: result.note });
      problems.push(...checkHash(path, result.article));
    }
  }
  const curation = await readDecisions(folder);
  return {
    folder,
    articles,
    notes,
    citations,
    decisions: curation.decisions,
    registry: readRegistry(folder),
    problems: [...problems, ...curation.problems],
  };
}
