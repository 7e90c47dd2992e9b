import { validatePlace } from "@kembar/schema";
import { describe, expect, it } from "vitest";
import { allIds, entryOf } from "../src/entries.ts";
import {
  countryOf,
  exactCase,
  fold,
  isWithin,
  levelOf,
  longestHan,
  longestName,
  lookup,
  parentOf,
  placeById,
  populationOf,
  reach,
  shortName,
  withheld,
} from "../src/index.ts";

const find = (name: string, country?: string) =>
  lookup(fold(name)).filter((id) => country === undefined || id.startsWith(country));

describe("lookup", () => {
  it("keeps every place of a name", () => {
    expect(find("Nanjing")).toEqual(["cn-320100", "cn-350627"]);
    expect(find("Fuzhou")).toEqual(["cn-350100", "cn-361000"]);
    // 苏州, 宿州, 肃州
    expect(find("Suzhou")).toEqual(["cn-320500", "cn-341300", "cn-620902"]);
    // 泰州, 台州
    expect(find("Taizhou")).toEqual(["cn-321200", "cn-331000"]);
    expect(find("Semarang")).toEqual(["id-3322", "id-3374"]);
    expect(find("Jogja")).toEqual(["id-34", "id-3471"]);
  });

  it("tells Chinese names apart that pinyin does not", () => {
    expect(lookup("福州")).toEqual(["cn-350100"]);
    expect(lookup("抚州")).toEqual(["cn-361000"]);
    expect(find("Shaanxi")).toEqual(["cn-610000"]);
    expect(find("Shanxi")).toEqual(["cn-140000"]);
  });

  it("ignores spaces, case and marks", () => {
    expect(find("Zhang Zhou")).toEqual(["cn-350600"]);
    expect(find("ZHĀNGZHŌU")).toEqual(["cn-350600"]);
    expect(find("Xi'an", "cn")).toContain("cn-610100");
    for (const name of ["Lüliang", "Lvliang", "Lyuliang"]) expect(find(name), name).toContain("cn-141100");
  });

  it("lets the type word decide", () => {
    expect(find("Nanjing County")).toEqual(["cn-350627"]);
    expect(find("Kabupaten Nanjing")).toEqual(["cn-350627"]);
    expect(find("Nanjing City")).toEqual(["cn-320100"]);
    expect(find("Kota Semarang")).toEqual(["id-3374"]);
    expect(find("Provinsi Fujian")).toEqual(["cn-350000"]);
    expect(find("Klaten City")).toEqual([]);
  });

  it("knows Chinese names with and without the word for the level", () => {
    expect(lookup("南靖")).toEqual(["cn-350627"]);
    expect(lookup("南靖县")).toEqual(["cn-350627"]);
    expect(lookup("歙县")).toEqual(["cn-341021"]);
    expect(lookup("歙")).toEqual([]);
    expect(lookup("景宁畲族自治县")).toEqual(lookup("景宁"));
  });

  it("takes everyday words for places only with their type word", () => {
    expect(lookup("合作")).toEqual([]);
    expect(lookup("合作市")).toEqual(["cn-623001"]);
    expect(lookup("友好")).toEqual([]);
    expect(lookup("友好区")).toEqual(["cn-230719"]);
    expect(find("Anda")).toEqual([]);
    expect(find("Anda City")).toEqual(["cn-231281"]);
    expect(find("Yuan")).toEqual([]);
    expect(find("Northern")).toEqual([]);
    for (const word of ["English", "Delta", "Dutch", "Prospect"]) expect(find(word), word).toEqual([]);
    expect(withheld(fold("English"))).toEqual(["gn-4257173"]);
  });

  it.each([
    ["Tiongkok", "cn"],
    ["China", "cn"],
    ["Cina", "cn"],
    ["Republik Rakyat Tiongkok", "cn"],
    ["Jepang", "jp"],
    ["Korsel", "kr"],
    ["Belanda", "nl"],
    ["Perancis", "fr"],
    ["Selandia Baru", "nz"],
    ["Turki", "tr"],
    ["Burma", "mm"],
    ["Makau", "mo"],
    ["印尼", "id"],
    ["Jateng", "id-33"],
    ["Jawa Tengah", "id-33"],
    ["Central Java", "id-33"],
    ["中爪哇", "id-33"],
    ["Sumut", "id-12"],
    ["Aceh Selatan", "id-1101"],
    ["South Aceh", "id-1101"],
    ["Solo", "id-3372"],
    ["Mentawai", "id-1309"],
    ["Amoy", "cn-350200"],
    ["Hokkian", "cn-350000"],
    ["Mie", "jp-24"],
    ["Djibouti", "dj"],
  ])("knows %s", (name, id) => {
    expect(find(name)).toEqual([id]);
  });

  it.each([
    ["Kitakyushu", "gn-1859307"],
    ["Iligan", "gn-1711084"],
    ["Kisarazu", "gn-1859393"],
    ["New York City", "gn-5128581"],
    ["Moscow", "ru-mow"],
    ["Incheon", "kr-28"],
    ["Cologne", "gn-2886242"],
    ["Den Haag", "gn-2747373"],
    ["Kairo", "eg-c"],
    ["Gyeongbuk", "kr-47"],
    ["Chungcheong Utara", "kr-43"],
    ["Australia Selatan", "au-sa"],
    ["Kwangtung", "cn-440000"],
    ["Kuang-tung", "cn-440000"],
    ["Chung-ching", "cn-500000"],
    ["Siantar", "id-1272"],
    ["Batavia", "id-31"],
    ["北九州", "gn-1859307"],
    ["釜山", "kr-26"],
    ["巴地头顿省", "vn-43"],
    ["静冈县", "jp-22"],
    ["静冈市", "gn-1851717"],
    ["靜岡縣", "jp-22"],
    ["加利福尼亚州", "us-ca"],
    ["伊利甘市", "gn-1711084"],
    ["三寶壟", "id-3374"],
    ["棉兰", "id-1271"],
    ["北苏门答腊省", "id-12"],
    ["Ichikawa", "gn-1861964"],
    ["Yongin", "kr-31190"],
    ["Taean", "kr-34380"],
    ["Songpa", "kr-11240"],
    ["Langkawi", "gn-1222396"],
    ["Vanimo", "gn-2084442"],
    ["Mount Barker", "gn-2065665"],
    ["City of Casey", "au-21610"],
    ["Greater Manchester", "gb-e11000001"],
  ])("finds %s in the rest of the world", (name, id) => {
    expect(find(name)).toContain(id);
  });

  it("keeps back towns called like words and people, and Chinese namesakes", () => {
    for (const name of ["Reading", "Same", "Split", "Saga", "Police", "多久"]) expect(find(name), name).toEqual([]);
    expect(withheld(fold("Reading"))).toContain("gn-2639577");
    expect(find("Victoria")).toEqual(["au-vic", "gn-1931681", "gn-6174041"]);
    expect(withheld(fold("Jackson"))).toContain("gn-4431410");
    expect(lookup("云南")).toEqual(["cn-530000"]);
    expect(withheld("云南")).toEqual(["gn-11612633"]);
    expect(lookup("泗水")).toEqual(["cn-370831", "id-3578"]);
    expect(lookup("泗水市")).toEqual(["id-3578"]);
    expect(lookup("丽水市")).toEqual(["cn-331100"]);
    expect(withheld("丽水市")).toEqual(["gn-1884138"]);
    expect(withheld(fold("Nanjing"))).toEqual([]);
  });

  it("keeps back small namesakes abroad, and the borough beside its city", () => {
    expect(find("Bandung")).toEqual(["id-3204", "id-3273"]);
    expect(find("Bandung City")).toEqual(["id-3273"]);
    expect(withheld(fold("Bandung"))).toEqual(["gn-1619650"]);
    expect(find("London")).toEqual(["gn-2643743"]);
    expect(withheld(fold("London"))).toContain("gn-6058560");
    expect(find("Manchester", "gb")).toEqual([]);
    expect(find("Manchester")).toContain("gn-2643123");
    expect(withheld(fold("Manchester"))).toContain("gb-man");
    expect(find("Newcastle")).toEqual(expect.arrayContaining(["gn-2155472", "gn-2641673", "gn-971421"]));
    expect(find("Jeju")).toEqual(["gn-1846266", "kr-49"]);
  });

  it("says by the first word how far a name may reach", () => {
    expect(reach("jawa")).toBe("jawatengah".length);
    expect(reach("xi")).toBeGreaterThanOrEqual("xian".length);
    expect(reach("zhang")).toBeGreaterThanOrEqual("zhangzhou".length);
    expect(reach("北")).toBeGreaterThanOrEqual("北苏门答腊".length);
    expect(reach("hamenang")).toBe(0);
  });

  it("tells abbreviations that are words", () => {
    for (const name of ["AS", "US", "RRT", "DIY", "Babel"]) expect(exactCase(fold(name)), name).toBe(true);
    for (const name of ["Jateng", "Tiongkok", "Klaten"]) expect(exactCase(fold(name)), name).toBe(false);
  });

  it("finds nothing for what is no place", () => {
    expect(find("Hamenang")).toEqual([]);
    expect(find("Kabupaten")).toEqual([]);
    expect(lookup("")).toEqual([]);
  });
});

