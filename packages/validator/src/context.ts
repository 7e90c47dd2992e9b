import type { Input } from "./input.ts";
import type { Issue } from "./issue.ts";
import type { Options } from "./options.ts";
import type { Settled } from "./settle.ts";

/** What a rule sees: the files as they were read, and the records that keep to the schema. */
export interface Context extends Settled {
  readonly input: Input;
  readonly options: Options;
}

/** A rule: looks at everything, returns what is wrong, never throws. */
export type Rule = (context: Context) => Issue[];
