import { codePoints, validateCollection, valueAt } from "@kembar/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Article, readArticle } from "../src/article.ts";
import { assemble } from "../src/assemble.ts";
import type { Conversion, Draft } from "../src/draft.ts";
import { applyClaims, strayClaims } from "../src/outside/apply.ts";
import type { Claim } from "../src/outside/claim.ts";
import { saysDate } from "../src/outside/dates.ts";
import { parseClaims } from "../src/outside/parse.ts";
import { namesPlace, standsIn } from "../src/outside/words.ts";

fc.configureGlobal({ seed: 20250624 });

const text = [
  "𠮷😀 Pemkab Klaten dan Pemerintah Kota Zhangzhou, Fujian, meneken letter of intent sister city di Kantor Gubernur",
  "pada Selasa (24/6) lalu. Bupati Klaten Budi Santosa dan Wakil Wali Kota Zhangzhou Lin Hao menandatanganinya,",
  "disaksikan Gubernur Jawa Tengah. Provinsi Jawa Tengah memfasilitasi pertemuan. Tahun 2025 menjadi awal.",
  '"Kami berharap ada pertukaran pelajar dan pendidikan," kata Budi Santosa. Ini yang pertama bagi Klaten.',
  "Padang dan Perth menjajaki hal serupa. Sumber lain menyebut 25 Juni 2025 dan MoU.",
].join("\n");

function articleOf(id: string, body: string): Article {
  const read = readArticle(id, new TextEncoder().encode(body), { language: "id" });
  if ("problem" in read) throw new Error(read.problem.message);
  return read.article;
}

const article = articleOf("a", text);
const parties = ["id-3310", "cn-350600"];

/** A line of a file of claims: the passage is the first in the text with these words. */
function line(field: string, value: unknown, exact: string, more: Readonly<Record<string, unknown>> = {}): string {
  const points = codePoints(text);
  const at = text.indexOf(exact);
  if (at < 0) throw new Error(`The text has no "${exact}".`);
  const [start, end] = [points.fromUnit(at), points.fromUnit(at + exact.length)];
  return JSON.stringify({ source: "a", parties, field, value, start, end, exact, rule: "claim/jane", ...more });
}

const loi = { instrument: "letter-of-intent" };
const partyLines = [line("party", "id-3310", "Pemkab Klaten"), line("party", "cn-350600", "Kota Zhangzhou, Fujian")];
const paperLine = line("instrument", { type: "letter-of-intent", status: "signed" }, "meneken letter of intent");
const everyField = [
  ...partyLines,
  line("kind", "sister-city", "sister city"),
  paperLine,
  line("date", "2025-06-24", "Selasa (24/6)", loi),
  line("venue", "Kantor Gubernur", "di Kantor Gubernur", loi),
  line(
    "signatory",
    { name: "Budi Santosa", office: "Bupati Klaten", officeOf: "id-3310", onBehalfOf: "id-3310" },
    "Bupati Klaten Budi Santosa",
    loi,
  ),
  line("signatory", { name: "Lin Hao", officeOf: "cn-350600" }, "Wakil Wali Kota Zhangzhou Lin Hao", loi),
  line(
    "witness",
    { name: null, office: "Gubernur Jawa Tengah", officeOf: "id-33" },
    "disaksikan Gubernur Jawa Tengah",
    loi,
  ),
  line("facilitator", { name: "Provinsi Jawa Tengah", place: "id-33" }, "Provinsi Jawa Tengah memfasilitasi"),
  line("speaker", { name: "Budi Santosa" }, "kata Budi Santosa"),
  line(
    "sector",
    { sector: "education", modality: "hoped", term: "pendidikan", statedBy: "Budi Santosa" },
    "berharap ada pertukaran pelajar dan pendidikan",
  ),
  line(
    "statement",
    { topic: "first-foreign-tie", subject: "id-3310", modality: "claimed" },
    "yang pertama bagi Klaten",
  ),
  line("status", "active", "menjadi awal"),
];

const claimsOf = (...lines: readonly string[]): Claim[] => {
  const { claims, problems } = parseClaims(lines.join("\n"));
  expect(problems).toEqual([]);
  return claims;
};

const empty: Conversion = {
  source: {
    id: "a",
    language: "id",
    sha256: article.sha256,
    characters: codePoints(text).length,
    completeness: "full",
    rights: "unknown",
  },
  drafts: [],
  unresolved: new Map(),
  notes: [{ code: "convert/no-agreement", source: "a", message: "None." }],
};

