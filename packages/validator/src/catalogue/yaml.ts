import { error } from "./rule.ts";

/** What can be wrong with YAML as such. */
export const yamlRules = {
  "yaml/syntax": error({
    summary: "A file is not YAML.",
    advice: "Mend the syntax here.",
    why: "A metadata or curation file that cannot be read is left out as a whole, decisions of people included.",
    message: ({ reason }: { reason: string }) => `Expected YAML: ${reason}.`,
  }),
} as const;
