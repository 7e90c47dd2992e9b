import { yamlPath, type Cases } from "../case.ts";
import { edited } from "../fixture.ts";

export const yamlCases = {
  "yaml/syntax": {
    fail: [
      {
        what: "a quote that never ends",
        files: edited("sources/example.yaml", (yaml) => `${yaml}byline: "x\n`),
        path: "sources/example.yaml",
      },
    ],
    pass: [
      {
        what: "quotes and a remark",
        files: edited(yamlPath, (yaml) => `# "read\n${yaml}note: 'it''s'\n`),
      },
    ],
  },
} satisfies Record<string, Cases>;
