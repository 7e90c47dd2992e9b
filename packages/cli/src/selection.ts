import { type Agreement, valueAt } from "@kembar/schema";
import { CliError } from "./error.ts";

/** Agreements to be shown, and the pointer to the value of theirs, if one was asked for. */
export interface Selection {
  readonly agreements: readonly Agreement[];
  readonly at: string | undefined;
  /** How many agreements have no such value and are left out. */
  readonly others: number;
}

/** What a pointer into a collection leads to, as `kembar validate` tells it: `/agreements/2/parties/0`. */
const IN_COLLECTION = /^\/agreements\/(\d+)(\/.*)?$/;

function withId(agreements: readonly Agreement[], id: string): Agreement[] {
  const found = agreements.filter((one) => one.id === id);
  if (found.length > 0) return found;
  const known = agreements
    .slice(0, 3)
    .map((one) => one.id)
    .join(", ");
  throw new CliError(
    2,
    `Expected the id of one of ${agreements.length} agreements, such as ${known}, or a JSON Pointer such as /parties/1; got ${id}.`,
  );
}

function atIndex(agreements: readonly Agreement[], pointer: string, index: number): Agreement[] {
  const found = agreements[index];
  if (found) return [found];
  throw new CliError(
    2,
    `No agreement at "${pointer}": the records hold ${agreements.length}, numbered from /agreements/0.`,
  );
}

const hasValue = (agreement: Agreement, at: string): boolean => valueAt(agreement, at) !== undefined;

/**
 * The agreements that ids and a pointer speak of: all without them. Of several agreements those that have a value there; a CliError if none
 * has, or if there is no such id.
 */
export function select(all: readonly Agreement[], asked: readonly string[]): Selection {
  const pointers = asked.filter((one) => one.startsWith("/"));
  const ids = asked.filter((one) => !one.startsWith("/"));
  if (pointers.length > 1 || ids.length > 1)
    throw new CliError(2, `Expected one id and one pointer at most, got ${asked.join(" ")}.`);
  const [pointer] = pointers;
  const [, index, rest] = IN_COLLECTION.exec(pointer ?? "") ?? [];
  const own = ids.length > 0 ? withId(all, ids[0] ?? "") : all;
  const agreements = index === undefined || pointer === undefined ? own : atIndex(own, pointer, Number(index));
  const at = index === undefined ? pointer : rest;
  if (at === undefined) return { agreements, at, others: 0 };
  const having = agreements.filter((one) => hasValue(one, at));
  if (having.length > 0) return { agreements: having, at, others: agreements.length - having.length };
  const whose = agreements.length === 1 ? `${agreements[0]?.id} has` : `None of ${agreements.length} agreements has`;
  throw new CliError(
    2,
    `${whose}${agreements.length === 1 ? " no" : " a"} value at "${at}". Expected a JSON Pointer such as /parties/1 or /instruments/0/date.`,
  );
}

/** Says how many agreements were left out; empty if none was. */
export const othersText = ({ others, at }: Selection): string =>
  others === 0
    ? ""
    : `${others === 1 ? "1 other agreement has" : `${others} other agreements have`} no value at ${at}.\n`;
