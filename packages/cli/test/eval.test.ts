import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { realEffects } from "../src/effects.ts";
import { main } from "../src/main.ts";
import { folder } from "./run.ts";

const url = "https://example.org/2025/06/25/kerja-sama";
const head = (lang = "id") => `URL: ${url}\nLANG: ${lang}\n\n`;
const signed =
  "Pemkab Klaten dan Zhangzhou, Fujian, menandatangani MoU sister city di bidang pendidikan, Selasa (24/6/2025).\n";
const weather = "Hujan deras diperkirakan turun di Klaten sepanjang pekan ini, kata petugas cuaca.\n";

const agreement = {
  kind: "sister-city",
  stage: "mou-signed",
  parties: [
    { name: "Pemkab Klaten", unit: "Klaten", level: "regency", country: "ID", code: "3310" },
    { name: "Zhangzhou", unit: "Zhangzhou", level: "city", country: "CN", code: "350600" },
  ],
  instruments: [{ type: "mou", status: "signed", date: "2025-06-24", place: null }],
  signatories: [{ name: "Orang Yang Tiada" }],
  witnesses: [],
  sectors: [{ term: "pendidikan", code: "education", modality: "agreed" }],
};
const yes = { id: "yes", url, lang: "id", relevant: true, agreements: [agreement] };
const no = { id: "no", url, lang: "id", relevant: false };

/** A corpus of one article with an agreement and one without; `files` replace or add to its own. */
function corpus(files: Readonly<Record<string, string>> = {}): string {
  return folder({
    "c/articles/yes.txt": head() + signed,
    "c/gold/yes.json": JSON.stringify(yes),
    "c/articles/no.txt": head() + weather,
    "c/gold/no.json": JSON.stringify(no),
    ...files,
  });
}

/** Runs the command in this process, on a terminal of 80 columns without colour. */
async function run(cwd: string, ...args: string[]) {
  let stdout = "";
  let stderr = "";
  const status = await main(["eval", ...args], {
    ...realEffects(new URL("../package.json", import.meta.url)),
    cwd,
    hasColour: false,
    columns: 80,
    stdout: (text) => {
      stdout += text;
    },
    stderr: (text) => {
      stderr += text;
    },
  });
  return { status, stdout, stderr };
}

describe("kembar eval", () => {
  it("prints a table whose lines are equally long where they have figures, and the errors if asked", async () => {
    const cwd = corpus();
    const { status, stdout } = await run(cwd, "c");
    expect(status).toBe(0);
    expect(stdout).toMatch(/^ +id \(2\) +all \(2\)$/m);
    const lines = stdout.split("\n").filter((line) => /^(?:agreement|party|kind|overall) /.test(line));
    expect(new Set(lines.map((line) => line.length)).size).toBe(1);
    expect(stdout).toMatch(/^signatory +– 0\.00 0\.000/m);
    expect(stdout).toMatch(/^silent +1\/1 +1\/1$/m);
    expect(stdout).not.toContain("Orang");
    expect((await run(cwd, "c", "--errors")).stdout).toContain(
      "c/articles/yes.txt id\n  miss   signatory   Orang Yang Tiada\n",
    );
  });

  it("prints figures and errors as JSON", async () => {
    const { stdout } = await run(corpus(), "c", "--json", "--errors");
    const { summaries, errors, ...rest } = JSON.parse(stdout);
    expect(rest).toEqual({});
    expect(summaries.map((one: { language: string }) => one.language)).toEqual(["id", "all"]);
    expect(Object.keys(summaries[0])).toEqual(["language", "articles", "fields", "silent", "evidence", "coverage"]);
    expect(summaries[0].fields.signatory).toEqual({
      expected: 1,
      found: 0,
      right: 0,
      precision: null,
      recall: 0,
      f1: 0,
    });
    expect(errors).toContainEqual({
      article: "c/articles/yes.txt",
      language: "id",
      verdict: "miss",
      field: "signatory",
      expected: "Orang Yang Tiada",
    });
  });

  it("counts several corpora together and refuses an article twice", async () => {
    const cwd = corpus({ "d/articles/more.txt": head("zh") + weather });
    writeFileSync(join(cwd, "d/articles/more.txt"), `${head("zh")}今天有雨。\n`);
    mkdirSync(join(cwd, "d/gold"));
    writeFileSync(join(cwd, "d/gold/more.json"), JSON.stringify({ ...no, id: "more", lang: "zh" }));
    expect((await run(cwd, "c", "d")).stdout).toMatch(/^ +id \(2\) +zh \(1\) +all \(3\)$/m);
    const { status, stderr } = await run(cwd, "c", "c");
    expect(status).toBe(1);
    expect(stderr).toContain("c/articles/no.txt and c/articles/no.txt have the same name");
  });

  it("is wrong usage without a corpus, and for --update without a file", async () => {
    expect((await run(corpus())).status).toBe(2);
    const { status, stderr } = await run(corpus(), "c", "--update");
    expect(status).toBe(2);
    expect(stderr).toContain("expected --baseline FILE");
  });
});

