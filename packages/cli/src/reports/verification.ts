import type { Check } from "@kembar/publisher";
import { count, type Style, tame, wrap } from "../text.ts";

const FINDINGS_SHOWN = 20;
const marks = { passed: "ok", failed: "FAULT", "not-checked": "-" } as const;
const MARGIN = 7;
const indent = " ".repeat(MARGIN);

/** What a check came to, in lines of at most `columns`, but for words that are longer. */
export function checkText(
  { what, state, note, findings }: Check,
  { style, columns }: { style: Style; columns: number },
): string {
  const colour = { passed: style.good, failed: style.bad, "not-checked": style.dim }[state];
  const start = { passed: "", failed: "Not so: ", "not-checked": "Not checked: " }[state] + what;
  const own = state === "not-checked" ? `${start} ${note}` : note === undefined ? start : `${start} (${note})`;
  const [first = "", ...rest] = wrap(tame(own), columns - MARGIN);
  const shown = findings.slice(0, FINDINGS_SHOWN).flatMap(({ file, record, message }) => {
    const place = record === undefined ? file : `${file}, ${record}`;
    return wrap(tame(`${place}: ${message}`), columns - MARGIN - 2).map(
      (line, at) => `${indent}${at === 0 ? "- " : "  "}${line}`,
    );
  });
  const more = findings.length - FINDINGS_SHOWN;
  return [
    `${colour(marks[state].padEnd(MARGIN - 1))} ${first}`,
    ...rest.map((line) => indent + line),
    ...shown,
    ...(more > 0 ? [`${indent}and ${more} more, see --json`] : []),
  ].join("\n");
}

/** What all checks came to, in a sentence. */
export function summaryText(release: string, checks: readonly Check[], columns: number): string {
  const failed = checks.filter(({ state }) => state === "failed").length;
  const open = checks.filter(({ state }) => state === "not-checked").length;
  const made = checks.length - open;
  const result =
    failed > 0
      ? `NOT sound: ${failed} of ${count(made, "check")} found a fault`
      : `sound, as far as it was checked (${count(made, "check")})`;
  const rest = open > 0 ? `; ${count(open, "check")} could not be made` : "";
  return wrap(tame(`${release}: ${result}${rest}.`), columns).join("\n");
}
