import { error, warning } from "./rule.ts";
import { show } from "./show.ts";

/** What can be wrong with dates and stages. */
export const chronologyRules = {
  "chronology/no-such-day": error({
    summary: "A date is not in the calendar.",
    advice: "Correct the date.",
    why: "31 June is a slip of the pen or of a program, and the true day is another one.",
    message: ({ date }: { date: string }) => `There is no day ${date}.`,
  }),
  "chronology/precision": error({
    summary: "A date and its precision disagree.",
    advice: "A day has the form 2025-06-24, a month 2025-06, a year 2025.",
    why: "The precision tells how far a date can be trusted; if it contradicts the date, neither can be.",
    message: ({ date, precision }: { date: string; precision: string }) =>
      `Expected a date of the precision ${precision}, got ${date}.`,
  }),
  "chronology/weekday": error({
    summary: "The passage names another weekday than the date has.",
    advice: "Check the date against the source; if the source is wrong, record a conflict.",
    why: "A weekday beside a date is a check that the source itself gives; where they disagree one of them was misread.",
    message: ({ exact, date, weekday }: { exact: string; date: string; weekday: string }) =>
      `${date} is a ${weekday}, but the passage says ${show(exact)}.`,
  }),
  "chronology/signed-after-published": error({
    summary: "A paper was signed after every source that says so was published.",
    advice: "Correct the date, or make the instrument planned.",
    why: "News cannot report a signing before it took place: the paper was planned then, or the date was misread.",
    message: ({ date, published }: { date: string; published: string }) =>
      `Signed on ${date}, but the source was published on ${published}.`,
  }),
  "chronology/planned-before-published": warning({
    summary: "The date of a planned paper was past when the source was published.",
    advice: "Check whether the paper was signed; if it was only planned then, leave it.",
    why: "A plan for a day that was past when it was reported is often a signing that was read as a plan.",
    message: ({ date, published }: { date: string; published: string }) =>
      `Planned for ${date}, but the source was published on ${published}.`,
  }),
  "chronology/retrieved-before-published": error({
    summary: "A source was retrieved before it was published.",
    advice: "Correct one of the two dates.",
    why: "Nothing can be fetched before it is there: one of the two dates was mistaken for the other.",
    message: ({ retrieved, published }: { retrieved: string; published: string }) =>
      `Retrieved on ${retrieved}, published on ${published}.`,
  }),
  "chronology/stage": warning({
    summary: "The stage and the signed papers do not fit.",
    advice: "Correct the stage, or the papers: what was signed decides how far a tie got.",
    why: "The stage is what people count. One that no signed paper bears out counts an intent as an agreement, or an agreement as an intent.",
    message: ({ stage, needs }: { stage: string; needs: string }) => `The stage ${stage} needs ${needs}.`,
  }),
  "chronology/status": warning({
    summary: "The status contradicts the stage or the signed papers.",
    advice: "Correct the status, the stage or the papers.",
    why: "A tie that was given up before it was signed cannot have a signed agreement; one of the two was misread.",
    message: ({ status, needs }: { status: string; needs: string }) => `The status ${status} needs ${needs}.`,
  }),
} as const;
