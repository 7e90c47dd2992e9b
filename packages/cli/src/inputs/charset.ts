/** A page as text. */
export interface Decoded {
  readonly text: string;
  /** Encoding that it was read in. */
  readonly charset: string;
  /** The page or its server names the encoding; else UTF-8 is assumed. */
  readonly isDeclared: boolean;
}

/** Bytes of the page in which an encoding must be named, with room to spare (the HTML standard asks for 1,024). */
const HEAD = 4096;

const marks: readonly [string, readonly number[]][] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/** Decoder of an encoding by any of its names, or undefined if there is none; GBK is read as GB 18030, which holds all of it and more. */
function decoderOf(label: string | undefined): InstanceType<typeof TextDecoder> | undefined {
  if (label === undefined) return undefined;
  try {
    const { encoding } = new TextDecoder(label.trim());
    return new TextDecoder(encoding === "gbk" ? "gb18030" : encoding);
  } catch {
    return undefined;
  }
}

/** Encoding that the head of the page names. One that is told in readable letters cannot be UTF-16. */
function namedIn(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, HEAD)).replace(/<!--[\s\S]*?-->/g, "");
  const found =
    /<meta\s[^>]{0,500}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w:.-]{1,40})/i.exec(head) ??
    /^\s{0,99}<\?xml\s[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w:.-]{1,40})/i.exec(head);
  return found?.[1]?.toLowerCase().startsWith("utf-16") ? "utf-8" : found?.[1];
}

/**
 * Decodes a page as browsers do: by its byte order mark, else by what the server declared, else by its own `meta`, else as UTF-8. Bytes
 * that the encoding does not know become U+FFFD; undefined if no encoding is named and the bytes are not UTF-8.
 */
export function decodePage(bytes: Uint8Array, declared?: string): Decoded | undefined {
  const mark = marks.find(([, start]) => start.every((byte, at) => bytes[at] === byte))?.[0];
  const decoder = decoderOf(mark) ?? decoderOf(declared) ?? decoderOf(namedIn(bytes));
  if (decoder) return { text: decoder.decode(bytes), charset: decoder.encoding, isDeclared: true };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), charset: "utf-8", isDeclared: false };
  } catch {
    return undefined;
  }
}
