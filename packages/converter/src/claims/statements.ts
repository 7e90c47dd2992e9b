import { countryOf } from "@kembar/gazetteer";
import type { StatementTopicId } from "@kembar/schema";
import type { DraftStatement } from "../draft.ts";
import { gather } from "../gather.ts";
import type { Content } from "../mentions/reading.ts";
import type { Resolution } from "../mentions/resolve.ts";
import { type Document, passage } from "../text/document.ts";
import type { Mark } from "../text/lexicon.ts";
import type { KnownPerson } from "./known-people.ts";
import { hasMark, isDenial, isRenewalRefused } from "./marks.ts";
import type { Tie } from "./tie.ts";

/** A topic and the words that show it: a mark of each class must stand in the sentence, the passage is that of the first. */
const topics: readonly { readonly topic: StatementTopicId; readonly classes: readonly (readonly string[])[] }[] = [
  { topic: "first-foreign-tie", classes: [["first"], ["kind", "tie"], ["abroad"]] },
  { topic: "renewal-intended", classes: [["renew"], ["plan", "hope"], ["kind", "tie", "instrument"]] },
  { topic: "tie-ended", classes: [["end"], ["kind", "tie"]] },
  { topic: "prior-tie", classes: [["prior"], ["kind", "tie"]] },
];

/** Classes of the words that topics begin with: few sentences have one. */
const cues = topics.flatMap(({ classes }) => classes[0] ?? []);

/** Whether a sentence has a word of each group of classes. */
function hasAll(content: Content, classes: readonly (readonly string[])[]): boolean {
  for (const group of classes) if (!hasMark(content, ...group)) return false;
  return true;
}

/** Marks that show the topic, one for each group of classes; undefined if one is missing. */
function marksFor({ sentence }: Content, classes: readonly (readonly string[])[]): Mark[] | undefined {
  const found = classes.map((group) => sentence.marks.find((mark) => group.includes(mark.entry.class)));
  return found.every((mark) => mark !== undefined) ? (found as Mark[]) : undefined;
}

/** Whom it is said of: a party that the sentence names, else that of the speaker's own country, else the first. */
function subjectOf(content: Content, tie: Tie, resolution: Resolution, speaker: KnownPerson | undefined): string {
  const named = content.places.map((place) => resolution.ids[place.index] ?? "").find((id) => tie.parties.includes(id));
  const home = speaker?.officeOf && resolution.ids[speaker.officeOf.index];
  return named ?? tie.parties.find((id) => home !== undefined && countryOf(id) === countryOf(home)) ?? tie.parties[0];
}

/** A tie with the sentences about it; `isOwnAt`: what a sentence says at a token is told of this tie. */
interface Said {
  readonly reading: { readonly document: Document };
  readonly own: readonly Content[];
  readonly tie: Tie;
  readonly resolution: Resolution;
  readonly isOwnAt: (sentence: number, first: number) => boolean;
}

/** Finds what speakers say in the sentences about a tie that is no other field: that it is the first, that it follows another, is to be renewed or has ended. */
export function findStatements(
  { reading: { document }, own, tie, resolution, isOwnAt }: Said,
  speakers: readonly (KnownPerson | undefined)[],
): DraftStatement[] {
  return gather(own, (content) => {
    if (content.sentence.block.kind !== "paragraph" || !hasMark(content, ...cues)) return [];
    const isRefused = isRenewalRefused(content);
    const found = topics.filter(
      ({ topic, classes }) => hasAll(content, classes) && !(isRefused && topic === "renewal-intended"),
    );
    return gather(found, ({ topic, classes }): DraftStatement[] => {
      const [cue] = marksFor(content, classes) ?? [];
      if (!cue || !isOwnAt(content.sentence.index, cue.first)) return [];
      const speaker = speakers[content.sentence.index];
      return [
        {
          topic,
          subject: subjectOf(content, tie, resolution, speaker),
          modality: content.sentence.marks.some(isDenial) ? "denied" : "claimed",
          ...(speaker ? { statedBy: speaker.name } : {}),
          passages: [passage(document, cue.first, cue.last, `${document.language.tag}/statement/${topic}`)],
        },
      ];
    });
  });
}
