import { parseHTML } from "linkedom";
import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse, serialize, type TreeAdapter } from "parse5";
import type { PageDocument } from "./dom.ts";

/** A page without its scripts, styles and comments, and the data that it carries for machines (JSON-LD), as text. */
export interface Page {
  readonly document: PageDocument;
  readonly linkedData: readonly string[];
}

/** A page that no reader has written: it would take minutes to look through. */
export class NestingError extends Error {
  override readonly name = "NestingError";
}

/** Deepest nesting; browsers stop at 512, news sites stay under 60. */
const DEEPEST = 1000;
/** Most work: elements, each counted as often as it lies deep. Large pages have a tenth of it. */
const MOST_WORK = 4_000_000;

type Node = DefaultTreeAdapterMap["node"];
type Parent = DefaultTreeAdapterMap["parentNode"];
type Adapter = TreeAdapter<DefaultTreeAdapterMap>;

/** Builds the tree, and stops when it grows beyond what a page needs. */
function watchfulAdapter(): Adapter {
  let depth = 0;
  let work = 0;
  return {
    ...defaultTreeAdapter,
    onItemPush: () => {
      depth++;
      work += depth;
      if (depth > DEEPEST) throw new NestingError(`its elements lie more than ${DEEPEST} deep in each other`);
      if (work > MOST_WORK) throw new NestingError("it has too many elements that lie too deep in each other");
    },
    onItemPop: () => {
      depth--;
    },
  };
}

const dropped = new Set(
  "script style template iframe frame noframes noembed object embed applet svg math canvas audio video xmp plaintext".split(
    " ",
  ),
);

const nameOf = (node: Node): string => ("tagName" in node ? node.tagName : node.nodeName);

function isLinkedData(node: Node): boolean {
  const type = "attrs" in node ? node.attrs.find((attribute) => attribute.name === "type")?.value : undefined;
  return nameOf(node) === "script" && /^\s*application\/ld\+json\b/i.test(type ?? "");
}

/** Takes scripts, styles, comments and embedded documents out of the tree; gives the text of its JSON-LD. */
function prune(root: Parent): string[] {
  const linkedData: string[] = [];
  const open: Parent[] = [root];
  for (let parent = open.pop(); parent; parent = open.pop()) {
    for (const child of parent.childNodes)
      if (isLinkedData(child) && "childNodes" in child)
        linkedData.push(child.childNodes.map((one) => ("value" in one ? one.value : "")).join(""));
    parent.childNodes = parent.childNodes.filter(
      (child) => !dropped.has(nameOf(child)) && nameOf(child) !== "#comment",
    );
    for (const child of parent.childNodes.toReversed()) if ("childNodes" in child) open.push(child);
  }
  return linkedData;
}

/**
 * Parses a page by the rules of the HTML standard, so that what is left open or misplaced falls where browsers put it; nothing is run
 * and nothing is fetched. Throws a NestingError for a page that is too deep or too large to look through.
 */
export function parsePage(html: string): Page {
  const tree = parse(html, { scriptingEnabled: false, treeAdapter: watchfulAdapter() });
  const linkedData = prune(tree);
  const { document } = parseHTML(serialize(tree, { scriptingEnabled: false })) as unknown as { document: PageDocument };
  return { document, linkedData };
}
