import type { Manifest } from "./claims.ts";
import { datasetShape } from "./dataset.ts";
import { identifiersShape } from "./identifiers.ts";
import { readShaped, type Shape } from "./reading.ts";
import { day, releasePath, sha256, text, version, wholeNumber } from "./rules.ts";

const shape: Shape = {
  version,
  date: day,
  "previous?": version,
  dataset: datasetShape,
  identifiers: identifiersShape,
  software: { name: text, version: text },
  dataDigest: sha256,
  files: {
    list: {
      path: releasePath,
      bytes: wholeNumber,
      sha256,
      mediaType: text,
      title: text,
      "rows?": wholeNumber,
      "table?": text,
    },
    atLeast: 1,
  },
};

/** Reads the `manifest.json` of a release. A MetadataError tells every fault: its line, what was expected, what came. */
export const parseManifest = (content: string): Manifest => readShaped("manifest.json", content, shape) as Manifest;
