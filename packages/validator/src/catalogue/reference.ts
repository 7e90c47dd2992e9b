import { type Both, error, mean, type Unknown } from "./rule.ts";
import { show } from "./show.ts";

/** What is referred to and not there. */
export interface Referred extends Unknown {
  /** Number of further references to it that are not told by themselves. */
  readonly more?: number;
}

const others = (more = 0): string =>
  more === 0 ? "" : `; ${more} more ${more === 1 ? "reference" : "references"} to it not told`;

/** What can be wrong with what records refer to. */
export const referenceRules = {
  "reference/unknown-place": error({
    summary: "A place that is referred to is not there.",
    advice: "Correct the id, or add the place.",
    why: "A reference to a place that is not there cannot be joined: the record loses its party on every map and in every table.",
    message: ({ found, more }: Referred) => `There is no place "${found}"${others(more)}.`,
    advise: (params) => mean(params, "Correct the id, or add the place."),
  }),
  "reference/unknown-source": error({
    summary: "A source that is referred to is not there.",
    advice: "Correct the id, or add the source.",
    why: "A record rests on its sources; one that is not there cannot be checked by anybody.",
    message: ({ found, more }: Referred) => `There is no source "${found}"${others(more)}.`,
    advise: (params) => mean(params, "Correct the id, or add the source."),
  }),
  "reference/unknown-agreement": error({
    summary: "An agreement that is referred to is not there.",
    advice: "Correct the id, or add the agreement.",
    why: "A link to an agreement that is not there leads readers nowhere.",
    message: ({ found }: Unknown) => `There is no agreement "${found}".`,
    advise: (params) => mean(params, "Correct the id, or add the agreement."),
  }),
  "reference/unlisted-source": error({
    summary: "A passage is of a source that the record does not list.",
    advice: "Add the source to `sources`, or correct the passage.",
    why: "`sources` is the list that people cite and check; a passage of another source would be overlooked.",
    message: ({ found, listed }: { found: string; listed: readonly string[] }) =>
      `Expected a source of the record (${listed.join(", ")}), got "${found}".`,
  }),
  "reference/unknown-speaker": error({
    summary: "`statedBy` names nobody among the speakers.",
    advice: "Correct the name, or add the person to `speakers`.",
    why: "Who says a thing decides what it is worth; a name that is nobody's cannot be weighed.",
    message: ({ found }: Unknown) => `Expected the name of one of the speakers, got ${show(found)}.`,
    advise: (params) => mean(params, "Correct the name, or add the person to `speakers`."),
  }),
  "reference/not-a-party": error({
    summary: "Someone signed for a place that is no party.",
    advice: "Correct `onBehalfOf`: it is the place of a party. The body that the person belongs to is `officeOf`.",
    why: "The body whose office a person holds can differ from the party signed for; mixing them up makes a party of a government that is none.",
    message: ({ found, parties }: { found: string; parties: readonly string[] }) =>
      `Expected the place of a party (${parties.join(", ")}), got "${found}".`,
  }),
  "reference/same-party": error({
    summary: "Two parties are the same place.",
    advice: "Remove or correct one of them.",
    why: "An agreement is between governments: one with itself is a mistake in the reading of the places.",
    message: ({ found }: { found: string }) => `"${found}" is a party already.`,
  }),
  "reference/place-chain": error({
    summary: "The places around a place do not fit it.",
    advice: "List the containing places nearest first, the country last, as they stand with those places themselves.",
    why: "Counts by province and country follow the containing places; a wrong chain counts an agreement in the wrong one.",
    message: ({ expected, found }: Both) => `Expected ${expected}, got ${show(found)}.`,
  }),
  "reference/parent-cycle": error({
    summary: "An agreement is its own parent, directly or by way of others.",
    advice: "Correct `parent`: it is the wider tie that this one grew out of.",
    why: "Whoever follows the parents upwards never arrives.",
    message: ({ cycle }: { cycle: readonly string[] }) => `The parents go in a circle: ${cycle.join(", ")}.`,
  }),
} as const;
