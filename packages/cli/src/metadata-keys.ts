import type { Source } from "@kembar/schema";

/** Fields of a source that its metadata file holds, in the order in which they are written. */
export const metadataKeys = [
  "url",
  "outlet",
  "byline",
  "editor",
  "published",
  "retrieved",
  "language",
  "sha256",
  "completeness",
  "pages",
  "rights",
] as const satisfies readonly (keyof Source)[];
