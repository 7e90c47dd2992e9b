import type { Agreement, Evidence } from "@kembar/schema";
import type { Context } from "../context.ts";
import { saysDate } from "../date-words.ts";
import type { Ref } from "../input.ts";
import { type Issue, makeIssue } from "../issue.ts";
import type { Gazetteer } from "../options.ts";
import { publications } from "./chronology.ts";

/** Whether dates, words and codes can be read off their passages; what a curator decided is not held to them. */
export function checkDerivation(context: Context): Issue[] {
  const published = publications(context);
  const gazetteer = context.options.places;
  return context.agreements.flatMap((ref) => {
    const passages = passagesByPointer(ref.value);
    return [
      ...dateIssues(ref, passages, published),
      ...wordIssues(ref, passages),
      ...(gazetteer ? partyIssues(ref, passages, gazetteer) : []),
    ];
  });
}

type Passages = ReadonlyMap<string, readonly Evidence[]>;

function passagesByPointer({ evidence }: Agreement): Passages {
  const found = new Map<string, Evidence[]>();
  for (const one of evidence) {
    const known = found.get(one.at);
    if (known) known.push(one);
    else found.set(one.at, [one]);
  }
  return found;
}

/** Passages of a value; none if a curator had a hand in it, since people know more than the passage says. */
function ownPassages(passages: Passages, ...pointers: readonly string[]): readonly Evidence[] {
  const all =
    pointers.length === 1 ? (passages.get(pointers[0] ?? "") ?? []) : pointers.flatMap((at) => passages.get(at) ?? []);
  return all.some(({ rule }) => rule === "curator") ? [] : all;
}

function dateIssues(ref: Ref<Agreement>, passages: Passages, published: ReadonlyMap<string, string>): Issue[] {
  const { instruments, statements } = ref.value;
  const check = (at: string, date: string | undefined): Issue[] => {
    if (date === undefined) return [];
    const own = ownPassages(passages, at);
    const isDoubtful =
      own.length > 0 && own.every(({ exact, source }) => saysDate(exact, date, published.get(source)) === false);
    return isDoubtful ? [makeIssue("evidence/date-not-said", ref.at(at), { date, exact: exactOf(own) })] : [];
  };
  return [
    ...instruments.flatMap(({ date }, index) => check(`/instruments/${index}/date`, date)),
    ...statements.flatMap(({ date }, index) => check(`/statements/${index}/date`, date)),
  ];
}

const exactOf = (passages: readonly Evidence[]): string => passages[0]?.exact ?? "";

/** Letters and digits alone, so that line ends, blanks, capitals and marks do not count. */
const bare = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

const isSaid = (word: string, passages: readonly Evidence[]): boolean =>
  passages.some(({ exact }) => exact.includes(word)) || passages.some(({ exact }) => bare(exact).includes(bare(word)));

/** Words that records keep as the source writes them. */
function wordIssues(ref: Ref<Agreement>, passages: Passages): Issue[] {
  const { sectors, instruments, speakers } = ref.value;
  const check = (base: string, field: string, word: string | null | undefined): Issue[] => {
    if (word === undefined || word === null) return [];
    const at = field === "" ? base : `${base}/${field}`;
    const own = field === "" ? ownPassages(passages, at) : ownPassages(passages, base, at);
    if (own.length === 0 || isSaid(word, own)) return [];
    return [makeIssue("evidence/word-not-said", ref.at(at), { word, exact: exactOf(own) })];
  };
  const people = (list: readonly { readonly name: string | null }[], base: string) =>
    list.flatMap(({ name }, index) => check(`${base}/${index}`, "name", name));
  return [
    ...sectors.flatMap(({ term }, index) => check(`/sectors/${index}`, "term", term)),
    ...instruments.flatMap(({ venue, signatories, witnesses }, index) => [
      ...check(`/instruments/${index}/venue`, "", venue),
      ...people(signatories, `/instruments/${index}/signatories`),
      ...people(witnesses, `/instruments/${index}/witnesses`),
    ]),
    ...people(speakers, "/speakers"),
  ];
}

/** Whether a passage names the place that a party's id stands for; only a gazetteer knows all its names. */
function partyIssues(ref: Ref<Agreement>, passages: Passages, gazetteer: Gazetteer): Issue[] {
  return ref.value.parties.flatMap(({ place }, index) => {
    const at = `/parties/${index}`;
    const own = ownPassages(passages, at, `${at}/place`);
    if (own.length === 0 || !gazetteer.placeById(place)) return [];
    if (own.some(({ exact }) => gazetteer.isNamedIn(place, exact))) return [];
    return [makeIssue("evidence/place-not-said", ref.at(`${at}/place`), { place, exact: exactOf(own) })];
  });
}
