import { describe, expect, it } from "vitest";
import { fold } from "../src/fold.ts";
import { countryOf, isWithin, levelOf, shortName } from "../src/places.ts";
import { readings } from "../src/readings.ts";
import { transliterated } from "../src/transliteration.ts";

/** Towns and units by country, as Chinese writes them and in letters; some are beyond what sounds tell. */
const pairs: Readonly<Record<string, string>> = {
  PH: "伊利甘 Iligan, 达古潘 Dagupan, 塔巴科 Tabaco, 拉普拉普 Lapu-Lapu, 巴朗牙 Balanga, 卡巴纳端 Cabanatuan, 塔克洛班 Tacloban, 武端 Butuan, 安蒂波洛 Antipolo, 奥隆阿波 Olongapo, 塔格比拉兰 Tagbilaran, 卡加延德奥罗 Cagayan de Oro, 奥尔莫克 Ormoc, 杜马格特 Dumaguete, 塔盖泰 Tagaytay, 马洛洛斯 Malolos",
  ID: "马塔兰 Mataram, 肯达里 Kendari, 帕卢 Palu, 比通 Bitung, 苏拉卡尔塔 Surakarta, 马诺夸里 Manokwari, 克拉登 Klaten",
  MY: "古达 Kudat, 瓜拉丁加奴 Kuala Terengganu, 拉瓦 Rawang",
  TH: "帕塔亚 Pattaya, 南邦 Lampang",
  IN: "艾哈迈达巴德 Ahmedabad, 苏拉特 Surat, 勒克瑙 Lucknow, 博帕尔 Bhopal, 印多尔 Indore, 巴特那 Patna, 卢迪亚纳 Ludhiana, 阿姆利则 Amritsar, 瓦拉纳西 Varanasi, 迈索尔 Mysore, 纳西克 Nashik, 坎普尔 Kanpur",
  US: "萨克拉门托 Sacramento, 奥克兰 Oakland, 图森 Tucson, 印第安纳波利斯 Indianapolis, 塔尔萨 Tulsa, 诺克斯维尔 Knoxville, 林肯 Lincoln, 麦迪逊 Madison, 塔科马 Tacoma, 斯波坎 Spokane, 阿尔伯克基 Albuquerque, 圣贝纳迪诺 San Bernardino, 弗雷斯诺 Fresno, 莫德斯托 Modesto, 托莱多 Toledo, 哥伦布 Columbus, 纳什维尔 Nashville, 奥斯汀 Austin, 奥马哈 Omaha",
  AU: "本迪戈 Bendigo, 巴拉瑞特 Ballarat, 卡尔古利 Kalgoorlie, 达博 Dubbo, 图文巴 Toowoomba, 班伯里 Bunbury",
  GB: "考文垂 Coventry, 莱斯特 Leicester, 诺丁汉 Nottingham, 斯旺西 Swansea, 加的夫 Cardiff, 邓迪 Dundee, 南安普敦 Southampton, 布莱顿 Brighton, 普雷斯顿 Preston, 桑德兰 Sunderland",
  DE: "多特蒙德 Dortmund, 杜伊斯堡 Duisburg, 曼海姆 Mannheim, 乌尔姆 Ulm, 莱比锡 Leipzig, 奥尔登堡 Oldenburg, 帕德博恩 Paderborn, 雷根斯堡 Regensburg, 奥斯纳布吕克 Osnabrück, 埃森 Essen, 特里尔 Trier, 维尔茨堡 Würzburg",
  FR: "格勒诺布尔 Grenoble, 蒙彼利埃 Montpellier, 斯特拉斯堡 Strasbourg, 图尔 Tours, 第戎 Dijon, 南特 Nantes, 昂热 Angers, 圣纳泽尔 Saint-Nazaire, 敦刻尔克 Dunkerque, 佩皮尼昂 Perpignan, 亚眠 Amiens, 阿维尼翁 Avignon",
  IT: "贝尔加莫 Bergamo, 布雷西亚 Brescia, 佩鲁贾 Perugia, 维罗纳 Verona, 拉文纳 Ravenna, 帕尔马 Parma, 摩德纳 Modena, 卡塔尼亚 Catania, 比萨 Pisa, 普拉托 Prato",
  ES: "塔拉戈纳 Tarragona, 格拉纳达 Granada, 科尔多瓦 Córdoba, 马拉加 Málaga, 阿利坎特 Alicante, 萨拉曼卡 Salamanca, 布尔戈斯 Burgos, 塞哥维亚 Segovia, 潘普洛纳 Pamplona",
  RU: "乌兰乌德 Ulan-Ude, 克拉斯诺亚尔斯克 Krasnoyarsk, 车里雅宾斯克 Chelyabinsk, 萨马拉 Samara, 萨拉托夫 Saratov, 沃罗涅日 Voronezh, 图拉 Tula, 特维尔 Tver, 彼尔姆 Perm, 奔萨 Penza, 库尔斯克 Kursk, 阿巴坎 Abakan, 纳霍德卡 Nakhodka, 下诺夫哥罗德 Nizhny Novgorod",
  TR: "安塔利亚 Antalya, 布尔萨 Bursa, 科尼亚 Konya, 阿达纳 Adana, 特拉布宗 Trabzon, 梅尔辛 Mersin, 开塞利 Kayseri",
  EG: "阿斯旺 Aswan, 卢克索 Luxor, 伊斯梅利亚 Ismailia, 苏伊士 Suez, 坦塔 Tanta, 曼苏拉 Al Mansurah",
  MA: "拉巴特 Rabat, 非斯 Fès, 阿加迪尔 Agadir, 得土安 Tétouan, 梅克内斯 Meknès, 萨非 Safi, 盖尼特拉 Kenitra",
  ZA: "德班 Durban, 布隆方丹 Bloemfontein, 乌斯特 Worcester, 彼得马里茨堡 Pietermaritzburg, 乔治 George",
  KE: "蒙巴萨 Mombasa, 纳库鲁 Nakuru, 基苏木 Kisumu, 埃尔多雷特 Eldoret, 马林迪 Malindi",
  BR: "累西腓 Recife, 库里蒂巴 Curitiba, 坎皮纳斯 Campinas, 马瑙斯 Manaus, 隆德里纳 Londrina, 戈亚尼亚 Goiânia, 纳塔尔 Natal, 贝伦 Belém, 圣多斯 Santos, 索罗卡巴 Sorocaba",
  MX: "瓜达拉哈拉 Guadalajara, 蒂华纳 Tijuana, 梅里达 Mérida, 坎昆 Cancún, 克雷塔罗 Querétaro, 华雷斯 Ciudad Juárez, 托卢卡 Toluca, 墨西卡利 Mexicali, 普埃布拉 Puebla, 瓦哈卡 Oaxaca, 马萨特兰 Mazatlán",
  AR: "罗萨里奥 Rosario, 门多萨 Mendoza, 内乌肯 Neuquén, 乌斯怀亚 Ushuaia, 巴拉那 Paraná, 图库曼 Tucumán",
  CL: "瓦尔帕莱索 Valparaíso, 康塞普西翁 Concepción, 伊基克 Iquique, 阿里卡 Arica, 特木科 Temuco, 塔尔卡 Talca, 安托法加斯塔 Antofagasta",
  PE: "阿雷基帕 Arequipa, 特鲁希略 Trujillo, 奇克拉约 Chiclayo, 皮乌拉 Piura, 塔克纳 Tacna, 库斯科 Cusco, 伊基托斯 Iquitos",
  PL: "格但斯克 Gdańsk, 罗兹 Łódź, 卢布林 Lublin, 卡托维兹 Katowice, 弗罗茨瓦夫 Wrocław, 奥尔什丁 Olsztyn",
  UA: "哈尔科夫 Kharkiv, 顿涅茨克 Donetsk, 敖德萨 Odesa",
  NL: "埃因霍温 Eindhoven, 马斯特里赫特 Maastricht, 阿纳姆 Arnhem, 蒂尔堡 Tilburg",
  NG: "卡诺 Kano, 伊巴丹 Ibadan, 卡杜纳 Kaduna, 埃努古 Enugu",
  BD: "吉大港 Chittagong, 库尔纳 Khulna, 锡尔赫特 Sylhet",
  PK: "拉合尔 Lahore, 木尔坦 Multan, 白沙瓦 Peshawar, 费萨拉巴德 Faisalabad",
  IR: "伊斯法罕 Isfahan, 设拉子 Shiraz, 克尔曼 Kerman",
  SE: "马尔默 Malmö, 哥德堡 Göteborg, 乌普萨拉 Uppsala",
  CO: "卡利 Cali, 麦德林 Medellín, 布卡拉曼加 Bucaramanga, 卡塔赫纳 Cartagena, 佩雷拉 Pereira",
};

