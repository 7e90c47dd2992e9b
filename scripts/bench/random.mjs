/** A stream of numbers that is the same on every run: 32 bits of state (mulberry32). */
export function seeded(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const upTo = (count) => Math.floor(next() * count);
  const pick = (list) => list[upTo(list.length)];
  /** `count` different items of a list, in the order drawn. */
  const draw = (list, count) => {
    const left = [...list];
    return Array.from({ length: Math.min(count, left.length) }, () => left.splice(upTo(left.length), 1)[0]);
  };
  return { upTo, pick, draw };
}
