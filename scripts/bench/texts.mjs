import { readArticle } from "../../packages/converter/dist/index.js";
import { ordinaryArticle } from "./ordinary.mjs";
import { relevantArticle } from "./relevant.mjs";

export const COUNT = 5000;

function prepare({ id, language, text }) {
  const bytes = new TextEncoder().encode(text);
  const { article } = readArticle(id, bytes, { published: "2025-06-27" });
  return { id, language, size: bytes.length, article };
}

function make(articleAt) {
  const made = Array.from({ length: COUNT }, (_, index) => articleAt(index));
  if (new Set(made.map(({ text }) => text)).size < COUNT) throw new Error("Two of the made-up articles are the same.");
  return made.map(prepare);
}

/** Articles that report an agreement, read. */
export const relevant = () => make(relevantArticle);
/** News that report none, read. */
export const ordinary = () => make(ordinaryArticle);
