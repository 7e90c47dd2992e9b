import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { LARGEST_ARTICLE } from "../src/inputs/bytes.ts";
import { type InputResult, readFile } from "../src/inputs/read.ts";
import { folder } from "./run.ts";

const story = (place: string) =>
  `<!doctype html><html><head><meta charset="utf-8"><title>${place}</title></head><body><h1>${place}</h1><p>${`Pemerintah Kota ${place} menandatangani nota kesepahaman dengan kota di luar negeri, kata wali kota. `.repeat(4)}</p></body></html>`;

interface Parts {
  readonly type?: string;
  readonly uri?: string;
  readonly contentType?: string;
  readonly block: string | Uint8Array;
  readonly length?: number | string;
}

function record({
  type = "response",
  uri = "https://example.org/a",
  contentType = "application/http; msgtype=response",
  block,
  length,
}: Parts): Buffer {
  const body = Buffer.from(block);
  const head = `WARC/1.1\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${uri}\r\nWARC-Date: 2025-07-01T23:59:59Z\r\nContent-Type: ${contentType}\r\nContent-Length: ${length ?? body.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), body, Buffer.from("\r\n\r\n")]);
}

function answer(
  body: string | Uint8Array,
  headers: readonly string[] = ["Content-Type: text/html; charset=utf-8"],
  status = "200 OK",
): Buffer {
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${headers.join("\r\n")}\r\n\r\n`), Buffer.from(body)]);
}

const warcinfo = record({ type: "warcinfo", contentType: "application/warc-fields", block: "software: test\r\n" });
const html = (place: string) => record({ uri: `https://example.org/${place}`, block: answer(story(place)) });

async function readArchive(content: Uint8Array, name = "crawl.warc"): Promise<InputResult[]> {
  const found: InputResult[] = [];
  for await (const result of readFile(`${folder({ [name]: content })}/${name}`, {})) found.push(result);
  return found;
}

const told = (results: readonly InputResult[]) =>
  results.map((result) =>
    "problem" in result ? result.problem.code : "article" in result ? result.article.id : result.note,
  );

