import { NAMESPACE } from "../src/model.ts";
import { described, list, object, type Schema, text } from "./schema-parts.ts";

/** Any JSON Pointer (RFC 6901), also to what the model does not have. */
const POINTER = "^(?:/(?:[^/~]|~[01])*)*$";

const number = (minimum: number): Schema => ({ type: "integer", minimum, maximum: Number.MAX_SAFE_INTEGER });
const numbers = (minimum: number): Schema => ({ type: "object", additionalProperties: number(minimum) });

const code = described("Code of the rule, `area/problem`.", {
  type: "string",
  pattern: "^[a-z]+(?:-[a-z]+)*/[a-z0-9-]+$",
});
const severity = described("How bad it is; only errors make data invalid.", { enum: ["error", "warning", "note"] });
const path = described("Path of the file, relative to the working directory, with `/` between.", { type: "string" });

const place = {
  record: described("Id of the agreement, place or source.", { type: "string" }),
  pointer: described("JSON Pointer (RFC 6901) within the record, or within the document.", {
    type: "string",
    pattern: POINTER,
  }),
  line: described("Line in the file, from 1.", number(1)),
  column: described("Column in the line, from 1, in UTF-16 units.", number(1)),
};

const excerpt = object({
  text: described("The line it stands in, cut around the column.", { type: "string" }),
  column: described("Column at which the cut begins, from 1, in UTF-16 units.", number(1)),
});

const issue = object(
  {
    code,
    severity,
    message: described("What was expected and what came.", text),
    advice: described("What to do about it.", text),
    path,
    ...place,
    help: described("Address of the page about the rule.", { type: "string", pattern: "^https?://" }),
    excerpt,
  },
  [...Object.keys(place), "help", "excerpt"],
);

const group = object(
  {
    code,
    severity,
    path,
    pointer: described("JSON Pointer with a star for every index.", { type: "string", pattern: POINTER }),
    count: described("How many issues it stands for.", number(1)),
    places: described("Where the first of them are, three at most.", {
      ...list(object(place, Object.keys(place))),
      minItems: 1,
      maxItems: 3,
    }),
  },
  ["pointer"],
);

const checked: Schema = {
  ...numbers(0),
  required: ["agreements", "places", "sources", "passages", "rows", "files"],
};

const counts = object({
  error: number(0),
  warning: number(0),
  note: number(0),
  byCode: described("Issues by code, the most frequent first.", numbers(1)),
});

const notShown = object({
  max: described("Beyond the number asked for with --max.", number(0)),
  severity: described("Less severe than asked for with --severity.", number(0)),
  rule: described("Of rules that --rule does not name; these alone are not counted in `counts`.", number(0)),
});

/** JSON Schema 2020-12 of what `kembar validate --json` prints. */
export const reportSchema = (): Schema => ({
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: `${NAMESPACE}schema/report.schema.json`,
  title: "Report",
  description: "What `kembar validate --json` found in data.",
  ...object({
    tool: { const: "kembar" },
    version: described("Version of the tool.", text),
    issues: described("Issues in the order in which they were found; of many, those that are shown.", list(issue)),
    groups: described(
      "The same fault in many items of a file told once: of all issues, also those beyond --max.",
      list(group),
    ),
    checked: described("What was looked at, by kind.", checked),
    counts: described("How many issues there are, shown or not.", counts),
    notShown: described("How many issues are not among `issues`, by reason.", notShown),
  }),
});
