import { compareVersions } from "../bump/version.ts";

/** Heading of a version's section; what stands behind the version, as a day, is no part of it. */
const HEADING = /^## (\d+\.\d+\.\d+)(?:[ \t].*)?$/;

interface Section {
  readonly version: string;
  readonly start: number;
  /** The line after its last. */
  readonly end: number;
}

/** The sections of versions, by lines. */
function sectionsOf(lines: readonly string[]): Section[] {
  const starts = lines.flatMap((line, start) => {
    const version = HEADING.exec(line)?.[1];
    return version === undefined ? [] : [{ version, start }];
  });
  return starts.map((one, at) => ({ ...one, end: starts[at + 1]?.start ?? lines.length }));
}

const lastFilled = (lines: readonly string[], end: number): number => {
  let at = end;
  while (at > 0 && lines[at - 1]?.trim() === "") at--;
  return at;
};

/** What a release's changelog says of a version, one heading deeper, for the section of the version has others. */
function entryOf(changelog: string, version: string): string[] {
  const lines = changelog.split("\n");
  const section = sectionsOf(lines).find((one) => one.version === version);
  if (!section) throw new RangeError(`Expected a section of ${version} in the changelog of its release.`);
  const date = lines[section.start]?.split(" - ")[1] ?? "";
  const body = lines.slice(section.start + 1, lastFilled(lines, section.end));
  return [`### Published ${date}`, ...body.map((line) => line.replace(/^###/, "####"))];
}

/**
 * The changelog of a dataset with what its release's changelog says of a version, at the end of the section of the version. The section is made
 * where there is none, newest first; a text that has it already stays as it is.
 */
export function withEntry(text: string, version: string, changelog: string): string {
  const end = text.includes("\r\n") ? "\r\n" : "\n";
  const lines = text.split(/\r?\n/);
  const entry = entryOf(changelog, version);
  const sections = sectionsOf(lines);
  const section = sections.find((one) => one.version === version);
  if (section && lines.slice(section.start, section.end).includes(entry[0] ?? "")) return text;
  const next = sections.find((one) => compareVersions(one.version, version) < 0)?.start ?? lines.length;
  const at = section?.end ?? next;
  const head = lines.slice(0, lastFilled(lines, at));
  const rest = lines.slice(at);
  const added = section ? ["", ...entry] : ["", `## ${version}`, "", ...entry];
  return [...head, ...added, "", ...rest].join(end);
}
