import { tables } from "@kembar/schema";
import { describe, expect, it } from "vitest";
import { byPlace } from "../src/check.ts";
import { BROKEN_LIMIT, ROW_LIMIT, readTable } from "../src/csv.ts";
import { checkFiles, type Issue } from "../src/index.ts";
import { readInput } from "../src/input.ts";
import { beginning } from "../src/large/batch.ts";
import { checkTable } from "../src/large/table.ts";
import { checkCells } from "../src/rules/cells.ts";
import { bytesOf, inPieces, where } from "./pieces.ts";

const found = tables.find(({ name }) => name === "sectors");
if (!found) throw new Error("Expected a table of sectors.");
const table = found;
const path = "sectors.csv";
const id = "agr-a-b-2025-abcde";
const header = "agreement,position,sector,modality,stated_by,term";
const columns = table.columns.map(({ name }) => name).join(",");
/** A row of the table: position, spoken by, word of the source. */
const row = (position: number, by = "Budi", term = "pendidikan"): string =>
  `${id},${position},education,hoped,${by},${term}`;

/** What is wrong with the CSV: characters of its cells that should not be there are another matter. */
const ofCsv = (issues: readonly Issue[]): Issue[] => issues.filter(({ code }) => !code.startsWith("text/"));

/** What is told of the table as a whole. */
function whole(text: string): Issue[] {
  const read = readTable(path, text, table);
  return ofCsv([...read.issues, ...checkCells(read.table)]).toSorted(byPlace);
}

/** What is told of it piece by piece. */
async function inStream(bytes: Uint8Array, size: number): Promise<Issue[]> {
  const { stream } = inPieces(path, bytes, [size]);
  const issues: Issue[] = [];
  const chunks = () => stream() as AsyncIterable<Uint8Array>;
  const progress = beginning(readInput([]), {}, 1);
  const file = { path, chunks, close: async () => undefined };
  for await (const issue of checkTable(file, table, progress)) issues.push(issue);
  return ofCsv(issues).toSorted(byPlace);
}

const bare = ({ excerpt: _, ...issue }: Issue): Omit<Issue, "excerpt"> => issue;
const shortly = (issues: readonly Issue[]): string[] => issues.map((issue) => where(issue).replace(` ${path}`, ""));

/** What is told, which is the same however it is read. */
async function told(text: string): Promise<string[]> {
  const issues = whole(text);
  for (let size = 1; size <= 40; size++)
    expect((await inStream(bytesOf(text), size)).map(bare), `in pieces of ${size}`).toEqual(issues);
  return shortly(issues);
}

it("has the columns that these tests know", () => {
  expect(columns).toBe(header);
});

/** Rows with LF between them, the last one too. */
const csv = (...rows: readonly string[]): string => [header, ...rows].map((one) => `${one}\n`).join("");
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

describe("CSV of RFC 4180 is read", () => {
  it.each([
    ["rows", csv(row(0), row(1))],
    ["nothing but the header", csv()],
    ["no line feed at the end", csv(row(0), row(1)).trimEnd()],
    ["the header alone, no line feed", header],
    ["CR LF", csv(row(0), row(1)).replaceAll("\n", "\r\n")],
    ["CR LF, none at the end", csv(row(0)).trimEnd().replaceAll("\n", "\r\n")],
    ["CR alone", csv(row(0), row(1)).replaceAll("\n", "\r")],
    [
      "quotes around everything",
      csv(...[header, row(0)].map((one) => one.split(",").map(quoted).join(","))).replace(`${header}\n`, ""),
    ],
    ["commas in quotes", csv(row(0, quoted("Santoso, Budi, SH")))],
    ["doubled quotes", csv(row(0, quoted('Budi "Bud" Santoso')), row(1, quoted('"')), row(2, quoted('""')))],
    ["line feeds in quotes", csv(row(0, quoted("Budi\nSantoso")), row(1, "Budi", quoted("\n\nsatu\n")))],
    [
      "CR LF in quotes",
      csv(row(0, quoted("Budi\r\nSantoso")))
        .replaceAll("\n", "\r\n")
        .replaceAll("\r\r\n", "\r\n"),
    ],
    ["empty cells", csv(row(0, ""), row(1, '""'))],
    ["blanks around words", csv(row(0, " Budi "), row(1, "Budi", " "))],
    ["quotes and everything in them", csv(row(0, quoted(',"\n\r\n,"",\n"')), row(1))],
    ["characters of one to four bytes", csv(row(0, "é\u9756\u{1f91d}", quoted("\u{20000}\n\u{20000}")), row(1))],
    ["what JSON would need to escape", csv(row(0, "a\\b", "\t"), row(1, "\u2028", "\u0085"))],
  ])("%s", async (_what, text) => {
    expect(await told(text)).toEqual([]);
  });
});

