import { join } from "node:path";
import { CliError } from "./error.ts";
import { exists, readTextIfAny } from "./files.ts";
import { metadataKeys } from "./metadata-keys.ts";
import type { Converted } from "./output.ts";

const MARK = "# Written by kembar convert";

/** A text as a YAML scalar in quotation marks, with the characters escaped that YAML may not hold. */
const scalar = (value: string): string =>
  JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/** Metadata of a source as YAML: what the records say of it, and in comments what its text was extracted from. */
function formatMetadata({ conversion: { source }, origin }: Converted): string {
  const head = origin
    ? [
        `${MARK}. The text beside this file was extracted;`,
        "# its hash and the offsets of passages refer to it as it is stored.",
        `# Extracted from: ${origin.form}, SHA-256 ${origin.sha256}`,
      ]
    : [`${MARK}. The text beside this file is stored as it was received.`];
  const fields = metadataKeys.flatMap((key) =>
    source[key] === undefined ? [] : [`${key}: ${scalar(String(source[key]))}`],
  );
  return `${[...head, ...fields].join("\n")}\n`;
}

/** A source that somebody put there is not ours to replace. */
function refuseOthers(out: string, id: string): void {
  const [text, metadata] = [join(out, `sources/${id}.txt`), join(out, `sources/${id}.yaml`)];
  const isOurs = readTextIfAny(metadata)?.startsWith(MARK) ?? !exists(text);
  if (!isOurs)
    throw new CliError(
      3,
      `Cannot write to ${out}: sources/${id} is there and was not written by kembar convert. Name another folder with --out, or rename the article.`,
    );
}

/**
 * Files that hold the text of an article as its passages count it, byte for byte, with its metadata, by name within the folder `out`:
 * `kembar validate` checks the records against them. None if the article was read from there.
 */
export function storedFiles(converted: Converted, out: string): [string, string][] {
  const { id, text } = converted.article;
  if (converted.path === join(out, "sources", `${id}.txt`)) return [];
  refuseOthers(out, id);
  return [
    [`sources/${id}.txt`, text],
    [`sources/${id}.yaml`, formatMetadata(converted)],
  ];
}