const own = (start: number, end: number) => ({
  source: "a",
  start,
  end,
  exact: [...text].slice(start, end).join(""),
  rule: "id/party/named",
});

/** What an article's own rules might give. */
const draft: Draft = {
  kind: { value: "friendship-exchange", passages: [own(3, 9)] },
  stage: { value: "exploring", passages: [own(3, 9)] },
  status: { value: "unknown", passages: [] },
  parties: parties.map((place) => ({ place, passages: [own(3, 9)] })),
  instruments: [
    {
      type: "letter-of-intent",
      status: "signed",
      date: { value: "2025-06-25", passages: [own(10, 16)] },
      signatories: [{ name: "Budi Santosa", passages: [own(10, 16)] }],
      witnesses: [],
      passages: [own(10, 16)],
    },
  ],
  facilitators: [],
  sectors: [],
  statements: [],
  speakers: [],
  conflicts: [],
  sources: ["a"],
};
const known: Conversion = { ...empty, drafts: [draft], notes: [] };

const apply = (conversion: Conversion, ...lines: readonly string[]) =>
  applyClaims(conversion, article.text, claimsOf(...lines));

const recordOf = (conversion: Conversion) => {
  const { collection } = assemble([conversion]);
  expect(validateCollection(collection)).toEqual([]);
  return collection.agreements[0];
};

const codes = (conversion: Conversion, ...lines: readonly string[]) =>
  apply(conversion, ...lines).problems.map(({ code }) => code);

describe("accepted claims", () => {
  it("make an agreement of every field, in whatever order they stand", () => {
    for (const lines of [everyField, everyField.toReversed()]) {
      const { conversion, problems } = apply(empty, ...lines);
      expect(problems).toEqual([]);
      expect(conversion.notes).toEqual([]);
      const record = recordOf(conversion);
      expect(record).toMatchObject({ kind: "sister-city", stage: "intent-signed", status: "active", conflicts: [] });
      expect(record?.parties.map(({ place }) => place).toSorted()).toEqual(parties.toSorted());
      expect(record?.instruments).toHaveLength(1);
      expect(record?.instruments[0]).toMatchObject({
        date: "2025-06-24",
        datePrecision: "day",
        venue: "Kantor Gubernur",
      });
      expect(record?.instruments[0]?.signatories.map(({ name }) => name).toSorted()).toEqual([
        "Budi Santosa",
        "Lin Hao",
      ]);
      expect(record?.instruments[0]?.witnesses).toEqual([
        { name: null, office: "Gubernur Jawa Tengah", officeOf: "id-33" },
      ]);
      expect(record?.facilitators).toHaveLength(1);
      expect(record?.sectors[0]).toMatchObject({ sector: "education", statedBy: "Budi Santosa" });
      expect(record?.statements).toHaveLength(1);
      expect(record?.evidence.every(({ rule }) => rule === "claim/jane")).toBe(true);
    }
  });

  it("add to what was found: what is there gains a passage and what it lacked", () => {
    const exact = "Bupati Klaten Budi Santosa";
    const { conversion } = apply(
      known,
      line("signatory", { name: "Budi Santosa", office: "Bupati Klaten" }, exact, loi),
    );
    const record = recordOf(conversion);
    expect(record?.instruments[0]?.signatories).toEqual([{ name: "Budi Santosa", office: "Bupati Klaten" }]);
    const rules = record?.evidence.filter(({ at }) => at === "/instruments/0/signatories/0").map(({ rule }) => rule);
    expect(rules?.toSorted()).toEqual(["claim/jane", "id/party/named"]);
  });

  it("leave the rule that found a passage first", () => {
    const [passage] = draft.instruments[0]?.date?.passages ?? [];
    const claim = JSON.parse(line("party", "id-3310", "Pemkab Klaten"));
    const found: Draft = {
      ...draft,
      parties: draft.parties.map((party) => ({ ...party, passages: [{ ...claim, rule: passage?.rule }] })),
    };
    const { conversion } = apply({ ...known, drafts: [found] }, JSON.stringify(claim));
    expect(conversion.drafts[0]?.parties[0]?.passages.map(({ rule }) => rule)).toEqual(["id/party/named"]);
  });

  it("take the agreement to the stage of a paper that was signed, never back", () => {
    expect(apply(empty, ...partyLines, paperLine).conversion.drafts[0]?.stage.value).toBe("intent-signed");
    const further: Draft = { ...draft, instruments: [], stage: { value: "implementing", passages: [own(3, 9)] } };
    expect(apply({ ...known, drafts: [further] }, paperLine).conversion.drafts[0]?.stage.value).toBe("implementing");
  });
});

