import { count } from "../text.ts";
import { type Group, groupsOf, otherPlaces } from "./groups.ts";
import { leftOut, type Reporter, severities } from "./report.ts";

/** Annotations of one severity that GitHub shows of a step; it drops the others without a word (docs.github.com, "Workflow commands"). */
const SHOWN = 10;

/**
 * Workflow commands of GitHub Actions, one line per kind of fault in a file: they become annotations of the lines of a pull request. What
 * GitHub will not show is told, and stands in the log.
 */
export const github: Reporter = async function* (findings, { max, isQuiet }) {
  const { shown, more } = await groupsOf(findings, max);
  for (const group of shown) yield `${command(group)}\n`;
  const summary = findings.summary();
  for (const line of [...leftOut(summary, more, max), ...inLogOnly(shown)])
    yield `::notice title=kembar::${escapeData(line)}\n`;
  const { counts, checked } = summary;
  if (!isQuiet)
    yield `${count(checked.files, "file")} checked: ${count(counts.error, "error")}, ${count(counts.warning, "warning")}, ${count(counts.note, "note")}\n`;
};

/** How many annotations GitHub drops. */
function inLogOnly(groups: readonly Group[]): string[] {
  const dropped = severities.flatMap((severity) => {
    const more = groups.filter(({ first: [issue] }) => issue?.severity === severity).length - SHOWN;
    return more > 0 ? [count(more, `more ${severity}`)] : [];
  });
  return dropped.length === 0
    ? []
    : [`GitHub annotates ${SHOWN} of a kind; in the log of this step stand ${dropped.join(", ")}.`];
}

const commands = { error: "error", warning: "warning", note: "notice" } as const;

function command(group: Group): string {
  const [issue] = group.first;
  if (!issue) return "";
  const { severity, code, path, line, column, record, pointer, message, advice, help } = issue;
  const properties = [
    ["file", path],
    ["line", line],
    ["col", column],
    ["title", group.count === 1 ? code : `${code}, ${group.count} times`],
  ] as const;
  const list = properties.flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${escapeProperty(String(value))}`],
  );
  const where = [record, pointer].filter((part) => part !== undefined && part !== "").join(" ");
  const rest = [where, ...otherPlaces(group), help].filter((part) => part !== undefined && part !== "");
  return `::${commands[severity]} ${list.join(",")}::${escapeData([`${message} ${advice}`, ...rest].join("\n"))}`;
}

/** As the runner reads them back: https://github.com/actions/toolkit, packages/core/src/command.ts. */
const escapeData = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const escapeProperty = (text: string): string => escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
