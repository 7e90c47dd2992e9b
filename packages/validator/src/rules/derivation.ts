import type { Agreement, Evidence } from "@kembar/schema";
import { saysDate } from "../date-words.ts";
import { type Issue, makeIssue } from "../issue.ts";
import type { Gazetteer } from "../options.ts";
import type { Ref } from "../parts.ts";

/** The first passage of each value of a record that has one, by pointer. */
export type Passages = ReadonlyMap<string, Evidence>;

/** What values are read off, beside their record. */
interface Ground {
  readonly passages: Passages;
  /** Day of publication by source, as far as it is known. */
  readonly published: ReadonlyMap<string, string>;
  readonly gazetteer: Gazetteer | undefined;
}

/** Whether dates, words and codes can be read off their passages; what a curator decided is not held to them. */
export function checkDerivation(ref: Ref<Agreement>, ground: Ground, issues: Issue[]): void {
  checkDates(ref, ground, issues);
  checkWords(ref, ground.passages, issues);
  if (ground.gazetteer) checkParties(ref, ground.gazetteer, issues);
}

const none: readonly Evidence[] = [];

/** All passages of a value or of a part of it; none if a curator had a hand in it, since people know more than the passage says. */
function passagesAt({ evidence }: Agreement, at: string, part = at): readonly Evidence[] {
  const own = evidence.filter((one) => one.at === at || one.at === part);
  return own.some(({ rule }) => rule === "curator") ? none : own;
}

function checkDates(ref: Ref<Agreement>, { passages, published }: Ground, issues: Issue[]): void {
  const check = (date: string | undefined, at: () => string): void => {
    if (date === undefined || !passages.has(at())) return;
    const own = passagesAt(ref.value, at());
    if (own.length === 0) return;
    if (own.some(({ exact, source }) => saysDate(exact, date, published.get(source)) !== false)) return;
    issues.push(makeIssue("evidence/date-not-said", ref.at(at()), { date, exact: exactOf(own) }));
  };
  ref.value.instruments.forEach(({ date }, index) => {
    check(date, () => `/instruments/${index}/date`);
  });
  ref.value.statements.forEach(({ date }, index) => {
    check(date, () => `/statements/${index}/date`);
  });
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
function checkWords({ value, at }: Ref<Agreement>, passages: Passages, issues: Issue[]): void {
  const check = (word: string | null | undefined, base: string, part: string): void => {
    if (word === undefined || word === null) return;
    if (passages.get(base)?.exact.includes(word)) return;
    const all = passagesAt(value, base, base + part);
    if (all.length === 0 || isSaid(word, all)) return;
    issues.push(makeIssue("evidence/word-not-said", at(base + part), { word, exact: exactOf(all) }));
  };
  const checkNames = (people: readonly { readonly name: string | null }[], base: string): void => {
    people.forEach(({ name }, index) => {
      check(name, `${base}/${index}`, "/name");
    });
  };
  value.sectors.forEach(({ term }, index) => {
    check(term, `/sectors/${index}`, "/term");
  });
  value.instruments.forEach(({ venue, signatories, witnesses }, index) => {
    check(venue, `/instruments/${index}/venue`, "");
    checkNames(signatories, `/instruments/${index}/signatories`);
    checkNames(witnesses, `/instruments/${index}/witnesses`);
  });
  checkNames(value.speakers, "/speakers");
}

/** Whether a passage names the place that a party's id stands for; only a gazetteer knows all its names. */
function checkParties(ref: Ref<Agreement>, gazetteer: Gazetteer, issues: Issue[]): void {
  ref.value.parties.forEach(({ place }, index) => {
    const at = `/parties/${index}`;
    const own = passagesAt(ref.value, at, `${at}/place`);
    if (own.length === 0 || own.some(({ exact }) => gazetteer.isNamedIn(place, exact))) return;
    if (!gazetteer.placeById(place)) return;
    issues.push(makeIssue("evidence/place-not-said", ref.at(`${at}/place`), { place, exact: exactOf(own) }));
  });
}
