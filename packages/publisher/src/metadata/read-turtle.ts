import { type Claim, claim, type Fact, type FileClaim, fileClaim, type Reading } from "./claims.ts";

/** A statement of a document in Turtle as this package writes it: one on each line, below its subject. */
export interface Statement {
  readonly subject: string;
  readonly predicate: string;
  /** The address, or the text of a literal. */
  readonly value: string;
  readonly line: number;
}

/** The address or the text that a term stands for; a compact name stays as it is. */
function textOfTerm(term: string): string {
  const [, address] = /^<(.*)>$/.exec(term) ?? [];
  if (address !== undefined) return address;
  const [, quoted] = /^("(?:[^"\\]|\\.)*")(?:@[\w-]+|\^\^\S+)?$/.exec(term) ?? [];
  return quoted === undefined ? term : (JSON.parse(quoted) as string);
}

/** The statements of a document that this package wrote; throws where a line is none of its own. */
export function statementsIn(text: string): Statement[] {
  const statements: Statement[] = [];
  let subject = "";
  for (const [at, line] of text.split("\n").entries()) {
    if (line === "" || line.startsWith("@prefix ") || line.startsWith("#")) continue;
    const [, predicate, term] = /^ {2}(\S+) (.+) [;.]$/.exec(line) ?? [];
    if (predicate !== undefined && term !== undefined)
      statements.push({ subject, predicate, value: textOfTerm(term), line: at + 1 });
    else if (/^<[^>]*>$/.test(line)) subject = textOfTerm(line);
    else throw new SyntaxError(`Expected a statement or its subject in line ${at + 1}, got "${line.slice(0, 80)}".`);
  }
  return statements;
}

type Index = ReadonlyMap<string, readonly Statement[]>;

function bySubject(statements: readonly Statement[]): Index {
  const index = new Map<string, Statement[]>();
  for (const one of statements) {
    const list = index.get(one.subject);
    if (list) list.push(one);
    else index.set(one.subject, [one]);
  }
  return index;
}

const said = (index: Index, subject: string, predicate: string): Statement[] =>
  (index.get(subject) ?? []).filter((one) => one.predicate === predicate);

const claims = (index: Index, subject: string, facts: readonly (readonly [Fact, string])[]): Claim[] =>
  facts.flatMap(([fact, predicate]) =>
    said(index, subject, predicate).flatMap(({ value, line }) => claim(fact, value, `line ${line}`)),
  );

/** What is said of each file that has a checksum. */
function fileClaims(statements: readonly Statement[], index: Index, address: string): FileClaim[] {
  return statements
    .filter(({ predicate }) => predicate === "spdx:checksum")
    .map(({ subject, value, line }) => {
      const [download] = said(index, subject, "dcat:downloadURL");
      const [bytes] = said(index, subject, "dcat:byteSize");
      const [sha256] = said(index, value, "spdx:checksumValue");
      const path = subject.startsWith(`${address}/`) ? decodeURIComponent(subject.slice(address.length + 1)) : subject;
      return fileClaim(path, `line ${line}`, {
        bytes: bytes?.value,
        sha256: sha256?.value ?? "none",
        address: download?.value ?? subject,
      });
    });
}

export function readDcat(text: string): Reading {
  const statements = statementsIn(text);
  const index = bySubject(statements);
  // The version is the first that the document speaks of.
  const address = statements[0]?.subject ?? "";
  const licences = statements.filter(({ predicate }) => predicate === "dcterms:license");
  const [licence] = licences;
  return {
    claims: [
      ...claim("address", address, `line ${(statements[0]?.line ?? 1) - 1}`),
      ...claims(index, address, [
        ["title", "dcterms:title"],
        ["version", "dcat:version"],
        ["date", "dcterms:issued"],
        ["dataset address", "dcat:isVersionOf"],
        ["previous", "dcat:previousVersion"],
        ["address", "dcat:landingPage"],
      ]),
      ...licences.flatMap(({ value, line }) => claim("licence address", value, `line ${line}`)),
      ...claims(index, licence?.value ?? "", [["licence", "dcterms:identifier"]]),
    ],
    files: fileClaims(statements, index, address),
  };
}

export function readProv(text: string): Reading {
  const statements = statementsIn(text);
  const index = bySubject(statements);
  const address = statements[0]?.subject ?? "";
  const digest = said(index, address, "dcterms:identifier").find(({ value }) => value.startsWith("sha256:"));
  return {
    claims: [
      ...claim("address", address, `line ${(statements[0]?.line ?? 1) - 1}`),
      ...claims(index, address, [
        ["title", "dcterms:title"],
        ["version", "dcat:version"],
        ["date", "dcterms:issued"],
        ["licence address", "dcterms:license"],
        ["dataset address", "prov:specializationOf"],
        ["previous", "prov:wasRevisionOf"],
      ]),
      ...claim("data digest", digest?.value.slice("sha256:".length), `line ${digest?.line}`),
    ],
    files: fileClaims(statements, index, address),
  };
}
