import { describe, expect, it } from "vitest";
import { similar } from "../src/index.ts";

describe("names one slip away", () => {
  it.each([
    ["shizouka", "JP", "jp-22"],
    ["shichuan", "CN", "cn-510000"],
    ["khartom", "SD", "sd-kh"],
  ])("%s in %s is %s", (key, country, id) => {
    expect(similar(key, country)).toContain(id);
  });

  it.each([
    ["nara", "JP", "too short to tell"],
    ["tokyoooo", "JP", "more than one slip"],
    ["shizouka", "CN", "another country"],
    ["静冈静冈静冈", "JP", "another script"],
  ])("gives nothing for %s in %s: %s", (key, country) => {
    expect(similar(key, country)).not.toContain("jp-22");
  });
});
