import { type Agreement, type Place, pointer } from "@kembar/schema";
import type { Context } from "../context.ts";
import type { Input } from "../input.ts";
import { type Issue, makeIssue } from "../issue.ts";
import { openNearest } from "../nearest.ts";
import type { Ref } from "../parts.ts";
import type { YamlMap } from "../yaml.ts";

/** Whether what records refer to exists, and places contain each other as they say. */
export const checkReferences = (context: Context): Issue[] => {
  const known = knownIds(context);
  return [
    ...context.agreements.flatMap((ref) => checkExistence(ref, known)),
    ...checkPlaces(context, known),
    ...checkParents(context),
    ...checkDecisions(context.input, known.agreement),
  ];
};

/** Whether what a record refers to within itself is there, and a place's country is that of its id. */
export const checkOwnReferences = ({ agreements, places }: Context): Issue[] => [
  ...agreements.flatMap((ref) => [...checkPeople(ref), ...checkParties(ref)]),
  ...places.flatMap(checkCountry),
];

type Kind = "place" | "source" | "agreement";
/** Ids that exist, where the files say what exists, and the one of them that is nearest to another. */
export interface Ids {
  has(id: string): boolean;
  nearest(id: string): string | undefined;
}
type Known = Readonly<Record<Kind, Ids | undefined>>;

function openIds(ids: readonly string[]): Ids {
  const all = new Set(ids);
  return { has: (id) => all.has(id), nearest: openNearest(all) };
}

const idsOf = (refs: readonly Ref<unknown>[]): string[] => refs.flatMap(({ id }) => id ?? []);

/** A record by itself says nothing of what else exists; a collection, a dataset or a folder of records does. */
function knownIds({ input }: Context): Known {
  const { parts, texts, metadata, unreadable, registry } = input;
  const sources = [...idsOf(parts.sources), ...texts.keys(), ...metadata.keys(), ...unreadable];
  const isSet =
    !input.isPart &&
    (registry || parts.agreements.length > 1 || parts.agreements.some(({ form }) => form !== "records"));
  return {
    place: parts.places.length > 0 ? openIds(idsOf(parts.places)) : undefined,
    source: sources.length > 0 ? openIds(sources) : undefined,
    agreement: isSet ? openIds([...idsOf(parts.agreements), ...activeIds(input)]) : undefined,
  };
}

/** Ids that the register says to be in use. */
export const activeIds = ({ registry }: Input): string[] =>
  (registry?.text ?? "").split(/\r?\n/).flatMap((line) => {
    const [id = "", state] = line.split(",");
    return state === "active" ? [id] : [];
  });

/** Takes what a record refers to, and a way to the pointer, which is made only where something is wrong. */
type VisitReference = (kind: Kind, id: string | undefined, at: () => string) => void;

/** Visits everything outside of a record that it refers to by id. */
export function visitReferences(record: Agreement, visit: VisitReference): void {
  const { parties, instruments, facilitators, statements, speakers, sources, conflicts, parent } = record;
  const place = (id: string | undefined, ...keys: readonly (string | number)[]): void => {
    if (id !== undefined) visit("place", id, () => pointer(...keys));
  };
  parties.forEach((party, index) => {
    place(party.place, "parties", index, "place");
  });
  instruments.forEach((paper, index) => {
    place(paper.place, "instruments", index, "place");
    paper.signatories.forEach((one, i) => {
      place(one.officeOf, "instruments", index, "signatories", i, "officeOf");
    });
    paper.witnesses.forEach((one, i) => {
      place(one.officeOf, "instruments", index, "witnesses", i, "officeOf");
    });
  });
  facilitators.forEach((body, index) => {
    place(body.place, "facilitators", index, "place");
  });
  statements.forEach((one, index) => {
    place(one.subject, "statements", index, "subject");
  });
  speakers.forEach((one, index) => {
    place(one.officeOf, "speakers", index, "officeOf");
  });
  sources.forEach((id, index) => {
    visit("source", id, () => pointer("sources", index));
  });
  if (conflicts.length > 0) visitRivals(record, visit);
  visit("agreement", parent, () => "/parent");
}

/** Places that compete in a conflict about a place. */
function visitRivals({ conflicts }: Agreement, visit: VisitReference): void {
  conflicts.forEach(({ at, alternatives }, index) => {
    if (!at.endsWith("/place")) return;
    alternatives.forEach(({ value }, position) => {
      if (value !== null) visit("place", value, () => pointer("conflicts", index, "alternatives", position, "value"));
    });
  });
}

function checkExistence(ref: Ref<Agreement>, known: Known): Issue[] {
  const issues: Issue[] = [];
  visitReferences(ref.value, (kind, id, at) => {
    const ids = known[kind];
    if (id === undefined || ids === undefined || ids.has(id)) return;
    issues.push(makeIssue(`reference/unknown-${kind}`, ref.at(at()), { found: id, nearest: ids.nearest(id) }));
  });
  return issues;
}

