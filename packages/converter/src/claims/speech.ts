import type { Content, Reading } from "../mentions/reading.ts";
import type { Mark } from "../text/lexicon.ts";
import { isKnown, type KnownPeople, type KnownPerson } from "./known-people.ts";

/** What the search for speakers knows while it walks through the article. */
interface Walk {
  readonly reading: Reading;
  readonly aliases: ReadonlyMap<string, KnownPerson>;
  last: KnownPerson | undefined;
}

/** The person whose name ends right before token `at`, a comma aside: "Nur Tjahjono Suharto, mengungkapkan", "Hamenang menyebut". */
function namedBefore({ reading, aliases }: Walk, content: Content, at: number): KnownPerson | undefined {
  const { tokens } = reading.document;
  const end = tokens.lower[at - 1] === "," ? at - 2 : at - 1;
  return (
    content.people.filter(isKnown).find((person) => person.last === end) ??
    (end >= content.sentence.first ? aliases.get(tokens.lower[end] ?? "") : undefined)
  );
}

/** The person named right behind token `at`: "ungkap Hamenang", "kata Kabag Pemerintahan …, Nur". */
function namedAfter({ reading, aliases }: Walk, content: Content, at: number): KnownPerson | undefined {
  return (
    content.people.filter(isKnown).find((person) => person.first === at + 1) ??
    aliases.get(reading.document.tokens.lower[at + 1] ?? "")
  );
}

const hasPronoun = (content: Content, at: number): boolean =>
  content.sentence.marks.some((mark) => mark.entry.class === "pronoun" && mark.first === at);

/** Whom a verb of speech belongs to: the name or pronoun beside it, or the last speaker for "paparnya". */
function speakerOfVerb(walk: Walk, content: Content, verb: Mark): KnownPerson | undefined {
  const named = namedAfter(walk, content, verb.last) ?? namedBefore(walk, content, verb.first);
  if (named) return named;
  const isPronoun =
    verb.entry.value === "suffixed" || hasPronoun(content, verb.last + 1) || hasPronoun(content, verb.first - 1);
  return isPronoun ? walk.last : undefined;
}

function speakerOfTail(walk: Walk, content: Content | undefined): KnownPerson | undefined {
  for (const mark of content?.sentence.marks ?? [])
    if (content && mark.entry.class === "say") {
      const speaker = speakerOfVerb(walk, content, mark);
      if (speaker) return speaker;
    }
  return undefined;
}

/** Who speaks a quotation: as the words behind it say, else those before it in the paragraph, else the last speaker. */
function speakerOfQuote(walk: Walk, index: number): KnownPerson | undefined {
  const { contents } = walk.reading;
  const { quote, block } = contents[index]?.sentence ?? {};
  let after = index;
  while (contents[after]?.sentence.quote === quote) after++;
  const tail = contents[after];
  const before = contents[index - 1];
  const beside = (content: Content | undefined) =>
    content?.sentence.block === block ? speakerOfTail(walk, content) : undefined;
  return beside(tail) ?? beside(before) ?? walk.last;
}

const reports = new Set(["say", "hope", "offer"]);

/** Who speaks a sentence without quotation marks: its subject, if it says, hopes or offers something. */
function speakerOfSentence(walk: Walk, content: Content, index: number): KnownPerson | undefined {
  const { sentence } = content;
  for (const mark of sentence.marks) {
    if (mark.entry.class === "say") {
      const speaker = speakerOfVerb(walk, content, mark);
      if (speaker) return speaker;
    } else if (reports.has(mark.entry.class)) {
      const speaker =
        namedBefore(walk, content, mark.first) ?? (hasPronoun(content, mark.first - 1) ? walk.last : undefined);
      if (speaker) return speaker;
    }
  }
  return isOwnGovernment(walk, content, index) ? walk.last : undefined;
}

/** "Pemkab Klaten sangat terbuka", right after the regent of Klaten spoke: the regent goes on. */
function isOwnGovernment({ last }: Walk, { sentence, places }: Content, index: number): boolean {
  const [subject] = places;
  const isNear = last !== undefined && index > 0 && subject !== undefined && subject.first === sentence.first;
  return (
    isNear &&
    subject.isGovernment &&
    subject.key === last.officeOf?.key &&
    sentence.marks.some((mark) => mark.entry.class === "offer" || mark.entry.class === "hope")
  );
}

/** Whether a sentence goes on with what the one before says: "Selain itu, …", "Termasuk …". */
export const isContinuation = ({ sentence }: Content): boolean =>
  sentence.marks.some((mark) => mark.entry.class === "continuation" && mark.first === sentence.first);

/** The speaker of each sentence; undefined where the article itself speaks. */
export function findSpeakers(reading: Reading, known: KnownPeople): (KnownPerson | undefined)[] {
  const walk: Walk = { reading, aliases: known.byWord, last: undefined };
  const speakers: (KnownPerson | undefined)[] = [];
  reading.contents.forEach((content, index) => {
    if (content.sentence.block.kind !== "paragraph") {
      speakers.push(undefined);
      return;
    }
    const { quote } = content.sentence;
    const isSameQuote = quote >= 0 && reading.contents[index - 1]?.sentence.quote === quote;
    const own = isSameQuote
      ? speakers[index - 1]
      : quote >= 0
        ? speakerOfQuote(walk, index)
        : speakerOfSentence(walk, content, index);
    const speaker = own ?? (isContinuation(content) && quote < 0 ? speakers[index - 1] : undefined);
    speakers.push(speaker);
    walk.last = speaker ?? walk.last;
  });
  return speakers;
}
