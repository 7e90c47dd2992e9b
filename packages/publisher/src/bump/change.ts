/** Parts of a version number, the least first. */
export const bumps = ["none", "patch", "minor", "major"] as const;
export type Bump = (typeof bumps)[number];

/** The greater of two. */
export const greaterBump = (a: Bump, b: Bump): Bump => (bumps.indexOf(a) < bumps.indexOf(b) ? b : a);

/** A difference between the shapes of two versions. */
export interface SchemaChange {
  /** What kind of difference it is: `column-removed`, `code-added`, … */
  readonly what: string;
  /** Where: the file, and within it the table and column, or the JSON Pointer. */
  readonly where: string;
  /** What it asks of the version number. */
  readonly bump: Exclude<Bump, "none">;
  /** One sentence: what differs, and why that asks for this bump. */
  readonly why: string;
}

const LIMIT = 80;

/** A value of JSON for a sentence, cut where it is long. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > LIMIT ? `${text.slice(0, LIMIT)}…` : text;
}

const change =
  (bump: SchemaChange["bump"]) =>
  (what: string, where: string, why: string): SchemaChange => ({ what, where, bump, why });

export const major = change("major");
export const minor = change("minor");
export const patch = change("patch");
