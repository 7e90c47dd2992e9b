import { convert, readArticle } from "../../packages/converter/dist/index.js";
import { atMost, cost } from "./measure.mjs";
import { tokens } from "./tokens.mjs";

const BYTES = 1_000_000;
const MOST_MILLISECONDS = 1000;

function timeOf(token) {
  const text = token.repeat(Math.ceil(BYTES / new TextEncoder().encode(token).length));
  const took = ["id", "en", "zh", undefined].map((language) => {
    const metadata = language === undefined ? {} : { language };
    return cost(() => convert(readArticle("hostile", new TextEncoder().encode(text), metadata).article));
  });
  return { token, took: Math.max(...took) };
}

/** A megabyte of each of some tokens, taken for each language: the slowest counts. */
export function measureHostile() {
  const times = tokens.map(timeOf).toSorted((a, b) => b.took - a.took);
  const [slowest] = times;
  const over = times.filter(({ took }) => took > MOST_MILLISECONDS).map(({ token }) => JSON.stringify(token));
  const what = `1 MB of one token, ${tokens.length} tried; slowest ${JSON.stringify(slowest.token)}`;
  return [
    {
      ...atMost(what, slowest.took, MOST_MILLISECONDS, "ms"),
      note: over.length > 1 ? `over the limit: ${over.join(" ")}` : "",
    },
  ];
}
