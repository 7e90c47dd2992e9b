import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { DataFactory, Parser, Store } from "n3";
import { describe, expect, test } from "vitest";
import { literal, subjectText } from "../src/turtle.ts";
import { resultsOf, shapesGraph, shapesText, validatorOf } from "./shacl.ts";

// The same runs every time.
fc.configureGlobal({ seed: 20250624 });

const parsed = (body: string) => new Parser().parse(`@prefix x: <https://example.org/> .\n${body}`);

describe("Turtle", () => {
  test("says any text as it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const [first] = parsed(subjectText("x:a", [["x:b", literal(text, "en")]]));
        expect([first?.object.value, first?.object.termType]).toEqual([text, "Literal"]);
      }),
    );
  });

  test("nests blank nodes and lists, short ones on one line", () => {
    const text = subjectText("x:a", [
      ["x:b", [["x:c", "1"]], { list: ["x:d", { list: [] }] }],
      ["x:e", { list: Array.from({ length: 40 }, (_, at) => `x:item${at}`) }],
    ]);
    expect(text).toMatch(/^x:a\n {2}x:b \[ x:c 1 \] , \( x:d \(\s+\) \) ;\n {2}x:e \(\n {4}x:item0\n/);
    expect(text).toMatch(/\n {2}\) \.\n$/);
    expect(parsed(text).filter(({ predicate }) => predicate.value.endsWith("#first"))).toHaveLength(42);
  });
});

describe("the file of shapes", () => {
  test("has a licence, for people and machines", () => {
    expect(shapesText).toContain("\n# SPDX-License-Identifier: CC0-1.0\n");
    expect(
      shapesGraph.getObjects("https://w3id.org/kembar/shapes.ttl", "http://purl.org/dc/terms/license", null),
    ).toEqual([DataFactory.namedNode("https://creativecommons.org/publicdomain/zero/1.0/")]);
  });

  test("has lines that can be read", () => {
    const isProse = (line: string): boolean => /sh:message|sh:pattern|rdfs:comment|sh:description/.test(line);
    expect(shapesText.split("\n").filter((line) => line.length > 122 && !isProse(line))).toEqual([]);
  });

  test("has patterns that every engine reads: no groups without a number, no escapes that XPath lacks", () => {
    const patterns = shapesGraph.getObjects(null, "http://www.w3.org/ns/shacl#pattern", null).map(({ value }) => value);
    expect(patterns.length).toBeGreaterThan(10);
    expect(patterns.filter((pattern) => /\(\?|\\[^.s]/.test(pattern.replaceAll("\\\\", "")))).toEqual([]);
  });
});

/** The W3C's shapes for shapes, which are not the project's to publish. */
const standard = join(import.meta.dirname, "../../../../shared/standards/shacl/shacl-shacl.ttl");
const hasStandard = existsSync(standard);
if (!hasStandard) console.log("SHACL-SHACL skipped: shacl-shacl.ttl of the W3C is not beside the project.");

describe.skipIf(!hasStandard)("SHACL-SHACL", () => {
  // Read when a test runs: the file may not be there. Its import is the SHACL vocabulary, which none of its shapes need.
  const standardShapes = () => {
    const all = new Parser().parse(readFileSync(standard, "utf8"));
    return validatorOf(new Store(all.filter(({ predicate }) => !predicate.value.endsWith("owl#imports"))));
  };

  test("has nothing against the shapes", async () => {
    expect(await resultsOf(shapesGraph, standardShapes())).toEqual([]);
  });

  test("finds a shape that is none, so that the test above can fail", async () => {
    const broken = new Store(new Parser().parse(shapesText.replace("sh:maxCount 1 ;", 'sh:maxCount "one" ;')));
    expect(await resultsOf(broken, standardShapes())).not.toEqual([]);
  });
});
