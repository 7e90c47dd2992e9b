import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

const script = fileURLToPath(new URL("data-bytes.ts", import.meta.url));
const loader = import.meta.resolve("tsx");

/** What the script prints, run in a folder of its own under other settings. */
function digests(folder: string, settings: Record<string, string>): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", loader, "--conditions=@kembar/source", script],
    { cwd: folder, encoding: "utf8", env: { ...process.env, TMPDIR: folder, ...settings } },
  );
  expect(stderr).toBe("");
  expect(status).toBe(0);
  return stdout;
}

let folders: string[] = [];
let first = "";
beforeAll(() => {
  folders = ["one-", "another-longer-name-"].map((name) => mkdtempSync(join(tmpdir(), name)));
  first = digests(folders[0] ?? "", { TZ: "UTC", LANG: "C", LC_ALL: "C" });
});
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

test("the script makes all files and their zip", () => {
  const lines = first.trimEnd().split("\n");
  expect(lines.length).toBeGreaterThan(50);
  expect(new Set(lines.map((line) => line.slice(0, 64))).size).toBeGreaterThan(50);
  expect(lines.at(-1)).toMatch(/^[0-9a-f]{64} zip$/);
});

test.each([
  ["Asia/Jakarta", "id_ID.UTF-8"],
  ["America/St_Johns", "tr_TR.UTF-8"],
])("the bytes are the same in the zone %s, the locale %s and another folder", (zone, locale) => {
  expect(digests(folders[1] ?? "", { TZ: zone, LANG: locale, LC_ALL: locale })).toBe(first);
});