describe("a baseline", () => {
  const written = async () => {
    const cwd = corpus();
    expect((await run(cwd, "c", "--baseline", "b.json", "--update")).stderr).toBe("b.json: written.\n");
    return cwd;
  };
  const edit = (cwd: string, change: (scores: Record<string, Record<string, number>>) => void) => {
    const baseline = JSON.parse(readFileSync(join(cwd, "b.json"), "utf8"));
    change(baseline.scores);
    writeFileSync(join(cwd, "b.json"), JSON.stringify(baseline));
  };

  it("holds against the corpus that it was made of, and is written the same again", async () => {
    const cwd = await written();
    expect(await run(cwd, "c", "--baseline", "b.json")).toMatchObject({ status: 0, stderr: "" });
    expect((await run(cwd, "c", "--baseline", "b.json", "--update")).stderr).toBe("b.json: unchanged.\n");
  });

  it("fails a fall of more than 0.02, not one of 0.02, and says from what to what", async () => {
    const cwd = await written();
    edit(cwd, ({ id }) => {
      if (id) id.signatory = 0.02;
    });
    expect((await run(cwd, "c", "--baseline", "b.json")).status).toBe(0);
    edit(cwd, ({ id }) => {
      if (id) id.signatory = 0.0201;
    });
    const { status, stdout } = await run(cwd, "c", "--baseline", "b.json");
    expect(status).toBe(1);
    expect(stdout).toContain("fell  id signatory: from 0.020 to 0.000, by more than 0.02.\n");
    expect(JSON.parse((await run(cwd, "c", "--baseline", "b.json", "--json")).stdout).falls).toEqual([
      { language: "id", field: "signatory", was: 0.0201, now: 0 },
    ]);
  });

  it("fails a figure, or a language, that can no longer be measured", async () => {
    const cwd = await written();
    edit(cwd, (scores) => {
      scores.zh = { party: 0.5 };
      if (scores.id) scores.id.witness = 0.5;
    });
    const { status, stdout } = await run(cwd, "c", "--baseline", "b.json");
    expect(status).toBe(1);
    expect(stdout).toContain("id witness: was 0.500, and the corpus has nothing left to measure it by.");
    expect(stdout).toContain("zh party: was 0.500, and");
  });

  it("says when figures have risen", async () => {
    const cwd = await written();
    edit(cwd, ({ id }) => {
      if (id) id["negatives silent"] = 0;
    });
    expect(await run(cwd, "c", "--baseline", "b.json")).toMatchObject({
      status: 0,
      stderr: "Some figures are better than in b.json, or new: keep them with --update.\n",
    });
  });

  it.each([
    ["no file", undefined, 3, "Write the baseline with --update"],
    ["no JSON", "{", 1, "b.json: expected JSON"],
    ["no scores", "{}", 1, "b.json: /scores: expected an object, got nothing."],
    [
      "a figure above 1",
      '{"scores":{"id":{"party":2}}}',
      1,
      "b.json: /scores/id/party: expected a number from 0 to 1, got 2.",
    ],
  ])("%s is an error that says so", async (_what, text, code, message) => {
    const cwd = corpus(text === undefined ? {} : { "b.json": text });
    const { status, stderr } = await run(cwd, "c", "--baseline", "b.json");
    expect(status).toBe(code);
    expect(stderr).toContain(message);
  });
});

