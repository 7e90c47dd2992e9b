/** Something that is not as it should be. */
export interface Finding {
  /** File of the release that is at fault, or the zip. */
  readonly file: string;
  /** Id of the record at fault, where it is one. */
  readonly record?: string;
  /** What was expected and what was found, a sentence. */
  readonly message: string;
}

/** One thing that was looked at, or could not be. */
export interface Check {
  readonly name: string;
  /** What it shows, a sentence in plain words. */
  readonly what: string;
  readonly state: "passed" | "failed" | "not-checked";
  /** Why it could not be checked, or how much was; a sentence. */
  readonly note?: string;
  readonly findings: readonly Finding[];
}

/** A check that was made: failed if anything was found. */
export const checked = (name: string, what: string, findings: readonly Finding[], note?: string): Check => ({
  name,
  what,
  state: findings.length > 0 ? "failed" : "passed",
  ...(note === undefined ? {} : { note }),
  findings,
});

/** A check that could not be made. */
export const notChecked = (name: string, what: string, note: string): Check => ({
  name,
  what,
  state: "not-checked",
  note,
  findings: [],
});
