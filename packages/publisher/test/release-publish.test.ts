import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from "vitest";
import { sha256Of } from "../src/digest.ts";
import { parseLedger } from "../src/release/ledger.ts";
import { type Gate, publishRelease, readLedger } from "../src/release/publish.ts";
import { rebuildRelease } from "../src/release/rebuild.ts";
import { modest } from "./description.ts";
import { destinationIn, openGate, openIn, prepareTiny, publishTiny, tornIn, treeOf } from "./tiny.ts";

let work = "";
/** A repository with versions 1.0.0 and 1.1.0. */
let published = "";
let repository = "";
let releases = "";
let made = 0;

beforeAll(async () => {
  work = realpathSync(mkdtempSync(join(tmpdir(), "kembar-publish-")));
  published = join(work, "published");
  mkdirSync(join(published, "ties"), { recursive: true });
  await publishTiny(published, "1.0.0");
  await publishTiny(published, "1.1.0");
});
afterAll(() => rmSync(work, { recursive: true, force: true }));
beforeEach(() => {
  repository = join(work, `r${++made}`);
  cpSync(published, repository, { recursive: true });
  releases = destinationIn(repository).releases;
});

const ledgerOf = (folder: string) =>
  parseLedger("ledger.json", readFileSync(join(destinationIn(folder).releases, "ledger.json"), "utf8"));

const publish = (version: string, values = {}, gate: Gate = openGate) =>
  Promise.resolve().then(() =>
    publishRelease(prepareTiny(repository, version, values).input, destinationIn(repository), gate),
  );

