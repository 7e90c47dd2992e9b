/** A piece of a source in another text: where it begins there, in UTF-16 units, and its length in code points. */
export interface Quotation {
  readonly source: string;
  readonly start: number;
  readonly length: number;
}

/** Finds the first piece of a source that is longer than the limit. */
export type QuotationFinder = (text: string) => Quotation | undefined;

const BASE = 0x01000193;

const hashOf = (text: string, start: number, end: number): number => {
  let hash = 0;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, BASE) + text.charCodeAt(at)) | 0;
  return hash;
};

/**
 * Makes a finder of pieces of `sources` (text by id) that are longer than `limit` code points, in one pass over the text however many
 * sources there are. Every longer piece holds one of the blocks that half the limit cuts a source into, whole (Rabin and Karp).
 */
export function quotationFinder(sources: ReadonlyMap<string, string>, limit: number): QuotationFinder {
  const width = Math.floor(limit / 2);
  const blocks = new Map<number, { readonly source: string; readonly start: number }[]>();
  for (const [source, text] of sources)
    for (let start = 0; start + width <= text.length; start += width) {
      const hash = hashOf(text, start, start + width);
      const known = blocks.get(hash);
      if (known) known.push({ source, start });
      else blocks.set(hash, [{ source, start }]);
    }
  let power = 1;
  for (let count = 1; count < width; count++) power = Math.imul(power, BASE);
  const quotationAt = (text: string, at: number, hash: number): Quotation | undefined => {
    for (const { source, start } of blocks.get(hash) ?? []) {
      const found = extend(text, at, sources.get(source) ?? "", start);
      if (found.length > limit) return { source, ...found };
    }
    return undefined;
  };
  return (text) => {
    if (text.length <= limit || blocks.size === 0) return undefined;
    let hash = hashOf(text, 0, width);
    for (let at = 0; ; at++) {
      const found = quotationAt(text, at, hash);
      if (found || at + width >= text.length) return found;
      hash = Math.imul(hash - Math.imul(text.charCodeAt(at), power), BASE) + text.charCodeAt(at + width);
      hash |= 0;
    }
  };
}

/** The whole piece that two texts have in common around a pair of positions. */
function extend(text: string, at: number, source: string, start: number): { start: number; length: number } {
  let back = 0;
  while (back < Math.min(at, start) && text[at - back - 1] === source[start - back - 1]) back++;
  let ahead = 0;
  while (at + ahead < text.length && start + ahead < source.length && text[at + ahead] === source[start + ahead])
    ahead++;
  return { start: at - back, length: [...text.slice(at - back, at + ahead)].length };
}
