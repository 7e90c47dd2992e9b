import { toJson } from "@kembar/schema";
import { describe, expect, it } from "vitest";
import { readInput } from "../src/input.ts";
import { MAX_DEPTH } from "../src/json.ts";
import { beginning } from "../src/large/batch.ts";
import { checkJson } from "../src/large/records.ts";
import { many } from "./many.ts";
import { bytesOf, inPieces, streamed, where, wholly } from "./pieces.ts";

const { collection } = many(1);
const [agreement] = collection.agreements;
if (!agreement) throw new Error("Expected an agreement.");
const record = toJson(agreement);
const line = JSON.stringify(agreement);

type Input = string | Uint8Array;
const bytes = (input: Input): Uint8Array => (typeof input === "string" ? bytesOf(input) : input);
const join = (...parts: readonly Input[]): Uint8Array => new Uint8Array(Buffer.concat(parts.map(bytes)));

/** Code and position of what is told of a document, a line of JSON lines, or a document read item by item. */
const ofDocument = async (input: Input) =>
  (await wholly(inPieces("a.json", bytes(input), []))).map((issue) => where(issue).replace(" a.json:", " "));
const ofLines = async (...lines: readonly Input[]) => {
  const all = join(...lines.flatMap((one) => [one, "\n"]));
  const told = await streamed(inPieces("a.jsonl", all, [4096]));
  // A file that is held as a whole is not read if it is not UTF-8; of a stream only the line is lost.
  if (!told.some(({ code }) => code === "file/not-utf-8"))
    expect(told).toEqual(await wholly(inPieces("a.jsonl", all, [4096])));
  return told.map((issue) => where(issue).replace(" a.jsonl:", " "));
};
async function ofItems(input: Input): Promise<string[]> {
  const { stream } = inPieces("a.json", bytes(input), [4096]);
  const told: string[] = [];
  const file = { path: "a.json", chunks: () => stream() as AsyncIterable<Uint8Array>, close: async () => undefined };
  for await (const issue of checkJson(file, beginning(readInput([]), {}, 1)))
    told.push(where(issue).replace(" a.json:", " "));
  return told;
}

describe("JSON of RFC 8259 is read", () => {
  it.each([
    ["numbers of every form", "[0, -0, 1, -1.5, 1e5, 1E+5, 1e-5, 0.1e1, 123456789012345678901234567890]"],
    ["numbers beyond what is kept", `[1e999, -1e999, 1e-999, 0.${"1".repeat(400)}, ${"9".repeat(400)}]`],
    ["escapes of every form", '["\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u0041 \\ud83e\\udd1d"]'],
    ["escaped surrogates that stand alone", '["\\ud800", "\\udfff", "\\udd1d\\ud83e", "\\ud800a"]'],
    ["escaped control characters, U+0000 first", '["\\u0000\\u001f\\u007f"]'],
    ["characters that only look like ends of lines", '["\u2028\u2029\u0085\u007f"]'],
    ["noncharacters and private ones", '["\uffff\ufdd0\ue000\u{10ffff}"]'],
    ["blanks of every kind around everything", ' \t\r\n[ \t\r\n1 \t\r\n, \t\r\n{ "a" \t: \r\n1 } ] \t\r\n'],
    ["words", "[true, false, null]"],
    ["empty things", '[[], {}, "", [[]]]'],
    ["keys that are empty or odd", '[{"": 1, " ": 2, "\\u0000": 3, "a.b/c~d": 4}]'],
    ["as many levels as may be", "[".repeat(MAX_DEPTH) + "]".repeat(MAX_DEPTH)],
  ])("%s", async (_what, text) => {
    const column = text.search(/\S/) === 0 ? "1:1" : "2:1";
    expect(await ofDocument(text)).toEqual([`json/unknown-document ${column}`]);
  });
});

