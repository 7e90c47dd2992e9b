import { expect, it } from "vitest";
import { kembar, root } from "./run.ts";

const corpus = "packages/converter/corpus";
const baseline = `${corpus}/baseline.json`;

it("no figure has fallen since the baseline", () => {
  const { status, stdout, stderr } = kembar(["eval", corpus, "--baseline", baseline], { cwd: root });
  expect(status, stdout + stderr).toBe(0);
});
