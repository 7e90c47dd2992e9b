import { isEqual } from "../changes/equal.ts";
import { major, minor, type SchemaChange, shown } from "./change.ts";

/** How a constraint that is in two versions has moved: `other` where one set of values does not hold the other. */
type Move = "tighter" | "looser" | "other";

const lower = (old: unknown, next: unknown): Move => (Number(next) > Number(old) ? "tighter" : "looser");
const upper = (old: unknown, next: unknown): Move => (Number(next) < Number(old) ? "tighter" : "looser");
const flag = (_: unknown, next: unknown): Move => (next === true ? "tighter" : "looser");

/** Limits that can be compared; of all others nothing is known but that they differ. */
const moves: Readonly<Record<string, (old: unknown, next: unknown) => Move>> = {
  minimum: lower,
  exclusiveMinimum: lower,
  minLength: lower,
  minItems: lower,
  minProperties: lower,
  maximum: upper,
  exclusiveMaximum: upper,
  maxLength: upper,
  maxItems: upper,
  maxProperties: upper,
  required: flag,
  unique: flag,
  uniqueItems: flag,
};

/** A constraint that asks nothing is none: `required: false`, `minItems: 0`. */
const isNone = (name: string, value: unknown): boolean =>
  value === undefined || value === false || (value === 0 && /^min(?:Length|Items|Properties)$/.test(name));

function moveOf(name: string, old: unknown, next: unknown): Move {
  if (isNone(name, old)) return "tighter";
  if (isNone(name, next)) return "looser";
  return moves[name]?.(old, next) ?? "other";
}

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

/** Values that a list allows: each one gone and each one new. */
export function compareEnums(old: unknown, next: unknown, where: string): SchemaChange[] {
  if (isEqual(old, next)) return [];
  if (old === undefined)
    return [major("constraint-tightened", where, `Only ${shown(next)} may stand here now; anything might before.`)];
  if (next === undefined)
    return [minor("constraint-loosened", where, `Anything may stand here now; only ${shown(old)} might before.`)];
  const [before, now] = [asList(old), asList(next)];
  return [
    ...before
      .filter((value) => !now.includes(value))
      .map((value) =>
        major(
          "code-removed",
          where,
          `${shown(value)} may no longer stand here: programs that look for it find nothing.`,
        ),
      ),
    ...now
      .filter((value) => !before.includes(value))
      .map((value) => minor("code-added", where, `${shown(value)} may stand here now.`)),
  ];
}

/** One constraint in two versions, by its name in Table Schema or JSON Schema. */
export function compareConstraint(name: string, old: unknown, next: unknown, where: string): SchemaChange[] {
  if (isEqual(old, next) || (isNone(name, old) && isNone(name, next))) return [];
  if (name === "enum") return compareEnums(old, next, where);
  const told = `"${name}" was ${shown(old)} and is ${shown(next)}`;
  switch (moveOf(name, old, next)) {
    case "tighter":
      return [major("constraint-tightened", where, `${told}: values that were right are wrong now.`)];
    case "looser":
      return [minor("constraint-loosened", where, `${told}: all values that were right still are.`)];
    case "other":
      return [major("constraint-tightened", where, `${told}: values that were right may be wrong now.`)];
  }
}
