import type {
  InstrumentStatusId,
  InstrumentTypeId,
  KindId,
  ModalityId,
  SectorId,
  StageId,
  StatementTopicId,
  StatusId,
} from "@kembar/schema";
import type { Passage } from "../draft.ts";

/** A person as a claim tells of one; `null`: the source gives no name, and the office must stand in the passage. */
export interface ClaimedPerson {
  readonly name: string;
  readonly office?: string;
  /** Id of the place whose body the office belongs to. */
  readonly officeOf?: string;
}

/** What a claim may be about, with the value that it gives. */
export type ClaimedValue =
  | { readonly field: "party"; readonly value: string }
  | { readonly field: "kind"; readonly value: KindId }
  | { readonly field: "stage"; readonly value: StageId }
  | { readonly field: "status"; readonly value: StatusId }
  | {
      readonly field: "instrument";
      readonly value: { readonly type: InstrumentTypeId; readonly status: InstrumentStatusId };
    }
  | { readonly field: "date"; readonly value: string; readonly instrument: InstrumentTypeId }
  | { readonly field: "venue"; readonly value: string; readonly instrument: InstrumentTypeId }
  | {
      readonly field: "signatory";
      readonly value: ClaimedPerson & { readonly onBehalfOf?: string };
      readonly instrument: InstrumentTypeId;
    }
  | {
      readonly field: "witness";
      readonly value: Omit<ClaimedPerson, "name"> & { readonly name: string | null };
      readonly instrument: InstrumentTypeId;
    }
  | { readonly field: "speaker"; readonly value: ClaimedPerson }
  | { readonly field: "facilitator"; readonly value: { readonly name: string; readonly place?: string } }
  | {
      readonly field: "sector";
      readonly value: {
        readonly sector: SectorId;
        readonly modality: ModalityId;
        readonly term: string;
        readonly statedBy?: string;
      };
    }
  | {
      readonly field: "statement";
      readonly value: {
        readonly topic: StatementTopicId;
        readonly subject: string;
        readonly modality: ModalityId;
        readonly statedBy?: string;
      };
    };

/**
 * A value that a person or another program found in a source, with its passage. `rule` says who found it: `claim/jane`,
 * `claim/some-model`. Nothing of it is believed before it has been checked against the source.
 */
export type Claim = ClaimedValue &
  Passage & {
    /** Ids of the places that the agreement is between, two or more. */
    readonly parties: readonly [string, string, ...string[]];
    /** Where the claim contradicts what was extracted: it becomes the value, not the alternative. */
    readonly prefer?: boolean;
    /** Line of the file that it stands on, from 1. */
    readonly line: number;
  };

/** What is wrong with a claim; `code` is one of these with `claims/` before it. */
export type ClaimFault =
  | "bad-line"
  | "bad-value"
  | "unknown-source"
  | "not-in-source"
  | "unknown-place"
  | "not-supported"
  | "unknown-agreement"
  | "domestic"
  | "no-such-instrument"
  | "unknown-speaker";

/** What is wrong with a claim and what to do; the message opens with the line. */
export interface ClaimProblem {
  readonly code: `claims/${ClaimFault}`;
  /** Line of the file, from 1. */
  readonly line: number;
  readonly message: string;
  readonly advice: string;
}

/** A problem of the claim on a line. */
export const fault = (line: number, code: ClaimFault, message: string, advice: string): ClaimProblem => ({
  code: `claims/${code}`,
  line,
  message: `Line ${line}: ${message}`,
  advice,
});

/** Key that claims and drafts of one agreement share: the ids of its places, sorted. */
export const keyOfParties = (parties: readonly string[]): string => parties.toSorted().join(" ");

/** The passage of a claim. */
export const passageOf = ({ source, start, end, exact, rule }: Claim): Passage => ({
  source,
  ...(start === undefined || end === undefined ? {} : { start, end }),
  exact,
  rule,
});
