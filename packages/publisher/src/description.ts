import type { Source } from "@kembar/schema";

/** Who made a dataset, as citations name them. */
export interface Creator {
  readonly name: string;
  /** Family and given name, for people; absent for organisations. */
  readonly familyName?: string;
  readonly givenName?: string;
  /** https://orcid.org/… for people, https://ror.org/… for organisations. */
  readonly identifier?: string;
}

/** What a dataset says of itself whatever its version: the file `dataset.yaml`. */
export interface DatasetMetadata {
  /** Name in addresses and file names: `[a-z0-9-]`. */
  readonly name: string;
  readonly title: string;
  /** One sentence. */
  readonly summary: string;
  /** A few sentences: what is in it and what it is for. */
  readonly description: string;
  readonly keywords: readonly string[];
  /** SPDX identifier of the licence of the data, such as `CC-BY-4.0`. */
  readonly licence: string;
  readonly creators: readonly Creator[];
  readonly publisher: { readonly name: string; readonly url: string };
  /** Address of the dataset's page, without a slash at the end; versions stand below it. */
  readonly homepage: string;
  /** Address of the repository that it is made in. */
  readonly repository: string;
  /** Address where faults are told. */
  readonly contact: string;
  /** BCP 47 tags of the languages of its labels. */
  readonly languages: readonly string[];
  /** Known limits, a sentence each. */
  readonly limits: readonly string[];
}

/** An identifier that a registrar has given: the file `identifiers.json` of a dataset. None is ever made up here. */
export interface Identifier {
  /** Version that it stands for; `all` for the dataset whatever its version. */
  readonly version: string;
  readonly scheme: "doi" | "ark" | "handle";
  /** Without a resolver before it: `10.1234/abc`. */
  readonly value: string;
  readonly mintedBy: string;
  /** Day, ISO 8601. */
  readonly mintedOn: string;
}

/** A file of a release as the metadata tells of it. */
export interface FileFacts {
  /** Path in the release, with `/` between. */
  readonly path: string;
  readonly bytes: number;
  /** SHA-256, in small hexadecimal digits. */
  readonly sha256: string;
  readonly mediaType: string;
  /** One sentence of what is in it. */
  readonly title: string;
  /** Rows of a table, lines of JSON lines, quads, or records; absent where nothing is counted. */
  readonly rows?: number;
  /** Name of the CSV table that it holds, one of `tables` of the schema package, if it is one of the canonical CSV files. */
  readonly table?: string;
}

/** A published version. */
export interface VersionDate {
  readonly version: string;
  /** Day of publication, ISO 8601. */
  readonly date: string;
}

/** Counts and bounds over the records of a version. */
export interface Figures {
  readonly agreements: number;
  readonly places: number;
  readonly sources: number;
  readonly passages: number;
  /** ISO 3166-1 alpha-2 codes of the parties' countries, sorted. */
  readonly countries: readonly string[];
  /** English and local names of the parties' places, sorted by id, at most 50. */
  readonly placeNames: readonly string[];
  /** First and last day, month or year of a dated paper; absent if none is dated. */
  readonly earliest?: string;
  readonly latest?: string;
  /** Box around all points of the parties' places, in degrees; absent without a point. */
  readonly box?: { readonly west: number; readonly south: number; readonly east: number; readonly north: number };
}

/** What changed against the version before, in counts of records. */
export interface ChangeFigures {
  readonly added: number;
  readonly corrected: number;
  readonly reSourced: number;
  readonly withdrawn: number;
  readonly merged: number;
  readonly split: number;
}

/**
 * The one object that every metadata file of a release is made from: descriptors, citations, readme and datasheet read nothing else, so that
 * they agree.
 */
export interface ReleaseDescription {
  readonly dataset: DatasetMetadata;
  readonly version: string;
  /** Day of publication, ISO 8601. */
  readonly date: string;
  /** The version before; absent for the first. */
  readonly previous?: string;
  /** All versions up to this one, oldest first. */
  readonly versions: readonly VersionDate[];
  /** Those of this version and those of all versions. */
  readonly identifiers: readonly Identifier[];
  readonly figures: Figures;
  /** Absent for the first version. */
  readonly changes?: ChangeFigures;
  /** The sources, sorted by id; may be read any number of times. */
  readonly sources: Iterable<Source>;
  /** SHA-256 over the records without their review state; see `dataDigest`. */
  readonly dataDigest: string;
  /** Files of `data/`, `schema/` and `changes/`, and record-hashes.csv, sorted by path: what the metadata files hash. */
  readonly files: readonly FileFacts[];
  /** Version of the programs that made the release. */
  readonly software: { readonly name: "kembar"; readonly version: string };
}

/** Address of a version, without a slash at the end. */
export const versionUrl = ({ dataset, version }: Pick<ReleaseDescription, "dataset" | "version">): string =>
  `${dataset.homepage}/${version}`;

/** Name of the zip and of the folder in it. */
export const bundleName = ({ dataset, version }: Pick<ReleaseDescription, "dataset" | "version">): string =>
  `${dataset.name}-${version}`;
