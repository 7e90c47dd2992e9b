import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import manifest from "../package.json" with { type: "json" };

const root = join(import.meta.dirname, "..");
const filesIn = (folder: string, ending: string): string[] =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(ending))
    : [];

/** What a module imports, in whatever way. */
const importsOf = (text: string): string[] =>
  [...text.matchAll(/^(?:import|export)\b[^;]*? from "([^"]+)"|^import "([^"]+)"|\bimport\("([^"]+)"\)/gm)].map(
    ([, from, alone, late]) => from ?? alone ?? late ?? "",
  );

const packages = Object.keys(manifest.dependencies);
const aliases = Object.keys(manifest.imports);
const isOfPackage = (path: string): boolean => packages.some((name) => path === name || path.startsWith(`${name}/`));

describe.each([
  ["src", ".ts"],
  ["dist", ".js"],
])("%s", (folder, ending) => {
  const names = filesIn(folder, ending);
  // The package is built before it is published, not before every test.
  it.skipIf(names.length === 0)(
    "imports packages that it depends on and files by their whole names: no Node, no guess",
    () => {
      for (const name of names)
        for (const path of importsOf(readFileSync(join(root, folder, name), "utf8")))
          if (path.startsWith(".")) {
            expect(path, name).toMatch(new RegExp(`^\\.{1,2}/[\\w./-]+\\${ending}$`));
            expect(existsSync(join(root, folder, name, "..", path)), `${name}: ${path}`).toBe(true);
          } else if (path.startsWith("#")) expect(aliases, name).toContain(path);
          else expect(isOfPackage(path), `${name}: ${path}`).toBe(true);
    },
  );
});

it("finds the imports that it judges", () => {
  const text = 'import a from "./a.ts";\nexport { b } from "b";\nimport "c";\nconst d = await import("node:fs");\n';
  expect(importsOf(text)).toEqual(["./a.ts", "b", "c", "node:fs"]);
});
