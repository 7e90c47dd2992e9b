import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as schema from "../src/index.ts";

const root = join(import.meta.dirname, "..");
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".ts"),
);
const read = (name: string): string => readFileSync(join(root, "src", name), "utf8");

test("the package needs no other package", () => {
  for (const kind of ["dependencies", "peerDependencies", "optionalDependencies"])
    expect(manifest[kind]).toBeUndefined();
});

test.each(sources)("%s imports its own files only, so that it runs in a browser", (name) => {
  const imported = [...read(name).matchAll(/^(?:import|export)\b[^;]*? from "([^"]+)"/gm)].map((match) => match[1]);
  for (const path of imported) expect(path).toMatch(/^\.{1,2}\/[\w./-]+\.ts$/);
});

test("the compiled validators have no import and make no code at run time", () => {
  expect(read("generated/validators.ts")).not.toMatch(/\brequire\(|\bimport\b|\beval\b|\bnew Function\b/);
});

test("every file that the package exports is there", () => {
  for (const target of Object.values<unknown>(manifest.exports))
    if (typeof target === "string") expect(existsSync(join(root, target)), target).toBe(true);
});

test("the README's table of exports is complete", () => {
  const table = readFileSync(join(root, "README.md"), "utf8").split("## API")[1]?.split("\n## ")[0] ?? "";
  const listed = [...table.matchAll(/^\| (.+?) \|/gm)].flatMap(([, cell = ""]) =>
    [...cell.matchAll(/`(\w+)`/g)].map((match) => match[1]),
  );
  expect(listed.toSorted()).toEqual(Object.keys(schema).toSorted());
});
