import type { Registry } from "@kembar/converter";
import {
  compareVersions,
  nextVersion,
  type RequiredBump,
  requiredBump,
  type SchemaChange,
  schemaChanges,
  snapshotOfRelease,
  snapshotOfToday,
} from "../bump/bump.ts";
import {
  type ChangelogVersion,
  changesFiles,
  changesPath,
  diffRecords,
  type RecordChange,
  readChanges,
  renderChangelog,
  tombstonesAfter,
} from "../changes/changes.ts";
import type { ChangeFigures, DatasetMetadata, Identifier } from "../description.ts";
import { dataDigest } from "../digest.ts";
import { descriptors } from "../metadata/about.ts";
import type { Records } from "../records.ts";
import { ReleaseError } from "./error.ts";
import { type Ledger, type LedgerVersion, versionIn, versionsBefore } from "./ledger.ts";
import { linesIn, manifestOf, type OpenRelease, recordsOf, textIn, tombstonesOf } from "./opened.ts";
import { refuseChanged } from "./published.ts";
import { contentFiles, type ReleaseInput } from "./stage.ts";
import { bumpBetween, isAtLeast, isVersion } from "./version.ts";

/** What is asked for: a version of a dataset as it stands. */
export interface ReleaseRequest {
  readonly dataset: DatasetMetadata;
  readonly identifiers: readonly Identifier[];
  readonly version: string;
  /** Day of publication, ISO 8601. */
  readonly date: string;
  readonly records: Records;
  /** The register of the dataset, which says what became of ids. */
  readonly register: Registry;
  /** Why people decided what they did since the version before, by id of the agreement. */
  readonly notes?: ReadonlyMap<string, string>;
  /** Version of the programs. */
  readonly software: string;
}

/** A release before it is written, with what it needs against the version before. */
export interface Prepared {
  readonly input: ReleaseInput;
  /** The version before; absent for the first. */
  readonly previous?: string;
  /** What changed since; nothing for the first version. May be read any number of times. */
  readonly changes: Iterable<RecordChange>;
  readonly schema: readonly SchemaChange[];
  readonly required: RequiredBump;
}

/** Opens a published version. */
export type OpenVersion = (version: string) => OpenRelease;

/** The shape of a published version. */
export const snapshotIn = (release: OpenRelease) =>
  snapshotOfRelease((path) => (release.paths.includes(path) ? textIn(release, path) : undefined));

/** The changes that a published version lists against the one before. */
export const changesOf = (release: OpenRelease, previous: string, version: string): Iterable<RecordChange> => {
  const path = changesPath(previous, version, "jsonl");
  return readChanges({ [Symbol.iterator]: () => linesIn(release, path) }, `${path} of ${release.name}`);
};

/** Counts changes of agreements by what became of them. */
export function figuresOfChanges(changes: Iterable<RecordChange>): ChangeFigures {
  const counts = new Map<string, number>();
  for (const { entity, kind } of changes) if (entity === "agreement") counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const of = (kind: RecordChange["kind"]): number => counts.get(kind) ?? 0;
  return {
    added: of("added"),
    corrected: of("corrected"),
    reSourced: of("re-sourced"),
    withdrawn: of("withdrawn"),
    merged: of("merged"),
    split: of("split"),
  };
}

/** The published versions as the changelog tells of them. */
function publishedVersions(versions: Ledger["versions"], open: OpenVersion): ChangelogVersion[] {
  return versions.map(({ version, date }, at): ChangelogVersion => {
    const previous = versions[at - 1]?.version;
    if (previous === undefined) return { version, date };
    const release = open(version);
    return {
      version,
      date,
      changes: changesOf(release, previous, version),
      schema: schemaChanges(snapshotIn(open(previous)), snapshotIn(release)),
    };
  });
}

function* idsOf(records: Iterable<{ readonly id: string }>): Generator<string> {
  for (const { id } of records) yield id;
}

/** Ids that may be read again and again. */
const ids = (records: Iterable<{ readonly id: string }>): Iterable<string> => ({
  [Symbol.iterator]: () => idsOf(records),
});

/** Paths of the files that a version will have, with the tables among them. */
const shapeOf = (input: Parameters<typeof contentFiles>[0]) => [
  ...contentFiles(input),
  ...Object.keys(descriptors).map((path) => ({ path })),
];

