import { convert } from "../../packages/converter/dist/index.js";
import { atLeast, speedOf } from "./measure.mjs";

const LEAST = { relevant: 10, ordinary: 60 };
/** Of the articles that are made to report an agreement, so many must be found to, and of the others none. */
const LEAST_FOUND = 0.95;

/** Speed of conversion of articles that report an agreement and of those that do not. */
export function measureSpeed(relevant, ordinary) {
  const convertOne = ({ article }) => convert(article);
  const found = (texts) => texts.filter((text) => convertOne(text).drafts.length > 0).length;
  if (found(relevant) < LEAST_FOUND * relevant.length)
    throw new Error(`Only ${found(relevant)} of ${relevant.length} articles gave an agreement.`);
  if (found(ordinary) > 0) throw new Error(`${found(ordinary)} of the ordinary articles gave an agreement.`);
  return [
    atLeast(`conversion, ${relevant.length} relevant articles`, speedOf(relevant, convertOne), LEAST.relevant),
    atLeast(`conversion, ${ordinary.length} ordinary articles`, speedOf(ordinary, convertOne), LEAST.ordinary),
  ];
}
