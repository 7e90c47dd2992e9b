import { readFileSync } from "node:fs";

/** The version that a package.json says. */
export const versionOf = (packageFile: URL): string => JSON.parse(readFileSync(packageFile, "utf8")).version;
