import { createReadStream } from "node:fs";
import { basename, dirname, relative, resolve } from "node:path";
import { type InputFile, type Issue, validateAll } from "@kembar/validator";
import type { Effects } from "../effects.ts";
import { CliError, type ExitCode } from "../error.ts";
import { isFolder, listFiles } from "../files.ts";
import { readOptions } from "../options.ts";
import { loadGazetteer } from "../places.ts";
import { count, makeStyle, type Style, tame, wrap } from "../text.ts";

export const validateHelp = `kembar validate <path> …   check records, tables, graphs, datasets

  --format pretty|json    how issues are told (default: pretty)
  --json                  the same as --format json
  --quiet                 only issues

A path is a record, a collection, JSON lines, a folder of CSV tables, JSON-LD,
N-Quads, or a whole dataset. Exit code 1 if there are errors.
`;

const options = { format: { type: "string" }, json: { type: "boolean" }, quiet: { type: "boolean" } } as const;

/** Files of a path, named relative to the folder that is checked. */
function filesOf(path: string): InputFile[] {
  if (!isFolder(path)) return [{ path: basename(path), stream: () => createReadStream(path) }];
  return listFiles(path).map((name) => ({ path: name, stream: () => createReadStream(`${path}/${name}`) }));
}

function issueText(issue: Issue, style: Style, columns: number): string {
  const place = issue.line === undefined ? "" : `${issue.line}:${issue.column ?? 1}`;
  const severity = issue.severity === "error" ? style.bad("error") : style.warn("warning");
  const where = [issue.record, issue.pointer].filter((part) => part !== undefined && part !== "").join(" ");
  return [
    `  ${place.padEnd(8)} ${severity}  ${style.bold(issue.code)}${where === "" ? "" : `  ${style.dim(where)}`}`,
    ...wrap(tame(`${issue.message} ${issue.advice}`), columns - 11).map((line) => `           ${line}`),
  ].join("\n");
}

function pretty(effects: Effects, issues: readonly Issue[]): string {
  const style = makeStyle(effects.hasColour);
  const byPath = new Map<string, Issue[]>();
  for (const issue of issues) byPath.set(issue.path, [...(byPath.get(issue.path) ?? []), issue]);
  return [...byPath]
    .map(
      ([path, own]) =>
        `${style.bold(path)}\n${own.map((issue) => issueText(issue, style, effects.columns)).join("\n")}\n\n`,
    )
    .join("");
}

/** `kembar validate`: exit code 1 if there are errors; warnings alone are no failure. */
export async function validateCommand(args: readonly string[], effects: Effects): Promise<ExitCode> {
  const { values, positionals } = readOptions("validate", args, options);
  const format = values.json ? "json" : ((values.format as string | undefined) ?? "pretty");
  if (format !== "pretty" && format !== "json")
    throw new CliError(2, `--format: expected pretty or json, got "${format}".`);
  if (positionals.length === 0)
    throw new CliError(2, "Expected a path to check.\nExample: kembar validate datasets/sister-cities");
  const places = await loadGazetteer();
  const checking = positionals.map(async (given) => {
    const path = resolve(effects.cwd, given);
    const base = relative(effects.cwd, isFolder(path) ? path : dirname(path));
    const report = await validateAll(filesOf(path), { places });
    return {
      ...report,
      issues: report.issues.map((issue) => ({ ...issue, path: base === "" ? issue.path : `${base}/${issue.path}` })),
    };
  });
  const reports = await Promise.all(checking);
  const issues = reports.flatMap((report) => report.issues);
  const errors = issues.filter((issue) => issue.severity === "error").length;
  const total = (key: "agreements" | "passages" | "files") =>
    reports.reduce((sum, report) => sum + report.checked[key], 0);
  const checked = { agreements: total("agreements"), passages: total("passages"), files: total("files") };
  if (format === "json") effects.stdout(`${JSON.stringify({ issues, checked })}\n`);
  else {
    effects.stdout(pretty(effects, issues));
    const verdict =
      issues.length === 0 ? "no issues" : `${count(errors, "error")}, ${count(issues.length - errors, "warning")}`;
    if (!values.quiet)
      effects.stdout(
        `${count(checked.agreements, "agreement")}, ${count(checked.passages, "passage")}, ${count(checked.files, "file")} checked: ${verdict}\n`,
      );
  }
  return errors > 0 ? 1 : 0;
}
