/** The part of the DOM that is used here: the project is checked without a browser's types. */
export interface PageNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: ArrayLike<PageNode>;
}

/** An element of a page. */
export interface PageElement extends PageNode {
  /** In capitals for HTML. */
  readonly tagName: string;
  getAttribute(name: string): string | null;
}

/** A parsed page. */
export interface PageDocument {
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): ArrayLike<PageElement>;
}

const ELEMENT = 1;
const TEXT = 3;

export const isElement = (node: PageNode): node is PageElement => node.nodeType === ELEMENT;
export const isText = (node: PageNode): boolean => node.nodeType === TEXT;

/** The elements that a selector matches, in the order of the page. */
export const all = (document: PageDocument, selector: string): PageElement[] =>
  Array.from(document.querySelectorAll(selector));
