import type { Extract } from "./input.ts";
import { frontMatter } from "./metadata.ts";

/** Plain text: stored as it is, with front matter read where there is any. */
export const extractPlain: Extract = async (bytes, { name }) => {
  const found = await frontMatter(bytes, name);
  if ("problem" in found) return found;
  const { metadata, bodyStart, note } = found;
  const more = { ...(bodyStart === undefined ? {} : { bodyStart }), ...(note === undefined ? {} : { note }) };
  return { text: { bytes, metadata, ...more } };
};
