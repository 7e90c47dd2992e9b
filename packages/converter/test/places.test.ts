import { holdTables, type Row, ties } from "./tables.ts";

const tables: Readonly<Record<string, readonly Row[]>> = {
  "the city, and the town whose name is spelt as the city's is today": [
    [
      "en",
      "Leeds signed a sister city agreement with Mykolaiv, Ukraine.",
      ["gn-2644688 «Leeds» + gn-700569 «Mykolaiv»"],
    ],
    [
      "en",
      "The city of Graz and the city of Mykolaiv in Lviv Oblast, Ukraine, signed a sister city agreement.",
      ["gn-2778067 «city of Graz» + gn-700568 «city of Mykolaiv in Lviv Oblast»"],
    ],
    [
      "en",
      "The city of Graz and the city of Oskemen, Kazakhstan, signed a sister city agreement.",
      ["gn-2778067 «city of Graz» + gn-1520316 «city of Oskemen»"],
    ],
  ],
  "type words and chains": [
    [
      "id",
      "Pemkab Klaten menjalin sister city dengan Kota Zhangzhou, Provinsi Fujian, China.",
      ["id-3310 «Pemkab Klaten» + cn-350600 «Kota Zhangzhou, Provinsi Fujian»"],
    ],
    [
      "id",
      "Pemkab Semarang menjalin sister city dengan Kota Brisbane, Australia.",
      ["id-3322 «Pemkab Semarang» + gn-2174003 «Kota Brisbane»"],
    ],
    [
      "id",
      "Pemkot Semarang menjalin sister city dengan Kota Brisbane, Australia.",
      ["id-3374 «Pemkot Semarang» + gn-2174003 «Kota Brisbane»"],
    ],
    [
      "id",
      "Kabupaten Bogor menjalin sister city dengan Kota Brisbane, Australia.",
      ["id-3201 «Kabupaten Bogor» + gn-2174003 «Kota Brisbane»"],
    ],
    [
      "id",
      "Pemerintah Kota (Pemkot) Bandung menjalin sister city dengan Kota Suwon, Korea Selatan.",
      ["id-3273 «Pemerintah Kota (Pemkot) Bandung» + gn-1835553 «Kota Suwon»"],
    ],
    [
      "id",
      "Pemkot Padang menjalin sister city dengan Hildesheim, Niedersachsen, Jerman.",
      ["id-1371 «Pemkot Padang» + gn-2904789 «Hildesheim, Niedersachsen»"],
    ],
    [
      "id",
      "Pemprov DKI Jakarta menjalin sister city dengan Kota Tokyo, Jepang.",
      ["id-31 «Pemprov DKI Jakarta» + jp-13 «Kota Tokyo»"],
    ],
    [
      "id",
      "Pemprov Daerah Istimewa Yogyakarta menjalin sister province dengan Prefektur Kyoto, Jepang.",
      ["id-34 «Pemprov Daerah Istimewa Yogyakarta» + jp-26 «Prefektur Kyoto»"],
    ],
    [
      "id",
      "Wali Kota Surabaya dan Wali Kota Busan, Korea Selatan, menandatangani MoU sister city.",
      ["id-3578 «Surabaya» + kr-26 «Busan»"],
    ],
    [
      "id",
      "Pemprov Jawa Tengah menjalin sister province dengan Negara Bagian Queensland, Australia.",
      ["id-33 «Pemprov Jawa Tengah» + au-qld «Negara Bagian Queensland»"],
    ],
    [
      "en",
      "The Klaten Regency signed a sister city agreement with Nanjing County, Fujian Province, China.",
      ["id-3310 «Klaten Regency» + cn-350627 «Nanjing County, Fujian Province»"],
    ],
    [
      "en",
      "Bogor Regency signed a sister city agreement with Brisbane, Australia.",
      ["id-3201 «Bogor Regency» + gn-2174003 «Brisbane»"],
    ],
    [
      "en",
      "The regency of Semarang signed a sister city agreement with the city of Brisbane, Australia.",
      ["id-3322 «regency of Semarang» + gn-2174003 «city of Brisbane»"],
    ],
    [
      "en",
      "Springfield, Illinois, signed a sister city agreement with Ashikaga, Japan.",
      ["gn-4250542 «Springfield, Illinois» + gn-1865005 «Ashikaga»"],
    ],
    [
      "en",
      "Portland, Oregon, signed a sister city agreement with Sapporo, Japan.",
      ["gn-5746545 «Portland, Oregon» + gn-2128295 «Sapporo»"],
    ],
    [
      "en",
      "The Province of Bulacan, Philippines, signed a sister province agreement with West Java.",
      ["ph-bul «Province of Bulacan» + id-32 «West Java»"],
    ],
    [
      "en",
      "Shizuoka Prefecture signed a sister province agreement with South Chungcheong Province, South Korea.",
      ["jp-22 «Shizuoka Prefecture» + kr-44 «South Chungcheong Province»"],
    ],
    [
      "en",
      "Birmingham signed a sister city agreement with Guangzhou, China.",
      ["gn-2655603 «Birmingham» + cn-440100 «Guangzhou»"],
    ],
    [
      "en",
      "Birmingham, Alabama, signed a sister city agreement with Guangzhou, China.",
      ["gn-4049979 «Birmingham, Alabama» + cn-440100 «Guangzhou»"],
    ],
    [
      "zh",
      "福建省漳州市南靖县与印度尼西亚克拉登县签署友好城市协议。",
      ["cn-350627 «福建省漳州市南靖县» + id-3310 «克拉登县»"],
    ],
    ["zh", "江苏省南京市与印度尼西亚三宝垄市签署友好城市协议。", ["cn-320100 «江苏省南京市» + id-3374 «三宝垄市»"]],
    [
      "zh",
      "安顺市议会与意大利比萨市结为友好城市。霹雳州政府表示欢迎。",
      ["gn-1735459 «安顺市议会» + gn-3170647 «比萨市»"],
    ],
    ["zh", "安顺市与马来西亚霹雳州怡保市结为友好城市。", ["cn-520400 «安顺市» + gn-1734634 «霹雳州怡保市»"]],
    ["zh", "日本静冈县与浙江省结为友好省县。", ["jp-22 «静冈县» + cn-330000 «浙江省»"]],
    ["zh", "日本冲绳县与福建省结为友好省县。", ["jp-47 «冲绳县» + cn-350000 «福建省»"]],
    ["zh", "韩国京畿道水原市与山东省济南市结为友好城市。", ["gn-1835553 «京畿道水原市» + cn-370100 «山东省济南市»"]],
    [
      "zh",
      "美国加利福尼亚州洛杉矶市与广州市结为友好城市。",
      ["gn-5368361 «加利福尼亚州洛杉矶市» + cn-440100 «广州市»"],
    ],
  ],
  "aliases, shared countries, other spellings": [
    [
      "id",
      "Pemkab Klaten menjalin sister city dengan Kota Hanoi (Vietnam).",
      ["id-3310 «Pemkab Klaten» + vn-hn «Kota Hanoi»"],
    ],
    [
      "id",
      "Pemprov Sumatera Barat (Sumbar) menjalin sister province dengan Provinsi Guangxi, Tiongkok.",
      ["id-13 «Pemprov Sumatera Barat» + cn-450000 «Provinsi Guangxi»"],
    ],
    [
      "id",
      "Pemprov Jabar menjalin sister province dengan Gyeongsangbuk-do, Korsel.",
      ["id-32 «Pemprov Jabar» + kr-47 «Gyeongsangbuk-do»"],
    ],
    [
      "id",
      "Pemprov Jawa Barat menjalin sister province dengan Prefektur Shizouka, Jepang.",
      ["id-32 «Pemprov Jawa Barat» + jp-22 «Prefektur Shizouka»"],
    ],
    [
      "id",
      "Pemkot Yogyakarta menjalin sister city dengan Kyoto dan Nara, Jepang.",
      ["id-3471 «Pemkot Yogyakarta» + gn-1857910 «Kyoto»", "id-3471 «Pemkot Yogyakarta» + gn-1855612 «Nara»"],
    ],
    [
      "id",
      "Pemkot Solo menjalin sister city dengan Kota Montana, Bulgaria.",
      ["id-3372 «Pemkot Solo» + gn-729114 «Kota Montana»"],
    ],
    [
      "en",
      "Ho Chi Minh City signed a sister city agreement with Busan, South Korea.",
      ["vn-sg «Ho Chi Minh City» + kr-26 «Busan»"],
    ],
    [
      "en",
      "Bombay signed a sister city agreement with Los Angeles, United States.",
      ["gn-1275339 «Bombay» + gn-5368361 «Los Angeles»"],
    ],
    [
      "en",
      "The city of Surabaya signed sister city agreements with Kobe and Kochi, Japan.",
      ["id-3578 «city of Surabaya» + gn-1859171 «Kobe»", "id-3578 «city of Surabaya» + gn-1859146 «Kochi»"],
    ],
    ["zh", "昆明市与菲律宾马尼拉市签署友好城市协议。", ["cn-530100 «昆明市» + gn-1701668 «马尼拉市»"]],
    ["zh", "漳州市与菲律宾达沃市签署友好城市协议。", ["cn-350600 «漳州市» + gn-1715348 «达沃市»"]],
    ["zh", "广州市与印尼泗水市签署友好城市协议。", ["cn-440100 «广州市» + id-3578 «泗水市»"]],
  ],
  "places that the gazetteer does not have, or that nothing settles": [
    [
      "id",
      "Pemkot Bogor menjalin kerja sama sister city dengan Kota Umezakura, Jepang. Pemkot Bogor dan Kota Umezakura menandatangani MoU.",
      ["id-3271 «Pemkot Bogor» + jp-x-umezakura «Kota Umezakura»"],
    ],
    [
      "en",
      "The city of Bandung signed a sister city agreement with the city of Umezakura, Japan. Umezakura and Bandung are old friends.",
      ["id-3273 «city of Bandung» + jp-x-umezakura «city of Umezakura»"],
    ],
    [
      "en",
      "The city of Bandung signed a sister city agreement with Umezakura, Japan.",
      ["id-3273 «city of Bandung» + jp-x-umezakura «Umezakura»"],
    ],
    [
      "id",
      "Pemkot Bogor menjalin sister city dengan Kota Umezakura, Jepang.",
      ["id-3271 «Pemkot Bogor» + jp-x-umezakura «Kota Umezakura»"],
    ],
    ["zh", "昆明市与日本梅樱市签署友好城市协议。", ["cn-530100 «昆明市» + jp-x-68856a31 «梅樱市»"]],
    ["zh", "昆明市与菲律宾伊利甘市签署友好城市协议。", ["cn-530100 «昆明市» + gn-1711084 «伊利甘市»"]],
    [
      "id",
      "Pemkot Padang menjalin sister city dengan Santiago, Chili.",
      ["id-1371 «Pemkot Padang» + gn-3871336 «Santiago»"],
    ],
    [
      "en",
      "Springfield signed a sister city agreement with Ashikaga, Japan.",
      ["us-x-springfield «Springfield» + gn-1865005 «Ashikaga»"],
    ],
    [
      "id",
      "Pemprov Jawa Tengah menjalin sister city dengan Nanjing.",
      ["id-33 «Pemprov Jawa Tengah» + cn-x-nanjing «Nanjing»"],
    ],
  ],
  "words that are names elsewhere": [
    [
      "en",
      "Kota Kinabalu signed a sister city agreement with Yongin, South Korea.",
      ["gn-1733432 «Kota Kinabalu» + kr-31190 «Yongin»"],
    ],
    ["id", "Kota ini dan kota itu menjalin sister city dengan gembira, kata warga.", []],
    ["en", "Reading books and nice music join the sister city festival with Mobile phones.", []],
    ["zh", "大家和平合作，建立友好城市。", []],
  ],
  "small towns, and spellings that the gazetteer does not show": [
    ["en", "Davao signed a sister city agreement with Óbidos, Portugal.", ["gn-1715348 «Davao» + gn-2265485 «Óbidos»"]],
    [
      "en",
      "Manado, Indonesia, and the City of Nahariya signed a sister city agreement.",
      ["id-7171 «Manado» + gn-294117 «City of Nahariya»"],
    ],
    // The state is better known.
    ["en", "Solo has been a sister city of Montana (Bulgaria) since 2007.", ["id-3372 «Solo» + gn-729114 «Montana»"]],
    // A town of the name elsewhere is not meant.
    [
      "en",
      "Davao signed a sister city agreement with the city of Seward, Alaska.",
      ["gn-1715348 «Davao» + us-x-seward «city of Seward, Alaska»"],
    ],
    ["en", "Davao signed a sister city agreement with friends, said Larissa.", []],
  ],
  "names in traditional characters": [
    ["zh", "高雄市與美國西雅圖市簽署姊妹市協議。", ["tw-khh «高雄市» + gn-5809844 «西雅圖市»"]],
    ["zh", "昆明市與泰國清邁市簽署友好城市關係協議書。", ["cn-530100 «昆明市» + gn-1153671 «清邁市»"]],
    ["zh", "福州市與日本長崎市締結友好城市關係。", ["cn-350100 «福州市» + gn-1856177 «長崎市»"]],
  ],
  "a place that the gazetteer has in other countries only": [
    [
      "id",
      "Kota Surakarta menjalin sister city dengan Alberta, Bulgaria, sejak 2007. Wali Kota Alberta akan datang.",
      ["id-3372 «Kota Surakarta» + bg-x-alberta «Alberta»"],
    ],
    [
      "id",
      "Kota Surakarta menjalin sister city dengan Negara Bagian Montana, Amerika Serikat, sejak 2007.",
      ["id-3372 «Kota Surakarta» + us-mt «Negara Bagian Montana»"],
    ],
    [
      "id",
      "Di Surabaya, Jepang, Kota Surabaya dan Kota Kochi menjalin sister city.",
      ["id-3578 «Kota Surabaya» + gn-1859146 «Kota Kochi»"],
    ],
    [
      "en",
      "Solo has been a sister city of Alberta (Bulgaria) since 2007.",
      ["id-3372 «Solo» + bg-x-alberta «Alberta»"],
    ],
  ],
};

holdTables(ties, tables);
