import { spawn, spawnSync } from "node:child_process";
import { linkSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, test } from "vitest";
import { isDeadDraft, withLock } from "../src/release/lock.ts";

/** Number of a process that has died. */
const dead = spawnSync(process.execPath, ["-e", ""]).pid;

let folder = "";
let path = "";
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "kembar-lock-")));
  path = join(folder, ".lock");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const holder = async () => withLock(folder, async () => readFileSync(path, "utf8"));

describe("a lock", () => {
  it("says who holds it while the work is done, and is gone afterwards", async () => {
    expect(await holder()).toMatch(new RegExp(`^${process.pid} [0-9]*\\n$`));
    expect(readdirSync(folder)).toEqual([]);
  });

  it("is gone after work that failed, whose error is told", async () => {
    const work = withLock(folder, async () => {
      throw new Error("work");
    });
    await expect(work).rejects.toThrow("work");
    expect(readdirSync(folder)).toEqual([]);
  });

  test.each<[string, string]>([
    ["a process that has died", `${dead} 1\n`],
    ["a process whose number another one has now", `${process.pid} 1\n`],
    ["no process, cut short by a power failure", ""],
    ["what is no number", "none of them\n"],
  ])("of %s is taken over", async (_name, content) => {
    writeFileSync(path, content);
    expect(await holder()).toMatch(new RegExp(`^${process.pid} `));
    expect(readdirSync(folder)).toEqual([]);
  });

  it("of a process that died while it took over another is taken over, too", async () => {
    for (const name of [".lock", ".lock.next", ".lock.next.next"]) writeFileSync(join(folder, name), `${dead} 1\n`);
    expect(await holder()).toMatch(new RegExp(`^${process.pid} `));
    expect(readdirSync(folder)).toEqual([]);
  });

  it("is not taken for its own where a dead process of the same number has left its draft linked to it", async () => {
    const draft = join(folder, `.lock-${process.pid}`);
    writeFileSync(draft, `${process.pid} 1\n`);
    linkSync(draft, path);
    expect(await holder()).toMatch(new RegExp(`^${process.pid} `));
    expect(readdirSync(folder)).toEqual([]);
  });

  it("of a process that lives stays, and the other is told its number, the file, and what to do", async () => {
    const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
    try {
      writeFileSync(path, `${child.pid}\n`);
      const failure = holder();
      await expect(failure).rejects.toMatchObject({ kind: "busy" });
      await expect(failure).rejects.toThrow(
        `Another process (${child.pid}) is writing a release: it holds ${path}. Wait until it has finished, then try again`,
      );
      expect(readFileSync(path, "utf8")).toBe(`${child.pid}\n`);
      expect(readdirSync(folder)).toEqual([".lock"]);
    } finally {
      child.kill("SIGKILL");
    }
  });

  it("is busy for another piece of work of the same process", async () => {
    await withLock(folder, () => expect(holder()).rejects.toMatchObject({ kind: "busy" }));
    expect(readdirSync(folder)).toEqual([]);
  });

  it("of a dead process is left alone while a living one takes it over", async () => {
    writeFileSync(path, `${dead} 1\n`);
    writeFileSync(join(folder, ".lock.next"), `${process.pid}\n`);
    await expect(holder()).rejects.toMatchObject({ kind: "busy" });
    expect(readFileSync(path, "utf8")).toBe(`${dead} 1\n`);
  });
});

describe("a draft of a lock", () => {
  test.each<[string, string, boolean]>([
    ["a dead process", `.lock-${dead}`, true],
    ["a dead process that took over", `.lock-${dead}-next`, true],
    ["a living process", `.lock-${process.pid}`, false],
    ["no process: the lock", ".lock", false],
    ["no process: a file of the user", ".locksmith", false],
  ])("of %s", (_name, file, isDead) => {
    writeFileSync(join(folder, file), "");
    expect(isDeadDraft(join(folder, file))).toBe(isDead);
  });
  it("of a dead process whose number another one has now is known by the beginning of that process", () => {
    writeFileSync(join(folder, `.lock-${process.pid}`), `${process.pid} 1\n`);
    expect(isDeadDraft(join(folder, `.lock-${process.pid}`))).toBe(true);
    expect(isDeadDraft(join(folder, ".lock-1234567"))).toBe(false);
  });
});
