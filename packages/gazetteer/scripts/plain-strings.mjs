// Part of the build: the tables are template literals in the sources, a row a line; engines read plain strings in half the time.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";

const folder = new URL("../dist/generated/", import.meta.url);

for (const name of readdirSync(folder).filter((one) => one.endsWith(".js"))) {
  const file = new URL(name, folder);
  const text = readFileSync(file, "utf8");
  // The generator refuses cells with a backslash or a dollar sign: what stands between the marks is the text itself.
  writeFileSync(
    file,
    text.replaceAll(/`([^`\\$]*)`/g, (_, table) => JSON.stringify(table)),
  );
}
