import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { type AnyRecord, entities, partOf, type Records } from "./records.ts";

/** A record in the canonical form of JSON (RFC 8785): one line whatever is in it, for every line feed is escaped. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("Expected a value that JSON can hold.");
  return text;
}

/** SHA-256 of text or bytes, in small hexadecimal digits. */
export const sha256Of = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");

/** SHA-256 of the canonical form of a whole record, in small hexadecimal digits: what `record-hashes.csv` has. */
export const recordHash = (record: AnyRecord): string => sha256Of(canonicalJson(record));

/** A record in canonical form, whole and without what does not change results: whether a person has looked at it. */
export function canonicalForms(record: object): { readonly whole: string; readonly data: string } {
  const parts = Object.entries(record)
    .filter(([, value]) => value !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => ({ key, text: `${JSON.stringify(key)}:${canonicalJson(value)}` }));
  const joined = (some: typeof parts): string => `{${some.map(({ text }) => text).join(",")}}`;
  return { whole: joined(parts), data: joined(parts.filter(({ key }) => key !== "review")) };
}

/**
 * SHA-256 over all records in the order agreements, places, sources, each sorted by id: the canonical form of each without its review
 * state, followed by a line feed. Two versions with the same digest give the same results.
 */
export function dataDigest(records: Records): string {
  const hash = createHash("sha256");
  for (const kind of entities)
    for (const record of partOf(records, kind)) hash.update(`${canonicalForms(record).data}\n`);
  return hash.digest("hex");
}
