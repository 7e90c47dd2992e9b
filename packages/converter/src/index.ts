export { type Article, type Problem, readArticle, type SourceMetadata } from "./article.ts";
export { type Assembly, assemble } from "./assemble.ts";
export { convert } from "./convert.ts";
export type { Conversion, Draft, Note, Passage } from "./draft.ts";
export { type Format, formats, writeFormats } from "./formats.ts";
export { languages } from "./languages/detect.ts";
export type { Decision } from "./records/decisions.ts";
export { formatRegistry, parseRegistry, type Registry, type RegistryEntry, RegistryError } from "./records/registry.ts";
