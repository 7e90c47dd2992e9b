import { type Agreement, pointer } from "@kembar/schema";
import type { Context } from "../context.ts";
import { type Issue, makeIssue } from "../issue.ts";
import type { Ref } from "../parts.ts";

/** Takes what a paper is told by; gives the id of an agreement that had the same before, or "" if it is not known which. */
type Known = (key: string, id: string) => string | undefined;

/** Agreements of the same parties that have papers of one type and date: told at the later id. */
export function checkDuplicates({ agreements }: Context): Issue[] {
  const seen = new Map<string, string>();
  const known: Known = (key, id) => {
    const first = seen.get(key);
    if (first === undefined) seen.set(key, id);
    return first;
  };
  return agreements.flatMap((ref) => duplicateIssues(ref, known));
}

/** Papers of an agreement that another one had before, once for each other one. */
export function duplicateIssues(ref: Ref<Agreement>, known: Known): Issue[] {
  const { id, parties, instruments } = ref.value;
  const places = parties
    .map(({ place }) => place)
    .toSorted()
    .join(" ");
  const own = new Set<string>();
  const told = new Set<string>();
  return instruments.flatMap(({ type, date }, index): Issue[] => {
    const key = `${places} ${type} ${date}`;
    if (date === undefined || own.has(key)) return [];
    own.add(key);
    const other = known(key, id);
    if (other === undefined || told.has(other)) return [];
    told.add(other);
    return [makeIssue("duplicate/agreement", ref.at(pointer("instruments", index)), { other, type, date })];
  });
}
