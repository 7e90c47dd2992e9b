import { basename, resolve } from "node:path";
import { type Check, checked, type OpenRelease, openRelease, ReleaseError, verifyRelease } from "@kembar/publisher";
import type { Effects } from "../effects.ts";
import { CliError, type ExitCode } from "../error.ts";
import { isFolder } from "../files.ts";
import { readOptions } from "../options.ts";
import { asCliError } from "../releases.ts";
import { checkText, summaryText } from "../reports/verification.ts";
import { checkSignature } from "../signatures.ts";
import { makeStyle } from "../text.ts";
import { companionsOf } from "../verifying.ts";
import { versionOf } from "../version.ts";

export const verifyHelp = `kembar verify <release folder|zip>   is it what was published, whole and sound?

  --quick            checksums, manifest, ledger and the zip's hash only: as
                     fast as sha256sum; says nothing of single records
  --ledger FILE      the dataset's ledger.json; the one beside is taken otherwise
  --sources DIR      texts of the sources, to look up every passage
  --signature FILE   a signature of the zip by minisign or ssh-keygen -Y
  --key FILE         public key (minisign) or allowed signers (ssh-keygen)
  --identity NAME    who signed, for ssh-keygen
  --json             the checks as JSON
  --quiet            nothing but what is wrong

Needs no network. Looks at checksums, manifest, ledger, zip, records, formats,
metadata, the changes to the versions beside it, and passages; says what could
not be checked, why, and what to do. Exit code 1 if anything is wrong, 3 if it
cannot be read.
`;

const options = {
  quick: { type: "boolean" },
  ledger: { type: "string" },
  sources: { type: "string" },
  signature: { type: "string" },
  key: { type: "string" },
  identity: { type: "string" },
  json: { type: "boolean" },
  quiet: { type: "boolean" },
} as const;

type Values = Readonly<Record<string, string | boolean | undefined>>;
const textOf = (value: Values[string]): string | undefined => (typeof value === "string" ? value : undefined);

function signatureCheck(path: string, values: Values, cwd: string): Check[] {
  const signature = textOf(values.signature);
  const key = textOf(values.key);
  if (signature === undefined) {
    if (key === undefined) return [];
    throw new CliError(2, "A key is for a signature: name the signature's file with --signature.");
  }
  if (key === undefined) throw new CliError(2, "A signature is checked against a key: name its file with --key.");
  if (isFolder(path)) throw new CliError(2, "Signatures are of the zip: name the zip, not the folder.");
  const identity = textOf(values.identity);
  const { isGood, message } = checkSignature({
    file: path,
    signature: resolve(cwd, signature),
    key: resolve(cwd, key),
    ...(identity === undefined ? {} : { identity }),
  });
  return [checked("signature", isGood ? [] : [{ file: basename(path), message }], message.split("\n")[0])];
}

/** The release, or what keeps it from being one: a damaged zip is a finding, for it is what is asked about. */
function opened(path: string): OpenRelease | Check {
  try {
    return openRelease(path);
  } catch (error) {
    if (!(error instanceof ReleaseError) || error.kind !== "refused") throw error;
    return checked("zip", [{ file: basename(path), message: error.message }]);
  }
}

async function checksOf(path: string, values: Values, cwd: string): Promise<Check[]> {
  const signatures = signatureCheck(path, values, cwd);
  const release = opened(path);
  if ("findings" in release) return [release, ...signatures];
  const named = { cwd, ledger: textOf(values.ledger), sources: textOf(values.sources), isQuick: values.quick === true };
  return [...(await verifyRelease(release, companionsOf(release, path, named))), ...signatures];
}

/** `kembar verify`: exit code 1 if a check failed, 3 if the release cannot be read. */
export async function verifyCommand(args: readonly string[], effects: Effects): Promise<ExitCode> {
  const { values, positionals } = readOptions("verify", args, options);
  const [given] = positionals;
  if (given === undefined || positionals.length > 1)
    throw new CliError(
      2,
      `Expected one release, a folder or a zip, got ${positionals.length}.\nSee: kembar verify --help`,
    );
  let checks: Check[];
  try {
    checks = await checksOf(resolve(effects.cwd, given), values, effects.cwd);
  } catch (error) {
    throw asCliError(error);
  }
  const isSound = checks.every(({ state }) => state !== "failed");
  if (values.json) {
    const version = versionOf(effects.packageFile);
    effects.stdout(`${JSON.stringify({ tool: "kembar", version, release: given, sound: isSound, checks })}\n`);
    return isSound ? 0 : 1;
  }
  const page = { style: makeStyle(effects.hasColour), columns: effects.columns };
  const shown = values.quiet ? checks.filter(({ state }) => state === "failed") : checks;
  for (const check of shown) effects.stdout(`${checkText(check, page)}\n`);
  if (!values.quiet) effects.stdout(`\n${summaryText(given, checks, effects.columns)}\n`);
  return isSound ? 0 : 1;
}
