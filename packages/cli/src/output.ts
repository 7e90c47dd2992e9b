import type { Article, Conversion, Problem } from "@kembar/converter";
import type { Origin } from "./inputs/input.ts";

/** An article with what was made of it. */
export interface Converted {
  readonly article: Article;
  readonly conversion: Conversion;
  /** What its text was extracted from, if it was. */
  readonly origin?: Origin;
  /** File that it was read from; `-` for standard input. */
  readonly path: string;
}

/** What could not be read, or was refused, and in which file. */
export interface ProblemAt {
  readonly path: string;
  readonly problem: Problem;
}

/** Where conversions go: each is added as it comes, in the order of the input; `finish` is called once after the last, with all problems. */
export interface Output {
  readonly add: (converted: Converted) => void;
  readonly finish: (problems: readonly ProblemAt[]) => void;
}
