import { type Assembly, assemble, type Conversion, citedConversion, convert } from "@kembar/converter";
import { claimFilesOf, openClaims, type Refusal } from "./claims.ts";
import { type Dataset, readDataset } from "./dataset.ts";

/** A dataset's records as its sources, claims and decisions give them, and what stands in the way of them. */
export interface Built {
  readonly dataset: Dataset;
  readonly conversions: readonly Conversion[];
  readonly assembly: Assembly;
  readonly problems: readonly Refusal[];
}

/** Makes the records of a dataset's folder; writes nothing. */
export async function builtDataset(folder: string): Promise<Built> {
  const dataset = await readDataset(folder);
  const desk = openClaims(claimFilesOf(folder));
  const conversions = [
    ...dataset.articles.map((article) =>
      desk.enter(convert(article, { isWhole: desk.isAbout(article.id) }), article.text),
    ),
    ...dataset.citations.map((source) => desk.enter(citedConversion(source))),
  ];
  const assembly = assemble(conversions, { registry: dataset.registry, decisions: dataset.decisions });
  const problems = [
    ...dataset.problems,
    ...desk.refusals(),
    ...assembly.problems.map((problem) => ({ path: "curation", problem })),
  ];
  return { dataset, conversions, assembly, problems };
}
