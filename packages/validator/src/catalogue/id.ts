import { type Both, differs, error, warning } from "./rule.ts";
import { showBoth } from "./show.ts";

/** What can be wrong with identifiers and their register. */
export const idRules = {
  "id/duplicate": error({
    summary: "Two things have the same id.",
    advice: "An id stands for one thing and is never used again: correct or remove one of them.",
    why: "An id stands for one thing. Two things with one id become one in every join, and nobody can cite either.",
    message: ({ id }: { id: string }) => `The id "${id}" is used twice.`,
  }),
  "id/file-name": error({
    summary: "A record's file is not named after its id.",
    advice: "Rename the file.",
    why: "Records are found by the name of their file; one under another name is overlooked or written twice.",
    message: differs,
    advise: ({ expected }) => `Rename the file to ${expected}, or run \`kembar build\`.`,
  }),
  "id/instrument": error({
    summary: "An instrument's id does not follow from the agreement's.",
    advice: "Use the agreement's id with -i1, -i2, … in order.",
    why: "Ids of papers follow from the agreement's, so that a paper can be traced to its record by its id alone.",
    message: differs,
  }),
  "id/place-code": error({
    summary: "A place's code contradicts its id or is no code of its system.",
    advice: "Correct the code or the id; the national code of a place is part of its id.",
    why: "Codes join the data to other data. A code that contradicts the id joins a place with the figures of another one.",
    message: ({ system, ...both }: Both & { system: string }) => `${system}: ${differs(both)}`,
  }),
  "id/unregistered": error({
    summary: "A record's id is not in ids.csv, or not active there.",
    advice:
      "Run `kembar build`, or convert again what `kembar convert` wrote; ids are entered once, never removed, and a merged, split or withdrawn one has no record.",
    why: "The register is what keeps ids from being used twice; a record outside it may collide with another.",
    message: ({ id, state }: { id: string; state: string | undefined }) =>
      state === undefined ? `ids.csv does not have the id "${id}".` : `The id "${id}" is ${state} in ids.csv.`,
  }),
  "id/no-record": warning({
    summary: "An active id of ids.csv has no record.",
    advice:
      "Restore the record, or add a decision that rejects, merges or splits it; a removed source also leaves its id behind.",
    why: "Whoever cited an id must find a record, or a note of what became of it.",
    message: ({ id }: { id: string }) => `There is no record of the id "${id}".`,
  }),
  "id/registry": error({
    summary: "A line of ids.csv is damaged.",
    advice: "Restore the line from the repository's history: the register is append-only.",
    why: "The register is append-only and read by line; a damaged line loses an id that people may have cited.",
    message: differs,
  }),
  "id/redirect": error({
    summary: "An id of ids.csv is merged or split into none, or into one that is not active in the end.",
    advice:
      "Name an active id under replaced_by for a merged one, two or more with single spaces between for a split one; leave the cell empty for all others.",
    why: "Whoever follows an old id must arrive at the record that stands for it now, and not in a circle or nowhere.",
    message: ({ id, into }: { id: string; into: string }) =>
      `The id "${id}" redirects to "${into}", which is not what its state asks for.`,
  }),
  "id/removed": error({
    summary: "An id that was in an earlier register is gone.",
    advice:
      "Put the line back; an id that is given up is set to withdrawn, or to merged or split with what replaces it.",
    why: "People may have cited it. An id that is gone leads nowhere, and may be given to something else.",
    message: ({ id, earlier }: { id: string; earlier: string }) => `Expected the id "${id}", which ${earlier} has.`,
  }),
  "id/reused": error({
    summary: "An id stands for something else than in an earlier register.",
    advice: "Restore the key, and mint a new id for the new thing.",
    why: "An id is never used again: whoever cited it would arrive at another agreement.",
    message: ({ id, expected, found }: Both & { id: string }) => {
      const both = showBoth(expected, found);
      return `Expected the key ${both.expected} of "${id}", got ${both.found}${both.where}.`;
    },
  }),
  "id/order": error({
    summary: "The lines of the register are in another order than before.",
    advice: "Restore the order, oldest first; new ids go to the end.",
    why: "The register is append-only, so that a difference between two versions is read at a glance and nothing can be slipped in.",
    message: ({ id, after }: { id: string; after: string }) => `Expected "${id}" behind "${after}", as before.`,
  }),
  "id/state": error({
    summary: "The state of an id went back.",
    advice: "Restore the state; mint a new id if the agreement is there again.",
    why: "An active id may be merged, split or withdrawn, and stays so: readers who followed the redirect hold it for final.",
    message: ({ id, before, now }: { id: string; before: string; now: string }) =>
      `The id "${id}" was ${before}, so that it cannot be ${now}.`,
  }),
} as const;
