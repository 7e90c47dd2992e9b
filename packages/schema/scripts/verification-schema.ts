import { NAMESPACE } from "../src/model.ts";
import { described, list, object, type Schema, text } from "./schema-parts.ts";

/** What is looked at, in the order in which it is told. */
const names = [
  "checksums",
  "manifest",
  "ledger",
  "zip",
  "statement",
  "lists",
  "records",
  "digest",
  "schema",
  "formats",
  "metadata",
  "changes",
  "evidence",
  "signature",
];

const finding = object(
  {
    file: described("Path of the file at fault in the release, or name of the zip or of a file beside it.", text),
    record: described("Id of the agreement, place or source at fault, where it is one.", text),
    message: described("What was expected and what was found.", text),
  },
  ["record"],
);

/** What holds of a check in a state: how many findings it has, and whether a note stands there. */
const inState = (state: string, findings: Schema, required: readonly string[] = []): Schema => ({
  type: "object",
  properties: { state: { const: state }, findings: { type: "array", ...findings }, note: text },
  required: ["state", "findings", ...required],
});

const check: Schema = {
  ...object(
    {
      name: { enum: names },
      what: described("What the check shows, a sentence.", text),
      state: described("`not-checked` where something that it needs is not at hand.", {
        enum: ["passed", "failed", "not-checked"],
      }),
      note: described("Why it could not be made and what to do, or how much was looked at.", text),
      findings: described("What is wrong; of very many the first.", list(finding)),
    },
    ["note"],
  ),
  // Findings stand in failed checks and nowhere else; what was not checked says why.
  oneOf: [
    inState("passed", { maxItems: 0 }),
    inState("failed", { minItems: 1 }),
    inState("not-checked", { maxItems: 0 }, ["note"]),
  ],
};

/** JSON Schema 2020-12 of what `kembar verify --json` prints. */
export const verificationSchema = (): Schema => ({
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: `${NAMESPACE}schema/verification.schema.json`,
  title: "Verification",
  description: "What `kembar verify --json` found in a release.",
  ...object({
    tool: { const: "kembar" },
    version: described("Version of the tool.", text),
    release: described("The release as it was named.", text),
    sound: described("Whether no check failed; checks that could not be made do not count.", { type: "boolean" }),
    checks: described("What was looked at, in the order of their names above.", { ...list(check), minItems: 1 }),
  }),
});
