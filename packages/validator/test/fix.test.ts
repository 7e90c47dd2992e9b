import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits, fixes } from "../src/index.ts";
import { collection, files, issuesOf, record } from "./fixture.ts";

fc.configureGlobal({ seed: 20250624 });

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const toBytes = (text: string): Uint8Array => encoder.encode(text);
const edits = (path: string, text: string) => fixes({ path, bytes: toBytes(text) });
const fixed = (path: string, text: string): string =>
  decoder.decode(applyEdits(toBytes(text), fixes({ path, bytes: toBytes(text) })));

const jsonl = "dist/agreements.jsonl";
const json = "dist/agreements.json";
const places = "dist/places.csv";
const yaml = "sources/example.yaml";
const content = (path: string): string => files[path] ?? "";

/** Files of other names that hold the same. */
const renamed: readonly [path: string, text: string][] = [
  ["some.json", `${JSON.stringify([collection.agreements[0]], null, 2)}\n`],
  ["records/some.json", `${JSON.stringify([collection.agreements[0]], null, 2)}\n`],
  ["some.ndjson", content(jsonl)],
  ["some.jsonld", content("dist/agreements.jsonld")],
  ["some.csv", content(places)],
];

describe("files of other names that hold records are mended", () => {
  it.each(renamed)("%s", (path, text) => {
    expect(edits(path, text)).toEqual([]);
    expect(fixed(path, `\ufeff${text.replaceAll("\n", "\r\n")}`)).toBe(text);
    const [name, ending] = path.split(".");
    expect(edits(`claims/${name}.${ending}`, `\ufeff${text}`)).toEqual([]);
  });

  it.each([
    ["some.json", "[{}]\r\n"],
    ["some.json", "[]\r\n"],
    ["some.jsonld", '{"@graph": [{"@id": "a"}]}\r\n'],
    ["some.csv", "id,names_en,height\r\n"],
  ])("but not what is something else: %s %s", (path, text) => {
    expect(edits(path, text)).toEqual([]);
  });
});

describe("what the build writes needs no edit", () => {
  it.each(Object.keys(files))("%s", (path) => {
    expect(edits(path, content(path))).toEqual([]);
  });
});

/** Faults, each put into a sound file: the edits must bring back its very bytes. */
const mended: readonly [what: string, path: string, spoil: (text: string) => string, codes: readonly string[]][] = [
  ["a byte order mark in JSON", record, (text) => `\ufeff${text}`, ["file/byte-order-mark"]],
  ["a byte order mark in a table", places, (text) => `\ufeff${text}`, ["file/byte-order-mark"]],
  ["CR LF in JSON", record, (text) => text.replaceAll("\n", "\r\n"), ["file/line-end"]],
  ["CR LF in a table", places, (text) => text.replaceAll("\n", "\r\n"), ["file/line-end"]],
  ["CR alone in a table", places, (text) => text.replaceAll("\n", "\r"), ["file/line-end"]],
  ["CR LF in JSON lines", jsonl, (text) => text.replaceAll("\n", "\r\n"), ["file/line-end"]],
  ["CR LF in metadata", yaml, (text) => text.replaceAll("\n", "\r\n"), ["file/line-end"]],
  ["CR LF in N-Quads", "dist/agreements.nq", (text) => text.replaceAll("\n", "\r\n"), ["file/line-end"]],
  ["CR LF in the register", "ids.csv", (text) => text.replaceAll("\n", "\r\n"), ["file/line-end"]],
  ["no newline at the end of JSON", record, (text) => text.trimEnd(), ["file/last-line"]],
  ["no newline at the end of a table", places, (text) => text.trimEnd(), ["file/last-line"]],
  ["no newline at the end of JSON lines", jsonl, (text) => text.trimEnd(), ["file/last-line"]],
  ["no newline at the end of metadata", yaml, (text) => text.trimEnd(), ["file/last-line"]],
  ["blanks in metadata", yaml, (text) => text.replace("\n", " \t\n"), ["file/blanks"]],
  ["blanks behind a JSON line", jsonl, (text) => text.replace("\n", "  \n"), ["file/blanks"]],
  ["blanks behind a statement", "dist/agreements.nq", (text) => text.replace("\n", " \n"), ["file/blanks"]],
  ["an empty line in JSON lines", jsonl, (text) => `${text} \n\n`, ["file/blanks"]],
  ["empty lines in a table", places, (text) => text.replace("\n", "\n\n  \n"), ["file/blanks"]],
  ["a tab for blanks", record, (text) => text.replaceAll("  ", "\t"), ["json/not-canonical"]],
  ["all on one line", record, (text) => JSON.stringify(JSON.parse(text)), ["json/not-canonical", "file/last-line"]],
  ["blanks in a JSON line", jsonl, (text) => text.replaceAll('":', '" : '), ["json/not-canonical"]],
  ["a needless escape", json, (text) => text.replace('"Shizuoka"', '"Sh\\u0069zuoka"'), ["json/not-canonical"]],
  ["an escaped slash", json, (text) => text.replace("https:/", "https:\\/"), ["json/not-canonical"]],
  ["a blank in the graph", "dist/agreements.jsonld", (text) => text.replace('": ', '":  '), ["json/not-canonical"]],
  ["needless quotes", places, (text) => text.replace("Shizuoka", '"Shizuoka"'), ["csv/quotes"]],
  ["needless quotes in the header", places, (text) => `"id"${text.slice(2)}`, ["csv/quotes"]],
];

