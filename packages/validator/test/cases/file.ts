import { agreement, type Cases } from "../case.ts";
import { edited, files } from "../fixture.ts";

export const fileCases = {
  "file/not-utf-8": {
    fail: [
      {
        what: "a byte that begins no character",
        files: { ...files, "ids.csv": Uint8Array.of(0x7b, 0x0a, 0xc3, 0xa9, 0xff, 0x7d) },
        path: "ids.csv",
      },
    ],
    pass: [
      {
        what: "characters of two, three and four bytes",
        files: agreement((one) => {
          one.label.zh = "é靖🤝";
        }),
      },
    ],
  },
  "file/byte-order-mark": {
    fail: [
      {
        what: "a spreadsheet's mark",
        files: edited("dist/places.csv", (csv) => `\ufeff${csv}`),
        path: "dist/places.csv",
        at: "\ufeffid,names_en",
      },
    ],
    pass: [
      {
        what: "a mark that a source begins with, as received",
        files: { ...files, "sources/other.txt": "\ufeffx" },
      },
    ],
  },
  "file/nothing-to-check": {
    fail: [
      {
        what: "a picture",
        files: { "a/picture.png": "" },
        path: "a/picture.png",
      },
    ],
    pass: [
      {
        what: "JSON lines without a line",
        files: { "a.jsonl": "" },
      },
    ],
  },
} satisfies Record<string, Cases>;
