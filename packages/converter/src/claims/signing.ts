import type { DateMention } from "../mentions/dates.ts";
import type { PersonMention } from "../mentions/people.ts";
import type { Content, Reading } from "../mentions/reading.ts";
import type { Mark } from "../text/lexicon.ts";
import { CAPITAL } from "../text/tokens.ts";
import { overruled } from "../trace.ts";
import { isAfter, isAttending } from "./attending.ts";
import { clauseStart, isClass, isWatchedBefore, openingEnd } from "./clause.ts";
import { inFull, type KnownPeople, nameOrHolder } from "./known-people.ts";

/** A witness, with the token at which the passage begins: the verb for the first, the person for the others. */
export interface WitnessMention {
  readonly person: PersonMention;
  readonly first: number;
}

/** Words between a person and the word that somebody signs for them. */
const NEAR = 3;

const isNear = (gap: number): boolean => gap >= 1 && gap <= NEAR;

/** Who takes part in a signing, as one sentence tells it. */
export interface Participants {
  readonly signatories: readonly PersonMention[];
  readonly witnesses: readonly WitnessMention[];
}

/** Whether a person is the one who says something: "…, kata Wali Kota Bogor". */
function isSpeaker({ document }: Reading, { sentence, people }: Content, person: PersonMention): boolean {
  const last = behindDegrees(document, person.last);
  // "主席X昨天在会后表示，两市签署…": what is said stands behind the comma.
  const behind = sentence.marks.find((mark) => mark.first > last && isClass(mark, "say", "sign", "renew"));
  const isSaying =
    behind !== undefined &&
    isClass(behind, "say") &&
    /^[,:]$/.test(document.tokens.lower[behind.last + 1] ?? "") &&
    !people.some((other) => other.first > last && other.first < behind.first);
  if (isSaying) return true;
  return sentence.marks.some(
    (mark) =>
      isClass(mark, "say") && (mark.last === person.first - 1 || mark.first === last + 1 || mark.first === last + 2),
  );
}

const LONGEST_DEGREE = 5;

/** Last token of a name with the degrees behind it: "Drs. Yopi Krislova, MM, mengungkapkan". */
function behindDegrees({ tokens }: Reading["document"], last: number): number {
  let at = last;
  const isDegree = (next: number) =>
    ((tokens.flags[next] ?? 0) & CAPITAL) !== 0 && (tokens.lower[next] ?? "").length <= LONGEST_DEGREE;
  while (tokens.lower[at + 1] === "," && isDegree(at + 2)) {
    at += 2;
    while (tokens.lower[at + 1] === "." && isDegree(at + 2)) at += 2;
    if (tokens.lower[at + 1] === ".") at++;
  }
  return at;
}

/** Whom somebody else signs for: "mewakili Gubernur Taboi Yoto", "Bupati Ipuk, yang diwakili Sekda". */
function isRepresented({ sentence, people, places }: Content, person: PersonMention): boolean {
  const isSigned = (from: number, to: number) =>
    sentence.marks.some((mark) => isClass(mark, "sign") && mark.first > from && mark.last < to);
  return sentence.marks.some(
    (mark) =>
      isClass(mark, "represent") &&
      ((mark.entry.value === "for" &&
        isNear(person.first - mark.last) &&
        !isSigned(mark.last, person.first) &&
        // "A signed on behalf of Pokhara and B on behalf of Innsbruck"
        !places.some((place) => place.first > mark.last && place.last < person.first)) ||
        (mark.entry.value === "person" &&
          isNear(mark.first - person.last) &&
          people.some((other) => isNear(other.first - mark.last)))),
  );
}

const beheld = (people: readonly PersonMention[]): WitnessMention[] =>
  people.map((person) => ({ person, first: person.first }));

/** "With X and Y as witnesses": those behind the word that opens it; "the consul, X, signed as a witness": the subject, behind a conjunction. */
function asWitnesses({ sentence, people }: Content, mark: Mark, opening: Mark | undefined): PersonMention[] {
  const from = opening ?? sentence.marks.findLast((one) => isClass(one, "break") && one.last < mark.first);
  const before = people.filter((person) => person.last < mark.first && person.first > (from?.last ?? -1));
  // "Present as witnesses were …"
  return before.length > 0 ? before : people.filter((person) => isAfter(mark, person));
}

/** Who watches beside those before the word: "menyaksikan acara itu bersama Ketua DPRD X". What is signed has partners of its own. */
function companionsOf({ sentence, people }: Content, word: Mark): PersonMention[] {
  if (word.entry.value === "under") return [];
  const beside = sentence.marks.find(
    (mark) => isClass(mark, "with", "sign", "instrument", "kind") && mark.first > word.last,
  );
  return beside && isClass(beside, "with") ? people.filter((person) => person.first > beside.last) : [];
}

/** Those who watch a signing, each as the article names them in full. */
export const witnessesOf = (reading: Reading, known: KnownPeople, content: Content): WitnessMention[] =>
  besideWitness(reading, content).map((one) => {
    const person = inFull(known, one.person);
    return person === one.person ? one : { person, first: person.first };
  });

