// Prints the SHA-256 of every file that is made of the founding record, and of the zip of them: the tests run it elsewhere.
import { createHash } from "node:crypto";
import { canonicalCollection } from "@kembar/schema";
// @boundaries-ignore Collections for tests are made from the model in one place, which is not published.
import { collection } from "../../schema/test/founding.ts";
import { recordHashes } from "../src/data/csv.ts";
import { dataFiles } from "../src/data/files.ts";
import { schemaFiles } from "../src/data/schema-files.ts";
import { writeZip } from "../src/data/zip.ts";
import { written } from "./data-written.ts";

const records = canonicalCollection(collection);
const tombstones = [{ id: "agr-a-b-2020-abcde", withdrawnIn: "1.1.0", reason: "withdrawn", replacedBy: [] }] as const;
const files = [...dataFiles(records, tombstones, "some-towns"), recordHashes(records), ...schemaFiles()];
const made = files.map((file) => ({ path: file.path, bytes: written(file).bytes }));
const digest = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

for (const { path, bytes } of made) console.log(digest(bytes), path);
const zip = createHash("sha256");
writeZip(
  made.map(({ path, bytes }) => ({ path, pieces: () => [bytes] })),
  (bytes) => zip.update(bytes),
);
console.log(zip.digest("hex"), "zip");
