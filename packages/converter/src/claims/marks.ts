import type { Content } from "../mentions/reading.ts";
import type { Mark } from "../text/lexicon.ts";

/** Whether a sentence has a word of one of the classes. */
export const hasMark = ({ sentence }: Content, ...classes: readonly string[]): boolean =>
  sentence.marks.some((mark) => classes.includes(mark.entry.class));

/** A word for a kind of tie, or one for a friendly tie right before a paper: 友好交流备忘录. */
export const namesKind = (mark: Mark, next: Mark | undefined): boolean =>
  mark.entry.class === "kind" ||
  (mark.entry.class === "tie" &&
    mark.entry.value !== "cooperation" &&
    next?.entry.class === "instrument" &&
    next.first === mark.last + 1);

/** "are not sister cities", "bukan sister city", 并无友城关系, "no agreement with": a negation right before a kind of tie or a paper. */
export const isDeniedKind = (marks: Content["sentence"]["marks"], kind: Mark): boolean =>
  (kind.entry.class === "kind" || kind.entry.class === "instrument") &&
  marks.some((mark) => mark.entry.class === "negate" && kind.first > mark.last && kind.first - mark.last <= 2);
