import type { Source } from "@kembar/schema";
import { stringify } from "csv-stringify/sync";
import type { Write } from "../content.ts";

/** Columns of LICENSES-SOURCES.csv. */
export const sourceColumns = [
  "source",
  "outlet",
  "address",
  "published",
  "retrieved",
  "rights",
  "attribution",
  "sha256",
] as const;

/** Who is to be named for a source, and where. */
const attribution = ({ byline, outlet, url, id }: Source): string =>
  [byline, outlet, url].filter((part) => part !== undefined).join(", ") || id;

const cells = (source: Source): readonly (string | undefined)[] => [
  source.id,
  source.outlet,
  source.url,
  source.published,
  source.retrieved,
  source.rights,
  attribution(source),
  source.sha256,
];

/** `LICENSES-SOURCES.csv`: outlet, address, rights and attribution of every source, read one by one; returns their number. */
export function writeSourceRights(sources: Iterable<Source>, write: Write): number {
  write(stringify([sourceColumns]));
  let rows = 0;
  for (const source of sources) {
    write(stringify([cells(source)]));
    rows += 1;
  }
  return rows;
}
