import { describe, expect, it, test } from "vitest";
import { fileDifferences, formatLedger, parseLedger, versionIn, versionsBefore } from "../src/release/ledger.ts";
import { bumpBetween, isAtLeast, isVersion } from "../src/release/version.ts";

const file = (path: string, bytes = 1, digit = "a") => ({ path, bytes, sha256: digit.repeat(64) });
const entry = (version: string, values: object = {}) => ({
  version,
  date: "2025-07-01",
  dataDigest: "b".repeat(64),
  files: [file("README.md"), file("data/a.csv")],
  zip: file(`ties-${version}.zip`),
  ...values,
});
const ledger = { dataset: "ties", versions: [entry("1.9.0"), entry("1.10.0"), entry("2.0.0")] };
const text = (versions: unknown) => JSON.stringify({ dataset: "ties", versions });

describe("a ledger", () => {
  it("is read back as it was written, in lines", () => {
    expect(parseLedger("ledger.json", formatLedger(ledger))).toEqual(ledger);
    expect(formatLedger(ledger).endsWith("}\n")).toBe(true);
    expect(parseLedger("ledger.json", text([]))).toEqual({ dataset: "ties", versions: [] });
  });

  it("knows its versions, and those below one, by number and not by letter", () => {
    expect(versionIn(ledger, "1.10.0")).toBe(ledger.versions[1]);
    expect(versionIn(ledger, "1.1.0")).toBeUndefined();
    expect(versionsBefore(ledger, "1.10.0").map(({ version }) => version)).toEqual(["1.9.0"]);
    expect(versionsBefore(ledger, "3.0.0")).toHaveLength(3);
    expect(versionsBefore(ledger, "1.0.0")).toEqual([]);
  });

  test.each<[string, string, string]>([
    ["no JSON", '{"dataset": "ties", "versions": [', "what is no JSON"],
    ["nothing", "", "what is no JSON"],
    ["null", "null", 'no "dataset" and "versions"'],
    ["a list", "[]", 'no "dataset" and "versions"'],
    ["no name", '{"versions":[]}', 'no "dataset" and "versions"'],
    ["versions that are no list", '{"dataset":"ties","versions":{}}', 'no "dataset" and "versions"'],
    ["a version that is null", text([null]), "/versions/0"],
    ["a version of another form", text([entry("1.0.0"), entry("v1.1.0")]), "/versions/1"],
    ["a day of another form", text([entry("1.0.0", { date: "1 July 2025" })]), "/versions/0"],
    ["no digest", text([entry("1.0.0", { dataDigest: 1 })]), "/versions/0"],
    ["files that are no list", text([entry("1.0.0", { files: {} })]), "/versions/0"],
    ["half a number of bytes", text([entry("1.0.0", { files: [file("a", 0.5)] })]), "/versions/0"],
    ["a hash that is none", text([entry("1.0.0", { zip: file("a.zip", 1, "G") })]), "/versions/0"],
    ["a hash that is too long", text([entry("1.0.0", { zip: file("a.zip", 1, "ab") })]), "/versions/0"],
    ["no zip", text([entry("1.0.0", { zip: undefined })]), "/versions/0"],
    ["a version before its time", text([entry("1.10.0"), entry("1.9.0")]), "found 1.9.0 after 1.10.0"],
    ["a version twice", text([entry("1.0.0"), entry("1.0.0")]), "found 1.0.0 after 1.0.0"],
  ])("with %s is refused, and its file is named", (_name, content, found) => {
    expect(() => parseLedger("ties/ledger.json", content)).toThrow(
      expect.objectContaining({ kind: "refused", message: expect.stringContaining(found) }),
    );
    expect(() => parseLedger("ties/ledger.json", content)).toThrow(/^ties\/ledger\.json: .* Restore the file/s);
  });
});

describe("differences between lists of files", () => {
  it("are none between the same files in another order", () => {
    expect(fileDifferences([file("a"), file("b")], [file("b"), file("a")])).toEqual([]);
  });

  it("name each file, and say what differs", () => {
    const expected = [file("gone"), file("longer"), file("other"), file("same")];
    const found = [file("same"), file("longer", 2, "c"), file("other", 1, "c"), file("new")];
    expect(fileDifferences(expected, found)).toEqual([
      { path: "gone", message: "Expected a file, found none" },
      { path: "longer", message: "Expected 1 bytes, found 2" },
      { path: "other", message: `Expected the SHA-256 ${"a".repeat(64)}, found ${"c".repeat(64)}` },
      { path: "new", message: "Expected no such file, found one" },
    ]);
  });
});

describe("a version", () => {
  test.each(["0.0.0", "1.0.0", "10.20.30", "999999999.0.0"])("may be %s", (version) => {
    expect(isVersion(version)).toBe(true);
  });
  test.each(["1.0", "1.0.0.0", "v1.0.0", "01.0.0", "1.0.0-rc.1", "1.0.0 ", "1.0.x", "1000000000.0.0", "", "../1.0.0"])(
    'may not be "%s"',
    (version) => {
      expect(isVersion(version)).toBe(false);
    },
  );
  test.each([
    ["1.0.0", "2.0.0", "major"],
    ["1.9.9", "10.0.0", "major"],
    ["1.9.0", "1.10.0", "minor"],
    ["1.0.9", "1.0.10", "patch"],
    ["1.0.0", "1.0.0", "none"],
    ["2.0.0", "1.9.9", "none"],
  ])("from %s to %s is a bump: %s", (from, to, bump) => {
    expect(bumpBetween(from, to)).toBe(bump);
  });
  it("is raised enough by the bump that is asked for and by greater ones", () => {
    expect(isAtLeast("minor", "minor")).toBe(true);
    expect(isAtLeast("major", "patch")).toBe(true);
    expect(isAtLeast("patch", "minor")).toBe(false);
    expect(isAtLeast("none", "patch")).toBe(false);
  });
});
