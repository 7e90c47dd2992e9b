import { type Agreement, type Collection, type Evidence, type Place, type Source, vocabularies } from "@kembar/schema";
import { count, type Style, tame, widthOf, wrap } from "./text.ts";

const LABEL_WIDTH = 13;

const labels = new Map(
  Object.values(vocabularies).flatMap((vocabulary) =>
    vocabulary.terms.map((term) => [`${vocabulary.id} ${term.id}`, term.label.en] as const),
  ),
);
const labelOf = (vocabulary: string, id: string): string => labels.get(`${vocabulary} ${id}`) ?? id;

interface Card {
  readonly agreement: Agreement;
  readonly places: ReadonlyMap<string, Place>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly style: Style;
  readonly columns: number;
}

/** Where a passage stands in its source's text; of a source that is only cited, the words for that. */
export const offsetsOf = ({ start, end }: Pick<Evidence, "start" | "end">): string =>
  start === undefined ? "as cited" : `${start}-${end}`;

const quote = ({ style }: Card, evidence: Pick<Evidence, "exact" | "start" | "end">): string =>
  `${style.mark(`“${tame(evidence.exact)}”`)} ${style.dim(offsetsOf(evidence))}`;

/** The first passage for a value; more are counted. */
function passageOf(card: Card, at: string): string[] {
  const found = card.agreement.evidence.filter((one) => one.at === at);
  const [first] = found;
  if (!first) return [];
  const more = found.length > 1 ? card.style.dim(` +${found.length - 1}`) : "";
  return [`${quote(card, first)}${more}`];
}

const placeName = (card: Card, id: string | undefined): string =>
  id === undefined ? "" : (card.places.get(id)?.names.en ?? id);

function partyText(card: Card, id: string): string {
  const place = card.places.get(id);
  if (!place) return id;
  const own = place.names.local === place.names.en ? "" : ` (${place.names.local})`;
  const outer = place.within.map((one) => placeName(card, one));
  return [`${card.style.bold(place.names.en)}${own}`, ...outer].join(", ") + card.style.dim(` ${id}`);
}

interface Row {
  readonly label: string;
  /** Lines of the value, each wrapped on its own. */
  readonly lines: readonly string[];
}

const parties = (card: Card): Row => ({
  label: "Parties",
  lines: card.agreement.parties.flatMap((party, index) => [
    partyText(card, party.place),
    ...passageOf(card, `/parties/${index}`),
  ]),
});

type Person = {
  readonly name: string | null;
  readonly office?: string;
  readonly officeOf?: string;
  readonly onBehalfOf?: string;
};

function personText(card: Card, { name, office, officeOf, onBehalfOf }: Person): string {
  const own = name === null ? "unnamed" : name;
  const forOther = onBehalfOf !== undefined && onBehalfOf !== officeOf ? `, for ${placeName(card, onBehalfOf)}` : "";
  return tame(`${own}${office ? `, ${office}` : ""}${forOther}`);
}

function instrumentRows(card: Card): Row[] {
  return card.agreement.instruments.flatMap((paper, index): Row[] => {
    const at = `/instruments/${index}`;
    const people = (label: string, field: "signatories" | "witnesses"): Row[] =>
      paper[field].length === 0
        ? []
        : [
            {
              label,
              lines: paper[field].flatMap((person, position) => [
                personText(card, person),
                ...passageOf(card, `${at}/${field}/${position}`),
              ]),
            },
          ];
    const status = labelOf("instrument-status", paper.status);
    const where = [
      ...(paper.date ? passageOf(card, `${at}/date`) : []),
      ...(paper.venue ? passageOf(card, `${at}/venue`) : []),
    ];
    const title = `${card.style.bold(labelOf("instrument-type", paper.type))}${paper.date ? `, ${paper.date}` : ""}${paper.venue ? `, ${tame(paper.venue)}` : ""}`;
    return [
      {
        label: status.charAt(0).toUpperCase() + status.slice(1),
        lines: [title, [...passageOf(card, at), ...where].join("  ")],
      },
      ...people("  by", "signatories"),
      ...people("  witnesses", "witnesses"),
    ];
  });
}

/** Sectors by how sure they are and who says so, each with the source's word. */
function sectorRows(card: Card): Row[] {
  const groups = new Map<string, string[]>();
  for (const { sector, modality, statedBy, term } of card.agreement.sectors) {
    const key = `${labelOf("modality", modality)}, ${card.style.dim(`says ${statedBy === undefined ? "the article" : tame(statedBy)}`)}`;
    const item = `${labelOf("sector", sector)} ${card.style.mark(`“${tame(term)}”`)}`;
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups].map(([key, items], index) => ({
    label: index === 0 ? "Fields" : "",
    lines: [key, items.join(", ")],
  }));
}

