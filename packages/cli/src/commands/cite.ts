import { resolve } from "node:path";
import {
  type CitationStyle,
  type CitedRecord,
  citationStyles,
  cite,
  citedRecord,
  recordUrl,
  versionedRecordUrl,
  versionUrl,
} from "@kembar/publisher";
import type { Effects } from "../effects.ts";
import { CliError, type ExitCode } from "../error.ts";
import { readOptions, suggestion } from "../options.ts";
import { asCliError, type DescribedRelease, openRelease } from "../releases.ts";
import { tame } from "../text.ts";

export const citeHelp = `kembar cite <release> [record]   how to cite a release, or a record in it

  --style S   ${citationStyles.join(", ")}
              (plain unless you say otherwise)
  --json      the citation with its addresses and hash, as JSON

<release> is the folder of a release, its zip, or a dataset's folder, whose
newest release is taken. [record] is the id of an agreement, a place or a
source. A citation names this version first and all versions second.

  kembar cite datasets/sister-cities --style bibtex
  kembar cite sister-cities-1.0.0.zip agr-klaten-nanjing-2025-3ar32
`;

const options = { style: { type: "string" }, json: { type: "boolean" } } as const;

function styleOf(given: string | boolean | undefined): CitationStyle {
  const typed = given ?? "plain";
  const style = citationStyles.find((one) => one === typed);
  if (style) return style;
  throw new CliError(
    2,
    `Expected one of ${citationStyles.join(", ")} as the style, got "${typed}"${suggestion(String(typed), citationStyles)}\nSee: kembar cite --help`,
  );
}

function recordOf({ release, manifest }: DescribedRelease, id: string): CitedRecord {
  let record: CitedRecord | undefined;
  try {
    record = citedRecord(release, id);
  } catch (error) {
    const told = asCliError(error);
    if (told instanceof CliError) throw told;
    const message = `${release.name}: ${(error as Error).message} Run: kembar verify ${release.name}`;
    throw new CliError(1, message, { cause: error });
  }
  if (record) return record;
  throw new CliError(
    2,
    `Expected the id of a record of version ${manifest.version}, got "${id}", which ${release.name} does not hold. Its ids are in record-hashes.csv.`,
  );
}

/** The citation in a form for programs. */
function asJson(
  { manifest }: DescribedRelease,
  style: CitationStyle,
  record: CitedRecord | undefined,
  citation: string,
): string {
  const { dataset, version, date, identifiers } = manifest;
  const addresses = record
    ? { address: versionedRecordUrl(manifest, record), allVersions: recordUrl(record), record }
    : { address: versionUrl(manifest), allVersions: dataset.homepage };
  return `${JSON.stringify({ dataset: dataset.name, version, date, ...addresses, identifiers, style, citation })}\n`;
}

/** `kembar cite`. */
export async function citeCommand(args: readonly string[], effects: Effects): Promise<ExitCode> {
  const { values, positionals } = readOptions("cite", args, options);
  const [given, id] = positionals;
  if (given === undefined || positionals.length > 2)
    throw new CliError(
      2,
      `Expected a release and perhaps a record's id, got ${positionals.length} arguments.\nExample: kembar cite datasets/sister-cities`,
    );
  const style = styleOf(values.style);
  const release = openRelease(resolve(effects.cwd, given));
  const record = id === undefined ? undefined : recordOf(release, id);
  const citation = cite(release.manifest, style, record);
  // What comes from a file must not command the terminal.
  const shown = citation.split("\n").map((line) => {
    const rest = line.replace(/^ +/, "");
    return line.slice(0, line.length - rest.length) + tame(rest);
  });
  effects.stdout(values.json ? asJson(release, style, record, citation) : shown.join("\n"));
  return 0;
}
