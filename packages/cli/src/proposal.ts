import { type ChangeKind, changeKinds, type RecordChange } from "@kembar/publisher";
import type { Comparison } from "./comparison.ts";
import type { SinceRelease } from "./since-release.ts";
import { count } from "./text.ts";

const SHOWN = 50;

const line = ({ kind, entity, label, id, reason }: RecordChange): string =>
  `- ${kind}: ${entity === "agreement" ? "" : `${entity} `}${label.replace(/\s+/g, " ").replace(/[\\`*_[\]<>]/g, "\\$&")} (\`${id}\`). ${reason.replace(/\s+/g, " ")}`;

/** Counts by kind, and the first changes as lines. */
function gather(changes: Iterable<RecordChange>) {
  const counts = new Map<ChangeKind, number>();
  const lines: string[] = [];
  for (const change of changes) {
    counts.set(change.kind, (counts.get(change.kind) ?? 0) + 1);
    if (lines.length < SHOWN) lines.push(line(change));
  }
  return { counts, lines };
}

function changedText(version: string, { changes, schema = [] }: Comparison): string {
  const { counts, lines } = gather(changes);
  const all = [...counts.values()].reduce((sum, number) => sum + number, 0);
  const figures = changeKinds.flatMap((kind) => (counts.has(kind) ? [`${counts.get(kind)} ${kind}`] : []));
  const shapes = schema.length > 0 ? [count(schema.length, "schema change")] : [];
  const rest = all > lines.length ? [`- … and ${count(all - lines.length, "record")} more`] : [];
  return [
    `Since ${version}: ${[...figures, ...shapes].join(", ")}.`,
    "",
    ...schema.slice(0, SHOWN).map(({ what, where, why }) => `- ${what} at ${where}: ${why}`),
    ...(schema.length > SHOWN ? [`- … and ${count(schema.length - SHOWN, "schema change")} more`] : []),
    ...lines,
    ...rest,
  ].join("\n");
}

/** What a changeset may say of a dataset: counts first, then the changes. */
export const proposedText = ({ last, agreements }: SinceRelease): string =>
  last ? changedText(last.version, last.comparison) : `The first records: ${count(agreements, "agreement")}.`;
