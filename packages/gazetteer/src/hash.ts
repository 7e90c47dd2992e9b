/**
 * Number of the bucket that a key belongs to, of `count`, a power of two. The script that builds the tables of names and the package that
 * reads them share it.
 */
export function bucketOf(key: string, count: number): number {
  let hash = 0;
  for (let at = 0; at < key.length; at++) hash = (Math.imul(hash, 31) + key.charCodeAt(at)) | 0;
  // Spreads the bits, so that the low ones tell apart keys that differ at their end.
  return (Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 8) & (count - 1);
}

/** Digits of the numbers in the tables of names, and how many of them one number has. */
export const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
export const WIDTH = 4;