describe("a claim that contradicts", () => {
  const day = (more = {}) => line("date", "2025-06-24", "Selasa (24/6)", { ...loi, ...more });

  it("becomes an alternative of an open conflict; what was found stays", () => {
    const record = recordOf(apply(known, day()).conversion);
    expect(record?.instruments[0]?.date).toBe("2025-06-25");
    expect(record?.conflicts).toMatchObject([
      {
        at: "/instruments/0/date",
        kind: "intra-source",
        state: "open",
        alternatives: [{ value: "2025-06-25" }, { value: "2025-06-24" }],
      },
    ]);
    expect(record?.conflicts[0]?.alternatives[1]?.evidence[0]).toMatchObject({
      exact: "Selasa (24/6)",
      rule: "claim/jane",
    });
    expect(record?.evidence.some(({ exact }) => exact === "Selasa (24/6)")).toBe(false);
  });

  it("takes the place of the value if it is to be preferred", () => {
    const record = recordOf(apply(known, day({ prefer: true })).conversion);
    expect(record?.instruments[0]?.date).toBe("2025-06-24");
    expect(record?.conflicts[0]).toMatchObject({
      state: "open",
      alternatives: [{ value: "2025-06-24" }, { value: "2025-06-25" }],
    });
  });

  it("joins the alternatives that are there", () => {
    const more = line("kind", "sister-city", "sister city");
    const other = line("kind", "sectoral", "MoU");
    const again = line("kind", "sister-city", "hal serupa", { prefer: true });
    const record = recordOf(apply(known, more, other, again).conversion);
    expect(record?.kind).toBe("sister-city");
    expect(record?.conflicts).toHaveLength(1);
    expect(record?.conflicts[0]?.alternatives.map(({ value, evidence }) => [value, evidence.length])).toEqual([
      ["sister-city", 2],
      ["friendship-exchange", 1],
      ["sectoral", 1],
    ]);
  });

  it.each([
    ["stage", "agreement-signed", "/stage", {}],
    ["status", "active", undefined, {}],
    ["instrument", { type: "letter-of-intent", status: "planned" }, "/instruments/0/status", {}],
    ["venue", "Gubernur", undefined, loi],
  ])("%s", (field, value, at, more) => {
    const { conversion, problems } = apply(known, line(field, value, "di Kantor Gubernur", more));
    expect(problems).toEqual([]);
    expect(recordOf(conversion)?.conflicts.map((conflict) => conflict.at)).toEqual(at === undefined ? [] : [at]);
  });

  it("about a venue that another claim gave is in conflict with it", () => {
    const record = recordOf(
      apply(
        known,
        line("venue", "Kantor Gubernur", "di Kantor Gubernur", loi),
        line("venue", "Kantor", "di Kantor", loi),
      ).conversion,
    );
    expect(record?.conflicts.map(({ at }) => at)).toEqual(["/instruments/0/venue"]);
  });
});

