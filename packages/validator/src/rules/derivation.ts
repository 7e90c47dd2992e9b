import { type Agreement, type Evidence, type Place, pointer } from "@kembar/schema";
import type { Context } from "../context.ts";
import { saysDate } from "../date-words.ts";
import type { Ref } from "../input.ts";
import { type Issue, makeIssue } from "../issue.ts";
import { publications } from "./chronology.ts";

/** Whether dates, words and codes can be read off their passages; what a curator decided is not held to them. */
export function checkDerivation(context: Context): Issue[] {
  const published = publications(context);
  const placeById = placesOf(context);
  return context.agreements.flatMap((ref) => {
    const passages = passagesByPointer(ref.value);
    return [
      ...dateIssues(ref, passages, published),
      ...wordIssues(ref, passages),
      ...partyIssues(ref, passages, placeById),
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

function placesOf({ places, options }: Context): (id: string) => Place | undefined {
  const known = new Map(places.map(({ value }) => [value.id, value]));
  return (id) => known.get(id) ?? options.places?.placeById(id);
}

/** Words for levels, which name no place. */
const levelWords = new Set(
  "city county district prefecture province regency republic region state the of kota kabupaten provinsi republik special capital".split(
    " ",
  ),
);

const HAN = /^\p{Script=Han}/u;

/** Parts of names by which a place is known: words of three letters, the first two characters of Chinese names. */
function partsOfNames({ names }: Place): string[] {
  return Object.values<string>({ ...names }).flatMap((name) => {
    if (HAN.test(name)) return [[...name].slice(0, 2).join("")];
    return name.split(/[\s-]+/).flatMap((word: string) => {
      const part = bare(word);
      return part.length < 3 || levelWords.has(part) ? [] : [part];
    });
  });
}

function partyIssues(ref: Ref<Agreement>, passages: Passages, placeById: (id: string) => Place | undefined): Issue[] {
  return ref.value.parties.flatMap((party, index) => {
    const at = `/parties/${index}`;
    const own = ownPassages(passages, at, `${at}/place`);
    const place = own.length === 0 ? undefined : placeById(party.place);
    const parts = place ? partsOfNames(place) : [];
    if (parts.length === 0 || own.some(({ exact }) => hasPart(bare(exact), parts))) return [];
    return [
      makeIssue("evidence/place-not-said", ref.at(pointer("parties", index, "place")), {
        place: party.place,
        exact: exactOf(own),
      }),
    ];
  });
}

const hasPart = (text: string, parts: readonly string[]): boolean => parts.some((part) => text.includes(part));
