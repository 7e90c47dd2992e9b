import { count } from "../text.ts";
import { byPath, type Group, groupsOf, otherPlaces } from "./groups.ts";
import { leftOut, type Reporter, type Summary } from "./report.ts";

/**
 * JUnit XML: a test suite per file, a failed test per kind of error, with its first places and how many more there are; warnings and notes
 * are tests that passed, with what is to be said as their output. The last suite stands for the run, so that a report without issues holds
 * a test too.
 */
export const junit: Reporter = async function* (findings, { max }) {
  const { shown, more } = await groupsOf(findings, max);
  const summary = findings.summary();
  const failures = shown.filter(isError);
  const hidden = summary.counts.error - failures.reduce((sum, group) => sum + group.count, 0);
  const totals = `tests="${shown.length + 1}" failures="${failures.length + (hidden > 0 ? 1 : 0)}" errors="0"`;
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="kembar" ${totals}>\n`;
  for (const [path, groups] of byPath(shown)) yield* suite(path, groups);
  yield runSuite(summary, leftOut(summary, more, max), hidden);
  yield "</testsuites>\n";
};

const isError = ({ first: [issue] }: Group): boolean => issue?.severity === "error";

function* suite(path: string, groups: readonly Group[]): Generator<string> {
  const failures = groups.filter(isError).length;
  yield `  <testsuite name="${attribute(path)}" tests="${groups.length}" failures="${failures}" errors="0">\n`;
  for (const group of groups) yield testCase(path, group);
  yield "  </testsuite>\n";
}

function testCase(path: string, group: Group): string {
  const [issue] = group.first;
  if (!issue) return "";
  const { code, severity, message, advice, line, column, record, pointer, help } = issue;
  const place = line === undefined ? "" : `:${line}:${column ?? 1}`;
  const where = group.count === 1 ? [record, pointer, place.slice(1)] : [group.pointer, `${group.count} times`];
  const name = [code, ...where].filter((part) => part !== undefined && part !== "").join(" ");
  const rest = help === undefined ? [] : [help];
  const body = [`${path}${place}`, message, advice, ...otherPlaces(group), ...rest].join("\n");
  const told =
    severity === "error"
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