describe("a refused claim", () => {
  const moved = (by: number) => {
    const claim = JSON.parse(partyLines[0] ?? "");
    return JSON.stringify({ ...claim, start: claim.start + by, end: claim.end + by });
  };

  it.each<[string, string, string[]]>([
    ["words that are elsewhere", "claims/not-in-source", [moved(1)]],
    ["offsets beyond the text", "claims/not-in-source", [moved(10_000)]],
    ["a place that is not named", "claims/not-supported", [line("party", "id-3310", "Kota Zhangzhou")]],
    ["a day that is not given", "claims/not-supported", [line("date", "2025-06-23", "Selasa (24/6)", loi)]],
    ["a year that is nowhere", "claims/not-supported", [line("date", "2024-06-24", "Selasa (24/6)", loi)]],
    [
      "a name that is not given",
      "claims/not-supported",
      [line("signatory", { name: "Budi Santoso" }, "Klaten Budi Santosa", loi)],
    ],
    [
      "an office that is not given",
      "claims/not-supported",
      [line("signatory", { name: "Lin Hao", office: "Bupati" }, "Lin Hao", loi)],
    ],
    [
      "an office elsewhere",
      "claims/not-supported",
      [line("signatory", { name: "Lin Hao", officeOf: "id-33" }, "Lin Hao", loi)],
    ],
    ["nobody", "claims/not-supported", [line("witness", { name: null }, "disaksikan", loi)]],
    ["a venue that is not given", "claims/not-supported", [line("venue", "Balai Kota", "Kantor Gubernur", loi)]],
    [
      "a term that is not given",
      "claims/not-supported",
      [line("sector", { sector: "trade", modality: "agreed", term: "ekspor" }, "MoU")],
    ],
    ["a body that is not given", "claims/not-supported", [line("facilitator", { name: "Konsulat" }, "memfasilitasi")]],
    [
      "a statement about elsewhere",
      "claims/not-supported",
      [line("statement", { topic: "prior-tie", subject: "id-33", modality: "claimed" }, "pertama")],
    ],
    [
      "a place that does not exist",
      "claims/unknown-place",
      [line("party", "id-9999", "Padang", { parties: ["id-9999", "cn-350600"] })],
    ],
    ["a party of another agreement", "claims/bad-value", [line("party", "id-33", "Jawa Tengah")]],
    [
      "a signatory for another",
      "claims/bad-value",
      [line("signatory", { name: "Lin Hao", onBehalfOf: "id-33" }, "Lin Hao", loi)],
    ],
    [
      "a paper that is not there",
      "claims/no-such-instrument",
      [line("date", "2025-06-25", "25 Juni 2025", { instrument: "amendment" })],
    ],
    [
      "a speaker who is not there",
      "claims/unknown-speaker",
      [
        line(
          "sector",
          { sector: "education", modality: "hoped", term: "pendidikan", statedBy: "Lin Hao" },
          "pendidikan",
        ),
      ],
    ],
  ])("%s changes nothing", (_what, code, lines) => {
    const { conversion, problems } = apply(known, ...lines);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(problems[0]?.message).toMatch(/^Line 1: /);
    expect(conversion).toEqual(known);
  });

  it("says where the words do stand", () => {
    const { start, end } = JSON.parse(partyLines[0] ?? "");
    expect(apply(known, moved(1)).problems[0]?.message).toContain(`These words stand at ${start} to ${end}.`);
  });

  it.each([
    ["2025-06-23", "have day and month of 2025-06-23, and the year"],
    ["2025-07", "have the month of 2025-07 by name, and the year there or elsewhere in the article, or month and year"],
    ["2024", "have the year 2024; it is"],
  ])("for the date %s says what the passage must have", (date, wanted) => {
    const [problem] = apply(known, line("date", date, "Selasa (24/6)", loi)).problems;
    expect([problem?.code, problem?.message]).toEqual(["claims/not-supported", expect.stringContaining(wanted)]);
  });

  it("needs an agreement that was found, or parties claimed in two countries", () => {
    expect(codes(empty, paperLine)).toEqual(["claims/unknown-agreement"]);
    expect(codes(empty, paperLine, partyLines[0] ?? "")).toEqual([
      "claims/unknown-agreement",
      "claims/unknown-agreement",
    ]);
    const home = { parties: ["id-3310", "id-33"] };
    expect(codes(empty, line("party", "id-3310", "Klaten", home), line("party", "id-33", "Jawa Tengah", home))).toEqual(
      ["claims/domestic", "claims/domestic"],
    );
  });

  it("leaves the others", () => {
    const { conversion, problems } = apply(empty, moved(2), ...everyField);
    expect(problems.map(({ line: number }) => number)).toEqual([1]);
    expect(conversion).toEqual(apply(empty, "", ...everyField).conversion);
  });

  it("about another source is left alone, and told if the source was not read", () => {
    const claims = claimsOf(...partyLines, line("kind", "sister-city", "sister city", { source: "c" }));
    expect(applyClaims(empty, article.text, claims)).toEqual(applyClaims(empty, article.text, claims.slice(0, 2)));
    expect(strayClaims(claims, new Set(["a", "c"]))).toEqual([]);
    const [problem, ...others] = strayClaims(claims, new Set(["a", "b"]));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: "claims/unknown-source", line: 3 });
    expect(problem?.message).toContain('no source "c" among those that were read: a, b.');
  });
});

