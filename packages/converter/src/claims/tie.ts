import type { PlaceMention } from "../mentions/place-mentions.ts";

/** Two or more places that the article ties to each other, in the order it names them, with the sentences that do. */
export interface Tie {
  readonly parties: readonly [string, string, ...string[]];
  readonly sentences: readonly number[];
  readonly mentions: readonly PlaceMention[];
  /** How the article ties them; goes into the evidence of a stage that nothing but the tie itself shows. */
  readonly rule: "joined" | "hub" | "list" | "article";
}

export interface Found {
  readonly parties: string[];
  readonly sentences: number[];
  readonly mentions: PlaceMention[];
  rule: Tie["rule"];
  weight: number;
  /** Weight of the sentence that says most. */
  most: number;
}
