import { type Effects, realEffects } from "./effects.ts";
import { CliError, type ExitCode } from "./error.ts";
import { suggestion } from "./options.ts";
import { versionOf } from "./version.ts";

const help = `kembar: records of cooperation agreements between local governments, every
value traced to the passage that says it

  kembar convert  <file|folder|-> …    articles in, records out
  kembar build    [dataset]            a dataset's records from its sources
  kembar validate <path> …             check records, tables, graphs, datasets
  kembar explain  <record> [pointer]   the passages behind a value, in context
  kembar cite     <release> [record]   how to cite it: plain, BibTeX, RIS, …
  kembar eval     <corpus> …           precision and recall against annotations
  kembar diff     <old> <new>          what changed, and the bump it asks for
  kembar changeset [dataset]           a changeset with that bump, or its check
  kembar release  [dataset]            a version, checked and published
  kembar verify   <release|zip>        is it what was published, and sound?

  kembar <command> --help              options of a command
  kembar --version

Exit codes: 0 done, 1 problems in the data, 2 wrong usage, 3 no read or write.
--debug shows where an error comes from. NO_COLOR turns colours off.
`;

interface Command {
  readonly run: (args: readonly string[], effects: Effects) => Promise<ExitCode>;
  readonly help: string;
}

/** Commands are loaded when they are called: conversion does not wait for the validator. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  convert: async () =>
    import("./commands/convert.ts").then(({ convertCommand: run, convertHelp: help }) => ({ run, help })),
  build: async () => import("./commands/build.ts").then(({ buildCommand: run, buildHelp: help }) => ({ run, help })),
  validate: async () =>
    import("./commands/validate.ts").then(({ validateCommand: run, validateHelp: help }) => ({ run, help })),
  explain: async () =>
    import("./commands/explain.ts").then(({ explainCommand: run, explainHelp: help }) => ({ run, help })),
  cite: async () => import("./commands/cite.ts").then(({ citeCommand: run, citeHelp: help }) => ({ run, help })),
  diff: async () => import("./commands/diff.ts").then(({ diffCommand: run, diffHelp: help }) => ({ run, help })),
  changeset: async () =>
    import("./commands/changeset.ts").then(({ changesetCommand: run, changesetHelp: help }) => ({ run, help })),
  eval: async () => import("./commands/eval.ts").then(({ evalCommand: run, evalHelp: help }) => ({ run, help })),
  release: async () =>
    import("./commands/release.ts").then(({ releaseCommand: run, releaseHelp: help }) => ({ run, help })),
  verify: async () =>
    import("./commands/verify.ts").then(({ verifyCommand: run, verifyHelp: help }) => ({ run, help })),
};

async function dispatch(args: readonly string[], effects: Effects): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    effects.stdout(help);
    return name === undefined ? 2 : 0;
  }
  if (name === "--version" || name === "-v") {
    effects.stdout(`${versionOf(effects.packageFile)}\n`);
    return 0;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load)
    throw new CliError(
      2,
      `There is no command "${name}"${suggestion(name, Object.keys(commands))}\nSee: kembar --help`,
    );
  const command = await load();
  if (rest.includes("--help") || rest.includes("-h")) {
    effects.stdout(command.help);
    return 0;
  }
  return command.run(rest, effects);
}

/** Runs the command line and gives its exit code; errors become sentences on standard error, with a stack trace only for `--debug`. */
export async function main(args: readonly string[], effects: Effects): Promise<ExitCode> {
  const isDebug = args.includes("--debug");
  try {
    return await dispatch(
      args.filter((arg) => arg !== "--debug"),
      effects,
    );
  } catch (error) {
    if (isDebug) effects.stderr(`${(error as Error).stack ?? error}\n`);
    if (error instanceof CliError) {
      effects.stderr(`kembar: ${error.message}\n`);
      return error.exitCode;
    }
    if ((error as { code?: unknown }).code === "ENOSPC") {
      effects.stderr("kembar: Cannot write what was asked for: no space is left on the device. Make room for it.\n");
      return 3;
    }
    effects.stderr(
      `kembar: an error that should not happen: ${(error as Error).message}. Please report it, with what --debug prints.\n`,
    );
    return 3;
  }
}

/** Runs the command line of this process and sets its exit code; `packageFile` is this package's package.json. */
export async function run(args: readonly string[], packageFile: URL): Promise<void> {
  process.exitCode = await main(args, realEffects(packageFile));
}