const cases = Object.entries(pairs).flatMap(([country, list]) =>
  list.split(", ").map((pair) => {
    const at = pair.indexOf(" ");
    return { country, han: pair.slice(0, at), name: pair.slice(at + 1) };
  }),
);

const keyOf = (id: string): string => fold(shortName(id, "en").replace(/ City$/, ""));
const namesOf = (han: string, country: string): string[] => [...new Set(transliterated(han, country).map(keyOf))];

describe("transliterated", () => {
  const heard = cases.map((one) => ({ ...one, found: namesOf(one.han, one.country) }));
  const right = heard.filter(({ name, found }) => found[0] === fold(name));

  it("names no wrong place", () => {
    const wrong = heard.filter(({ name, found }) => found.length > 0 && found[0] !== fold(name));
    expect(wrong.map(({ han, country, found }) => `${han} ${country} ${found}`)).toEqual([]);
  });

  it("finds four of five towns in all parts of the world", () => {
    expect(right.length / cases.length).toBeGreaterThanOrEqual(0.8);
    expect(right.length).toBeGreaterThanOrEqual(80);
    expect(new Set(right.map(({ country }) => country)).size).toBeGreaterThanOrEqual(25);
  });

  it.each([
    ["伊利甘", "PH", "iligan"],
    ["达古潘", "PH", "dagupan"],
    ["塔巴科", "PH", "tabaco"],
    ["拉普拉普", "PH", "lapulapu"],
    ["巴朗牙", "PH", "balanga"],
    ["維羅納", "it", "verona"],
  ])("reads %s in %s as %s", (han, country, key) => {
    expect(namesOf(han, country)).toEqual([key]);
  });

  it("gives places of the country alone, and of the unit asked for", () => {
    const all = transliterated("塔利萨伊", "PH");
    expect(all.length).toBeGreaterThan(1);
    for (const id of all) expect([countryOf(id), levelOf(id)]).toEqual(["PH", "city"]);
    const inside = transliterated("塔利萨伊", "PH", "ph-ceb");
    expect(inside).toHaveLength(1);
    expect(isWithin(inside[0] ?? "", "ph-ceb")).toBe(true);
    expect(transliterated("伊利甘", "PH", "ph-11")).toEqual([]);
  });

  it.each([
    "教育",
    "合作",
    "友好",
    "人民政府",
    "文化",
    "经济",
    "代表团",
    "和平",
    "发展",
    "技术",
    "农业",
    "旅游",
    "大学",
    "沿海",
    "中心",
    "省会",
  ])("does not take the word %s for a town", (word) => {
    for (const country of Object.keys(pairs)) expect(transliterated(word, country)).toEqual([]);
  });

  it.each(["王建国", "李明", "陈志强", "张伟", "刘洋", "周晓红", "林国栋", "黄文涛", "马文杰", "李克明"])(
    "does not take the person %s for a town",
    (person) => {
      for (const country of Object.keys(pairs)) expect(transliterated(person, country)).toEqual([]);
    },
  );

  it.each([
    ["伊利甘", "US"],
    ["克拉斯诺亚尔斯克", "PH"],
    ["蒙得维的亚", "BR"],
    ["艾哈迈达巴德", "RU"],
    ["格勒诺布尔", "DE"],
    ["瓜达拉哈拉", "PH"],
    ["阿雷基帕", "IT"],
    ["雷根斯堡", "US"],
    ["塔贡", "PH"],
  ])("does not find %s in %s", (han, country) => {
    expect(transliterated(han, country)).toEqual([]);
  });

  it.each(["CN", "TW", "HK", "MO", "JP", "KR", "KP", "VN", "", "XX"])("hears nothing in %s", (country) => {
    for (const { han } of cases) expect(transliterated(han, country)).toEqual([]);
  });

  it("hears nothing in one character, in none and in other letters", () => {
    for (const han of ["", "巴", "巴".repeat(16), "Iligan", "伊利甘city", "伊利甘🙂"])
      expect(transliterated(han, "PH")).toEqual([]);
  });

  it("says the same each time", () => {
    for (const { han, country, found } of heard) expect(namesOf(han, country)).toEqual(found);
  });

  it("has each character once", () => {
    const characters = readings.split("\n").flatMap((line) => line.split(" ").slice(1));
    expect(characters.filter((character, at) => characters.indexOf(character) !== at)).toEqual([]);
    expect(characters.filter((character) => !/^\p{Script=Han}$/u.test(character))).toEqual([]);
  });
});
