import { pointer, type SchemaError, validateAgreement, validatePlace, validateSource } from "@kembar/schema";
import { type Input, placeOf, type Ref } from "../input.ts";
import { type Issue, type IssueCode, makeIssue } from "../issue.ts";

const codes: Readonly<Record<string, IssueCode>> = {
  required: "schema/required",
  additionalProperties: "schema/unknown-property",
  type: "schema/type",
  pattern: "schema/pattern",
  enum: "vocabulary/unknown-term",
  dependentRequired: "schema/together",
};

function sentence({ keyword, params, message }: SchemaError, value: unknown): string {
  const got = value === undefined ? "" : `, got ${JSON.stringify(value)?.slice(0, 80)}`;
  switch (keyword) {
    case "required":
      return `Expected the property "${params.missingProperty}".`;
    case "additionalProperties":
      return `Expected only properties of the model, got "${params.additionalProperty}".`;
    case "enum":
      return `Expected one of ${(params.allowedValues as string[]).join(", ")}${got}.`;
    case "pattern":
      return `Expected a text of the form ${params.pattern}${got}.`;
    case "type":
      return `Expected ${[params.type].flat().join(" or ")}${got}.`;
    case "dependentRequired":
      return `Expected "${params.missingProperty}" beside "${params.property}".`;
    default:
      return `The value ${message}${got}.`;
  }
}

function valueIn(root: unknown, at: string): unknown {
  return at === ""
    ? root
    : at
        .slice(1)
        .split("/")
        .reduce<unknown>(
          (value, key) =>
            typeof value === "object" && value !== null
              ? (value as Record<string, unknown>)[key.replaceAll("~1", "/").replaceAll("~0", "~")]
              : undefined,
          root,
        );
}

function issuesOf<T extends { readonly id?: string }>(
  ref: Ref<T>,
  validate: (value: unknown) => SchemaError[],
): Issue[] {
  return validate(ref.value).map((error) => {
    const at =
      error.keyword === "additionalProperties"
        ? error.pointer + pointer(String(error.params.additionalProperty))
        : error.pointer;
    return makeIssue(
      codes[error.keyword] ?? "schema/limit",
      placeOf(ref, at),
      sentence(
        error,
        error.keyword === "required" || error.keyword === "additionalProperties" ? undefined : valueIn(ref.value, at),
      ),
    );
  });
}

/** Departures from the JSON Schemas. */
export const checkSchema = (input: Input): Issue[] => [
  ...input.agreements.flatMap((ref) => issuesOf(ref, validateAgreement)),
  ...input.places.flatMap((ref) => issuesOf(ref, validatePlace)),
  ...input.sources.flatMap((ref) => issuesOf(ref, validateSource)),
];
