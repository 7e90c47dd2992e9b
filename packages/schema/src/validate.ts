import type { Agreement, Collection, Place, Source } from "./generated/types.ts";
import * as compiled from "./generated/validators.ts";

/** One departure from a JSON Schema. */
export interface SchemaError {
  /** JSON Pointer (RFC 6901) to the value at fault. */
  readonly pointer: string;
  /** Keyword of the schema that it breaks: `required`, `enum`, `pattern`, ... */
  readonly keyword: string;
  /** What the keyword asked for, as ajv reports it: `{missingProperty}`, `{allowedValues}`, ... */
  readonly params: Readonly<Record<string, unknown>>;
  /** A short English phrase: "must have required property 'kind'". */
  readonly message: string;
}

interface CompiledError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

interface Compiled {
  (value: unknown): boolean;
  errors?: readonly CompiledError[] | null;
}

function run(validator: Compiled, value: unknown): SchemaError[] {
  if (validator(value)) return [];
  return (validator.errors ?? []).map(({ instancePath, keyword, params, message }) => ({
    pointer: instancePath,
    keyword,
    params,
    message: message ?? `breaks the rule "${keyword}"`,
  }));
}

/** Errors of a value against the agreement schema; none if it is an `Agreement`. No `eval`: the validators are compiled ahead. */
export const validateAgreement = (value: unknown): SchemaError[] => run(compiled.agreement, value);
/** Errors of a value against the place schema. */
export const validatePlace = (value: unknown): SchemaError[] => run(compiled.place, value);
/** Errors of a value against the source schema. */
export const validateSource = (value: unknown): SchemaError[] => run(compiled.source, value);
/** Errors of a value against the collection schema: `{agreements, places, sources}`. */
export const validateCollection = (value: unknown): SchemaError[] => run(compiled.collection, value);

/** Whether a value is an `Agreement`. */
export const isAgreement = (value: unknown): value is Agreement => compiled.agreement(value);
/** Whether a value is a `Place`. */
export const isPlace = (value: unknown): value is Place => compiled.place(value);
/** Whether a value is a `Source`. */
export const isSource = (value: unknown): value is Source => compiled.source(value);
/** Whether a value is a `Collection`. */
export const isCollection = (value: unknown): value is Collection => compiled.collection(value);
