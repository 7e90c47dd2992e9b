import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { LARGEST_ARTICLE } from "../src/inputs/bytes.ts";
import { type InputResult, readFile, readStdin } from "../src/inputs/read.ts";
import { folder } from "./run.ts";

const page = (body: string, head = '<meta charset="utf-8">') =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
const story = `<p>${"Pemerintah Kabupaten Klaten dan Kota Suzhou menandatangani nota kesepahaman, kata bupati. ".repeat(6)}</p>`;

async function collect(results: AsyncIterable<InputResult>): Promise<InputResult[]> {
  const found: InputResult[] = [];
  for await (const result of results) found.push(result);
  return found;
}

async function readContent(name: string, content: string | Uint8Array): Promise<InputResult[]> {
  return collect(readFile(`${folder({ [name]: content })}/${name}`, {}));
}

const codes = (results: readonly InputResult[]) =>
  results.map((result) => ("problem" in result ? result.problem.code : "article" in result ? "article" : "note"));

const latin = (text: string) => Buffer.from(text, "latin1");
const half = (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 12);
const nested = (times: number) => page("<div>".repeat(times) + story + "</div>".repeat(times));

describe("a page", () => {
  it.each<[string, string | Uint8Array, string]>([
    ["that is sound", page(story), "article"],
    ["in no encoding that it names, and not UTF-8", latin(page(`${story}\xe9\xff`, "")), "convert/not-utf-8"],
    [
      "not in the encoding that it names",
      latin(page(`<p>${"caf\xe9 \xff\xfe\xe4 ".repeat(99)}</p>`)),
      "convert/wrong-encoding",
    ],
    ["with an encoding that nobody knows", page(story, '<meta charset="klingon">'), "article"],
    ["without a text", page("<script>load()</script>"), "convert/no-article"],
    ["that is empty", "", "convert/no-article"],
    ["of one NUL", "\0", "convert/no-article"],
    ["of 60 divs in each other", nested(60), "article"],
    ["of 100,000 divs in each other", nested(100_000), "convert/too-complex"],
    ["of 100,000 elements that are never closed", page("<b><i>".repeat(50_000) + story), "convert/too-complex"],
    [
      "of chains of divs without end",
      page(("<div>".repeat(400) + "</div>".repeat(400)).repeat(60) + story),
      "convert/too-complex",
    ],
    [
      "with 20,000 attributes",
      page(`<p ${Array.from({ length: 20_000 }, (_, at) => `a${at}=1`).join(" ")}>x</p>${story}`),
      "article",
    ],
    ["larger than any article", page(`<!--${"x".repeat(LARGEST_ARTICLE)}-->${story}`), "convert/too-large"],
  ])("%s", async (_name, content, code) => {
    expect(codes(await readContent("page.html", content))).toEqual([code]);
  });

  it("runs nothing: a script that would end the process or add text has no effect", async () => {
    const trap = '<img src=x onerror="process.exit(9)"><script>process.exit(9)</script><p onclick="x()">';
    const [result] = await readContent(
      "page.html",
      page(`${trap}${story}<script>document.body.append("added")</script>`),
    );
    expect(result && "article" in result && result.article.text).toContain("Klaten");
    expect(result && "article" in result && result.article.text).not.toContain("added");
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it("in UTF-16 with a byte order mark is read, whatever its meta says", async () => {
    const [result] = await readContent("page.html", Buffer.from(`\ufeff${page(story)}`, "utf16le"));
    expect(result && "article" in result && result.article.text).toContain("Klaten dan Kota Suzhou");
  });

  it.each<[string, string, string | undefined]>([
    ["Indonesian, and is", "id-ID", "id"],
    ["Indonesian by its older code, and is", "in", "id"],
    ["English, as templates do", "en-US", undefined],
    ["Chinese, and is not", "zh-CN", undefined],
    ["nonsense", "//", undefined],
    ["a language that is not converted", "ms", "ms"],
  ])("that says it is in %s", async (_name, lang, language) => {
    const head = `<meta charset="utf-8"><meta property="og:locale" content="${lang}">`;
    const [result] = await readContent("page.html", page(story, head));
    expect(result && "article" in result && result.article.metadata.language).toBe(language);
  });

  it("in English whose template says Indonesian is left to the converter to tell", async () => {
    const english = `<p>${"The mayor of the town and the governor signed a letter of intent in the hall. ".repeat(6)}</p>`;
    const [result] = await readContent("page.html", page(english, '<meta property="og:locale" content="id_ID">'));
    expect(result && "article" in result && result.article.metadata.language).toBeUndefined();
  });

  it("with JSON-LD that is no JSON, or nests without end, is read by its other metadata", async () => {
    const deep = `{"@type":"NewsArticle","headline":"A","x":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
    for (const data of ["{", deep]) {
      const head = `<meta charset="utf-8"><meta property="og:site_name" content="Warta"><script type="application/ld+json">${data}</script>`;
      const [result] = await readContent("page.html", page(story, head));
      expect(result && "article" in result && result.article.metadata.outlet).toBe("Warta");
    }
  });
});

describe("a text", () => {
  it.each<[string, string, string | Uint8Array, string]>([
    ["of more than 16 MB", "a.txt", "a".repeat(LARGEST_ARTICLE + 1), "convert/too-large"],
    [
      "that unfolds to more than 16 MB",
      "a.txt.gz",
      gzipSync(Buffer.alloc(LARGEST_ARTICLE + 1, 97)),
      "convert/too-large",
    ],
    ["whose gzip stops early", "a.txt.gz", half(gzipSync(story)), "convert/bad-gzip"],
    ["packed twice", "a.txt.gz", gzipSync(gzipSync(story)), "convert/bad-gzip"],
    ["in UTF-16 without a byte order mark", "a.txt", Buffer.from(story, "utf16le"), "convert/not-utf-8"],
    ["whose gzip is damaged", "a.txt.gz", gzipSync(story).fill(0xff, 12, 30), "convert/bad-gzip"],
    ["that is called .gz and is not", "a.txt.gz", "Klaten", "article"],
    ["in Markdown that is not UTF-8", "a.md", Uint8Array.of(0x61, 0xff), "convert/not-utf-8"],
    ["in Markdown of 100,000 quotations in each other", "a.md", `${">".repeat(100_000)} a`, "article"],
    ["in Markdown of 50,000 open brackets", "a.md", "[".repeat(50_000), "article"],
    ["with front matter that is a list", "a.txt", "---\n- a\n---\nKlaten", "convert/bad-metadata"],
    ["with front matter that is no YAML", "a.md", "---\na: [\n---\nKlaten", "convert/bad-metadata"],
    [
      "with front matter that nests without end",
      "a.txt",
      `---\n${"[".repeat(100_000)}\n---\nKlaten`,
      "convert/bad-metadata",
    ],
    [
      "with front matter that multiplies",
      "a.txt",
      `---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c]\n---\nKlaten`,
      "convert/bad-metadata",
    ],
    ["with half a character in its byline", "a.txt", '---\nbyline: "\\uD83D"\n---\nKlaten', "convert/bad-metadata"],
    ["with an address that is none", "a.txt", "---\nurl: ftp://example.org\n---\nKlaten", "convert/bad-metadata"],
  ])("%s", async (_name, file, content, code) => {
    expect(codes(await readContent(file, content))).toEqual([code]);
  });
});

describe("JSON lines", () => {
  const good = (id: string) => JSON.stringify({ id, text: "Klaten" });

  it.each<[string, string, string]>([
    ["no JSON", "{", "it is not JSON"],
    ["a list", "[1]", "it is not a JSON object"],
    ["null", "null", "it is not a JSON object"],
    ["no text", '{"id":"a"}', 'it needs "id" and "text"'],
    ["a number for an id", '{"id":1,"text":"a"}', 'it needs "id" and "text"'],
    ["a number for a day", '{"id":"a","text":"a","published":20250627}', 'its "published" must be text'],
    ["a day that is none", '{"id":"a","text":"a","published":"27 June"}', "published"],
    ["a prototype in place of fields", '{"__proto__":{"id":"a","text":"a"}}', 'it needs "id" and "text"'],
    ["bytes that are not UTF-8", "\xff", "it is not UTF-8"],
  ])("%s on one line keeps none of the others back", async (_name, line, message) => {
    const content = Buffer.concat([
      Buffer.from(`${good("a")}\n`),
      latin(line),
      Buffer.from(`\n\n${good("c")}\r\n${good("d")}`),
    ]);
    const results = await readContent("all.jsonl", content);
    expect(results.map((result) => ("article" in result ? result.article.id : ""))).toEqual(["a", "", "c", "d"]);
    expect(results[1]).toMatchObject({
      path: expect.stringMatching(/all\.jsonl:2$/),
      problem: { message: expect.stringContaining(message) },
    });
  });

  it("a line longer than an article is told, and the next is read", async () => {
    const long = JSON.stringify({ id: "b", text: "b".repeat(LARGEST_ARTICLE) });
    expect(codes(await readContent("a.ndjson", `${long}\n${good("c")}\n`))).toEqual(["convert/too-large", "article"]);
  });

  it("of which there is none are told", async () => {
    expect(await readContent("a.jsonl", "\n\n")).toEqual([
      { note: "It holds no article.", path: expect.stringMatching(/a\.jsonl$/) },
    ]);
  });

  it("with half a character in an address keep the others", async () => {
    const broken = '{"id":"b","text":"Klaten","url":"https://example.org/\\ud800"}';
    const results = await readContent("a.jsonl", [good("a"), broken, good("c")].join("\n"));
    expect(codes(results)).toEqual(["article", "convert/bad-metadata", "article"]);
  });

  it("unfold, and tell where gzip breaks off after those before", async () => {
    const packed = Buffer.concat([gzipSync(`${good("a")}\n`), half(gzipSync(`${good("b")}\n`))]);
    const results = await readContent("a.jsonl.gz", packed);
    expect(codes(results)).toEqual(["article", "convert/bad-gzip"]);
    expect(results[1]).toMatchObject({ problem: { advice: expect.stringContaining("before was converted") } });
    const [nothing] = await readContent("b.jsonl.gz", half(gzipSync(`${good("b")}\n`)));
    expect(nothing).toMatchObject({ problem: { advice: "Fetch or compress it again." } });
  });

  it("keep null for what is not known, and text that is cut within a character", async () => {
    const [result] = await readContent("a.jsonl", '{"id":"É 1","text":"a\\ud800b","url":null,"lang":"auto"}');
    expect(result).toMatchObject({ article: { id: "e-1", text: "a\ufffdb", metadata: {} } });
  });
});

describe("standard input", () => {
  async function* one(content: string | Uint8Array): AsyncGenerator<Uint8Array> {
    // A byte at a time: what it is must not hang on how it arrives.
    for (const byte of Buffer.from(content)) yield Uint8Array.of(byte);
  }

  it.each<[string, string | Uint8Array, string]>([
    ["plain text", "Klaten, 2025", "Klaten, 2025"],
    ["a page", `\n${page(story)}`, "Pemerintah Kabupaten"],
    ["a page without a head", `<article><h1>Judul berita</h1>${story}</article>`, "Judul berita"],
    ["JSON lines", '{"id":"a","text":"Satu"}', "Satu"],
    ["compressed text", gzipSync("Klaten, 2025"), "Klaten, 2025"],
    ["nothing", "", ""],
  ])("tells by its first bytes that it is %s", async (_name, content, start) => {
    const [result] = await collect(readStdin(one(content), {}));
    expect(result && "article" in result && result.article.text.slice(0, start.length)).toBe(start);
  });
});
