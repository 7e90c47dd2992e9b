import { describe, expect, it } from "vitest";
import { gather } from "../src/gather.ts";
import { compileLexicon, findMarks } from "../src/text/lexicon.ts";
import { tokenise } from "../src/text/tokens.ts";

const lexicon = compileLexicon(
  "en",
  {
    paper: {
      plain: ["letter"],
      intent: ["letter of intent", "letter of mutual intent"],
      friends: ["letter of friend*"],
      cooperation: ["letter of cooperation", "letter of cooperation in trade", "letter of cooperation in sport"],
    },
  },
  [],
);

/** Phrases found in a text, each by its value and its words. */
const found = (text: string): string[] => {
  const tokens = tokenise(text);
  return findMarks(lexicon, tokens, (_lexicon, _tokens, mark) => mark).map(
    ({ entry, first, last }) => `${entry.value}: ${text.slice(tokens.start[first], tokens.end[last])}`,
  );
};

describe("phrases that begin with the same words", () => {
  it.each([
    ["a letter of intent", "intent: letter of intent"],
    ["a letter of mutual intent", "intent: letter of mutual intent"],
    ["a letter of friendship", "friends: letter of friendship"],
    ["a letter of cooperation in sport", "cooperation: letter of cooperation in sport"],
  ])("finds the longest in %j", (text, phrase) => {
    expect(found(text)).toEqual([phrase]);
  });

  it.each([
    ["a letter of cooperation in health", "cooperation: letter of cooperation"],
    ["a letter of cooperation", "cooperation: letter of cooperation"],
    ["a letter of mutual respect", "plain: letter"],
    ["a letter", "plain: letter"],
  ])("finds the shorter where the text goes on otherwise in %j", (text, phrase) => {
    expect(found(text)).toEqual([phrase]);
  });

  it("takes a hyphen between words for a space", () => {
    expect(found("letter-of-cooperation in-trade")).toEqual(["cooperation: letter-of-cooperation in-trade"]);
  });
});

describe("gather", () => {
  it("puts what is told of each one after the other, lists and single things", () => {
    const tell = (one: number, index: number) => (one > 2 ? [one, index] : one === 2 ? [] : one);
    const all = [1, 2, 3, 4];
    expect(gather(all, tell)).toEqual([1, 3, 2, 4, 3]);
    expect(gather(all, tell)).toEqual(all.flatMap(tell));
  });
});
