import { dirname, join, resolve } from "node:path";
import {
  type Check,
  type Finding,
  manifestOf,
  type OpenRelease,
  openRelease,
  parseLedger,
  type VerifyOptions,
  verifyRelease,
} from "@kembar/publisher";
import type { Effects } from "../effects.ts";
import { CliError, type ExitCode } from "../error.ts";
import { exists, isFolder, readTextIfAny } from "../files.ts";
import { readOptions } from "../options.ts";
import { asCliError } from "../releases.ts";
import { sourceTextIn, versionsIn } from "../releasing.ts";
import { checkSignature } from "../signatures.ts";
import { count, makeStyle, type Style, wrap } from "../text.ts";

export const verifyHelp = `kembar verify <release folder|zip>   is it what was published, whole and sound?

  --ledger FILE      the dataset's ledger.json; the one beside is taken otherwise
  --sources DIR      texts of the sources, to look up every passage
  --signature FILE   a signature of the zip by minisign or ssh-keygen -Y
  --key FILE         public key (minisign) or allowed signers (ssh-keygen)
  --identity NAME    who signed, for ssh-keygen
  --json             the checks as JSON
  --quiet            nothing but what is wrong

Needs no network. Looks at checksums, manifest, ledger, zip, records, formats,
metadata, the changes to the versions beside it, and passages; says what could
not be checked, and why. Exit code 1 if anything is wrong.
`;

const options = {
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

const FINDINGS_SHOWN = 20;

/** The versions before and after, where their folders or zips lie beside. */
function neighboursOf(release: OpenRelease, path: string, ledger: VerifyOptions["ledger"]): VerifyOptions {
  let manifest: ReturnType<typeof manifestOf>;
  try {
    manifest = manifestOf(release);
  } catch {
    // A damaged manifest is told by the checks.
    return {};
  }
  const { dataset, version, previous } = manifest;
  const folder = dirname(path);
  const open = (one: string | undefined): OpenRelease | undefined => {
    if (one === undefined || ![one, `${dataset.name}-${one}.zip`].some((name) => exists(join(folder, name))))
      return undefined;
    return versionsIn(folder, dataset.name)(one);
  };
  const at = ledger?.versions.findIndex((one) => one.version === version) ?? -1;
  const before = open(previous);
  const after = at < 0 ? undefined : open(ledger?.versions[at + 1]?.version);
  return { ...(before ? { before } : {}), ...(after ? { after } : {}) };
}

function optionsFor(release: OpenRelease, path: string, values: Values, cwd: string): VerifyOptions {
  const named = textOf(values.ledger);
  const ledgerPath = named === undefined ? join(dirname(path), "ledger.json") : resolve(cwd, named);
  const text = readTextIfAny(ledgerPath);
  if (named !== undefined && text === undefined) throw new CliError(3, `Cannot read ${named}: there is no such file.`);
  const ledger = text === undefined ? undefined : parseLedger(ledgerPath, text);
  const sources = textOf(values.sources);
  const beside = join(dirname(dirname(path)), "sources");
  const texts = sources === undefined ? (exists(beside) ? beside : undefined) : resolve(cwd, sources);
  return {
    ...(ledger ? { ledger } : {}),
    ...neighboursOf(release, path, ledger),
    ...(isFolder(path) ? {} : { zip: path }),
    ...(texts === undefined ? {} : { sourceText: sourceTextIn(texts) }),
  };
}

function signatureCheck(path: string, values: Values, cwd: string): Check[] {
  const signature = textOf(values.signature);
  const key = textOf(values.key);
  if (signature === undefined) return [];
  if (key === undefined) throw new CliError(2, "A signature is checked against a key: name its file with --key.");
  if (isFolder(path)) throw new CliError(2, "Signatures are of the zip: name the zip, not the folder.");
  const identity = textOf(values.identity);
  const { isGood, message } = checkSignature({
    file: path,
    signature: resolve(cwd, signature),
    key: resolve(cwd, key),
    ...(identity === undefined ? {} : { identity }),
  });
  const findings: Finding[] = isGood ? [] : [{ file: path, message }];
  return [
    {
      name: "signature",
      what: "The zip was signed by the holder of the key.",
      state: isGood ? "passed" : "failed",
      ...(isGood ? { note: message.split("\n")[0] ?? "" } : {}),
      findings,
    },
  ];
}

const marks = { passed: "ok", failed: "FAULT", "not-checked": "-" } as const;

function checkText({ what, state, note, findings }: Check, style: Style, columns: number): string {
  const colour = { passed: style.good, failed: style.bad, "not-checked": style.dim }[state];
  const own =
    note === undefined ? what : state === "not-checked" ? `Not checked: ${what} ${note}` : `${what} (${note})`;
  const [first = "", ...rest] = wrap(own, columns - 8);
  const lines = [`${colour(marks[state].padEnd(6))} ${first}`, ...rest.map((line) => `       ${line}`)];
  const shown = findings.slice(0, FINDINGS_SHOWN).flatMap(({ file, record, message }) => {
    const place = record === undefined ? file : `${file}, ${record}`;
    return wrap(`${place}: ${message}`, columns - 9).map(
      (line, at) => `${at === 0 ? "       - " : "         "}${line}`,
    );
  });
  const more = findings.length - FINDINGS_SHOWN;
  return [...lines, ...shown, ...(more > 0 ? [`       and ${more} more, see --json`] : [])].join("\n");
}

function summary(checks: readonly Check[]): string {
  const failed = checks.filter(({ state }) => state === "failed").length;
  const open = checks.filter(({ state }) => state === "not-checked").length;
  const result =
    failed > 0 ? `${count(failed, "check")} of ${checks.length} failed` : "sound, as far as it was checked";
  return `${result}${open > 0 ? `; ${open} could not be made` : ""}`;
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
  const path = resolve(effects.cwd, given);
  try {
    const release = openRelease(path);
    const checks = [
      ...(await verifyRelease(release, optionsFor(release, path, values, effects.cwd))),
      ...signatureCheck(path, values, effects.cwd),
    ];
    const isSound = checks.every(({ state }) => state !== "failed");
    const style = makeStyle(effects.hasColour);
    if (values.json) effects.stdout(`${JSON.stringify({ release: given, sound: isSound, checks })}\n`);
    else {
      const shown = values.quiet ? checks.filter(({ state }) => state === "failed") : checks;
      for (const check of shown) effects.stdout(`${checkText(check, style, effects.columns)}\n`);
      if (!values.quiet) effects.stdout(`\n${given}: ${summary(checks)}\n`);
    }
    return isSound ? 0 : 1;
  } catch (error) {
    throw asCliError(error);
  }
}
