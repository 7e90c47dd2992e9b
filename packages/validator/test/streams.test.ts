import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byPlace } from "../src/check.ts";
import { checkFiles, type Issue, validate } from "../src/index.ts";
import { readInput } from "../src/input.ts";
import { beginning, closingIssues } from "../src/large/batch.ts";
import { checkJson } from "../src/large/records.ts";
import { checkTable } from "../src/large/table.ts";
import { nameOf, tableOf } from "../src/recognise.ts";
import { many, manyFiles } from "./many.ts";
import { bytesOf, cut, inPieces, streamed, where, wholly } from "./pieces.ts";

fc.configureGlobal({ seed: 20250624 });

const { collection } = many(4);
const files = manyFiles(4);
const lines = collection.agreements.map((one) => `${JSON.stringify(one)}\n`).join("");
const list = JSON.stringify(collection.agreements, null, 2);
const whole = JSON.stringify(collection, null, 2);

/** Sizes of pieces: from single bytes, which cut every character, to the whole. */
const sizes = fc.array(fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 3000 })), { maxLength: 4 });

/** A text with up to three faults: something taken out, put in, or put in place of something else. */
const broken = (text: string, letters: readonly string[]) =>
  fc
    .array(fc.tuple(fc.nat(text.length - 1), fc.constantFrom(0, 0, 1, 1, 30), fc.constantFrom("", ...letters)), {
      maxLength: 3,
    })
    .map((edits) => edits.reduce((all, [at, gone, letter]) => all.slice(0, at) + letter + all.slice(at + gone), text));

const jsonLetters = [...'x0 \n"\\,}{[]:\u9756\t\u0000', "\u{1f91d}", "\r\n", "\ufeff"];
const csvLetters = [...'x0 \n"\r,\u9756\t\u0000', "\u{1f91d}", "\r\n", '""', "\ufeff"];

/** A list or collection read item by item, which small ones otherwise are not. */
async function itemByItem(path: string, text: string, sizes: readonly number[]): Promise<Issue[]> {
  const progress = beginning(readInput([]), {}, 1);
  const { stream } = inPieces(path, bytesOf(text), sizes);
  const issues: Issue[] = [];
  const file = { path, chunks: () => stream() as AsyncIterable<Uint8Array>, close: async () => undefined };
  for await (const issue of checkJson(file, progress)) issues.push(issue);
  return [...issues, ...closingIssues(progress)].toSorted(byPlace);
}

/** Without the note of the rules that were not run. */
const faults = (issues: readonly Issue[]): Issue[] => issues.filter(({ code }) => code !== "file/not-compared");

/** Without the beginning of its line, which an item that is read by itself does not have. */
const bare = ({ excerpt: _, ...issue }: Issue): Omit<Issue, "excerpt"> => unadvised(issue);

const unknown: ReadonlySet<string> = new Set([
  "reference/unknown-agreement",
  "reference/unknown-place",
  "reference/unknown-source",
]);

/** Of the ids of a large file only hashes are kept, so that none can be proposed; of references that are open, no line. */
function unadvised(issue: Issue): Issue {
  if (!unknown.has(issue.code)) return issue;
  const { excerpt: _, ...kept } = issue;
  return { ...kept, advice: "" };
}

/** What is told of several references of agreements to one thing: the first of them, without the number of the others. */
function firstsOf(issues: readonly Issue[]): Omit<Issue, "excerpt">[] {
  const told = new Set<string>();
  return issues.flatMap((issue) => {
    const isOfPlace = issue.code === "reference/unknown-place" && issue.pointer?.startsWith("/within");
    if (!unknown.has(issue.code) || isOfPlace) return [bare(issue)];
    const message = issue.message.replace(/;.*/, ".");
    if (issue.code !== "reference/unknown-agreement" && told.has(message)) return [];
    told.add(message);
    return [{ ...bare(issue), message }];
  });
}

