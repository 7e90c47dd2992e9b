import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { issueAreas, issueCatalogue } from "../src/catalogue.ts";

const path = new URL("../README.md", import.meta.url);
const OPEN = "<!-- issue codes -->\n";
const CLOSE = "<!-- end -->";

/** The README with its table of areas made anew from the catalogue. */
export function withCodes(readme: string): string {
  const codes = Object.keys(issueCatalogue);
  const rows = Object.entries(issueAreas).map(([area, about]) => {
    const count = codes.filter((code) => code.startsWith(`${area}/`)).length;
    return `| [\`${area}\`](../../docs/rules/README.md#${area}) | ${count} | ${about} |\n`;
  });
  const start = readme.indexOf(OPEN) + OPEN.length;
  return `${readme.slice(0, start)}| area | rules | about |\n|---|---|---|\n${rows.join("")}${readme.slice(readme.indexOf(CLOSE))}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(path, withCodes(readFileSync(path, "utf8")));
