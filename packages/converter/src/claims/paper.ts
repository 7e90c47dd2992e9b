import type { InstrumentStatusId, InstrumentTypeId } from "@kembar/schema";
import type { DateMention } from "../mentions/dates.ts";
import type { PersonMention } from "../mentions/people.ts";
import type { Reading } from "../mentions/reading.ts";
import type { VenueMention } from "../mentions/venues.ts";
import type { Mark } from "../text/lexicon.ts";
import type { KnownPeople } from "./known-people.ts";
import type { WitnessMention } from "./signing.ts";

/** What one sentence says of a paper. Token numbers, both ends included. */
export interface InstrumentClaim {
  readonly sentence: number;
  readonly type: InstrumentTypeId;
  readonly status: InstrumentStatusId;
  readonly first: number;
  readonly last: number;
  readonly rule: string;
  readonly date: DateMention | undefined;
  readonly venue: VenueMention | undefined;
  readonly signatories: readonly PersonMention[];
  readonly witnesses: readonly WitnessMention[];
  /** The sentence says that the paper is there, and nothing that it is sought, discussed or over. */
  readonly isStanding: boolean;
  /** The word that gave the status, if one did. */
  readonly cue?: Mark | undefined;
}

/** What the search for papers goes by. */
export interface PaperSearch {
  readonly reading: Reading;
  readonly known: KnownPeople;
}