describe("an archive", () => {
  it("gives an article per page or text, in order, with its address and day, and counts the rest", async () => {
    const archive = [
      warcinfo,
      record({ type: "request", contentType: "application/http; msgtype=request", block: "GET / HTTP/1.1\r\n\r\n" }),
      html("Ambon"),
      record({ block: answer("gif", ["Content-Type: image/gif"]) }),
      record({ block: answer(story("Hilang"), undefined, "404 Not Found") }),
      record({
        uri: "https://example.org/gz",
        block: answer(gzipSync(story("Bitung")), ["content-type: text/html", "content-encoding: gzip"]),
      }),
      record({
        type: "resource",
        uri: "<urn:x>",
        contentType: "text/plain; charset=gbk",
        block: Buffer.from([0xc4, 0xcf, 0xbe, 0xb8, 0xcf, 0xd8]),
      }),
      record({ type: "revisit", block: answer("") }),
      record({
        block: `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n${chunk(story("Kupang"))}`,
      }),
    ];
    const results = await readArchive(Buffer.concat(archive));
    expect(told(results)).toEqual([
      "crawl-1",
      "crawl-2",
      "crawl-3",
      "crawl-4",
      "5 records passed over: 1 request, 1 response of type image/gif, 1 response with status 404, 1 revisit, 1 warcinfo.",
    ]);
    const articles = results.flatMap((result) => ("article" in result ? [result.article] : []));
    expect(articles.map(({ text }) => text.split("\n")[0])).toEqual(["Ambon", "Bitung", "南靖县", "Kupang"]);
    expect(articles[0]?.metadata).toMatchObject({ url: "https://example.org/Ambon", retrieved: "2025-07-01" });
    expect(articles[2]?.metadata).toEqual({ retrieved: "2025-07-01" });
  });

  it.each(["crawl.warc", "crawl.warc.gz"])("compressed record by record, in %s", async (name) => {
    const archive = Buffer.concat([warcinfo, html("Ambon"), html("Bitung")].map((one) => gzipSync(one)));
    expect(told(await readArchive(archive, name))).toEqual(["crawl-1", "crawl-2", "1 record passed over: 1 warcinfo."]);
  });

  const sound = [html("Ambon"), html("Bitung")];
  const start = Buffer.concat(sound).length;
  it.each<[string, Uint8Array, string]>([
    ["cut within a record", html("Kupang").subarray(0, 500), "stops within the record"],
    ["cut within a header", html("Kupang").subarray(0, 60), "expected a record with its Content-Length"],
    ["with bytes that are no record", Buffer.from("hello\r\n"), 'expected "WARC/1.0"'],
    ["with a length that is none", record({ block: "x", length: "many" }), "Content-Length"],
    ["with a length too small", record({ block: answer(story("Kupang")), length: 20 }), 'expected "WARC/1.0"'],
    [
      "with a header without end",
      Buffer.concat([Buffer.from("WARC/1.1\r\n"), Buffer.alloc(3_000_000, "a: b\n")]),
      "header is longer",
    ],
  ])("%s: what comes before is read, and the place is told", async (_name, end, message) => {
    const results = await readArchive(Buffer.concat([...sound, end]));
    const last = results.at(-1);
    expect(told(results).slice(0, 2)).toEqual(["crawl-1", "crawl-2"]);
    const problem = results.flatMap((result) => ("problem" in result ? [result.problem] : [])).at(-1);
    expect(problem).toMatchObject({ code: "convert/bad-archive", message: expect.stringContaining(message) });
    expect(last && "path" in last && last.path).toMatch(/crawl\.warc/);
    // Where a length is too small, the record that says so is whole, and the rest of its block is at fault.
    const isWhole = problem?.message.includes("the start of a record") === true && end.length > 20;
    if (!isWhole) expect(problem?.message).toContain(`byte ${start} `);
  });

  it.each<[string, (bytes: Uint8Array) => Uint8Array]>([
    ["stops early", (bytes) => bytes.subarray(0, bytes.length - 40)],
    ["is damaged", (bytes) => Buffer.from(bytes).fill(0xff, 40, 90)],
  ])("whose last gzip member %s: what comes before is read", async (_name, spoil) => {
    const packed = [...sound.map((one) => gzipSync(one)), spoil(gzipSync(html("Kupang")))];
    const results = await readArchive(Buffer.concat(packed), "crawl.warc.gz");
    expect(told(results)).toEqual(["crawl-1", "crawl-2", "convert/bad-archive"]);
  });

  it("passes over what unfolds to more than an article, and reads on", async () => {
    const bomb = gzipSync(Buffer.alloc(LARGEST_ARTICLE + 1, 97));
    const archive = [
      record({ block: answer(bomb, ["Content-Type: text/html", "Content-Encoding: gzip"]) }),
      record({ block: Buffer.concat([answer(""), Buffer.alloc(LARGEST_ARTICLE + 1, 98)]) }),
      html("Ambon"),
    ];
    const results = await readArchive(Buffer.concat(archive.map((one) => gzipSync(one))), "crawl.warc.gz");
    expect(told(results)).toEqual([
      "crawl-1",
      "2 records passed over: 1 response of more than 16 MB, 1 response whose coding is damaged or unknown.",
    ]);
  });

  it("tells which page has no article, by its address", async () => {
    const empty = record({ uri: "https://example.org/leer", block: answer("<html></html>") });
    const [result] = await readArchive(empty);
    expect(result).toMatchObject({
      path: expect.stringMatching(/crawl\.warc https:\/\/example\.org\/leer$/),
      problem: { code: "convert/no-article" },
    });
  });
});

function chunk(body: string): string {
  const size = Buffer.byteLength(body.slice(10));
  return `a\r\n${body.slice(0, 10)}\r\n${size.toString(16)}\r\n${body.slice(10)}\r\n0\r\n\r\n`;
}
