import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundled } from "./bundled.ts";
import { injected, inTurns, type Point, pointsOf, spread, whyNoStrace } from "./strace.ts";
import { publishTiny, tornIn, treeOf } from "./tiny.ts";

// `KEMBAR_CRASHES=100000 npx vitest run packages/publisher/test/release-crash.test.ts` takes every point, which takes hours.
const COUNT = Number(process.env.KEMBAR_CRASHES ?? 24);
const LIMIT = 240_000 + COUNT * 10_000;
const AT_ONCE = 3;

const reason = whyNoStrace();
if (reason !== undefined) console.warn(`Tests of crashes are skipped: ${reason}.`);

let work = "";
let script = "";
/** A repository with version 1.0.0, and what it holds after 1.1.0 was published undisturbed. */
let before = "";
let expected = new Map<string, string>();
let old = new Map<string, string>();
let points: Point[] = [];
let made = 0;

function repository(): string {
  const folder = join(work, `r${++made}`);
  cpSync(before, folder, { recursive: true });
  return folder;
}

const command = (folder: string, ...more: readonly string[]) => [process.execPath, script, folder, "1.1.0", ...more];

/** Points that all are taken: what stands between them decides nothing. */
const isTurn = ({ call }: Point): boolean => /^(?:rename|link|unlink|rmdir|mkdir)/.test(call);

const chosen = (count: number): Point[] =>
  count >= points.length
    ? points
    : [...new Set([...spread(points.filter(isTurn), Math.ceil(count / 2)), ...spread(points, Math.ceil(count / 2))])];

/** What is wrong with a repository after a run that was disturbed, and after the same command was given again. */
async function faultsAfter(folder: string): Promise<string[]> {
  const torn = tornIn(folder);
  const tree = treeOf(folder);
  const changed = [...old].filter(([path, hash]) => tree.get(path) !== hash).map(([path]) => `${path} was changed`);
  const again = await publishTiny(folder, "1.1.0").then(
    () => [],
    (error: Error) => [`again: ${error.message}`],
  );
  const end = treeOf(folder);
  const paths = new Set([...expected.keys(), ...end.keys()]);
  const differs = [...paths].filter((path) => end.get(path) !== expected.get(path)).map((path) => `again: ${path}`);
  rmSync(folder, { recursive: true, force: true });
  return [...torn, ...changed, ...again, ...differs];
}

describe.skipIf(reason !== undefined)("a release that is disturbed", () => {
  beforeAll(async () => {
    work = realpathSync(mkdtempSync(join(tmpdir(), "kembar-crash-")));
    script = await bundled("publish-process", work);
    before = join(work, "before");
    mkdirSync(join(before, "ties"), { recursive: true });
    await publishTiny(before, "1.0.0");
    old = new Map([...treeOf(before)].filter(([path]) => /releases\/(?:1\.0\.0|[^/]*1\.0\.0\.)/.test(path)));
    const calm = repository();
    await publishTiny(calm, "1.1.0");
    expected = treeOf(calm);
    const traced = repository();
    points = pointsOf(command(traced), traced);
  }, 60_000);
  afterAll(() => rmSync(work, { recursive: true, force: true }));

  it("works on the disk at many points", () => {
    const calls = new Set(points.map(({ call }) => call));
    expect(points.length).toBeGreaterThan(300);
    expect(old.size).toBeGreaterThan(70);
    for (const call of [/^mkdir/, /^open/, /^write/, /^fsync/, /^rename/, /^link/, /^unlink/, /^close/])
      expect([...calls].some((one) => call.test(one))).toBe(true);
  });

  it(
    "by SIGKILL leaves nothing or everything, and the same command finishes",
    async () => {
      const chosenPoints = chosen(COUNT);
      const ends = await inTurns(chosenPoints, AT_ONCE, async (point) => {
        const folder = repository();
        const { signal, stderr, isHit } = await injected(command(folder), point, "KILL");
        const end = isHit && signal !== "SIGKILL" ? [`ended by ${signal}: ${stderr}`] : [];
        return { isHit, faults: [...end, ...(await faultsAfter(folder))].map((fault) => `${point.line}: ${fault}`) };
      });
      expect(ends.flatMap(({ faults }) => faults)).toEqual([]);
      // A point may be missed where Node made a call more or less before.
      expect(ends.filter(({ isHit }) => isHit).length).toBeGreaterThanOrEqual(chosenPoints.length * 0.9);
    },
    LIMIT,
  );

  const errors = ["ENOSPC", "EIO", "EACCES", "EROFS", "EDQUOT"];
  it(
    `by ${errors.join(", ")} says so, is never whole in part, and the same command finishes`,
    async () => {
      const cases = chosen(COUNT).flatMap((point, at) =>
        errors
          .filter((_, index) => COUNT >= points.length || index === at % errors.length)
          .map((error) => [point, error] as const),
      );
      const ends = await inTurns(cases, AT_ONCE, async ([point, error]) => {
        const folder = repository();
        const { status, stderr, isHit } = await injected(command(folder), point, error);
        const whole = [...expected].every(([path, hash]) => treeOf(folder).get(path) === hash);
        const told = [
          ...(status === 0 && !whole ? ["exit code 0, but something is missing"] : []),
          ...(status !== 0 && status !== 3 ? [`exit code ${status}: ${stderr}`] : []),
          ...(status === 3 && !/(?:then run the same command again|Restore|try again|right to read)[^\n]*$/.test(stderr)
            ? [`says not what to do: ${stderr}`]
            : []),
          ...(/^\s+at /m.test(stderr) ? [`stack trace: ${stderr}`] : []),
        ];
        const faults = [...told, ...(await faultsAfter(folder))];
        return { isHit, faults: faults.map((fault) => `${error} at ${point.line}: ${fault}`) };
      });
      expect(ends.flatMap(({ faults }) => faults)).toEqual([]);
      expect(ends.filter(({ isHit }) => isHit).length).toBeGreaterThanOrEqual(cases.length * 0.9);
    },
    LIMIT,
  );

  it(
    "is found torn where the ledger is written first",
    async () => {
      const traced = repository();
      const renames = pointsOf(command(traced, "ledger-first"), traced).filter(({ call }) => call.startsWith("rename"));
      const torn = await inTurns(renames, AT_ONCE, async (point) => {
        const folder = repository();
        await injected(command(folder, "ledger-first"), point, "KILL");
        return tornIn(folder);
      });
      expect(torn.flat().some((fault) => fault.startsWith("1.1.0: ") && fault.includes("found none"))).toBe(true);
    },
    LIMIT,
  );
});