describe("lines that are no claims", () => {
  const change = (more: object) => JSON.stringify({ ...JSON.parse(paperLine), ...more });
  it.each([
    ["no JSON", "{", "claims/bad-line", "expected JSON"],
    ["no object", "[]", "claims/bad-line", "expected an object"],
    ["an unknown key", change({ where: 1 }), "claims/bad-line", 'expected no "where"'],
    ["an unknown field", change({ field: "weather" }), "claims/bad-line", "field: expected one of party, kind"],
    [
      "a field of every object",
      change({ field: "constructor" }),
      "claims/bad-line",
      "field: expected one of party, kind",
    ],
    ["one party", change({ parties: ["id-3310", "id-3310"] }), "claims/bad-line", "parties: expected the ids of two"],
    ["a fraction", change({ start: 1.5 }), "claims/bad-line", "start: expected a whole number"],
    ["a blank passage", change({ exact: " \n" }), "claims/bad-line", "exact: expected text"],
    ["a long passage", change({ exact: "😀".repeat(121) }), "claims/bad-line", "at most 120 characters, got 121"],
    [
      "a rule of the converter",
      change({ rule: "id/kind/sister-city" }),
      "claims/bad-line",
      "rule: expected who found it",
    ],
    ["a paper without need", change({ instrument: "amendment" }), "claims/bad-line", "instrument: expected none"],
    [
      "a date without a paper",
      change({ field: "date", value: "2025" }),
      "claims/bad-line",
      "instrument: expected one of",
    ],
    [
      "an unknown term",
      change({ field: "kind", value: "twin" }),
      "claims/bad-value",
      "kind: value: expected one of sister-city",
    ],
    [
      "a day that does not exist",
      change({ field: "date", value: "2025-02-30", ...loi }),
      "claims/bad-value",
      "a date that exists",
    ],
    [
      "an unknown part",
      change({ field: "speaker", value: { name: "A", age: 4 } }),
      "claims/bad-value",
      'expected no "age"',
    ],
    [
      "a missing part",
      change({ field: "speaker", value: {} }),
      "claims/bad-value",
      "value.name: expected text, got nothing",
    ],
  ])("%s", (_what, bad, code, message) => {
    const { claims, problems } = parseClaims(`${paperLine}\n\n${bad}\n`);
    expect(claims).toHaveLength(1);
    expect(problems).toMatchObject([{ code, line: 3 }]);
    expect(problems[0]?.message).toContain(message);
  });
});

describe("what a passage says", () => {
  const year = { text: "Sejak 2025." };
  it.each([
    ["24/6", "2025-06-24", true],
    ["6/24", "2025-06-24", true],
    ["24.06.2025", "2025-06-24", true],
    ["2025-06-24", "2025-06-24", true],
    ["24 – 26 Juni", "2025-06-24", true],
    ["24 – 26 Juni", "2025-06-26", true],
    ["2025年6月24日", "2025-06-24", true],
    ["２０２５年６月２４日", "2025-06-24", true],
    ["六月二十四日", "2025-06-24", true],
    ["二〇二五年十月十日", "2025-10-10", true],
    ["24 Juni", "2025-06-02", false],
    ["124/6", "2025-06-24", false],
    ["24 orang, 6 negara", "2025-06-24", false],
    ["24 Mei dan Juni", "2025-06-24", false],
    ["kemarin", "2025-06-24", false],
    ["Juni", "2025-06", true],
    ["6/2025", "2025-06", true],
    ["Juni", "2024-06", false],
    ["tahun 2025", "2025", true],
    ["tahun ini", "2025", false],
  ])("%s: %s is %s", (passage, date, isSaid) => {
    expect(saysDate(passage, date, year)).toBe(isSaid);
  });

  it("takes the year from the passage, the article or its publication", () => {
    expect(saysDate("24 Juni 2023", "2023-06-24", { text: "" })).toBe(true);
    expect(saysDate("24 Juni", "2023-06-24", { text: "" })).toBe(false);
    expect(saysDate("24 Juni", "2023-06-24", { text: "", published: "2023-07-01" })).toBe(true);
  });

  it("has a name if its words stand there in order and whole", () => {
    expect(standsIn("Nur Tjahjono", "kata NUR  Tjahjono, Kabag")).toBe(true);
    expect(standsIn("Jose Nunez", "José Núñez")).toBe(true);
    expect(standsIn("Nur", "Nurul")).toBe(false);
    expect(standsIn("王毅", "市长王毅说")).toBe(true);
    expect(standsIn("…", "…")).toBe(false);
  });

  it("has a place under any name that the gazetteer gives it", () => {
    expect(namesPlace("cn-350600", "di 漳州市 kemarin", undefined)).toBe(true);
    expect(namesPlace("id-3310", "Kabupaten Klaten", undefined)).toBe(true);
    expect(namesPlace("id-3310", "Kabupaten Sleman", undefined)).toBe(false);
    expect(namesPlace("id-x-entah", "di Entah Berantah", undefined)).toBe(false);
  });
});

