import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const names = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".ts"),
);
const allowed =
  /^(?:\.{1,2}\/[\w./-]+\.ts|@kembar\/schema|@noble\/hashes\/[\w.]+|#csv(?:\/sync)?|fflate|hyparquet|jsonc-parser|yaml)$/;

test.each(names)("%s imports what runs in a browser", (name) => {
  const text = readFileSync(join(root, "src", name), "utf8");
  for (const [, path] of text.matchAll(/^(?:import|export)\b[^;]*? from "([^"]+)"/gm)) expect(path).toMatch(allowed);
});
