import { type FormatDifference, formatDifferences } from "../src/data/agree.ts";
import { dataFormats } from "../src/data/read.ts";
import { sha256Of } from "../src/digest.ts";
import { formatFiles } from "../src/verify/damage.ts";

/**
 * Compares formats as a release does, but remembers what two formats came to while their bytes stay the same: of releases that differ in one
 * file all others need be read once.
 */
export function rememberedComparison(): typeof formatDifferences {
  const known = new Map<string, FormatDifference[]>();
  return async (open, name, { formats = dataFormats, first = "json" } = {}) => {
    const files = formatFiles(name);
    const hashes = new Map<string, string>();
    const hashOf = (path: string): string => {
      try {
        return sha256Of(open(path));
      } catch (error) {
        return `none: ${(error as Error).message}`;
      }
    };
    const keyOf = (format: (typeof formats)[number]): string =>
      files[format]
        .map((path) => {
          const hash = hashes.get(path) ?? hashOf(path);
          hashes.set(path, hash);
          return hash;
        })
        .join();
    const found: FormatDifference[] = [];
    for (const format of formats) {
      if (format === first) continue;
      const key = `${first} ${keyOf(first)} ${format} ${keyOf(format)}`;
      const own = known.get(key) ?? (await formatDifferences(open, name, { formats: [format], first }));
      known.set(key, own);
      found.push(...own);
    }
    return found;
  };
}
