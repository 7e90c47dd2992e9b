import {
  type BumpReason,
  changesAsCsv,
  type FieldChange,
  type RecordChange,
  type RequiredBump,
  recordSections,
  requiredBump,
  schemaSections,
} from "@kembar/publisher";
import type { Comparison } from "../comparison.ts";
import { count, tame } from "../text.ts";

type Write = (text: string) => void;
/** Writes a comparison; records are written as they come, so that none is held. */
type Report = (comparison: Comparison, write: Write) => void;

/** The changes, each shown to somebody on its way. */
function* shown(changes: Iterable<RecordChange>, show: (change: RecordChange) => void): Generator<RecordChange> {
  for (const change of changes) {
    show(change);
    yield change;
  }
}

const none = "No schema was compared: a file of records has none.";
const advice: Readonly<Record<RequiredBump["bump"], string>> = {
  none: "Nothing changed: no new version is needed.",
  patch: "Bump needed: patch.",
  minor: "Bump needed: minor.",
  major: "Bump needed: major.",
};

function json(value: unknown): string {
  const text = tame(JSON.stringify(value));
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}

function stepLine({ op, pointer, old, new: now }: FieldChange): string {
  if (op === "add") return `    ${tame(pointer)}: + ${json(now)}\n`;
  return op === "remove"
    ? `    ${tame(pointer)}: - ${json(old)}\n`
    : `    ${tame(pointer)}: ${json(old)} -> ${json(now)}\n`;
}

const recordText = ({ kind, entity, id, label, reason, fields }: RecordChange): string =>
  [
    `${kind.padEnd(10)} ${entity} ${id}  ${tame(label)}\n    ${tame(reason)}\n`,
    ...fields.filter(({ pointer }) => pointer !== "").map(stepLine),
  ].join("");

const reasonText = ({ bump, what, where, why }: BumpReason): string =>
  `  ${bump}  ${what}  ${where}\n    ${tame(why)}\n`;

const asText: Report = ({ old, next, changes, schema }, write) => {
  write(`${old.name} (${old.what}) -> ${next.name} (${next.what})\n\n`);
  let number = 0;
  const each = shown(changes, (change) => {
    number++;
    write(recordText(change));
  });
  const { bump, reasons } = requiredBump(each, undefined, schema ?? []);
  write(`${number > 0 ? "\n" : ""}${count(number, "record")} changed. `);
  write(schema ? `${count(schema.length, "schema change")}.\n` : `${none}\n`);
  write(`${advice[bump]}\n${reasons.map(reasonText).join("")}`);
};

const code = (text: string): string => `\`${tame(text).replaceAll("`", "'")}\``;

/** Reads both sides twice, for the bump stands first. */
const asMarkdown: Report = ({ old, next, changes, schema }, write) => {
  const { bump, reasons } = requiredBump(changes, undefined, schema ?? []);
  const sections = [
    `## ${code(old.name)} → ${code(next.name)}`,
    advice[bump],
    ...(reasons.length > 0 ? [reasons.map(({ bump: asked, why }) => `- ${asked}: ${tame(why)}`).join("\n")] : []),
    ...(schema ? schemaSections(schema) : [none]),
    ...recordSections(changes, { records: 100, fields: 20 }),
  ];
  write(`${sections.join("\n\n")}\n`);
};

const asJson: Report = ({ old, next, changes, schema }, write) => {
  const side = ({ name, what }: Comparison["old"]) => JSON.stringify({ name, what });
  write(`{"old":${side(old)},"next":${side(next)},"changes":[`);
  let comma = "";
  const each = shown(changes, (change) => {
    write(`${comma}\n${JSON.stringify(change)}`);
    comma = ",";
  });
  const { bump, reasons } = requiredBump(each, undefined, schema ?? []);
  write(`\n],"schema":${JSON.stringify(schema ?? null)},"bump":"${bump}","reasons":${JSON.stringify(reasons)}}\n`);
};

const asCsv: Report = ({ changes }, write) => {
  for (const piece of changesAsCsv(changes)) write(piece);
};

/** Forms of a comparison, by the name that `--format` takes. */
export const changeReports: Readonly<Record<string, Report>> = {
  text: asText,
  json: asJson,
  csv: asCsv,
  markdown: asMarkdown,
};
