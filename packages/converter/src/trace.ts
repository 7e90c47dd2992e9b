import type { CodePoints } from "@kembar/schema";
import type { Passage } from "./draft.ts";
import type { Tokens } from "./text/tokens.ts";

/** What became of a reading: it counts; something outranks it; or the rule found nothing to decide by and left it. */
export type Outcome = "fired" | "overruled" | "skipped";

/** One decision about a passage; offsets in code points of the stored text, end exclusive. What concerns the whole article is empty and stands at 0. */
export interface TraceEvent {
  /** Rule that decided: `lang/kind/name`. */
  readonly rule: string;
  readonly outcome: Outcome;
  readonly start: number;
  readonly end: number;
  /** The passage as it stands. */
  readonly exact: string;
  /** What was read there: an id, a term of a vocabulary, a date, a name. */
  readonly value?: string;
  /** The reason, a sentence in plain English. */
  readonly why?: string;
}

/** Takes the events of a conversion, one by one, in the order of the steps. */
export type Trace = (event: TraceEvent) => void;

/** Tokens `first` to `last`, both included, or a passage; `undefined`: the article as a whole. */
export type Where =
  | { readonly first: number; readonly last: number }
  | Pick<Passage, "start" | "end" | "exact">
  | undefined;

/** Tells what a rule decided; rules of the lexicon bring their language, others get that of the article. */
export type Tell = (rule: string, where: Where, why?: string, value?: string) => void;

/** What rules tell their decisions to. It is absent unless somebody listens, and `trace?.fired(…)` then computes none of its arguments. */
export type Tracer = Readonly<Record<Outcome, Tell>>;

interface Text {
  readonly language: string;
  readonly tokens: Tokens;
  readonly points: CodePoints;
}

function locate({ tokens, points }: Text, where: Where): Pick<TraceEvent, "start" | "end" | "exact"> {
  if (where === undefined) return { start: 0, end: 0, exact: "" };
  if ("exact" in where) return { start: where.start ?? 0, end: where.end ?? 0, exact: where.exact };
  const [from, to] = [tokens.start[where.first] ?? 0, tokens.end[where.last] ?? 0];
  return { start: points.fromUnit(from), end: points.fromUnit(to), exact: tokens.text.slice(from, to) };
}

/** Makes what rules tell to out of what takes the events; a decision that is taken again for the next step is told once. */
export function makeTracer(trace: Trace, text: Text): Tracer {
  const told = new Set<string>();
  const tell =
    (outcome: Outcome): Tell =>
    (name, where, why, value) => {
      const rule = name.startsWith(`${text.language}/`) ? name : `${text.language}/${name}`;
      const event: TraceEvent = {
        rule,
        outcome,
        ...locate(text, where),
        ...(value === undefined ? {} : { value }),
        ...(why === undefined ? {} : { why }),
      };
      const key = JSON.stringify(event);
      if (told.has(key)) return;
      told.add(key);
      trace(event);
    };
  return { fired: tell("fired"), overruled: tell("overruled"), skipped: tell("skipped") };
}

/** Something that knows what to tell to: a document. */
export interface Traced {
  readonly trace?: Tracer | undefined;
}

/** Gives back `isSo`, and where it is so tells that the rule speaks against the reading, and why. */
export function overruled({ trace }: Traced, isSo: boolean, rule: string, where: Where, why: string): boolean {
  if (isSo) trace?.overruled(rule, where, why);
  return isSo;
}