describe("a fault is mended to the byte", () => {
  it.each(mended)("%s", (_, path, spoil, codes) => {
    const broken = spoil(content(path));
    expect(broken).not.toBe(content(path));
    expect([...new Set(edits(path, broken).map(({ code }) => code))].toSorted()).toEqual([...codes].toSorted());
    expect(fixed(path, broken)).toBe(content(path));
  });

  it("so that the dataset has no issue left", () => {
    const spoilt = Object.fromEntries(
      Object.entries(files).map(([path, text]) => [
        path,
        path.endsWith(".txt") || path === "ids.csv" ? text : `\ufeff${text.replaceAll("\n", "\r\n")}`,
      ]),
    );
    expect(issuesOf(spoilt).length).toBeGreaterThan(0);
    const again = Object.fromEntries(Object.entries(spoilt).map(([path, text]) => [path, fixed(path, text)]));
    expect(issuesOf(again)).toEqual([]);
  });
});

describe("keys stand in the model's order", () => {
  const shuffled = (value: unknown, random: () => number): unknown => {
    if (Array.isArray(value)) return value.map((item) => shuffled(item, random));
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value).map(([key, item]) => [random(), key, shuffled(item, random)] as const);
    return Object.fromEntries(entries.toSorted((a, b) => a[0] - b[0]).map(([, key, item]) => [key, item]));
  };
  const numbers = fc.infiniteStream(fc.nat(1000));

  it.each([
    [record, (value: unknown) => `${JSON.stringify(value, null, 2)}\n`],
    [json, (value: unknown) => `${JSON.stringify(value, null, 2)}\n`],
    [jsonl, (value: unknown) => `${JSON.stringify(value)}\n`],
  ])("%s", (path, write) => {
    fc.assert(
      fc.property(numbers, (stream) => {
        const broken = write(shuffled(JSON.parse(content(path)), () => stream.next().value));
        expect(fixed(path, broken)).toBe(content(path));
      }),
      { numRuns: 40 },
    );
  });

  it("and only what moved is written anew", () => {
    const broken = content(record)
      .replace('  "kind": "sister-city",\n', "")
      .replace('  "parties"', '  "kind": "sister-city",\n  "parties"');
    const written = edits(record, broken).reduce((sum, { text, length }) => sum + text.length + length, 0);
    expect(fixed(record, broken)).toBe(content(record));
    expect(written).toBeLessThan(100);
  });

  it("keys that the model does not have stay behind the others, as they were", () => {
    const broken = content(record).replace('  "id"', '  "zzz": [1.50, 1E2, "e\\u0301"],\n  "id"');
    const after = fixed(record, broken);
    expect(JSON.parse(after)).toEqual(JSON.parse(broken));
    expect(Object.keys(JSON.parse(after)).at(-1)).toBe("zzz");
    expect(after).toContain('"zzz": [\n    1.50,\n    1E2,\n    "e\u0301"\n  ]\n}\n');
  });
});