describe("faults are told at their line and column", () => {
  it.each([
    ["an empty file", ""],
    ["a line feed alone", "\n"],
    ["blanks alone", "  "],
  ])("%s", async (_what, text) => {
    expect(await told(text)).toEqual(["csv/header:1:1"]);
  });

  it.each<[string, string, string[]]>([
    ["a row too short", csv(row(0), `${id},1`, row(2)), ["csv/syntax:3:1"]],
    ["a row too long", csv(row(0), `${row(1)},x`, row(2)), ["csv/syntax:3:1"]],
    ["an empty line between", csv(row(0), "", row(1)), ["csv/syntax:3:1"]],
    ["a line of blanks", csv(row(0), "  ", row(1)), ["csv/syntax:3:1"]],
    ["a wrong column", csv(row(0)).replace("sector", "field"), ["csv/header:1:20"]],
    ["a column missing", csv().replace(",term", ""), ["csv/header:1:36"]],
    ["a wrong cell", csv(row(0), row(1).replace("hoped", "hopde")), [`vocabulary/unknown-term:3:${id.length + 14}`]],
    [
      "a wrong cell behind line feeds in quotes",
      csv(row(0, quoted("\n\n")), row(1).replace("hoped", "x")),
      [`vocabulary/unknown-term:5:${id.length + 14}`],
    ],
    [
      "a wrong cell in the row of the line feed",
      csv(`${id},0,education,${quoted("a\nb")},Budi,x`),
      [`vocabulary/unknown-term:2:${id.length + 14}`],
    ],
    [
      "a wrong cell behind the line feed",
      csv(`${quoted("a\nb")},x,education,hoped,Budi,x`),
      ["schema/pattern:2:1", "csv/type:3:4"],
    ],
    [
      "a wrong cell behind wide characters",
      csv(row(0).replace(id, "\u{1f91d}").replace("hoped", "\u{20000}")),
      ["schema/pattern:2:1", "vocabulary/unknown-term:2:16"],
    ],
    ["an empty cell that must be filled", csv(row(0, "Budi", "")), [`csv/empty:2:${row(0, "Budi", "").length + 1}`]],
    ["U+0000 in a cell", csv(row(0).replace("hoped", "ho\u0000ped")), [`vocabulary/unknown-term:2:${id.length + 14}`]],
    ["CR in a cell without quotes", csv(row(0, "Bu\rdi"), row(1)), []],
  ])("%s", async (_what, text, expected) => {
    expect(await told(text)).toEqual(expected.map((at) => at));
  });
});

describe("lines are counted whatever ends them", () => {
  const wrong = row(3).replace("hoped", "hopde");
  const inQuotes = row(2, quoted("a\nb"));
  it.each([
    ["LF", "\n", 6],
    ["CR LF", "\r\n", 6],
    // A CR within quotes is a character of the cell.
    ["CR alone", "\r", 5],
  ])("%s", async (_what, end, line) => {
    const text = csv(row(0), row(1), inQuotes, wrong).replaceAll("\n", end);
    expect(await told(text)).toEqual([`vocabulary/unknown-term:${line}:${id.length + 14}`]);
  });
});

