import { createHash } from "node:crypto";
import { pointerKeys } from "@kembar/schema";
import { helpOf, type Issue, issueCatalogue } from "@kembar/validator";
import { count } from "../text.ts";
import { type Group, groupsOf } from "./groups.ts";
import { leftOut, type Reporter, type Summary } from "./report.ts";

/** Where the official schema is published. */
const SARIF_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

const codes = Object.keys(issueCatalogue) as (keyof typeof issueCatalogue)[];
const indexes = new Map<string, number>(codes.map((code, index) => [code, index]));

/**
 * SARIF 2.1.0 (OASIS), one run on a line; a result per kind of fault in a file, with its first place, the next ones as related locations, and
 * `occurrenceCount` (3.27.15).
 */
export const sarif: Reporter = async function* (findings, { version, max }) {
  const { shown, more } = await groupsOf(findings, max);
  yield `{"$schema":${JSON.stringify(SARIF_SCHEMA)},"version":"2.1.0","runs":[{"tool":{"driver":${JSON.stringify(driver(version))}},"columnKind":"utf16CodeUnits","results":[`;
  let separator = "";
  for (const group of shown) {
    yield `${separator}${JSON.stringify(resultOf(group))}`;
    separator = ",";
  }
  const summary = findings.summary();
  yield `],${JSON.stringify(endOf(summary, leftOut(summary, more, max))).slice(1)}]}\n`;
};

const driver = (version: string) => ({
  name: "kembar",
  version,
  semanticVersion: version,
  informationUri: "https://w3id.org/kembar/",
  rules: codes.map((code) => {
    const { summary, advice, severity } = issueCatalogue[code];
    return {
      id: code,
      shortDescription: { text: summary },
      help: { text: advice },
      helpUri: helpOf(code),
      defaultConfiguration: { level: severity },
    };
  }),
});

/** A result; the message is what is wrong at the first place, what to do, and how many places are not among the locations. */
function resultOf({ pointer, first, count: total }: Group) {
  const [issue, ...others] = first as readonly [Issue, ...Issue[]];
  const { code, severity, path, message, advice } = issue;
  const index = indexes.get(code);
  const more = total - first.length;
  const rest = more === 0 ? [] : [`The same stands at ${count(more, "more place")}.`];
  return {
    ruleId: code,
    ...(index === undefined ? {} : { ruleIndex: index }),
    level: severity,
    message: { text: [message, advice, ...rest].join(" ") },
    locations: [locationOf(issue)],
    ...(others.length === 0
      ? {}
      : { relatedLocations: others.map((other) => ({ ...locationOf(other), message: { text: other.message } })) }),
    occurrenceCount: total,
    partialFingerprints: { "kembar/v1": fingerprint([code, path, pointer ?? null]) },
  };
}

function locationOf({ path, line, column, excerpt, record, pointer }: Issue) {
  const at = column ?? 1;
  const snippet = excerpt ? { snippet: { text: excerpt.text.slice(Math.max(0, at - excerpt.column)) } } : {};
  const region = line === undefined ? {} : { region: { startLine: line, startColumn: at, ...snippet } };
  const keys = pointerKeys(pointer ?? "");
  const full = `${record ?? ""}${pointer ?? ""}`;
  const logical = {
    name: keys.at(-1) ?? record,
    fullyQualifiedName: full,
    kind: "value",
    properties: { record, pointer },
  };
  return {
    physicalLocation: { artifactLocation: { uri: uriOf(path), uriBaseId: "%SRCROOT%" }, ...region },
    ...(full === "" ? {} : { logicalLocations: [logical] }),
  };
}

/** A relative URI: `/` stays, everything else that is no letter of a URI is escaped; half a character has no escape. */
const uriOf = (path: string): string =>
  path
    .split("/")
    .map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, "\ufffd")))
    .join("/");

/** The same fault has the same fingerprint when lines or items move: which rule, in which file, at which kind of value. */
const fingerprint = (what: readonly (string | null)[]): string =>
  createHash("sha256").update(JSON.stringify(what)).digest("hex");

function endOf({ checked, counts, byCode }: Summary, left: readonly string[]) {
  const notes = left.map((text) => ({ level: "note", message: { text } }));
  return {
    invocations: [{ executionSuccessful: true, ...(notes.length > 0 ? { toolExecutionNotifications: notes } : {}) }],
    properties: { checked, counts: { ...counts, byCode: Object.fromEntries(byCode) } },
  };
}