describe("however a file is cut into pieces, the same is told", () => {
  it("of JSON lines", async () => {
    await fc.assert(
      fc.asyncProperty(broken(lines, jsonLetters), sizes, async (text, sizes) => {
        const told = await streamed(inPieces("some.jsonl", bytesOf(text), sizes));
        expect(told).toEqual(await streamed(inPieces("some.jsonl", bytesOf(text), [])));
      }),
      { numRuns: 80 },
    );
  });

  it.each([
    ["list.json", list],
    ["collection.json", whole],
  ])("of %s, item by item", async (path, text) => {
    await fc.assert(
      fc.asyncProperty(broken(text, jsonLetters), sizes, async (text, sizes) => {
        expect(await itemByItem(path, text, sizes)).toEqual(await itemByItem(path, text, []));
      }),
      { numRuns: 60 },
    );
  });

  const tables = Object.keys(files).filter((path) => /^dist\/.*\.csv$/.test(path));
  it("of tables", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...tables).chain((path) => fc.tuple(fc.constant(path), broken(files[path] ?? "", csvLetters))),
        sizes,
        async ([path, text], sizes) => {
          const told = await streamed(inPieces(path, bytesOf(text), sizes));
          expect(told).toEqual(await streamed(inPieces(path, bytesOf(text), [])));
        },
      ),
      { numRuns: 150 },
    );
  });

  it("of files that are held as a whole", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(files)), sizes, async (path, sizes) => {
        const all = Object.entries(files).map(([name, text]) =>
          inPieces(name, bytesOf(name === path ? text.slice(0, -2) : text), sizes),
        );
        const { issues } = checkFiles(
          Object.entries(files).map(([name, text]) => ({
            path: name,
            bytes: bytesOf(name === path ? text.slice(0, -2) : text),
          })),
        );
        expect(await wholly(all)).toEqual(issues);
      }),
      { numRuns: 8 },
    );
  });
});