/** A new version comes after all others, and its day not before theirs. */
function refuseOutOfOrder(ledger: Ledger, version: string, date: string): void {
  const last = ledger.versions.at(-1);
  if (!last || versionIn(ledger, version)) return;
  if (compareVersions(version, last.version) < 0)
    throw new ReleaseError(
      "refused",
      `Expected a version above ${last.version}, the last that was published, got ${version}. Raise the version in package.json: changeset version does it.`,
    );
  if (date < last.date)
    throw new ReleaseError(
      "refused",
      `Expected a day of publication not before ${last.date}, that of version ${last.version}, got ${date}. Give a later one.`,
    );
}

/** What a version owes to the one before. */
interface Compared extends Pick<Prepared, "changes" | "schema" | "required"> {
  readonly written: Pick<ReleaseInput, "tombstones" | "changes" | "changelog">;
}

function comparedWith(
  last: LedgerVersion,
  { dataset, version, date, records, register, notes }: ReleaseRequest,
  before: readonly LedgerVersion[],
  open: OpenVersion,
): Compared {
  const release = open(last.version);
  const old = recordsOf(release);
  const [gone, there] = [ids(old.agreements), ids(records.agreements)];
  const tombstones = tombstonesAfter(tombstonesOf(release), gone, there, register, version);
  const changes = diffRecords(old, records, register, notes);
  const figures = figuresOfChanges(changes);
  const schema = schemaChanges(
    snapshotIn(release),
    snapshotOfToday(
      { name: dataset.name, licence: dataset.licence },
      shapeOf({ dataset, records, tombstones, changes: { files: [], figures } }),
    ),
  );
  const digests = { old: manifestOf(release).dataDigest, next: dataDigest(records) };
  const changelog = renderChangelog([...publishedVersions(before, open), { version, date, changes, schema }]);
  return {
    written: { tombstones, changes: { files: changesFiles(last.version, version, changes), figures }, changelog },
    changes,
    schema,
    required: requiredBump(changes, digests, schema),
  };
}

const comparedWithNothing = ({ version, date }: ReleaseRequest): Compared => ({
  written: { tombstones: [], changelog: renderChangelog([{ version, date }]) },
  changes: [],
  schema: [],
  required: { bump: "none", reasons: [] },
});

/**
 * Prepares a version: what changed since the one before, what bump that needs, and all that its files are made of. Versions above it in the
 * ledger are left aside, so that a published version can be prepared again. Throws a ReleaseError for a version of another form, for a new one
 * that is not above all others, and where a version before is not as it was published.
 */
export function prepareRelease(request: ReleaseRequest, ledger: Ledger, open: OpenVersion): Prepared {
  const { dataset, version, date, records, identifiers, software } = request;
  if (!isVersion(version))
    throw new ReleaseError("refused", `Expected a version such as 1.2.0 in package.json, got "${version}".`);
  const before = versionsBefore(ledger, version);
  refuseOutOfOrder(ledger, version, date);
  for (const one of before) refuseChanged(open(one.version), one);
  const earlier = before.map(({ version: one, date: day }) => ({ version: one, date: day }));
  const last = before.at(-1);
  const { written, ...compared } = last ? comparedWith(last, request, before, open) : comparedWithNothing(request);
  return {
    input: { dataset, records, version, date, earlier, identifiers, software, ...written },
    ...(last ? { previous: last.version } : {}),
    ...compared,
  };
}

/**
 * Why a version may not be published, with the changes that ask for a higher one; undefined if it may. `reason` is why it is raised further
 * than the changes ask for, where it is.
 */
export function bumpFault({ previous, required, input }: Prepared, reason: string | undefined): string | undefined {
  const { version } = input;
  if (previous === undefined) return undefined;
  const given = bumpBetween(previous, version);
  if (!isAtLeast(given, required.bump)) {
    const causes = required.reasons.filter(({ bump }) => !isAtLeast(given, bump));
    const list = causes.map(({ bump, where, why }) => `  ${bump}: ${where}: ${why}`).join("\n");
    return `Expected version ${nextVersion(previous, required.bump)} at least, got ${version}: the changes since ${previous} ask for a ${required.bump} bump.\n${list}\nAdd a changeset that says so (kembar changeset), then run changeset version.`;
  }
  // Words and metadata may change where records and schemas do not: that is what a patch is for.
  const asked = required.bump === "none" ? "patch" : required.bump;
  if (given === asked || (reason ?? "").trim() !== "") return undefined;
  return `Expected version ${nextVersion(previous, asked)}, got ${version}: the changes since ${previous} ask for a ${asked} bump at most. A higher version needs a reason: give it with --reason.`;
}
