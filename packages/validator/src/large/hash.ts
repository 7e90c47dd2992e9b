/**
 * A hash of 53 bits, so that a million ids cost some tens of megabytes instead of hundreds; two of a million have the same one in 1 of
 * 18,000 sets (FNV-1a in two lanes).
 */
export function hash53(text: string): number {
  let low = 0x811c9dc5;
  let high = 0x9e3779b9;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x85ebca6b) ^ (high >>> 13);
  }
  return (high & 0x1fffff) * 0x100000000 + (low >>> 0);
}

/** Hashes that were seen. */
export interface Hashes {
  has(hash: number): boolean;
  /** Takes a hash in; false if it was there. */
  add(hash: number): boolean;
}

/** Free places are told by a number that is no hash. */
const FREE = -1;
/** A list more than half full makes looking things up long. */
const FULLEST = 0.5;

/** Keeps hashes in one list of numbers, 16 to 32 bytes each; a Set of such numbers takes several times as much. */
export function openHashes(): Hashes {
  let slots = new Float64Array(1 << 10).fill(FREE);
  let count = 0;
  const slotOf = (hash: number): number => {
    const mask = slots.length - 1;
    let slot = (hash >>> 0) & mask;
    while (slots[slot] !== FREE && slots[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  };
  const grow = (): void => {
    const before = slots;
    slots = new Float64Array(before.length * 2).fill(FREE);
    for (const hash of before) if (hash !== FREE) slots[slotOf(hash)] = hash;
  };
  return {
    has: (hash) => slots[slotOf(hash)] === hash,
    add: (hash) => {
      const slot = slotOf(hash);
      if (slots[slot] === hash) return false;
      slots[slot] = hash;
      if (++count > slots.length * FULLEST) grow();
      return true;
    },
  };
}
