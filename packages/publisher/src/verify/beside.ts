import { versionUrl } from "../description.ts";
import { outerDisagreements } from "../metadata/agree-outer.ts";
import type { Manifest } from "../metadata/claims.ts";
import type { Ledger } from "../release/ledger.ts";
import { RELEASE_PREDICATE } from "../release/statement.ts";
import { type Check, checked, type Finding, notChecked } from "./report.ts";

/** A text that lies beside a release. */
export interface BesideText {
  /** Name of the file, for messages. */
  readonly name: string;
  readonly text: string;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What the predicate of a statement should say of a release. */
const predicateOf = (manifest: Manifest): Readonly<Record<string, string>> => ({
  dataset: manifest.dataset.name,
  version: manifest.version,
  date: manifest.date,
  dataDigest: manifest.dataDigest,
  address: versionUrl(manifest),
  licence: manifest.dataset.licence,
});

function predicateFaults(given: unknown, manifest: Manifest): string[] {
  const expected = predicateOf(manifest);
  const found = isObject(given) ? given : {};
  return [...new Set([...Object.keys(expected), ...Object.keys(found)])]
    .filter((key) => expected[key] !== found[key])
    .map(
      (key) =>
        `Expected ${JSON.stringify(expected[key]) ?? "nothing"} as "${key}" of the predicate, found ${JSON.stringify(found[key]) ?? "nothing"}.`,
    );
}

function statementFaults(text: string, manifest: Manifest, zip: string | undefined): string[] {
  const value: unknown = JSON.parse(text);
  if (!isObject(value) || value._type !== "https://in-toto.io/Statement/v1")
    return ["Expected an in-toto Statement of version 1, found something else."];
  const faults = predicateFaults(value.predicate, manifest);
  if (value.predicateType !== RELEASE_PREDICATE)
    faults.push(
      `Expected the predicateType ${RELEASE_PREDICATE}, found ${JSON.stringify(value.predicateType) ?? "none"}.`,
    );
  const subjects: unknown[] = Array.isArray(value.subject) ? value.subject : [];
  const [subject] = subjects;
  const digest = isObject(subject) && isObject(subject.digest) ? subject.digest.sha256 : undefined;
  if (subjects.length !== 1 || typeof digest !== "string" || (zip !== undefined && digest !== zip))
    faults.push(
      `Expected the zip with the SHA-256 ${zip ?? "of its bytes"} as the one subject, found ${JSON.stringify(digest) ?? "none"}.`,
    );
  return faults;
}

/** Whether the statement beside a zip is about it, and says what the manifest says. `zip` is its SHA-256, where it is known. */
export function checkStatement(statement: BesideText | undefined, manifest: Manifest, zip: string | undefined): Check {
  if (!statement)
    return notChecked(
      "statement",
      "No .intoto.json lies beside it: download the one that was published with the zip into the same folder.",
    );
  const { name, text } = statement;
  let faults: string[];
  try {
    faults = statementFaults(text, manifest, zip);
  } catch (error) {
    faults = [`Expected JSON: ${(error as Error).message}.`];
  }
  return checked(
    "statement",
    faults.map((message): Finding => ({ file: name, message })),
    zip === undefined ? "the zip itself is not at hand" : "it is not signed; a signature is checked with --signature",
  );
}

const RELEASES = "releases/";

/** Whether the files that follow from the ledger say what it says, those of them that lie beside. */
export function checkLists(texts: ReadonlyMap<string, string>, ledger: Ledger | undefined, manifest: Manifest): Check {
  if (!ledger || texts.size === 0)
    return notChecked(
      "lists",
      "versions.json, feed.atom and ledger.json do not lie beside it: they are in the folder releases of the dataset's repository.",
    );
  const inReleases = new Map([...texts].map(([name, text]) => [RELEASES + name, text]));
  const found = outerDisagreements(inReleases, ledger.versions, manifest).filter(({ path }) => inReleases.has(path));
  return checked(
    "lists",
    found.map(({ path, place, message }) => ({
      file: path.slice(RELEASES.length),
      message: place === "" ? message : `${place}: ${message}`,
    })),
    [...texts.keys()].join(", "),
  );
}
