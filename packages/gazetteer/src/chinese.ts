import { chineseNames } from "./generated/chinese.ts";
import { fullId } from "./towns.ts";

let shown: Map<string, string> | undefined;

/** A star behind an id says that the name is the one to show. */
function readShown(): Map<string, string> {
  const read = new Map<string, string>();
  for (const line of chineseNames.split("\n")) {
    if (!line.includes("*")) continue;
    const [key = "", ids = ""] = line.split("\t");
    for (const id of ids.split(" ")) if (id.endsWith("*")) read.set(fullId(id.slice(0, -1)), key);
  }
  return read;
}

/** Chinese name that GeoNames has of a place, if no other table has one; empty if there is none. */
export function chineseName(id: string): string {
  shown ??= readShown();
  return shown.get(id) ?? "";
}
