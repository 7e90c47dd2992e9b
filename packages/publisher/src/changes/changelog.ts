import type { SchemaChange } from "../bump/change.ts";
import type { RecordChange } from "./change.ts";
import { changesPath } from "./file.ts";
import { type Limits, recordSections, schemaSections } from "./markdown.ts";

/** A version as the changelog tells of it. */
export interface ChangelogVersion {
  readonly version: string;
  /** Day of publication, ISO 8601. */
  readonly date: string;
  /** What changed against the version before; absent for the first. */
  readonly changes?: Iterable<RecordChange>;
  readonly schema?: readonly SchemaChange[];
}

const LIMITS: Limits = { records: 100, fields: 20 };

const intro = `# Changelog

All versions, newest first. Records are told by their label and id, values by their JSON Pointer, before → after.`;

function section({ version, date, changes, schema = [] }: ChangelogVersion, previous: string | undefined): string[] {
  const title = `## ${version} - ${date}`;
  if (previous === undefined) return [title, "First version."];
  const body = [
    ...schemaSections(schema),
    ...recordSections(changes ?? [], LIMITS, changesPath(previous, version, "jsonl")),
  ];
  return [title, ...(body.length > 0 ? body : ["No record and no schema changed."])];
}

/**
 * CHANGELOG.md of a dataset; `versions` are oldest first, as in the ledger. Of each kind of change 100 records are written out, of each record
 * 20 values; the rest is counted, with the name of the file of changes that has it.
 */
export function renderChangelog(versions: readonly ChangelogVersion[]): string {
  const sections = versions.map((one, at) => section(one, versions[at - 1]?.version)).toReversed();
  return `${[intro, ...sections.flat()].join("\n\n")}\n`;
}
