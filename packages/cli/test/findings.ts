import { type Checked, type Issue, issueCatalogue } from "@kembar/validator";
import fc from "fast-check";
import { type Choice, choose } from "../src/reports/choose.ts";
import type { Look, Reporter } from "../src/reports/report.ts";

export const checked: Checked = { agreements: 2, places: 9, sources: 1, passages: 46, rows: 0, files: 23 };

/** An issue with everything that an issue may have. */
export const issue: Issue = {
  code: "csv/cell",
  severity: "error",
  message: 'Expected "33.10" in the column codes_kemendagri, got "33.1".',
  advice: "Build the table again.",
  path: "dist/places.csv",
  record: "id-3310",
  pointer: "/8/codes_kemendagri",
  line: 10,
  column: 61,
  help: "https://w3id.org/kembar/rules/csv/cell",
  excerpt: { text: "id-3310,Klaten Regency,Kabupaten Klaten,,,regency,ID,,3310,33.1,,,,id-33 id,,", column: 1 },
};

/** The same fault in many places of a file. */
export const many = (count: number): Issue[] =>
  Array.from({ length: count }, (_, index) => ({
    ...issue,
    severity: "warning",
    code: "chronology/stage",
    path: "agreements.json",
    record: `agr-a-b-2001-${10_000 + index}`,
    pointer: `/agreements/${index}/stage`,
    line: index + 1,
    column: 3,
    message: `Number ${index}.`,
  }));

const all: Choice = { least: "note" };
const look: Look = { version: "1.2.3", max: Number.POSITIVE_INFINITY, isQuiet: false, hasColour: false, columns: 80 };

async function* stream(issues: readonly Issue[]): AsyncGenerator<Issue> {
  yield* issues;
}

/** The text of a report. */
export async function told(
  reporter: Reporter,
  issues: readonly Issue[],
  { choice = all, ...own }: Partial<Look> & { choice?: Choice } = {},
): Promise<string> {
  let text = "";
  for await (const piece of reporter(
    choose(stream(issues), () => checked, choice),
    { ...look, ...own },
  ))
    text += piece;
  return text;
}

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const text = fc.string({ unit: "binary", maxLength: 30 });
const someText = text.filter((one) => one !== "");

/** Any issue, with any characters in its texts, control characters among them. */
export const anyIssue: fc.Arbitrary<Issue> = fc
  .record({
    code: fc.constantFrom(...(Object.keys(issueCatalogue) as (keyof typeof issueCatalogue)[])),
    severity: fc.constantFrom("error", "warning", "note"),
    message: someText,
    advice: someText,
    path: someText,
    record: optional(text),
    pointer: optional(
      fc.array(text.map((key) => `/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`)).map((keys) => keys.join("")),
    ),
    place: optional(fc.record({ line: fc.integer({ min: 1, max: 1e9 }), column: fc.integer({ min: 1, max: 1e6 }) })),
    help: optional(fc.constant("https://w3id.org/kembar/rules/csv/cell")),
    excerpt: optional(
      fc.record({ text: fc.string({ unit: "binary", maxLength: 160 }), column: fc.integer({ min: 1, max: 99 }) }),
    ),
  })
  .map(({ place, ...issue }) => JSON.parse(JSON.stringify({ ...issue, ...place })) as Issue);
