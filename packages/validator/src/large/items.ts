import { MAX_DEPTH } from "../json.ts";
import { join } from "../open.ts";
import { type Position, START } from "../position.ts";
import { LINE_LIMIT } from "./lines.ts";

/** A value of a large JSON document: an item of its list, or of the list that a key of it holds, or what a key holds otherwise. */
export interface JsonItem {
  /** Key of the list; undefined if the document itself is the list. */
  readonly key: string | undefined;
  /** Position in the list; undefined if the key holds no list. */
  readonly index: number | undefined;
  readonly bytes: Uint8Array;
  /** Where it begins: line and column from 1, column in UTF-16 units. */
  readonly line: number;
  readonly column: number;
}

/** A key of a document that is an object, and where it and its value begin; comes before the items of its value. */
export interface JsonMember {
  readonly member: string;
  /** Where the document begins. */
  readonly document: Position;
  readonly key: Position;
  readonly value: Position;
}

/** What breaks the document, and where; nothing can be read behind it. */
export interface JsonBreak {
  readonly reason: string;
  /** More brackets are open than are read. */
  readonly isTooDeep?: boolean;
  readonly line: number;
  readonly column: number;
}

/** What may stand next, between the values. */
type Wanted =
  | "list or object"
  | "item"
  | "item or end"
  | "comma or end"
  | "key"
  | "key or end"
  | "colon"
  | "value"
  | "end";

/** Where in the document the reading is. */
interface State {
  wanted: Wanted;
  document: Position;
  /** The document is an object. */
  isObject: boolean;
  key: string | undefined;
  keyPlace: Position;
  /** Position in the list that is open. */
  index: number | undefined;
  line: number;
  column: number;
}

/** A value on the way: a string, something in brackets, or a word such as a number. */
interface Value {
  readonly kind: "string" | "brackets" | "word";
  readonly line: number;
  readonly column: number;
  readonly parts: Uint8Array[];
  held: number;
  depth: number;
  /** Brackets that may be open at once within the value. */
  readonly mostDepth: number;
  isInString: boolean;
  isEscaped: boolean;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const isBlank = (byte: number): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
const isOpening = (byte: number): boolean => byte === 0x7b || byte === 0x5b;
const isClosing = (byte: number): boolean => byte === 0x7d || byte === 0x5d;

/**
 * Reads a JSON document item by item in bounded memory: a list, or an object whose lists are read so. What is between the items is read
 * strictly; the items themselves are not looked into.
 */
export async function* itemsOfJson(
  chunks: AsyncIterable<Uint8Array>,
  limit = LINE_LIMIT,
): AsyncGenerator<JsonItem | JsonMember | JsonBreak> {
  const state: State = {
    wanted: "list or object",
    document: START,
    isObject: false,
    key: undefined,
    keyPlace: START,
    index: undefined,
    line: 1,
    column: 1,
  };
  let value: Value | undefined;
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; ) {
      const byte = chunk[at] as number;
      const member = memberOf(state, byte, value);
      if (member) yield member;
      if (!value && isValueWanted(state, byte)) value = openValue(state, byte);
      if (!value) {
        const reason = isBlank(byte) ? undefined : between(state, byte);
        if (reason) return yield { reason, line: state.line, column: state.column };
        move(state, chunk, at, ++at);
        continue;
      }
      const end = endOfValue(value, chunk, at);
      if (value.depth > value.mostDepth) {
        move(state, chunk, at, end);
        return yield { reason: "too deep", isTooDeep: true, line: state.line, column: state.column };
      }
      const part = chunk.slice(at, end < 0 ? chunk.length : end);
      value.parts.push(part);
      value.held += part.length;
      move(state, chunk, at, at + part.length);
      at += part.length;
      if (value.held > limit) return yield { ...value, reason: `the value is longer than ${limit} bytes` };
      if (end < 0) continue;
      const item = closeValue(state, value);
      if (item === "not a key") return yield { reason: item, line: value.line, column: value.column };
      value = undefined;
      if (item) yield item;
    }
  }
  // Reading the beginning of an item tells where it goes wrong: often well before the end, at a bracket too many.
  const item = value && value.kind !== "word" && closeValue(state, value);
  if (typeof item === "object") yield item;
  else if (value || state.wanted !== "end")
    yield { reason: "the text breaks off", line: state.line, column: state.column };
}

