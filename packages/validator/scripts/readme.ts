import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { issueCatalogue } from "../src/catalogue.ts";

const path = new URL("../README.md", import.meta.url);
const OPEN = "<!-- issue codes -->\n";
const CLOSE = "<!-- end -->";

/** The README with its table of issue codes made anew from the catalogue. */
export function withCodes(readme: string): string {
  const rows = Object.entries(issueCatalogue).map(
    ([code, { severity, summary, advice }]) => `| \`${code}\` | ${severity} | ${summary} ${advice} |\n`,
  );
  const start = readme.indexOf(OPEN) + OPEN.length;
  return `${readme.slice(0, start)}| code | severity | meaning, and what to do |\n|---|---|---|\n${rows.join("")}${readme.slice(readme.indexOf(CLOSE))}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(path, withCodes(readFileSync(path, "utf8")));