describe("NFC", () => {
  const name = "Muse\u0301e";

  it("is for text, not for passages", () => {
    const value = structuredClone(collection.agreements[0]) as unknown as {
      instruments: { venue: string }[];
      evidence: { exact: string }[];
    };
    for (const paper of value.instruments) paper.venue = name;
    for (const one of value.evidence) one.exact = name;
    const after = JSON.parse(fixed(record, `${JSON.stringify(value, null, 2)}\n`));
    expect(after.instruments[0].venue).toBe("Mus\u00e9e");
    expect(after.evidence[0].exact).toBe(name);
  });

  it("of a cell, but not of a passage in a table", () => {
    expect(fixed(places, content(places).replace("Shizuoka", name))).toBe(
      content(places).replace("Shizuoka", name.normalize("NFC")),
    );
    const table = content("dist/evidence.csv").replace("sister city", name);
    expect(fixed("dist/evidence.csv", table)).toBe(table);
  });
});

describe("NFC of a graph", () => {
  const name = "Muse\u0301e";
  /** Texts of every kind spoilt: of a language map, of a field, of a passage. */
  const spoil = (text: string): string => text.replaceAll("Shizuoka", name).replaceAll("sister city", name);
  const composed = name.normalize("NFC");

  it.each(["dist/agreements.jsonld", "dist/agreements.nq"])("%s is mended, but for passages", (path) => {
    const spoilt = spoil(content(path));
    const isPassage = (line: string): boolean => /"exact"|#exact>/.test(line);
    const lines = spoilt.split("\n");
    expect(lines.filter((line) => isPassage(line) && line.includes(name))).not.toEqual([]);
    expect(lines.filter((line) => !isPassage(line) && line.includes(name)).length).toBeGreaterThan(1);
    const after = fixed(path, spoilt);
    expect(after.split("\n")).toEqual(lines.map((line) => (isPassage(line) ? line : line.replaceAll(name, composed))));
    expect(edits(path, spoilt).every(({ code }) => code === "text/not-nfc")).toBe(true);
    const codes = (text: string) => issuesOf({ [path]: text }).map(({ code }) => code);
    expect(codes(spoilt)).toContain("text/not-nfc");
    expect(codes(after)).not.toContain("text/not-nfc");
  });

  const line = (text: string, end = "") => `<http://e.org/a> <http://e.org/b> "${text}"${end} .\n`;
  it.each([
    ["e\\u0301", "\u00e9"],
    ['\\U00000065\u0301 \\"', '\u00e9 \\"'],
    ["\\u00e9", "\\u00e9"],
    ["\\n\u0301", "\\n\u0301"],
    ["\\\\u0065\u0301", "\\\\u006\u0035\u0301"],
    ["\\uD800 \\UFFFFFFFF a\u0301", "\\uD800 \\UFFFFFFFF \u00e1"],
  ])("%j of a statement becomes %j", (before, after) => {
    expect(fixed("a.nq", line(before))).toBe(line(after));
    expect(fixed("a.nq", line(before, "@en"))).toBe(line(after, "@en"));
    expect(fixed("a.nq", line(before, "^^<http://e.org/c>"))).toBe(line(before, "^^<http://e.org/c>"));
  });
});

