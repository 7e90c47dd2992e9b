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
const cached = /Cached:\s+(\d+) cached, (\d+) total/.exec(output);
const summary = output.match(/:(?:convert|validate): \d+ (?:source|agreement).*$/gm) ?? [];

const card = spawnSync(process.execPath, ["packages/cli/bin/kembar.js", "explain", "datasets/sister-cities"], {
  cwd: root,
  env,
  stdio: "inherit",
});
for (const line of summary)
  console.log(` ${line.replace(/^:(convert|validate): /, (_all, task) => `${task.padEnd(9)}`)}`);
if (cached)
  console.log(
    ` tasks    ${cached[1] === cached[2] ? `all ${cached[2]} from cache (cache hit): nothing has changed` : `${cached[2]} run, ${cached[1]} of them from cache`}`,
  );
process.exit(card.status ?? 1);
