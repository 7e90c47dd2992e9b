import type { Issue } from "@kembar/validator";
import { count } from "../text.ts";
import { firstOf, leftOut, type Reporter } from "./report.ts";

/** Workflow commands of GitHub Actions, one line per issue: they become annotations of the lines of a pull request. */
export const github: Reporter = async function* (findings, { max, isQuiet }) {
  const { shown, more } = firstOf(findings.issues, max);
  for await (const issue of shown) yield `${command(issue)}\n`;
  const summary = findings.summary();
  for (const line of leftOut(summary, more(), max)) yield `::notice title=kembar::${escapeData(line)}\n`;
  const { counts, checked } = summary;
  if (!isQuiet)
    yield `${count(checked.files, "file")} checked: ${count(counts.error, "error")}, ${count(counts.warning, "warning")}, ${count(counts.note, "note")}\n`;
};

const commands = { error: "error", warning: "warning", note: "notice" } as const;

function command({ severity, code, path, line, column, record, pointer, message, advice, help }: Issue): string {
  const properties = [
    ["file", path],
    ["line", line],
    ["col", column],
    ["title", code],
  ] as const;
  const list = properties.flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${escapeProperty(String(value))}`],
  );
  const where = [record, pointer].filter((part) => part !== undefined && part !== "").join(" ");
  const text = [`${message} ${advice}`, ...[where, help].filter((part) => part !== undefined && part !== "")];
  return `::${commands[severity]} ${list.join(",")}::${escapeData(text.join("\n"))}`;
}

/** As the runner reads them back: https://github.com/actions/toolkit, packages/core/src/command.ts. */
const escapeData = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const escapeProperty = (text: string): string => escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