describe("what is not JSON is told where it goes wrong", () => {
  it.each<[string, Input, string]>([
    ["a comma behind the last item", '["a",\n1,]', "json/syntax 2:3"],
    ["a comma behind the last value", '{"a": 1,\n}', "json/syntax 2:1"],
    ["two commas", "[1,,2]", "json/syntax 1:4"],
    ["a comma first", "[,1]", "json/syntax 1:2"],
    ["no comma", '["a"\n"b"]', "json/syntax 2:1"],
    ["no colon", '{"a"\n1}', "json/syntax 2:1"],
    ["two colons", '{"a":: 1}', "json/syntax 1:6"],
    ["a comment", "[1] // one", "json/syntax 1:5"],
    ["a comment within", "[1, /* two */ 2]", "json/syntax 1:5"],
    ["NaN", '{"a":\nNaN}', "json/syntax 2:1"],
    ["Infinity", "[-Infinity]", "json/syntax 1:2"],
    ["a hexadecimal number", "[0x10]", "json/syntax 1:3"],
    ["a leading zero", "[\n 01]", "json/syntax 2:3"],
    ["a plus", "[+1]", "json/syntax 1:2"],
    ["a point without digits before", "[.5]", "json/syntax 1:2"],
    ["single quotes", "['a']", "json/syntax 1:2"],
    ["a key without quotes", "{a: 1}", "json/syntax 1:2"],
    ["a word in capitals", "[True]", "json/syntax 1:2"],
    ["an escape that does not exist", '["a\\x41"]', "json/syntax 1:2"],
    ["an escape that breaks off", '["\\u00"]', "json/syntax 1:2"],
    ["a line feed in a string", '["a\nb"]', "json/syntax 1:2"],
    ["a tab in a string", '["a\tb"]', "json/syntax 1:2"],
    ["U+0000 in a string", '["a\u0000b"]', "json/syntax 1:2"],
    ["U+0000 between", "[\u0000]", "json/syntax 1:2"],
    ["a no-break space between", "[1,\u00a02]", "json/syntax 1:4"],
    ["the wrong bracket", "[1}", "json/syntax 1:3"],
    ["a bracket too many", "[1]\n]", "json/syntax 2:1"],
    ["a bracket too few", "[[1]\n", "json/syntax 2:1"],
    ["two documents", "[1]\n[2]", "json/syntax 2:1"],
    ["a string without end", '["a', "json/syntax 1:2"],
    ["nothing", "", "json/syntax 1:1"],
    ["only blanks", " \n ", "json/syntax 2:2"],
    ["a bare word", "records", "json/syntax 1:1"],
    ["a key twice", '{"a": 1,\n"a": 2}', "json/duplicate-key 2:1"],
    ["a key twice, once escaped", '{"a": 1, "\\u0061": 2}', "json/duplicate-key 1:10"],
    ["a key twice, deep within", '[{"b": [[{"k": 1,\n "k": 2}]]}]', "json/duplicate-key 2:2"],
    ["__proto__ twice", '{"__proto__": 1, "__proto__": 2}', "json/duplicate-key 1:18"],
    ["bytes that are no characters", join('["a\n', Uint8Array.of(0xff), '"]'), "file/not-utf-8 2:1"],
    ["a surrogate in bytes", join('["\u{1f91d}', Uint8Array.of(0xed, 0xa0, 0x80), '"]'), "file/not-utf-8 1:5"],
    ["a character longer than it may be", join('["', Uint8Array.of(0xc0, 0xaf), '"]'), "file/not-utf-8 1:3"],
    ["a character that breaks off", join('["', Uint8Array.of(0xf0, 0x9f)), "file/not-utf-8 1:3"],
    ["UTF-16, low byte first", new Uint8Array(Buffer.from("\ufeff[1]", "utf16le")), "file/not-utf-8 1:1"],
    ["UTF-16, high byte first", Uint8Array.of(0xfe, 0xff, 0, 0x5b, 0, 0x5d), "file/not-utf-8 1:1"],
    ["UTF-16 without a mark", new Uint8Array(Buffer.from("[1]", "utf16le")), "json/syntax 1:2"],
    ["one level too many", "[".repeat(MAX_DEPTH + 1) + "]".repeat(MAX_DEPTH + 1), `json/too-deep 1:${MAX_DEPTH + 1}`],
  ])("%s", async (_what, input, expected) => {
    const told = await ofDocument(input);
    expect(told.filter((at) => !at.startsWith("json/unknown-document"))).toEqual([expected]);
  });

  it("a byte order mark, behind which reading goes on", async () => {
    expect(await ofDocument(`\ufeff${record}`)).toEqual(["file/byte-order-mark 1:1"]);
    expect(await ofLines(`\ufeff${line}`)).toEqual(["file/byte-order-mark 1:1"]);
    expect(await ofItems(`\ufeff[${line}]`)).toEqual(["file/byte-order-mark 1:1"]);
    expect(await ofLines(line, `\ufeff${line.replaceAll("a0000", "b0000")}`)).toEqual(["json/syntax 2:1"]);
  });
});

describe("100,000 levels", () => {
  const levels = 100_000;
  const lists = "[".repeat(levels) + "]".repeat(levels);
  const objects = `${'{"a":'.repeat(levels)}1${"}".repeat(levels)}`;
  const mixed = `${'[{"a":'.repeat(levels / 2)}1${"}]".repeat(levels / 2)}`;

  it.each([
    ["lists", lists, 65],
    ["lists that break off", "[".repeat(levels), 65],
    ["objects", objects, 321],
    ["objects that break off", '{"a":'.repeat(levels), 321],
    ["both", mixed, 193],
    // The quotes are broken, so that the brackets stand outside of them or within: the text is no JSON in either case.
    ["lists behind a quote that is never closed", `"${lists}`, undefined],
    ["lists in a string, and others", `["${lists}", ${lists}]`, 2 * levels + 5 + 64],
  ])("of %s: in a document, a line and an item", async (_what, text, column) => {
    if (column === undefined) {
      expect(await ofDocument(text)).toEqual(["json/syntax 1:1"]);
      expect(await ofLines(line, text)).toEqual(["json/syntax 2:1"]);
      return;
    }
    const code = "json/too-deep";
    expect((await ofDocument(text)).map((at) => at.replace(/ 1:.*/, ""))).toEqual([code]);
    expect(await ofDocument(text)).toEqual(await ofLines(text));
    expect(await ofLines(line, text)).toEqual((await ofLines(text)).map((at) => at.replace(" 1:", " 2:")));
    expect(await ofItems(`[${line},\n${text}]`)).toEqual(await ofDocument(`[${line},\n${text}]`));
    expect((await ofItems(`[${line},\n${text}]`)).map((at) => at.replace(/ 2:.*/, ""))).toEqual([code]);
  });

  it("of a document that is read item by item, however it begins", async () => {
    for (const text of ["[".repeat(levels), `{"agreements": ${"[".repeat(levels)}`, `{"a": ${'{"a":'.repeat(levels)}`])
      expect(await ofItems(text)).toContain((await ofDocument(text))[0]);
  });

  it("of the value of a key of a record", async () => {
    const deep = record.replace('"Aula', `${lists}, "other": "Aula`);
    const at = record.split("\n").findIndex((one) => one.includes('"Aula'));
    expect(await ofDocument(deep)).toEqual([`json/too-deep ${at + 1}:${'      "venue": '.length + 1 + 61}`]);
  });
});

