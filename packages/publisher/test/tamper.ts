/** Draws a whole number below a limit. */
export type Dice = (limit: number) => number;

/** Numbers that are the same for the same seed (mulberry32, public domain). */
export function dice(seed: number): Dice {
  let state = seed | 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

export type Files = ReadonlyMap<string, Buffer>;

/** What was done to files. */
export interface Tampering {
  readonly files: Files;
  /** Paths that are not as they were. */
  readonly paths: readonly string[];
  /** Byte of the one file in which it was done, where it was at one. */
  readonly at?: number;
}

const without = (bytes: Buffer, at: number, length: number, put = Buffer.alloc(0)): Buffer =>
  Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + length)]);

/** Changes the bytes of one file; undefined where it cannot be done to them. */
type Change = (bytes: Buffer, roll: Dice) => { readonly bytes: Buffer; readonly at?: number } | undefined;

/** Puts another byte in the place of one of those that a test holds for. */
const replaced =
  (holds: (byte: number) => boolean, other: (byte: number, roll: Dice) => number): Change =>
  (bytes, roll) => {
    const offsets = [...bytes.keys()].filter((at) => holds(bytes[at] ?? 0));
    if (offsets.length === 0) return undefined;
    const at = offsets[roll(offsets.length)] ?? 0;
    return { bytes: without(bytes, at, 1, Buffer.from([other(bytes[at] ?? 0, roll)])), at };
  };

const isLetter = (byte: number) => /[A-Za-z]/.test(String.fromCharCode(byte));
const isDigit = (byte: number) => byte >= 48 && byte <= 57;

const swapLines: Change = (bytes, roll) => {
  const lines = bytes.toString("latin1").split("\n");
  const [one, other] = [roll(lines.length), roll(lines.length)];
  [lines[one], lines[other]] = [lines[other] ?? "", lines[one] ?? ""];
  return { bytes: Buffer.from(lines.join("\n"), "latin1") };
};

/** The name of the table's cell is left, its text is another. */
const changeCell: Change = (bytes, roll) => {
  const rows = bytes.toString("latin1").split("\n");
  const at = roll(rows.length);
  const cells = (rows[at] ?? "").split(",");
  if (cells.length < 2) return undefined;
  cells[roll(cells.length)] = "x";
  rows[at] = cells.join(",");
  return { bytes: Buffer.from(rows.join("\n"), "latin1") };
};

/** Letters with marks apart from them, or together, look the same. */
const otherMarks: Change = (bytes) => {
  const text = bytes.toString("utf8");
  const changed = ["NFD", "NFC"].map((form) => text.normalize(form)).find((one) => one !== text);
  return changed === undefined ? undefined : { bytes: Buffer.from(changed) };
};

const changes: Readonly<Record<string, Change>> = {
  flip: replaced(
    () => true,
    (byte, roll) => byte ^ (1 << roll(8)),
  ),
  insert: (bytes, roll) => {
    const at = roll(bytes.length + 1);
    return { bytes: without(bytes, at, 0, Buffer.from([roll(256)])), at };
  },
  delete: (bytes, roll) => {
    const at = roll(bytes.length);
    return { bytes: without(bytes, at, 1), at };
  },
  truncate: (bytes, roll) => ({ bytes: bytes.subarray(0, roll(bytes.length)) }),
  append: (bytes, roll) => ({ bytes: Buffer.concat([bytes, Buffer.from([[10, 32, 0, 120][roll(4)] ?? 0])]) }),
  "swap lines": swapLines,
  case: replaced(isLetter, (byte) => byte ^ 32),
  number: replaced(isDigit, (byte) => 48 + ((byte - 48 + 1) % 10)),
  cell: changeCell,
  marks: otherMarks,
  "line ends": (bytes) => ({ bytes: Buffer.from(bytes.toString("latin1").replaceAll("\n", "\r\n"), "latin1") }),
  empty: () => ({ bytes: Buffer.alloc(0) }),
};

/** Changes which files there are. */
const moves: Readonly<Record<string, (files: Map<string, Buffer>, paths: readonly [string, string]) => string[]>> = {
  "swap files": (files, [one, other]) => {
    const [a, b] = [files.get(one), files.get(other)];
    if (a && b) files.set(one, b).set(other, a);
    return [one, other];
  },
  rename: (files, [one]) => {
    files.set(`${one}.old`, files.get(one) ?? Buffer.alloc(0));
    files.delete(one);
    return [one, `${one}.old`];
  },
  add: (files, [one]) => {
    files.set(`${one}~`, Buffer.from("x"));
    return [`${one}~`];
  },
  remove: (files, [one]) => {
    files.delete(one);
    return [one];
  },
};

/** The kinds of change. */
export const kinds: readonly string[] = [...Object.keys(changes), ...Object.keys(moves)];

const isSame = (one: Files, other: Files): boolean =>
  one.size === other.size && [...one].every(([path, bytes]) => other.get(path)?.equals(bytes));

/** Does one change of a kind to some of the files; what changes nothing is drawn again. */
export function tamper(files: Files, kind: string, roll: Dice): Tampering {
  const paths = [...files.keys()];
  for (;;) {
    const [path, other] = [paths[roll(paths.length)] ?? "", paths[roll(paths.length)] ?? ""];
    const bytes = files.get(path) ?? Buffer.alloc(0);
    const changed = new Map(files);
    const done = changes[kind]?.(bytes, roll);
    if (done) changed.set(path, done.bytes);
    const touched = done ? [path] : (moves[kind]?.(changed, [path, other]) ?? []);
    if (!isSame(files, changed))
      return { files: changed, paths: touched, ...(done?.at === undefined ? {} : { at: done.at }) };
  }
}
