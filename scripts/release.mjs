// The steps of a release that concern every dataset of the repository. Each can be run by hand; docs/releasing.md tells when and why.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";

const help = `node scripts/release.mjs <step>   in the folder of a repository with datasets/

  version --date DAY   raises versions by the changesets, brings the lockfile up
                       to date, builds, and publishes datasets as below
  publish --date DAY   kembar release for each dataset whose version is new
  list                 a line for each published version: the dataset's folder,
                       its name, version, git tag and zip, with tabs between
  check                rebuilds and verifies every published version

DAY is the day of publication, as 2026-01-31; KEMBAR_DATE may give it instead.
--from-source runs kembar from its sources: nothing need be built.
`;

const programs = fileURLToPath(new URL("..", import.meta.url));

/** A fault that is told without a stack trace. */
class Refusal extends Error {}

const jsonOf = (path) => JSON.parse(readFileSync(path, "utf8"));

/** The datasets of the repository, with their versions and what was published of them, sorted by folder. */
function datasets() {
  if (!existsSync("datasets"))
    throw new Refusal("Expected a folder datasets/ here, found none. Go to the top of the repository.");
  return readdirSync("datasets")
    .toSorted()
    .map((name) => `datasets/${name}`)
    .filter((folder) => existsSync(join(folder, "dataset.yaml")) && existsSync(join(folder, "package.json")))
    .map((folder) => {
      const { name: packageName, version } = jsonOf(join(folder, "package.json"));
      const ledger = join(folder, "releases/ledger.json");
      const { dataset, versions } = existsSync(ledger) ? jsonOf(ledger) : { dataset: undefined, versions: [] };
      return { folder, packageName, version, dataset, published: versions };
    });
}

/** Versions that the programs of today do not write as they were published: why, by version. A person has entered each. */
function ofOlderPrograms(folder) {
  const path = join(folder, "older-programs.json");
  return existsSync(path) ? jsonOf(path) : {};
}

function run(command, args) {
  const { status, error } = spawnSync(command, args, { stdio: "inherit" });
  if (error) throw new Refusal(`Cannot run ${command}: ${error.message}.`);
  if (status !== 0) throw new Refusal(`${[command, ...args].join(" ")} failed: see above.`);
}

const source = `import { run } from ${JSON.stringify(pathToFileURL(join(programs, "packages/cli/src/main.ts")).href)}; await run(process.argv.slice(1), new URL(${JSON.stringify(pathToFileURL(join(programs, "packages/cli/package.json")).href)}));`;
const loader = pathToFileURL(join(programs, "node_modules/tsx/dist/loader.mjs")).href;

/** What Node is given to run kembar: the built command, or its sources. */
const kembarWith = (isFromSource) =>
  isFromSource
    ? ["--import", loader, "--conditions=@kembar/source", "--input-type=module", "-e", source, "--"]
    : [join(programs, "packages/cli/bin/kembar.js")];

/** The day of publication: given, never read off the clock, so that a release can be made again on another day. */
function dayOf(given) {
  const day = given ?? process.env.KEMBAR_DATE;
  if (day === undefined || day === "")
    throw new Refusal("Expected the day of publication, got none. Give it as --date 2026-01-31 or in KEMBAR_DATE.");
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new Refusal(`Expected a day such as 2026-01-31, got "${day}".`);
  return day;
}

/** A version 0.0.0 was never raised by a changeset: there is nothing to publish yet. */
const isDue = ({ version, published }) => version !== "0.0.0" && !published.some((one) => one.version === version);

/** What the changesets of a version said, as `changeset version` wrote it down: the reason, should it be raised further than the data ask for. */
function toldOf(folder, version) {
  const path = join(folder, "CHANGELOG.md");
  if (!existsSync(path)) return undefined;
  const section = readFileSync(path, "utf8")
    .split(/^## /m)
    .find((text) => text.startsWith(`${version}\n`));
  return section?.slice(version.length).trim() || undefined;
}

function publish(kembar, given) {
  const due = datasets().filter(isDue);
  if (due.length === 0) return console.log("Every version of every dataset is published.");
  const day = dayOf(given);
  for (const { folder, version } of due) {
    const reason = toldOf(folder, version);
    run(process.execPath, [
      ...kembar,
      "release",
      folder,
      "--date",
      day,
      ...(reason === undefined ? [] : [`--reason=${reason}`]),
    ]);
  }
}

function version(kembar, given) {
  // The day is asked for before anything is changed.
  const day = dayOf(given);
  run(process.execPath, [join(programs, "node_modules/@changesets/cli/bin.js"), "version"]);
  run("npm", ["install", "--package-lock-only", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund"]);
  run(process.execPath, [join(programs, "node_modules/turbo/bin/turbo"), "run", "build", "--output-logs=errors-only"]);
  publish(kembar, day);
}

function list() {
  for (const { folder, packageName, dataset, published } of datasets())
    for (const { version, zip } of published)
      console.log([folder, dataset, version, `${packageName}@${version}`, `${folder}/releases/${zip.path}`].join("\t"));
}

function check(kembar) {
  const folder = mkdtempSync(join(tmpdir(), "kembar-check-"));
  let count = 0;
  try {
    for (const { folder: dataset, published } of datasets()) {
      const older = ofOlderPrograms(dataset);
      for (const { version, zip } of published) {
        run(process.execPath, [...kembar, "verify", `${dataset}/releases/${version}`, "--quiet"]);
        run(process.execPath, [...kembar, "verify", `${dataset}/releases/${zip.path}`, "--quiet"]);
        if (older[version] !== undefined) console.log(`${dataset} ${version} is not rebuilt: ${older[version]}`);
        else
          run(process.execPath, [
            ...kembar,
            "release",
            dataset,
            "--rebuild",
            version,
            "--out",
            join(folder, `${count}`),
          ]);
        count++;
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(
    count === 0
      ? "Nothing is published yet."
      : `${count} published version${count === 1 ? " is" : "s are"} as published.`,
  );
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { date: { type: "string" }, "from-source": { type: "boolean" }, help: { type: "boolean", short: "h" } },
});
const step = { version, publish, list, check }[positionals[0] ?? ""];
if (values.help || !step) {
  console.log(help);
  process.exit(values.help ? 0 : 2);
}
try {
  step(kembarWith(values["from-source"]), values.date);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exit(1);
}
