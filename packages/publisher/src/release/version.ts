import { type Bump, bumps } from "../bump/change.ts";

/** Parts of a version as Semantic Versioning 2.0.0 has them; datasets have no pre-releases. */
export type VersionParts = readonly [major: number, minor: number, patch: number];

const VERSION = /^(0|[1-9][0-9]{0,8})\.(0|[1-9][0-9]{0,8})\.(0|[1-9][0-9]{0,8})$/;

/** Reads `1.2.3`; undefined if it is no version of that form. */
export function versionParts(version: string): VersionParts | undefined {
  const found = VERSION.exec(version);
  return found ? [Number(found[1]), Number(found[2]), Number(found[3])] : undefined;
}

/** Negative if the first version is the lower one, 0 if they are the same; both must have the form `1.2.3`. */
export function compareVersions(a: string, b: string): number {
  const [first, second] = [versionParts(a), versionParts(b)];
  if (!first || !second) throw new RangeError(`Expected two versions such as 1.2.3, got "${a}" and "${b}".`);
  return first[0] - second[0] || first[1] - second[1] || first[2] - second[2];
}

/** How much one version is above another; `none` unless it is above. */
export function bumpBetween(from: string, to: string): Bump {
  if (compareVersions(from, to) >= 0) return "none";
  const [first, second] = [versionParts(from), versionParts(to)];
  if (first?.[0] !== second?.[0]) return "major";
  return first?.[1] !== second?.[1] ? "minor" : "patch";
}

/** The next version after one that is raised by so much. */
export function raised(version: string, bump: Bump): string {
  const [major, minor, patch] = versionParts(version) ?? [0, 0, 0];
  if (bump === "major") return `${major + 1}.0.0`;
  if (bump === "minor") return `${major}.${minor + 1}.0`;
  return bump === "patch" ? `${major}.${minor}.${patch + 1}` : version;
}

/** Whether a bump is at least as large as another. */
export const isAtLeast = (bump: Bump, asked: Bump): boolean => bumps.indexOf(bump) >= bumps.indexOf(asked);
