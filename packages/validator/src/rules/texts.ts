import { type Agreement, codePoints, type EntityName, pointer } from "@kembar/schema";
import {
  blankEndAt,
  charactersOf,
  type FoundCharacter,
  hasBlankEnds,
  mixedWord,
  notComposedAt,
  traits,
  traitsOf,
} from "../characters.ts";
import type { Context } from "../context.ts";
import { type Issue, makeIssue, type Place } from "../issue.ts";
import type { Ref } from "../parts.ts";
import { emailIn, numberIn } from "../personal.ts";
import { type TextKind, visitTexts } from "../texts.ts";

/** Longest quotation, in code points. */
export const QUOTE_LIMIT = 120;

/** Characters of texts, what they tell of people, and how much of a source they quote; one pass over each record. */
export function checkTexts({ agreements, places, sources }: Context): Issue[] {
  const issues: Issue[] = [];
  const check = (entity: EntityName) => (ref: Ref<object>) => {
    visitTexts(entity, ref.value, (text, kind, keys) => {
      for (const issue of issuesOfText(text, kind, (unit) => ref.at(pointer(...keys), unit))) issues.push(issue);
    });
  };
  agreements.forEach(check("Agreement"));
  places.forEach(check("Place"));
  sources.forEach(check("Source"));
  return issues;
}

/** Tells where a text stands, or UTF-16 unit number `unit` of it. */
export type PlaceInText = (unit?: number) => Place;

/** What is wrong with one text by itself, such as a cell of a table without records; `place` is asked for only where something is. */
export function issuesOfText(text: string, kind: TextKind, place: PlaceInText): readonly Issue[] {
  const found = traitsOf(text);
  return isFine(text, kind, found) ? none : textIssues(text, kind, { found, place });
}

const none: readonly Issue[] = [];

/** Whether a text has nothing that would have to be looked at more closely. */
function isFine(text: string, kind: TextKind, found: number): boolean {
  if ((found & ~traits.latin & ~traits.composable) !== 0 || text.length > QUOTE_LIMIT) return false;
  if (kind === "passage") return true;
  return !hasBlankEnds(text) && ((found & traits.composable) === 0 || text === text.normalize("NFC"));
}

/** Traits of a text, and where it stands. */
interface Scanned {
  readonly found: number;
  readonly place: PlaceInText;
}

function textIssues(text: string, kind: TextKind, { found, place }: Scanned): Issue[] {
  const personal = [
    found & traits.at ? emailIn(text) : undefined,
    found & traits.manyDigits ? numberIn(text) : undefined,
  ].flatMap((one) => (one ? [makeIssue(one.code, place(), one)] : []));
  return kind === "passage"
    ? [...personal, ...passageIssues(text, found, place)]
    : [...personal, ...characterIssues(text, found, place), ...quotationIssues(text, kind, place)];
}

/** Lines and tabs of a passage are seen. */
function passageIssues(text: string, found: number, place: PlaceInText): Issue[] {
  const visible = new Set(["U+0009", "U+000A", "U+000D"]);
  const characters = classesOf(found)
    .flatMap(([, name]) => charactersOf(text, name))
    .filter(({ character }) => !visible.has(character))
    .toSorted((a, b) => a.unit - b.unit);
  return holding("text/hidden-in-passage", text, { characters, place });
}

/** The issue of some characters of a text, at the first of them; none if there are none. */
function holding(
  code: "text/hidden-in-passage" | (typeof classes)[number][0],
  text: string,
  { characters, place }: { readonly characters: readonly FoundCharacter[]; readonly place: PlaceInText },
): Issue[] {
  const [first] = characters;
  if (!first) return [];
  return [makeIssue(code, place(first.unit), { text, characters: characters.map(({ character }) => character) })];
}

const classes = [
  ["text/control-character", "control"],
  ["text/bidi-control", "bidi"],
  ["text/zero-width", "hidden"],
  ["text/lone-surrogate", "loneSurrogate"],
] as const;

const classesOf = (found: number) => classes.filter(([, name]) => (found & traits[name]) !== 0);

function characterIssues(text: string, found: number, place: PlaceInText): Issue[] {
  const mixed = found & traits.lookalike && found & traits.latin ? mixedWord(text) : undefined;
  const apartAt = (found & traits.composable) === 0 ? undefined : notComposedAt(text);
  return [
    ...classesOf(found).flatMap(([code, name]) => holding(code, text, { characters: charactersOf(text, name), place })),
    ...(mixed ? [makeIssue("text/mixed-script", place(mixed.unit), mixed)] : []),
    ...(apartAt === undefined ? [] : [makeIssue("text/not-nfc", place(apartAt), { text })]),
    ...(hasBlankEnds(text) ? [makeIssue("text/blank-ends", place(blankEndAt(text)), { text })] : []),
  ];
}

/** Words of a source; passages have their limit in the schema, and names of places and titles of outlets are none. */
function quotationIssues(text: string, kind: TextKind, place: () => Place): Issue[] {
  const length = kind === "quoted" && text.length > QUOTE_LIMIT ? codePoints(text).length : 0;
  return length > QUOTE_LIMIT ? [makeIssue("rights/long-quotation", place(), { length, limit: QUOTE_LIMIT })] : [];
}

/** People are named in an office only. */
export const checkOffices = ({ agreements }: Context): Issue[] => agreements.flatMap(officeIssues);

function officeIssues(ref: Ref<Agreement>): Issue[] {
  const { instruments, speakers } = ref.value;
  return [
    ...instruments.flatMap(({ signatories, witnesses }, index) => [
      ...withoutOffice(ref, signatories, "signatory", () => pointer("instruments", index, "signatories")),
      ...withoutOffice(ref, witnesses, "witness", () => pointer("instruments", index, "witnesses")),
    ]),
    ...withoutOffice(ref, speakers, "speaker", () => "/speakers"),
  ];
}

const withoutOffice = (
  ref: Ref<Agreement>,
  people: readonly { readonly name: string | null; readonly office?: string }[],
  role: string,
  base: () => string,
): Issue[] =>
  people.flatMap(({ name, office }, index) =>
    name === null || office !== undefined
      ? []
      : [makeIssue("personal-data/no-office", ref.at(base() + pointer(index)), { role })],
  );
