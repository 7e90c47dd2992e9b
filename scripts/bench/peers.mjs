import compromise from "compromise";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { convert } from "../../packages/converter/dist/index.js";
import { speedOf } from "./measure.mjs";

/** So many articles give the slow ones a second or two. */
const FEW = 150;

const wink = winkNLP(model);

/** What a text weighs to a program that only looks at each character once. */
function scan({ article: { text } }) {
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return hash;
}

const peers = [
  [
    "compromise: people, places",
    ({ article }) => [compromise(article.text).people().json(), compromise(article.text).places().json()],
  ],
  ["wink-nlp: tokens, entities", ({ article }) => wink.readDoc(article.text).entities().out(wink.its.detail)],
];

/** Conversion beside programs that find names in English text, and a bare scan, over the same articles. */
export function measurePeers(relevant) {
  const english = relevant.filter(({ language }) => language === "en").slice(0, FEW);
  const own = speedOf(english, ({ article }) => convert(article), { rounds: 25, warmUp: 15 });
  const rounds = { rounds: 3, warmUp: 1 };
  const others = peers.map(([what, work]) => ({ what, speed: speedOf(english, work, rounds) }));
  const bare = { what: "bare scan of the characters", speed: speedOf(relevant, scan) };
  return [...others, bare].map(({ what, speed }) => ({
    what,
    measured: `${speed.toFixed(speed < 10 ? 2 : 0)} MB/s`,
    peer: `conversion: ${own.toFixed(1)} MB/s`,
    ratio: own / speed,
    limit: what === bare.what ? "for scale" : "above 1",
    isMet: what === bare.what || own > speed,
  }));
}
