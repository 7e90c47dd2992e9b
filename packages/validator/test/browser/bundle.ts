import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** A script bundled for browsers, and the files that went into it; packages are read from their source. */
export async function bundle(
  name: string,
): Promise<{ script: string; inputs: readonly string[]; imports: readonly string[] }> {
  const { outputFiles, metafile } = await build({
    entryPoints: [fileURLToPath(new URL(name, import.meta.url))],
    bundle: true,
    write: false,
    metafile: true,
    platform: "browser",
    format: "esm",
    target: "es2023",
    conditions: ["@kembar/source"],
    logLevel: "silent",
  });
  const [output] = outputFiles;
  if (!output) throw new Error(`Expected a script, esbuild gave none for ${name}.`);
  const all = Object.values(metafile.inputs).flatMap((input) => input.imports);
  return {
    script: output.text,
    inputs: Object.keys(metafile.inputs),
    imports: all.filter(({ external }) => external).map(({ path }) => path),
  };
}
