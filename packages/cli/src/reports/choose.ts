import type { Checked, Issue } from "@kembar/validator";
import { type Findings, type Severity, type Summary, severities } from "./report.ts";

/** Which issues are to be told. */
export interface Choice {
  /** The least severity that is shown. */
  readonly least: Severity;
  /** Codes of the rules that were asked for; absent for all. */
  readonly codes?: ReadonlySet<string>;
  /** Sets of files that were checked each by itself; one unless told. */
  readonly targets?: number;
}

/**
 * Codes of what could not be read, or held nothing that can be checked: whatever rules are asked for, they were not run on that, which must
 * not pass for finding nothing.
 */
const unchecked = /^file\/|\/syntax$|^(?:csv\/given-up|json\/(?:too-deep|unknown-document)|format\/unchecked)$/;

/** Picks the issues that are to be told as they come, and counts all; `checked` is asked when they have come to their end. */
export function choose(
  issues: AsyncIterable<Issue>,
  checked: () => Checked,
  { least, codes, targets = 1 }: Choice,
): Findings {
  const counts = { error: 0, warning: 0, note: 0 };
  const byCode = new Map<string, number>();
  const left = { severity: 0, rule: 0 };
  async function* chosen(): AsyncGenerator<Issue> {
    for await (const issue of issues) {
      if (codes && !codes.has(issue.code) && !unchecked.test(issue.code)) {
        left.rule++;
        continue;
      }
      counts[issue.severity]++;
      byCode.set(issue.code, (byCode.get(issue.code) ?? 0) + 1);
      if (severities.indexOf(issue.severity) <= severities.indexOf(least)) yield issue;
      else left.severity++;
    }
  }
  const summary = (): Summary => ({ checked: checked(), counts, byCode: byNumber(byCode), left, targets });
  return { issues: chosen(), summary };
}

const byNumber = (byCode: ReadonlyMap<string, number>): ReadonlyMap<string, number> =>
  new Map([...byCode].toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)));