/** Those beside the word for witnessing, where the language has them; before it only if nobody signs there. */
function besideWitness({ document }: Reading, content: Content): WitnessMention[] {
  const mark = content.sentence.marks.find((one) => isClass(one, "witness"));
  if (!mark) return [];
  const { witness } = document.language.order;
  // "A and B sign, C looks on": those before the signing sign.
  const start = clauseStart(document, content.sentence, mark);
  const before = content.people.filter((person) => person.last < mark.first && person.first >= start);
  // "with the council's chair X and Y as witnesses"
  const opening = content.sentence.marks.findLast((one) => isClass(one, "with", "attend") && one.last < mark.first);
  if (mark.entry.value === "as") return beheld(asWitnesses(content, mark, opening));
  const isEither = mark.entry.value === "either" && isWatchedBefore(content, mark);
  if ((witness === "before" && mark.entry.value !== "behind") || mark.entry.value === "active" || isEither) {
    const watching = [...before, ...companionsOf(content, mark)];
    // "Also witnessing the signing were Senator X and Consul Y."
    return beheld(watching.length > 0 ? watching : content.people.filter((person) => isAfter(mark, person)));
  }
  const end = openingEnd(document, content, mark);
  const behind = content.people.filter((person) => isAfter(mark, person) && person.first <= end);
  const isSigning = content.sentence.marks.some((one) => isClass(one, "sign"));
  // "…, signed in the presence of Governor X, who witnessed it"
  const subject = content.people.filter((person) => isNear(mark.first - person.last));
  // "MoU diteken A dan B disaksikan jajaran dinas": whom nobody behind the word names, nobody before it is.
  const isBySome = witness === "after" && mark.entry.value === "seen";
  const seen = behind.length > 0 || isBySome ? behind : before.length > 0 || !isSigning ? before : subject;
  return seen.map((person, index) => ({ person, first: index === 0 && behind.length > 0 ? mark.first : person.first }));
}

/** "Minister Ashwath Narayan signed for Karnataka": an office of a state right before the verb is a signatory all the same. */
const signsItself = ({ sentence }: Content, person: PersonMention): boolean =>
  sentence.marks.some((mark) => isClass(mark, "sign") && mark.entry.value === "verb" && mark.first === person.last + 1);

/** Whom "he" or "ia" means before a signing: the office-holder whom the sentence before names last. */
export function subjectOf({ contents }: Reading, { sentence }: Content): PersonMention[] {
  const signing = sentence.marks.find((mark) => isClass(mark, "sign"));
  // "Menurut dia, MoU diteken pada 2018": who says so is no signatory.
  const isOfSpeech = (one: Mark) =>
    sentence.marks.some((mark) => isClass(mark, "say") && (mark.last === one.first - 1 || mark.first === one.last + 1));
  const pronoun = sentence.marks.find(
    (mark) => isClass(mark, "pronoun") && signing !== undefined && mark.last < signing.first && !isOfSpeech(mark),
  );
  const before = contents[sentence.index - 1];
  if (!pronoun || before?.sentence.block !== sentence.block) return [];
  const count = pronoun.entry.value === "both" ? 2 : 1;
  return before.people.filter((person) => person.name !== null && person.role === "holder").slice(-count);
}

/** Who signs and who watches: office-holders of the sentence, but for those who attend, speak, or come from a state's embassy. */
export function participantsOf(reading: Reading, known: KnownPeople, content: Content): Participants {
  const { marks } = content.sentence;
  const attend = marks.find((mark) => isClass(mark, "attend", "listener"));
  const watching = new Set(besideWitness(reading, content).map(({ person }) => person));
  const isNot = (isSo: boolean, rule: string, person: PersonMention, why: string): boolean =>
    overruled(reading.document, isSo, `person/${rule}`, person, why);
  const others = content.people.filter(
    (person) =>
      !watching.has(person) &&
      !isNot(isAttending(reading, content, attend, person), "attends", person, "Attends or listens: no signatory.") &&
      !isNot(
        person.role === "abroad" && !signsItself(content, person),
        "abroad",
        person,
        "Of a state's embassy or consulate: no signatory.",
      ) &&
      !isNot(isSpeaker(reading, content, person), "speaker", person, "Only says it: no signatory.") &&
      !isNot(isRepresented(content, person), "represented", person, "Somebody else signs for them."),
  );
  const subject = others.filter((person) => person.name !== null).length < 2 ? subjectOf(reading, content) : [];
  const signatories = [...new Set([...subject, ...nameOrHolder(reading, known, content, others)])];
  return { signatories, witnesses: witnessesOf(reading, known, content) };
}

/** Words that say what happened on a date; the nearest before it, else the nearest behind, decides. */
const events = [
  "sign",
  "agree",
  "instrument",
  "kind",
  "depart",
  "listener",
  "end",
  "since",
  "attend",
  "explore",
  "say",
  "witness",
  "renew",
  "term",
  "approve",
];
const others = ["approve", "depart", "listener", "end", "since", "say", "explore", "term"];

