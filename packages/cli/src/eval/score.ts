import { assemble, convert } from "@kembar/converter";
import type { Collection } from "@kembar/schema";
import { CliError } from "../error.ts";
import { sourceFromBytes } from "../sources.ts";
import type { Example } from "./corpus.ts";
import { checkPassages, coverageOf, type Share, total } from "./evidence.ts";
import type { Found } from "./fields.ts";
import { compareRecords, type Finding, one } from "./pairing.ts";

/** What came of one article. */
export interface Score {
  readonly path: string;
  readonly language: string;
  readonly findings: readonly Finding[];
  /** Whether no record came of an article of which none may; absent if one may. */
  readonly isSilent?: boolean;
  readonly evidence: Share;
  readonly coverage: Share;
}

/** Converts an article as `kembar convert` does, from its name, text and address alone. */
async function convertExample({ path, text, gold }: Example): Promise<Collection> {
  const given = gold.url ? { url: gold.url } : {};
  const result = await sourceFromBytes(gold.id, new TextEncoder().encode(text), given);
  if ("problem" in result) throw new CliError(1, `${path}: ${result.problem.message} ${result.problem.advice}`);
  return assemble([convert(result.article)]).collection;
}

/** Converts an article and compares its records with the annotation. */
export async function scoreExample(example: Example): Promise<Score> {
  const { agreements, places } = await convertExample(example);
  const { gold, path, text } = example;
  const known = new Map(places.map((place) => [place.id, place]));
  const found = agreements.map((agreement): Found => ({ agreement, placeOf: (id) => known.get(id) }));
  const points = [...text];
  const passages = agreements.map((agreement) => checkPassages(agreement, points));
  const bad = passages.flatMap((checked) => checked.bad);
  return {
    path,
    language: gold.lang,
    findings: [
      ...compareRecords(gold.relevant ? (gold.agreements ?? []) : [], found),
      ...bad.map(({ at, exact }) => one("evidence", { verdict: "wrong", found: `${at} ${JSON.stringify(exact)}` })),
    ],
    ...(gold.relevant ? {} : { isSilent: agreements.length === 0 }),
    evidence: total(passages.map(({ share }) => share)),
    coverage: total(agreements.map(coverageOf)),
  };
}
