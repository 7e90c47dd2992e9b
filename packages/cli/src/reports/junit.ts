import type { Issue } from "@kembar/validator";
import { count } from "../text.ts";
import { firstOf, leftOut, type Reporter, type Summary } from "./report.ts";

/**
 * JUnit XML: a test suite per file, a failed test per error; warnings and notes are tests that passed, with what is to be said as their
 * output. The last suite stands for the run, so that a report without issues holds a test too.
 */
export const junit: Reporter = async function* (findings, { max }) {
  const { shown, more } = firstOf(findings.issues, max);
  const byPath = new Map<string, Issue[]>();
  for await (const issue of shown) {
    const own = byPath.get(issue.path);
    if (own) own.push(issue);
    else byPath.set(issue.path, [issue]);
  }
  const summary = findings.summary();
  const failures = errorsIn(byPath);
  const hidden = summary.counts.error - failures;
  const tests = 1 + [...byPath.values()].reduce((sum, issues) => sum + issues.length, 0);
  const totals = `tests="${tests}" failures="${failures + (hidden > 0 ? 1 : 0)}" errors="0"`;
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="kembar" ${totals}>\n`;
  for (const [path, issues] of byPath) yield suite(path, issues);
  yield runSuite(summary, leftOut(summary, more(), max), hidden);
  yield "</testsuites>\n";
};

const isError = ({ severity }: Issue): boolean => severity === "error";
const errorsIn = (byPath: ReadonlyMap<string, readonly Issue[]>): number =>
  [...byPath.values()].reduce((sum, issues) => sum + issues.filter(isError).length, 0);

function suite(path: string, issues: readonly Issue[]): string {
  const failures = issues.filter(isError).length;
  const cases = issues.map((issue) => testCase(path, issue)).join("");
  return `  <testsuite name="${attribute(path)}" tests="${issues.length}" failures="${failures}" errors="0">\n${cases}  </testsuite>\n`;
}

function testCase(path: string, issue: Issue): string {
  const { code, severity, message, advice, line, column, record, pointer, help } = issue;
  const place = line === undefined ? "" : `:${line}:${column ?? 1}`;
  const name = [code, record, pointer, line === undefined ? undefined : place.slice(1)]
    .filter((part) => part !== undefined && part !== "")
    .join(" ");
  const body = [`${path}${place}`, message, advice, ...(help === undefined ? [] : [help])].join("\n");
  const told = isError(issue)
    ? `<failure message="${attribute(message)}" type="${attribute(code)}">${content(body)}</failure>`
    : `<system-out>${content(`${severity}: ${body}`)}</system-out>`;
  const at = line === undefined ? "" : ` line="${line}"`;
  return `    <testcase classname="${attribute(path)}" name="${attribute(name)}" file="${attribute(path)}"${at}>\n      ${told}\n    </testcase>\n`;
}

/** The run as a test: it fails if errors are not shown, so that no report looks better than the data. */
function runSuite({ checked, counts }: Summary, left: readonly string[], hidden: number): string {
  const said = [
    `${count(checked.files, "file")} checked: ${count(counts.error, "error")}, ${count(counts.warning, "warning")}, ${count(counts.note, "note")}.`,
    ...left,
  ].join("\n");
  const failure = hidden > 0 ? `      <failure message="${count(hidden, "error")} not shown" type="kembar"/>\n` : "";
  return `  <testsuite name="kembar" tests="1" failures="${hidden > 0 ? 1 : 0}" errors="0">\n    <testcase classname="kembar" name="all files">\n${failure}      <system-out>${content(said)}</system-out>\n    </testcase>\n  </testsuite>\n`;
}

/** Characters that XML 1.0 (section 2.2) has no place for, not even escaped; half characters are none. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

const content = (text: string): string =>
  text
    .replace(forbidden, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\r", "&#13;");

/** Within quotes a reader turns tabs and line breaks into blanks unless they are escaped. */
const attribute = (text: string): string =>
  content(text).replaceAll('"', "&quot;").replaceAll("\t", "&#9;").replaceAll("\n", "&#10;");
