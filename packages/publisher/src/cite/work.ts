import { NAMESPACE } from "@kembar/schema";
import type { Creator, Identifier, ReleaseDescription } from "../description.ts";
import { versionUrl } from "../description.ts";
import { datasetIdentifiers, identifierAddress, versionDoi, versionIdentifiers } from "../metadata/identifiers.ts";
import type { EntityKind } from "../records.ts";

/** What of a release a citation is made of. */
export type Citable = Pick<ReleaseDescription, "dataset" | "version" | "date" | "identifiers">;

/** A record to cite. */
export interface CitedRecord {
  readonly entity: EntityKind;
  readonly id: string;
  /** Its name, in English. */
  readonly label: string;
  /** SHA-256 of its canonical form; see `recordHash`. */
  readonly sha256: string;
}

/** What every style cites, whatever its way of writing: a version of a dataset, or a record in one. */
export interface Work {
  /** Key of the entry, of letters, digits, hyphens and dots. */
  readonly key: string;
  readonly title: string;
  /** Title of the dataset, if the work is a record in it. */
  readonly within?: string;
  readonly creators: readonly Creator[];
  readonly publisher: string;
  readonly date: string;
  readonly version: string;
  readonly licence: string;
  readonly keywords: readonly string[];
  /** Address of this version. */
  readonly url: string;
  /** Address of the work whatever its version. */
  readonly allVersions: string;
  /** DOI of this version of the whole dataset, without a resolver before it. */
  readonly doi?: string;
  /** Sentences that no field holds: identifiers, and the hash of a record. */
  readonly notes: readonly string[];
}

const identifierNote = (identifiers: readonly Identifier[], what: string): string[] =>
  identifiers.map((one) => `${what}: ${identifierAddress(one)}`);

/** Name of a record as citations give it. */
const recordTitle = ({ label, id }: CitedRecord): string => `${label} (${id})`;

/** Address of a record whatever its version. */
export const recordUrl = ({ entity, id }: Pick<CitedRecord, "entity" | "id">): string => `${NAMESPACE}${entity}/${id}`;

/** Address of a record as it is in a version. */
export const versionedRecordUrl = (
  release: Pick<Citable, "dataset" | "version">,
  { entity, id }: Pick<CitedRecord, "entity" | "id">,
): string => `${versionUrl(release)}/${entity}/${id}`;

/** The work that a release is, or a record in it. */
export function workOf(release: Citable, record?: CitedRecord): Work {
  const { dataset, version, date } = release;
  const doi = versionDoi(release);
  const shared = {
    creators: dataset.creators,
    publisher: dataset.publisher.name,
    date,
    version,
    licence: dataset.licence,
    keywords: dataset.keywords,
  };
  const ofVersion = versionIdentifiers(release);
  const notes = identifierNote(datasetIdentifiers(release), "All versions");
  if (record)
    return {
      ...shared,
      key: `${record.id}-${version}`,
      title: recordTitle(record),
      within: dataset.title,
      url: versionedRecordUrl(release, record),
      allVersions: recordUrl(record),
      notes: [
        `SHA-256 of the record: ${record.sha256}`,
        ...identifierNote(ofVersion, "Dataset, this version"),
        ...notes,
      ],
    };
  return {
    ...shared,
    key: `${dataset.name}-${version}`,
    title: dataset.title,
    url: versionUrl(release),
    allVersions: dataset.homepage,
    ...(doi === undefined ? {} : { doi }),
    notes: [
      ...identifierNote(
        ofVersion.filter(({ value }) => value !== doi),
        "This version",
      ),
      ...notes,
    ],
  };
}

/** Everything that no field of an entry holds, in one line: how to find all versions, and the notes. */
export const noteOf = (work: Work): string => [`All versions: ${work.allVersions}`, ...work.notes].join("; ");
