import type { TraceEvent } from "@kembar/converter";
import { type Style, tame, widthOf, wrap } from "./text.ts";
import { isSentence, type Traced } from "./trace.ts";

/** A stretch of the text with what was decided about it; `heading` is absent for the article as a whole and for the page around it. */
interface Stretch {
  readonly heading: TraceEvent | undefined;
  readonly events: TraceEvent[];
}

const isFurniture = ({ rule }: TraceEvent): boolean => rule.endsWith("/text/furniture");

/** Decisions by the sentence they begin in; the lines around the article stand by themselves. */
function stretchesOf(events: readonly TraceEvent[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const event of events) {
    const last = stretches.at(-1);
    const isInside = last !== undefined && (last.heading === undefined || event.start < last.heading.end);
    const isSameKind = last?.heading !== undefined || last?.events.every(isFurniture) === isFurniture(event);
    if (isSentence(event)) stretches.push({ heading: event, events: [] });
    else if (isInside && isSameKind) last.events.push(event);
    else stretches.push({ heading: undefined, events: [event] });
  }
  return stretches.filter(({ heading, events: own }) => own.length > 0 || heading !== undefined);
}

const signs = { fired: "+", overruled: "x", skipped: "-" } as const;

const LONGEST_QUOTE = 60;

/** The passage in quotation marks; the middle of a long one is left out. */
function quoted(exact: string): string {
  const characters = [...tame(exact)];
  if (characters.length <= LONGEST_QUOTE) return `“${characters.join("")}”`;
  return `“${characters.slice(0, 35).join("").trimEnd()} … ${characters.slice(-20).join("").trimStart()}”`;
}

/** Breaks at spaces, and within a word that no line can hold: Chinese has none. */
function fold(text: string, width: number): string[] {
  return wrap(text, width).flatMap((line) => {
    const parts = [""];
    for (const character of line)
      if (widthOf((parts.at(-1) ?? "") + character) > width) parts.push(character);
      else parts[parts.length - 1] += character;
    return parts;
  });
}

interface Screen {
  readonly style: Style;
  readonly columns: number;
}

/** "+ id/place/type  “Kabupaten Klaten” = id-3310. The type word …", overruled ones dimmed. */
function eventLines({ rule, outcome, exact, value, why }: TraceEvent, { style, columns }: Screen): string[] {
  const read = [exact === "" ? "" : quoted(exact), value === undefined ? "" : `= ${tame(value)}`];
  const what = read.filter((part) => part !== "").join(" ");
  const shade = outcome === "fired" ? (text: string) => text : style.dim;
  const head = fold(`${rule}  ${what}`.trimEnd(), columns - 6).map(
    (line, at) => `${at === 0 ? signs[outcome] : " "} ${line}`,
  );
  const reason = why === undefined ? [] : fold(tame(why), columns - 10).map((line) => `      ${line}`);
  return [...head, ...reason].map((line) => `  ${shade(line)}`);
}

/** Lines of the page put aside for one reason count as one. */
function joinFurniture(events: readonly TraceEvent[]): TraceEvent[] {
  const joined: TraceEvent[] = [];
  for (const event of events) {
    const last = joined.at(-1);
    const isSame = last !== undefined && isFurniture(event) && last.rule === event.rule && last.why === event.why;
    if (isSame) joined[joined.length - 1] = { ...last, end: event.end, exact: `${last.exact} | ${event.exact}` };
    else joined.push(event);
  }
  return joined;
}

/** A reading counts once: as overruled if a later step overruled it, and with the reason if one step gave it. */
const withoutRevoked = (events: readonly TraceEvent[]): TraceEvent[] =>
  events.filter(
    (event) =>
      event.outcome !== "fired" ||
      !events.some(
        (other) =>
          isSameReading(event, other) &&
          (other.outcome === "overruled" || (event.why === undefined && other.why !== undefined)),
      ),
  );

const isSameReading = (a: TraceEvent, b: TraceEvent): boolean =>
  a.rule === b.rule && a.start === b.start && a.end === b.end && a.value === b.value;

function stretchLines({ heading, events }: Stretch, screen: Screen): string[] {
  const { style, columns } = screen;
  const { start, end, value, exact } = heading ?? {};
  const title =
    heading === undefined
      ? [style.bold(events.every(isFurniture) ? "around the article" : "the article")]
      : [style.dim(`${start}-${end}  ${value}`), ...fold(tame(exact ?? ""), columns - 2).map(style.bold)];
  const lines = joinFurniture(withoutRevoked(events)).flatMap((event) => eventLines(event, screen));
  return [...title.map((line) => ` ${line}`), ...lines, ""];
}

/** The decisions about an article as text: in the order of the text, sentence by sentence, with the signs explained and counted at the end. */
export function traceText({ source, events }: Traced, screen: Screen): string {
  const shown = withoutRevoked(events.filter((event) => !isSentence(event)));
  const many = (outcome: TraceEvent["outcome"]) => shown.filter((event) => event.outcome === outcome).length;
  const counts = `+ ${many("fired")} fired   x ${many("overruled")} overruled   - ${many("skipped")} left aside`;
  const body = stretchesOf(events).flatMap((stretch) => stretchLines(stretch, screen));
  return [screen.style.bold(source), "", ...body, counts, ""].join("\n");
}
