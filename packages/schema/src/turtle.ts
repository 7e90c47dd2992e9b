/** A blank node or the body of a subject: pairs of predicate and objects, each a Turtle term, a list of terms, or a blank node. */
export type Block = readonly (readonly [predicate: string, ...objects: TurtleObject[]])[];

/** A term in Turtle syntax, a blank node, or a collection `{list}`. */
type TurtleObject = string | Block | { readonly list: readonly TurtleObject[] };

const escapes: Readonly<Record<string, string>> = { "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** A string literal in Turtle; with a tag, text of that language. */
export const literal = (text: string, language?: string): string =>
  `"${text.replace(/[\\"\n\r\t]/g, (c) => escapes[c] ?? c)}"${language ? `@${language}` : ""}`;

/** Width at which a list breaks into one member a line. */
const WIDTH = 120;
const isShort = (line: string): boolean => line.length <= WIDTH && !line.includes("\n");

function objectText(object: TurtleObject, indent: string): string {
  if (typeof object === "string") return object;
  const deeper = `${indent}  `;
  if (!("list" in object)) {
    const line = `[ ${bodyText(object, "")} ]`;
    return isShort(indent + line) ? line : `[\n${bodyText(object, deeper)}\n${indent}]`;
  }
  const members = object.list.map((one) => objectText(one, deeper));
  const line = `( ${members.join(" ")} )`;
  return isShort(indent + line) ? line : `(\n${members.map((one) => `${deeper}${one}\n`).join("")}${indent})`;
}

const bodyText = (block: Block, indent: string): string =>
  block
    .map(
      ([predicate, ...objects]) =>
        `${indent}${predicate} ${objects.map((object) => objectText(object, indent)).join(" , ")}`,
    )
    .join(" ;\n");

/** The statements about one subject in Turtle, one predicate a line; ends with a full stop and a newline. */
export const subjectText = (subject: string, block: Block): string => `${subject}\n${bodyText(block, "  ")} .\n`;
