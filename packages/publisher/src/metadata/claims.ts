import type { DatasetMetadata, FileFacts, Identifier, ReleaseDescription } from "../description.ts";

/** `manifest.json` of a release: what the release is, and every file of it but itself and SHA256SUMS, sorted by path. */
export interface Manifest {
  readonly version: string;
  /** Day of publication, ISO 8601. */
  readonly date: string;
  readonly previous?: string;
  readonly dataset: DatasetMetadata;
  readonly identifiers: readonly Identifier[];
  readonly software: ReleaseDescription["software"];
  readonly dataDigest: string;
  readonly files: readonly FileFacts[];
}

/** What files say of a release. */
export type Fact =
  | "address"
  | "data digest"
  | "dataset address"
  | "date"
  | "DOI"
  | "licence"
  | "licence address"
  | "licence text"
  | "previous"
  | "size"
  | "sources"
  | "title"
  | "title as a sentence"
  | "title in TeX"
  | "version"
  | "year";

/** One thing that a file says of the release. */
export interface Claim {
  readonly fact: Fact;
  readonly value: string;
  /** Where in the file: a JSON Pointer, a line, a key. */
  readonly place: string;
}

/** What a file says of another file of the release. */
export interface FileClaim {
  readonly path: string;
  readonly place: string;
  readonly bytes?: string;
  readonly sha256?: string;
  readonly address?: string;
}

/** All that a file says. */
export interface Reading {
  readonly claims: readonly Claim[];
  readonly files: readonly FileClaim[];
}

/** A claim, or none where there is nothing to read. */
export const claim = (fact: Fact, value: unknown, place: string): Claim[] =>
  value === undefined ? [] : [{ fact, value: typeof value === "string" ? value : JSON.stringify(value), place }];

/** What of the two is not undefined, for a file claim. */
export function fileClaim(path: unknown, place: string, more: Readonly<Record<string, unknown>>): FileClaim {
  const given = Object.entries(more).filter(([, value]) => value !== undefined);
  return { path: String(path), place, ...Object.fromEntries(given.map(([key, value]) => [key, String(value)])) };
}
