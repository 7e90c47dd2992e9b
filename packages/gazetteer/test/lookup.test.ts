import { describe, expect, it } from "vitest";
import { exactCase, fold, lookup, reach, shortName, withheld } from "../src/index.ts";

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

  it("keeps small towns and other spellings for texts that say where they are", () => {
    // Óbidos in Brazil has 27,000 people, the one in Portugal 10,000.
    expect(find("Óbidos")).toEqual(["gn-3393768"]);
    expect(withheld(fold("Óbidos"))).toEqual(["gn-2265485"]);
    expect(find("Bad Homburg")).toEqual([]);
    expect(withheld(fold("Bad Homburg"))).toEqual(lookup(fold("Bad Homburg vor der Höhe")));
    expect(find("City of Hammerfest")).toEqual(withheld(fold("Hammerfest")));
    // A larger town of the name leaves them out.
    expect(find("City of Oxford")).toContain("gn-2640729");
    expect(find("Lee")).toEqual([]);
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
