import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { readArticle } from "@kembar/converter";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extractHtml } from "../src/inputs/html.ts";
import { type InputResult, readStdin } from "../src/inputs/read.ts";

const line = (id: number) => `${JSON.stringify({ id: `a-${id}`, text: "Klaten 南靖 ".repeat(200) })}\n`;

describe("a stream", () => {
  it("is read no further than the article asked for, and goes on without end", async () => {
    let pulled = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) yield Buffer.from(line(pulled++));
    }
    let taken = 0;
    for await (const result of readStdin(endless(), {})) {
      expect(result).toMatchObject({ article: { id: `a-${taken}` } });
      taken++;
      expect(pulled).toBeLessThanOrEqual(taken + 2);
      if (taken === 1000) break;
    }
    expect(taken).toBe(1000);
  });

  it("gives the same articles however its bytes are cut into pieces", async () => {
    const whole = Buffer.from([0, 1, 2].map(line).join(""));
    await fc.assert(
      fc.asyncProperty(fc.boolean(), fc.array(fc.nat(whole.length), { maxLength: 12 }), async (isPacked, cuts) => {
        const bytes = isPacked ? gzipSync(whole) : whole;
        const at = [0, ...cuts.map((cut) => cut % bytes.length).toSorted((a, b) => a - b), bytes.length];
        async function* pieces(): AsyncGenerator<Uint8Array> {
          for (let index = 1; index < at.length; index++) yield bytes.subarray(at[index - 1], at[index]);
        }
        const found: InputResult[] = [];
        for await (const result of readStdin(pieces(), {})) found.push(result);
        expect(found.map((result) => ("article" in result ? result.article.id : result))).toEqual([
          "a-0",
          "a-1",
          "a-2",
        ]);
      }),
      { seed: 20250627, numRuns: 100 },
    );
  });
});

describe("a page that was spoilt", () => {
  const cases = fileURLToPath(new URL("./cases", import.meta.url));
  const pages = readdirSync(cases).flatMap((name) =>
    readdirSync(join(cases, name))
      .filter((file) => file.startsWith("page."))
      .map((file) => readFileSync(join(cases, name, file))),
  );
  const marks = [
    "<",
    "</p>",
    "<!--",
    "-->",
    "<table>",
    "<b>",
    "<script>",
    "<template>",
    "<svg>",
    "<select>",
    "<plaintext>",
    "<frameset>",
    "\0",
    "&#x",
    '"',
    "<base href=x:>",
    '<script type="application/ld+json">',
  ];
  const spoil = (
    page: Uint8Array,
    [place, cut, mark, times]: readonly [number, number, string, number],
  ): Uint8Array => {
    const at = place % (page.length + 1);
    return Buffer.concat([page.subarray(0, at), Buffer.from(mark.repeat(times)), page.subarray(at + cut)]);
  };

  it("gives a text or a problem, never an exception, and metadata that the schema allows", async () => {
    const change = fc.tuple(fc.nat(20_000), fc.nat(300), fc.constantFrom(...marks), fc.integer({ min: 0, max: 40 }));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...pages), fc.array(change, { maxLength: 8 }), async (page, changes) => {
        const spoilt = changes.reduce(spoil, page as Uint8Array);
        const found = await extractHtml(spoilt, { name: "page.html" });
        if ("problem" in found)
          expect(found.problem.code).toMatch(/^convert\/(?:not-utf-8|wrong-encoding|no-article|too-complex)$/);
        else {
          const { bytes, metadata } = found.text;
          expect(readArticle("a", bytes, metadata)).toHaveProperty("article.metadata", metadata);
        }
      }),
      { seed: 20250627, numRuns: 300 },
    );
  });
});
