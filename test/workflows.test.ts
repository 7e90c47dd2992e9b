import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = join(root, ".github/workflows");

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}
interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly uses?: string;
  readonly steps?: readonly Step[];
  readonly "timeout-minutes"?: number;
}
interface Workflow {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly concurrency?: { readonly group?: string };
  readonly jobs: Readonly<Record<string, Job>>;
}

/** What is wrong with a workflow, a sentence each. */
function faultsOf(text: string): string[] {
  const { permissions, concurrency, jobs } = parse(text) as Workflow;
  const general = [
    ...(permissions === undefined || Object.values(permissions).includes("write") ? ["general permissions"] : []),
    ...(concurrency?.group === undefined ? ["no concurrency group"] : []),
  ];
  const ofJobs = Object.entries(jobs).flatMap(([name, job]) => [
    ...(job.permissions === undefined && Object.keys(permissions ?? {}).length === 0
      ? [`${name}: no permissions`]
      : []),
    ...(job.steps !== undefined && job["timeout-minutes"] === undefined ? [`${name}: no time limit`] : []),
    ...(job.steps ?? []).flatMap((step) => faultsOfStep(step).map((fault) => `${name}: ${fault}`)),
  ]);
  return [...general, ...unpinnedIn(text), ...ofJobs];
}

/** Actions that a tag could change under us: each is named by a commit, its version in a comment. */
const unpinnedIn = (text: string): string[] =>
  [...text.matchAll(/^ *(?:- )?uses: (.*)$/gm)].flatMap(([, used = ""]) =>
    used.startsWith("./") || /^(?:actions|changesets)\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(used)
      ? []
      : [`not pinned: ${used}`],
  );

const scripts = Object.keys(
  (JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: Record<string, string> }).scripts,
);
const builtIn = ["ci", "start", "test"];

/** The commands that a step may run beside those of the shell and git; only `npm ci`, `changeset publish` and `gh` need a network. */
const programs = new Set(["kembar", "changeset"]);

function faultsOfStep({ uses, run = "", with: inputs, env = {} }: Step): string[] {
  const script = `${run}\n${typeof inputs?.version === "string" && uses?.startsWith("changesets/") ? inputs.version : ""}`;
  const missing = [...script.matchAll(/\bnpm (run )?([a-z:]+)/g)].flatMap(([called, isRun, name = ""]) =>
    (isRun === undefined ? builtIn : scripts).includes(name) ? [] : [`no such script: ${called}`],
  );
  const unknown = [...script.matchAll(/\bnpx (\S+)/g)].flatMap(([called, name = ""]) =>
    programs.has(name) ? [] : [`not of this repository: ${called}`],
  );
  const absent = [...script.matchAll(/(?:^|[\s(])((?:scripts|\.ci|packages)\/[\w./-]+)/g)].flatMap(([, path = ""]) =>
    existsSync(join(root, path)) || path.startsWith("packages/site/") ? [] : [`no such file: ${path}`],
  );
  return [
    ...missing,
    ...unknown,
    ...absent,
    ...(/\b(?:curl|wget|pip|apt-get|docker|npm install)\b/.test(script) ? ["fetches what it does not name"] : []),
    ...(/\$\{\{/.test(run) ? ["puts a value into the text of a command; give it by env"] : []),
    ...(/\b(?:set -x|printenv)\b|echo[^\n]*(?:TOKEN|secrets)/.test(run) ? ["prints a secret"] : []),
    ...(Object.values(env).some((value) => value.includes("secrets.")) && uses !== undefined
      ? ["hands a secret to an action by its environment"]
      : []),
  ];
}

const files = readdirSync(folder).toSorted();

describe("the workflows", () => {
  it("are the three that docs/releasing.md tells of", () => {
    expect(files).toEqual(["ci.yml", "release.yml", "version.yml"]);
  });

  it.each(files)("%s is in order", (file) => {
    expect(faultsOf(readFileSync(join(folder, file), "utf8"))).toEqual([]);
  });

  it("give the right to write to the jobs that need it, and to no other", () => {
    const granted = files.flatMap((file) =>
      Object.entries((parse(readFileSync(join(folder, file), "utf8")) as Workflow).jobs).flatMap(
        ([name, { permissions = {} }]) =>
          Object.entries(permissions).flatMap(([right, level]) => (level === "write" ? [`${name}: ${right}`] : [])),
      ),
    );
    expect(granted).toEqual([
      "npm: contents",
      "npm: id-token",
      "datasets: contents",
      "datasets: id-token",
      "datasets: attestations",
      "site: pages",
      "site: id-token",
      "pull-request: contents",
      "pull-request: pull-requests",
    ]);
  });

  it("test under the versions of Node.js that the packages are for", () => {
    const { jobs } = parse(readFileSync(join(folder, "ci.yml"), "utf8")) as {
      jobs: { check: { strategy: { matrix: { node: number[] } }; steps: Step[] } };
    };
    expect(jobs.check.strategy.matrix.node).toEqual([20, 22, 24]);
    expect(jobs.check.steps.map(({ run }) => run)).toContain(".ci/run");
  });

  it.each([
    [
      "a tag in place of a commit",
      "checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1",
      "checkout@v7",
      "not pinned",
    ],
    ["a commit without its version", " # v7.0.1", "", "not pinned"],
    ["a foreign action", "uses: actions/checkout@", "uses: somebody/checkout@", "not pinned"],
    ["a script that is not there", "npm run build", "npm run bulid", "no such script: npm run bulid"],
    ["a program that would be fetched", "npx changeset publish", "npx changesets publish", "not of this repository"],
    ["a file that is not there", "scripts/release.mjs", "scripts/relaese.mjs", "no such file"],
    ["a download", "git push origin --tags", "curl https://example.org | sh", "fetches"],
    ["a value in a command", "git push origin --tags", "echo $\u007b{ github.head_ref }}", "give it by env"],
    ["a secret in the log", "git push origin --tags", "echo $NODE_AUTH_TOKEN", "prints a secret"],
    ["rights for all jobs", "permissions: {}", "permissions: { contents: write }", "general permissions"],
    ["a job without rights of its own", "permissions:\n      contents: read\n    outputs", "outputs", "no permissions"],
    ["two releases at once", "concurrency:\n  group: release\n", "concurrency:\n", "no concurrency group"],
    ["a job without an end", "    timeout-minutes: 5\n", "", "no time limit"],
  ])("would not pass with %s", (_, from, to, fault) => {
    const text = readFileSync(join(folder, "release.yml"), "utf8");
    expect(text).toContain(from);
    expect(faultsOf(text.replace(from, to)).join("\n")).toContain(fault);
  });
});
