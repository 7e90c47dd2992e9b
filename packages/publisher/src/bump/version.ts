import type { Bump } from "./change.ts";

type Parts = readonly [major: number, minor: number, patch: number];

/** The numbers of a version; a RangeError for what is no version of three numbers. */
function partsOf(version: string): Parts {
  const match = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/.exec(version);
  if (!match) throw new RangeError(`Expected a version of three numbers such as 1.2.3, got "${version}".`);
  return [Number(match[1]), Number(match[2]), Number(match[3])];
}

/** Less than 0 if the first version is the lower one, more if it is the higher one. Throws a RangeError for what is no version. */
export function compareVersions(a: string, b: string): number {
  const [one, other] = [partsOf(a), partsOf(b)];
  return one[0] - other[0] || one[1] - other[1] || one[2] - other[2];
}

/** The version that follows by a bump; below 1.0.0 the same as above it. Throws a RangeError for what is no version. */
export function nextVersion(version: string, bump: Bump): string {
  const [major, minor, patch] = partsOf(version);
  if (bump === "major") return `${major + 1}.0.0`;
  if (bump === "minor") return `${major}.${minor + 1}.0`;
  return bump === "patch" ? `${major}.${minor}.${patch + 1}` : version;
}
