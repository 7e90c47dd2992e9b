import { writeSync } from "node:fs";
import { CliError, reasonOf } from "./error.ts";

/** What a command does to the world besides files: tests pass a recording one. */
export interface Effects {
  readonly cwd: string;
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** Bytes of standard input, piece by piece; no more is read than is asked for. */
  readonly stdin: () => AsyncIterable<Uint8Array>;
  /** Colours and highlights may be written to stdout. */
  readonly hasColour: boolean;
  /** Columns of the terminal, at least 40 and at most 100. */
  readonly columns: number;
  /** The package.json that says the version. */
  readonly packageFile: URL;
}

async function* readStdin(): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of process.stdin) yield chunk as Uint8Array;
  } catch (error) {
    throw new CliError(3, `Cannot read standard input: ${reasonOf(error)}.`, { cause: error });
  }
}

/** Writes all of the text before it returns, so that nothing is lost when the process ends; a full pipe is waited for. */
function writeAll(descriptor: 1 | 2, text: string): void {
  const bytes = Buffer.from(text, "utf8");
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(descriptor, bytes, at);
    } catch (error) {
      const { code } = error as { code?: string };
      // The reader (head, less) has gone: nobody is left to tell.
      if (code === "EPIPE") process.exit(0);
      if (code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

/** Colour on a terminal, unless NO_COLOR (https://no-color.org) is set; FORCE_COLOR asks for it anywhere. */
function hasColour(env: NodeJS.ProcessEnv): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== "0";
  return process.stdout.isTTY === true && env.TERM !== "dumb";
}

/** The effects of a real run. */
export const realEffects = (packageFile: URL): Effects => ({
  packageFile,
  cwd: process.cwd(),
  stdout: (text) => writeAll(1, text),
  stderr: (text) => writeAll(2, text),
  stdin: readStdin,
  hasColour: hasColour(process.env),
  columns: Math.min(100, Math.max(40, process.stdout.columns ?? 80)),
});