/** Events that a sentence tells behind a date, up to the next one of `dates`. */
const eventsBehind = ({ sentence, dates }: Content, date: DateMention, ends = dates): Mark[] => {
  const next = ends.find((other) => other.first > date.last);
  return sentence.marks.filter(
    (mark) => mark.first > date.last && (next === undefined || mark.first < next.first) && isClass(mark, ...events),
  );
};

function eventOf(content: Content, date: DateMention): Mark | undefined {
  const { sentence } = content;
  const before = sentence.marks.findLast((mark) => mark.last < date.first && isClass(mark, ...events));
  // "since 1976, when the two cities signed a treaty"
  const isSigned =
    before !== undefined &&
    isClass(before, "since") &&
    sentence.marks.some((mark) => isClass(mark, "break") && mark.first > date.last && mark.first - date.last <= 2);
  const signing = isSigned ? sentence.marks.find((mark) => isClass(mark, "sign") && mark.first > date.last) : undefined;
  if (signing) return signing;
  const own = eventsBehind(content, date);
  // "2019年开始接触，2023年签订意向书": a signing right behind a date is its event, whatever talks or journey stand before.
  const isOfTalks = before !== undefined && isClass(before, "explore", "depart");
  const concluded = isOfTalks ? own.find((mark) => isClass(mark, "sign", "renew")) : undefined;
  if (before) return concluded ?? before;
  // A date that opens the sentence is that of all it tells: "昨天，市长率团到访，两市续签协议".
  const after = own.length > 0 ? own : eventsBehind(content, date, []);
  // "记者12日从外事办获悉，两市签署…": the day that it was heard of.
  if (after[0] && isClass(after[0], "listener")) return after[0];
  return (
    after.find((mark) => isClass(mark, "sign", "renew", "agree")) ??
    after.find((mark) => !isClass(mark, "term", "end", "since"))
  );
}

/** Whether a date stands nearer to another paper than to this one: "after the letter of intent of 2015 … a memorandum". */
function isOfAnother({ sentence }: Content, paper: Mark | undefined, date: DateMention): boolean {
  if (paper === undefined) return false;
  const away = (mark: Mark) => (mark.last < date.first ? date.first - mark.last : mark.first - date.last);
  const others = sentence.marks.filter((mark) => isClass(mark, "instrument") && mark.entry.value !== paper.entry.value);
  // "LoI diteken Senin (8/7) dan rencananya dilanjutkan MoU": what is still to come stands behind the date, and has another.
  const isToCome = (mark: Mark) =>
    sentence.marks.some((one) => isClass(one, "plan") && one.first > date.last && one.last < mark.first);
  if (isToCome(paper)) return others.some((mark) => mark.last < date.first);
  return others.some((mark) => !(isToCome(mark) && paper.last < date.first) && away(mark) < away(paper));
}

/** "signed a memorandum, which renews the document of 2020": the year of the paper that is renewed. */
const isOfRenewed = ({ sentence }: Content, event: Mark, date: DateMention): boolean =>
  isClass(event, "renew") &&
  event.last < date.first &&
  date.value.length < DAY &&
  sentence.marks.some((mark) => isClass(mark, "sign") && mark.last < event.first);

/** Letters of a day: 2025-06-24. */
const DAY = 10;

/** "A memorandum with Gaborone dates from 4 August 2009": the paper is what is dated, and no tie. */
function isDatedPaper({ sentence }: Content, event: Mark): boolean {
  if (event.entry.value !== "dating") return false;
  const subject = sentence.marks.findLast(
    (mark) => mark.last < event.first && isClass(mark, "instrument", "tie", "break"),
  );
  return subject !== undefined && isClass(subject, "instrument");
}

/** Why a date is not that of the signing its sentence tells of: the class of the event that it dates, or where it stands; undefined if it may be. */
export function refusalOf(content: Content, date: DateMention, paper?: Mark): string | undefined {
  const event = eventOf(content, date);
  if (event && isClass(event, ...others) && !isDatedPaper(content, event)) return event.entry.class;
  if (event && isOfRenewed(content, event, date)) return "renewed-paper";
  if (content.sentence.quote >= 0 && date.form !== "calendar") return "quoted";
  return isOfAnother(content, paper, date) ? "another-paper" : undefined;
}

const isClassOf = (mark: Mark | undefined, name: string): boolean => mark !== undefined && isClass(mark, name);

/** The date of the event that a sentence tells: a day before a month, and not that of a journey, an interview, an end or another paper. */
export function dateOf(content: Content, paper?: Mark): DateMention | undefined {
  const fitting = content.dates.filter((date) => refusalOf(content, date, paper) === undefined);
  const days = fitting.filter((date) => date.value.length === 10);
  const [day] = days;
  // "was signed in 1990, and today it runs": the date of a signing is the first behind it.
  const signed = fitting.find((date) => date.form === "calendar" && isClassOf(eventOf(content, date), "sign"));
  const isLater = signed !== undefined && day !== undefined && eventOf(content, day) === eventOf(content, signed);
  return (
    days.find((date) => date.form === "calendar") ?? (isLater && signed.first < day.first ? signed : day) ?? fitting[0]
  );
}
