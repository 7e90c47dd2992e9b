import type { Cases } from "../case.ts";
import { files } from "../fixture.ts";

const quads = files["dist/agreements.nq"] ?? "";

export const nquadsCases = {
  "nquads/syntax": {
    fail: [
      {
        what: "a statement without its full stop",
        files: { "a.nq": quads.replace(" .\n", "\n") },
        path: "a.nq",
      },
      { what: "a blank node", files: { "a.nq": `_:a <https://example.org/b> "c" .\n${quads}` }, path: "a.nq", at: "_:a" },
    ],
    pass: [{ what: "every kind of statement", files: { "a.nq": quads } }],
  },
} satisfies Record<string, Cases>;
