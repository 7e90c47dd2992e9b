import { fromRows, locate, toRows, validateCollection } from "@kembar/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readArticle } from "../src/article.ts";
import { assemble } from "../src/assemble.ts";
import { writeFormats } from "../src/formats.ts";
import { convertText, foundingBytes, recordsOf } from "./articles.ts";

fc.configureGlobal({ seed: 20250624 });

const founding = foundingBytes.toString("utf8");
const signing = (a: string, b: string) =>
  `Berita hari ini\n\n${a} menjalin kerja sama sister city dengan ${b}. Penandatanganan letter of intent oleh ${a} dengan ${b} dilakukan pada Selasa (24/6/2025).\n`;

describe("places", () => {
  it("leaves a name open that no parent or type word settles", () => {
    const { agreements, places } = recordsOf(signing("Pemerintah Provinsi Jawa Tengah", "Nanjing"));
    expect(agreements[0]?.parties.map((party) => party.place)).toEqual(["id-33", "cn-x-nanjing"]);
    expect(places.find((place) => place.id === "cn-x-nanjing")).toMatchObject({ level: "other", country: "CN" });
    expect(agreements[0]?.conflicts).toMatchObject([
      {
        at: "/parties/1/place",
        kind: "identity",
        state: "open",
        alternatives: [{ value: "cn-320100" }, { value: "cn-350627" }],
      },
    ]);
  });

  it.each([
    ["Nanjing, Provinsi Fujian, Tiongkok", "cn-350627"],
    ["Nanjing, Kota Zhangzhou", "cn-350627"],
    ["Nanjing, Provinsi Jiangsu, China", "cn-320100"],
    ["Pemerintah Kota Nanjing", "cn-320100"],
    ["Pemerintah Kabupaten (Pemkab) Nanjing", "cn-350627"],
    ["Zhang Zhou, Fujian", "cn-350600"],
  ])("reads %s as %s", (name, id) => {
    expect(recordsOf(signing("Pemkab Klaten", name)).agreements[0]?.parties[1]?.place).toBe(id);
  });

  it("tells a kabupaten from the kota of the same name by the type word alone", () => {
    const party = (name: string) => recordsOf(signing(name, "Zhangzhou")).agreements[0]?.parties[0]?.place;
    expect(party("Pemkot Semarang")).toBe("id-3374");
    expect(party("Pemkab Semarang")).toBe("id-3322");
    expect(party("Semarang")).toBe("id-x-semarang");
  });

  it("keeps a place that the gazetteer does not have", () => {
    const { agreements, places } = recordsOf(signing("Pemkot Bogor", "Kota Umezakura, Jepang"));
    expect(agreements[0]?.parties.map((party) => party.place)).toEqual(["id-3271", "jp-x-umezakura"]);
    expect(places.find((place) => place.id === "jp-x-umezakura")?.within).toEqual(["jp"]);
  });
});

describe("papers", () => {
  const start = "Judul\n\nPemkab Klaten menjalin kerja sama sister city dengan Zhangzhou. ";

  it.each([
    ["MoU sister city dengan Zhangzhou akan ditandatangani Pemkab Klaten.", "planned"],
    ["Nota kesepahaman belum ditandatangani Pemkab Klaten dan Zhangzhou.", "planned"],
    ["Pemkab Klaten dan Zhangzhou menandatangani MoU.", "signed"],
    ["Nota kesepahaman Pemkab Klaten dan Zhangzhou telah diteken.", "signed"],
    ["Draf nota kesepahaman Pemkab Klaten dan Zhangzhou dirumuskan.", "drafted"],
  ])("%s", (sentence, status) => {
    expect(recordsOf(start + sentence).agreements[0]?.instruments).toMatchObject([
      { type: "memorandum-of-understanding", status },
    ]);
  });

  it("takes the year of a date without one from the publication", () => {
    const [record] = recordsOf(`${start}Pemkab Klaten dan Zhangzhou menandatangani MoU, Rabu (16/11).`).agreements;
    expect(record?.instruments[0]).toMatchObject({ date: "2024-11-16" });
    expect(record?.evidence.find((one) => one.at === "/instruments/0/date")?.rule).toBe("id/date/year-inferred");
  });

  it("does not take the day of an interview for the day of signing", () => {
    const [record] = recordsOf(
      `${start}"Kami sudah menandatangani MoU sister city dengan mereka," kata Bupati Klaten, Budi Santoso, kepada Kompas, Jumat (27/6/2025).`,
    ).agreements;
    expect(record?.instruments[0]?.date).toBeUndefined();
  });
});

describe("two articles", () => {
  it("make one record with two sources, whatever their order", () => {
    const other = signing("Pemerintah Kabupaten Klaten", "Nanjing, Provinsi Fujian");
    const conversions = [
      convertText(foundingBytes, {}, "first"),
      convertText(other, { published: "2025-06-28" }, "second"),
    ];
    const one = assemble(conversions).collection;
    expect(one.agreements).toHaveLength(1);
    expect(one.agreements[0]?.sources).toEqual(["first", "second"]);
    expect(one.agreements[0]?.instruments).toHaveLength(2);
    expect(assemble(conversions.toReversed()).collection).toEqual(one);
    expect(validateCollection(one)).toEqual([]);
  });
});

