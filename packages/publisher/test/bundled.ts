import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

const here = fileURLToPath(new URL(".", import.meta.url));

/** Makes one file of a script beside this one, in a folder, so that it starts fast; returns its path. */
export async function bundled(name: string, folder: string): Promise<string> {
  const bundle = await rolldown({
    input: join(here, `${name}.ts`),
    platform: "node",
    external: ["node-sqlite3-wasm"],
    resolve: { conditionNames: ["@kembar/source", "import", "node", "default"] },
    logLevel: "silent",
  });
  const file = join(folder, `${name}.mjs`);
  await bundle.write({ file, format: "esm", codeSplitting: false });
  await bundle.close();
  symlinkSync(join(here, "../../../node_modules"), join(folder, "node_modules"));
  return file;
}
