// The first thing a person runs: builds the packages, converts and validates every dataset, and shows what was found.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const env = { ...process.env, TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1", TURBO_NO_UPDATE_NOTIFIER: "1" };

/** Runs a command of the workspace; its output is shown only if it fails. */
function quietly(what, command, args) {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [command, ...args], {
    cwd: root,
    env,
    encoding: "utf8",
  });
  if (status === 0) return stdout;
  process.stderr.write(
    `${stdout}${stderr}${error ? `${error.message}\n` : ""}\nCould not ${what}: see above. If packages are missing, run: npm ci\n`,
  );
  process.exit(status ?? 1);
}

const output = quietly("build, convert and validate", "node_modules/turbo/bin/turbo", [
  "run",
  "validate",
  "--ui=stream",
  "--output-logs=full",
  "--no-color",
]);
const [, hits, total] = /Cached:\s+(\d+) cached, (\d+) total/.exec(output) ?? [];
const isCached = hits === total;
const told = (task) => new RegExp(`:${task}: (\\d+ (?:source|agreement).*)$`, "m").exec(output)?.[1] ?? "";

const card = spawnSync(process.execPath, ["packages/cli/bin/kembar.js", "explain", "datasets/sister-cities"], {
  cwd: root,
  env,
  stdio: "inherit",
});
console.log(` converted  ${isCached ? told("convert").replace(/:.*/, ": nothing changed") : told("convert")}`);
console.log(` validated  ${told("validate")}`);
console.log(
  ` tasks      ${isCached ? `all ${total} from cache (cache hit)` : `${total} run, ${hits} of them from cache`}`,
);
process.exit(card.status ?? 1);
