/** What a code means: how bad it is, what to do about it, and the sentence for one case of it. */
interface Entry<P> {
  readonly severity: "error" | "warning" | "note";
  readonly summary: string;
  readonly advice: string;
  readonly message: (params: P) => string;
  /** Advice for one case, where more can be said than `advice`. */
  readonly advise?: (params: P) => string;
}

const error = <P>(
  summary: string,
  advice: string,
  message: (params: P) => string,
  advise?: (params: P) => string,
): Entry<P> => ({ severity: "error", summary, advice, message, ...(advise ? { advise } : {}) });

const warning = <P>(summary: string, advice: string, message: (params: P) => string): Entry<P> => ({
  severity: "warning",
  summary,
  advice,
  message,
});

/** A value as sentences show it: JSON, at most 80 UTF-16 units. */
export function show(value: unknown): string {
  const text = value === undefined ? "nothing" : (JSON.stringify(value) ?? "nothing");
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

const note = <P>(summary: string, advice: string, message: (params: P) => string): Entry<P> => ({
  ...warning(summary, advice, message),
  severity: "note",
});

interface Both {
  readonly expected: unknown;
  readonly found: unknown;
}

/** A term or name that is not known, and the known one that is nearest to it. */
interface Unknown {
  readonly found: string;
  readonly nearest: string | undefined;
}

const differs = ({ expected, found }: Both): string => `Expected ${show(expected)}, got ${show(found)}.`;
const rebuild = "Run `kembar build`; if the other files are wrong, correct the source or add a decision first.";
const mean = ({ nearest }: Unknown, otherwise: string): string =>
  nearest === undefined ? otherwise : `Did you mean "${nearest}"? ${otherwise}`;

/** What can be wrong, by code, with every sentence that is said about it. The README's table is made from it. */
export const issueCatalogue = {
  "file/not-utf-8": error(
    "A file is not UTF-8.",
    "Save the file as UTF-8; of a source, save the text as it was received and hash it again.",
    (_: object) => "Expected UTF-8, got bytes that are not.",
  ),
  "file/byte-order-mark": error(
    "A data file begins with a byte order mark.",
    "Save it as UTF-8 without byte order mark, or run `kembar build`.",
    (_: object) => "Expected the first character of the data, got U+FEFF.",
  ),
  "file/nothing-to-check": error(
    "No file is of a kind that can be checked.",
    "Give a record, a folder of records or tables, or a dataset.",
    ({ files }: { files: number }) => `None of ${files} files holds agreements, tables or sources.`,
  ),
  "file/damaged": error(
    "A packed file is damaged or breaks off.",
    "Pack it again, or fetch it again.",
    ({ reason }: { reason: string }) => `Expected whole data: ${reason}.`,
  ),
  "file/too-large": error(
    "Something is too large to be held in memory.",
    "Unpack the file, or give its parts by themselves.",
    ({ what, limit }: { what: string; limit: number }) => `Expected ${what} of at most ${limit >> 20} MiB.`,
  ),
  "file/not-compared": note(
    "Files are too large to be compared with each other.",
    "Each was checked by itself; compare them in parts, or give more memory to whoever compares.",
    ({ limit }: { limit: number }) =>
      `Together the files are larger than ${limit >> 20} MiB: each record, row and passage was checked, but not whether the forms say the same.`,
  ),
  "json/syntax": error(
    "A file is not JSON.",
    "Mend the syntax here, or build the file again.",
    ({ reason }: { reason: string }) => `Expected JSON: ${reason}.`,
  ),
  "json/too-deep": error(
    "JSON is nested too deep.",
    "Remove the brackets: no record is nested deeper than 8.",
    ({ limit }: { limit: number }) => `Expected at most ${limit} levels of brackets.`,
  ),
  "json/duplicate-key": error(
    "An object has a key twice.",
    "Remove one of the two; readers would disagree on which counts.",
    ({ key }: { key: string }) => `The key ${show(key)} stands twice in one object.`,
  ),
  "json/unknown-document": error(
    "A JSON document is neither a record nor a collection.",
    "Give an agreement with its parties, or an object with agreements, places and sources.",
    ({ found }: { found: unknown }) => `Expected an agreement or a collection of agreements, got ${show(found)}.`,
  ),
  "json/not-canonical": error(
    "A file of the dataset is not in canonical form.",
    "Run `kembar build`; generated files are not edited by hand.",
    (_: object) =>
      "Expected the bytes of the build: keys in the model's order, ids sorted, NFC, LF, a newline at the end.",
  ),
  "schema/required": error(
    "A required property is missing.",
    "Add it; docs/data-dictionary.md tells what it holds.",
    ({ property }: { property: string }) => `Expected the property "${property}".`,
  ),
  "schema/unknown-property": error(
    "A property is not of the model.",
    "Correct its name or remove it; docs/data-dictionary.md lists the properties.",
    ({ found }: Unknown) => `The model has no property "${found}" here.`,
    (params) => mean(params, "Correct its name or remove it; docs/data-dictionary.md lists the properties."),
  ),
  "schema/type": error("A value has the wrong type.", "Give a value of the type that is expected.", differs),
  "schema/pattern": error(
    "A text has the wrong form.",
    "Write it in the form that is expected.",
    ({ expected, found }: Both) => `Expected a text that matches ${expected}, got ${show(found)}.`,
  ),
  "schema/limit": error(
    "A value or list is too short, too long, too small or too large.",
    "Keep to the limit.",
    ({ expected, found }: Both) => `The value ${expected}, got ${show(found)}.`,
  ),
  "schema/together": error(
    "Of two properties that go together one is missing.",
    "Give both or neither.",
    ({ property, missing }: { property: string; missing: string }) => `Expected "${missing}" beside "${property}".`,
  ),
  "vocabulary/unknown-term": error(
    "A term is not in its vocabulary.",
    "Use a term of the vocabulary; docs/data-dictionary.md lists them.",
    ({ found, terms }: Unknown & { terms: readonly string[] }) =>
      `Expected one of ${terms.join(", ")}, got ${show(found)}.`,
    (params) => mean(params, "Use a term of the vocabulary; docs/data-dictionary.md lists them."),
  ),
  "reference/unknown-place": error(
    "A place that is referred to is not there.",
    "Correct the id, or add the place.",
    ({ found }: Unknown) => `There is no place "${found}".`,
    (params) => mean(params, "Correct the id, or add the place."),
  ),
  "reference/unknown-source": error(
    "A source that is referred to is not there.",
    "Correct the id, or add the source.",
    ({ found }: Unknown) => `There is no source "${found}".`,
    (params) => mean(params, "Correct the id, or add the source."),
  ),
  "reference/unknown-agreement": error(
    "An agreement that is referred to is not there.",
    "Correct the id, or add the agreement.",
    ({ found }: Unknown) => `There is no agreement "${found}".`,
    (params) => mean(params, "Correct the id, or add the agreement."),
  ),
  "reference/unlisted-source": error(
    "A passage is of a source that the record does not list.",
    "Add the source to `sources`, or correct the passage.",
    ({ found, listed }: { found: string; listed: readonly string[] }) =>
      `Expected a source of the record (${listed.join(", ")}), got "${found}".`,
  ),
  "reference/unknown-speaker": error(
    "`statedBy` names nobody among the speakers.",
    "Correct the name, or add the person to `speakers`.",
    ({ found }: Unknown) => `Expected the name of one of the speakers, got ${show(found)}.`,
    (params) => mean(params, "Correct the name, or add the person to `speakers`."),
  ),
  "reference/not-a-party": error(
    "Someone signed for a place that is no party.",
    "Correct `onBehalfOf`: it is the place of a party. The body that the person belongs to is `officeOf`.",
    ({ found, parties }: { found: string; parties: readonly string[] }) =>
      `Expected the place of a party (${parties.join(", ")}), got "${found}".`,
  ),
  "reference/same-party": error(
    "Two parties are the same place.",
    "Remove or correct one of them.",
    ({ found }: { found: string }) => `"${found}" is a party already.`,
  ),
  "reference/place-chain": error(
    "The places around a place do not fit it.",
    "List the containing places nearest first, the country last, as they stand with those places themselves.",
    ({ expected, found }: Both) => `Expected ${expected}, got ${show(found)}.`,
  ),
  "id/duplicate": error(
    "Two things have the same id.",
    "An id stands for one thing and is never used again: correct or remove one of them.",
    ({ id }: { id: string }) => `The id "${id}" is used twice.`,
  ),
  "id/file-name": error(
    "A record's file is not named after its id.",
    "Rename the file.",
    differs,
    ({ expected }) => `Rename the file to ${expected}, or run \`kembar build\`.`,
  ),
  "id/instrument": error(
    "An instrument's id does not follow from the agreement's.",
    "Use the agreement's id with -i1, -i2, … in order.",
    differs,
  ),
  "id/place-code": error(
    "A place's code contradicts its id or is no code of its system.",
    "Correct the code or the id; the national code of a place is part of its id.",
    ({ system, ...both }: Both & { system: string }) => `${system}: ${differs(both)}`,
  ),
  "id/unregistered": error(
    "A record's id is not in ids.csv, or not active there.",
    "Run `kembar build`; ids are entered once, never removed, and a merged or withdrawn one has no record.",
    ({ id, state }: { id: string; state: string | undefined }) =>
      state === undefined ? `ids.csv does not have the id "${id}".` : `The id "${id}" is ${state} in ids.csv.`,
  ),
  "id/no-record": warning(
    "An active id of ids.csv has no record.",
    "Restore the record, or add a decision that rejects or merges it; a removed source also leaves its id behind.",
    ({ id }: { id: string }) => `There is no record of the id "${id}".`,
  ),
  "id/registry": error(
    "A line of ids.csv is damaged.",
    "Restore the line from the repository's history: the register is append-only.",
    differs,
  ),
  "id/redirect": error(
    "An id of ids.csv is merged into none, or into one that is not active in the end.",
    "Name an active id under replaced_by; leave the cell empty for ids that are not merged.",
    ({ id, into }: { id: string; into: string }) =>
      `The id "${id}" redirects to "${into}", which leads to no active id.`,
  ),
  "chronology/no-such-day": error(
    "A date is not in the calendar.",
    "Correct the date.",
    ({ date }: { date: string }) => `There is no day ${date}.`,
  ),
  "chronology/precision": error(
    "A date and its precision disagree.",
    "A day has the form 2025-06-24, a month 2025-06, a year 2025.",
    ({ date, precision }: { date: string; precision: string }) =>
      `Expected a date of the precision ${precision}, got ${date}.`,
  ),
  "chronology/weekday": error(
    "The passage names another weekday than the date has.",
    "Check the date against the source; if the source is wrong, record a conflict.",
    ({ exact, date, weekday }: { exact: string; date: string; weekday: string }) =>
      `${date} is a ${weekday}, but the passage says ${show(exact)}.`,
  ),
  "chronology/signed-after-published": error(
    "A paper was signed after every source that says so was published.",
    "Correct the date, or make the instrument planned.",
    ({ date, published }: { date: string; published: string }) =>
      `Signed on ${date}, but the source was published on ${published}.`,
  ),
  "chronology/planned-before-published": warning(
    "The date of a planned paper was past when the source was published.",
    "Check whether the paper was signed; if it was only planned then, leave it.",
    ({ date, published }: { date: string; published: string }) =>
      `Planned for ${date}, but the source was published on ${published}.`,
  ),
  "chronology/retrieved-before-published": error(
    "A source was retrieved before it was published.",
    "Correct one of the two dates.",
    ({ retrieved, published }: { retrieved: string; published: string }) =>
      `Retrieved on ${retrieved}, published on ${published}.`,
  ),
  "chronology/stage": warning(
    "The stage and the signed papers do not fit.",
    "Correct the stage, or the papers: what was signed decides how far a tie got.",
    ({ stage, needs }: { stage: string; needs: string }) => `The stage ${stage} needs ${needs}.`,
  ),
  "evidence/no-value": error(
    "A pointer leads to no value of the record.",
    "Correct the pointer in `at`, or remove the passage or conflict.",
    ({ at }: { at: string }) => `The record has no value at ${show(at)}.`,
  ),
  "evidence/offsets": error(
    "A passage's offsets are outside the source or the wrong way round.",
    "Count Unicode code points of the stored text, end exclusive.",
    ({ start, end, length }: Offsets & { length: number | undefined }) =>
      `Expected 0 <= start < end${length === undefined ? "" : ` <= ${length}`}, got ${start} and ${end}.`,
    (params) => elsewhere(params, "Count Unicode code points of the stored text, end exclusive."),
  ),
  "evidence/length": error(
    "A passage is not as long as its offsets say.",
    "end - start must be the number of code points of `exact`.",
    ({ start, end, length }: Offsets & { length: number }) =>
      `The passage has ${length} code points, its offsets ${end - start}.`,
    (params) => elsewhere(params, "end - start must be the number of code points of `exact`."),
  ),
  "evidence/quote-mismatch": error(
    "The source says something else at these offsets.",
    "Correct the offsets or the words; the source must not change.",
    ({ start, end, expected, found }: Offsets & Both) =>
      `Expected ${show(expected)} at ${start}-${end}, the source has ${show(found)}.`,
    (params) => elsewhere(params, "The words stand nowhere in the source: quote it exactly, or restore the source."),
  ),
  "evidence/uncovered": error(
    "A value has no passage.",
    "Add the passage that says it, or remove the value: what no source says is not published.",
    ({ at }: { at: string }) => `No passage says the value at ${at}.`,
  ),
  "evidence/characters": error(
    "A source's text is not as long as the record says.",
    "Restore the text as received, or run `kembar build`.",
    ({ expected, found }: Both) => `Expected ${expected} code points, the text has ${found}.`,
  ),
  "source/hash-mismatch": error(
    "A source's text is not the one that was hashed.",
    "Restore the text as received; if it was received anew, record its hash and run `kembar build`.",
    ({ expected, found }: Both) => `Expected the SHA-256 ${expected}, the text has ${found}.`,
  ),
  "source/metadata-mismatch": error(
    "A source is described differently in its metadata file.",
    "Run `kembar build` after a change of the metadata.",
    ({ expected, found }: Both) => `The metadata file says ${show(found)}, the data ${show(expected)}.`,
  ),
  "source/unknown-key": error(
    "A metadata file has a key that is not read.",
    "Correct the key or remove it.",
    ({ found }: Unknown) => `A source has no "${found}".`,
    (params) => mean(params, "Correct the key or remove it."),
  ),
  "source/no-text": error(
    "The text of a source is missing from the dataset.",
    "Put the text back, or make the source citation-only.",
    ({ expected }: { expected: string }) => `Expected the text ${expected}.`,
  ),
  "parquet/syntax": error(
    "A file is not Parquet, or of a kind that is not read.",
    "Write it again, uncompressed or with Snappy.",
    ({ reason }: { reason: string }) => `Expected Parquet: ${reason}.`,
  ),
  "nquads/syntax": error(
    "A line is not a statement of N-Quads.",
    "Mend the line, or build the file again.",
    ({ reason }: { reason: string }) => `Expected N-Quads of the default graph without blank nodes: ${reason}.`,
  ),
  "yaml/syntax": error(
    "A file is not YAML.",
    "Mend the syntax here.",
    ({ reason }: { reason: string }) => `Expected YAML: ${reason}.`,
  ),
  "curation/decision": error(
    "A decision lacks something or has an unknown action.",
    "Give agreement, action (confirm, correct, reject or merge), by, date and why; at and value to correct, into to merge.",
    ({ expected }: { expected: string }) => `Expected ${expected}.`,
  ),
  "csv/syntax": error(
    "A table is not CSV, or a row has too many or too few cells.",
    "Mend the quotes and commas here, or build the file again.",
    ({ reason }: { reason: string }) => `Expected CSV: ${reason}.`,
  ),
  "csv/header": error(
    "A table has not the columns of the model, in order.",
    "Restore the header; docs/data-dictionary.md lists the columns.",
    ({ expected, found, index }: Both & { index: number }) =>
      `Expected ${show(expected)} as column ${index + 1}, got ${show(found)}.`,
  ),
  "csv/type": error(
    "A cell is not of the type of its column.",
    "Write integers as 12, numbers as 1.5 with a point, and leave unknown values empty.",
    differs,
  ),
  "csv/empty": error(
    "A cell that must be filled is empty.",
    "Fill it, or build the table again.",
    ({ column }: { column: string }) => `Expected a value in the column ${column}, got nothing.`,
  ),
  "csv/cell": error(
    "A cell differs from the same value in the other files.",
    "Build the table again with `kembar build`; spreadsheets change codes and dates when they save.",
    ({ column, expected, found }: Both & { column: string }) =>
      `Expected ${show(expected)} in the column ${column}, got ${show(found)}.`,
  ),
  "csv/rows": error(
    "A table has other rows than the records.",
    "Run `kembar build`.",
    ({ table, row, problem }: { table: string; row: string; problem: "missing" | "too many" | "out of order" }) =>
      `${table}: the row ${row} is ${problem}.`,
  ),
  "format/records": error("A record in its own file differs from the other files.", rebuild, differs),
  "format/json": error("The collection in JSON differs from the other files.", rebuild, differs),
  "format/jsonl": error("JSON lines differ from the other files.", rebuild, differs),
  "format/jsonld": error("JSON-LD differs from the records.", rebuild, differs),
  "format/nquads": error("N-Quads differ from the records.", rebuild, differs),
  "format/unchecked": warning(
    "A graph holds nothing that can be checked.",
    "Give a graph with agreements, places or sources; one that is too large to be held, as JSON lines.",
    (_: object) => "Expected nodes of agreements, places or sources that fit in memory, got none.",
  ),
} as const;

interface Offsets {
  readonly start: number;
  readonly end: number;
  /** Where the words do stand, [start, end) in code points. */
  readonly actual: readonly [number, number] | undefined;
}

function elsewhere({ actual }: Offsets, otherwise: string): string {
  return actual ? `The words stand at start ${actual[0]}, end ${actual[1]}: use these offsets.` : otherwise;
}

/** A code of the catalogue, `area/problem`. */
export type IssueCode = keyof typeof issueCatalogue;

/** What the sentence of a code needs to know. */
export type Parameters<Code extends IssueCode> = (typeof issueCatalogue)[Code]["message"] extends (
  params: infer P,
) => string
  ? P
  : never;
