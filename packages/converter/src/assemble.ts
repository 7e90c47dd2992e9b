import { placeById } from "@kembar/gazetteer";
import { type Agreement, type Collection, canonicalCollection, type Place } from "@kembar/schema";
import type { Problem } from "./article.ts";
import type { Conversion, Draft } from "./draft.ts";
import { applyDecisions, type Decision, intoOf } from "./records/decisions.ts";
import { idWords } from "./records/label.ts";
import { keyOf, mergeDrafts } from "./records/merge.ts";
import { toAgreement } from "./records/record.ts";
import { idFor, type Registry } from "./records/registry.ts";

/** Records made of conversions, the register with their ids in it, and decisions that could not be carried out. */
export interface Assembly {
  readonly collection: Collection;
  readonly registry: Registry;
  readonly problems: readonly Problem[];
}

const YEAR_UNKNOWN = "0000";

/** Year for the id: of the first date known, else of the first publication. */
function yearOf(draft: Draft, conversions: readonly Conversion[]): string {
  const dates = draft.instruments.flatMap((paper) => paper.date?.value ?? []).toSorted();
  const published = conversions
    .flatMap(({ source }) => (draft.sources.includes(source.id) ? (source.published ?? []) : []))
    .toSorted();
  return (dates[0] ?? published[0] ?? YEAR_UNKNOWN).slice(0, 4);
}

/** Ids of all places that a record refers to, those of its conflicts too. */
function placesOf(agreement: Agreement): string[] {
  const people = agreement.instruments.flatMap((paper) => [...paper.signatories, ...paper.witnesses]);
  return [
    ...agreement.parties.map((party) => party.place),
    ...people.flatMap((person) => [person.officeOf, "onBehalfOf" in person ? person.onBehalfOf : undefined]),
    ...agreement.instruments.map((paper) => paper.place),
    ...agreement.speakers.map((person) => person.officeOf),
    ...agreement.facilitators.map((body) => body.place),
    ...agreement.statements.map((statement) => statement.subject),
    ...agreement.conflicts.flatMap((conflict) =>
      conflict.at.endsWith("/place") ? conflict.alternatives.map((one) => one.value ?? undefined) : [],
    ),
  ].filter((id): id is string => typeof id === "string");
}

/** The places with those that contain them. */
function withAncestors(ids: Iterable<string>, known: (id: string) => Place | undefined): Place[] {
  const found = new Map<string, Place>();
  for (const id of ids) {
    const place = found.has(id) ? undefined : known(id);
    if (!place) continue;
    found.set(id, place);
    for (const outer of place.within) {
      const parent = known(outer);
      if (parent) found.set(outer, parent);
    }
  }
  return [...found.values()];
}

/** Keys of records that people have merged, each with the key of the record that stays. */
function mergedKeys(registry: Registry, decisions: readonly Decision[]): Map<string, string> {
  const keys = new Map(registry.map((entry) => [entry.id, entry.key]));
  return new Map(
    decisions.flatMap(({ action, agreement, into }): [string, string][] => {
      const from = keys.get(agreement);
      const to = keys.get(intoOf(into)[0] ?? "");
      return action === "merge" && from !== undefined && to !== undefined && from !== to ? [[from, to]] : [];
    }),
  );
}

/** Drafts by the key of their record; those of a merged record come after those of the record that stays. */
function groupDrafts(
  conversions: readonly Conversion[],
  merged: ReadonlyMap<string, string>,
): [string, [Draft, ...Draft[]]][] {
  const drafts = conversions.flatMap((conversion) => conversion.drafts);
  const isMerged = (draft: Draft) => merged.has(keyOf(draft));
  const groups = new Map<string, [Draft, ...Draft[]]>();
  for (const draft of [...drafts.filter((one) => !isMerged(one)), ...drafts.filter(isMerged)]) {
    const key = merged.get(keyOf(draft)) ?? keyOf(draft);
    const known = groups.get(key);
    if (known) known.push(draft);
    else groups.set(key, [draft]);
  }
  return [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * Makes records of conversions: drafts of the same places become one agreement, ids come from the register or are minted into it, and
 * people's decisions are carried out last. The result is canonical and does not depend on the order of the articles' files.
 */
export function assemble(
  conversions: readonly Conversion[],
  { registry = [], decisions = [] }: { readonly registry?: Registry; readonly decisions?: readonly Decision[] } = {},
): Assembly {
  const inOrder = conversions.toSorted((a, b) => (orderKey(a) < orderKey(b) ? -1 : 1));
  const unresolved = new Map(inOrder.flatMap((conversion) => [...conversion.unresolved]));
  const known = (id: string): Place | undefined => placeById(id) ?? unresolved.get(id);
  let ids = registry;
  const made = groupDrafts(inOrder, mergedKeys(registry, decisions)).map(([key, drafts]): Agreement => {
    const draft = mergeDrafts(drafts);
    const places = draft.parties.flatMap((party) => known(party.place) ?? []);
    const minted = idFor(key, idWords(places, yearOf(draft, inOrder)), ids);
    ids = minted.registry;
    return toAgreement(draft, minted.id as Agreement["id"], places);
  });
  const active = made.filter((agreement) => ids.find((entry) => entry.id === agreement.id)?.state === "active");
  const decided = applyDecisions(active, ids, decisions);
  const collection = canonicalCollection({
    agreements: decided.agreements,
    places: withAncestors(new Set(decided.agreements.flatMap(placesOf)), known),
    sources: inOrder.map((conversion) => conversion.source),
  });
  return { collection, registry: decided.registry, problems: decided.problems };
}

/** Those whose text can be looked at first, those only cited after them; oldest first, articles without a date last; then by id. */
const orderKey = ({ source: { id, published = "9999", completeness } }: Conversion): string =>
  `${completeness === "citation-only" ? "cited" : ""} ${published} ${id}`;
