import { Readability } from "@mozilla/readability";
import { isElement, isText, type PageDocument, type PageElement, type PageNode } from "./dom.ts";

const blocks = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL".split(
    " ",
  ),
);
const silent = new Set("SCRIPT STYLE NOSCRIPT TEMPLATE BUTTON SELECT TEXTAREA".split(" "));

/** Shortest text, in characters, that the library takes for an article at once; for less it looks again with less strict rules. */
const ENOUGH = 200;

/** The element that holds the article's main text, without menus, comments and lists of other articles. */
function findMain(document: PageDocument): PageElement | undefined {
  const reader = new Readability<PageElement>(document as never, {
    charThreshold: ENOUGH,
    disableJSONLD: true,
    serializer: (node: unknown) => node as PageElement,
  });
  return reader.parse()?.content ?? undefined;
}

/** Words of a stretch between two blocks, white space as it is shown; `br` breaks the line, two of them the paragraph. */
function paragraphsIn(stretch: string): string[] {
  return stretch
    .replace(/ {2,}/g, " ")
    .replace(/ ?([\n\t]) ?/g, "$1")
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
}

type Step = PageNode | "break";

/** Puts the children of a node on a stack, the first on top. */
function pushChildren(open: Step[], { childNodes }: PageNode): void {
  for (let at = childNodes.length - 1; at >= 0; at--) {
    const child = childNodes[at];
    if (child) open.push(child);
  }
}

/** Paragraphs of an element's text: one per block element, cells of a table row with a tab between. */
function paragraphsOf(root: PageNode): string[] {
  const found: string[] = [];
  let stretch = "";
  const flush = (): void => {
    if (stretch !== "") found.push(...paragraphsIn(stretch));
    stretch = "";
  };
  const open: Step[] = [root];
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    if (step === "break") flush();
    else if (isText(step)) stretch += (step.textContent ?? "").replace(/[ \t\n\f\r]+/g, " ");
    else if (isElement(step) && !silent.has(step.tagName)) {
      if (step.tagName === "BR") stretch += "\n";
      if (step.tagName === "TD" || step.tagName === "TH") stretch += "\t";
      if (blocks.has(step.tagName)) {
        flush();
        open.push("break");
      }
      pushChildren(open, step);
    }
  }
  flush();
  return found;
}

const isCaption = (element: PageElement): boolean =>
  element.tagName === "FIGCAPTION" || /caption/i.test(element.getAttribute("class") ?? "");

/** A caption that stands before the main text, and the words of the page after it, up to the next caption. */
interface Lead {
  readonly caption: readonly string[];
  readonly after: string[];
}

/** Captions below the page's `h1`, in its order, each with the pieces of text that follow it. */
function findLeads(document: PageDocument): Lead[] {
  const leads: Lead[] = [];
  const body = document.querySelector("body");
  const open: PageNode[] = body ? [body] : [];
  let isBelow = false;
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (isText(node)) leads.at(-1)?.after.push((node.textContent ?? "").trim());
    else if (isElement(node) && node.tagName === "H1") isBelow = true;
    else if (isElement(node) && isBelow && isCaption(node)) leads.push({ caption: paragraphsOf(node), after: [] });
    else if (isElement(node) && !silent.has(node.tagName)) pushChildren(open, node);
  }
  return leads;
}

/** Captions of pictures between the headline and the main text, which the library counts as no part of it. */
function captionsBefore(paragraphs: readonly string[], leads: readonly Lead[]): string[] {
  const [first = ""] = paragraphs;
  const opensText = (piece: string): boolean => piece.length > 1 && first.startsWith(piece);
  const last = leads.findIndex(({ after }) => after.some(opensText));
  return leads.slice(0, last + 1).flatMap(({ caption }) => caption.filter((one) => !paragraphs.includes(one)));
}

/**
 * The article's paragraphs, captions among them, in the order of the page; none if the page has no main text. Changes the document.
 */
export function mainParagraphs(document: PageDocument): string[] {
  const leads = findLeads(document);
  const main = findMain(document);
  const paragraphs = main === undefined ? [] : paragraphsOf(main);
  return [...captionsBefore(paragraphs, leads), ...paragraphs];
}