function checkPeople(ref: Ref<Agreement>): Issue[] {
  const { speakers, parties, instruments } = ref.value;
  const names = new Set(speakers.map((one) => one.name));
  const nearest = openNearest(names);
  const places = parties.map((party) => party.place);
  const spoken = (["sectors", "statements"] as const).flatMap((field) =>
    ref.value[field].flatMap(({ statedBy }, index) => {
      if (statedBy === undefined || names.has(statedBy)) return [];
      const at = ref.at(pointer(field, index, "statedBy"));
      return [makeIssue("reference/unknown-speaker", at, { found: statedBy, nearest: nearest(statedBy) })];
    }),
  );
  const signed = instruments.flatMap((paper, index) =>
    paper.signatories.flatMap(({ onBehalfOf }, position) => {
      if (onBehalfOf === undefined || places.includes(onBehalfOf)) return [];
      const at = ref.at(pointer("instruments", index, "signatories", position, "onBehalfOf"));
      return [makeIssue("reference/not-a-party", at, { found: onBehalfOf, parties: places })];
    }),
  );
  return [...spoken, ...signed];
}

function checkParties(ref: Ref<Agreement>): Issue[] {
  const seen = new Set<string>();
  return ref.value.parties.flatMap(({ place: found }, index) => {
    if (!seen.has(found)) {
      seen.add(found);
      return [];
    }
    return [makeIssue("reference/same-party", ref.at(pointer("parties", index, "place")), { found })];
  });
}

function checkPlaces({ places }: Context, known: Known): Issue[] {
  const byId = new Map(places.map((ref) => [ref.value.id, ref.value]));
  return places.flatMap((ref) =>
    ref.value.within.flatMap((outer, index) => {
      const at = pointer("within", index);
      if (!known.place?.has(outer))
        return [
          makeIssue("reference/unknown-place", ref.at(at), { found: outer, nearest: known.place?.nearest(outer) }),
        ];
      const around = byId.get(outer)?.within.join(", ");
      const rest = ref.value.within.slice(index + 1).join(", ");
      if (around === undefined || around === rest) return [];
      const expected = `the places around ${outer} (${around || "none"}) to follow it`;
      return [makeIssue("reference/place-chain", ref.at(at), { expected, found: rest })];
    }),
  );
}

/** A circle of parents is told once, at the first of its records. */
function checkParents({ agreements }: Context): Issue[] {
  const byId = new Map(
    agreements.flatMap((ref) => (ref.value.parent === undefined ? [] : [[ref.value.id as string, ref]])),
  );
  const done = new Set<string>();
  return [...byId].flatMap(([id, ref]) => {
    const path: string[] = [];
    let at: string | undefined = id;
    while (at !== undefined && !done.has(at)) {
      done.add(at);
      path.push(at);
      at = byId.get(at)?.value.parent;
    }
    const start = at === undefined ? -1 : path.indexOf(at);
    if (at === undefined || start < 0) return [];
    const first = byId.get(at) ?? ref;
    return [makeIssue("reference/parent-cycle", first.at("/parent"), { cycle: [...path.slice(start), at] })];
  });
}

/** The id, the country and the last containing place name the same country; ZZ is no country. */
function checkCountry(ref: Ref<Place>): Issue[] {
  const { id, country, level, within } = ref.value;
  const own = country.toLowerCase();
  if (country === "ZZ") return [];
  if (!id.startsWith("gn-") && id.slice(0, 2) !== own)
    return [
      makeIssue("reference/place-chain", ref.at("/country"), { expected: `the country of ${id}`, found: country }),
    ];
  const last = within.at(-1);
  if (level === "country" || last === own) return [];
  return [makeIssue("reference/place-chain", ref.at("/within"), { expected: `${own} as the last place`, found: last })];
}

const needed: Readonly<Record<string, readonly string[]>> = {
  confirm: [],
  reject: [],
  correct: ["at", "value"],
  merge: ["into"],
  split: ["into"],
};

/** Ids under `into`: one for a merge, a list of two or more for a split. */
function checkInto({ entries, lists, keys }: YamlMap, action: string): Issue[] {
  const at = keys.get("into");
  if (!at) return [];
  const ids = new Set((lists.get("into") ?? []).map(({ text }) => text));
  if (action === "split" && ids.size < 2)
    return [makeIssue("curation/decision", at, { expected: "a list of two or more ids under into, as in [a, b]" })];
  if (action === "merge" && !entries.has("into"))
    return [makeIssue("curation/decision", at, { expected: "one id under into" })];
  return [];
}

/** Decisions of people: complete, and about records that exist or existed. */
export function checkDecisions(input: Input, agreements: Ids | undefined): Issue[] {
  const registered = new Set((input.registry?.text ?? "").split(/\r?\n/).map((line) => line.split(",")[0] ?? ""));
  return input.decisions.flatMap((decision) => {
    const { entries, lists, keys, place: at } = decision;
    const action = entries.get("action")?.text ?? "";
    const more = Object.hasOwn(needed, action) ? needed[action] : undefined;
    if (!more)
      return [
        makeIssue("curation/decision", entries.get("action")?.place ?? at, {
          expected: `one of ${Object.keys(needed).join(", ")} as the action, got "${action}"`,
        }),
      ];
    const missing = ["agreement", "by", "date", "why", ...more].filter((key) => !keys.has(key));
    if (missing.length > 0) return [makeIssue("curation/decision", at, { expected: missing.join(", ") })];
    const named = ["agreement", "into"].flatMap((key) => entries.get(key) ?? lists.get(key) ?? []);
    const unknown = named.flatMap(({ text: id, place }) => {
      if (!agreements || agreements.has(id) || registered.has(id)) return [];
      return [makeIssue("reference/unknown-agreement", place, { found: id, nearest: agreements.nearest(id) })];
    });
    return [...checkInto(decision, action), ...unknown];
  });
}
