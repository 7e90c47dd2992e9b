import { unzipSync } from "fflate";

/** Most bytes that a file of a zip may unfold to: what says more is no release, or a trap. */
const LARGEST = 1 << 30;

/**
 * The wanted files of a zip that has one root folder, by their paths below it. Throws a RangeError where the zip has no such form, goes
 * above its folder or unfolds to more than 1 GiB a file, and an Error where it is damaged.
 */
export function zippedFiles(zip: Uint8Array, isWanted: (path: string) => boolean): ReadonlyMap<string, Uint8Array> {
  const roots = new Set<string>();
  const unpacked = unzipSync(zip, {
    filter: ({ name, originalSize }) => {
      const [root = "", ...parts] = name.split("/");
      if (root === "" || parts.length === 0 || [root, ...parts].some((part) => part === ".." || part.includes("\\")))
        throw new RangeError(`Expected files below one folder, got "${name}".`);
      roots.add(root);
      const isNeeded = isWanted(parts.join("/"));
      if (isNeeded && originalSize > LARGEST)
        throw new RangeError(`Expected files of at most ${LARGEST} bytes, got ${originalSize} in "${name}".`);
      return isNeeded;
    },
  });
  if (roots.size !== 1) throw new RangeError(`Expected one folder in the zip, got ${roots.size}.`);
  return new Map(Object.entries(unpacked).map(([name, bytes]) => [name.slice(name.indexOf("/") + 1), bytes]));
}