describe("read piece by piece, a file is told the same as read as a whole", () => {
  it("JSON lines, whatever is wrong", async () => {
    await fc.assert(
      fc.asyncProperty(broken(lines, jsonLetters), sizes, async (text, sizes) => {
        const told = faults(await streamed(inPieces("some.jsonl", bytesOf(text), sizes)));
        const { issues } = checkFiles([{ path: "some.jsonl", bytes: bytesOf(text) }]);
        expect(told.toSorted(byPlace).map(unadvised)).toEqual(issues.map(unadvised));
      }),
      { numRuns: 80 },
    );
  });

  it("N-Quads, whatever is wrong, but for what several lines say together", async () => {
    const quads = (files["dist/agreements.nq"] ?? "").split("\n").slice(0, 60).join("\n");
    const isOfLine = ({ code }: Issue): boolean => code === "nquads/syntax" || code.startsWith("file/");
    await fc.assert(
      fc.asyncProperty(broken(quads, [...'<>"\\^@. #x\n\r\u9756', "\ufeff"]), sizes, async (text, sizes) => {
        const told = await streamed(inPieces("some.nq", bytesOf(text), sizes));
        const { issues } = checkFiles([{ path: "some.nq", bytes: bytesOf(text) }]);
        expect(told.filter(isOfLine)).toEqual(issues.filter(isOfLine));
      }),
      { numRuns: 60 },
    );
  });

  it("N-Quads that are no UTF-8 in a line", async () => {
    const text = '<https://a.example> <https://b.example> "c" .\n';
    const bytes = new Uint8Array(
      Buffer.concat([bytesOf(text), bytesOf("<\u{1f91d}"), Uint8Array.of(0xff), bytesOf(text)]),
    );
    const told = await streamed(inPieces("some.nq", bytes, [7]));
    expect(told.map(where)).toEqual(["file/not-utf-8 some.nq:2:4", "format/unchecked some.nq"]);
  });

  // Behind a fault of syntax a whole document is not read, but the items of a list are: there only the fault itself can be the same.
  it.each([
    ["list.json", list],
    ["collection.json", whole],
  ])("%s, item by item", async (path, text) => {
    await fc.assert(
      fc.asyncProperty(broken(text, jsonLetters), sizes, async (text, sizes) => {
        const expected = checkFiles([{ path, bytes: bytesOf(text) }]).issues;
        const told = await itemByItem(path, text, sizes);
        const fault = expected.find(({ code }) => code === "json/syntax");
        const start = /[^ \n\r\t\ufeff]/.exec(text)?.[0] ?? "";
        // A document that is neither list nor object is not read on.
        if (fault && !"[{".includes(start)) expect(told.at(-1)?.code).toBe("json/syntax");
        // A document that is too large to be held is taken for a collection, whatever keys it has.
        else if (expected.some(({ code }) => code === "json/unknown-document"))
          expect(told.map(({ code }) => code)).toContain("schema/required");
        else if (fault) expect(told.map(where)).toContain(where(fault));
        else expect(firstsOf(told)).toEqual(firstsOf(expected));
      }),
      { numRuns: 80 },
    );
  });

  // Of places and sources records are made.
  const tables = Object.keys(files).filter((path) => /^dist\/(?!places|sources).*\.csv$/.test(path));
  it("tables: their rows and cells", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...tables).chain((path) => fc.tuple(fc.constant(path), broken(files[path] ?? "", csvLetters))),
        sizes,
        async ([path, text], sizes) => {
          const table = tableOf(nameOf(path));
          if (!table) throw new Error(`Expected the name of a table, got ${path}.`);
          const expected = checkFiles([{ path, bytes: bytesOf(text) }]).issues;
          const stream = () => inPieces(path, bytesOf(text), sizes).stream() as AsyncIterable<Uint8Array>;
          const told: Issue[] = [];
          for await (const issue of checkTable(
            { path, chunks: stream, close: async () => undefined },
            table,
            beginning(readInput([]), {}, 1),
          ))
            told.push(issue);
          // Which column names the record is not known where a name of the header is wrong.
          const shown = ({ record, ...issue }: Omit<Issue, "excerpt">) =>
            expected.some(({ code }) => code === "csv/header") ? issue : { record, ...issue };
          const inOrder = (issues: readonly Issue[]) => issues.toSorted(byPlace).map((issue) => shown(bare(issue)));
          expect(inOrder(told)).toEqual(inOrder(expected));
        },
      ),
      { numRuns: 150 },
    );
  });

  it("tables: keys that are empty, stand twice or leave a gap, in any order", async () => {
    const key = fc.tuple(
      fc.constantFrom("agr-a", "agr-b", ""),
      fc.constantFrom("0", "1", "2", "3", "4", "02", "x", ""),
    );
    const told = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(key, { maxLength: 9 }), sizes, async (keys, sizes) => {
        const rows = keys.map(([agreement, position]) => `${agreement},${position},education,hoped,,pendidikan\n`);
        const bytes = bytesOf(`agreement,position,sector,modality,stated_by,term\n${rows.join("")}`);
        const { issues } = checkFiles([{ path: "sectors.csv", bytes }]);
        const found = await streamed(inPieces("sectors.csv", bytes, sizes));
        expect(found.toSorted(byPlace).map(bare)).toEqual(issues.map(bare));
        for (const { code } of issues) told.add(code);
      }),
      { numRuns: 300 },
    );
    expect([...told]).toEqual(expect.arrayContaining(["csv/empty-key", "csv/duplicate-key", "csv/position"]));
  });

  it("a valid dataset: nothing but that the files were not compared", async () => {
    const all = Object.entries(files).map(([path, text]) => inPieces(path, bytesOf(text), [1000]));
    const codes = (await streamed(all)).map(({ code }) => code);
    expect(codes).toEqual(["format/unchecked", "format/unchecked", "file/not-compared"]);
  });

  it.each([
    ["agreements first", ["agreements", "places", "sources"]],
    ["agreements last", ["sources", "places", "agreements"]],
    ["agreements between", ["places", "agreements", "sources"]],
  ])("tells places and sources of a collection that are not there, %s", async (_what, order) => {
    const value = structuredClone(collection) as unknown as Record<string, Record<string, unknown>[]>;
    for (const one of value.agreements ?? []) one.sources = [...(one.sources as string[]), "nowhere"];
    const [, second] = value.agreements ?? [];
    if (second) second.facilitators = [{ name: "Konsulat", place: "id-9999" }];
    const text = JSON.stringify(Object.fromEntries(order.map((part) => [part, value[part]])), null, 1);
    const expected = checkFiles([{ path: "c.json", bytes: bytesOf(text) }]).issues;
    const places = expected.filter(({ code }) => code.startsWith("reference/unknown"));
    expect(places).toHaveLength(5);
    const told = (await itemByItem("c.json", text, [777])).filter(({ code }) => unknown.has(code));
    expect(told.map(where)).toEqual(firstsOf(places).map((issue) => where(issue as Issue)));
    const whole = await streamed(inPieces("c.json", bytesOf(text), [777]));
    expect(faults(whole).toSorted(byPlace).map(where)).toEqual(told.map(where));
    expect(told.find(({ code }) => code === "reference/unknown-source")?.message).toBe(
      'There is no source "nowhere"; 3 more references to it not told.',
    );
  });

  it("keeps little of references to what has not come yet", async () => {
    const value = { ...collection.agreements[0], parent: "agr-a-b-2001-zzzzz" };
    const progress = beginning(readInput([]), {}, 1);
    const file = {
      path: "l.json",
      chunks: () => cut(bytesOf(JSON.stringify([value])), [999]),
      close: async () => undefined,
    };
    for await (const _ of checkJson(file as never, progress));
    expect(progress.open).toHaveLength(1);
    expect(JSON.stringify(progress.open).length).toBeLessThan(250);
  });

  it("tells an id that comes twice, where it comes again", async () => {
    const [first = ""] = lines.split("\n");
    const told = await streamed(inPieces("some.jsonl", bytesOf(`${lines}\n${first}\n`), [777]));
    expect(faults(told).map(where)).toEqual([`id/duplicate some.jsonl:6:7`]);
  });
});

