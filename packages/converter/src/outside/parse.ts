import { type Claim, type ClaimedValue, type ClaimProblem, fault } from "./claim.ts";
import { type Form, paperFields, placeId, term, text, valueForms } from "./forms.ts";

const EXAMPLE =
  '{"source":"a","parties":["id-3310","cn-350600"],"field":"kind","value":"sister-city","start":9,"end":20,"exact":"sister city","rule":"claim/jane"}';
const advice = `Write it as ${EXAMPLE}, on one line; docs/claims.md lists the fields.`;

const LONGEST_PASSAGE = 120;
const ruleForm = /^claim(?:\/[a-z0-9-]+)+$/;

/** An offset, or none: sources that are only cited have no text to count in. */
const offset: Form = (value, name) =>
  value === undefined || (Number.isSafeInteger(value) && (value as number) >= 0)
    ? undefined
    : `${name}: expected a whole number, code points from the start.`;

const passageForms: Readonly<Record<string, Form>> = {
  source: text,
  start: offset,
  end: offset,
  exact: (value, name) =>
    text(value, name) ??
    ([...(value as string)].length > LONGEST_PASSAGE
      ? `${name}: expected at most ${LONGEST_PASSAGE} characters, got ${[...(value as string)].length}.`
      : undefined),
  rule: (value, name) =>
    typeof value === "string" && ruleForm.test(value)
      ? undefined
      : `${name}: expected who found it, such as claim/jane, in small letters, digits and dashes, got ${JSON.stringify(value)}.`,
  parties: (value, name) =>
    Array.isArray(value) && new Set(value).size >= 2 && value.every((one) => placeId(one, "") === undefined)
      ? undefined
      : `${name}: expected the ids of two or more places, got ${JSON.stringify(value)}.`,
};

const optional = ["instrument", "prefer"];
const known = [...Object.keys(passageForms), "field", "value", ...optional];

const isField = (field: unknown): field is ClaimedValue["field"] =>
  typeof field === "string" && Object.hasOwn(valueForms, field);

/** The first thing that is wrong with the form of a claim. */
function faultOf(given: ReadonlyMap<string, unknown>): string | undefined {
  const strange = [...given.keys()].find((key) => !known.includes(key));
  if (strange !== undefined) return `expected no "${strange}"; there are ${known.join(", ")}.`;
  const wrong = Object.entries(passageForms)
    .map(([key, check]) => check(given.get(key), key))
    .find((problem) => problem !== undefined);
  if (wrong !== undefined) return wrong;
  if (given.has("start") !== given.has("end"))
    return "expected start and end, or neither for a source that is only cited.";
  const field = given.get("field");
  if (!isField(field))
    return `field: expected one of ${Object.keys(valueForms).join(", ")}, got ${JSON.stringify(field)}.`;
  if (given.has("prefer") && typeof given.get("prefer") !== "boolean") return "prefer: expected true or false.";
  if (paperFields.includes(field)) return term("instrument-type")(given.get("instrument"), "instrument");
  return given.has("instrument") ? `instrument: expected none with the field "${field}".` : undefined;
}

function parseLine(line: string, number: number): Claim | ClaimProblem {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return fault(number, "bad-line", `expected JSON: ${(error as Error).message}.`, advice);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return fault(number, "bad-line", "expected an object.", advice);
  const given = new Map(Object.entries(value));
  const wrong = faultOf(given);
  if (wrong !== undefined) return fault(number, "bad-line", wrong, advice);
  const field = given.get("field") as ClaimedValue["field"];
  const problem = valueForms[field](given.get("value"), "value");
  if (problem !== undefined)
    return fault(number, "bad-value", `${field}: ${problem}`, "Give a value of that form, or remove the claim.");
  return { ...(value as Claim), line: number };
}

/** Reads claims, JSON with one on each line; a line that is none becomes a problem, the others are read all the same. */
export function parseClaims(text: string): { readonly claims: Claim[]; readonly problems: ClaimProblem[] } {
  const read = text
    .replace(/^\ufeff/, "")
    .split(/\r?\n/)
    .flatMap((line, index) => (line.trim() === "" ? [] : [parseLine(line, index + 1)]));
  return {
    claims: read.filter((one): one is Claim => !("code" in one)),
    problems: read.filter((one): one is ClaimProblem => "code" in one),
  };
}