describe("readings of Chinese names", () => {
  it.each([
    ["乐清市", "Yueqing"],
    ["乐亭县", "Laoting"],
    ["乐陵市", "Laoling"],
    ["泌阳县", "Biyang"],
    ["浚县", "Xunxian"],
    ["单县", "Shanxian"],
    ["涡阳县", "Guoyang"],
    ["蔚县", "Yuxian"],
    ["尉犁县", "Yuli"],
    ["歙县", "Shexian"],
    ["郫都区", "Pidu"],
    ["宁都县", "Ningdu"],
    ["曾都区", "Zengdu"],
    ["六安市", "Lu'an"],
    ["洪洞县", "Hongtong"],
    ["长子县", "Zhangzi"],
    ["闵行区", "Minhang"],
    ["清新区", "Qingxin"],
    ["浦东新区", "Pudong"],
    ["绿春县", "Lüchun"],
    ["陕西省", "Shaanxi"],
    ["内蒙古自治区", "Inner Mongolia"],
    ["西藏自治区", "Tibet"],
    ["新疆维吾尔自治区", "Xinjiang"],
    ["呼和浩特市", "Hohhot"],
    ["乌鲁木齐市", "Urumqi"],
    ["拉萨市", "Lhasa"],
    ["日喀则市", "Xigaze"],
    ["喀什地区", "Kashgar"],
    ["哈尔滨市", "Harbin"],
  ])("reads %s as %s", (zh, en) => {
    expect(lookup(zh).map((id) => shortName(id, "en"))).toContain(en);
  });
});

