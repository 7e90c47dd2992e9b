import { type Agreement, pointer } from "@kembar/schema";
import type { Context } from "../context.ts";
import type { Input, WholeFile } from "../input.ts";
import { type Issue, makeIssue } from "../issue.ts";
import type { Ref } from "../parts.ts";
import { linesOf } from "../position.ts";
import { type QuotationFinder, quotationFinder } from "../quotations.ts";
import { visitTexts } from "../texts.ts";
import { QUOTE_LIMIT } from "./texts.ts";

/** What releases and records hold of sources that are not free. */
export function checkRights(context: Context): Issue[] {
  const find = openRights(context);
  return [...checkReleases(context.input, find), ...find.ownWords(context.agreements)];
}

/** What is known of sources that are not free, to look for them. */
export interface Rights {
  /** There are sources of which it is not known whether they are free. */
  readonly areUnknown: boolean;
  /** What a file of a release holds of them. */
  released(file: WholeFile): Issue[];
  /** What records say in their words. */
  ownWords(agreements: readonly Ref<Agreement>[]): Issue[];
}

/** Reads the texts and rights of sources; of some records of many, a source whose rights are not told may be free. */
export function openRights(context: Pick<Context, "sources" | "input">): Rights {
  const rights = rightsOf(context);
  const isKept = (id: string): boolean => (context.input.isPart && !rights.has(id) ? false : !isFree(rights.get(id)));
  const texts = new Map<string, string>();
  for (const [id, { text }] of context.input.texts) if (isKept(id)) texts.set(id, text);
  const find = quotationFinder(texts, QUOTE_LIMIT);
  return {
    areUnknown: context.input.isPart === true && [...context.input.texts.keys()].some((id) => !rights.has(id)),
    released: (file) => releasedIssues(file, { find, isKept, rights }),
    ownWords: (agreements) => (texts.size === 0 ? [] : checkOwnWords(agreements, find)),
  };
}

/** Rights by source, of its record or its metadata file. */
function rightsOf({ sources, input }: Pick<Context, "sources" | "input">): ReadonlyMap<string, string> {
  const described = [...input.metadata].flatMap(([id, { entries }]) => {
    const text = entries.get("rights")?.text;
    return text === undefined ? [] : [[id, text] as const];
  });
  return new Map([...described, ...sources.map(({ value }) => [value.id, value.rights] as const)]);
}

const isFree = (rights: string | undefined): boolean => rights === "public-domain" || rights === "open-licence";

const RELEASED = /(?:^|\/)releases\/[^/]+\//;
/** The file that every release ends with: the folder that has it is one, whatever its name. */
const SUMS = "SHA256SUMS";

/** Whether a path of many is in a release: below `releases/`, or in the folder of a release that is checked by itself. */
export function isReleased(paths: readonly string[]): (path: string) => boolean {
  const roots = paths.flatMap((path) =>
    path === SUMS || path.endsWith(`/${SUMS}`) ? [path.slice(0, -SUMS.length)] : [],
  );
  return (path) => !PACKED.test(path) && (RELEASED.test(path) || roots.some((root) => path.startsWith(root)));
}

const TEXT_OF_SOURCE = /(?:^|\/)sources\/([^/]+)\.(?:txt|md|html?)$/;
const PACKED = /\.(?:zip|gz|png|jpe?g|parquet|sqlite)$/;

function checkReleases({ files }: Input, rights: Rights): Issue[] {
  const isOfRelease = isReleased(files.map(({ path }) => path));
  return files.flatMap((file) => (isOfRelease(file.path) ? rights.released(file) : []));
}

interface Known {
  readonly find: QuotationFinder;
  readonly isKept: (id: string) => boolean;
  readonly rights: ReadonlyMap<string, string>;
}

function releasedIssues({ path, bytes }: WholeFile, { find, isKept, rights }: Known): Issue[] {
  const source = TEXT_OF_SOURCE.exec(path)?.[1];
  if (source !== undefined) {
    const own = rights.get(source) ?? "unknown";
    const place = { path, record: source, line: 1, column: 1 };
    return isKept(source) ? [makeIssue("rights/source-text", place, { source, rights: own })] : [];
  }
  const text = new TextDecoder().decode(bytes);
  const found = find(text);
  if (!found) return [];
  const place = { path, record: found.source, ...linesOf(text).positionAt(found.start) };
  return [makeIssue("rights/long-quotation", place, { length: found.length, limit: QUOTE_LIMIT })];
}

/** Our own words may be long, but not a source's. */
function checkOwnWords(agreements: readonly Ref<Agreement>[], find: QuotationFinder): Issue[] {
  const issues: Issue[] = [];
  for (const ref of agreements)
    visitTexts("Agreement", ref.value, (text, kind, keys) => {
      if (text.length <= QUOTE_LIMIT || kind === "quoted" || kind === "passage") return;
      const found = find(text);
      if (found)
        issues.push(
          makeIssue("rights/long-quotation", ref.at(pointer(...keys)), { length: found.length, limit: QUOTE_LIMIT }),
        );
    });
  return issues;
}
