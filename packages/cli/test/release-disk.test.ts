import { spawnSync } from "node:child_process";
import { chmodSync, closeSync, existsSync, openSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { copied, corrected, done, filesIn, ties } from "./released.ts";
import { commandLine, root } from "./run.ts";

/** A repository of which 1.0.0 is published, with a correction since; its package says 1.1.0. */
let before = "";
beforeAll(async () => {
  before = await corrected();
}, 120_000);

const next = ["release", ties, "--date", "2025-08-01"];

/** The superuser may write anywhere: it becomes nobody, if nobody may read the programs. */
const nobody = 65534;
const isRoot = process.getuid?.() === 0;

function whyNoNobody(): string | undefined {
  if (!isRoot) return undefined;
  const { status, stderr } = spawnSync(process.execPath, ["-e", "0"], { uid: nobody, cwd: "/", encoding: "utf8" });
  if (status !== 0) return `nobody may not run Node: ${stderr}`;
  const seen = spawnSync("cat", [join(root, "package.json")], { uid: nobody, cwd: "/" });
  return seen.status === 0 ? undefined : "nobody may not read the repository";
}
const noNobody = whyNoNobody();
if (noNobody !== undefined) console.warn(`Tests of folders that may not be written to are skipped: ${noNobody}.`);

describe("kembar release where it may not write", () => {
  it.skipIf(noNobody !== undefined)("says so, what to do, and that nothing is published", () => {
    const repository = copied(before);
    const releases = join(repository, ties, "releases");
    chmodSync(repository, 0o755);
    const closed = isRoot ? [] : [releases];
    for (const path of closed) chmodSync(path, 0o555);
    const { status, stdout, stderr } = spawnSync(process.execPath, commandLine(next), {
      cwd: repository,
      encoding: "utf8",
      ...(isRoot ? { uid: nobody, env: { ...process.env, HOME: "/tmp" } } : {}),
    });
    for (const path of closed) chmodSync(path, 0o755);
    expect([status, stdout]).toEqual([3, ""]);
    expect(stderr).toMatch(
      /^kembar: Version 1\.1\.0 was not published: E(?:ACCES|PERM).*Make room or give the right to write, then run the same command again\.\n$/,
    );
    expect(filesIn(repository)).toEqual(filesIn(before));
  });

  it.skipIf(!existsSync("/dev/full"))(
    "to standard output says that the version is published all the same",
    async () => {
      const repository = copied(before);
      const full = openSync("/dev/full", "w");
      const run = (args: readonly string[]) =>
        spawnSync(process.execPath, commandLine(args), {
          cwd: repository,
          encoding: "utf8",
          stdio: ["ignore", full, "pipe"],
        });
      try {
        const dry = run([...next, "--dry-run"]);
        expect([dry.status, dry.stderr]).toEqual([
          3,
          "kembar: Cannot write to standard output: the disk is full. Nothing else was lost.\n",
        ]);
        expect(filesIn(repository)).toEqual(filesIn(before));
        const real = run(next);
        expect([real.status, real.stderr]).toEqual([
          3,
          "kembar: Version 1.1.0 is published, but that could not be written to standard output: the disk is full. Nothing else was lost.\n",
        ]);
      } finally {
        closeSync(full);
      }
      expect(await done(["release", ties], repository)).toContain("1.1.0 was published before");
    },
  );
});