describe("input", () => {
  it("is refused, with the place of the fault, if it is not UTF-8", () => {
    const read = readArticle("bad", Uint8Array.of(0x63, 0x61, 0x66, 0xff, 0x21));
    expect(read).toMatchObject({
      problem: { code: "convert/not-utf-8", message: expect.stringContaining("offset 3") },
    });
  });

  it.each([
    [{ published: "tomorrow" }, "published"],
    [{ url: "javascript:alert(1)" }, "url"],
    [{ language: "Bahasa Indonesia" }, "language"],
    [{ pages: Number.NaN }, "pages"],
  ])("with the metadata %j is refused before records rest on it", (metadata, field) => {
    const read = readArticle("bad", foundingBytes, metadata);
    expect(read).toMatchObject({ problem: { code: "convert/bad-metadata", message: expect.stringContaining(field) } });
  });

  it.each([
    ["nothing", "", "convert/empty"],
    ["only spaces", " \n\t\u00a0\n", "convert/empty"],
    [
      "another language",
      "Les deux villes ont signé un accord de jumelage dans la salle du conseil, et le maire était présent.",
      "convert/language-unsupported",
    ],
    [
      "no agreement",
      "Pemkab Klaten membuka pasar murah di alun-alun untuk warga yang ingin berbelanja.",
      "convert/no-agreement",
    ],
    ["a megabyte of one letter", "a".repeat(1_000_000), "convert/language-unsupported"],
    ["a megabyte of one quotation mark", '"'.repeat(1_000_000), "convert/language-unsupported"],
  ])("of %s gives no record and a note", (_name, text, code) => {
    const { drafts, notes } = convertText(text);
    expect(drafts).toEqual([]);
    expect(notes[0]?.code).toBe(code);
  });

  it.each([
    ["CRLF", founding.replaceAll("\n", "\r\n")],
    ["a byte order mark", `\ufeff${founding}`],
    ["NFD", founding.normalize("NFD")],
    ["characters beyond the basic plane", `\u{1f91d}\u{1f91d}\n\n${founding}`],
    ["no-break spaces", founding.replaceAll(" ", "\u00a0")],
  ])("with %s gives the same record, its offsets those of the stored text", (_name, text) => {
    const { agreements } = recordsOf(text);
    const [wanted] = recordsOf(founding).agreements;
    const plain = (record: (typeof agreements)[number] | undefined) =>
      JSON.stringify({ ...record, evidence: [], conflicts: [] }).replaceAll("\u00a0", " ");
    expect(plain(agreements[0])).toBe(plain(wanted));
    expect(agreements[0]?.evidence).toHaveLength(wanted?.evidence.length ?? 0);
    for (const evidence of agreements[0]?.evidence ?? [])
      expect([...text].slice(evidence.start, evidence.end).join("")).toBe(evidence.exact);
  });
});

describe("any text", () => {
  const words = fc.constantFrom(
    ...founding.split(/(?<=\s)/),
    "\u{1f91d} ",
    '"',
    "“",
    "\n\n",
    "Kota ",
    "Nanjing ",
    "MoU ",
    "menandatangani ",
    "dengan ",
    "(24/6/2025) ",
  );
  const texts = fc
    .oneof(
      fc.string({ unit: "binary" }),
      fc.array(words, { maxLength: 120 }).map((all) => all.join("")),
    )
    // What is refused (a text of zero bytes looks like UTF-16) is no article.
    .filter((text) => !("problem" in readArticle("any", new TextEncoder().encode(text))));

  it("never throws, quotes its passages exactly, and keeps to the schema and to its tables", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const conversion = convertText(text, { language: "id" });
        const { collection } = assemble([conversion]);
        expect(validateCollection(collection)).toEqual([]);
        expect(fromRows(toRows(collection))).toEqual(collection);
        for (const { evidence } of collection.agreements)
          for (const one of evidence)
            expect(locate(conversion.article.text, one as Required<typeof one>).matches).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("gives the same bytes each time", () => {
    expect([...writeFormats(recordsOf(founding))]).toEqual([...writeFormats(recordsOf(founding))]);
  });
});

describe("articles that could mislead", () => {
  it("tell no tie between places of one country", () => {
    expect(
      recordsOf(
        "Judul\n\nPemkot Semarang dan Pemkot Surabaya menandatangani MoU kota kembar dengan gembira pada Senin (23/6/2025).",
      ).agreements,
    ).toEqual([]);
  });

  it("do not make a paper signed that was not", () => {
    const [record] = recordsOf(
      "Judul\n\nPemkot Semarang dan Kota Nanjing, Provinsi Jiangsu, China, belum menandatangani MoU sister city.",
    ).agreements;
    expect(record).toMatchObject({ stage: "proposed", instruments: [{ status: "planned" }] });
  });

  it("tell two ties apart, each with its own paper, date and fields", () => {
    const text =
      "Judul\n\nPemkot Semarang menandatangani MoU sister city dengan Kota Nanjing, Provinsi Jiangsu, China, di bidang pendidikan, Senin (23/6/2025). Sementara itu, Pemprov Jawa Tengah meneken letter of intent sister province dengan Provinsi Fujian, China, di bidang perikanan, Selasa (24/6/2025).";
    const { agreements } = recordsOf(text);
    const shape = agreements.map((one) => [
      one.parties.map((party) => party.place).join(" "),
      one.kind,
      one.instruments[0]?.type,
      one.instruments[0]?.date,
      one.sectors.map((sector) => sector.sector).join(),
    ]);
    expect(shape.toSorted()).toEqual([
      ["id-33 cn-350000", "sister-province", "letter-of-intent", "2025-06-24", "fisheries"],
      ["id-3374 cn-320100", "sister-city", "memorandum-of-understanding", "2025-06-23", "education"],
    ]);
  });
});
