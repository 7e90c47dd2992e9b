import type { ReleaseDescription } from "../description.ts";
import { versionUrl } from "../description.ts";
import { dataLicence } from "./about.ts";
import { identifierAddress } from "./identifiers.ts";
import { markdownText, table } from "./markdown.ts";

const angled = (address: string): string => `<${address}>`;

/** The first table of README.md and DATASHEET.md: what every metadata file says of the release, one fact a row. */
export function summaryTable(d: ReleaseDescription): string {
  const { id, title, address } = dataLicence(d);
  return table(
    ["", ""],
    [
      ["Version", d.version],
      ["Published", d.date],
      ["Licence", `[${id}](${address}), ${title}; full text in LICENSE.txt`],
      ["This version", angled(versionUrl(d))],
      ["All versions", angled(d.dataset.homepage)],
      ...d.identifiers.map((one) => [
        `Identifier of ${one.version === "all" ? "all versions" : "this version"}`,
        `${angled(identifierAddress(one))}, given by ${markdownText(one.mintedBy)} on ${one.mintedOn}`,
      ]),
      ["SHA-256 of the data", d.dataDigest],
    ],
  );
}
