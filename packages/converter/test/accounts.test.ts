import { type Collection, fromGraph, fromRows, toGraph, toRows, validateCollection } from "@kembar/schema";
import { describe, expect, it } from "vitest";
import { readCitation } from "../src/article.ts";
import { assemble } from "../src/assemble.ts";
import { citedConversion } from "../src/convert.ts";
import { applyClaims } from "../src/outside/apply.ts";
import { parseClaims } from "../src/outside/parse.ts";
import { rankOf } from "../src/records/offices.ts";
import { convertText, foundingBytes } from "./articles.ts";

const parties = ["id-3310", "cn-350627"];

/** A line of a file of claims about a source that is only cited: words, but no offsets. */
const line = (source: string, field: string, value: unknown, exact: string, more: object = {}): string =>
  JSON.stringify({ source, parties, field, value, exact, rule: "claim/jane", ...more });

/** The conversion of a cited source whose claims all enter. */
function cited(id: string, published: string, lines: readonly string[]) {
  const read = readCitation(id, { published, language: "id" });
  if ("problem" in read) throw new Error(read.problem.message);
  const { claims, problems } = parseClaims(lines.join("\n"));
  const applied = applyClaims(citedConversion(read.source), undefined, claims);
  expect([...problems, ...applied.problems]).toEqual([]);
  return applied.conversion;
}

const named = (id: string) => [
  line(id, "party", "id-3310", "Pemkab Klaten"),
  line(id, "party", "cn-350627", "Kabupaten Nanjing"),
  line(id, "kind", "sister-city", "sister city"),
];

/** An account of a signing under some name, by Klaten's regent, before someone of Fujian. */
function account(id: string, type: string, witness: { name: string | null; office: string }, published = "2025-06-24") {
  const paper = { instrument: type };
  return cited(id, published, [
    ...named(id),
    line(id, "instrument", { type, status: "signed" }, "teken"),
    line(id, "signatory", { name: "Hamenang Wajar Ismoyo" }, "Hamenang Wajar Ismoyo", paper),
    line(id, "witness", { ...witness, officeOf: "cn-350000" }, `${witness.office} Fujian ${witness.name ?? ""}`, paper),
  ]);
}

const lin = { name: "Lin Ruiliang", office: "Gubernur" };
const recordOf = (...conversions: Parameters<typeof assemble>[0][number][]): Collection["agreements"][number] => {
  const { collection } = assemble(conversions);
  expect(validateCollection(collection)).toEqual([]);
  const [record] = collection.agreements;
  if (!record) throw new Error("Expected a record.");
  return record;
};

describe("a source that is only cited", () => {
  it("has a record by claims, whose passages have no offsets", () => {
    const record = recordOf(account("a", "letter-of-intent", lin));
    expect(record).toMatchObject({ kind: "sister-city", stage: "intent-signed", sources: ["a"] });
    expect(record.evidence.every((one) => one.start === undefined && one.end === undefined)).toBe(true);
  });

  it("has the stage that is claimed, if no paper takes it further", () => {
    const stage = line("a", "stage", "implementing", "berjalan");
    const paper = line("a", "instrument", { type: "letter-of-intent", status: "signed" }, "teken");
    const record = recordOf(cited("a", "2025-06-24", [...named("a"), paper, stage]));
    expect(record).toMatchObject({ stage: "implementing", conflicts: [] });
    const early = line("a", "stage", "exploring", "menjajaki");
    expect(recordOf(cited("a", "2025-06-24", [...named("a"), paper, early]))).toMatchObject({ stage: "intent-signed" });
  });

  it("survives tables and graph", () => {
    const { collection } = assemble([account("a", "letter-of-intent", lin)]);
    expect(fromRows(toRows(collection))).toEqual(collection);
    const read = fromGraph(toGraph(collection));
    expect(read.map(({ value }) => value)).toEqual(expect.arrayContaining([...collection.agreements]));
  });

  it("takes no claim with offsets, and one whose words do not say the value", () => {
    const read = readCitation("a", {});
    if ("problem" in read) throw new Error(read.problem.message);
    const { claims } = parseClaims(
      [
        line("a", "party", "id-3310", "Pemkab Klaten", { start: 0, end: 13 }),
        line("a", "party", "cn-350627", "Kabupaten Bogor"),
      ].join("\n"),
    );
    const { problems } = applyClaims(citedConversion(read.source), undefined, claims);
    expect(problems.map(({ code }) => code)).toEqual(["claims/not-in-source", "claims/not-supported"]);
    expect(problems[0]?.message).toContain("expected no start and end");
  });

  it("asks for offsets where there is a text", () => {
    const { article, ...conversion } = convertText("Pemkab Klaten", { language: "id" }, "a");
    const { claims } = parseClaims(line("a", "party", "id-3310", "Pemkab Klaten"));
    expect(applyClaims(conversion, article.text, claims).problems[0]?.message).toContain("expected start and end");
  });

  it("comes after sources whose text is at hand, whatever their dates", () => {
    const founding = convertText(foundingBytes, {}, "z");
    const record = recordOf(account("a", "letter-of-intent", lin, "2020-01-01"), founding);
    expect(record.sources).toEqual(["z", "a"]);
    expect(record.instruments[0]?.signatories[0]?.office).toBe("Bupati Klaten");
  });
});

