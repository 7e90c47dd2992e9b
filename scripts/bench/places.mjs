import { placeById } from "../../packages/gazetteer/dist/index.js";

const range = (prefix, from, to, step) => {
  const found = [];
  for (let code = from; code < to; code += step) {
    const place = placeById(`${prefix}-${code}`);
    if (place?.names.zh !== undefined) found.push(place);
  }
  return found;
};

/** How the languages spell a place, in their order: Indonesian, English, Chinese. */
const spell = ({ names, level }) => [
  names.id,
  names.en,
  /[县市省区]$/.test(names.zh) ? names.zh : names.zh + (level === "city" ? "市" : "县"),
];

/** The regencies and cities of Indonesia that have a Chinese name: about 400. */
export const ours = range("id", 1101, 9700, 1).map(spell);

const abroadBy = { id: "Tiongkok", en: "China", zh: "" };

/** A Chinese city or prefecture with its province, as a text names it; about 330. */
export const theirs = range("cn", 110000, 660000, 100)
  .filter((place) => place.within.length > 1)
  .map((place) => {
    const province = placeById(place.within[0]).names;
    return [
      `${place.names.id}, Provinsi ${province.id}, ${abroadBy.id}`,
      `${place.names.en}, ${province.en}, ${abroadBy.en}`,
      `${province.zh}${place.names.zh}`,
    ];
  });

/** Towns for news that ties nobody. */
export const towns = {
  id: [
    "Klaten",
    "Semarang",
    "Demak",
    "Kudus",
    "Pati",
    "Surabaya",
    "Gresik",
    "Malang",
    "Medan",
    "Padang",
    "Makassar",
    "Palu",
    "Kendari",
    "Ambon",
    "Bogor",
    "Bekasi",
    "Jakarta",
    "Cirebon",
  ],
  en: [
    "Leeds",
    "Jakarta",
    "Manila",
    "Houston",
    "Brisbane",
    "Surabaya",
    "Nairobi",
    "Glasgow",
    "Toronto",
    "Auckland",
    "Hamburg",
    "Osaka",
    "Bangkok",
    "Denver",
    "Cardiff",
    "Semarang",
  ],
  zh: ["南京", "广州", "武汉", "成都", "厦门", "长沙", "郑州", "杭州", "合肥", "福州", "昆明", "西安", "青岛", "南宁"],
};

const given = ["Budi", "Sri", "Hendra", "Dewi", "Agus", "Rina", "Bambang", "Yulia", "Hamenang", "Eko", "Fitri", "Joko"];
const family = [
  "Santoso",
  "Wahyuni",
  "Prasetyo",
  "Lestari",
  "Nugroho",
  "Saputra",
  "Rahmawati",
  "Kusuma",
  "Wijaya",
  "Hartono",
];
const abroad = [
  "Li Wei",
  "Zhang Min",
  "Kenji Kitahashi",
  "Park Heong",
  "James Carter",
  "Maria Lopez",
  "Chen Jing",
  "Anna de Vries",
  "Wang Fang",
  "Liu Yang",
];
const han = ["王伟", "李敏", "张军", "陈静", "刘洋", "赵磊", "黄丽", "周强", "吴涛", "徐芳"];

export const person = (random) => `${random.pick(given)} ${random.pick(family)}`;
export const foreigner = (random) => random.pick(abroad);
export const hanPerson = (random) => random.pick(han);

const months = {
  id: [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
  ],
  en: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
};

/** A day as the language writes it, 2015 to 2025. */
export function day(random, language) {
  const [date, month, year] = [1 + random.upTo(28), random.upTo(12), 2015 + random.upTo(11)];
  if (language === "zh") return `${year}年${month + 1}月${date}日`;
  return language === "id" && random.upTo(2) === 0
    ? `${date}/${month + 1}/${year}`
    : `${date} ${months[language][month]} ${year}`;
}
