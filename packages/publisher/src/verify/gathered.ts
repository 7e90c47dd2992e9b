import type { Finding } from "./report.ts";

/** Findings of one check are held up to so many: a release may have a million records, all of them changed. */
const MOST = 1000;

/** Findings as they come, of many the first. */
export interface Gathered {
  readonly add: (finding: Finding) => void;
  readonly all: () => Finding[];
}

/** Holds findings, of many the first, and how many more there were. */
export function gathered(): Gathered {
  const found: Finding[] = [];
  let more = 0;
  return {
    add: (finding) => {
      if (found.length < MOST) found.push(finding);
      else more++;
    },
    all: () => {
      const last = found.at(-1);
      return more > 0 && last ? [...found, { file: last.file, message: `And ${more} more.` }] : found;
    },
  };
}
