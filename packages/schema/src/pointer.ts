const escaped = (key: string | number): string =>
  typeof key === "number" || !/[~/]/.test(key) ? `/${key}` : `/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;

const unescaped = (key: string): string => (key.includes("~") ? key.replaceAll("~1", "/").replaceAll("~0", "~") : key);

/** Joins keys and indices to a JSON Pointer (RFC 6901): `pointer("parties", 0)` is `/parties/0`. */
export function pointer(...keys: readonly (string | number)[]): string {
  let text = "";
  for (const key of keys) text += escaped(key);
  return text;
}

/** Splits a JSON Pointer into its keys, unescaped; the empty pointer has none. */
export function pointerKeys(text: string): string[] {
  return text === "" ? [] : text.slice(1).split("/").map(unescaped);
}

/** The value that a JSON Pointer leads to, or undefined where it leads nowhere; own properties only. */
export function valueAt(root: unknown, text: string): unknown {
  let value = root;
  // Cut key by key: this is asked of every passage of every record.
  for (let from = 1; from <= text.length; ) {
    const slash = text.indexOf("/", from);
    const end = slash < 0 ? text.length : slash;
    const key = unescaped(text.slice(from, end));
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
    from = end + 1;
  }
  return value;
}
