import type { Identifier, ReleaseDescription } from "../description.ts";
import { MetadataError, type MetadataFault, type Rule, readShaped, type Shape } from "./reading.ts";
import { day, text, versionOrAll } from "./rules.ts";

/** Form of each scheme's identifiers, without a resolver before them. */
const forms: Readonly<Record<Identifier["scheme"], RegExp>> = {
  doi: /^10\.\d{4,9}(?:\.\d+)*\/[-._;()/:A-Za-z0-9]*[A-Za-z0-9]$/,
  ark: /^ark:\/?[0-9bcdfghjkmnpqrstvwxz]{5,}\/[\w=~*+@$/.-]*\w$/,
  handle: /^\d[\w.]*\/[\w.\-~:/]*\w$/,
};
const schemes = Object.keys(forms);

const scheme: Rule = {
  expected: `one of ${schemes.join(", ")}`,
  holds: (value) => schemes.includes(value as string),
};
const value: Rule = {
  expected: "an identifier without a resolver before it, such as 10.1234/abc or ark:/12345/abc",
  holds: (given) => typeof given === "string" && Object.values(forms).some((form) => form.test(given)),
};

/** Shape of `identifiers.json`, and of what a manifest repeats of it. */
export const identifiersShape: Shape = {
  list: { version: versionOrAll, scheme, value, mintedBy: text, mintedOn: day },
  atLeast: 0,
};

const FILE = "identifiers.json";

/** Faults of one identifier beside the others: its form by its scheme, and whether it is there twice. */
function faultsBeside(all: readonly Identifier[], lineOf: (index: number) => number): MetadataFault[] {
  return all.flatMap((one, index) => {
    const before = all.slice(0, index);
    const found = [
      forms[one.scheme].test(one.value) ? "" : `Expected a ${one.scheme}, got "${one.value}".`,
      before.some((other) => other.value.toLowerCase() === one.value.toLowerCase())
        ? `Expected each identifier once, got "${one.value}" again.`
        : "",
      before.some((other) => other.version === one.version && other.scheme === one.scheme)
        ? `Expected one ${one.scheme} for ${one.version}, got a second, "${one.value}".`
        : "",
    ];
    return found.flatMap((message) => (message === "" ? [] : [{ line: lineOf(index), at: `${index}/value`, message }]));
  });
}

function asJson(content: string): void {
  try {
    JSON.parse(content);
  } catch (error) {
    throw new MetadataError(FILE, [{ line: 1, at: "", message: `Expected JSON: ${(error as Error).message}.` }]);
  }
}

/**
 * Reads the file `identifiers.json` of a dataset: identifiers that registrars have given. A MetadataError tells every fault: its line, what
 * was expected, what came.
 */
export function parseIdentifiers(content: string): Identifier[] {
  const all = readShaped(FILE, content, identifiersShape) as Identifier[];
  asJson(content);
  const starts = content.split("\n").flatMap((line, at) => (line.includes('"value"') ? [at + 1] : []));
  const faults = faultsBeside(all, (index) => starts[index] ?? 1);
  if (faults.length > 0) throw new MetadataError(FILE, faults);
  return all;
}

const resolvers = { doi: "https://doi.org/", ark: "https://n2t.net/", handle: "https://hdl.handle.net/" } as const;

/** Web address that leads to what an identifier stands for. */
export const identifierAddress = ({ scheme: of, value: id }: Identifier): string => `${resolvers[of]}${id}`;

type Described = Pick<ReleaseDescription, "identifiers" | "version">;

/** The identifiers of the version itself. */
export const versionIdentifiers = ({ identifiers, version }: Described): Identifier[] =>
  identifiers.filter((one) => one.version === version);

/** The identifiers that stand for the dataset whatever its version. */
export const datasetIdentifiers = ({ identifiers }: Described): Identifier[] =>
  identifiers.filter((one) => one.version === "all");

/** The DOI of the version, without a resolver before it. */
export const versionDoi = (described: Described): string | undefined =>
  versionIdentifiers(described).find((one) => one.scheme === "doi")?.value;
