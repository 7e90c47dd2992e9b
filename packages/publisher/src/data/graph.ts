import { type Agreement, type Node, type Place, toGraph } from "@kembar/schema";
import type { Records } from "../records.ts";

const nothing = { agreements: [], places: [], sources: [] } as const;

/** IRIs of the places that a place is twinned with, by the place's id. */
type Twins = Map<string, Set<string>>;

/** A place that has only an id: enough to be told what it is twinned with. */
const barePlace = (id: string): Place => ({
  id,
  names: { en: id, local: id },
  level: "other",
  country: "ZZ",
  codes: {},
  within: [],
});

/** What says nothing of twins, left out to save time. */
const emptied = {
  instruments: [],
  facilitators: [],
  sectors: [],
  statements: [],
  speakers: [],
  evidence: [],
  conflicts: [],
};

/** Notes which places an agreement twins, as `toGraph` states it. */
function noteTwins(agreement: Agreement, twins: Twins): void {
  const bare = { ...agreement, ...emptied };
  const ids = [...new Set(agreement.parties.map(({ place }) => place))];
  const [, ...places] = toGraph({ ...nothing, agreements: [bare], places: ids.map(barePlace) })["@graph"];
  places.forEach(({ twinnedWith }, index) => {
    const id = ids[index];
    if (id === undefined || !Array.isArray(twinnedWith)) return;
    const known = twins.get(id) ?? new Set();
    for (const iri of twinnedWith) known.add(String(iri));
    twins.set(id, known);
  });
}

function* agreementNodes(agreements: Iterable<Agreement>, twins: Twins): Generator<Node> {
  for (const agreement of agreements) {
    noteTwins(agreement, twins);
    yield* toGraph({ ...nothing, agreements: [agreement] })["@graph"];
  }
}

/**
 * The nodes of the graph of the records, as `toGraph` makes them of the whole, in the same order: agreements, places, sources. What is held
 * is which places are twinned; no record is.
 */
export function* nodesOf(records: Records): Generator<Node> {
  const twins: Twins = new Map();
  yield* agreementNodes(records.agreements, twins);
  for (const place of records.places) {
    const others = twins.get(place.id);
    for (const node of toGraph({ ...nothing, places: [place] })["@graph"])
      yield others === undefined ? node : { ...node, twinnedWith: [...others].toSorted() };
  }
  for (const source of records.sources) yield* toGraph({ ...nothing, sources: [source] })["@graph"];
}
