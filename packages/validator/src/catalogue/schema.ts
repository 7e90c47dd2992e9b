import { type Both, differs, error, mean, type Unknown } from "./rule.ts";
import { show } from "./show.ts";

/** What can be wrong with departures from the JSON Schemas. */
export const schemaRules = {
  "schema/required": error({
    summary: "A required property is missing.",
    advice: "Add it; docs/data-dictionary.md tells what it holds.",
    why: "Everybody who uses the data counts on the required properties; a record without one breaks their programs or silently drops out.",
    message: ({ property }: { property: string }) => `Expected the property "${property}".`,
  }),
  "schema/unknown-property": error({
    summary: "A property is not of the model.",
    advice: "Correct its name or remove it; docs/data-dictionary.md lists the properties.",
    why: "An unknown property is nearly always a known one misspelt, and its value would be lost in the tables and the graph.",
    message: ({ found }: Unknown) => `The model has no property "${found}" here.`,
    advise: (params) => mean(params, "Correct its name or remove it; docs/data-dictionary.md lists the properties."),
  }),
  "schema/type": error({
    summary: "A value has the wrong type.",
    advice: "Give a value of the type that is expected.",
    why: "A code written as a number loses its leading zeros, and a list that is a text cannot be read as a list.",
    message: differs,
  }),
  "schema/pattern": error({
    summary: "A text has the wrong form.",
    advice: "Write it in the form that is expected.",
    why: "Ids, dates and addresses are joined and sorted by their form; another form finds no partner.",
    message: ({ expected, found }: Both) => `Expected a text that matches ${expected}, got ${show(found)}.`,
  }),
  "schema/limit": error({
    summary: "A value or list is too short, too long, too small or too large.",
    advice: "Keep to the limit.",
    why: "Limits say what the model means: an agreement has two parties at least, a passage 120 characters at most.",
    message: ({ expected, found }: Both) => `The value ${expected}, got ${show(found)}.`,
  }),
  "schema/together": error({
    summary: "Of two properties that go together one is missing.",
    advice: "Give both or neither.",
    why: "Some values say nothing alone: a date without its precision is read as more exact than its source.",
    message: ({ property, missing }: { property: string; missing: string }) =>
      `Expected "${missing}" beside "${property}".`,
  }),
} as const;
