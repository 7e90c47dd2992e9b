import { bundleName, type ReleaseDescription, versionUrl } from "../description.ts";
import type { LedgerFile } from "./ledger.ts";

/** Type of what the statement says of the zip. */
export const RELEASE_PREDICATE = "https://w3id.org/kembar/attestation/release/v1";

/** An unsigned in-toto Statement (https://in-toto.io/Statement/v1) of what a zip is; whoever signs it vouches for that. */
export interface Statement {
  readonly _type: "https://in-toto.io/Statement/v1";
  readonly subject: readonly { readonly name: string; readonly digest: { readonly sha256: string } }[];
  readonly predicateType: string;
  readonly predicate: Readonly<Record<string, string>>;
}

/** The statement of a zip, to be kept beside it as `<name>.intoto.json`. */
export const statementOf = (description: ReleaseDescription, zip: LedgerFile): Statement => ({
  _type: "https://in-toto.io/Statement/v1",
  subject: [{ name: zip.path, digest: { sha256: zip.sha256 } }],
  predicateType: RELEASE_PREDICATE,
  predicate: {
    dataset: description.dataset.name,
    version: description.version,
    date: description.date,
    dataDigest: description.dataDigest,
    address: versionUrl(description),
    licence: description.dataset.licence,
  },
});

/** Name of the file that holds the statement. */
export const statementName = (description: ReleaseDescription): string => `${bundleName(description)}.intoto.json`;