describe("a record that breaks off", () => {
  it("is told at every byte, in its last line", async () => {
    const all = bytesOf(record.trimEnd());
    for (let end = 0; end < all.length; end++) {
      const told = await ofDocument(all.slice(0, end));
      const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(all.slice(0, end)).trimEnd();
      expect(told).toHaveLength(1);
      expect(told[0]).toMatch(/^(?:json\/syntax|file\/not-utf-8) /);
      const [, line, column] = /(\d+):(\d+)$/.exec(told[0] ?? "") ?? [];
      const last = text.split("\n").length;
      // What is missing is missed where the text ends, or in the blanks behind it.
      expect([last, last + 1]).toContain(Number(line));
      expect(Number(column)).toBeLessThanOrEqual((text.split("\n").at(-1) ?? "").length + 8);
    }
  });

  it("costs no other line, at every byte", async () => {
    const all = bytesOf(line);
    const other = line.replaceAll("a0000", "b0000").replace('"sister-city"', '"sister-citi"');
    for (let end = 1; end < all.length; end += 3) {
      const [first, ...rest] = await ofLines(all.slice(0, end), other);
      expect(first).toMatch(/^(?:json\/syntax|file\/not-utf-8) 1:/);
      expect(rest).toEqual(["vocabulary/unknown-term 2:46"]);
    }
  });
});

describe("keys that JavaScript knows", () => {
  it.each(["__proto__", "constructor", "hasOwnProperty", "toString", "valueOf", "prototype"])(
    "%s is a key like others",
    async (key) => {
      const odd = (text: string, before: string) => text.replace(before, `"${key}":{"polluted":true},${before}`);
      const places: [string, number][] = [
        ['"kind"', line.indexOf('"kind"')],
        ['"government"', line.indexOf('"government"')],
        ['"en"', line.indexOf('"en"')],
        ['"datePrecision"', line.indexOf('"datePrecision"')],
      ];
      for (const [before, at] of places) {
        const expected = `schema/unknown-property 1:${at + key.length + 4}`;
        expect(await ofDocument(odd(line, before))).toEqual([expected]);
        expect(await ofLines(odd(line, before))).toEqual([expected]);
        expect(await ofItems(`[${odd(line, before)}]`)).toEqual([
          expected.replace(/\d+$/, (at) => String(Number(at) + 1)),
        ]);
      }
      const whole = `{"${key}":[],${JSON.stringify(collection).slice(1)}`;
      const expected = [`schema/unknown-property 1:${key.length + 5}`];
      expect(await ofDocument(whole)).toEqual(expected);
      expect(await ofItems(whole)).toEqual(expected);
      expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    },
  );

  it.each(["__proto__", "constructor", "toString"])("%s as a value is no id, place or term", async (word) => {
    const odd = line.replace('"sister-city"', `"${word}"`).replace('"id-3310"', `"${word}"`);
    expect((await ofDocument(odd)).every((at) => /^(?:schema|vocabulary|reference)\//.test(at))).toBe(true);
    expect(await ofDocument(odd)).toContain("vocabulary/unknown-term 1:46");
  });
});

describe("numbers that a record cannot have", () => {
  it.each(["1e999", "-1e999", "-1", "1.5", "1e-999", `1${"0".repeat(400)}`, "9007199254740993"])(
    "%s as an offset",
    async (number) => {
      const at = line.indexOf('"start":') + '"start":'.length;
      const told = await ofLines(line.slice(0, at) + number + line.slice(line.indexOf(",", at)));
      expect(told.length).toBeGreaterThan(0);
      expect(told.every((one) => /^(?:schema|evidence)\/\S+ 1:\d+$/.test(one))).toBe(true);
    },
  );

  it("-0 is 0", async () => {
    const start = /"start":\d+/;
    const [zero] = await ofLines(line.replace(start, '"start": 0'));
    expect(zero).toBe(`evidence/length 1:${line.search(/"end"/) + 7}`);
    expect(await ofLines(line.replace(start, '"start":-0'))).toEqual([zero]);
  });
});
