import type { PathLike } from "node:fs";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { call, folder } from "./run.ts";

/** Folders below a test's folder that may not be listed: tests may run as somebody who may do anything. */
const closed = "/closed";

vi.mock("node:fs", async (importOriginal) => {
  const real = await importOriginal<typeof import("node:fs")>();
  const refused = (path: PathLike): void => {
    if (String(path).endsWith(closed)) throw Object.assign(new Error("EACCES"), { code: "EACCES" });
  };
  return {
    ...real,
    readdirSync: (path: PathLike, options: { withFileTypes: true }) => {
      refused(path);
      return real.readdirSync(path, options);
    },
    createReadStream: (path: PathLike, options: object) => {
      refused(path);
      return real.createReadStream(path, options);
    },
  };
});

/** What is told of files that cannot be read, and how many issues others have. */
async function report(cwd: string) {
  const { status, stdout } = await call(["validate", ".", "--json"], { cwd });
  const { issues } = JSON.parse(stdout) as { issues: { code: string; path: string; message: string }[] };
  const [unreadable, others] = [true, false].map((is) =>
    issues.filter(({ code }) => (code === "file/unreadable") === is),
  ) as [typeof issues, typeof issues];
  return {
    status,
    unreadable: unreadable.map(({ path, message }) => `${path}: ${message}`),
    others: [...new Set(others.map(({ path }) => path))],
  };
}

const table = "agreement,position,sector,modality\nagr-a-b-2001-abcde,0,nothing,\n";

it("a file that cannot be read is an issue, and the others are checked", async () => {
  const cwd = folder({ "sectors.csv": table });
  symlinkSync("nowhere", join(cwd, "gone.json"));
  symlinkSync("circle.json", join(cwd, "circle.json"));
  expect(await report(cwd)).toEqual({
    status: 1,
    unreadable: [
      "circle.json: Expected a file that can be read: its symbolic links lead in a circle.",
      "gone.json: Expected a file that can be read: there is no such file or folder.",
    ],
    others: ["sectors.csv"],
  });
});

it("a folder that cannot be listed is an issue, and the others are checked", async () => {
  const cwd = folder({ "records/closed/a.json": "{}", "sectors.csv": table });
  expect(await report(cwd)).toEqual({
    status: 1,
    unreadable: ["records/closed: Expected a file that can be read: permission was denied."],
    others: ["sectors.csv"],
  });
});

it("a folder that was asked for and cannot be listed ends with exit code 3", async () => {
  const cwd = folder({ "closed/a.json": "{}" });
  expect(await call(["validate", "closed"], { cwd })).toMatchObject({
    status: 3,
    stderr: expect.stringContaining("closed: permission was denied."),
  });
});

it("what cannot be read is not mended, and does not keep others from it", async () => {
  const cwd = folder({ "sectors.csv": `\ufeff${table}`, "records/closed/a.json": "{}" });
  symlinkSync("nowhere", join(cwd, "gone.json"));
  const { stdout, status } = await call(["validate", ".", "--fix"], { cwd });
  expect(status).toBe(1);
  expect(stdout).toMatch(/^mended sectors\.csv: a byte order mark\nMended 1 place in 1 file\.\n/);
});
