import { versionUrl } from "../description.ts";
import { claimFaults, type Disagreement, identifierFaults, lengthFaults } from "./agree.ts";
import { type Claim, claim, type Manifest } from "./claims.ts";
import { xmlText } from "./datacite.ts";
import { between, type LineReader, upTo } from "./lines.ts";
import type { LedgerVersion } from "./outer.ts";
import { readCitationFile } from "./read-lines.ts";

type Json = Readonly<Record<string, unknown>>;

/** What `.zenodo.json` says; Zenodo has licences in small letters. */
function zenodoClaims(text: string, { dataset }: Manifest): Claim[] {
  const value = JSON.parse(text) as Json;
  const related = (Array.isArray(value.related_identifiers) ? value.related_identifiers : []) as Json[];
  const [own] = related.filter(({ relation }) => relation === "isIdenticalTo");
  const [whole] = related.filter(({ relation }) => relation === "isVersionOf");
  const isRight = value.license === dataset.licence.toLowerCase();
  return [
    ...claim("title", value.title, "/title"),
    ...claim("version", value.version, "/version"),
    ...claim("date", value.publication_date, "/publication_date"),
    ...claim("licence", isRight ? dataset.licence : value.license, "/license"),
    ...claim("address", own?.identifier, "/related_identifiers"),
    ...claim("dataset address", whole?.identifier, "/related_identifiers"),
    ...claim("data digest", /[0-9a-f]{64}/.exec(String(value.notes))?.[0], "/notes"),
  ];
}

/** What the list of versions and the feed say of each version, as one text each: what is in the ledger and nothing else. */
const listed = (ledger: readonly LedgerVersion[]): string[] =>
  ledger.map(({ version, date, dataDigest, zip }) =>
    JSON.stringify([version, date, dataDigest, zip.path, zip.bytes, zip.sha256]),
  );

function versionsIn(text: string): string[] {
  const { versions } = JSON.parse(text) as { versions: readonly LedgerVersion[] };
  return listed(versions);
}

/** What the first line that a reader can read says, or nothing. */
function firstOf(lines: readonly string[], read: LineReader): string {
  for (const line of lines) {
    const value = read(line);
    if (value !== undefined) return value;
  }
  return "";
}

const fileOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

/** Of an entry of a feed: version, day, digest, address, size and hash of the zip. */
function entryIn(entry: string): string {
  const lines = entry.split("\n").map((line) => line.trimStart());
  const zip = firstOf(lines, between('<link rel="enclosure" type="application/zip" ', '"/>'));
  const words = firstOf(lines, between("<summary>", "</summary>"));
  return JSON.stringify([
    fileOf(firstOf(lines, between("<id>", "</id>"))),
    firstOf(lines, between("<updated>", "T00:00:00Z</updated>")),
    /of the data: ([0-9a-f]+)/.exec(words)?.[1] ?? "",
    decodeURIComponent(fileOf(zip)),
    Number(upTo('length="', '"')(zip)),
    /of the zip: ([0-9a-f]+)/.exec(words)?.[1] ?? "",
  ]);
}

/** What a feed says of each version, the oldest first. */
const entriesIn = (text: string): string[] => text.split("<entry>").slice(1).map(entryIn).toReversed();

function listFaults(path: string, found: readonly string[], expected: readonly string[]): Disagreement[] {
  const length = Math.max(found.length, expected.length);
  return Array.from({ length }, (_, at) => at)
    .filter((at) => found[at] !== expected[at])
    .map((at) => ({
      path,
      place: `version ${at + 1}`,
      message: `Expected ${expected[at] ?? "no more versions"}, as the ledger has it, got ${found[at] ?? "none"}.`,
    }));
}

/** Reads a file and compares; a file that cannot be read is a disagreement. */
function compared(
  path: string,
  texts: ReadonlyMap<string, string>,
  faults: (text: string) => Disagreement[],
): Disagreement[] {
  const text = texts.get(path);
  if (text === undefined) return [{ path, place: "", message: "Expected the file, found none." }];
  try {
    return faults(text);
  } catch (error) {
    return [{ path, place: "", message: `Expected a file of its form: ${(error as Error).message}` }];
  }
}

/**
 * Where the files of `outerFiles` disagree with the ledger, oldest version first, or with the manifest of its newest version. `texts` holds
 * them by their paths. Empty if all agree.
 */
export function outerDisagreements(
  texts: ReadonlyMap<string, string>,
  ledger: readonly LedgerVersion[],
  newest: Manifest,
): Disagreement[] {
  const says = ["title", "version", "date", "licence", "address", "dataset address"] as const;
  const citing = (path: string, read: (text: string) => readonly Claim[]) =>
    compared(path, texts, (text) => {
      const long = lengthFaults(path, text);
      if (long.length > 0) return long;
      return [
        ...claimFaults(path, { claims: read(text), files: [] }, says, newest),
        ...identifierFaults(path, text, true, newest),
      ];
    });
  const versions = "releases/versions.json";
  const feed = "releases/feed.atom";
  return [
    ...citing(".zenodo.json", (text) => zenodoClaims(text, newest)),
    ...citing("CITATION.cff", (text) => readCitationFile(text).claims),
    ...compared(feed, texts, (text) => {
      const inFeed = ledger.map((one) => ({ ...one, zip: { ...one.zip, path: fileOf(one.zip.path) } }));
      const isOwn = text.includes(`<id>${xmlText(versionUrl(newest))}</id>`);
      const address = {
        path: feed,
        place: "",
        message: `Expected an entry with the id ${versionUrl(newest)}, found none.`,
      };
      return [...listFaults(feed, entriesIn(text), listed(inFeed)), ...(isOwn ? [] : [address])];
    }),
    ...compared(versions, texts, (text) => listFaults(versions, versionsIn(text), listed(ledger))),
  ];
}
