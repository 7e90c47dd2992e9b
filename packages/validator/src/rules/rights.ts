import { pointer } from "@kembar/schema";
import type { Context } from "../context.ts";
import type { Input, WholeFile } from "../input.ts";
import { type Issue, makeIssue } from "../issue.ts";
import { linesOf } from "../position.ts";
import { type QuotationFinder, quotationFinder } from "../quotations.ts";
import { visitTexts } from "../texts.ts";
import { QUOTE_LIMIT } from "./texts.ts";

/** What releases and records hold of sources that are not free. */
export function checkRights(context: Context): Issue[] {
  const rights = rightsOf(context);
  const texts = new Map<string, string>();
  for (const [id, { text }] of context.input.texts) if (!isFree(rights.get(id))) texts.set(id, text);
  const find = quotationFinder(texts, QUOTE_LIMIT);
  return [...checkReleases(context, rights, find), ...(texts.size === 0 ? [] : checkOwnWords(context, find))];
}

/** Rights by source, of its record or its metadata file. */
function rightsOf({ sources, input }: Context): ReadonlyMap<string, string> {
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

/** Files of releases: below `releases/`, or in the folder of a release that is checked by itself. */
function releasedFiles({ files }: Input): readonly WholeFile[] {
  const roots = files.flatMap(({ path }) =>
    path === SUMS || path.endsWith(`/${SUMS}`) ? [path.slice(0, -SUMS.length)] : [],
  );
  return files.filter(({ path }) => RELEASED.test(path) || roots.some((root) => path.startsWith(root)));
}

const TEXT_OF_SOURCE = /(?:^|\/)sources\/([^/]+)\.(?:txt|md|html?)$/;
const PACKED = /\.(?:zip|gz|png|jpe?g|parquet|sqlite)$/;

function checkReleases({ input }: Context, rights: ReadonlyMap<string, string>, find: QuotationFinder): Issue[] {
  return releasedFiles(input).flatMap(({ path, bytes }): Issue[] => {
    if (PACKED.test(path)) return [];
    const source = TEXT_OF_SOURCE.exec(path)?.[1];
    if (source !== undefined) {
      const own = rights.get(source);
      const place = { path, record: source, line: 1, column: 1 };
      return isFree(own) ? [] : [makeIssue("rights/source-text", place, { source, rights: own ?? "unknown" })];
    }
    const text = new TextDecoder().decode(bytes);
    const found = find(text);
    if (!found) return [];
    const place = { path, record: found.source, ...linesOf(text).positionAt(found.start) };
    return [makeIssue("rights/long-quotation", place, { length: found.length, limit: QUOTE_LIMIT })];
  });
}

/** Our own words may be long, but not a source's. */
function checkOwnWords({ agreements }: Context, find: QuotationFinder): Issue[] {
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