describe("properties", () => {
  const points = [...text];
  const misplaced = fc
    .record({
      of: fc.constantFrom(...everyField),
      start: fc.nat(points.length + 5),
      length: fc.integer({ min: -2, max: 130 }),
      exact: fc.option(fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }), { nil: undefined }),
      prefer: fc.boolean(),
    })
    .map(({ of, start, length, exact, prefer }) => {
      const claim = JSON.parse(of);
      return { ...claim, start, end: Math.max(0, start + length), exact: exact ?? claim.exact, prefer };
    })
    .filter(({ start, end, exact }) => points.slice(start, end).join("") !== exact);

  it("no claim whose passage is not in the text changes anything", () => {
    fc.assert(
      fc.property(fc.array(misplaced, { maxLength: 8 }), fc.constantFrom(empty, known), (claims, conversion) => {
        const parsed = parseClaims(claims.map((claim) => JSON.stringify(claim)).join("\n"));
        const applied = applyClaims(conversion, article.text, parsed.claims);
        expect(applied.problems.length + parsed.problems.length).toBe(claims.length);
        expect(assemble([applied.conversion])).toEqual(assemble([conversion]));
      }),
    );
  });

  /** Claims that nothing but their passage speaks for: any passage will do. */
  const anywhere = fc
    .record({
      of: fc.constantFrom<[string, unknown]>(
        ["kind", "sister-city"],
        ["kind", "sectoral"],
        ["stage", "planning"],
        ["stage", "renewed"],
        ["status", "active"],
        ["status", "expired"],
        ["instrument", { type: "letter-of-intent", status: "planned" }],
        ["instrument", { type: "amendment", status: "signed" }],
      ),
      start: fc.nat(points.length - 1),
      length: fc.integer({ min: 1, max: 120 }),
      prefer: fc.boolean(),
    })
    .map(({ of: [field, value], start, length, prefer }) => {
      const end = Math.min(points.length, start + length);
      const exact = points.slice(start, end).join("");
      return JSON.stringify({ source: "a", parties, field, value, start, end, exact, rule: "claim/x", prefer });
    });

  it("every accepted value stands in the record with its evidence at the claim's offsets", () => {
    const lines = fc.array(fc.oneof(anywhere, fc.constantFrom(...everyField)), { maxLength: 12 });
    fc.assert(
      fc.property(lines, fc.constantFrom(empty, known), (some, conversion) => {
        const { claims } = parseClaims([...partyLines, ...some].join("\n"));
        const applied = applyClaims(conversion, article.text, claims);
        const refused = new Set(applied.problems.map((problem) => problem.line));
        const record = recordOf(applied.conversion);
        if (!record) throw new Error("Expected a record.");
        const alternatives = record.conflicts.flatMap((conflict) => conflict.alternatives);
        for (const one of [...record.evidence, ...alternatives.flatMap(({ evidence }) => evidence)]) {
          expect(points.slice(one.start, one.end).join("")).toBe(one.exact);
          expect(valueAt(record, one.at)).toBeDefined();
        }
        for (const claim of claims.filter((one) => !refused.has(one.line))) {
          const here = ({ start, end }: { start?: number; end?: number }) => start === claim.start && end === claim.end;
          const inField = record.evidence.filter(here).map(({ at }) => valueAt(record, at));
          const inConflict = alternatives.filter(({ evidence }) => evidence.some(here)).map(({ value }) => value);
          expect([...inField, ...inConflict].some((value) => isOf(claim, value))).toBe(true);
        }
      }),
    );
  });

  it("any text is read without an exception", () => {
    const anyLine = fc.oneof(
      fc.string(),
      fc.json(),
      misplaced.map((claim) => JSON.stringify(claim)),
    );
    fc.assert(
      fc.property(fc.array(anyLine), (some) => {
        const { claims, problems } = parseClaims(some.join("\n"));
        for (const problem of problems) expect(problem.advice).not.toBe("");
        expect(() => applyClaims(known, article.text, claims)).not.toThrow();
      }),
    );
  });
});

/** Whether a value of the record is the one that a claim gives. */
function isOf(claim: Claim, value: unknown): boolean {
  if (typeof claim.value === "string")
    return value === claim.value || (value as { place?: string }).place === claim.value;
  if (claim.field === "instrument") {
    const { type, status } = claim.value;
    return value === status || (value as { type?: string }).type === type;
  }
  return Object.entries(claim.value).every(([key, part]) => (value as Record<string, unknown>)[key] === part);
}
