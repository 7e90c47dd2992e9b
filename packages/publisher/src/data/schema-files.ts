import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { vocabularyTurtle } from "@kembar/schema";
import type { ReleaseFile } from "../content.ts";

const require = createRequire(import.meta.url);

type Shipped = Pick<ReleaseFile, "mediaType" | "title">;

/** Files of the schema package that go into a release as they are. */
const shipped: Readonly<Record<string, Shipped>> = {
  "agreement.schema.json": { mediaType: "application/schema+json", title: "JSON Schema of an agreement." },
  "collection.schema.json": {
    mediaType: "application/schema+json",
    title: "JSON Schema of the whole collection, which data/agreements.json keeps.",
  },
  "context.jsonld": { mediaType: "application/ld+json", title: "JSON-LD context of data/agreements.jsonld." },
  "place.schema.json": { mediaType: "application/schema+json", title: "JSON Schema of a place." },
  "shapes.ttl": { mediaType: "text/turtle", title: "SHACL shapes of the graph." },
  "source.schema.json": { mediaType: "application/schema+json", title: "JSON Schema of a source." },
  "tables.json": { mediaType: "application/json", title: "Table Schemas of the CSV tables." },
  "vocabularies.json": { mediaType: "application/json", title: "The vocabularies: codes, labels and definitions." },
};

/** What the records mean: the files of `schema/`, as the schema package of this version has them. */
export const schemaFiles = (): ReleaseFile[] => [
  ...Object.entries(shipped).map(
    ([name, about]): ReleaseFile => ({
      path: `schema/${name}`,
      ...about,
      write: (write) => {
        write(readFileSync(require.resolve(`@kembar/schema/${name}`)));
        return undefined;
      },
    }),
  ),
  {
    path: "schema/vocabularies.ttl",
    mediaType: "text/turtle",
    title: "The vocabularies as SKOS concept schemes.",
    write: (write) => {
      write(vocabularyTurtle());
      return undefined;
    },
  },
];
