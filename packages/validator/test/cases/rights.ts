import { agreement, passage, source, type Cases } from "../case.ts";
import { files, record, text } from "../fixture.ts";

export const rightsCases = {
  "rights/source-text": {
    fail: [
      {
        what: "a text in a release",
        files: { ...files, "releases/1.0.0/sources/example.txt": text },
        path: "releases/1.0.0/sources/example.txt",
        at: "🤝",
      },
      {
        what: "a text in a release that is checked by itself",
        files: { ...files, "1.0.0/SHA256SUMS": "", "1.0.0/sources/example.txt": text },
        path: "1.0.0/sources/example.txt",
        at: "🤝",
      },
    ],
    pass: [
      {
        what: "the text of a source that is free",
        files: {
          ...source((one) => {
            one.rights = "public-domain";
          }),
          "releases/1.0.0/sources/example.txt": text,
        },
      },
      {
        what: "metadata of a source",
        files: { ...files, "releases/1.0.0/LICENSES-SOURCES.csv": "source,rights\nexample,third-party-text\n" },
      },
    ],
  },
  "rights/long-quotation": {
    fail: [
      {
        what: "121 characters of a source in a release",
        files: { ...files, "releases/1.0.0/README.md": `It says: «${[...text].slice(20, 141).join("")}».` },
        path: "releases/1.0.0/README.md",
        at: `${[...text].slice(20, 141).join("")}`,
      },
      {
        what: "a name of 121 characters",
        files: agreement((one) => {
          one.parties[0].government = "x".repeat(121);
        }),
        path: record,
        pointer: "/parties/0/government",
        at: '"xxx',
      },
      {
        what: "a source in a rationale",
        files: agreement((one) => {
          one.conflicts.push({
            at: "/kind",
            kind: "intra-source",
            state: "resolved",
            rationale: `It says: ${text.slice(0, 160)}`,
            alternatives: [{ value: "sister-city", evidence: [passage("/kind", "sister city")] }],
          });
        }),
        path: record,
        pointer: "/conflicts/0/rationale",
        at: '"It says',
      },
    ],
    pass: [
      {
        what: "120 characters of a source in a release",
        files: { ...files, "releases/1.0.0/README.md": `It says: «${[...text].slice(20, 140).join("")}».` },
      },
      {
        what: "a name of 120 characters",
        files: agreement((one) => {
          one.parties[0].government = "x".repeat(120);
        }),
      },
      {
        what: "a long rationale in our own words",
        files: agreement((one) => {
          one.conflicts.push({
            at: "/kind",
            kind: "intra-source",
            state: "resolved",
            rationale: "Our own words. ".repeat(20).trim(),
            alternatives: [{ value: "sister-city", evidence: [passage("/kind", "sister city")] }],
          });
        }),
      },
    ],
  },
} satisfies Record<string, Cases>;
