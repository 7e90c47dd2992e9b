import type { Problem } from "@kembar/converter";

/** A problem as a line for people, its code at the end: `kembar validate --explain` and the documents know the codes. */
export const problemLine = (path: string, { code, message, advice }: Problem): string =>
  `${path}: ${message} ${advice} (${code})\n`;
