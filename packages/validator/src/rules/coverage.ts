import type { Agreement } from "@kembar/schema";
import type { Passages } from "./derivation.ts";

/** Parts of values whose passages will do for the whole. */
const parts = {
  none: [],
  party: ["/place", "/government"],
  instrument: ["/type"],
  person: ["/name"],
  witness: ["/name", "/office"],
  facilitator: ["/name", "/place"],
  sector: ["/sector", "/term"],
  statement: ["/topic"],
} as const;

/** Takes the pointer of a value that must have a passage, and the parts of it whose passages will do. */
type Need = (at: string, allowed: readonly string[]) => void;

function needEach(items: readonly unknown[], base: string, allowed: readonly string[], need: Need): void {
  for (let index = 0; index < items.length; index++) need(`${base}/${index}`, allowed);
}

/** Pointers of the values of a record that have no passage. */
export function uncovered(record: Agreement, passages: Passages): string[] {
  const missing: string[] = [];
  const need: Need = (at, allowed) => {
    if (!passages.has(at) && !allowed.some((part) => passages.has(at + part))) missing.push(at);
  };
  if (record.kind !== "unspecified") need("/kind", parts.none);
  need("/stage", parts.none);
  if (record.status !== "unknown") need("/status", parts.none);
  if (record.parent !== undefined) need("/parent", parts.none);
  needEach(record.parties, "/parties", parts.party, need);
  needInstruments(record, need);
  needEach(record.facilitators, "/facilitators", parts.facilitator, need);
  needEach(record.sectors, "/sectors", parts.sector, need);
  needEach(record.statements, "/statements", parts.statement, need);
  record.statements.forEach(({ date }, index) => {
    if (date !== undefined) need(`/statements/${index}/date`, parts.none);
  });
  needEach(record.speakers, "/speakers", parts.person, need);
  return missing;
}

function needInstruments({ instruments }: Agreement, need: Need): void {
  instruments.forEach(({ date, venue, place, signatories, witnesses }, index) => {
    const base = `/instruments/${index}`;
    need(base, parts.instrument);
    if (date !== undefined) need(`${base}/date`, parts.none);
    if (venue !== undefined) need(`${base}/venue`, parts.none);
    if (place !== undefined) need(`${base}/place`, parts.none);
    needEach(signatories, `${base}/signatories`, parts.person, need);
    needEach(witnesses, `${base}/witnesses`, parts.witness, need);
  });
}
