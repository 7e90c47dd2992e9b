/** What can be wrong, by code: how bad it is, what it means, and what to do about it. */
export const issueCatalogue = {
  "file/not-utf-8": { severity: "error", summary: "A file is not UTF-8.", advice: "Save it as UTF-8." },
  "json/syntax": {
    severity: "error",
    summary: "A file is not JSON.",
    advice: "Mend the syntax here, or build the file again.",
  },
  "json/duplicate-key": {
    severity: "error",
    summary: "An object has a key twice.",
    advice: "Remove one of the two; readers would disagree on which counts.",
  },
  "json/unknown-document": {
    severity: "error",
    summary: "A JSON file is neither a record nor a collection.",
    advice: "Expected an agreement, or an object with agreements, places and sources.",
  },
  "json/not-canonical": {
    severity: "error",
    summary: "A generated file is not in canonical form.",
    advice: "Run `kembar build`; generated files are not edited by hand.",
  },
  "schema/required": {
    severity: "error",
    summary: "A required property is missing.",
    advice: "Add it; docs/data-dictionary.md tells what it holds.",
  },
  "schema/unknown-property": {
    severity: "error",
    summary: "A property is not of the model.",
    advice: "Correct its name or remove it.",
  },
  "schema/type": {
    severity: "error",
    summary: "A value has the wrong type.",
    advice: "Give a value of the type that is expected.",
  },
  "schema/pattern": {
    severity: "error",
    summary: "A text has the wrong form.",
    advice: "Write it in the form that is expected.",
  },
  "schema/limit": {
    severity: "error",
    summary: "A value or list is too short, too long, too small or too large.",
    advice: "Keep to the limit.",
  },
  "schema/together": {
    severity: "error",
    summary: "Of two properties that go together one is missing.",
    advice: "Give both or neither.",
  },
  "vocabulary/unknown-term": {
    severity: "error",
    summary: "A term is not in its vocabulary.",
    advice: "Use a term of the vocabulary.",
  },
  "reference/unknown-place": {
    severity: "error",
    summary: "A place that is referred to is not there.",
    advice: "Correct the id, or add the place.",
  },
  "reference/unknown-source": {
    severity: "error",
    summary: "A source that is referred to is not there.",
    advice: "Correct the id, or add the source.",
  },
  "reference/unknown-agreement": {
    severity: "error",
    summary: "An agreement that is referred to is not there.",
    advice: "Correct the id, or add the agreement.",
  },
  "reference/unlisted-source": {
    severity: "error",
    summary: "A passage is of a source that the record does not list.",
    advice: "Add the source to `sources`, or correct the passage.",
  },
  "reference/unknown-speaker": {
    severity: "error",
    summary: "`statedBy` names nobody among the speakers.",
    advice: "Correct the name, or add the person to `speakers`.",
  },
  "reference/not-a-party": {
    severity: "error",
    summary: "Someone signed for a place that is no party.",
    advice: "Correct `onBehalfOf`: it is the place of a party.",
  },
  "reference/same-party": {
    severity: "error",
    summary: "Two parties are the same place.",
    advice: "Remove or correct one of them.",
  },
  "reference/place-chain": {
    severity: "error",
    summary: "The places around a place do not fit it.",
    advice: "List the containing places nearest first, the country last.",
  },
  "id/duplicate": {
    severity: "error",
    summary: "Two things have the same id.",
    advice: "An id stands for one thing: correct one of them.",
  },
  "id/file-name": {
    severity: "error",
    summary: "A record's file is not named after its id.",
    advice: "Name the file <id>.json.",
  },
  "id/instrument": {
    severity: "error",
    summary: "An instrument's id does not follow from the agreement's.",
    advice: "Use the agreement's id with -i1, -i2, … in order.",
  },
  "id/place-code": {
    severity: "error",
    summary: "A place's code contradicts its id.",
    advice: "Correct the code or the id: they are the same code.",
  },
  "id/unregistered": {
    severity: "error",
    summary: "A record's id is not in ids.csv, or not active there.",
    advice: "Run `kembar build`; ids are entered once and never removed.",
  },
  "id/registry": {
    severity: "error",
    summary: "ids.csv is damaged.",
    advice: "Restore the line from the repository's history: the register is append-only.",
  },
  "chronology/no-such-day": {
    severity: "error",
    summary: "A date is not in the calendar.",
    advice: "Correct the date.",
  },
  "chronology/precision": {
    severity: "error",
    summary: "A date and its precision disagree.",
    advice: "A day has the form 2025-06-24, a month 2025-06, a year 2025.",
  },
  "chronology/weekday": {
    severity: "error",
    summary: "The passage names another weekday than the date has.",
    advice: "Check the date against the source; if the source is wrong, record a conflict.",
  },
  "chronology/signed-after-published": {
    severity: "error",
    summary: "A paper was signed after its source was published.",
    advice: "Correct the date, or make the instrument planned.",
  },
  "chronology/retrieved-before-published": {
    severity: "error",
    summary: "A source was retrieved before it was published.",
    advice: "Correct one of the two dates.",
  },
  "chronology/stage": {
    severity: "warning",
    summary: "The stage needs a signed paper that the record does not have.",
    advice: "Lower the stage, or add the paper with its passage.",
  },
  "evidence/no-value": {
    severity: "error",
    summary: "A passage is for a value that the record does not have.",
    advice: "Correct the pointer in `at`, or remove the passage.",
  },
  "evidence/offsets": {
    severity: "error",
    summary: "A passage's offsets are outside the source or the wrong way round.",
    advice: "Count Unicode code points of the stored text, end exclusive.",
  },
  "evidence/length": {
    severity: "error",
    summary: "A passage is not as long as its offsets say.",
    advice: "end - start must be the number of code points of `exact`.",
  },
  "evidence/quote-mismatch": {
    severity: "error",
    summary: "The source says something else at these offsets.",
    advice: "Correct the offsets or the words; the source must not change.",
  },
  "evidence/uncovered": {
    severity: "error",
    summary: "A value has no passage.",
    advice: "Add the passage that says it, or remove the value: what no source says is not published.",
  },
  "evidence/characters": {
    severity: "error",
    summary: "A source's text is not as long as the record says.",
    advice: "Run `kembar build`, or restore the text.",
  },
  "source/hash-mismatch": {
    severity: "error",
    summary: "A source's text is not the one that was hashed.",
    advice: "Restore the text as received.",
  },
  "source/metadata-mismatch": {
    severity: "error",
    summary: "A source is described differently in its metadata file.",
    advice: "Run `kembar build` after a change of the metadata.",
  },
  "source/no-text": {
    severity: "error",
    summary: "The text of a source is missing from the dataset.",
    advice: "Put the text back, or make the source citation-only.",
  },
  "csv/syntax": {
    severity: "error",
    summary: "A table is not CSV.",
    advice: "Mend the quotes here, or build the file again.",
  },
  "csv/header": {
    severity: "error",
    summary: "A table has not the columns of the model, in order.",
    advice: "Restore the header; docs/data-dictionary.md lists the columns.",
  },
  "csv/cell": {
    severity: "error",
    summary: "A cell differs from the record in JSON.",
    advice: "Build the table again; spreadsheets change codes and dates when they save.",
  },
  "csv/rows": {
    severity: "error",
    summary: "A table has other rows than the records in JSON.",
    advice: "Build the table again.",
  },
  "format/records": {
    severity: "error",
    summary: "A record differs from the collection.",
    advice: "Run `kembar build`.",
  },
  "format/jsonl": {
    severity: "error",
    summary: "JSON lines differ from the collection.",
    advice: "Run `kembar build`.",
  },
  "format/jsonld": {
    severity: "error",
    summary: "JSON-LD differs from the collection.",
    advice: "Run `kembar build`.",
  },
  "format/nquads": { severity: "error", summary: "N-Quads differ from the collection.", advice: "Run `kembar build`." },
} as const satisfies Readonly<
  Record<`${string}/${string}`, { severity: "error" | "warning"; summary: string; advice: string }>
>;

export type IssueCode = keyof typeof issueCatalogue;

/** Something that is wrong, and where. Lines and columns count from 1, columns in UTF-16 units. */
export interface Issue {
  readonly code: IssueCode;
  readonly severity: "error" | "warning";
  /** What was expected and what came, in a sentence. */
  readonly message: string;
  readonly advice: string;
  readonly path: string;
  /** Id of the record. */
  readonly record?: string;
  /** JSON Pointer (RFC 6901) within the record. */
  readonly pointer?: string;
  readonly line?: number;
  readonly column?: number;
}

/** Where an issue is. */
export type Place = Pick<Issue, "path" | "record" | "pointer" | "line" | "column">;

/** Makes an issue; severity and advice are the catalogue's. */
export function makeIssue(code: IssueCode, place: Place, message: string): Issue {
  const { severity, advice } = issueCatalogue[code];
  return { code, severity, message, advice, ...place };
}
