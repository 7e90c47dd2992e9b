import type { Checked, Issue } from "@kembar/validator";
import { type Group, makeGroups } from "./groups.ts";
import { firstOf, type Reporter, type Severity } from "./report.ts";

/** The end of the report: what is known when all issues are. */
interface Totals {
  readonly groups: readonly GroupEntry[];
  readonly checked: Checked;
  readonly counts: Readonly<Record<Severity, number>> & { readonly byCode: Readonly<Record<string, number>> };
  readonly notShown: { readonly max: number; readonly severity: number; readonly rule: number };
}

interface GroupEntry extends Pick<Issue, "code" | "severity" | "path"> {
  readonly pointer?: string;
  readonly count: number;
  readonly places: readonly Pick<Issue, "line" | "column" | "record" | "pointer">[];
}

/**
 * One JSON object on one line, of the schema `@kembar/schema/report.schema.json`: `{tool, version, issues, groups, checked, counts, notShown}`.
 * Issues are written as they come, the rest behind them.
 */
export const json: Reporter = async function* (findings, { version, max }) {
  const groups = makeGroups();
  const { shown, more } = firstOf(noting(findings.issues, groups.add), max);
  yield `{"tool":"kembar","version":${JSON.stringify(version)},"issues":[`;
  let separator = "";
  for await (const issue of shown) {
    yield `${separator}${JSON.stringify(issue)}`;
    separator = ",";
  }
  const { checked, counts, byCode, left } = findings.summary();
  const totals: Totals = {
    groups: groups.all().map(groupEntry),
    checked,
    counts: { ...counts, byCode: Object.fromEntries(byCode) },
    notShown: { max: more(), ...left },
  };
  yield `],${JSON.stringify(totals).slice(1)}\n`;
};

/** The same issues, each noted on its way. */
async function* noting(issues: AsyncIterable<Issue>, note: (issue: Issue) => void): AsyncGenerator<Issue> {
  for await (const issue of issues) {
    note(issue);
    yield issue;
  }
}

function groupEntry({ pointer, first, count }: Group): GroupEntry {
  const [{ code, severity, path }] = first as readonly [Issue];
  const places = first.map(({ line, column, record, pointer: at }) => ({ record, pointer: at, line, column }));
  return { code, severity, path, ...(pointer === undefined ? {} : { pointer }), count, places } as GroupEntry;
}
