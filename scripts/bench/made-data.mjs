import { closeSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { root } from "./measure.mjs";

const published = join(root, "datasets/sister-cities/releases/1.0.0/data/agreements.jsonl");
/** The founding record of the dataset, by whose form all others are made. */
const founding = JSON.parse(readFileSync(published, "utf8"));
const PIECE = 1 << 22;

const DAYS = 45_000;
const DAY = 86_400_000;

/** A day of the last 123 years, each its own for as many records. */
const dayOf = (index) => new Date(Date.UTC(2024, 11, 31) - (index % DAYS) * DAY);

const recordId = (index) => `agr-klaten-nanjing-${2000 + (index % 26)}-${index.toString(36).padStart(5, "0")}`;

/** Record number `index`: its own id, day and words, and passages that stand elsewhere. */
export function recordOf(index) {
  const id = recordId(index);
  const shift = index % 97;
  const day = dayOf(index);
  const date = day.toISOString().slice(0, 10);
  const words = `(${day.getUTCDate()}/${day.getUTCMonth() + 1}/${day.getUTCFullYear()})`;
  const moved = (passage) => {
    const exact = passage.at.endsWith("/date") ? words : passage.exact;
    const start = passage.start + shift;
    return { ...passage, start, end: start + [...exact].length, exact };
  };
  return {
    ...founding,
    id,
    label: { ...founding.label, en: `${founding.label.en}, number ${index}` },
    instruments: founding.instruments.map((paper, at) => ({
      ...paper,
      id: `${id}-i${at + 1}`,
      ...(paper.date && { date }),
    })),
    evidence: founding.evidence.map(moved),
    conflicts: founding.conflicts.map((conflict) => ({ ...conflict, rationale: `${conflict.rationale} (${index})` })),
  };
}

/** Writes texts one after the other until the file has `bytes`; gives how many there were. */
function write(path, textOf, bytes) {
  const file = openSync(path, "w");
  let written = 0;
  let count = 0;
  while (written < bytes) {
    let piece = "";
    while (piece.length < PIECE && written + piece.length < bytes) piece += textOf(count++);
    written += writeSync(file, piece);
  }
  closeSync(file);
  return count;
}

/** Writes JSON lines of about `bytes`; gives how many records there are. */
export const writeLines = (path, bytes) => write(path, (index) => `${JSON.stringify(recordOf(index))}\n`, bytes);

/** Writes so many records as JSON lines, sorted by id. */
export function writeSorted(path, count) {
  const ids = Array.from({ length: count }, (_, index) => ({ index, id: recordId(index) }));
  ids.sort((a, b) => (a.id < b.id ? -1 : 1));
  const file = openSync(path, "w");
  let piece = "";
  for (const { index } of ids) {
    piece += `${JSON.stringify(recordOf(index))}\n`;
    if (piece.length < PIECE) continue;
    writeSync(file, piece);
    piece = "";
  }
  writeSync(file, piece);
  closeSync(file);
}

/** Writes a JSON list of about `bytes`, for those that cannot read lines. */
export function writeList(path, bytes) {
  const count = write(path, (index) => `${index === 0 ? "[" : ",\n"}${JSON.stringify(recordOf(index))}`, bytes);
  const file = openSync(path, "a");
  writeSync(file, "]\n");
  closeSync(file);
  return count;
}

/** Writes the wide table of agreements with `rows` rows; `columns` are its real ones. */
export function writeTable(path, columns, rows) {
  const file = openSync(path, "w");
  let piece = `${columns.join(",")}\n`;
  for (let index = 0; index < rows; index++) {
    const id = recordId(index);
    const day = `2025-${String(1 + (index % 12)).padStart(2, "0")}-${String(1 + (index % 28)).padStart(2, "0")}`;
    const cells = {
      id,
      kind: "sister-city",
      stage: "intent-signed",
      status: "unknown",
      label_en: `Klaten Regency - Nanjing County sister city ${index}`,
      label_id: `"Kota bersaudara Kabupaten Klaten, Kabupaten Nanjing ${index}"`,
      sources: `report-${index}`,
      review_state: "machine",
      parties: "id-3310 cn-350627",
      party_names: "Klaten Regency; Nanjing County",
      countries: "ID CN",
      signed_instrument: "letter-of-intent",
      signed_date: day,
      sectors: "agriculture education tourism",
      signatories: '"Hamenang Wajar Ismoyo; Zheng ""Limins"""',
      open_conflicts: index % 3,
      passages: 20 + (index % 20),
    };
    piece += `${columns.map((name) => cells[name] ?? "").join(",")}\n`;
    if (piece.length < PIECE) continue;
    writeSync(file, piece);
    piece = "";
  }
  writeSync(file, piece);
  closeSync(file);
}
