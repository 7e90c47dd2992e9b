import type { DatasetMetadata } from "../description.ts";
import { readShaped, type Shape } from "./reading.ts";
import { address, agentIdentifier, baseAddress, contact, description, language, licence, slug, text } from "./rules.ts";

/** Shape of `dataset.yaml`, and of what a manifest repeats of it. */
export const datasetShape: Shape = {
  name: slug,
  title: text,
  summary: text,
  description,
  keywords: { list: text, atLeast: 1 },
  licence,
  creators: {
    list: { name: text, "familyName?": text, "givenName?": text, "identifier?": agentIdentifier },
    atLeast: 1,
  },
  publisher: { name: text, url: address },
  homepage: baseAddress,
  repository: address,
  contact,
  languages: { list: language, atLeast: 1 },
  limits: { list: text, atLeast: 1 },
};

/** Reads the file `dataset.yaml` of a dataset. A MetadataError tells every fault: its line, what was expected, what came. */
export const parseDatasetMetadata = (content: string): DatasetMetadata =>
  readShaped("dataset.yaml", content, datasetShape) as DatasetMetadata;
