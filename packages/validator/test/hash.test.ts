import fc from "fast-check";
import { expect, test } from "vitest";
import { hash53, openHashes } from "../src/large/hash.ts";

test("what was taken in is known, and nothing else", () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 3000 }), fc.array(fc.string()), (texts, others) => {
      const hashes = openHashes();
      const known = new Set<number>();
      for (const hash of texts.map(hash53)) {
        expect(hashes.add(hash)).toBe(!known.has(hash));
        known.add(hash);
      }
      for (const hash of [...texts, ...others].map(hash53)) expect(hashes.has(hash)).toBe(known.has(hash));
    }),
    { seed: 20250624, numRuns: 50 },
  );
});

test("a hundred thousand ids have as many hashes, whole numbers that JSON can hold", () => {
  const hashes = openHashes();
  for (let index = 0; index < 100_000; index++) {
    const hash = hash53(`agr-klaten-nanjing-2025-${index.toString(36).padStart(5, "0")}`);
    expect(Number.isSafeInteger(hash) && hash >= 0).toBe(true);
    expect(hashes.add(hash)).toBe(true);
  }
});