describe("places", () => {
  it("has all units of Indonesia", () => {
    const units = allIds().filter((id) => id.startsWith("id-"));
    expect(units.filter((id) => levelOf(id) === "province")).toHaveLength(38);
    expect(units.filter((id) => levelOf(id) !== "province")).toHaveLength(514);
    const cities = new Set(units.filter((id) => levelOf(id) === "city").map((id) => shortName(id, "id")));
    const both = units.filter((id) => levelOf(id) === "regency" && cities.has(shortName(id, "id")));
    expect(both).toHaveLength(26);
    expect(both.map((id) => shortName(id, "id"))).toEqual(expect.arrayContaining(["Semarang", "Bandung", "Bogor"]));
  });

  it("has the units of China, without zones and stand-ins that only statistics know", () => {
    const units = allIds().filter((id) => id.startsWith("cn-"));
    expect(units.filter((id) => id.endsWith("0000"))).toHaveLength(31);
    expect(units.filter((id) => /^cn-....00$/.test(id) && !id.endsWith("0000"))).toHaveLength(333);
    expect(units.filter((id) => !id.endsWith("00"))).toHaveLength(2842);
    for (const code of ["321171", "620171", "110100", "419000"]) expect(placeById(`cn-${code}`), code).toBeUndefined();
    for (const name of ["市辖区", "省直辖县级行政区划", "县"]) expect(lookup(name), name).toEqual([]);
  });

  it("nests places up to their country", () => {
    expect(placeById("cn-350627")?.within).toEqual(["cn-350600", "cn-350000", "cn"]);
    expect(placeById("cn-110108")?.within).toEqual(["cn-110000", "cn"]);
    expect(isWithin("cn-350627", "cn-350600")).toBe(true);
    expect(isWithin("cn-350627", "cn-350000")).toBe(true);
    expect(isWithin("cn-320100", "cn-350000")).toBe(false);
    expect(isWithin("cn", "cn")).toBe(false);
    expect(parentOf("cn")).toBeUndefined();
  });

  it("gives each place one id, and places that exist above it", () => {
    const ids = allIds();
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) {
      const within = placeById(id)?.within ?? [];
      for (const above of within) expect(entryOf(above), `${id} in ${above}`).toBeDefined();
      expect(id.length === 2 ? [] : within.slice(-1), id).toEqual(id.length === 2 ? [] : [countryOf(id).toLowerCase()]);
    }
  });

  it("gives places of the schema", () => {
    for (const id of allIds()) expect(validatePlace(placeById(id)), id).toEqual([]);
  });

  it("names places in full, with codes as text", () => {
    expect(placeById("id-3310")).toEqual({
      id: "id-3310",
      names: { en: "Klaten Regency", local: "Kabupaten Klaten", id: "Kabupaten Klaten", zh: "克拉登" },
      level: "regency",
      country: "ID",
      codes: { bps: "3310", kemendagri: "33.10" },
      within: ["id-33", "id"],
      point: { latitude: -7.70583, longitude: 110.60639 },
    });
    expect(placeById("cn-350627")).toEqual({
      id: "cn-350627",
      names: { en: "Nanjing County", local: "南靖县", id: "Kabupaten Nanjing", zh: "南靖县" },
      level: "county",
      country: "CN",
      codes: { gbt2260: "350627" },
      within: ["cn-350600", "cn-350000", "cn"],
      point: { latitude: 24.49155, longitude: 117.34568 },
    });
    expect(placeById("id-3374")?.names.en).toBe("Semarang City");
    expect(placeById("id-33")?.codes).toEqual({ "iso3166-2": "ID-JT", bps: "33", kemendagri: "33" });
    expect(placeById("cn-350000")?.codes["iso3166-2"]).toBe("CN-FJ");
    expect(placeById("cn-331127")?.names.en).toBe("Jingning She Autonomous County");
    expect(placeById("jp-22")).toMatchObject({ names: { en: "Shizuoka" }, codes: { "iso3166-2": "JP-22" } });
    expect(placeById("jp")?.names).toEqual({ en: "Japan", local: "日本", id: "Jepang", zh: "日本" });
    expect(placeById("na")).toMatchObject({ country: "NA", level: "country", within: [] });
    expect(placeById("xx-1")).toBeUndefined();
  });

  it("takes codes of Statistics Indonesia only where they are certain", () => {
    // The ministry numbers Central Jakarta 31.71, BPS 3173.
    expect(placeById("id-3171")?.codes).toEqual({ bps: "3173", kemendagri: "31.71" });
    expect(placeById("id-9171")?.codes).toEqual({ kemendagri: "91.71" });
  });

  it("has towns under their unit, and cities that are units once", () => {
    expect(placeById("gn-1859307")).toEqual({
      id: "gn-1859307",
      names: { en: "Kitakyushu", local: "Kitakyushu", id: "Kitakyushu", zh: "北九州" },
      level: "city",
      country: "JP",
      codes: { geonames: "1859307" },
      within: ["jp-40", "jp"],
      point: { latitude: 33.852, longitude: 130.85 },
    });
    expect(isWithin("gn-1859307", "jp-40")).toBe(true);
    expect(countryOf("gn-1859307")).toBe("JP");
    expect(countryOf("gn-1")).toBe("");
    expect(countryOf("gn-c")).toBe("GN");
    expect(placeById("ru-mow")).toMatchObject({ level: "city", codes: { "iso3166-2": "RU-MOW", geonames: "524901" } });
    expect(placeById("gn-524901")).toBeUndefined();
    expect(placeById("id-3374")?.names.zh).toBe("三宝垄");
  });

  it.each([
    ["gn-1842943", "Gimhae", "Kimhae"],
    ["gn-1684269", "Tagum", "Magugpo Poblacion"],
    ["gn-11611630", "Funabashi", "Funabashi"],
    ["gn-11790343", "Mitaka", "Kamirenjaku"],
    ["gn-2886242", "Cologne", "Köln"],
    ["gn-1279228", "Ahilyanagar", "Ahmadnagar"],
    ["gn-1832384", "Yeongju", "Eisen"],
  ])("calls %s %s, and finds %s", (id, name, old) => {
    expect(shortName(id, "en")).toBe(name);
    expect(find(old)).toContain(id);
  });

  it("leaves the marks of a transcription to the local name", () => {
    expect(placeById("gn-1861290")?.names).toMatchObject({ en: "Ito", local: "Itō" });
    expect(placeById("gn-500096")?.names).toMatchObject({ en: "Ryazan", local: "Ryazan’" });
    expect(placeById("jp-44")?.names).toMatchObject({ en: "Oita", local: "Ôita" });
    expect(placeById("gn-1580240")?.names).toMatchObject({ en: "Hue", local: "Huế" });
    expect(shortName("gn-2692969", "en")).toBe("Malmö");
  });

  it("has governments that GeoNames lists as units only, under their national codes", () => {
    expect(placeById("kr-34380")).toEqual({
      id: "kr-34380",
      names: { en: "Taean County", local: "Taean", id: "Kabupaten Taean" },
      level: "county",
      country: "KR",
      codes: {},
      within: ["kr-44", "kr"],
    });
    expect(placeById("au-10750")).toMatchObject({ level: "city", codes: {}, within: ["au-nsw", "au"] });
    expect(levelOf("kr-11240")).toBe("district");
    expect(find("Dong-gu").length).toBeGreaterThan(3);
    expect(find("Dong", "kr")).toEqual([]);
  });

  it("weighs places by their people", () => {
    expect(populationOf("gn-2643743")).toBeGreaterThan(8_000_000);
    expect(populationOf("au-vic")).toBeGreaterThan(populationOf("gn-6174041"));
    expect(populationOf("cn-320100")).toBeGreaterThan(populationOf("cn-350627"));
    expect(populationOf("id-3374")).toBeGreaterThan(1_000_000);
    expect(populationOf("xx-1")).toBe(0);
  });

  it("has short names and levels", () => {
    expect(shortName("id-3310", "en")).toBe("Klaten");
    expect(shortName("cn-350627", "zh")).toBe("南靖");
    expect(shortName("cn-341021", "zh")).toBe("歙县");
    expect(shortName("id-33", "id")).toBe("Jawa Tengah");
    expect(shortName("xx", "en")).toBe("");
    expect(levelOf("cn-110000")).toBe("province");
    expect(levelOf("cn-532900")).toBe("other");
    expect(levelOf("cn-330782")).toBe("city");
    expect(levelOf("cn-110108")).toBe("district");
    expect(levelOf("xx-1")).toBe("other");
    expect(countryOf("jp-22")).toBe("JP");
  });

  it("says how far to look for the longest name", () => {
    const entries = allIds().map(entryOf);
    const words = entries.map((entry) =>
      Math.max(...[entry?.en, entry?.indonesian].map((name = "") => name.split(/[\s-]+/).length)),
    );
    expect(Math.max(...words)).toBeLessThanOrEqual(longestName);
    const han = entries.map((entry) => (entry ? entry.zh.length + entry.ending.length : 0));
    expect(Math.max(...han)).toBe(longestHan);
  });
});