describe("publishing", () => {
  it("writes folders, zips, statements, ledger and what follows from it, and nothing else", () => {
    expect(readdirSync(releases).toSorted()).toEqual([
      "1.0.0",
      "1.1.0",
      "feed.atom",
      "ledger.json",
      "twin-towns-1.0.0.intoto.json",
      "twin-towns-1.0.0.zip",
      "twin-towns-1.1.0.intoto.json",
      "twin-towns-1.1.0.zip",
      "versions.json",
    ]);
    expect(readdirSync(repository).toSorted()).toEqual([".zenodo.json", "CITATION.cff", "ties"]);
    expect(readdirSync(join(repository, "ties")).toSorted()).toEqual(["CHANGELOG.md", "releases"]);
    expect(ledgerOf(repository).versions.map(({ version, date }) => [version, date])).toEqual([
      ["1.0.0", "2025-07-01"],
      ["1.1.0", "2025-08-01"],
    ]);
    expect(tornIn(repository)).toEqual([]);
  });

  it("lets the statement name the zip and its hash", () => {
    const statement = JSON.parse(readFileSync(join(releases, "twin-towns-1.1.0.intoto.json"), "utf8"));
    expect(statement).toEqual({
      _type: "https://in-toto.io/Statement/v1",
      subject: [
        {
          name: "twin-towns-1.1.0.zip",
          digest: { sha256: sha256Of(readFileSync(join(releases, "twin-towns-1.1.0.zip"))) },
        },
      ],
      predicateType: "https://w3id.org/kembar/attestation/release/v1",
      predicate: {
        dataset: "twin-towns",
        version: "1.1.0",
        date: "2025-08-01",
        dataDigest: ledgerOf(repository).versions[1]?.dataDigest,
        address: `${modest.homepage}/1.1.0`,
        licence: modest.licence,
      },
    });
  });

  it("again changes nothing, and says that it was published", async () => {
    for (const version of ["1.1.0", "1.0.0"]) expect((await publish(version)).state).toBe("published");
    expect(treeOf(repository)).toEqual(treeOf(published));
  });

  test.each([
    "ties/CHANGELOG.md",
    "ties/releases/versions.json",
    "ties/releases/feed.atom",
    "ties/releases/twin-towns-1.1.0.intoto.json",
    "ties/releases/twin-towns-1.1.0.zip",
    "ties/releases/1.1.0",
    ".zenodo.json",
    "CITATION.cff",
  ])("again brings back %s, as it was", async (path) => {
    rmSync(join(repository, path), { recursive: true });
    // The changelog is told of one version at a time.
    if (path.endsWith("CHANGELOG.md")) await publish("1.0.0");
    await publish("1.1.0");
    expect(treeOf(repository)).toEqual(treeOf(published));
  });

  it("clears up what processes have left that died, whatever their number", async () => {
    rmSync(repository, { recursive: true });
    mkdirSync(join(releases, ".staging-1/release"), { recursive: true });
    writeFileSync(join(releases, ".staging-1/release/half"), "");
    mkdirSync(join(releases, `.staging-${process.pid}/release`), { recursive: true });
    writeFileSync(join(releases, ".lock"), "999999999 1\n");
    // Folder and zip of a version that never got into the ledger.
    mkdirSync(join(releases, "1.0.0/data"), { recursive: true });
    writeFileSync(join(releases, "1.0.0/data/left.csv"), "left");
    writeFileSync(join(releases, "twin-towns-1.0.0.zip"), "left");
    await publishTiny(repository, "1.0.0");
    await publishTiny(repository, "1.1.0");
    expect(treeOf(repository)).toEqual(treeOf(published));
  });

  it("of what the gate finds at fault publishes nothing, and tells the first faults", async () => {
    const faults = Array.from({ length: 25 }, (_, at) => `data/agreements.csv: fault ${at}`);
    const failure = publish("1.2.0", {}, async () => faults);
    await expect(failure).rejects.toMatchObject({ kind: "refused" });
    await expect(failure).rejects.toThrow(
      /not in order:\n {2}data\/agreements\.csv: fault 0\n(?:.*\n){19} {2}and 5 more$/,
    );
    expect(treeOf(repository)).toEqual(treeOf(published));
  });

  it("shows the gate the whole release before anything is in its place", async () => {
    let seen: string[] = [];
    await publish("1.2.0", {}, async (folder, plan) => {
      seen = [...treeOf(folder).keys()].toSorted();
      expect(seen).toEqual(plan.files.map(({ path }) => path));
      expect(existsSync(join(releases, "1.2.0"))).toBe(false);
      expect(ledgerOf(repository).versions).toHaveLength(2);
      return [];
    });
    expect(seen).toContain("manifest.json");
    expect(ledgerOf(repository).versions).toHaveLength(3);
    expect(tornIn(repository)).toEqual([]);
  });
});