describe("line ends that are mixed are told once, where the first row ends that ends otherwise", () => {
  /** Rows with these ends. */
  const mixed = (...ends: readonly string[]): string =>
    ends.map((end, index) => `${index === 0 ? header : row(index - 1)}${end}`).join("");
  const end = row(0).length + 1;
  it.each<[string, string, string[]]>([
    ["CR, then CR LF at the end", mixed("\r", "\r", "\r\n"), [`csv/line-ends:3:${end}`]],
    ["CR, then LF at the end", mixed("\r", "\r", "\n"), [`csv/line-ends:3:${end}`]],
    ["CR, LF, CR LF", mixed("\r", "\n", "\r\n", "\r"), [`csv/line-ends:2:${end}`]],
    ["CR LF, then LF", mixed("\r\n", "\n", "\n"), [`csv/line-ends:2:${end}`]],
    ["LF, then CR LF", mixed("\n", "\n", "\r\n", ""), [`csv/line-ends:3:${end}`]],
    ["LF, then CR LF at the end", mixed("\n", "\n", "\r\n"), [`csv/line-ends:3:${end}`]],
    ["CR LF, none at the end", mixed("\r\n", "\r\n", ""), []],
    ["LF, a CR within a row", mixed("\n", "\n", "\r", "\n"), [`csv/syntax:3:${end}`]],
    ["CR LF, a CR within a row", mixed("\r\n", "\r\n", "\r", "\r\n"), [`csv/syntax:3:${end}`]],
    ["CR, an empty line", mixed("\r", "\r\r", "\r"), ["csv/syntax:3:1"]],
  ])("%s", async (_what, text, expected) => {
    expect(await told(text)).toEqual(expected);
  });

  it("and rows behind it are checked at their lines", async () => {
    const wrong = `${row(2).replace("hoped", "hopde")}\r\n`;
    const at = `vocabulary/unknown-term:4:${id.length + 14}`;
    for (const ends of [
      ["\n", "\r\n", "\n"],
      ["\r\n", "\n", "\r\n"],
      ["\r", "\r\n", "\n"],
    ])
      expect(await told(mixed(...ends) + wrong)).toEqual([`csv/line-ends:2:${end}`, at]);
    const broken = `${mixed("\r", "\r")}${row(1, 'Bu"di')}\r\n${wrong}`;
    expect((await told(broken)).map((one) => one.split(":")[0])).toEqual([
      "csv/syntax",
      "vocabulary/unknown-term",
      "csv/line-ends",
    ]);
  });

  it("the row is shown that it stands in", () => {
    const bytes = bytesOf(mixed("\r", "\r", "\r\n", "\r"));
    const [issue] = checkFiles([{ path, bytes }]).issues;
    expect([issue?.code, issue?.line, issue?.excerpt?.text]).toEqual(["csv/line-ends", 3, row(1)]);
  });

  it("a carriage return that splits a row is said to", () => {
    expect(whole(mixed("\n", "\r", "\n"))[0]?.message).toContain("a carriage return stands in the row");
  });
});

describe("a broken quote costs its line, not those that follow", () => {
  const wrong = row(9).replace("hoped", "hopde");
  const at = id.length + 14;
  it.each<[string, string, string]>([
    ["opened and never closed", row(1, '"Budi'), `csv/syntax:3:${id.length + 20}`],
    ["within a cell", row(1, 'Bu"di'), `csv/syntax:3:${id.length + 22}`],
    ["at the end of a cell", row(1, 'Budi"'), `csv/syntax:3:${id.length + 24}`],
    ["closed, with more behind it", row(1, '"Budi"x'), `csv/syntax:3:${id.length + 25}`],
    ["not doubled", row(1, '"Budi "Bud" Santoso"'), `csv/syntax:3:${id.length + 26}`],
    ["opened in the last cell", row(1, "Budi", '"x'), `csv/syntax:3:${row(1, "Budi", "").length + 1}`],
  ])("%s", async (_what, broken, expected) => {
    const rows = Array.from({ length: 5 }, (_, index) => row(index + 2));
    const found = await told(csv(row(0), broken, ...rows, wrong));
    expect(found).toEqual([expected, `vocabulary/unknown-term:9:${at}`]);
  });

  it("in the header", async () => {
    expect(await told(csv(row(0)).replace("position", '"position'))).toEqual(["csv/syntax:1:11"]);
    expect(await told(csv(row(0)).replace("position", 'posi"tion'))).toEqual(["csv/syntax:1:15"]);
  });

  it("in the last line, without a line feed", async () => {
    expect(await told(csv(row(0)) + row(1, '"Budi'))).toEqual([`csv/syntax:3:${id.length + 20}`]);
  });

  it("with CR LF", async () => {
    const text = csv(row(0), row(1, 'Bu"di'), wrong).replaceAll("\n", "\r\n");
    expect(await told(text)).toEqual([`csv/syntax:3:${id.length + 22}`, `vocabulary/unknown-term:4:${at}`]);
  });

  it("with CR alone", async () => {
    const text = csv(row(0), row(1, 'Bu"di'), wrong).replaceAll("\n", "\r");
    expect(await told(text)).toEqual([`csv/syntax:3:${id.length + 22}`, `vocabulary/unknown-term:4:${at}`]);
  });

  it("in every line: the first hundred are told, and that the others are not", async () => {
    const text = csv(...Array.from({ length: 300 }, (_, index) => row(index, 'Bu"di')));
    const told = shortly(whole(text));
    expect([told.length, told.at(-1)]).toEqual([BROKEN_LIMIT + 1, "csv/given-up:102:1"]);
    expect(shortly(await inStream(bytesOf(text), 1000))).toEqual(shortly(whole(text)));
  });
});

