import type { Agreement } from "@kembar/schema";
import { describe, expect, it } from "vitest";
import { applyDecisions, type Decision } from "../src/records/decisions.ts";
import { formatRegistry, parseRegistry } from "../src/records/registry.ts";

const [a, b, c] = ["agr-a-b-2020-aaaaa", "agr-a-b-2020-bbbbb", "agr-a-b-2020-ccccc"] as const;
const records = (...ids: readonly string[]): Agreement[] => ids.map((id) => ({ id }) as Agreement);
const registry = [a, b, c].map((id, at) => ({ id, state: "active", replacedBy: "", key: `k${at}` }) as const);
const split = (into: Decision["into"]): Decision => ({
  agreement: a,
  action: "split",
  by: "A Reader",
  date: "2026-01-31",
  why: "The article tells of two ties.",
  ...(into === undefined ? {} : { into }),
});

describe("a record that is split", () => {
  it("is gone, and its id redirects to those that stand for it", () => {
    const decided = applyDecisions(records(a, b, c), registry, [split([b, c])]);
    expect(decided.problems).toEqual([]);
    expect(decided.agreements.map(({ id }) => id)).toEqual([b, c]);
    expect(decided.registry[0]).toEqual({ id: a, state: "split", replacedBy: `${b} ${c}`, key: "k0" });
    expect(parseRegistry(formatRegistry(decided.registry))).toEqual(decided.registry);
  });

  it("may be one that no source gives any more, and stays split", () => {
    const decided = applyDecisions(records(b, c), registry, [split([b, c])]);
    expect(decided.registry[0]?.state).toBe("split");
    expect(applyDecisions(records(b, c), decided.registry, [split([b, c])])).toMatchObject({
      problems: [],
      registry: decided.registry,
    });
  });

  it.each([
    ["one", [b]],
    ["the same twice", [b, b]],
    ["itself", [a, b]],
    ["a record that is not there", [b, "agr-a-b-2020-ddddd"]],
    ["an id alone", b],
    ["nothing", undefined],
  ])("is not split into %s", (_, into) => {
    const decided = applyDecisions(records(a, b, c), registry, [split(into)]);
    expect(decided.problems.map(({ code }) => code)).toEqual(["curation/no-such-agreement"]);
    expect(decided.agreements).toHaveLength(3);
    expect(decided.registry).toEqual(registry);
  });
});
