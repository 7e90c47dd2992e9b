import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { copied, corrected, done, filesIn, setVersion, ties, unreleased } from "./released.ts";
import { call, folder, kembar } from "./run.ts";

interface PlanJson {
  readonly version: string;
  readonly state: string;
  readonly files: readonly { path: string; bytes: number; title: string }[];
  readonly zip: { path: string; bytes: number };
  readonly beside: readonly { path: string; bytes: number; title: string }[];
}

/** A repository of which 1.0.0 is published, with a correction since; and one of which 1.1.0 is, too. */
let before = "";
let after = "";
beforeAll(async () => {
  before = await corrected();
  after = copied(before);
  await done(["release", ties, "--date", "2025-08-01"], after);
}, 120_000);

/** Files that are new or have changed, by path in the repository. */
function changedIn(repository: string, since: string): string[] {
  const old = filesIn(since);
  return [...filesIn(repository)]
    .filter(([path, { sha256 }]) => old.get(path)?.sha256 !== sha256)
    .map(([path]) => path)
    .toSorted();
}

describe("kembar release --dry-run", () => {
  it("lists every file that is then written, with its size and what it is for, and writes nothing", async () => {
    const repository = copied(before);
    const args = ["release", ties, "--date", "2025-08-01", "--dry-run"];
    const text = await done(args, repository);
    const plan = JSON.parse(await done([...args, "--json"], repository)) as PlanJson;
    expect(filesIn(repository)).toEqual(filesIn(before));
    const listed = [
      ...plan.files.map((file) => ({ ...file, path: `${ties}/releases/1.1.0/${file.path}` })),
      { ...plan.zip, path: `${ties}/releases/${plan.zip.path}` },
      ...plan.beside.map((file) => ({ ...file, path: join(ties, file.path) })),
    ];
    expect(listed.map(({ path }) => path).toSorted()).toEqual(changedIn(after, before));
    const written = filesIn(after);
    expect(listed.map(({ path }) => written.get(path)?.bytes)).toEqual(listed.map(({ bytes }) => bytes));
    expect(plan.state).toBe("new");
    for (const { path, title } of [...plan.files, ...plan.beside])
      expect(text).toMatch(new RegExp(`^ *${path.replaceAll(".", "\\.")} +[0-9.]+ k?B {2}${title.slice(0, 5)}`, "m"));
    expect(text).toMatch(/minor bump after 1\.0\.0\n {2}minor {2}agr-klaten-nanjing-2025-3ar32: /);
    expect(text).toMatch(/\nNothing was written\.\n$/);
  });
});

describe("kembar release", () => {
  it("publishes what kembar verify finds in order", async () => {
    for (const version of ["1.0.0", "1.1.0"])
      expect(await done(["verify", `${ties}/releases/${version}`, "--quiet"], after)).toBe("");
  });

  it("again says that it was published before, and changes nothing", async () => {
    const repository = copied(after);
    expect(await done(["release", ties], repository)).toContain("1.1.0 was published before, with these very bytes");
    expect(filesIn(repository)).toEqual(filesIn(after));
  });

  it("again finishes what a crash has left undone", async () => {
    const repository = copied(after);
    for (const path of [".zenodo.json", "CITATION.cff", `${ties}/releases/feed.atom`, `${ties}/releases/1.1.0`])
      rmSync(join(repository, path), { recursive: true });
    await done(["release", ties], repository);
    expect(filesIn(repository)).toEqual(filesIn(after));
  });

  it("outside of a repository leaves out what is for its root", async () => {
    const repository = copied(before);
    rmSync(join(repository, ".git"), { recursive: true });
    const plan = JSON.parse(await done(["release", ties, "--date", "2025-08-01", "--dry-run", "--json"], repository));
    expect((plan as PlanJson).beside.map(({ path }) => path)).toEqual([
      "releases/sister-cities-1.1.0.intoto.json",
      "releases/ledger.json",
      "releases/feed.atom",
      "releases/versions.json",
      "CHANGELOG.md",
    ]);
  });

  it("writes a version whose records are those of the one before, for words alone, as a patch", async () => {
    const repository = copied(after);
    const path = join(repository, ties, "dataset.yaml");
    writeFileSync(path, readFileSync(path, "utf8").replace(/^title: .*$/m, "title: Ties between towns"));
    setVersion(repository, "1.1.1");
    expect(await done(["release", ties, "--date", "2025-08-02"], repository)).toContain("1.1.1 is published");
    expect(await done(["verify", `${ties}/releases/1.1.1`, "--quiet"], repository)).toBe("");
  });
});

