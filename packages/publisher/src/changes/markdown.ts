import type { SchemaChange } from "../bump/change.ts";
import { type ChangeKind, changeKinds, type FieldChange, type RecordChange } from "./change.ts";
import { isProvenance } from "./provenance.ts";

/** How much of a list is written out. */
export interface Limits {
  /** Records of each kind. */
  readonly records: number;
  /** Values of each record. */
  readonly fields: number;
}

const VALUE = 100;

/** Text that no Markdown is read in. */
const plain = (text: string): string => text.replace(/\s+/g, " ").replace(/[\\`*_[\]<>#|~&]/g, "\\$&");

/** Text as code, whatever backticks it has. */
function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const pad = longest > 0 ? " " : "";
  return `${fence}${pad}${text}${pad}${fence}`;
}

function value(of: unknown): string {
  // Text without line ends and controls is shown as it is, all else as JSON.
  const text = typeof of === "string" && /^[^\p{Cc}\p{Zl}\p{Zp}]+$/u.test(of) ? of : JSON.stringify(of);
  const points = [...text];
  return code(points.length > VALUE ? `${points.slice(0, VALUE).join("")}…` : text);
}

function fieldLine({ op, pointer, old, new: now }: FieldChange): string {
  const at = code(pointer);
  if (op === "add") return `  - ${at}: added ${value(now)}`;
  return op === "remove" ? `  - ${at}: removed ${value(old)}` : `  - ${at}: ${value(old)} → ${value(now)}`;
}

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? "" : "s"}`;

function fieldLines(fields: readonly FieldChange[], limit: number, rest: string): string[] {
  const parts = fields.filter(({ pointer }) => pointer !== "");
  const values = parts.filter(({ pointer }) => !isProvenance(pointer));
  const provenance = parts.length - values.length;
  return [
    ...values.slice(0, limit).map(fieldLine),
    ...(values.length > limit ? [`  - … and ${plural(values.length - limit, "value")} more${rest}`] : []),
    ...(provenance > 0 ? [`  - ${plural(provenance, "change")} in sources and passages`] : []),
  ];
}

const headings: Readonly<Record<ChangeKind, string>> = {
  added: "Added",
  corrected: "Corrected",
  "re-sourced": "Re-sourced",
  withdrawn: "Withdrawn",
  merged: "Merged",
  split: "Split",
  reviewed: "Reviewed",
};

/** The first changes of each kind as lines, and the count of all: what is written does not grow with the number of records. */
function gather(changes: Iterable<RecordChange>, limits: Limits, rest: string) {
  const found = new Map<ChangeKind, { count: number; lines: string[] }>();
  for (const { kind, entity, label, id, reason, fields } of changes) {
    const part = found.get(kind) ?? { count: 0, lines: [] };
    found.set(kind, part);
    part.count++;
    if (part.count > limits.records) continue;
    const what = entity === "agreement" ? "" : `${entity} `;
    part.lines.push(
      `- ${what}**${plain(label)}** (${code(id)}): ${plain(reason)}`,
      ...fieldLines(fields, limits.fields, rest),
    );
  }
  return found;
}

/** Changes of records as Markdown, a section for each kind; `file` names the file that has all of what is cut. */
export function recordSections(changes: Iterable<RecordChange>, limits: Limits, file?: string): string[] {
  const rest = file === undefined ? "" : `, all in ${code(file)}`;
  const found = gather(changes, limits, rest);
  return changeKinds.flatMap((kind) => {
    const part = found.get(kind);
    if (!part) return [];
    const more = part.count - limits.records;
    const cut = more > 0 ? [`- … and ${plural(more, "record")} more${rest}`] : [];
    return [`### ${headings[kind]} (${part.count})`, [...part.lines, ...cut].join("\n")];
  });
}

/** Schema changes as Markdown. */
export const schemaSections = (changes: readonly SchemaChange[]): string[] =>
  changes.length === 0
    ? []
    : [
        `### Schema (${changes.length})`,
        changes.map(({ bump, what, where, why }) => `- ${bump}, ${what}, ${code(where)}: ${plain(why)}`).join("\n"),
      ];
