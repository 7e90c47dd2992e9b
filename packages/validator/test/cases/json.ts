import { alone, type Cases } from "../case.ts";
import { collection, edited, files, record, textOf } from "../fixture.ts";
import { many } from "../many.ts";

const lineOf = (index: number): string => `${JSON.stringify(many(2).collection.agreements[index])}\n`;
const years = [lineOf(0), lineOf(1)] as const;

export const jsonCases = {
  "json/syntax": {
    fail: [
      {
        what: "a comma too many",
        files: edited(record, (json) => json.replace('"kind"', ',"kind"')),
        path: record,
        at: ',"kind"',
      },
    ],
    pass: [
      {
        what: "a letter written as an escape",
        files: { "a.json": textOf(files, record).replace("Aula Besar", "\\u0041ula Besar") },
      },
    ],
  },
  "json/too-deep": {
    fail: [
      {
        what: "brackets without end",
        files: { ...files, "records/deep.json": "[".repeat(100_000) },
        path: "records/deep.json",
        at: "[",
      },
      {
        what: "one level more than is read",
        files: { ...files, "records/deep.json": "[".repeat(65) + "]".repeat(65) },
        path: "records/deep.json",
        at: "[]",
      },
    ],
    pass: [
      {
        what: "as deep as is read",
        files: { ...files, "records/deep.json": "[".repeat(64) + "]".repeat(64) },
        also: ["json/unknown-document"],
      },
    ],
  },
  "json/duplicate-key": {
    fail: [
      {
        what: "a key twice",
        files: edited(record, (json) => json.replace('"kind"', '"kind": "sister-city",\n  "kind"')),
        path: record,
        at: '"kind": "sister-city",\n  "stage"',
      },
    ],
    pass: [
      {
        what: "a key in a text, and one key in two objects",
        files: alone((one) => {
          one.label.en = '{"kind": 1, "kind": 2}';
        }),
      },
    ],
  },
  "json/unknown-document": {
    fail: [
      {
        what: "other JSON",
        files: { ...files, "records/other.json": "[1]\n" },
        path: "records/other.json",
        at: "[1]",
      },
    ],
    pass: [
      {
        what: "an agreement under any name",
        files: alone((one) => {}),
      },
    ],
  },
  "json/not-canonical": {
    fail: [
      {
        what: "a blank too many",
        files: edited(record, (json) => json.replace('"kind": ', '"kind":  ')),
        path: record,
        at: ' "sister-city"',
      },
      {
        what: "the second of two files of JSON lines",
        files: { "2024/agreements.jsonl": years[0], "2025/agreements.jsonl": years[1].replace('"kind":', '"kind": ') },
        path: "2025/agreements.jsonl",
        at: ' "sister-city"',
      },
      {
        what: "a second collection in another layout",
        files: { ...files, "more/agreements.json": JSON.stringify(collection) },
        path: "more/agreements.json",
        at: '"agreements"',
      },
    ],
    pass: [
      {
        what: "JSON lines of two years, each in its own file",
        files: { "2024/agreements.jsonl": years[0], "2025/agreements.jsonl": years[1] },
      },
      {
        what: "a record alone in its own layout",
        files: { "a.json": JSON.stringify(collection.agreements[0]) },
      },
    ],
  },
} satisfies Record<string, Cases>;