describe("a file by itself is read in pieces from 1 MiB on", () => {
  const some = JSON.stringify(collection.agreements[0]).replace('"sister-city"', '"sister-citi"');
  /** What is told first, and how many bytes of the file were asked for by then. */
  async function first(path: string, text: string): Promise<readonly [string | undefined, number]> {
    let given = 0;
    const file = {
      path,
      stream: async function* () {
        for (const piece of cut(bytesOf(text), [1 << 16])) {
          given += piece.length;
          yield piece;
        }
      },
    };
    const { value } = await validate(file).next();
    return [typeof value === "object" && "code" in value ? value.code : undefined, given];
  }
  const items = (count: number, item: string): string => Array.from({ length: count }, () => item).join(",\n");
  const row = "agr-x,0,education,hopped,,pendidikan\n";

  it.each([
    ["a list", "some.json", `[${items(3000, some)}]`, "vocabulary/unknown-term"],
    ["a table", "sectors.csv", `agreement,position,sector,modality,stated_by,term\n${row.repeat(1e5)}`, undefined],
    ["a list of other things", "some.json", `[${items(3e5, '{"a": 1}')}]`, "json/unknown-document"],
  ])("%s", async (_what, path, text, code) => {
    const [told, given] = await first(path, text);
    if (code) expect(told).toBe(code);
    expect(given).toBeLessThan(1.5 * (1 << 20));
    expect(text.length).toBeGreaterThan(2 * (1 << 20));
  });

  it.each([
    ["lines that are not UTF-8", "x.jsonl", `"\xff${"a".repeat(100_000)}"\n`, "", "file/not-utf-8"],
    ["what is no part of a collection", "x.json", `"${"a".repeat(100_000)}",\n`, '{"x": [', "schema/unknown-property"],
  ])("and little of %s is held", async (_what, path, item, start, code) => {
    let given = 0;
    const stream = async function* () {
      yield Buffer.from(start);
      for (let count = 0; count < 600; count++) {
        given++;
        yield Buffer.from(item, "latin1");
      }
    };
    const { value } = await validate({ path, stream }, { wholeLimit: 0 }).next();
    expect(value).toMatchObject({ code });
    // A collection of up to 16 MiB is held.
    expect(given * item.length).toBeLessThan((1 << 24) + (1 << 20));
  });

  it("but not a collection, whose places come last", async () => {
    const text = `{"agreements": [${items(600, some)}], "places": [], "sources": []}`;
    expect((await first("some.json", text))[1]).toBe(bytesOf(text).length);
  });
});
