import { type Agreement, pointer } from "@kembar/schema";
import type { Context } from "../context.ts";
import { type Issue, makeIssue } from "../issue.ts";
import type { Ref } from "../parts.ts";

/** Agreements of the same parties that have papers of one type and date: told at the later id. */
export function checkDuplicates({ agreements }: Context): Issue[] {
  const seen = new Map<string, Ref<Agreement>>();
  const told = new Set<string>();
  return agreements.flatMap((ref) => {
    const { id, instruments } = ref.value;
    const parties = ref.value.parties
      .map(({ place }) => place)
      .toSorted()
      .join(" ");
    return instruments.flatMap(({ type, date }, index): Issue[] => {
      if (date === undefined) return [];
      const key = `${parties} ${type} ${date}`;
      const other = seen.get(key)?.value.id ?? id;
      if (other === id) {
        seen.set(key, ref);
        return [];
      }
      const pair = `${other} ${id}`;
      if (told.has(pair)) return [];
      told.add(pair);
      return [makeIssue("duplicate/agreement", ref.at(pointer("instruments", index)), { other, type, date })];
    });
  });
}
