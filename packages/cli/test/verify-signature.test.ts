import { spawnSync } from "node:child_process";
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { type Released, released } from "./released.ts";
import { call, folder } from "./run.ts";

let base: Released;
beforeAll(async () => {
  base = await released();
}, 120_000);

const hasProgram = (name: string, args: readonly string[]): boolean => spawnSync(name, args).error === undefined;
const hasMinisign = hasProgram("minisign", ["-v"]);
const hasSsh = hasProgram("ssh-keygen", ["-?"]);
if (!hasMinisign) console.warn("Signatures of minisign are not tested: the program is not installed.");
if (!hasSsh) console.warn("Signatures of ssh-keygen are not tested: the program is not installed.");

function run(cwd: string, command: string, ...args: readonly string[]): void {
  const { status, stderr } = spawnSync(command, args, { cwd, encoding: "utf8", input: "\n\n" });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")}: ${stderr}`);
}

/** A folder with a copy of the zip, and keys and signatures made in it. */
function signed(): string {
  const path = folder();
  copyFileSync(base.zip, join(path, "r.zip"));
  if (hasMinisign) {
    for (const name of ["own", "other"]) run(path, "minisign", "-G", "-W", "-p", `${name}.pub`, "-s", `${name}.key`);
    run(path, "minisign", "-S", "-s", "own.key", "-m", "r.zip", "-x", "r.minisig");
  }
  if (hasSsh) {
    for (const name of ["ssh", "ssh2"]) run(path, "ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", name);
    run(path, "ssh-keygen", "-q", "-Y", "sign", "-n", "kembar", "-f", "ssh", "r.zip");
    const signers = (name: string) => `maker@example.org ${readFileSync(join(path, `${name}.pub`), "utf8")}`;
    writeFileSync(join(path, "signers"), signers("ssh"));
    writeFileSync(join(path, "signers2"), signers("ssh2"));
  }
  return path;
}

async function signatureOf(cwd: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = await call(["verify", "r.zip", "--quick", "--json", ...args], { cwd });
  const checks = stdout === "" ? [] : (JSON.parse(stdout) as { checks: { name: string; state: string }[] }).checks;
  return { status, stderr, state: checks.find(({ name }) => name === "signature")?.state };
}

function change(cwd: string): void {
  const bytes = readFileSync(join(cwd, "r.zip"));
  writeFileSync(join(cwd, "r.zip"), Buffer.concat([bytes.subarray(0, -1), Buffer.from([1])]));
}

describe.skipIf(!hasMinisign)("a signature of minisign", () => {
  const args = (key: string) => ["--signature", "r.minisig", "--key", key];

  test("is good with the signer's key, and with no other", async () => {
    const cwd = signed();
    expect(await signatureOf(cwd, ...args("own.pub"))).toMatchObject({ status: 0, state: "passed" });
    expect(await signatureOf(cwd, ...args("other.pub"))).toMatchObject({ status: 1, state: "failed" });
  });

  test("is bad when the zip was changed, even where it is no zip any more", async () => {
    const cwd = signed();
    change(cwd);
    expect(await signatureOf(cwd, ...args("own.pub"))).toMatchObject({ status: 1, state: "failed" });
  });
});

describe.skipIf(!hasSsh)("a signature of ssh-keygen", () => {
  const args = (signers: string, identity: string) => [
    ...["--signature", "r.zip.sig", "--key", signers],
    ...["--identity", identity],
  ];

  test("is good with the signer's key and name, and with no others", async () => {
    const cwd = signed();
    expect(await signatureOf(cwd, ...args("signers", "maker@example.org"))).toMatchObject({
      status: 0,
      state: "passed",
    });
    for (const [signers, identity] of [
      ["signers2", "maker@example.org"],
      ["signers", "other@example.org"],
    ] as const)
      expect(await signatureOf(cwd, ...args(signers, identity))).toMatchObject({ status: 1, state: "failed" });
  });

  test("is bad when the zip was changed", async () => {
    const cwd = signed();
    change(cwd);
    expect(await signatureOf(cwd, ...args("signers", "maker@example.org"))).toMatchObject({
      status: 1,
      state: "failed",
    });
  });

  test("asks who signed, and never takes another purpose's signature", async () => {
    const cwd = signed();
    const without = await signatureOf(cwd, "--signature", "r.zip.sig", "--key", "signers");
    expect(without).toMatchObject({ status: 2, stderr: expect.stringContaining("name one of the allowed signers") });
    copyFileSync(join(cwd, "r.zip"), join(cwd, "other.zip"));
    run(cwd, "ssh-keygen", "-q", "-Y", "sign", "-n", "git", "-f", "ssh", "other.zip");
    const other = ["--signature", "other.zip.sig", "--key", "signers", "--identity", "maker@example.org"];
    expect(await signatureOf(cwd, ...other)).toMatchObject({ status: 1, state: "failed" });
  });
});

describe("what is refused", () => {
  const files = () => {
    const path = folder({ key: "k", other: "-----BEGIN PGP SIGNATURE-----\n", sig: "untrusted comment: x\nAA\n" });
    copyFileSync(base.zip, join(path, "r.zip"));
    return path;
  };

  test.each([
    ["no key", ["--signature", "sig"], 2, "name its file with --key"],
    ["a key alone", ["--key", "key"], 2, "name the signature's file with --signature"],
    ["no such signature", ["--signature", "none", "--key", "key"], 3, "Cannot read"],
    ["no such key", ["--signature", "sig", "--key", "none"], 3, "Cannot read"],
    [
      "another format",
      ["--signature", "other", "--key", "key"],
      1,
      "Expected a signature of minisign or of ssh-keygen",
    ],
  ])("%s", async (_, args, code, message) => {
    const { status, stderr, stdout } = await call(["verify", "r.zip", ...args], { cwd: files() });
    expect(stderr).toContain(message);
    expect({ status, stdout }).toEqual({ status: code, stdout: "" });
  });

  test("a folder, which is not what was signed", async () => {
    const { status, stderr } = await call(["verify", base.release, "--signature", "a", "--key", "b"]);
    expect(status).toBe(2);
    expect(stderr).toContain("name the zip, not the folder");
  });

  test("a program that is not installed, with its name", async () => {
    const path = process.env.PATH;
    process.env.PATH = folder();
    try {
      const { status, stderr } = await call(["verify", "r.zip", "--signature", "sig", "--key", "key"], {
        cwd: files(),
      });
      expect(status).toBe(3);
      expect(stderr).toContain("needs the program minisign, which is not installed");
    } finally {
      process.env.PATH = path;
    }
  });
});
