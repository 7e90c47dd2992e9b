import type { ReleaseFile } from "../src/content.ts";
import type { ReleaseDescription } from "../src/description.ts";
import { descriptionFiles } from "../src/metadata/files.ts";

/** What a file writes, as text. */
export function textOf(file: ReleaseFile): string {
  const pieces: string[] = [];
  file.write((piece) => pieces.push(typeof piece === "string" ? piece : new TextDecoder().decode(piece)));
  return pieces.join("");
}

export const changelog = "# Changelog\n\n## 1.0.0\n\n- The first version.\n";

/** The texts of all files that describe a release, by path. */
export const textsOf = (d: ReleaseDescription): ReadonlyMap<string, string> =>
  new Map(descriptionFiles(d, changelog).map((file) => [file.path, textOf(file)]));

/** One of the files that describe a release. */
export function textAt(d: ReleaseDescription, path: string): string {
  const text = textsOf(d).get(path);
  if (text === undefined) throw new Error(`Expected a file ${path} among those that describe a release.`);
  return text;
}

/** A JSON file among them; each test says what it looks for in it. */
export const jsonAt = <T = Record<string, unknown>>(d: ReleaseDescription, path: string): T =>
  JSON.parse(textAt(d, path)) as T;
