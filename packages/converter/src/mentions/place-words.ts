import type { WordOrder } from "../language.ts";
import { type Document, isOwner } from "../text/document.ts";
import type { Mark } from "../text/lexicon.ts";
import type { MarksAt } from "./names.ts";

/** What the words beside a name tell: government, type word, office, and the short form in brackets between. */
export interface Words {
  readonly first: number;
  readonly typeFirst: number;
  /** First token of the name behind them, or last token before it. */
  readonly edge: number;
  readonly level: string | undefined;
  readonly isGovernment: boolean;
  readonly isOffice: boolean;
}

/** Level of the place that an office governs: "deputy-city" governs a city. */
const officeLevel = (value: string): string | undefined =>
  /^(?:deputy-)?(regency|city|province|county|district|township|state)$/.exec(value)?.[1];

/** Where offices also stand behind their place, one before a place needs "of": in "San Francisco Mayor London Breed" London is no town. */
const mayGovern = ({ language }: Document, marks: MarksAt, office: Mark): boolean =>
  language.order.office === "before" || marks.get(office.last + 1)?.entry.class === "of";

/** Words before a name: "Pemerintah Kabupaten (Pemkab) Klaten", "the City of Makassar", "Mayor of Makassar". */
export function readLead(document: Document, marks: MarksAt, at: number): Words | undefined {
  const { tokens } = document;
  let lead: Words = { first: at, typeFirst: -1, edge: at, level: undefined, isGovernment: false, isOffice: false };
  let next = at;
  for (;;) {
    const isBracket = tokens.lower[next] === "(";
    const mark = marks.get(isBracket ? next + 1 : next);
    if (!mark || (isBracket && tokens.lower[mark.last + 1] !== ")")) break;
    const { class: kind, value } = mark.entry;
    if (kind === "government") lead = { ...lead, isGovernment: true, level: value === "any" ? lead.level : value };
    else if (kind === "level" && !isBracket) lead = { ...lead, level: value, typeFirst: mark.first };
    else if (kind === "office" && officeLevel(value) && next === at && mayGovern(document, marks, mark))
      lead = { ...lead, isOffice: true, level: officeLevel(value) };
    else if (kind !== "of" || next <= at) break;
    next = mark.last + (isBracket ? 2 : 1);
  }
  if (next === at || marks.get(at)?.entry.class === "of") return undefined;
  // "Wali Kota Semarang" has no type word of its own: the office says the level. In "Pemkab Klaten" the name stands alone.
  const first = lead.isOffice ? next : lead.first;
  const typeFirst = lead.typeFirst >= 0 && !lead.isOffice ? lead.typeFirst : next;
  return { ...lead, first, typeFirst, edge: next };
}

const follows = (side: WordOrder["level"]): boolean => side !== "before";

/** Words behind a name: "Nanjing County", "West Java Provincial Government", "Gold Coast Mayor", 漳浦县人民政府. */
export function readTail(document: Document, marks: MarksAt, at: number): Words | undefined {
  const { order } = document.language;
  let tail: Words = { first: at, typeFirst: at, edge: at, level: undefined, isGovernment: false, isOffice: false };
  let next = at + 1;
  for (;;) {
    const mark = marks.get(next);
    if (!mark) break;
    const { class: kind, value } = mark.entry;
    const behind = marks.get(mark.last + 1);
    if (((kind === "level" && follows(order.level)) || kind === "level-after") && tail.level === undefined)
      tail = { ...tail, level: value, edge: mark.last };
    else if (kind === "government" && follows(order.level))
      tail = { ...tail, isGovernment: true, level: value === "any" ? tail.level : value, edge: mark.last };
    else if (kind === "office" && follows(order.office) && (officeLevel(value) || value.startsWith("deputy"))) {
      tail = { ...tail, isOffice: true, level: tail.level ?? officeLevel(value) };
      break;
    } else if (kind !== "of" || (behind?.entry.class !== "office" && behind?.entry.class !== "government")) break;
    // "Morocco's Regional Council of Rabat": what the owner has is of the place behind it.
    else if (marks.get(behind.last + 1)?.entry.class === "of" && !isOwner(document, behind.last)) break;
    next = mark.last + 1;
  }
  return tail.edge === at && !tail.isOffice ? undefined : tail;
}