describe("the dataset's CHANGELOG.md", () => {
  it("gets the records below what the changesets say, once", async () => {
    const repository = copied(before);
    const path = join(repository, ties, "CHANGELOG.md");
    const given = "# @towns/ties\n\n## 1.1.0\n\n### Minor Changes\n\n- A sector more.\n\n## 1.0.0\n\n- The first.\n";
    writeFileSync(path, given);
    await done(["release", ties, "--date", "2025-08-01"], repository);
    const text = readFileSync(path, "utf8");
    expect(text).toMatch(
      /- A sector more\.\n\n### Published 2025-08-01\n\n#### Corrected \(1\)\n\n- \*\*Klaten.*\n {2}- `\/sectors\/\d+`: added .*\n(?: {2}- .*\n)*\n## 1\.0\.0\n\n- The first\.\n$/,
    );
    await done(["release", ties], repository);
    expect(readFileSync(path, "utf8")).toBe(text);
  });

  it("is made where there is none, under the name of the package", async () => {
    const repository = await unreleased();
    expect(existsSync(join(repository, ties, "CHANGELOG.md"))).toBe(false);
    await done(["release", ties, "--date", "2025-07-01"], repository);
    expect(readFileSync(join(repository, ties, "CHANGELOG.md"), "utf8")).toBe(
      "# @towns/ties\n\n## 1.0.0\n\n### Published 2025-07-01\n\nFirst version.\n",
    );
  });
});

describe("kembar release --rebuild", () => {
  it("writes every published version again, byte for byte", async () => {
    const old = filesIn(join(after, ties, "releases"));
    for (const version of ["1.0.0", "1.1.0"]) {
      const out = join(copied(before), "out");
      await done(["release", ties, "--rebuild", version, "--out", out], after);
      const again = filesIn(out);
      expect(again.size).toBeGreaterThan(70);
      for (const [path, file] of again) expect([path, old.get(path)]).toEqual([path, file]);
      expect([...again.keys()].filter((path) => path.startsWith(version)).length).toBe(again.size - 1);
    }
  });

  it("keeps why people decided what they did", async () => {
    const repository = copied(after);
    const why = "The paper was of another city.";
    mkdirSync(join(repository, ties, "curation"));
    writeFileSync(
      join(repository, ties, "curation/klaten.yaml"),
      `agreement: agr-klaten-nanjing-2025-3ar32\naction: reject\nby: A Reader\ndate: "2025-08-02"\nwhy: ${why}\n`,
    );
    setVersion(repository, "1.2.0");
    await done(["build", ties], repository);
    await done(["release", ties, "--date", "2025-08-03"], repository);
    const changes = join(repository, ties, "releases/1.2.0/changes/1.1.0..1.2.0.jsonl");
    expect(JSON.parse(readFileSync(changes, "utf8").split("\n")[0] ?? "")).toMatchObject({
      kind: "withdrawn",
      reason: why,
    });
    const out = join(folder(), "out");
    await done(["release", ties, "--rebuild", "1.2.0", "--out", out], repository);
    expect(readFileSync(join(out, "1.2.0/CHANGELOG.md"), "utf8")).toContain(why);
  });

  it("goes on where one before broke off", async () => {
    const out = join(copied(before), "out");
    const args = ["release", ties, "--rebuild", "1.0.0", "--out", out, "--json"];
    await done(args, after);
    rmSync(join(out, "1.0.0"), { recursive: true });
    const { status } = await call(args, { cwd: after });
    expect(status).toBe(3);
    rmSync(join(out, "sister-cities-1.0.0.zip"));
    const plan = JSON.parse(await done(args, after)) as { files: unknown[] };
    expect(plan.files.length).toBe(filesIn(join(out, "1.0.0")).size);
  });
});

describe("kembar release as a process of its own", () => {
  it("writes the same bytes in other folders, time zones and locales", () => {
    const settings = [
      { TZ: "Pacific/Kiritimati", LC_ALL: "tr_TR.UTF-8" },
      { TZ: "America/Los_Angeles", LC_ALL: "C" },
    ];
    for (const env of settings) {
      const repository = copied(before);
      const { status, stderr } = kembar(["release", ties, "--date", "2025-08-01"], { cwd: repository, env });
      expect([status, stderr]).toEqual([0, ""]);
      expect(filesIn(repository)).toEqual(filesIn(after));
    }
  }, 120_000);
});
