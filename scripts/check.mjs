// Everything that must hold besides the tests: types, lint, boundaries between packages, generated files, packages as npm would get them.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const env = { ...process.env, TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1", NO_COLOR: "1" };
const packages = ["schema", "gazetteer", "converter", "validator", "publisher", "cli"];

const checks = [
  ["types", "npx", ["tsc", "--noEmit"]],
  ["lint", "npx", ["biome", "check", "."]],
  ["boundaries", "npx", ["turbo", "boundaries"]],
  ["build", "npx", ["turbo", "run", "build", "--output-logs=errors-only"]],
  // Whoever changes records says so: the next version number is computed, and told to readers.
  ...readdirSync(join(root, "datasets"))
    .toSorted()
    .map((name) => [
      `changeset ${name}`,
      process.execPath,
      ["packages/cli/bin/kembar.js", "changeset", `datasets/${name}`, "--check"],
    ]),
  // Versions that were published are never written anew in another way.
  ["releases", process.execPath, ["scripts/release.mjs", "check"]],
  ["generated", "npx", ["vitest", "run", "packages/schema/test/generated.test.ts"]],
  ...packages.map((name) => [`publint ${name}`, "npx", ["publint", `packages/${name}`, "--strict"]]),
  // The command has no modules to import.
  ...packages
    .filter((name) => name !== "cli")
    .map((name) => [
      `attw ${name}`,
      "npx",
      [
        "attw",
        "--pack",
        `packages/${name}`,
        "--profile",
        "esm-only",
        "--exclude-entrypoints",
        "./context.jsonld",
        "./shapes.ttl",
        "--quiet",
      ],
    ]),
];

let failed = 0;
for (const [name, command, args] of checks) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: root, env, encoding: "utf8" });
  console.log(`${status === 0 ? "ok    " : "FAILED"}  ${name}`);
  if (status === 0) continue;
  failed++;
  process.stdout.write(`${stdout}${stderr}\n`);
}
process.exit(failed > 0 ? 1 : 0);
