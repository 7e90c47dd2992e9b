/** An object of JSON-LD. */
export type LinkedNode = Readonly<Record<string, unknown>>;

/** What a page's JSON-LD says of the article, with references between its objects resolved. */
export interface LinkedArticle {
  /** Values at a key, lists opened and references followed. */
  readonly valuesOf: (key: string) => readonly unknown[];
}

const MOST_NODES = 10_000;
/** Keys that lead to other articles, or to what others say. */
const elsewhere = new Set(
  "itemListElement hasPart isPartOf mentions citation comment review video relatedLink significantLink about subjectOf".split(
    " ",
  ),
);

const isNode = (value: unknown): value is LinkedNode =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** JSON as pages write it: line breaks within texts, wrapped in comments, ended by a semicolon; undefined if it cannot be mended. */
function parseLoosely(text: string): unknown {
  const bare = text
    .trim()
    .replace(/^(?:<!--|\/\/\s*<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/)/, "")
    .replace(/(?:-->|\/\/\s*\]\]>|\/\*\s*\]\]>\s*\*\/)$/, "")
    .trimEnd()
    .replace(/;$/, "");
  for (const candidate of [bare, bare.replace(/\p{Cc}/gu, " ")])
    try {
      return JSON.parse(candidate);
    } catch {
      // The next candidate, or none: the page's other metadata serve.
    }
  return undefined;
}

/** The objects within a value, outer ones first, without those of other articles. */
function nodesOf(values: readonly unknown[]): LinkedNode[] {
  const found: LinkedNode[] = [];
  const open = [...values];
  for (let at = 0; at < open.length && found.length < MOST_NODES; at++) {
    const value = open[at];
    if (Array.isArray(value)) for (const one of value) open.push(one);
    if (!isNode(value)) continue;
    found.push(value);
    for (const key of Object.keys(value)) if (!elsewhere.has(key)) open.push(value[key]);
  }
  return found;
}

/** Types of an object, without the address of their vocabulary. */
const typesOf = (node: LinkedNode): string[] =>
  [node["@type"]].flat().flatMap((type) => (typeof type === "string" ? [type.replace(/^.*[/#:]/, "")] : []));

const isArticle = (node: LinkedNode): boolean =>
  typesOf(node).some((type) => /(?:Article|Posting)$|^Report$/.test(type));

/** The article that the page's JSON-LD describes: the first NewsArticle or relative of it, with or without `@graph`. */
export function findLinkedArticle(texts: readonly string[]): LinkedArticle | undefined {
  const nodes = nodesOf(texts.map(parseLoosely));
  const article = nodes.find(
    (node) => isArticle(node) && (node.headline ?? node.name ?? node.datePublished) !== undefined,
  );
  if (!article) return undefined;
  const byId = new Map<unknown, LinkedNode>();
  for (const node of nodes) if (Object.keys(node).length > 1) byId.set(node["@id"], byId.get(node["@id"]) ?? node);
  const follow = (value: unknown): unknown =>
    isNode(value) && Object.keys(value).length === 1 ? (byId.get(value["@id"]) ?? value) : value;
  return { valuesOf: (key) => (Object.hasOwn(article, key) ? [article[key]].flat().map(follow) : []) };
}

/** Names within values: texts themselves, or the `name` of objects; those of organisations only if wanted. */
export function namesIn(values: readonly unknown[], hasOrganisations: boolean): string[] {
  return values.flatMap((value) => {
    if (typeof value === "string") return [value];
    if (!isNode(value) || (!hasOrganisations && typesOf(value).some((type) => /Organization$/.test(type)))) return [];
    return [value.name].flat().filter((name): name is string => typeof name === "string");
  });
}
