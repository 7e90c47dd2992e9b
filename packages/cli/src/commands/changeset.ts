import { basename, join, resolve } from "node:path";
import { type Bump, bumps, compareVersions, nextVersion, type RequiredBump } from "@kembar/publisher";
import { changesetFolder, changesetText, pendingBump, pendingChangesets } from "../changesets.ts";
import type { Effects } from "../effects.ts";
import { CliError, type ExitCode } from "../error.ts";
import { exists, writeFiles } from "../files.ts";
import { readOptions } from "../options.ts";
import { proposedText } from "../proposal.ts";
import { type SinceRelease, sinceRelease } from "../since-release.ts";
import { tame } from "../text.ts";

export const changesetHelp = `kembar changeset [dataset]   say what the next version of the data brings

  --bump major|minor|patch   a greater bump than the computed one; needs --why
  --why TEXT                 the reason, which the changeset then gives
  --force                    replace the changeset that is there
  --check                    write nothing; exit code 1 if records changed since
                             the last release and neither the version nor a
                             changeset says enough

Compares the records that the dataset's sources give today (default: the folder
you are in) with its last release and writes .changeset/<name>-data.md with the
bump that the changes ask for and a text to go on from. Before the first release
any changeset that names the dataset's package will do.
`;

const options = {
  bump: { type: "string" },
  why: { type: "string" },
  force: { type: "boolean" },
  check: { type: "boolean" },
} as const;

const reasonLines = ({ reasons }: RequiredBump): string =>
  reasons.map(({ bump, what, where, why }) => `  ${bump}  ${what}  ${where}\n    ${tame(why)}\n`).join("");

/** What is missing for the next release, as a sentence; undefined if nothing is. */
function missing({ names, last, agreements }: SinceRelease, pending: Bump | undefined): string | undefined {
  const run = "Run `kembar changeset` and commit what it writes.";
  if (!last) {
    const isTold = agreements === 0 || pending !== undefined || compareVersions(names.version, "0.0.0") > 0;
    return isTold ? undefined : `${names.package} has records and no release yet, and no changeset names it. ${run}\n`;
  }
  const { version, required } = last;
  if (required.bump === "none") return undefined;
  const needed = nextVersion(version, required.bump);
  const coming = nextVersion(names.version, pending ?? "none");
  if (compareVersions(coming, needed) >= 0) return undefined;
  const told = pending === undefined ? "no changeset names it" : `its changesets say ${pending}`;
  return `${names.package} changed since ${version} and needs a ${required.bump} bump, to ${needed} or beyond; its version is ${names.version} and ${told}. ${run}\n${reasonLines(required)}`;
}

async function check(folder: string, since: SinceRelease, effects: Effects): Promise<ExitCode> {
  const pending = pendingBump(await pendingChangesets(changesetFolder(folder)), since.names.package);
  const problem = missing(since, pending);
  if (problem === undefined) {
    effects.stdout(`${since.names.package}: what changed since ${since.last?.version ?? "the beginning"} is told.\n`);
    return 0;
  }
  effects.stderr(problem);
  return 1;
}

/** The bump to write: the computed one, or a greater one with its reason. */
function chosenBump(computed: Bump, given: unknown, why: unknown): Bump {
  if (given === undefined) return computed;
  const bump = bumps.find((word) => word === given && word !== "none");
  if (bump === undefined)
    throw new CliError(2, `Expected major, minor or patch as the bump, got "${given}".\nSee: kembar changeset --help`);
  if (bumps.indexOf(bump) < bumps.indexOf(computed))
    throw new CliError(
      1,
      `The changes ask for a ${computed} bump; ${bump} is less. Leave out --bump, or see what asks for it: kembar changeset --check`,
    );
  if (bump !== computed && !why)
    throw new CliError(
      2,
      `A ${bump} bump is more than the ${computed} one that the changes ask for: say why with --why.`,
    );
  return bump;
}

function write(folder: string, since: SinceRelease, values: Record<string, unknown>, effects: Effects): ExitCode {
  // The first release is 1.0.0.
  const computed = since.last ? since.last.required.bump : "major";
  const bump = chosenBump(computed, values.bump, values.why);
  if (bump === "none") {
    effects.stdout(`Nothing changed since ${since.last?.version}: no changeset is needed.\n`);
    return 0;
  }
  const target = changesetFolder(folder);
  const name = `${since.names.name}-data.md`;
  if (exists(join(target, name)) && !values.force)
    throw new CliError(1, `${basename(target)}/${name} is there already. Edit it, or replace it with --force.`);
  const why = values.why ? `\n\n${String(values.why)}` : "";
  writeFiles(target, new Map([[name, changesetText(since.names.package, bump, `${proposedText(since)}${why}`)]]));
  effects.stdout(`${basename(target)}/${name}: ${bump}. Read it, mend its words and commit it.\n`);
  return 0;
}

/** `kembar changeset`: exit code 1 from `--check` if what changed is not told. */
export async function changesetCommand(args: readonly string[], effects: Effects): Promise<ExitCode> {
  const { values, positionals } = readOptions("changeset", args, options);
  if (positionals.length > 1) throw new CliError(2, `Expected one dataset, got ${positionals.length}.`);
  const name = positionals[0] ?? ".";
  const folder = resolve(effects.cwd, name);
  const since = await sinceRelease(folder, name);
  return values.check ? check(folder, since, effects) : write(folder, since, values, effects);
}