/** Moves the position over bytes: continuation bytes count nothing, characters beyond the basic plane two units. */
function move(state: State, bytes: Uint8Array, from: number, to: number): void {
  for (let at = from; at < to; at++) {
    const byte = bytes[at] as number;
    if (byte === 0x0a) {
      state.line++;
      state.column = 1;
    } else if (byte < 0x80) state.column++;
    else if (byte >= 0xf0) state.column += 2;
    else if (byte >= 0xc0) state.column++;
  }
}

function isValueWanted({ wanted }: State, byte: number): boolean {
  if (isBlank(byte)) return false;
  if (wanted === "key" || wanted === "key or end") return byte === QUOTE;
  if (wanted === "value") return byte !== 0x5b && !isClosing(byte) && byte !== 0x2c;
  return (wanted === "item" || wanted === "item or end") && !isClosing(byte) && byte !== 0x2c;
}

const openValue = ({ line, column, isObject, index }: State, byte: number): Value => ({
  kind: byte === QUOTE ? "string" : isOpening(byte) ? "brackets" : "word",
  line,
  column,
  parts: [],
  held: 0,
  depth: 0,
  mostDepth: MAX_DEPTH - (isObject && index !== undefined ? 2 : 1),
  isInString: false,
  isEscaped: false,
});

/** Index behind the last byte of the value in the chunk, or -1 if it goes on in the next one; that of a bracket that is too deep. */
function endOfValue(value: Value, chunk: Uint8Array, from: number): number {
  for (let at = from; at < chunk.length; at++) {
    const byte = chunk[at] as number;
    if (value.kind === "word") {
      if (isBlank(byte) || byte === 0x2c || isClosing(byte)) return at;
    } else if (value.isEscaped) value.isEscaped = false;
    else if (value.isInString) {
      if (byte === BACKSLASH) value.isEscaped = true;
      else if (byte === QUOTE) {
        value.isInString = false;
        if (value.kind === "string") return at + 1;
      }
    } else if (byte === QUOTE) value.isInString = true;
    else if (isOpening(byte)) {
      if (++value.depth > value.mostDepth) return at;
    } else if (isClosing(byte) && --value.depth === 0) return at + 1;
  }
  return -1;
}

/** Takes a byte between the values; tells what was expected if it may not stand there. */
function between(state: State, byte: number): string | undefined {
  const { wanted, index } = state;
  const isInList = index !== undefined;
  const mayEnd = wanted.endsWith("or end");
  if (wanted === "list or object" && isOpening(byte)) {
    state.document = { line: state.line, column: state.column };
    state.isObject = byte === 0x7b;
    state.wanted = state.isObject ? "key or end" : "item or end";
    state.index = state.isObject ? undefined : 0;
  } else if (wanted === "comma or end" && byte === 0x2c) {
    state.wanted = isInList ? "item" : "key";
    if (isInList) state.index = index + 1;
  } else if (mayEnd && isInList && byte === 0x5d) {
    state.wanted = state.isObject ? "comma or end" : "end";
    state.index = undefined;
  } else if (mayEnd && !isInList && byte === 0x7d) state.wanted = "end";
  else if (wanted === "colon" && byte === 0x3a) state.wanted = "value";
  else if (wanted === "value" && byte === 0x5b) {
    state.wanted = "item or end";
    state.index = 0;
  } else return `${wanted} expected`;
  return undefined;
}

/** The key whose value begins with a byte. */
function memberOf(state: State, byte: number, value: Value | undefined): JsonMember | undefined {
  const { wanted, document, key, keyPlace, line, column } = state;
  if (wanted !== "value" || value || isBlank(byte) || key === undefined) return undefined;
  return { member: key, document, key: keyPlace, value: { line, column } };
}

function closeValue(state: State, { parts, line, column }: Value): JsonItem | "not a key" | undefined {
  const bytes = join(parts);
  if (state.wanted === "key" || state.wanted === "key or end") {
    state.key = keyOf(bytes);
    state.keyPlace = { line, column };
    state.wanted = "colon";
    return state.key === undefined ? "not a key" : undefined;
  }
  state.wanted = "comma or end";
  return { key: state.key, index: state.index, bytes, line, column };
}

function keyOf(bytes: Uint8Array): string | undefined {
  try {
    return String(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
  } catch {
    return undefined;
  }
}
