import { Ajv2020 } from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";

/** Stands in for ajv/dist/runtime/ucs2length: the length of a string in code points. */
const ucs2length = "const codePointLength = (text) => { let n = 0; for (const _ of text) n++; return n; };";

/** How ajv compiles the validators. */
export const ajvOptions = {
  allErrors: true,
  strict: true,
  allowUnionTypes: true,
  ownProperties: true,
  code: { source: true, esm: true, lines: true },
} as const;

/** Validators compiled ahead of time, as the text of a module without imports; one export per schema. */
export function validatorsModule(schemas: Readonly<Record<string, { readonly $id?: unknown }>>): string {
  const ajv = new Ajv2020(ajvOptions);
  for (const schema of Object.values(schemas)) ajv.addSchema(schema as Record<string, unknown>);
  const names = Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, String(schema.$id)]));
  const standalone = (standaloneCode as unknown as { default: typeof standaloneCode }).default ?? standaloneCode;
  const code = (standalone as unknown as (a: unknown, n: unknown) => string)(ajv, names)
    .replace(/^"use strict";/, "")
    .replace(/require\("ajv\/dist\/runtime\/ucs2length"\)\.default/g, "codePointLength");
  const left = /require\([^)]*\)/.exec(code)?.[0];
  if (left) throw new Error(`The compiled validators still need ${left}: give it a stand-in in scripts/validators.ts.`);
  return `// Generated from schemas/*.json by \`npm run generate\` (ajv standalone code); do not edit.\n// @ts-nocheck\n${ucs2length}\n${code}\n`;
}
