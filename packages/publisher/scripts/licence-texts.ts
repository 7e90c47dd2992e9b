import { readFileSync, writeFileSync } from "node:fs";

const shipped = ["CC-BY-4.0", "CC0-1.0", "ODbL-1.0"];

/** The module that holds the texts of the licences, made from the folder LICENSES of the repository. */
export function licenceTextsModule(): string {
  const entries = shipped.map((id) => {
    const text = readFileSync(new URL(`../../../LICENSES/${id}.txt`, import.meta.url), "utf8");
    return `  ${JSON.stringify(id)}: ${JSON.stringify(text)},\n`;
  });
  return [
    "// Generated from the folder LICENSES by scripts/licence-texts.ts; do not edit.\n\n",
    "/** Texts of the licences that a dataset may have, by SPDX identifier. */\n",
    `export const licenceTexts = {\n${entries.join("")}} as const;\n`,
  ].join("");
}

if (process.argv[1] === import.meta.filename)
  writeFileSync(new URL("../src/metadata/generated/licence-texts.ts", import.meta.url), licenceTextsModule());
