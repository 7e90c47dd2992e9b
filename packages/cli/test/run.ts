import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll } from "vitest";
import { main } from "../src/main.ts";

export const root = fileURLToPath(new URL("../../..", import.meta.url));
export const article = join(root, "datasets/sister-cities/sources/tribunjogja-20250627-klaten-nanjing.txt");

const made: string[] = [];
afterAll(() => {
  for (const path of made) rmSync(path, { recursive: true, force: true });
});

/** A new folder with files in it, gone when the tests of the file are over. */
export function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const path = realpathSync(mkdtempSync(join(tmpdir(), "kembar-test-")));
  made.push(path);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return path;
}

const founding = "tribunjogja-20250627-klaten-nanjing";
/** Id of the one record of the dataset as it was founded. */
export const foundingId = "agr-klaten-nanjing-2025-3ar32";

/** The dataset as it was founded, on one article, with nothing built. */
export function dataset(): string {
  const path = folder();
  const from = join(root, "datasets/sister-cities");
  const [header, ...ids] = readFileSync(join(from, "ids.csv"), "utf8").split("\n");
  const own = ids.filter((line) => line.startsWith(foundingId));
  mkdirSync(join(path, "sources"));
  for (const name of [`sources/${founding}.txt`, `sources/${founding}.yaml`, "package.json"])
    cpSync(join(from, name), join(path, name));
  writeFileSync(join(path, "ids.csv"), `${[header, ...own].join("\n")}\n`);
  return path;
}

const start = `import { run } from ${JSON.stringify(pathToFileURL(join(root, "packages/cli/src/main.ts")).href)}; await run(process.argv.slice(1), new URL(${JSON.stringify(pathToFileURL(join(root, "packages/cli/package.json")).href)}));`;

/** What Node is to be given to run the command from its sources. */
export function commandLine(args: readonly string[]): string[] {
  const tsx = pathToFileURL(join(root, "node_modules/tsx/dist/loader.mjs")).href;
  return ["--import", tsx, "--conditions=@kembar/source", "--input-type=module", "-e", start, "--", ...args];
}

/** Runs the command within this process, which is quicker; what it prints is kept. */
export async function call(
  args: readonly string[],
  { cwd = folder(), input = "" }: { cwd?: string; input?: string } = {},
) {
  const told = { stdout: "", stderr: "" };
  const status = await main(args, {
    cwd,
    stdout: (text) => {
      told.stdout += text;
    },
    stderr: (text) => {
      told.stderr += text;
    },
    stdin: async function* () {
      yield new TextEncoder().encode(input);
    },
    hasColour: false,
    columns: 80,
    packageFile: pathToFileURL(join(root, "packages/cli/package.json")),
  });
  return { status, ...told, cwd };
}

/** Runs the command from its sources, as a process of its own: no build is needed. */
export function kembar(
  args: readonly string[],
  { cwd = folder(), input = "", env = {} }: { cwd?: string; input?: string; env?: Record<string, string> } = {},
) {
  const { status, stdout, stderr } = spawnSync(process.execPath, commandLine(args), {
    cwd,
    input,
    encoding: "utf8",
    env: { ...process.env, FORCE_COLOR: "", NO_COLOR: "", ...env },
    maxBuffer: 1 << 26,
  });
  return { status, stdout, stderr, cwd };
}
