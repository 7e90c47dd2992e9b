import { spawnSync } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { CliError, reasonOf } from "./error.ts";

/** What a signature is checked with: the public key of minisign, or the allowed signers of `ssh-keygen -Y`. */
export interface SignatureOptions {
  readonly file: string;
  readonly signature: string;
  readonly key: string;
  /** Who signed, for SSH signatures: a name of the allowed signers. */
  readonly identity?: string;
}

/** What came of it. */
export interface SignatureResult {
  readonly isGood: boolean;
  /** What the program that checked it said. */
  readonly message: string;
}

/** A program's exit status and what it said, in English; `stdin` is a file that it reads. */
function run(command: string, args: readonly string[], stdin?: string): { status: number | null; text: string } {
  const input = stdin === undefined ? undefined : openSync(stdin, "r");
  try {
    const { status, stdout, stderr, error } = spawnSync(command, args, {
      encoding: "utf8",
      env: { ...process.env, LC_ALL: "C" },
      stdio: [input ?? "ignore", "pipe", "pipe"],
    });
    if (error && (error as { code?: string }).code === "ENOENT")
      throw new CliError(
        3,
        `Checking this signature needs the program ${command}, which is not installed. Install it, or leave --signature out.`,
      );
    if (error) throw new CliError(3, `Cannot run ${command}: ${reasonOf(error)}.`, { cause: error });
    return { status, text: `${stdout}${stderr}`.trim() };
  } finally {
    if (input !== undefined) closeSync(input);
  }
}

/** Text of a file that the user has named. */
function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new CliError(3, `Cannot read ${path}: ${reasonOf(error)}.`, { cause: error });
  }
}

const SSH = "-----BEGIN SSH SIGNATURE-----";

/** Namespace that SSH signatures of releases are made for: `ssh-keygen -Y sign -n kembar`. */
export const SSH_NAMESPACE = "kembar";

/**
 * Checks a signature of a file by the program that its format belongs to: minisign, or OpenSSH's ssh-keygen. A CliError if the signature is of
 * neither format, something cannot be read, or the program is not there.
 */
export function checkSignature({ file, signature, key, identity }: SignatureOptions): SignatureResult {
  const text = textOf(signature);
  // What the programs say of a key that is not there sounds like a bad signature.
  textOf(key);
  if (text.startsWith(SSH)) {
    if (identity === undefined)
      throw new CliError(
        2,
        "An SSH signature is checked for a signer: name one of the allowed signers with --identity.",
      );
    const args = ["-Y", "verify", "-f", key, "-I", identity, "-n", SSH_NAMESPACE, "-s", signature];
    const { status, text: message } = run("ssh-keygen", args, file);
    return { isGood: status === 0, message };
  }
  if (!text.startsWith("untrusted comment:"))
    throw new CliError(
      1,
      `Expected a signature of minisign or of ssh-keygen -Y in ${signature}, found neither. Name the file that was published with the release.`,
    );
  const { status, text: message } = run("minisign", ["-V", "-m", file, "-x", signature, "-p", key]);
  return { isGood: status === 0, message };
}
