import { spawn } from "node:child_process";
import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it, test } from "vitest";
import { copied, corrected, done, filesIn, setVersion, ties } from "./released.ts";
import { call } from "./run.ts";

/** A repository of which 1.0.0 is published, with a correction since; its package says 1.1.0. */
let before = "";
beforeAll(async () => {
  before = await corrected();
}, 120_000);

const next = ["release", ties, "--date", "2025-08-01"];

const edit = (path: string, change: (text: string) => string): void =>
  writeFileSync(path, change(readFileSync(path, "utf8")));

interface Refusal {
  readonly name: string;
  /** Spoils the dataset or its releases, by their folders. */
  readonly spoil: (dataset: string, releases: string) => void | Promise<void>;
  readonly args?: readonly string[];
  readonly status: number;
  readonly message: RegExp;
}

const nothing = (): void => {};
const version = (of: string) => (dataset: string) => setVersion(join(dataset, "../.."), of);
const article = "sources/tribunjogja-20250627-klaten-nanjing.txt";

const refusals: readonly Refusal[] = [
  {
    name: "a version below the bump, with the changes that ask for it",
    spoil: version("1.0.1"),
    status: 1,
    message:
      /^kembar: Expected version 1\.1\.0 at least, got 1\.0\.1: the changes since 1\.0\.0 ask for a minor bump\.\n {2}minor: agr-klaten-nanjing-2025-3ar32: .*\nAdd a changeset that says so \(kembar changeset\), then run changeset version\.\n$/,
  },
  {
    name: "a version above the bump without a reason",
    spoil: version("2.0.0"),
    status: 1,
    message:
      /^kembar: Expected version 1\.1\.0, got 2\.0\.0: .*A higher version needs a reason: give it with --reason\.\n$/,
  },
  {
    name: "a version below the last",
    spoil: version("0.9.0"),
    status: 1,
    message: /^kembar: Expected a version above 1\.0\.0, the last that was published, got 0\.9\.0\..*changeset version/,
  },
  {
    name: "records that are not those of the sources",
    spoil: (dataset) => {
      const [name = ""] = readdirSync(join(dataset, "records"));
      edit(join(dataset, "records", name), (text) => text.replace("sister-city", "sister-port"));
    },
    status: 1,
    message: /^kembar: Expected the records that the sources give; records\/agr-.*\.json differ\. Run: kembar build /,
  },
  {
    name: "a source that has changed",
    spoil: (dataset) => appendFileSync(join(dataset, article), "."),
    status: 1,
    message: /^kembar: datasets\/ties cannot be built:\n {2}.*sources\/.*Expected the SHA-256/,
  },
  {
    name: "a record that was decided on in a way that cannot be",
    spoil: (dataset) => appendFileSync(join(dataset, "claims/jane.jsonl"), '{"source":"none"}\n'),
    status: 1,
    message: /^kembar: datasets\/ties cannot be built:\n {2}claims\/jane\.jsonl: Line 2/,
  },
  {
    name: "a dataset without dataset.yaml",
    spoil: (dataset) => rmSync(join(dataset, "dataset.yaml")),
    status: 2,
    message: /^kembar: Expected a file dataset\.yaml in .*docs\/releasing\.md has an example\.\n$/,
  },
  {
    name: "a dataset.yaml without a licence",
    spoil: (dataset) => edit(join(dataset, "dataset.yaml"), (text) => text.replace(/^licence: .*\n/m, "")),
    status: 1,
    message: /dataset\.yaml.*licence/s,
  },
  {
    name: "a folder that is no dataset",
    spoil: (dataset) => rmSync(join(dataset, "sources"), { recursive: true }),
    status: 2,
    message: /^kembar: Expected a dataset: a folder with a folder "sources" in it; datasets\/ties is none\.\n$/,
  },
  {
    name: "a package without a version of the right form",
    spoil: version("1.1"),
    status: 1,
    message: /^kembar: Expected a package with a version such as 1\.2\.3 .*got the version 1\.1\./,
  },
  {
    name: "a new version without a day",
    spoil: nothing,
    args: ["release", ties],
    status: 2,
    message: /^kembar: Version 1\.1\.0 is new: give the day of its publication, as in --date 2026-01-31\.\n$/,
  },
  ...["2025-02-30", "2025-8-1", "yesterday", "2025-08-01T00:00:00Z", ""].map(
    (day): Refusal => ({
      name: `the day "${day}"`,
      spoil: nothing,
      args: ["release", ties, "--date", day],
      status: 2,
      message: /^kembar: Expected a day such as 2026-01-31 as --date, got "/,
    }),
  ),
  {
    name: "a day before that of the last version",
    spoil: nothing,
    args: ["release", ties, "--date", "2025-06-30"],
    status: 1,
    message: /^kembar: Expected a day of publication not before 2025-07-01, that of version 1\.0\.0, got 2025-06-30\./,
  },
  {
    name: "another day for a version that was published",
    spoil: version("1.0.0"),
    status: 2,
    message: /^kembar: Version 1\.0\.0 was published on 2025-07-01; got --date 2025-08-01\. Leave --date out\.\n$/,
  },
  {
    name: "other records for a version that was published",
    spoil: version("1.0.0"),
    args: ["release", ties],
    status: 1,
    message:
      /^kembar: Version 1\.0\.0 of sister-cities was published on 2025-07-01 and never changes, but it would now differ:\n {2}.*\n(?: {2}.*\n)+Give what changed a new version\.\n$/,
  },
  {
    name: "a ledger cut short",
    spoil: (_, releases) => edit(join(releases, "ledger.json"), (text) => text.slice(0, 500)),
    status: 1,
    message:
      /ledger\.json: expected the ledger of a dataset, found what is no JSON: .*Restore the file from the repository's history/,
  },
  {
    name: "a ledger that lost a version",
    spoil: (_, releases) =>
      edit(join(releases, "ledger.json"), () => JSON.stringify({ dataset: "sister-cities", versions: [] })),
    status: 1,
    message: /ledger\.json: expected version 1\.0\.0, which versions\.json lists; it is not there\. Restore/,
  },
  {
    name: "no ledger beside published versions",
    spoil: (_, releases) => rmSync(join(releases, "ledger.json")),
    status: 1,
    message: /ledger\.json: expected version 1\.0\.0, which versions\.json lists; there is no such file\. Restore/,
  },
  {
    name: "the ledger of another dataset",
    spoil: (_, releases) => edit(join(releases, "ledger.json"), (text) => text.replace("sister-cities", "others")),
    status: 1,
    message: /ledger\.json: expected the ledger of sister-cities, found that of others\./,
  },
  {
    name: "a record that was changed in a published version",
    spoil: (_, releases) =>
      edit(join(releases, "1.0.0/data/agreements.jsonl"), (text) => text.replace("sister-city", "sister-port")),
    status: 1,
    message:
      /releases\/1\.0\.0 is not as it was published:\n {2}data\/agreements\.jsonl: Expected the SHA-256 .*\nRestore it/,
  },
  {
    name: "a zip that was changed of a published version",
    spoil: (_, releases) => appendFileSync(join(releases, "sister-cities-1.0.0.zip"), " "),
    status: 1,
    message:
      /sister-cities-1\.0\.0\.zip is not as it was published:\n {2}.*Expected \d+ bytes, found \d+\.\nRestore it/,
  },
  {
    name: "a published version of which nothing is left",
    spoil: (_, releases) => {
      rmSync(join(releases, "1.0.0"), { recursive: true });
      rmSync(join(releases, "sister-cities-1.0.0.zip"));
    },
    status: 3,
    message: /^kembar: Cannot read .*sister-cities-1\.0\.0\.zip: ENOENT.*Restore it/,
  },
  {
    name: "releases that is a file",
    spoil: (_, releases) => {
      rmSync(releases, { recursive: true });
      writeFileSync(releases, "");
    },
    status: 3,
    message: /^kembar: Expected .*releases to be a folder; it is a file\. Move it out of the way\.\n$/,
  },
  {
    name: "a rebuild without a folder to write to",
    spoil: nothing,
    args: ["release", ties, "--rebuild", "1.0.0"],
    status: 2,
    message: /^kembar: Name the folder that the version is written into: --out DIR\n$/,
  },
  {
    name: "a rebuild into a folder that has files",
    spoil: nothing,
    args: ["release", ties, "--rebuild", "1.0.0", "--out", ties],
    status: 3,
    message:
      /^kembar: Expected datasets\/ties to be empty or not there; it has files\. Name another folder with --out\.\n$/,
  },
  {
    name: "a rebuild into a file",
    spoil: nothing,
    args: ["release", ties, "--rebuild", "1.0.0", "--out", `${ties}/package.json`],
    status: 3,
    message: /^kembar: Expected .*package\.json to be a folder; it is a file\. Name a folder with --out\.\n$/,
  },
  {
    name: "a rebuild of a version that was never published",
    spoil: nothing,
    args: ["release", ties, "--rebuild", "1.1.0", "--out", "out"],
    status: 1,
    message: /^kembar: Expected a published version of sister-cities \(1\.0\.0\), got "1\.1\.0"\./,
  },
  {
    name: "a rebuild of a version in which a record was changed",
    spoil: (_, releases) =>
      edit(join(releases, "1.0.0/data/agreements.csv"), (text) => text.replace("sister-city", "sister-port")),
    args: ["release", ties, "--rebuild", "1.0.0", "--out", "out"],
    status: 1,
    message: /releases\/1\.0\.0 is not as it was published:\n {2}data\/agreements\.csv: Expected the SHA-256/,
  },
  {
    name: "two datasets at a time",
    spoil: nothing,
    args: ["release", ties, ties],
    status: 2,
    message: /^kembar: Expected one dataset, got 2\.\n$/,
  },
];

