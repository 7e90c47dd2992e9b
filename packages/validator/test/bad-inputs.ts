import { gzipSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import type { InputFile } from "../src/index.ts";
import { type Files, files, record, text } from "./fixture.ts";
import { manyFiles } from "./many.ts";
import { bytesOf } from "./pieces.ts";

/** Files to check, and the most bytes that are held of them. */
export interface BadInput {
  readonly files: readonly InputFile[];
  readonly wholeLimit?: number;
}

const alone = (path: string, content: string | Uint8Array): BadInput => ({
  files: [{ path, bytes: typeof content === "string" ? bytesOf(content) : content }],
});

/** The dataset with one file changed, which must change it. */
function dataset(path: string, change: (content: string) => string | Uint8Array, all: Files = files): BadInput {
  const before = all[path] ?? "";
  const after = change(before);
  if (after === before) throw new Error(`The change of ${path} changed nothing.`);
  const bytes = (name: string, content: string) =>
    name !== path ? bytesOf(content) : typeof after === "string" ? bytesOf(after) : after;
  return { files: Object.entries(all).map(([name, content]) => ({ path: name, bytes: bytes(name, content) })) };
}

const json = files[record] ?? "";
const lines = manyFiles(3)["dist/agreements.jsonl"] ?? "";
const sectors = manyFiles(3)["dist/sectors.csv"] ?? "";
const zip = zipSync({ "data/agreements.jsonl": strToU8(lines) }, { mtime: "2025-06-24T00:00:00" });
const utf16 = new Uint8Array(Buffer.from(`\ufeff${json}`, "utf16le"));

/** What stands in the first column of the table "What bad input gets" of docs/validation.md. */
export const badInputs: Readonly<Record<string, BadInput>> = {
  "An empty file that should be a record": alone("agr.json", ""),
  "A picture under the name of a record": alone(
    "agr.json",
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  ),
  "A folder with nothing of Kembar's in it": alone("notes.md", "# Notes\n"),
  "A record in UTF-16": alone("agr.json", utf16),
  "A record with a byte order mark": alone("agr.json", `\ufeff${json}`),
  "A comma behind the last value of a record": alone("agr.json", json.replace(/\n\}\n$/, ",\n}\n")),
  "A record that breaks off in the middle": alone("agr.json", json.slice(0, json.indexOf('"parties"') + 12)),
  "A key twice in a record": alone("agr.json", json.replace('  "stage"', '  "kind": "sectoral",\n  "stage"')),
  "100,000 opening brackets": alone("agr.json", "[".repeat(100_000)),
  "`__proto__` as a key of a record": alone("agr.json", json.replace('  "kind"', '  "__proto__": {},\n  "kind"')),
  "`NaN` as an offset": alone("agr.json", json.replace(/"start": \d+/, '"start": NaN')),
  "Other JSON than a record": alone("agr.json", '{ "name": "Klaten" }\n'),
  "A term that no vocabulary has": alone("agr.json", json.replace('"sister-city"', '"sister-citi"')),
  "A date written day first": alone("agr.json", json.replace('"2025-06-24"', '"24-06-2025"')),
  "The 31st of June": alone("agr.json", json.replace('"2025-06-24"', '"2025-06-31"')),
  "One broken line of JSON lines": alone("agreements.jsonl", lines.replace(/"stage":(?!.*\n.)/, '"stage"')),
  "A quote within a cell of a table": alone(
    "sectors.csv",
    sectors.replace("Budi Santoso,pendidikan", 'Budi "Bud" Santoso,pendidikan'),
  ),
  "A quote that is never closed": alone("sectors.csv", sectors.replace("Budi", '"Budi')),
  "A row with a cell too many": alone("sectors.csv", sectors.replace("pendidikan\n", "pendidikan,x\n")),
  "A table whose columns are in another order": alone(
    "sectors.csv",
    sectors.replace("position,sector", "sector,position"),
  ),
  "A table in Latin-1": alone(
    "sectors.csv",
    new Uint8Array(Buffer.from(sectors.replace("Budi", "Bud\u00ed"), "latin1")),
  ),
  "A code that a spreadsheet took for a number": dataset("dist/places.csv", (csv) => csv.replace("33.10", "33.1")),
  "A row of a table missing": dataset("dist/parties.csv", (csv) => csv.replace(/\n[^\n]*jp-22[^\n]*/, "")),
  "A record missing from the JSON lines": dataset("dist/agreements.jsonl", () => ""),
  "A value changed in one of the forms": dataset("dist/agreements.json", (all) =>
    all.replace('"Aula Besar"', '"Aula Besat"'),
  ),
  "Keys in another order than the build's": dataset(record, (one) =>
    one.replace(/( {2}"kind": .*\n)( {2}"stage": .*\n)/, "$2$1"),
  ),
  "A character of a source changed": dataset("sources/example.txt", (all) => all.replace("Aula", "Aola")),
  "A source with other ends of lines": dataset("sources/example.txt", () => text.replace("\n", "\r\n")),
  "A source with a byte that is no UTF-8": dataset("sources/example.txt", (all) => bytesOf(all).with(30, 0xff)),
  "A key of a source's metadata misspelt": dataset("sources/example.yaml", (yaml) => yaml.replace("outlet", "outlett")),
  "Metadata that is not YAML": dataset("sources/example.yaml", (yaml) => yaml.replace("outlet: ", "outlet: [")),
  "An id that is not in the register": dataset("ids.csv", (csv) => csv.replace("abcde", "abcdf")),
  "A gzip that breaks off": alone("agreements.jsonl.gz", new Uint8Array(gzipSync(lines)).slice(0, -20)),
  "A gzip with something behind it": alone(
    "agreements.jsonl.gz",
    new Uint8Array(Buffer.concat([gzipSync(lines), Buffer.from("something else")])),
  ),
  "A zip that breaks off": alone("data.zip", zip.slice(0, -30)),
  "A zip with a damaged file in it": alone("data.zip", zip.with(120, (zip[120] ?? 0) ^ 0xff)),
  "Files too large to be compared": { ...dataset(record, (one) => `${one}\n`), wholeLimit: 0 },
};
