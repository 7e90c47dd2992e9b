import { type Bump, bumps } from "../bump/change.ts";
import { compareVersions } from "../bump/version.ts";

/** Whether a text has the form of a version, `1.2.3`. */
export const isVersion = (text: string): boolean => /^(?:0|[1-9]\d{0,8})(?:\.(?:0|[1-9]\d{0,8})){2}$/.test(text);

/** How much one version is above another; `none` unless it is above. Throws a RangeError for what is no version. */
export function bumpBetween(from: string, to: string): Bump {
  if (compareVersions(from, to) >= 0) return "none";
  const [first, second] = [from.split("."), to.split(".")];
  if (first[0] !== second[0]) return "major";
  return first[1] !== second[1] ? "minor" : "patch";
}

/** Whether a bump is at least as large as another. */
export const isAtLeast = (bump: Bump, asked: Bump): boolean => bumps.indexOf(bump) >= bumps.indexOf(asked);