describe("kembar release refuses", () => {
  test.each(refusals)("$name", async ({ spoil, args = next, status, message }) => {
    const repository = copied(before);
    await spoil(join(repository, ties), join(repository, ties, "releases"));
    const spoilt = filesIn(repository);
    const told = await call(args, { cwd: repository });
    expect([told.status, told.stdout]).toEqual([status, ""]);
    expect(told.stderr).toMatch(message);
    expect(told.stderr).not.toMatch(/^\s+at |should not happen/m);
    expect(filesIn(repository)).toEqual(spoilt);
    expect(existsSync(join(repository, "out"))).toBe(false);
  });

  it("nothing of what was not spoilt", async () => {
    const repository = copied(before);
    expect(await done(next, repository)).toContain("1.1.0 is published");
  });

  it("a version above the bump with a reason not", async () => {
    const repository = copied(before);
    setVersion(repository, "2.0.0");
    expect(await done([...next, "--reason", "A jubilee."], repository)).toContain("2.0.0 is published");
  });

  it("other metadata for a published version", async () => {
    const repository = copied(before);
    await done(next, repository);
    const published = filesIn(repository);
    edit(join(repository, ties, "dataset.yaml"), (text) => text.replace(/^title: .*$/m, "title: Other words"));
    const { status, stderr } = await call(["release", ties], { cwd: repository });
    expect(status).toBe(1);
    expect(stderr).toMatch(/1\.1\.0 of sister-cities was published .* never changes.*\n(?: {2}.*\n)* {2}README\.md: /);
    for (const [path, file] of filesIn(join(repository, ties, "releases")))
      expect(published.get(`${ties}/releases/${path}`)).toEqual(file);
  });

  it("while another process is at it, whose number it tells", async () => {
    const repository = copied(before);
    const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
    try {
      writeFileSync(join(repository, ties, "releases/.lock"), `${child.pid}\n`);
      const { status, stderr } = await call(next, { cwd: repository });
      expect(status).toBe(3);
      expect(stderr).toMatch(
        new RegExp(`^kembar: Another process \\(${child.pid}\\) is writing a release: .* try again`),
      );
    } finally {
      child.kill("SIGKILL");
    }
    expect(await done(next, repository)).toContain("1.1.0 is published");
  });
});
