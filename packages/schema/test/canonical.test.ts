import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Agreement,
  canonicalAgreement,
  canonicalCollection,
  canonicalPlace,
  canonicalSource,
  toJson,
} from "../src/index.ts";
import { anyCollection } from "./arbitrary.ts";
import { agreement, collection } from "./founding.ts";

test("canonical form is a fixed point", () => {
  fc.assert(
    fc.property(anyCollection, (any) => {
      const once = canonicalCollection(any);
      expect(toJson(canonicalCollection(once))).toBe(toJson(once));
    }),
  );
});

test("the order of keys and records does not matter", () => {
  const reverseKeys = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(reverseKeys)
      : typeof value === "object" && value !== null
        ? Object.fromEntries(
            Object.entries(value)
              .toReversed()
              .map(([key, one]) => [key, reverseKeys(one)]),
          )
        : value;
  fc.assert(
    fc.property(anyCollection, (any) => {
      const reversed = reverseKeys(any) as typeof any;
      const shuffled = { ...reversed, places: reversed.places.toReversed() };
      expect(toJson(canonicalCollection(shuffled))).toBe(toJson(canonicalCollection(any)));
    }),
  );
});

test("keys stand in the model's order and unknown ones go", () => {
  const { id, ...rest } = agreement;
  const messy = { mood: "warm", ...rest, id } as Agreement;
  expect(Object.keys(canonicalAgreement(messy)).slice(0, 3)).toEqual(["id", "kind", "stage"]);
  expect(canonicalAgreement(messy)).toEqual(agreement);
});

test("text is NFC, the passages stay as they are", () => {
  const decomposed = "Ame\u0301lie";
  const [passage] = agreement.evidence;
  if (!passage) throw new Error("The founding record has no passage.");
  const made = canonicalAgreement({
    ...agreement,
    label: { ...agreement.label, en: decomposed },
    speakers: [{ name: decomposed }],
    evidence: [{ ...passage, exact: decomposed }],
  });
  expect(made.label.en).toBe("Amélie");
  expect(made.speakers[0]?.name).toBe("Amélie");
  expect(made.evidence[0]?.exact).toBe(decomposed);
});

test("minus zero is zero, absent stays absent, null stays null", () => {
  const [place, , klaten] = collection.places;
  const [source] = collection.sources;
  if (!place || !klaten || !source) throw new Error("The founding records lack a place or source.");
  expect(canonicalPlace({ ...place, point: { latitude: -0, longitude: -0 } }).point).toEqual({
    latitude: 0,
    longitude: 0,
  });
  expect(Object.keys(canonicalPlace(klaten))).not.toContain("point");
  expect(canonicalSource(source)).toEqual(source);
  expect(canonicalAgreement(agreement).instruments[0]?.witnesses[1]?.name).toBeNull();
});

test("JSON text has two spaces, LF and a newline at the end", () => {
  expect(toJson({ a: [1] })).toBe('{\n  "a": [\n    1\n  ]\n}\n');
});
