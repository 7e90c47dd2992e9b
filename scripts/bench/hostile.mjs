import { convert, readArticle } from "../../packages/converter/dist/index.js";
import { atMost, cost } from "./measure.mjs";
import { tokens } from "./tokens.mjs";

const BYTES = 1_000_000;
const MOST_MILLISECONDS = 1000;
const languages = ["id", "en", "zh", undefined];

/** Shares of the megabyte that are tried before the whole: where one takes too long, the whole would take minutes. */
const STEPS = [1 / 64, 1 / 16, 1 / 4, 1];

function timeOfSize(token, size, language) {
  const encoder = new TextEncoder();
  const bytes = encoder.encode(token.repeat(Math.ceil(size / encoder.encode(token).length)));
  const { article } = readArticle("hostile", bytes, language === undefined ? {} : { language });
  return cost(() => convert(article));
}

function timeOf(token) {
  let took = 0;
  let size = 0;
  for (const step of STEPS) {
    if (took > MOST_MILLISECONDS) break;
    size = BYTES * step;
    took = Math.max(...languages.map((language) => timeOfSize(token, size, language)));
  }
  return { token, took, size };
}

/** A megabyte of each of some tokens, taken for each language: the slowest counts. */
export function measureHostile() {
  const times = tokens.map(timeOf).toSorted((a, b) => b.took - a.took);
  const [slowest] = times;
  const over = times
    .filter(({ took }) => took > MOST_MILLISECONDS)
    .map(({ token, took, size }) => `${JSON.stringify(token)} ${took.toFixed(0)} ms for ${Math.round(size / 1000)} kB`);
  const what = `1 MB of each of ${tokens.length} tokens, the slowest`;
  const note = over.length > 0 ? `over the limit: ${over.join("; ")}` : `slowest: ${JSON.stringify(slowest.token)}`;
  return [{ ...atMost(what, slowest.took, MOST_MILLISECONDS, "ms"), note }];
}
