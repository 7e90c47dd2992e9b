import type { Agreement, Place, Source } from "@kembar/schema";
import type { Context } from "../context.ts";
import { type Issue, makeIssue } from "../issue.ts";
import type { Ref } from "../parts.ts";

/** Terms that need another value beside them, or exclude one. */
export const checkTerms = ({ agreements, places, sources }: Context): Issue[] => [
  ...agreements.flatMap(agreementTerms),
  ...places.flatMap(placeTerms),
  ...sources.flatMap(sourceTerms),
];

function agreementTerms(ref: Ref<Agreement>): Issue[] {
  const { state, by, date } = ref.value.review;
  if (state === "machine" || (by !== undefined && date !== undefined)) return [];
  const needs = by === undefined ? (date === undefined ? '"by" and "date"' : '"by"') : '"date"';
  return [makeIssue("vocabulary/needs", ref.at("/review/state"), { term: state, needs })];
}

function placeTerms(ref: Ref<Place>): Issue[] {
  const { level, within } = ref.value;
  if (level !== "country" || within.length === 0) return [];
  return [makeIssue("vocabulary/excludes", ref.at("/level"), { term: level, excludes: "containing places" })];
}

/** A text that is there has its hash and length; of one that is only cited there is none. */
function sourceTerms(ref: Ref<Source>): Issue[] {
  const { completeness } = ref.value;
  const isCited = completeness === "citation-only";
  return (["sha256", "characters"] as const).flatMap((key) => {
    const isThere = ref.value[key] !== undefined;
    if (isThere !== isCited) return [];
    const place = ref.at("/completeness");
    return isCited
      ? [makeIssue("vocabulary/excludes", place, { term: completeness, excludes: `"${key}"` })]
      : [makeIssue("vocabulary/needs", place, { term: completeness, needs: `"${key}"` })];
  });
}
