import { helpOf, issueCatalogue } from "@kembar/validator";
import { type Example, examples } from "@kembar/validator/examples";
import { CliError } from "./error.ts";
import { suggestion } from "./options.ts";
import type { Severity } from "./reports/report.ts";
import { makeStyle, tame, wrap } from "./text.ts";

/** What the catalogue says of a rule. */
interface Rule {
  readonly severity: Severity;
  readonly summary: string;
  readonly advice: string;
  readonly why?: string;
}

const rules = new Map<string, Rule>(Object.entries(issueCatalogue));
const exampleByCode = new Map<string, Example>(Object.entries(examples));
const areaOf = (code: string): string => code.slice(0, code.indexOf("/"));

/** Codes that a code or an area stands for; a CliError with the nearest name if there is no such rule. */
export function codesOf(option: string, name: string): string[] {
  const codes = [...rules.keys()].filter((code) => code === name || areaOf(code) === name);
  if (codes.length > 0) return codes;
  const areas = [...new Set([...rules.keys()].map(areaOf))];
  const near = suggestion(name, [...areas, ...rules.keys()]);
  throw new CliError(
    2,
    `${option}: expected the code of a rule, as csv/cell, or an area (${areas.join(", ")}), got "${name}"${near}`,
  );
}

/** What a rule's page says, or, of an area, the summaries of its rules; lines of at most `columns`. */
export function explainRule(name: string, { hasColour, columns }: { hasColour: boolean; columns: number }): string {
  const style = makeStyle(hasColour);
  const codes = codesOf("--explain", name);
  const [code = ""] = codes;
  const rule = rules.get(code);
  if (codes.length > 1 || !rule)
    return codes.map((one) => `${style.bold(one)}\n${indent(rules.get(one)?.summary ?? "", columns)}\n`).join("");
  const part = (title: string, text: string) => `\n${style.dim(title)}\n${indent(text, columns)}\n`;
  return [
    `${style.bold(code)}  ${rule.severity}\n`,
    part("What is wrong", rule.summary),
    part("What to do", rule.advice),
    ...(rule.why === undefined ? [] : [part("Why it matters", rule.why)]),
    ...exampleText(exampleByCode.get(code), style.dim("Example"), columns),
    `\n${style.dim(helpOf(code))}\n`,
  ].join("");
}

function exampleText(example: Example | undefined, title: string, columns: number): string[] {
  if (!example) return [];
  const told = example.told.map((line) => `${indent(tame(line), columns)}\n`);
  return [`\n${title}\n${indent(`Of ${example.of} it is told like this:`, columns)}\n\n`, ...told];
}

const indent = (text: string, columns: number): string =>
  wrap(text, columns - 2)
    .map((line) => `  ${line}`)
    .join("\n");