describe("a faulty corpus", () => {
  const withGold = (change: object) => ({ "c/gold/yes.json": JSON.stringify({ ...yes, ...change }) });
  const withAgreement = (change: object) => withGold({ agreements: [{ ...agreement, ...change }] });
  const withParty = (change: object) => {
    const [first, second] = agreement.parties;
    return withAgreement({ parties: [first, { ...second, ...change }] });
  };

  it.each<[string, Record<string, string>, string]>([
    ["no JSON", { "c/gold/yes.json": "{" }, "c/gold/yes.json: expected JSON"],
    [
      "another id",
      withGold({ id: "other" }),
      'c/gold/yes.json: /id: expected "yes", as the file\'s name, got "other".',
    ],
    ["no language", withGold({ lang: undefined }), "c/gold/yes.json: /lang: expected one of id, en, zh, got nothing."],
    ["relevant without agreements", withGold({ agreements: [] }), "/agreements: expected at least one agreement"],
    [
      "an unknown kind",
      withAgreement({ kind: "twin" }),
      "/agreements/0/kind: expected one of sister-city, sister-province",
    ],
    [
      "an unknown type of paper",
      withAgreement({ instruments: [{ type: "memo", status: "signed", date: null }] }),
      '/agreements/0/instruments/0/type: expected one of loi, mou, agreement, joint-statement, moa, other, got "memo".',
    ],
    [
      "an unknown sector",
      withAgreement({ sectors: [{ term: "apa saja", code: "anything", modality: "agreed" }] }),
      "c/gold/yes.json: /agreements/0/sectors/0/code: expected one of agriculture, culture-arts,",
    ],
    [
      "an unknown stage",
      withAgreement({ stage: "signed" }),
      "/agreements/0/stage: expected one of explored, proposed,",
    ],
    [
      "a country that there is not",
      withParty({ country: "XX" }),
      '/agreements/0/parties/1/country: expected a code of ISO 3166-1 in two capitals, such as "ID", got "XX".',
    ],
    [
      "a place that the gazetteer does not have",
      withParty({ code: "999999" }),
      '/agreements/0/parties/1/code: expected a code that the gazetteer has of a place in CN, the country\'s own or of ISO 3166-2, got "999999". Correct it, or write null',
    ],
    [
      "a place in another country",
      withParty({ country: "JP", code: "CN-FJ" }),
      "/agreements/0/parties/1/code: expected a code that the gazetteer has of a place in JP",
    ],
    ["an unknown language", withGold({ lang: "xx" }), 'c/gold/yes.json: /lang: expected one of id, en, zh, got "xx".'],
    [
      "agreements in an article that is not relevant",
      withGold({ relevant: false }),
      "c/gold/yes.json: /agreements: expected none in an article that is not relevant, got 1.",
    ],
    [
      "an article without an annotation",
      { "c/articles/spare.txt": head() },
      "c/gold/spare.json: expected the annotation of articles/spare.txt, found no such file. Annotate the article, or move it away.",
    ],
    ["no parties", withAgreement({ parties: [] }), "/agreements/0/parties: expected a list of at least 1, got []."],
    [
      "a date in words",
      withAgreement({ instruments: [{ type: "mou", status: "signed", date: "24 Juni" }] }),
      '/agreements/0/instruments/0/date: expected a date such as "2025-06-24", got "24 Juni".',
    ],
    [
      "another language in the head",
      { "c/articles/yes.txt": head("en") + signed },
      'c/articles/yes.txt: line 2: expected "LANG: id"',
    ],
    ["no head", { "c/articles/yes.txt": signed }, `c/articles/yes.txt: line 1: expected "URL: ${url}"`],
    [
      "no article",
      { "c/gold/lost.json": JSON.stringify({ ...no, id: "lost" }) },
      "c/articles/lost.txt: expected the article of gold/lost.json",
    ],
  ])("%s is an error that names the file", async (_what, files, message) => {
    const { status, stdout, stderr } = await run(corpus(files), "c");
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toContain(message);
    expect(stderr).toContain("docs/evaluation.md");
  });

  it.each(["33.10", "3310", "ID-JT", "id-33"])("is none for the code %s of a place in Indonesia", async (code) => {
    const files = withAgreement({ parties: [{ ...agreement.parties[0], code }, agreement.parties[1]] });
    expect((await run(corpus(files), "c")).status).toBe(0);
  });

  it.each([
    ["MO", "CN-MO"],
    ["JP", "JP-13"],
    ["JP", null],
  ])("is none for a place in %s of the code %s", async (country, code) => {
    expect((await run(corpus(withParty({ country, code })), "c")).status).toBe(0);
  });

  it("without its folders is wrong usage", async () => {
    const cwd = corpus();
    rmSync(join(cwd, "c/gold"), { recursive: true });
    const { status, stderr } = await run(cwd, "c");
    expect(status).toBe(2);
    expect(stderr).toContain('Expected a corpus in c; it has no folder "gold".');
  });
});