describe("accounts of one signing by several sources", () => {
  it("that call the paper by two names make one paper and an open conflict", () => {
    const record = recordOf(
      account("a", "letter-of-intent", lin),
      account("b", "minutes-of-meeting", lin, "2025-06-25"),
    );
    expect(record.instruments.map(({ type, status }) => [type, status])).toEqual([["letter-of-intent", "signed"]]);
    expect(record.conflicts).toMatchObject([
      {
        at: "/instruments/0/type",
        kind: "inter-source",
        state: "open",
        alternatives: [
          { value: "letter-of-intent", evidence: [{ source: "a" }] },
          { value: "minutes-of-meeting", evidence: [{ source: "b" }] },
        ],
      },
    ]);
  });

  it("of which one has no name for the paper do not disagree", () => {
    const record = recordOf(account("a", "unknown-document", lin), account("b", "minutes-of-meeting", lin));
    expect(record.instruments.map(({ type }) => type)).toEqual(["minutes-of-meeting"]);
    expect(record.conflicts).toEqual([]);
  });

  it("that other people signed are of two papers", () => {
    const other = cited("b", "2025-06-25", [
      ...named("b"),
      line("b", "instrument", { type: "minutes-of-meeting", status: "signed" }, "teken"),
      line("b", "signatory", { name: "Budi" }, "Budi", { instrument: "minutes-of-meeting" }),
    ]);
    const record = recordOf(account("a", "letter-of-intent", lin), other);
    expect(record.instruments.map(({ type }) => type)).toEqual(["letter-of-intent", "minutes-of-meeting"]);
  });

  it("that give one person two ranks make an open conflict, also where one does not name the person", () => {
    const record = recordOf(
      account("a", "letter-of-intent", lin),
      account("b", "letter-of-intent", { name: null, office: "Wakil Gubernur" }),
      account("c", "letter-of-intent", { name: null, office: "perwakilan" }),
    );
    expect(record.instruments[0]?.witnesses).toMatchObject([{ name: "Lin Ruiliang", office: "Gubernur" }]);
    expect(record.conflicts).toMatchObject([
      {
        at: "/instruments/0/witnesses/0/office",
        kind: "inter-source",
        alternatives: [{ value: "Gubernur" }, { value: "Wakil Gubernur" }],
      },
    ]);
  });

  it("do not disagree in other words for the same rank", () => {
    const record = recordOf(
      account("a", "letter-of-intent", lin),
      account("b", "letter-of-intent", { ...lin, office: "Governor" }),
    );
    expect(record.conflicts).toEqual([]);
  });
});

it.each([
  ["Gubernur Provinsi Fujian", "province"],
  ["Wakil Gubernur Fujian", "deputy-province"],
  ["Vice Governor of Fujian", "deputy-province"],
  ["福建省副省长", "deputy-province"],
  ["Wakil Wali Kota Zhangzhou", "deputy-city"],
  ["Mayor", "city"],
  ["perwakilan dari Provinsi Fujian", undefined],
  ["penyair", undefined],
])("the rank of %s is %s", (office, rank) => {
  expect(rankOf(office)).toBe(rank);
});
