import { languages } from "@kembar/converter";
import { goldInstruments, goldKinds, goldModalities, goldSectors, goldStages, goldStatuses } from "./labels.ts";
import { party } from "./places.ts";
import { type Check, date, fields, flag, list, oneOf, optional, orNull, text } from "./shape.ts";

/** A party as annotated. */
export interface GoldParty {
  /** As the article writes it. */
  readonly name: string;
  /** The government's usual name, English or local. */
  readonly unit: string;
  readonly level: string;
  /** ISO 3166-1, two letters. */
  readonly country: string;
  /** The country's own code of the unit, else ISO 3166-2. */
  readonly code?: string | null;
}

/** A paper as annotated. */
export interface GoldInstrument {
  readonly type: string;
  readonly status: string;
  readonly date?: string | null;
}

/** A field of cooperation as annotated. */
export interface GoldSector {
  readonly term: string;
  readonly code: string;
  readonly modality: string;
}

/** A person as annotated; `null`: the article gives no name. */
export interface GoldPerson {
  readonly name?: string | null;
}

/** An agreement as annotated. */
export interface GoldAgreement {
  readonly kind: string;
  readonly stage: string;
  readonly parties: readonly GoldParty[];
  readonly instruments: readonly GoldInstrument[];
  readonly signatories: readonly GoldPerson[];
  readonly witnesses: readonly GoldPerson[];
  readonly sectors: readonly GoldSector[];
}

/** The annotation of one article. */
export interface Gold {
  readonly id: string;
  readonly url?: string | null;
  readonly lang: string;
  /** `false`: no record may come from the article. */
  readonly relevant: boolean;
  readonly agreements?: readonly GoldAgreement[];
}

const person = fields({ name: optional(text) });

const agreement = fields({
  kind: oneOf(goldKinds),
  stage: oneOf(goldStages),
  parties: list(party, 1),
  instruments: list(fields({ type: oneOf(goldInstruments), status: oneOf(goldStatuses), date: orNull(date) })),
  signatories: list(person),
  witnesses: list(person),
  sectors: list(fields({ term: text, code: oneOf(goldSectors), modality: oneOf(goldModalities) })),
});

const annotation = fields({
  id: text,
  url: optional(text),
  lang: oneOf([...languages.keys()]),
  relevant: flag,
  agreements: optional(list(agreement)),
});

/** What is wrong with an annotation, a sentence each; none if it can be scored against. */
export const checkGold: Check = (value, at) => {
  const problems = annotation(value, at);
  if (problems.length > 0) return problems;
  const { relevant, agreements = [] } = value as Gold;
  if (relevant && agreements.length === 0)
    return [`${at}/agreements: expected at least one agreement in an article that is relevant, got none.`];
  if (!relevant && agreements.length > 0)
    return [`${at}/agreements: expected none in an article that is not relevant, got ${agreements.length}.`];
  return [];
};
