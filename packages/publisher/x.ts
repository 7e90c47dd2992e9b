import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { descriptionFiles } from "./src/metadata/files.ts";
import { outerFiles } from "./src/metadata/outer.ts";
import { first, second } from "./test/description.ts";

for (const [n, d] of [
  ["a", first],
  ["b", second],
] as const)
  for (const f of [
    ...descriptionFiles(d, "# Changelog\n"),
    ...outerFiles(
      [{ version: d.version, date: d.date, dataDigest: d.dataDigest, zip: { path: "x.zip", bytes: 1, sha256: "a" } }],
      d,
    ).map((f) => ({ ...f, path: "outer/" + f.path })),
  ]) {
    let t = "";
    f.write((p) => {
      t += p;
    });
    const p = "/tmp/s5m-out/" + n + "/" + f.path;
    mkdirSync(dirname(p), { recursive: true });
    writeFileSync(p, t);
  }
