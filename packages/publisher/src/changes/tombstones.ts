import type { Registry } from "@kembar/converter";
import type { Tombstone } from "../records.ts";
import { joinById } from "./join.ts";

type Fate = Pick<Tombstone, "reason" | "replacedBy">;

/** What the register says became of ids, by id; an id that is still active there has only lost its record. */
const fatesIn = (register: Registry): Map<string, Fate> =>
  new Map(
    register.flatMap(({ id, state, replacedBy }): [string, Fate][] =>
      state === "active" ? [] : [[id, { reason: state, replacedBy: replacedBy === "" ? [] : replacedBy.split(" ") }]],
    ),
  );

function* idsGone(before: Iterable<string>, now: Iterable<string>): Generator<string> {
  const asItems = function* (ids: Iterable<string>) {
    for (const id of ids) yield { id };
  };
  for (const [old, next] of joinById(asItems(before), asItems(now), "agreement")) if (old && !next) yield old.id;
}

/**
 * The tombstones of a version, sorted by id: those of the version before, and one for each agreement that had a record in it and has none now.
 * `before` and `now` are ids of agreements, sorted. An id whose record is there again has none; one that was withdrawn and is merged or split
 * in the register since says so. Throws a ChangeError where ids are not sorted.
 */
export function tombstonesAfter(
  previous: readonly Tombstone[],
  before: Iterable<string>,
  now: Iterable<string>,
  register: Registry,
  version: string,
): Tombstone[] {
  const fates = fatesIn(register);
  const withdrawn: Fate = { reason: "withdrawn", replacedBy: [] };
  const known = new Map(previous.map((one): [string, Tombstone] => [one.id, { ...one, ...fates.get(one.id) }]));
  for (const id of idsGone(before, now)) known.set(id, { id, withdrawnIn: version, ...(fates.get(id) ?? withdrawn) });
  if (known.size > 0) for (const id of now) known.delete(id);
  return [...known.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** The register as far as tombstones tell it: for readers who have a release only. */
export const registerOf = (tombstones: readonly Tombstone[]): Registry =>
  tombstones.map(({ id, reason, replacedBy }) => ({ id, state: reason, replacedBy: replacedBy.join(" "), key: "" }));
