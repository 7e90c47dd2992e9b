import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { type InputResult, readFile } from "../src/inputs/read.ts";
import { folder } from "./run.ts";

const cases = fileURLToPath(new URL("./cases", import.meta.url));

async function readAll(path: string): Promise<InputResult[]> {
  const found: InputResult[] = [];
  for await (const result of readFile(path, {})) found.push(result);
  return found;
}

async function readOne(path: string) {
  const [result] = await readAll(path);
  if (result === undefined || !("article" in result)) throw new Error(`No article: ${JSON.stringify(result)}`);
  return result;
}

/** The content of a file of expectations; one that is missing is written, for a person to check, and the test fails. */
function expected(path: string, found: string): string {
  if (!existsSync(path)) {
    if (!process.env.CI) writeFileSync(path, found);
    throw new Error(`${path} was missing: check it, and run the test again.`);
  }
  return readFileSync(path, "utf8");
}

describe("golden inputs", () => {
  const names = readdirSync(cases);

  it("are there", () => expect(names.length).toBeGreaterThanOrEqual(8));

  it.each(names)("%s", async (name) => {
    const path = join(cases, name);
    const input = readdirSync(path).find((file) => /^(?:page|article)\./.test(file)) ?? "";
    const { article, origin, note } = await readOne(join(path, input));
    expect(article.text).toBe(expected(join(path, "text.txt"), article.text));
    const facts = `${JSON.stringify({ ...article.metadata, ...(note ? { note } : {}) }, null, 2)}\n`;
    expect(facts).toBe(expected(join(path, "metadata.json"), facts));
    const hash = (bytes: Uint8Array | string) => createHash("sha256").update(bytes).digest("hex");
    expect([article.sha256, origin?.sha256]).toEqual([hash(article.text), hash(readFileSync(join(path, input)))]);
  });

  it.each(names)("%s is the same compressed", async (name) => {
    const path = join(cases, name);
    const input = readdirSync(path).find((file) => /^(?:page|article)\./.test(file)) ?? "";
    const cwd = folder({ [`${input}.gz`]: gzipSync(readFileSync(join(path, input))) });
    const { article } = await readOne(join(cwd, `${input}.gz`));
    expect(article.text).toBe(readFileSync(join(path, "text.txt"), "utf8"));
    expect(article.id).toBe(input.split(".")[0]);
  });
});