describe("what is not mechanical, or not ours, is left alone", () => {
  const spoilt = "\ufeffa  \r\nb";
  it.each([
    ["sources/example.txt", spoilt],
    ["releases/1.0.0/agreements.jsonl", `\ufeff${content(jsonl)}`],
    ["data/releases/1.0.0/data/places.csv", `\ufeff${content(places)}`],
    ["claims/a.jsonl", `${content(jsonl)}  \n`],
    ["package.json", '{ "name" : "x" }'],
    ["gold/1.json", '{"agreements":[]}'],
    ["articles.jsonl", '{"id":"a","text":"x"}  \r\n'],
    ["notes/a.yaml", "a: b  \r\n"],
    ["places.tsv", spoilt],
    ["README.md", spoilt],
    [record, '{"id": "a", }  '],
    [record, '{"id": "a", "id": "b"}  '],
    [record, "[1]"],
    [record, "[".repeat(100_000)],
    [yaml, "a: [b\r\n"],
    [yaml, "[".repeat(100_000)],
    [places, 'id,"names\r\n'],
    [places, '"id"x,names\r\n'],
  ])("%s %#", (path, text) => {
    expect(edits(path, text)).toEqual([]);
  });

  it("bytes that are not UTF-8", () => {
    expect(fixes({ path: places, bytes: new Uint8Array([0xff, 0x0d, 0x0a]) })).toEqual([]);
  });

  it("what the register says", () => {
    const broken = 'id,state,replaced_by,key\n"agr-a",active ,,e\u0301\n';
    expect(edits("ids.csv", broken)).toEqual([]);
  });

  it("blanks in texts of several lines, and what only looks like a blank", () => {
    const text = "note: |\n  a  \n\n  b \nother: >-\n  c \n  d\nquoted: 'e \n  f'\noutlet: g\u00a0\n";
    expect(edits(yaml, text)).toEqual([]);
    expect(fixed(yaml, `# comment \n${text}url: h \n`)).toBe(`# comment\n${text}url: h\n`);
  });

  it("a cell of too short or too long a row whose quotes are odd", () => {
    const broken = 'id,names_en\na,5" disk,more\nb, "c"\n';
    expect(edits(places, broken)).toEqual([]);
  });

  it("line breaks and blanks within quotes", () => {
    const table = 'id,names_en\na," b \r\n c "\n';
    expect(edits(places, table)).toEqual([]);
  });
});

describe("quotes", () => {
  it.each([
    ['a,5" disk\n', 'a,"5"" disk"\n'],
    ['a,"b" \n', "a,b\n"],
    ['a,"b,c" \t\n', 'a,"b,c"\n'],
    ['"a","b"\n', "a,b\n"],
    ['a,""\n', "a,\n"],
    ['a,"b""c"\n', 'a,"b""c"\n'],
  ])("%j becomes %j", (row, wanted) => {
    expect(fixed(places, `id,names_en\n${row}`)).toBe(`id,names_en\n${wanted}`);
  });
});

it("a quoted cell that begins with U+FEFF keeps its quotes where all before it goes", () => {
  const given = toBytes('\n"\ufeff"');
  const once = applyEdits(given, fixes({ path: "places.csv", bytes: given }));
  expect(fixes({ path: "places.csv", bytes: once })).toEqual([]);
});

it.each([
  ["one row ends with LF", (csv: string) => csv.trimEnd().replaceAll("\n", "\r").concat("\n")],
  ["one row ends with CR LF", (csv: string) => csv.trimEnd().replaceAll("\n", "\r").concat("\r\n")],
  ["a cell holds a line feed", (csv: string) => csv.replaceAll("\n", "\r").replace("Indonesia", '"Indo\nnesia"')],
])("a table whose rows end with CR is left alone where %s", (_, change) => {
  const bytes = toBytes(change(files["dist/places.csv"] ?? ""));
  expect(fixes({ path: "places.csv", bytes })).toEqual([]);
});
