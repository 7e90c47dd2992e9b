import { cite } from "../cite/cite.ts";
import type { FileFacts, ReleaseDescription } from "../description.ts";
import { bundleName } from "../description.ts";
import { descriptors } from "./about.ts";
import { asIs, list, markdownText, table } from "./markdown.ts";
import { summaryTable } from "./summary.ts";

const plural = (number: number, word: string): string => `${number} ${word}${number === 1 ? "" : "s"}`;

const citing = (d: ReleaseDescription): string =>
  [
    "## How to cite\n\nThis version first, all versions second:\n\n",
    asIs(cite(d, "plain")),
    "\nBibTeX, BibLaTeX, RIS, CSL-JSON and APA: `citation/`, `CITATION.cff`. A record is cited by its address in this version, ",
    `\`${d.dataset.homepage}/${d.version}/agreement/<id>\`, and its hash in \`record-hashes.csv\`.\n`,
  ].join("");

function contents(d: ReleaseDescription): string {
  const { agreements, places, sources, passages } = d.figures;
  const counted = [
    plural(agreements, "agreement"),
    plural(places, "place"),
    plural(sources, "source"),
    plural(passages, "passage"),
  ];
  return [
    `## What is in it\n\n${markdownText(d.dataset.description)}\n\n`,
    `This version holds ${counted.slice(0, -1).join(", ")} and ${counted.at(-1)}.\n\n`,
    list([
      "To read it in R, pandas or a spreadsheet, start with `data/agreements.csv`: one wide row for each agreement. The other tables of `data/` hold what one row cannot, and join by `agreement`.",
      "What each column is: `datapackage.json` (a schema for each table), `csv-metadata.json` (the same for CSV on the Web), and `schema/` (JSON Schemas, vocabularies, JSON-LD context).",
      "All formats of `data/` hold the same records. `data/excel/` is for spreadsheet programs alone: cells that they would run as formulas are made harmless there, so that it is not the canonical form.",
      "`data/tombstones.csv` lists identifiers that no longer stand for a record of their own, and what replaced them.",
      'An empty cell is a value that is not known, not a "no".',
    ]),
  ].join("");
}

const fileRow = ({ path, title, bytes, rows }: FileFacts): string[] => [
  `\`${path}\``,
  markdownText(title),
  String(bytes),
  rows === undefined ? "" : String(rows),
];

const fileTables = (d: ReleaseDescription): string =>
  [
    "## Files\n\n",
    table(["File", "What is in it", "Bytes", "Rows"], d.files.map(fileRow)),
    "\nFiles that describe the release:\n\n",
    table(
      ["File", "What is in it"],
      Object.entries(descriptors).map(([path, [, title]]) => [`\`${path}\``, title]),
    ),
    "\n`manifest.json` lists every file with its size and SHA-256, `SHA256SUMS` the same for programs that check sums.\n",
  ].join("");

const checking = (d: ReleaseDescription): string =>
  [
    "## How to check it\n\nIn this folder, with nothing but a shell:\n\n",
    asIs("sha256sum -c SHA256SUMS"),
    "\n(`shasum -a 256 -c SHA256SUMS` on macOS.) For the rest, hashes of records, changes against the neighbours, agreement of all metadata:\n\n",
    asIs(`npx kembar verify ${bundleName(d)}.zip`),
  ].join("");

const versioning = (d: ReleaseDescription): string =>
  [
    "## Versions\n\nA published version never changes. The next number is computed from what changed, not chosen:\n\n",
    table(
      ["Part", "Goes up when"],
      [
        [
          "MAJOR",
          "programs that read the data may break: a column, key, file, format or code is removed, renamed, retyped or moved, a constraint is tightened, or the licence is stricter",
        ],
        [
          "MINOR",
          "results may change: records are added, corrected or withdrawn, each listed in `changes/`, or a table, file or code is added",
        ],
        ["PATCH", "the data are the same: documentation, metadata, packaging"],
      ],
    ),
    "\nA corrected value is MINOR, not PATCH as in some schemes, for it changes results; and not MAJOR as in others, for nothing that reads the data breaks and every old version stays to be downloaded. ",
    "Two versions with the same SHA-256 of the data give the same results.\n\n",
    table(
      ["Version", "Published"],
      d.versions.map(({ version, date }) => [version, date]),
    ),
    d.previous === undefined
      ? ""
      : `\nWhat changed since ${d.previous}, record by record: \`changes/${d.previous}..${d.version}.csv\`; in words: \`CHANGELOG.md\`.\n`,
  ].join("");

const limits = (d: ReleaseDescription): string =>
  [
    `## Known limits\n\n${list(d.dataset.limits.map(markdownText))}`,
    `\nFaults are told at <${d.dataset.contact.replace(/^mailto:/, "")}>. The dataset is made in the open at <${d.dataset.repository}>. `,
    "Who published each source, and under what rights: `LICENSES-SOURCES.csv`. How and why the data were collected: `DATASHEET.md`.\n",
  ].join("");

/** `README.md`: licence and citation on the first screen, then what is in the release, how to check it, and what its version means. */
export const readmeOf = (d: ReleaseDescription): string =>
  [
    `# ${markdownText(d.dataset.title)}\n\n${markdownText(d.dataset.summary)}\n\n${summaryTable(d)}`,
    citing(d),
    contents(d),
    checking(d),
    versioning(d),
    limits(d),
    fileTables(d),
  ].join("\n");