/** Whether the tie is alive, where a source says so. */
const statusRows = (card: Card): Row[] =>
  card.agreement.status === "unknown"
    ? []
    : [
        {
          label: "Status",
          lines: [[labelOf("status", card.agreement.status), ...passageOf(card, "/status")].join("  ")],
        },
      ];

function statementRows(card: Card): Row[] {
  return card.agreement.statements.map(({ topic, subject, modality, statedBy }, index) => ({
    label: index === 0 ? "Said" : "",
    lines: [
      `${labelOf("statement-topic", topic)} of ${placeName(card, subject)}${modality === "denied" ? ", which is denied" : ""}, says ${statedBy === undefined ? "the article" : tame(statedBy)}`,
      ...passageOf(card, `/statements/${index}`),
    ],
  }));
}

const facilitatorRows = (card: Card): Row[] =>
  card.agreement.facilitators.map(({ name }, index) => ({
    label: index === 0 ? "Facilitated" : "",
    lines: [`by ${tame(name)}`, ...passageOf(card, `/facilitators/${index}`)],
  }));

function alternativeText(card: Card, value: string | null): string {
  if (value === null) return "unnamed";
  const place = card.places.get(value);
  return place ? `${place.names.en} ${card.style.dim(value)}` : value;
}

function conflictRows(card: Card): Row[] {
  return card.agreement.conflicts.map((conflict, index) => ({
    label: index === 0 ? "Conflicts" : "",
    lines: [
      `${labelOf("conflict-kind", conflict.kind)}, ${conflict.state === "open" ? card.style.warn("open") : "resolved"} ${card.style.dim(conflict.at)}`,
      ...conflict.alternatives.map(
        ({ value, evidence }) => `- ${alternativeText(card, value)} ${evidence[0] ? quote(card, evidence[0]) : ""}`,
      ),
    ],
  }));
}

function sourceText(card: Card, id: string): string {
  const source = card.sources.get(id);
  if (!source) return id;
  const whole =
    source.completeness === "full"
      ? ""
      : `, ${source.completeness}${source.pages ? ` (page 1 of ${source.pages})` : ""}`;
  return tame(
    `${source.outlet ?? id}${source.published ? `, ${source.published}` : ""}${source.byline ? `, ${source.byline}` : ""}${whole}`,
  );
}

function printRow({ style, columns }: Card, { label, lines }: Row): string {
  const gap = " ".repeat(LABEL_WIDTH + 1);
  const wrapped = lines.flatMap((line) => wrap(line, columns - LABEL_WIDTH - 1));
  const lead = ` ${style.dim(label)}${" ".repeat(Math.max(1, LABEL_WIDTH - widthOf(label)))}`;
  return wrapped.map((line, index) => `${index === 0 ? lead : gap}${line}`).join("\n");
}

/** An agreement as a card for the terminal: each value with the first passage that says it, then conflicts and sources. */
export function agreementCard(
  agreement: Agreement,
  collection: Pick<Collection, "places" | "sources">,
  { style, columns }: Pick<Card, "style" | "columns">,
): string {
  const card: Card = {
    agreement,
    places: new Map(collection.places.map((place) => [place.id, place])),
    sources: new Map(collection.sources.map((source) => [source.id, source])),
    style,
    columns,
  };
  const rows: Row[] = [
    parties(card),
    { label: "Kind", lines: [[labelOf("kind", agreement.kind), ...passageOf(card, "/kind")].join("  ")] },
    { label: "Stage", lines: [[labelOf("stage", agreement.stage), ...passageOf(card, "/stage")].join("  ")] },
    ...statusRows(card),
    ...instrumentRows(card),
    ...facilitatorRows(card),
    ...sectorRows(card),
    ...statementRows(card),
    ...conflictRows(card),
    { label: "Sources", lines: agreement.sources.map((id) => sourceText(card, id)) },
  ];
  const title = wrap(agreement.label.en, columns - 2).map((line) => ` ${style.bold(line)}`);
  const review = `${agreement.id}  ${count(agreement.evidence.length, "passage")}, ${labelOf("review-state", agreement.review.state)}`;
  return [
    ...title,
    ` ${style.dim(review)}`,
    "",
    ...rows.filter((row) => row.lines.length > 0).map((row) => printRow(card, row)),
  ].join("\n");
}
