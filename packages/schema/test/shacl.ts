import { readFileSync } from "node:fs";
import { Parser, type Quad, Store } from "n3";
import SHACLValidator from "rdf-validate-shacl";

export const shapesText = readFileSync(new URL("../shapes.ttl", import.meta.url), "utf8");
export const shapesGraph = new Store(new Parser().parse(shapesText));

/** One result of a SHACL report. */
export interface Result {
  readonly node: string;
  readonly path: string | undefined;
  /** The shape that was broken and the constraint of it, as `<shape> <local name of the component>`. */
  readonly constraint: string;
  readonly message: string;
}

const local = (iri: string): string => iri.replace(/.*#/, "");

// The library's types ask for a newer edition of the RDF/JS interfaces than those of n3; what is used of them is the same.
/** A validator by rdf-validate-shacl. */
export const validatorOf = (shapes: Store): SHACLValidator => new SHACLValidator(shapes as never);

/** A validator of the project's shapes. */
export const ours = validatorOf(shapesGraph);

/** The results of a graph against shapes, by rdf-validate-shacl. */
export async function resultsOf(data: Store, validator: SHACLValidator = ours): Promise<Result[]> {
  const { results, conforms } = await validator.validate(data as never);
  if (conforms !== (results.length === 0)) throw new Error("The report contradicts itself.");
  return results.map(({ focusNode, path, sourceShape, sourceConstraintComponent, message }) => ({
    node: focusNode.value,
    path: path?.value,
    constraint: `${sourceShape.value} ${local(sourceConstraintComponent.value)}`,
    message: message.map(({ value }) => value).join(" "),
  }));
}

/** The statements of N-Quads; throws where they are none. */
export const statements = (quads: string): Quad[] => new Parser({ format: "N-Quads" }).parse(quads);
