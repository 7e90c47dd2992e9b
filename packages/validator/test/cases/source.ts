import { all, type Cases, cited, yamlPath } from "../case.ts";
import { edited, files, textOf } from "../fixture.ts";

export const sourceCases = {
  "source/hash-mismatch": {
    fail: [
      {
        what: "one character of the source",
        files: edited("sources/example.txt", (content) => content.replace("berharap", "berharab")),
        path: "sources/example.yaml",
        pointer: "/sha256",
        at: textOf(files, "sources/example.yaml").match(/[0-9a-f]{64}/)?.[0] ?? "",
      },
    ],
    pass: [
      {
        what: "the text that was hashed",
        files: files,
      },
    ],
  },
  "source/metadata-mismatch": {
    fail: [
      {
        what: "another outlet",
        files: edited("sources/example.yaml", (yaml) => yaml.replace("outlet: Example", "outlet: Other")),
        path: "sources/example.yaml",
        pointer: "/outlet",
        at: "Other",
      },
    ],
    pass: [
      {
        what: "a value that the metadata file leaves empty",
        files: edited(yamlPath, (yaml) => yaml.replace("outlet: Example", "outlet:")),
        also: ["source/empty-value"],
      },
    ],
  },
  "source/unknown-key": {
    fail: [
      {
        what: "a key misspelt",
        files: edited("sources/example.yaml", (yaml) => yaml.replace("outlet", "outlat")),
        path: "sources/example.yaml",
        at: "outlat",
      },
    ],
    pass: [
      {
        what: "notes for people",
        files: edited(yamlPath, (yaml) => `${yaml}note: read twice\nrightsNote: of the outlet\n`),
      },
    ],
  },
  "source/empty-value": {
    fail: [
      {
        what: "a value that YAML takes for an alias",
        files: edited(yamlPath, (yaml) => yaml.replace('published: "', "published: *")),
        path: yamlPath,
        at: "published",
      },
      {
        what: "a value that YAML takes for a comment",
        files: edited(yamlPath, (yaml) => yaml.replace('published: "', "published: #")),
        path: yamlPath,
        at: "published",
      },
    ],
    pass: [
      {
        what: "a value of one letter",
        files: edited(yamlPath, (yaml) => `${yaml}note: x\n`),
      },
    ],
  },
  "source/no-text": {
    fail: [
      {
        what: "no text",
        files: Object.fromEntries(Object.entries(files).filter(([path]) => path !== "sources/example.txt")),
        path: all,
        pointer: "/id",
        at: '"example"',
      },
    ],
    pass: [
      {
        what: "a source that is only cited",
        files: cited(),
      },
    ],
  },
} satisfies Record<string, Cases>;
