import { descriptors } from "../metadata/about.ts";
import { type FileState, metadataDisagreements } from "../metadata/agree.ts";
import type { Manifest } from "../metadata/claims.ts";
import { type OpenRelease, textIn } from "../release/opened.ts";
import { type Check, checked } from "./report.ts";
import type { Survey } from "./survey.ts";

/** Most bytes of a file that describes a release: those that grow with the sources have a megabyte for every few thousand. */
const LONGEST = 1 << 27;

/** The files that describe a release, as far as they can be read; one that is too long to be read counts as missing. */
function textsOf(release: OpenRelease, { files }: Survey): Map<string, string> {
  const paths = Object.keys(descriptors).filter((path) => (files.get(path)?.bytes ?? LONGEST + 1) <= LONGEST);
  return new Map(paths.map((path) => [path, textIn(release, path)]));
}

/** The files as they should be: of a damaged one, what the manifest says, so that those that describe it are not blamed for it. */
function statesOf({ files: listed }: Manifest, { files }: Survey, damaged: ReadonlySet<string>) {
  const states = new Map<string, FileState>(files);
  for (const file of listed) if (damaged.has(file.path)) states.set(file.path, file);
  return states;
}

/** Whether all files that describe a release say what its manifest says. */
export function checkMetadata(
  release: OpenRelease,
  manifest: Manifest,
  read: Survey,
  damaged: ReadonlySet<string>,
): Check {
  const texts = textsOf(release, read);
  return checked(
    "metadata",
    metadataDisagreements(texts, manifest, statesOf(manifest, read, damaged)).map(({ path, place, message }) => ({
      file: path,
      message: place === "" ? message : `${place}: ${message}`,
    })),
    `${texts.size} files`,
  );
}
