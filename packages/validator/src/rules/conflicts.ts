import { type Agreement, type Conflict, pointer, valueAt } from "@kembar/schema";
import type { Context } from "../context.ts";
import { type Issue, makeIssue } from "../issue.ts";
import type { Ref } from "../parts.ts";

/** Conflicts: that values compete, and that the preferred one is among them. */
export const checkConflicts = ({ agreements }: Context): Issue[] =>
  agreements.flatMap((ref) =>
    ref.value.conflicts.length === 0
      ? []
      : ref.value.conflicts.flatMap((conflict, index) => conflictIssues(ref, conflict, index)),
  );

function conflictIssues(ref: Ref<Agreement>, conflict: Conflict, index: number): Issue[] {
  const { alternatives, state, rationale, kind } = conflict;
  const values = new Set(alternatives.map((one) => one.value));
  const preferred = valueAt(ref.value, conflict.at);
  const isScalar = typeof preferred === "string" || typeof preferred === "number";
  const isAmong = !isScalar || values.has(String(preferred));
  // What the field holds competes too; it has its passages there.
  const competing = values.size + (isAmong ? 0 : 1);
  // Of a place that is not told from its namesakes the field has a placeholder, and the rationale says so.
  const isPlaceholder = kind === "identity" && state === "open";
  const repeated = alternatives.flatMap(({ value }, position) =>
    alternatives.findIndex((one) => one.value === value) === position
      ? []
      : [
          makeIssue(
            "conflict/same-alternative",
            ref.at(pointer("conflicts", index, "alternatives", position, "value")),
            { value },
          ),
        ],
  );
  return [
    ...repeated,
    ...(state === "open" && competing < 2
      ? [
          makeIssue("conflict/single-alternative", ref.at(pointer("conflicts", index, "alternatives")), {
            values: competing,
          }),
        ]
      : []),
    ...(isAmong || isPlaceholder || rationale.includes(String(preferred))
      ? []
      : [makeIssue("conflict/preferred", ref.at(pointer("conflicts", index, "alternatives")), { preferred })]),
  ];
}
