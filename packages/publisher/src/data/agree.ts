import { type Collection, pointer } from "@kembar/schema";
import { type AnyRecord, type EntityKind, entities, partOf } from "../records.ts";
import type { Open } from "./grids.ts";
import { type DataFormat, dataFormats, keepsOrder, type Reading, readFormat, wholeOf } from "./read.ts";

/** In what a format differs from another. */
export interface FormatDifference {
  readonly format: DataFormat;
  /** Id of the record, where it is in one. */
  readonly record?: string;
  /** A sentence that begins with the format. */
  readonly message: string;
}

/**
 * Compares the records of all formats of a release, and what their files say beside, with those of one format; each difference, which names
 * the record and the field, and none if all hold the same. Of a record the first difference is told. Holds the records of two formats at a
 * time. `name` is that of the dataset, `first` the format that the others are compared with.
 */
export async function formatDifferences(
  open: Open,
  name: string,
  { formats = dataFormats, first = "json" }: { formats?: readonly DataFormat[]; first?: DataFormat } = {},
): Promise<FormatDifference[]> {
  const expected = await read(first, open, name);
  if (typeof expected === "string") return [{ format: first, message: expected }];
  const found: FormatDifference[] = [];
  for (const format of formats) {
    if (format === first) continue;
    const other = await read(format, open, name);
    if (typeof other === "string") found.push({ format, message: other });
    else found.push(...differences(format, expected.records, other));
  }
  return found;
}

/** The sentences of `formatDifferences`, with data/agreements.json as the first format. */
export const disagreements = async (open: Open, name: string, formats?: readonly DataFormat[]): Promise<string[]> =>
  (await formatDifferences(open, name, formats ? { formats } : {})).map(({ message }) => message);

const hasId = (record: unknown): boolean => isTree(record) && typeof record.id === "string";

/** What a format says, or a sentence that it cannot be read. */
async function read(format: DataFormat, open: Open, name: string): Promise<Reading | string> {
  try {
    const reading = await readFormat(format, open, name);
    for (const kind of entities)
      if (![...partOf(reading.records, kind)].every(hasId)) return `${format}: expected an id in every ${kind}.`;
    return reading;
  } catch (error) {
    return `${format}: cannot be read: ${(error as Error).message}`;
  }
}

function differences(format: DataFormat, expected: Collection, { records, whole }: Reading): FormatDifference[] {
  const found = entities.flatMap((kind) =>
    differencesOfKind(format, kind, [...partOf(expected, kind)], [...partOf(records, kind)]),
  );
  if (found.length > 0) return found;
  const beside = difference(wholeOf(format, expected), whole);
  return beside ? [{ format, message: `${format}: beside the records, ${tell(beside)}` }] : [];
}

function differencesOfKind(
  format: DataFormat,
  kind: EntityKind,
  expected: readonly AnyRecord[],
  got: readonly AnyRecord[],
): FormatDifference[] {
  const found: FormatDifference[] = [];
  const add = (record: string, what: string) =>
    found.push({ format, record, message: `${format}: ${kind} ${record}${what}` });
  const byId = new Map<string, AnyRecord>();
  for (const record of got) {
    if (byId.has(record.id)) add(record.id, " is there more than once.");
    byId.set(record.id, record);
  }
  for (const record of expected) {
    const other = byId.get(record.id);
    byId.delete(record.id);
    const one = other && difference(record, other, (field) => keepsOrder(format, field));
    if (!other) add(record.id, " is missing.");
    else if (one) add(record.id, `, ${tell(one)}`);
  }
  for (const id of byId.keys()) add(id, " is too much: the others have none.");
  return found;
}

/** Where two values differ, and what stands there in each; undefined where there is nothing. */
interface Difference {
  readonly at: string;
  readonly expected: unknown;
  readonly got: unknown;
}

const short = (value: unknown): string => {
  const text = value === undefined ? "nothing" : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
};

const tell = ({ at, expected, got }: Difference): string =>
  `${at === "" ? "the whole" : at}: expected ${short(expected)}, got ${short(got)}.`;

const isTree = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

const asSet = (value: unknown): unknown => (Array.isArray(value) ? [...new Set(value)].toSorted() : value);

/** The first difference of two values of JSON, whatever the order of keys; lists of which `isOrdered` says no are compared as sets. */
function difference(
  expected: unknown,
  got: unknown,
  isOrdered: (field: string) => boolean = () => true,
  at: readonly string[] = [],
): Difference | undefined {
  if (!isTree(expected) || !isTree(got) || Array.isArray(expected) !== Array.isArray(got))
    return Object.is(expected, got) ? undefined : { at: pointer(...at), expected, got };
  for (const key of new Set([...Object.keys(expected), ...Object.keys(got)])) {
    const own = Object.hasOwn(expected, key) ? expected[key] : undefined;
    const other = Object.hasOwn(got, key) ? got[key] : undefined;
    const [a, b] = isOrdered(key) ? [own, other] : [asSet(own), asSet(other)];
    const found = difference(a, b, isOrdered, [...at, key]);
    if (found) return found;
  }
  return undefined;
}
