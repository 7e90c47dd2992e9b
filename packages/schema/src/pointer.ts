/** Joins keys and indices to a JSON Pointer (RFC 6901): `pointer("parties", 0)` is `/parties/0`. */
export function pointer(...keys: readonly (string | number)[]): string {
  return keys.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** Splits a JSON Pointer into its keys, unescaped; the empty pointer has none. */
export function pointerKeys(text: string): string[] {
  if (text === "") return [];
  return text
    .slice(1)
    .split("/")
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The value that a JSON Pointer leads to, or undefined where it leads nowhere; own properties only. */
export function valueAt(root: unknown, text: string): unknown {
  let value = root;
  for (const key of pointerKeys(text)) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}
