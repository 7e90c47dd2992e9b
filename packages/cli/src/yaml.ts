// All that is used of the library, so that the bundle holds no more of it.
export { parseAllDocuments, parseDocument } from "yaml";
