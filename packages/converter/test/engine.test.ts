import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const root = new URL("../src/", import.meta.url);

const files = readdirSync(root, { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => name.endsWith(".ts"));
const engine = files.filter((name) => !name.startsWith("languages/"));

/** What a file says to the machine: comments, which may quote any language, left out. */
const codeOf = (name: string): string =>
  readFileSync(new URL(name, root), "utf8")
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/(^|\s)\/\/.*$/gm, "$1");

/** Letters beyond ASCII, written out or as an escape; `\p{Script=Han}` names a script and no letter of it. */
function lettersIn(code: string): string[] {
  const escapes = /\\u\{?(?<code>[0-9a-f]{4,6})\}?/gi;
  const plain = code.replace(escapes, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));
  return plain.match(/(?=[^\p{ASCII}])\p{L}/gu) ?? [];
}

const importsOf = (code: string): string[] => Array.from(code.matchAll(/from "([^"]+)"/g), ([, path]) => path ?? "");

describe("the engine knows no language", () => {
  test.each(engine)("%s has no letters but those of ASCII", (name) => {
    // The ends of the block of Han characters, by which a phrase is told apart quickly from one in Latin letters.
    const blocks = /\[\\u4e00-\\u9fff\]/g;
    expect(lettersIn(codeOf(name).replace(blocks, ""))).toEqual([]);
  });

  test("the check sees letters where there are any", () => {
    expect(lettersIn(codeOf("languages/zh/han-words.ts"))).toContain("省");
    expect(lettersIn('"\\u7701"')).toEqual(["省"]);
  });

  test("languages come from the place where they are registered, and from nowhere else", () => {
    const paths = engine.flatMap((name) => importsOf(codeOf(name)).filter((path) => path.includes("languages/")));
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.filter((path) => !path.endsWith("/languages/detect.ts"))).toEqual([]);
  });

  test("no rule compares a token with a word", () => {
    // A class of the lexicon is asked for by `class`, and a token by its lower-case text.
    const compared = /\blower\[[^\]]*\](?: \?\? "")?\)? [!=]== "[^"]*\p{L}/u;
    expect(engine.filter((name) => compared.test(codeOf(name)))).toEqual([]);
  });
});
