/** Exit codes of the command: 0 done, 1 problems in the data, 2 wrong usage, 3 cannot read or write. */
export type ExitCode = 0 | 1 | 2 | 3;

/** An error that the user can do something about: what was expected, what came, where, and what to do. */
export class CliError extends Error {
  override readonly name = "CliError";
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.exitCode = exitCode;
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  EACCES: "permission was denied",
  EPERM: "permission was denied",
  EISDIR: "it is a folder, not a file",
  ENOTDIR: "a part of the path is a file, not a folder",
  EEXIST: "a file of that name is in the way",
  ENOSPC: "the disk is full",
  ELOOP: "its symbolic links lead in a circle",
  EROFS: "the disk is read-only",
};

/** The reason that the operating system gives, in words. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  return reasons[code ?? ""] ?? message ?? String(error);
}
