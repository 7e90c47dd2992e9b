import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { bundled } from "./bundled.ts";
import { publishTiny, tornIn, treeOf } from "./tiny.ts";

let work = "";
let script = "";
let before = "";
let expected = new Map<string, string>();
let made = 0;

const repository = (from = before): string => {
  const folder = join(work, `r${++made}`);
  cpSync(from, folder, { recursive: true });
  return folder;
};

beforeAll(async () => {
  work = realpathSync(mkdtempSync(join(tmpdir(), "kembar-processes-")));
  script = await bundled("publish-process", work);
  before = join(work, "before");
  mkdirSync(join(before, "ties"), { recursive: true });
  await publishTiny(before, "1.0.0");
  const calm = repository();
  await publishTiny(calm, "1.1.0");
  expected = treeOf(calm);
}, 60_000);
afterAll(() => rmSync(work, { recursive: true, force: true }));

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function started(args: readonly string[]): Promise<Ended> {
  const child = spawn(process.execPath, [script, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  const told = { stdout: "", stderr: "" };
  child.stdout.on("data", (text) => {
    told.stdout += text;
  });
  child.stderr.on("data", (text) => {
    told.stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, ...told }));
  });
}

const atOnce = (count: number, args: readonly string[]): Promise<Ended[]> =>
  Promise.all(Array.from({ length: count }, () => started(args)));

describe("fifty processes that publish a version at once", () => {
  it("one publishes it, the others say that it is published or that one is at it; nothing else is left", async () => {
    const folder = repository();
    // The lock of a process that died: all of them see it, one takes its place.
    writeFileSync(join(folder, "ties/releases/.lock"), "999999999 1\n");
    mkdirSync(join(folder, "ties/releases/.staging-999999999/release"), { recursive: true });
    const ends = await atOnce(50, [folder, "1.1.0"]);
    expect(ends.filter(({ status, stdout }) => status === 0 && stdout === "new")).toHaveLength(1);
    const others = ends.filter(({ stdout }) => stdout !== "new");
    const isRight = ({ status, stdout, stderr }: Ended): boolean =>
      status === 0 ? stdout === "published" : status === 3 && stderr.includes("is writing a release: it holds");
    expect(others.filter((end) => !isRight(end))).toEqual([]);
    expect(tornIn(folder)).toEqual([]);
    expect(treeOf(folder)).toEqual(expected);
  }, 240_000);

  it("get in each other's way without the lock", async () => {
    const ends = await atOnce(4, [repository(), "1.1.0", "ledger-first"]);
    expect(ends.some(({ status }) => status === 70)).toBe(true);
  }, 60_000);
});

/** Moves every clock that JavaScript has, four hundred days ahead. */
const later = `data:text/javascript,${encodeURIComponent(`
  const ahead = 400 * 86_400_000;
  const { now } = Date;
  const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...values) {
      if (values.length === 0) super(now() + ahead);
      else super(...values);
    }
    static now() { return now() + ahead; }
  };
  const passed = performance.now.bind(performance);
  performance.now = () => passed() + ahead;
`)}`;

interface Setting {
  readonly zone: string;
  readonly locale: string;
  readonly umask: string;
  readonly isLater?: boolean;
  /** Another Node to run it with. */
  readonly node?: string;
}

const zones = ["UTC", "Asia/Jakarta", "America/Los_Angeles", "Pacific/Kiritimati", "Pacific/Niue", "Asia/Kathmandu"];
const settings: readonly Setting[] = [
  ...zones.map((zone, at) => ({
    zone,
    locale: at % 2 === 0 ? "C" : "tr_TR.UTF-8",
    umask: ["022", "000", "077"][at % 3] ?? "022",
    isLater: at % 2 === 1,
  })),
  // KEMBAR_NODES: paths of other Nodes, with a colon between.
  ...(process.env.KEMBAR_NODES ?? "")
    .split(":")
    .filter((node) => node !== "")
    .map((node) => ({ node, zone: "Asia/Jayapura", locale: "de_DE.UTF-8", umask: "022" })),
];

function inSetting({ zone, locale, umask, isLater, node }: Setting, args: readonly string[]): string {
  const moved = isLater ? ["--import", later] : [];
  return execFileSync("sh", ["-c", `umask ${umask}; exec "$@"`, "sh", node ?? process.execPath, ...moved, ...args], {
    cwd: isLater ? "/" : work,
    env: { ...process.env, TZ: zone, LANG: locale, LC_ALL: locale },
    encoding: "utf8",
  });
}

describe("a release made elsewhere, at another time", () => {
  test.each(settings)(
    "has the same bytes: $zone $locale $umask $isLater $node",
    (setting) => {
      const folder = join(work, `a folder ${++made}`, setting.zone.replaceAll("/", "-"));
      mkdirSync(join(folder, "ties"), { recursive: true });
      expect(inSetting(setting, [script, folder, "1.0.0"])).toBe("new");
      expect(inSetting(setting, [script, folder, "1.1.0"])).toBe("new");
      expect(treeOf(folder)).toEqual(expected);
    },
    60_000,
  );

  it("was really made elsewhere and at another time", () => {
    const ask = "console.log(new Date(0).getHours(), new Date().getFullYear() > 0, Date.now(), performance.now())";
    const told = (isLater: boolean, zone: string) =>
      inSetting({ zone, locale: "C", umask: "022", isLater }, ["-e", ask]).trim().split(" ");
    const [here, there] = [told(false, "UTC"), told(true, "Asia/Jakarta")];
    expect([here[0], there[0]]).toEqual(["0", "7"]);
    expect(Number(there[2]) - Number(here[2])).toBeGreaterThan(399 * 86_400_000);
    expect(Number(there[3])).toBeGreaterThan(399 * 86_400_000);
  });
});
