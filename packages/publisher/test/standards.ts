import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Parser, type Quad, Store } from "n3";
import SHACLValidator from "rdf-validate-shacl";

/** Official schemas and shapes, laid beside the repository; tests that use them are never the only ones of a file. */
const folder = join(import.meta.dirname, "../../../../shared/standards");

/** Whether the official schemas are there; tests that need them are skipped otherwise, and this says why. */
export const hasStandards: boolean = existsSync(folder);
if (!hasStandards) console.info("Tests against official schemas are skipped: there is no folder ../shared/standards.");

/** Path of a file of the official schemas. */
export const standardPath = (path: string): string => join(folder, path);
export const standardText = (path: string): string => readFileSync(standardPath(path), "utf8");
export const standardJson = (path: string): Record<string, unknown> =>
  JSON.parse(standardText(path)) as Record<string, unknown>;

/** A graph from Turtle. */
export const graphOf = (...turtle: readonly string[]): Store =>
  new Store(turtle.flatMap((text) => new Parser({ baseIRI: "https://example.org/base" }).parse(text)));

/** Results of SHACL that are no mere warning, as `node path: constraint`; rdf-validate-shacl ignores SPARQL in shapes. */
export async function violations(data: Store, shapes: Store): Promise<string[]> {
  // The library's types ask for a newer edition of the RDF/JS interfaces than those of n3; what is used of them is the same.
  const { results } = await new SHACLValidator(shapes as never).validate(data as never);
  return results
    .filter(({ severity }) => severity?.value.endsWith("#Violation") ?? true)
    .map(
      ({ focusNode, path, sourceConstraintComponent }) =>
        `${focusNode.value} ${path?.value}: ${sourceConstraintComponent.value.replace(/.*#/, "")}`,
    );
}

/** The part of the jsonld library that is used; it comes without types. */
const jsonld: { toRDF(document: unknown, options: unknown): Promise<string> } = createRequire(import.meta.url)(
  "jsonld",
);

/** Statements of a JSON-LD document by the jsonld library, which may load the given contexts and nothing else. */
export async function statementsOf(document: unknown, contexts: Readonly<Record<string, unknown>>): Promise<Quad[]> {
  const documentLoader = async (url: string) => {
    if (!Object.hasOwn(contexts, url)) throw new Error(`Asked for ${url}, which is not among the contexts.`);
    return { document: contexts[url], documentUrl: url };
  };
  const options = { format: "application/n-quads", safe: true, base: "https://example.org/base/", documentLoader };
  return new Parser({ format: "N-Quads" }).parse(await jsonld.toRDF(document, options));
}
