import type { Content } from "../mentions/reading.ts";

/** Whether a sentence has a word of one of the classes. */
export const hasMark = ({ sentence }: Content, ...classes: readonly string[]): boolean =>
  sentence.marks.some((mark) => classes.includes(mark.entry.class));
