import type { Write } from "../content.ts";

/** Characters that are gathered before they are handed on: few large pieces cost less than many small ones. */
const GATHERED = 1 << 16;

/** Takes texts and hands them on in pieces of some size. */
export interface Gatherer {
  readonly add: (text: string) => void;
  /** Hands on what is left; to be called once, at the end. */
  readonly end: () => void;
}

/** Gathers texts to larger pieces before they are written. */
export function gatherer(write: Write): Gatherer {
  let gathered = "";
  return {
    add: (text) => {
      gathered += text;
      if (gathered.length < GATHERED) return;
      write(gathered);
      gathered = "";
    },
    end: () => {
      if (gathered !== "") write(gathered);
      gathered = "";
    },
  };
}

/** Writes texts one after the other; gives how many there were. */
export function writeTexts(texts: Iterable<string>, write: Write): number {
  const { add, end } = gatherer(write);
  let count = 0;
  for (const text of texts) {
    add(text);
    count++;
  }
  end();
  return count;
}