describe("large rows", () => {
  it("100,000 columns, in the header and in a row", async () => {
    const wide = Array.from({ length: 100_000 }, (_, index) => `c${index}`).join(",");
    const header = shortly(whole(`${wide}\n`));
    expect(header).toEqual(["csv/header:1:1"]);
    expect(shortly(await inStream(bytesOf(`${wide}\n`), 65_536))).toEqual(header);
    const text = csv(row(0), wide, row(1));
    expect(shortly(whole(text))).toEqual(["csv/syntax:3:1"]);
    expect(shortly(await inStream(bytesOf(text), 65_536))).toEqual(["csv/syntax:3:1"]);
  });

  it("a row of 10 MB is refused, those behind it are read", async () => {
    for (const long of [row(1, "x".repeat(10 << 20)), row(1, `"${`${"x".repeat(1 << 19)}\n`.repeat(20)}"`)]) {
      const text = csv(row(0), long, row(2));
      expect(shortly(whole(text))[0]).toMatch(/^csv\/syntax:3:/);
      expect((await inStream(bytesOf(text), 65_536)).map(bare)).toEqual(whole(text));
    }
  });

  it("a row just short of the limit is read", async () => {
    const text = csv(row(0, "x".repeat(ROW_LIMIT - 200)), row(1));
    expect(shortly(whole(text))).toEqual([]);
    expect(shortly(await inStream(bytesOf(text), 65_536))).toEqual([]);
  });
});

describe("bytes", () => {
  const text = csv(row(0), row(1));
  it("a byte order mark is told, and nothing else", async () => {
    for (let size = 1; size <= 40; size++)
      expect(shortly(await inStream(bytesOf(`\ufeff${text}`), size))).toEqual(["file/byte-order-mark:1:1"]);
  });

  it("the first byte that is no character is told at its place", async () => {
    const bytes = bytesOf(text.replace("Budi", "Bu\u{1f91d}di"));
    const at = bytes.indexOf(0xf0) + 4;
    bytes[at] = 0xff;
    for (let size = 1; size <= 40; size++)
      expect(shortly(await inStream(bytes, size))).toEqual([`file/not-utf-8:2:${id.length + 20 + 4}`]);
  });

  it("a character that breaks off at the end is told", async () => {
    const bytes = bytesOf(`${text}${row(2, "Budi", "\u{1f91d}")}`).slice(0, -1);
    const column = row(2, "Budi", "").length + 1;
    for (let size = 1; size <= 40; size++)
      expect(shortly(await inStream(bytes, size))).toEqual([`file/not-utf-8:4:${column}`]);
  });

  it("UTF-16 is told to be no UTF-8", async () => {
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));
    for (let size = 1; size <= 40; size++) expect(shortly(await inStream(utf16, size))).toContain("file/not-utf-8:1:1");
  });
});