describe("a published version", () => {
  const refused = (message: string | RegExp) => ({
    kind: "refused",
    message: typeof message === "string" ? expect.stringContaining(message) : expect.stringMatching(message),
  });

  it("never changes: other metadata are refused, with the files that would differ", async () => {
    const failure = publish("1.1.0", { dataset: { ...modest, title: "Other words" } });
    await expect(failure).rejects.toMatchObject(
      refused(/was published on 2025-08-01 and never changes.*README\.md.*new version/s),
    );
    expect(treeOf(repository)).toEqual(treeOf(published));
  });

  test.each([
    ["1.0.0", "1.1.0"],
    ["1.0.0", "1.2.0"],
    ["1.1.0", "1.2.0"],
    ["1.1.0", "1.1.0"],
  ])("whose record was changed (%s) stops %s, and the file is named", async (changed, next) => {
    const path = join(releases, changed, "data/agreements.jsonl");
    writeFileSync(path, readFileSync(path, "utf8").replace("sister-city", "sister-port"));
    await expect(publish(next)).rejects.toMatchObject(
      refused(/1\.[01]\.0 is not as it was published:\n {2}data\/agreements\.jsonl: Expected the SHA-256 .*\nRestore/),
    );
  });

  it("whose zip was changed stops the next", async () => {
    appendFileSync(join(releases, "twin-towns-1.0.0.zip"), "x");
    await expect(publish("1.2.0")).rejects.toMatchObject(refused(/twin-towns-1\.0\.0\.zip is not as it was published/));
  });

  it("is written again byte for byte, and what is in the way is left", async () => {
    for (const version of ["1.0.0", "1.1.0"]) {
      const out = join(work, `out${++made}`);
      mkdirSync(join(out, ".staging/release"), { recursive: true });
      await rebuildRelease(version, ledgerOf(repository), openIn(repository), out, openGate);
      expect(readdirSync(out).toSorted()).toEqual([version, `twin-towns-${version}.zip`]);
      expect(treeOf(join(out, version))).toEqual(treeOf(join(releases, version)));
      expect(readFileSync(join(out, `twin-towns-${version}.zip`))).toEqual(
        readFileSync(join(releases, `twin-towns-${version}.zip`)),
      );
    }
  });

  it("whose record was changed is not written again: the file is named, and nothing is left", async () => {
    appendFileSync(join(releases, "1.0.0/data/places.csv"), "\n");
    const out = join(work, `out${++made}`);
    const rebuilt = (version: string) =>
      rebuildRelease(version, ledgerOf(repository), openIn(repository), out, openGate);
    await expect(rebuilt("1.0.0")).rejects.toMatchObject(refused("data/places.csv: Expected"));
    await expect(rebuilt("1.1.0")).rejects.toMatchObject(refused("data/places.csv: Expected"));
    await expect(rebuilt("1.2.0")).rejects.toMatchObject(refused('(1.0.0, 1.1.0), got "1.2.0"'));
    expect(existsSync(out)).toBe(false);
  });
});

describe("versions in their order", () => {
  test.each([
    ["below the last", "1.0.5", {}, /Expected a version above 1\.1\.0, .* got 1\.0\.5/],
    ["of another form", "1.2", {}, /Expected a version such as 1\.2\.0 .* got "1\.2"/],
    ["of a day before the last", "1.2.0", { date: "2025-07-31" }, /not before 2025-08-01, .* got 2025-07-31/],
  ])("one %s is refused", async (_name, version, values, message) => {
    await expect(publish(version, values)).rejects.toMatchObject({
      kind: "refused",
      message: expect.stringMatching(message),
    });
    expect(treeOf(repository)).toEqual(treeOf(published));
  });

  it("one that was prepared before another was published is refused", async () => {
    const { input } = prepareTiny(repository, "1.3.0");
    await publish("1.2.0");
    const after = treeOf(repository);
    await expect(publishRelease(input, destinationIn(repository), openGate)).rejects.toMatchObject({
      kind: "refused",
      message: expect.stringMatching(
        /ledger has changed since version 1\.3\.0 was prepared.*Run the same command again/,
      ),
    });
    expect(treeOf(repository)).toEqual(after);
  });
});

describe("the ledger of a folder of releases", () => {
  const read = () => readLedger(releases, modest.name);
  it("is empty where nothing was published", () => {
    rmSync(releases, { recursive: true });
    expect(read()).toEqual({ dataset: modest.name, versions: [] });
  });
  it("of another dataset is refused", () => {
    expect(() => readLedger(releases, "others")).toThrow("expected the ledger of others, found that of twin-towns");
  });
  it("that is gone while versions.json is there is refused", () => {
    rmSync(join(releases, "ledger.json"));
    expect(read).toThrow(
      /ledger\.json: expected version 1\.0\.0, which versions\.json lists; there is no such file\. Restore/,
    );
  });
  it("that lost its last version is refused", () => {
    const { dataset, versions } = read();
    writeFileSync(join(releases, "ledger.json"), JSON.stringify({ dataset, versions: versions.slice(0, 1) }));
    expect(read).toThrow(/expected version 1\.1\.0, which versions\.json lists; it is not there/);
  });
  it("does not depend on a versions.json that is damaged, for it is written anew", async () => {
    writeFileSync(join(releases, "versions.json"), "{");
    await publish("1.1.0");
    expect(treeOf(repository)).toEqual(treeOf(published));
  });
});
