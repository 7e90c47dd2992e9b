import { holdMisses, holdTables, type Row, reading } from "./tables.ts";

const line = (parts: readonly (string | null | undefined)[], passage: string): string =>
  `${parts.filter((part) => part !== undefined).join(" | ")} ${passage}`;

/** Who signs and who watches: name, office, body of the office and party signed for, with the passage. */
const people = reading((record, quote) => {
  return record.instruments.flatMap(({ signatories, witnesses }, paper) => [
    ...signatories.map(({ name, office, officeOf, onBehalfOf }, at) =>
      line(
        [`signs: ${name}`, office, officeOf && `of ${officeOf}`, onBehalfOf && `for ${onBehalfOf}`],
        quote(`/instruments/${paper}/signatories/${at}`),
      ),
    ),
    ...witnesses.map(({ name, office, officeOf }, at) =>
      line([`watches: ${name}`, office, officeOf && `of ${officeOf}`], quote(`/instruments/${paper}/witnesses/${at}`)),
    ),
  ]);
});

const tables: Readonly<Record<string, readonly Row[]>> = {
  "councils of Aceh, which are no North Korea": [
    [
      "id",
      "Ketua DPRK Banda Aceh Irwansyah menyambut Wali Kota Higashimatsushima, Jepang, untuk menandatangani MoU sister city dengan Pemkot Banda Aceh.",
      ["signs: Irwansyah | Ketua DPRK Banda Aceh | of id-1171 | for id-1171 «Ketua DPRK Banda Aceh Irwansyah»"],
    ],
    [
      "id",
      "Pemko Sabang dan Kota Hildesheim, Jerman, menandatangani MoU sister city, disaksikan Ketua DPRA Zulfadli dan Wakil Ketua II DPRK Sabang Musa.",
      [
        "watches: Zulfadli | Ketua DPRA «disaksikan Ketua DPRA Zulfadli»",
        "watches: Musa | Wakil Ketua II DPRK Sabang | of id-1172 «Wakil Ketua II DPRK Sabang Musa»",
      ],
    ],
  ],
  "names that are near a word, a place or an apostrophe": [
    [
      "en",
      "Leeds Lord Mayor Abigail Marshall Katung and Dortmund Mayor Thomas Westphal of Germany signed a sister city agreement between Leeds and Dortmund.",
      [
        "signs: Abigail Marshall Katung | Leeds Lord Mayor | of gn-2644688 | for gn-2644688 «Leeds Lord Mayor Abigail Marshall Katung»",
        "signs: Thomas Westphal | Dortmund Mayor | of gn-2935517 | for gn-2935517 «Dortmund Mayor Thomas Westphal»",
      ],
    ],
    [
      "en",
      "Mayor Marshall Goodman and Kobe Mayor Kenji Sato signed a sister city agreement between Lublin and Kobe, Japan.",
      [
        "signs: Marshall Goodman | Mayor | for gn-765876 «Mayor Marshall Goodman»",
        "signs: Kenji Sato | Kobe Mayor | of gn-1859171 | for gn-1859171 «Kobe Mayor Kenji Sato»",
      ],
    ],
    [
      "en",
      "Acting Govenor Anna Kowalska and Kobe Mayor Kenji Sato signed a sister city agreement between Lublin and Kobe, Japan.",
      [
        "signs: Anna Kowalska | Acting Governor | for gn-765876 «Acting Govenor Anna Kowalska»",
        "signs: Kenji Sato | Kobe Mayor | of gn-1859171 | for gn-1859171 «Kobe Mayor Kenji Sato»",
      ],
    ],
    [
      "id",
      "Wali Kota Semarang Agustina dan Wali Kota Kochi Seiya Okazaki, Jepang, menandatangani MoU sister city.",
      [
        "signs: Agustina | Wali Kota Semarang | of id-3374 | for id-3374 «Wali Kota Semarang Agustina»",
        "signs: Seiya Okazaki | Wali Kota Kochi | of gn-1859146 | for gn-1859146 «Wali Kota Kochi Seiya Okazaki»",
      ],
    ],
    [
      "en",
      "Kisumu Governor Peter Anyang' Nyong'o and Suwon Mayor Lee Jae-joon of South Korea signed a sister city agreement between Kisumu and Suwon.",
      [
        "signs: Peter Anyang' Nyong'o | Kisumu Governor | of ke-17 | for ke-17 «Kisumu Governor Peter Anyang' Nyong'o»",
        "signs: Lee Jae-joon | Suwon Mayor | of gn-1835553 | for gn-1835553 «Suwon Mayor Lee Jae-joon»",
      ],
    ],
    [
      "zh",
      "杭州市与法国尼斯市签署友好城市协议，中国驻法国大使邓励见签。",
      ["watches: 邓励 | 中国驻法国大使 | of cn «中国驻法国大使邓励»"],
    ],
  ],
  "an office of two, without their places": [
    [
      "en",
      "Mayors Anna Kowalska and Kenji Sato signed a sister city agreement between Lublin and Kobe, Japan, witnessed by Ambassadors Akio Abe and Piotr Nowak.",
      [
        "signs: Anna Kowalska | Mayors «Mayors Anna Kowalska»",
        "signs: Kenji Sato | Mayors «Kenji Sato»",
        "watches: Akio Abe | Ambassadors «witnessed by Ambassadors Akio Abe»",
        "watches: Piotr Nowak | Ambassadors «Piotr Nowak»",
      ],
    ],
    [
      "en",
      "Mayor Anna Kowalska and Kobe Harbour signed a sister city agreement between Lublin and Kobe, Japan.",
      ["signs: Anna Kowalska | Mayor «Mayor Anna Kowalska»"],
    ],
  ],
  "surnames of people named in full before": [
    [
      "en",
      "Lublin Mayor Anna Kowalska welcomed Taipei Mayor Ko Wen-je. Mayor Kowalska and Mayor Ko signed a sister city agreement between Lublin and Taipei.",
      [
        "signs: Anna Kowalska | Lublin Mayor | of gn-765876 | for gn-765876 «Lublin Mayor Anna Kowalska»",
        "signs: Ko Wen-je | Taipei Mayor | of tw-tpe | for tw-tpe «Taipei Mayor Ko Wen-je»",
      ],
    ],
    [
      "en",
      "Lublin Mayor Anna Kowalska received Kobe Mayor Kenji Sato of Japan and Governor Piotr Nowak. Mayor Kowalska and Mayor Sato signed a sister city agreement between Lublin and Kobe, witnessed by Governor Nowak.",
      [
        "signs: Anna Kowalska | Lublin Mayor | of gn-765876 | for gn-765876 «Lublin Mayor Anna Kowalska»",
        "signs: Kenji Sato | Kobe Mayor | of gn-1859171 | for gn-1859171 «Kobe Mayor Kenji Sato»",
        "watches: Piotr Nowak | Governor «Governor Piotr Nowak»",
      ],
    ],
  ],
  "lists of witnesses, each with an office": [
    [
      "en",
      "Lublin and Kobe, Japan, signed a sister city agreement. The signing was witnessed by Ambassador Akio Abe, Lublin Vice Mayor Piotr Nowak, Council Chair Ewa Mazur, and the Head of the Department of Culture, Adam Lis.",
      [
        "watches: Akio Abe | Ambassador «was witnessed by Ambassador Akio Abe»",
        "watches: Piotr Nowak | Lublin Vice Mayor | of gn-765876 «Lublin Vice Mayor Piotr Nowak»",
        "watches: Ewa Mazur | Council Chair «Council Chair Ewa Mazur»",
        "watches: Adam Lis | Head of the Department of Culture «Head of the Department of Culture, Adam Lis»",
      ],
    ],
    [
      "en",
      "Lublin and Kobe, Japan, are now sister cities. Lublin Mayor Anna Kowalska signed the agreement, while Ambassador Akio Abe, Deputy Lieutenant Piotr Nowak and others witnessed the ceremony.",
      [
        "signs: Anna Kowalska | Lublin Mayor | of gn-765876 | for gn-765876 «Lublin Mayor Anna Kowalska»",
        "watches: Akio Abe | Ambassador «Ambassador Akio Abe»",
        "watches: Piotr Nowak | Deputy Lieutenant «Deputy Lieutenant Piotr Nowak»",
      ],
    ],
  ],
  "offices of places with a title, in brackets, and of provincial bodies": [
    [
      "en",
      "Mayor Anna Kowalska (Lublin) and Mayor Kenji Sato (Kobe, Japan) have signed a sister city agreement.",
      [
        "signs: Anna Kowalska | Mayor | of gn-765876 | for gn-765876 «Mayor Anna Kowalska»",
        "signs: Kenji Sato | Mayor | of gn-1859171 | for gn-1859171 «Mayor Kenji Sato»",
      ],
    ],
    [
      "en",
      "Lublin and Kobe, Japan, are now sister cities. The agreement was signed by Deputy Mayor of the Municipality of Lublin Anna Kowalska and Kenji Sato, Vice Chairman of Kobe Municipal Committee.",
      [
        "signs: Anna Kowalska | Deputy Mayor of the Municipality of Lublin | of gn-765876 | for gn-765876 «Deputy Mayor of the Municipality of Lublin Anna Kowalska»",
        "signs: Kenji Sato | Vice Chairman of Kobe | of gn-1859171 | for gn-1859171 «Kenji Sato, Vice Chairman of Kobe»",
      ],
    ],
  ],
  "whom one meets to sign": [
    [
      "en",
      "Lublin Mayor Anna Kowalska welcomed Mayor Kenji Sato of Kobe, Japan, at the city hall to sign a sister city agreement.",
      [
        "signs: Anna Kowalska | Lublin Mayor | of gn-765876 | for gn-765876 «Lublin Mayor Anna Kowalska»",
        "signs: Kenji Sato | Mayor | of gn-1859171 | for gn-1859171 «Mayor Kenji Sato»",
      ],
    ],
    [
      "en",
      "Lublin and Kobe, Japan, are now sister cities. Lublin Mayor Anna Kowalska met Governor Ken Abe before she signed the agreement with Kobe Mayor Kenji Sato.",
      [
        "signs: Anna Kowalska | Lublin Mayor | of gn-765876 | for gn-765876 «Lublin Mayor Anna Kowalska»",
        "signs: Kenji Sato | Kobe Mayor | of gn-1859171 | for gn-1859171 «Kobe Mayor Kenji Sato»",
      ],
    ],
    [
      "en",
      "Lublin and Kobe, Japan, are now sister cities. The agreement was signed by Mayor Anna Kowalska and her Japanese counterpart Kenji Sato.",
      [
        "signs: Anna Kowalska | Mayor | for gn-765876 «Mayor Anna Kowalska»",
        "signs: Kenji Sato | counterpart | of jp | for gn-1859171 «counterpart Kenji Sato»",
      ],
    ],
  ],
  "witnesses behind an active verb, and two offices that a month's name parts": [
    [
      "en",
      "Lublin and Kobe, Japan, signed a sister city agreement. Also witnessing the signing were Senator Jan Nowak and Consul Akio Abe.",
      ["watches: Jan Nowak | Senator «Senator Jan Nowak»", "watches: Akio Abe | Consul «Consul Akio Abe»"],
    ],
    [
      "en",
      "Lublin and Kobe, Japan, signed a sister city agreement, witnessed by City Council President Jan Nowak and Governor Ewa Lis.",
      [
        "watches: Jan Nowak | City Council President «witnessed by City Council President Jan Nowak»",
        "watches: Ewa Lis | Governor «Governor Ewa Lis»",
      ],
    ],
  ],
  "heads of other names, and committees before a name": [
    [
      "en",
      "Lublin and Kobe, Japan, are now sister cities. The agreement was signed by the Cathaoirleach of Lublin, Cllr Anna Kelly, and Magistrate Kenji Sato of Kobe.",
      [
        "signs: Anna Kelly | Cathaoirleach of Lublin | of gn-765876 | for gn-765876 «Cathaoirleach of Lublin, Cllr Anna Kelly»",
        "signs: Kenji Sato | Magistrate | of gn-1859171 | for gn-1859171 «Magistrate Kenji Sato»",
      ],
    ],
    [
      "en",
      "Lublin and Kobe, Japan, are now sister cities. The agreement was signed by Warden Anna Kelly and Reeve Kenji Sato.",
      ["signs: Anna Kelly | Warden «Warden Anna Kelly»", "signs: Kenji Sato | Reeve «Reeve Kenji Sato»"],
    ],
    [
      "en",
      "Lublin and Kobe, Japan, are now sister cities. The agreement was signed by Vice Chairwoman of the provincial People's Committee Pham Thi Lan and Mayor Kenji Sato.",
      [
        "signs: Pham Thi Lan | Vice Chairwoman of the «Vice Chairwoman of the provincial People's Committee Pham Thi Lan»",
        "signs: Kenji Sato | Mayor «Mayor Kenji Sato»",
      ],
    ],
    [
      "en",
      "Lublin and Kobe, Japan, are now sister cities. The agreement was signed by Chairman of the city People's Committee Pham Van Lam and Mayor Kenji Sato.",
      [
        "signs: Pham Van Lam | Chairman of the city «Chairman of the city People's Committee Pham Van Lam»",
        "signs: Kenji Sato | Mayor «Mayor Kenji Sato»",
      ],
    ],
  ],
  "those who preside, and two offices in a row": [
    [
      "en",
      "Lublin and Kobe, Japan, are now sister cities. Mayor Anna Kowalska of Lublin and Mayor Kenji Sato of Kobe signed the agreement. Vice Mayor Taro Ito presided over the ceremony. Governor Ken Abe attended the signing.",
      [
        "signs: Anna Kowalska | Mayor | of gn-765876 | for gn-765876 «Mayor Anna Kowalska»",
        "signs: Kenji Sato | Mayor | of gn-1859171 | for gn-1859171 «Mayor Kenji Sato»",
      ],
    ],
    [
      "en",
      "Lublin and Kobe, Japan, are now sister cities. The agreement was signed on Monday, witnessed by Japanese Ambassador Akio Kawada and Chief Secretary of Silesia Province Jan Nowak.",
      [
        "watches: Akio Kawada | Japanese Ambassador | of jp «witnessed by Japanese Ambassador Akio Kawada»",
        "watches: Jan Nowak | Chief Secretary of Silesia | of pl-24 «Chief Secretary of Silesia Province Jan Nowak»",
      ],
    ],
  ],
  "a signing for a purpose, and witnesses of the ceremony": [
    [
      "en",
      "Lublin and Kobe, Japan, are now sister cities. A memorandum of understanding was sealed at the town hall. Mayor Anna Kowalska of Lublin and Mayor Kenji Sato of Kobe signed it to pave the way for joint festivals.",
      [
        "signs: Anna Kowalska | Mayor | of gn-765876 | for gn-765876 «Mayor Anna Kowalska»",
        "signs: Kenji Sato | Mayor | of gn-1859171 | for gn-1859171 «Mayor Kenji Sato»",
      ],
    ],
    [
      "en",
      "Lublin and Kobe, Japan, signed a sister city agreement on Monday. The weather was fine. Many people came. Flags hung from the houses. Serving as witnesses to the ceremony were Vice Mayor Taro Ito and Consul Akio Abe.",
      ["watches: Taro Ito | Vice Mayor «Vice Mayor Taro Ito»", "watches: Akio Abe | Consul «Consul Akio Abe»"],
    ],
  ],
  "counterparts, councils and witnesses": [
    [
      "en",
      "Oregon and Toyama Prefecture are now sister states. Lt. Gov. Tina Marsh of Oregon and Toyama Prefecture Gov. Kenji Sato signed the agreement.",
      [
        "signs: Tina Marsh | Lt. Gov | of us-or | for us-or «Lt. Gov. Tina Marsh»",
        "signs: Kenji Sato | Toyama Prefecture Gov | of jp-16 | for jp-16 «Toyama Prefecture Gov. Kenji Sato»",
      ],
    ],
    [
      "en",
      "Lublin and Kobe, Japan, are now sister cities. Lublin Mayor Anna Kowalska and her counterpart from Kobe, Kenji Sato, signed the agreement.",
      [
        "signs: Anna Kowalska | Lublin Mayor | of gn-765876 | for gn-765876 «Lublin Mayor Anna Kowalska»",
        "signs: Kenji Sato | counterpart from Kobe | of gn-1859171 | for gn-1859171 «counterpart from Kobe, Kenji Sato»",
      ],
    ],
    [
      "en",
      "Lublin and Kobe, Japan, are now sister cities. Anna Kowalska, president of the Lublin City Council, and Kenji Sato-Endo, deputy mayor of Kobe, signed the agreement.",
      [
        "signs: Anna Kowalska | president of the Lublin City Council | of gn-765876 | for gn-765876 «Anna Kowalska, president of the Lublin City Council»",
        "signs: Kenji Sato-Endo | deputy mayor of Kobe | of gn-1859171 | for gn-1859171 «Kenji Sato-Endo, deputy mayor of Kobe»",
      ],
    ],
    [
      "en",
      "Lublin and Kobe, Japan, are now sister cities. Lublin Mayor Anna Kowalska signed the agreement on behalf of Lublin and city councillor Kenji Sato on behalf of Kobe.",
      [
        "signs: Anna Kowalska | Lublin Mayor | of gn-765876 | for gn-765876 «Lublin Mayor Anna Kowalska»",
        "signs: Kenji Sato | city councillor | for gn-1859171 «city councillor Kenji Sato»",
      ],
    ],
    [
      "en",
      "Lublin and Kobe, Japan, are now sister cities. The agreement was signed. Japan's ambassador to Poland, Akio Kawada, signed as a witness.",
      ["watches: Akio Kawada | ambassador to Poland | of pl «ambassador to Poland, Akio Kawada»"],
    ],
    [
      "en",
      "Lublin and Kobe, Japan, are now sister cities. The agreement was signed. Chen Li, chairman of the Lublin People's Association for Friendship with Foreign Countries, witnessed the signing.",
      ["watches: Chen Li | chairman of the «Chen Li, chairman of the»"],
    ],
    [
      "en",
      "Lublin and Kobe, Japan, are now sister cities. Mayors Anna Kowalska of Lublin and Kenji Sato of Kobe signed the agreement, with Consul Akio Kawada acting as witness.",
      [
        "signs: Anna Kowalska | Mayors | of gn-765876 | for gn-765876 «Mayors Anna Kowalska»",
        "signs: Kenji Sato | Mayors | of gn-1859171 | for gn-1859171 «Kenji Sato»",
        "watches: Akio Kawada | Consul «Consul Akio Kawada»",
      ],
    ],
    [
      "en",
      "Lublin and Kobe, Japan, are now sister cities. The agreement was signed. Rep. Piotr Zych and Provincial Board Member Ola Nowak stood as witnesses.",
      [
        "watches: Piotr Zych | Rep «Rep. Piotr Zych»",
        "watches: Ola Nowak | Provincial Board Member «Provincial Board Member Ola Nowak»",
      ],
    ],
    [
      "en",
      "Mayor Muhammad Farhan of Bandung and Mayor Lee Jae-joon of Suwon, South Korea, signed a memorandum of understanding on sister city ties.",
      [
        "signs: Muhammad Farhan | Mayor | of id-3273 | for id-3273 «Mayor Muhammad Farhan»",
        "signs: Lee Jae-joon | Mayor | of gn-1835553 | for gn-1835553 «Mayor Lee Jae-joon»",
      ],
    ],
  ],
  "for whom somebody signs whose office names no place": [
    [
      "en",
      "The city of Bandung, represented by Mayor Muhammad Farhan, and the city of Suwon, South Korea, represented by Vice Mayor Kim Hyun-soo, signed a memorandum of understanding on sister city ties.",
      [
        "signs: Muhammad Farhan | Mayor | for id-3273 «represented by Mayor Muhammad Farhan»",
        "signs: Kim Hyun-soo | Vice Mayor | for gn-1835553 «represented by Vice Mayor Kim Hyun-soo»",
      ],
    ],
    [
      "en",
      "Bandung and Suwon, South Korea, are now sister cities. Mayor Muhammad Farhan signed the agreement for Bandung while Mayor Kim Hyun-soo represented Suwon.",
      [
        "signs: Muhammad Farhan | Mayor | for id-3273 «Mayor Muhammad Farhan»",
        "signs: Kim Hyun-soo | Mayor | for gn-1835553 «Mayor Kim Hyun-soo»",
      ],
    ],
    [
      "en",
      "Bandung and Suwon, South Korea, are now sister cities. Signing the agreement were Mayor Muhammad Farhan and Suwon Mayor Kim Hyun-soo.",
      [
        "signs: Muhammad Farhan | Mayor | for id-3273 «Mayor Muhammad Farhan»",
        "signs: Kim Hyun-soo | Suwon Mayor | of gn-1835553 | for gn-1835553 «Suwon Mayor Kim Hyun-soo»",
      ],
    ],
    [
      "en",
      "Bandung and Suwon, South Korea, are now sister cities. Mayor Muhammad Farhan and Mayor Kim Hyun-soo signed the agreement.",
      ["signs: Muhammad Farhan | Mayor «Mayor Muhammad Farhan»", "signs: Kim Hyun-soo | Mayor «Mayor Kim Hyun-soo»"],
    ],
  ],
  "who signs": [
    [
      "zh",
      "斗六市長蔡孟軒與日本八代市長古賀修一簽署友好城市協定。",
      [
        "signs: 蔡孟軒 | 斗六市長 | of gn-1665196 | for gn-1665196 «斗六市長蔡孟軒»",
        "signs: 古賀修一 | 八代市長 | of gn-11612334 | for gn-11612334 «八代市長古賀修一»",
      ],
    ],
    [
      "zh",
      "济南市市长于海田和佛得角普拉亚市(Praia)市长马里奥·卡瓦略签署友好城市协议。",
      [
        "signs: 于海田 | 济南市市长 | of cn-370100 | for cn-370100 «济南市市长于海田»",
        "signs: 马里奥·卡瓦略 | 普拉亚市市长 | of gn-3374333 | for gn-3374333 «普拉亚市(Praia)市长马里奥·卡瓦略»",
      ],
    ],
    [
      "zh",
      "嘉兴市市长王和平、日本富士市市长高桥弘一续签友好城市协议，富士市议会议长佐野和子、市政协主席李明到场见证。",
      [
        "signs: 王和平 | 嘉兴市市长 | of cn-330400 | for cn-330400 «嘉兴市市长王和平»",
        "signs: 高桥弘一 | 富士市市长 | of gn-1864134 | for gn-1864134 «富士市市长高桥弘一»",
        "watches: 佐野和子 | 富士市议会议长 | of gn-1864134 «富士市议会议长佐野和子»",
        "watches: 李明 | 市政协主席 «市政协主席李明»",
      ],
    ],
    [
      "id",
      "MoU sister city Pemkot Padang dan Kota Hildesheim, Jerman, diteken Wakil Wali Kota Padang M. Iqbal.",
      ["signs: M. Iqbal | Wakil Wali Kota Padang | of id-1371 | for id-1371 «Wakil Wali Kota Padang M. Iqbal»"],
    ],
    [
      "id",
      "MoU sister city Pemkot Padang dan Kota Hildesheim, Jerman, diteken Plt Wali Kota Padang Andree Algamar.",
      ["signs: Andree Algamar | Plt Wali Kota Padang | of id-1371 | for id-1371 «Plt Wali Kota Padang Andree Algamar»"],
    ],
    ["id", "MoU sister city ditandatangani Wali Kota Padang dan Wali Kota Hildesheim, Jerman.", []],
    [
      "en",
      "Bandung Mayor Muhammad Farhan and Suwon Mayor Lee Jae-joon of South Korea signed a memorandum of understanding on sister city ties.",
      [
        "signs: Muhammad Farhan | Bandung Mayor | of id-3273 | for id-3273 «Bandung Mayor Muhammad Farhan»",
        "signs: Lee Jae-joon | Suwon Mayor | of gn-1835553 | for gn-1835553 «Suwon Mayor Lee Jae-joon»",
      ],
    ],
    [
      "en",
      "The mayors of Bandung and Suwon, South Korea, signed a memorandum of understanding on sister city ties.",
      [],
    ],
    [
      "zh",
      "昆明市市长刘佳晨与泰国清迈市市长阿萨尼签署友好城市关系协议书。",
      [
        "signs: 刘佳晨 | 昆明市市长 | of cn-530100 | for cn-530100 «昆明市市长刘佳晨»",
        "signs: 阿萨尼 | 清迈市市长 | of gn-1153671 | for gn-1153671 «清迈市市长阿萨尼»",
      ],
    ],
    [
      "zh",
      "昆明市副市长李建国和美国丹佛市市长迈克尔·汉考克签署友好城市关系协议书。",
      [
        "signs: 李建国 | 昆明市副市长 | of cn-530100 | for cn-530100 «昆明市副市长李建国»",
        "signs: 迈克尔·汉考克 | 丹佛市市长 | of gn-5419384 | for gn-5419384 «丹佛市市长迈克尔·汉考克»",
      ],
    ],
    [
      "zh",
      "中共昆明市委书记王明与泰国清迈市市长阿萨尼签署友好城市关系协议书。",
      [
        "signs: 王明 | 昆明市委书记 | of cn-530100 | for cn-530100 «昆明市委书记王明»",
        "signs: 阿萨尼 | 清迈市市长 | of gn-1153671 | for gn-1153671 «清迈市市长阿萨尼»",
      ],
    ],
    [
      "id",
      "MoU sister city diteken Bupati Klaten Hamenang Wajar Ismoyo dan Wali Kota Zhangzhou Zheng Limin. Klaten dan Zhangzhou, Fujian, China, sepakat bekerja sama.",
      [
        "signs: Hamenang Wajar Ismoyo | Bupati Klaten | of id-3310 | for id-3310 «Bupati Klaten Hamenang Wajar Ismoyo»",
        "signs: Zheng Limin | Wali Kota Zhangzhou | of cn-350600 | for cn-350600 «Wali Kota Zhangzhou Zheng Limin»",
      ],
    ],
    [
      "id",
      "MoU sister city diteken Wali Kota Padang Dr. H. Fadly Amran, S.E., dan Wali Kota Hildesheim Ingo Meyer. Padang dan Hildesheim, Jerman, sepakat bekerja sama.",
      [
        "signs: Fadly Amran | Wali Kota Padang | of id-1371 | for id-1371 «Wali Kota Padang Dr. H. Fadly Amran»",
        "signs: Ingo Meyer | Wali Kota Hildesheim | of gn-2904789 | for gn-2904789 «Wali Kota Hildesheim Ingo Meyer»",
      ],
    ],
    [
      "en",
      "Brisbane Lord Mayor Adrian Schrinner and Semarang Mayor Agustina Wilujeng Pramestuti of Indonesia signed a sister city agreement.",
      [
        "signs: Adrian Schrinner | Brisbane Lord Mayor | of gn-2174003 | for gn-2174003 «Brisbane Lord Mayor Adrian Schrinner»",
        "signs: Agustina Wilujeng Pramestuti | Semarang Mayor | of id-3374 | for id-3374 «Semarang Mayor Agustina Wilujeng Pramestuti»",
      ],
    ],
    [
      "zh",
      "昆明市委书记刘佳晨、清迈市市长阿萨尼·布拉纳帕功签署昆明市与泰国清迈市友好城市关系协议书。",
      [
        "signs: 刘佳晨 | 昆明市委书记 | of cn-530100 | for cn-530100 «昆明市委书记刘佳晨»",
        "signs: 阿萨尼·布拉纳帕功 | 清迈市市长 | of gn-1153671 | for gn-1153671 «清迈市市长阿萨尼·布拉纳帕功»",
      ],
    ],
    [
      "id",
      'MoU sister city diteken Wali Kota Makassar Moh. Ramdhan "Danny" Pomanto dan Wali Kota Gold Coast Tom Tate. Makassar dan Gold Coast, Australia, sepakat bekerja sama.',
      [
        'signs: Moh. Ramdhan "Danny" Pomanto | Wali Kota Makassar | of id-7371 | for id-7371 «Wali Kota Makassar Moh. Ramdhan "Danny" Pomanto»',
        "signs: Tom Tate | Wali Kota Gold Coast | of gn-2165087 | for gn-2165087 «Wali Kota Gold Coast Tom Tate»",
      ],
    ],
    [
      "id",
      "MoU sister city diteken Wali Kota Bandung Muhammad Farhan dan Wali Kota Suwon Lee Jae-joon. Bandung dan Suwon, Korea Selatan, sepakat bekerja sama.",
      [
        "signs: Muhammad Farhan | Wali Kota Bandung | of id-3273 | for id-3273 «Wali Kota Bandung Muhammad Farhan»",
        "signs: Lee Jae-joon | Wali Kota Suwon | of gn-1835553 | for gn-1835553 «Wali Kota Suwon Lee Jae-joon»",
      ],
    ],
    [
      "id",
      "MoU sister city diteken Wali Kota Padang Hendri Septa, B.Bus., M.I.B. dan Wali Kota Hildesheim Ingo Meyer. Padang dan Hildesheim, Jerman, sepakat bekerja sama.",
      [
        "signs: Hendri Septa | Wali Kota Padang | of id-1371 | for id-1371 «Wali Kota Padang Hendri Septa»",
        "signs: Ingo Meyer | Wali Kota Hildesheim | of gn-2904789 | for gn-2904789 «Wali Kota Hildesheim Ingo Meyer»",
      ],
    ],
    [
      "en",
      "The Mayor of Bandung, Muhammad Farhan, and the Mayor of Suwon, Lee Jae-joon, signed a memorandum of understanding. Bandung and Suwon, South Korea, are sister cities.",
      [
        "signs: Muhammad Farhan | Mayor of Bandung | of id-3273 | for id-3273 «Mayor of Bandung, Muhammad Farhan»",
        "signs: Lee Jae-joon | Mayor of Suwon | of gn-1835553 | for gn-1835553 «Mayor of Suwon, Lee Jae-joon»",
      ],
    ],
    [
      "zh",
      "福州市市长欧阳明与日本长崎市市长田上富久签署友好城市关系协议书。",
      [
        "signs: 欧阳明 | 福州市市长 | of cn-350100 | for cn-350100 «福州市市长欧阳明»",
        "signs: 田上富久 | 长崎市市长 | of gn-1856177 | for gn-1856177 «长崎市市长田上富久»",
      ],
    ],
  ],
  "who stands in for another": [
    [
      "id",
      "MoU sister city Pemkot Padang dan Kota Hildesheim, Jerman, diteken Sekda Kota Padang Andree Algamar mewakili Wali Kota Padang Hendri Septa.",
      ["signs: Andree Algamar | Sekda Kota Padang | of id-1371 | for id-1371 «Sekda Kota Padang Andree Algamar»"],
    ],
    [
      "en",
      "The memorandum of understanding on sister city ties was signed by Bandung Mayor Muhammad Farhan and Suwon Vice Mayor Kim Hyun-soo of South Korea on behalf of Mayor Lee Jae-joon.",
      [
        "signs: Muhammad Farhan | Bandung Mayor | of id-3273 | for id-3273 «Bandung Mayor Muhammad Farhan»",
        "signs: Kim Hyun-soo | Suwon Vice Mayor | of gn-1835553 | for gn-1835553 «Suwon Vice Mayor Kim Hyun-soo»",
      ],
    ],
    [
      "zh",
      "昆明市副市长李建国代表昆明市政府与泰国清迈市市长阿萨尼签署友好城市关系协议书。",
      [
        "signs: 李建国 | 昆明市副市长 | of cn-530100 | for cn-530100 «昆明市副市长李建国»",
        "signs: 阿萨尼 | 清迈市市长 | of gn-1153671 | for gn-1153671 «清迈市市长阿萨尼»",
      ],
    ],
    [
      "id",
      "MoU sister city diteken Bupati Klaten Hamenang Wajar Ismoyo dan Wali Kota Nanjing, Jiangsu, China, yang diwakili Wakil Wali Kota Nanjing Zheng Limin.",
      [
        "signs: Hamenang Wajar Ismoyo | Bupati Klaten | of id-3310 | for id-3310 «Bupati Klaten Hamenang Wajar Ismoyo»",
        "signs: Zheng Limin | Wakil Wali Kota Nanjing | of cn-320100 | for cn-320100 «diwakili Wakil Wali Kota Nanjing Zheng Limin»",
      ],
    ],
  ],
  "who looks on": [
    [
      "id",
      "Pemkab Badung menandatangani MoU sister city dengan Kota Nanning, China, disaksikan Gubernur Bali I Wayan Koster.",
      ["watches: I Wayan Koster | Gubernur Bali | of id-51 «disaksikan Gubernur Bali I Wayan Koster»"],
    ],
    [
      "id",
      "Pemkab Badung menandatangani MoU sister city dengan Kota Nanning, China, disaksikan Gubernur Bali I Wayan Koster dan perwakilan dari Provinsi Guangxi.",
      [
        "watches: I Wayan Koster | Gubernur Bali | of id-51 «disaksikan Gubernur Bali I Wayan Koster»",
        "watches: null | perwakilan dari Provinsi Guangxi | of cn-450000 «perwakilan dari Provinsi Guangxi»",
      ],
    ],
    [
      "en",
      "The city of Bandung and the city of Suwon, South Korea, signed a memorandum of understanding on sister city ties, witnessed by West Java Governor Ridwan Kamil.",
      ["watches: Ridwan Kamil | West Java Governor | of id-32 «witnessed by West Java Governor Ridwan Kamil»"],
    ],
    [
      "zh",
      "在云南省省长王予波的见证下，昆明市与泰国清迈市签署友好城市关系协议书。",
      ["watches: 王予波 | 云南省省长 | of cn-530000 «云南省省长王予波»"],
    ],
  ],
  "who looks on, before the word or behind it": [
    [
      "id",
      "Pemkab Badung menandatangani MoU sister city dengan Kota Nanning, China. Gubernur Bali I Wayan Koster turut menyaksikan penandatanganan itu.",
      ["watches: I Wayan Koster | Gubernur Bali | of id-51 «Gubernur Bali I Wayan Koster»"],
    ],
    [
      "id",
      "Pemkab Badung menandatangani MoU sister city dengan Kota Nanning, China. Turut menyaksikan Gubernur Bali I Wayan Koster.",
      ["watches: I Wayan Koster | Gubernur Bali | of id-51 «Turut menyaksikan Gubernur Bali I Wayan Koster»"],
    ],
    [
      "id",
      "Pemkab Badung menandatangani MoU sister city dengan Kota Nanning, China. Kerja sama itu berlaku lima tahun. Kedua daerah bertetangga jauh. Hujan turun sejak pagi. Gubernur Bali I Wayan Koster menjadi saksi penandatanganan.",
      ["watches: I Wayan Koster | Gubernur Bali | of id-51 «Gubernur Bali I Wayan Koster»"],
    ],
    [
      "id",
      "Pemkab Badung menandatangani MoU sister city dengan Kota Nanning, China. Gubernur Bali I Wayan Koster menyaksikan acara itu bersama Wakil Gubernur Bali I Nyoman Giri Prasta.",
      [
        "watches: I Wayan Koster | Gubernur Bali | of id-51 «Gubernur Bali I Wayan Koster»",
        "watches: I Nyoman Giri Prasta | Wakil Gubernur Bali | of id-51 «Wakil Gubernur Bali I Nyoman Giri Prasta»",
      ],
    ],
  ],
  "who holds the office of a place that no list knows": [
    [
      "id",
      "Bupati Badung Giri Prasta dan Wali Kota Xanbrook, Australia, Amanda Whitlock, menandatangani MoU sister city.",
      [
        "signs: Giri Prasta | Bupati Badung | of id-5103 | for id-5103 «Bupati Badung Giri Prasta»",
        "signs: Amanda Whitlock | Wali Kota Xanbrook | of au-x-xanbrook | for au-x-xanbrook «Wali Kota Xanbrook, Australia, Amanda Whitlock»",
      ],
    ],
  ],
  "who bears a title of abroad": [
    [
      "id",
      "Bupati Badung H. Giri Prasta, S.Sos. dan Mayor of Townsville, Australia, Cr. Jenny Hill, menandatangani MoU sister city.",
      [
        "signs: Giri Prasta | Bupati Badung | of id-5103 | for id-5103 «Bupati Badung H. Giri Prasta»",
        "signs: Jenny Hill | Mayor of Townsville | of gn-2146142 | for gn-2146142 «Mayor of Townsville, Australia, Cr. Jenny Hill»",
      ],
    ],
  ],
  "who does what the sentence before tells of another": [
    [
      "id",
      "MoU sister city Kota Padang dan Kota Hildesheim, Jerman, diteken Wali Kota Padang Fadly Amran. Wali Kota Hildesheim Ingo Meyer melakukan hal serupa.",
      [
        "signs: Fadly Amran | Wali Kota Padang | of id-1371 | for id-1371 «Wali Kota Padang Fadly Amran»",
        "signs: Ingo Meyer | Wali Kota Hildesheim | of gn-2904789 | for gn-2904789 «Wali Kota Hildesheim Ingo Meyer»",
      ],
    ],
  ],
  "who neither signs nor looks on": [
    [
      "id",
      "Kerja sama sister city Kota Padang dengan Kota Hildesheim, Jerman, dijelaskan Wali Kota Padang Fadly Amran. Menurut dia, nota kesepahaman diteken pada 2018.",
      [],
    ],
    [
      "id",
      "Pemkab Badung menandatangani MoU sister city dengan Kota Nanning, China. Menurut Bupati Badung Giri Prasta, naskah MoU ditandatangani di Mangupura.",
      [],
    ],
    [
      "id",
      "Pemkab Badung menandatangani MoU sister city dengan Kota Nanning, China. Hadir Gubernur Bali I Wayan Koster.",
      [],
    ],
    [
      "id",
      "Pemkab Badung menandatangani MoU sister city dengan Kota Nanning, China, kata Gubernur Bali I Wayan Koster.",
      [],
    ],
    [
      "id",
      "Pemkab Badung menandatangani MoU sister city dengan Kota Nanning, China. Konsul Jenderal Tiongkok di Denpasar Zhang Zhisheng memberi sambutan.",
      [],
    ],
    [
      "en",
      "The city of Bandung and the city of Suwon, South Korea, signed a memorandum of understanding on sister city ties, said Bandung Mayor Muhammad Farhan.",
      [],
    ],
    [
      "en",
      "The city of Bandung and the city of Suwon, South Korea, signed a memorandum of understanding on sister city ties. Ambassador Kim Chang-beom attended.",
      [],
    ],
    ["zh", "昆明市与泰国清迈市签署友好城市关系协议书。云南省省长王予波出席。", []],
  ],
  "who signs, with a place between office and name, or the name first": [
    [
      "id",
      "MoU sister city diteken Bupati Klaten Hamenang Wajar Ismoyo dan Wali Kota Zhangzhou, Fujian, China, Zheng Limin.",
      [
        "signs: Hamenang Wajar Ismoyo | Bupati Klaten | of id-3310 | for id-3310 «Bupati Klaten Hamenang Wajar Ismoyo»",
        "signs: Zheng Limin | Wali Kota Zhangzhou | of cn-350600 | for cn-350600 «Wali Kota Zhangzhou, Fujian, China, Zheng Limin»",
      ],
    ],
    [
      "id",
      "MoU sister city diteken Wali Kota Padang H. Fadly Amran dan Wali Kota Hildesheim, Jerman, Dr. Ingo Meyer.",
      [
        "signs: Fadly Amran | Wali Kota Padang | of id-1371 | for id-1371 «Wali Kota Padang H. Fadly Amran»",
        "signs: Ingo Meyer | Wali Kota Hildesheim | of gn-2904789 | for gn-2904789 «Wali Kota Hildesheim, Jerman, Dr. Ingo Meyer»",
      ],
    ],
    [
      "en",
      "The Mayor of Bandung, Muhammad Farhan, and the Mayor of Suwon, South Korea, Lee Jae-joon, signed a memorandum of understanding on sister city ties.",
      [
        "signs: Muhammad Farhan | Mayor of Bandung | of id-3273 | for id-3273 «Mayor of Bandung, Muhammad Farhan»",
        "signs: Lee Jae-joon | Mayor of Suwon | of gn-1835553 | for gn-1835553 «Mayor of Suwon, South Korea, Lee Jae-joon»",
      ],
    ],
    [
      "en",
      "Tom Tate, Mayor of Gold Coast, and Ramdhan Pomanto, Mayor of Makassar, Indonesia, signed a memorandum of understanding on sister city ties.",
      [
        "signs: Tom Tate | Mayor of Gold Coast | of gn-2165087 | for gn-2165087 «Tom Tate, Mayor of Gold Coast»",
        "signs: Ramdhan Pomanto | Mayor of Makassar | of id-7371 | for id-7371 «Ramdhan Pomanto, Mayor of Makassar»",
      ],
    ],
    [
      "en",
      "Yogyakarta Mayor Hasto Wardoyo and Kyoto Governor Nishiwaki Takatoshi of Japan signed a sister city agreement.",
      [
        "signs: Hasto Wardoyo | Yogyakarta Mayor | of id-3471 | for id-3471 «Yogyakarta Mayor Hasto Wardoyo»",
        "signs: Nishiwaki Takatoshi | Kyoto Governor | of jp-26 | for jp-26 «Kyoto Governor Nishiwaki Takatoshi»",
      ],
    ],
  ],
  "who watches in the words that open a sentence, or signs as a witness": [
    [
      "id",
      "Di hadapan Gubernur Maluku Hendrik Lewerissa, Wali Kota Ambon Bodewin Wattimena dan Wali Kota Vlissingen, Belanda, Bas van den Tillaar menandatangani MoU sister city.",
      [
        "signs: Bodewin Wattimena | Wali Kota Ambon | of id-8171 | for id-8171 «Wali Kota Ambon Bodewin Wattimena»",
        "signs: Bas van den Tillaar | Wali Kota Vlissingen | of gn-2745392 | for gn-2745392 «Wali Kota Vlissingen, Belanda, Bas van den Tillaar»",
        "watches: Hendrik Lewerissa | Gubernur Maluku | of id-81 «Di hadapan Gubernur Maluku Hendrik Lewerissa»",
      ],
    ],
    [
      "id",
      "Wali Kota Ambon Bodewin Wattimena dan Wali Kota Vlissingen, Belanda, Jan Bakker menandatangani MoU sister city dengan Gubernur Maluku Hendrik Lewerissa sebagai saksi.",
      [
        "signs: Bodewin Wattimena | Wali Kota Ambon | of id-8171 | for id-8171 «Wali Kota Ambon Bodewin Wattimena»",
        "signs: Jan Bakker | Wali Kota Vlissingen | of gn-2745392 | for gn-2745392 «Wali Kota Vlissingen, Belanda, Jan Bakker»",
        "watches: Hendrik Lewerissa | Gubernur Maluku | of id-81 «Gubernur Maluku Hendrik Lewerissa»",
      ],
    ],
    [
      "id",
      "Bupati Gowa Husniah Talenrang dan Wali Kota Saga, Jepang, Hideyuki Sakai menandatangani MoU sister city. Ketua DPRD Gowa Ramli Siddik ikut menandatangani selaku saksi.",
      [
        "signs: Husniah Talenrang | Bupati Gowa | of id-7306 | for id-7306 «Bupati Gowa Husniah Talenrang»",
        "signs: Hideyuki Sakai | Wali Kota Saga | of gn-1853303 | for gn-1853303 «Wali Kota Saga, Jepang, Hideyuki Sakai»",
        "watches: Ramli Siddik | Ketua DPRD Gowa | of id-7306 «Ketua DPRD Gowa Ramli Siddik»",
      ],
    ],
  ],
  "an office without a place and a name is that of its one holder": [
    [
      "id",
      "Bupati Gowa Husniah Talenrang menyambut rombongan Pemerintah Kota Saga, Jepang. Letter of intent sister city diteken Bupati bersama Wali Kota Saga Hideyuki Sakai.",
      [
        "signs: Husniah Talenrang | Bupati Gowa | of id-7306 | for id-7306 «Bupati Gowa Husniah Talenrang»",
        "signs: Hideyuki Sakai | Wali Kota Saga | of gn-1853303 | for gn-1853303 «Wali Kota Saga Hideyuki Sakai»",
      ],
    ],
    [
      "id",
      "Bupati Gowa Husniah Talenrang dan Bupati Maros Chaidir Syam bertemu. Letter of intent sister city Kabupaten Gowa dan Kota Saga, Jepang, diteken Bupati bersama Wali Kota Saga Hideyuki Sakai.",
      ["signs: Hideyuki Sakai | Wali Kota Saga | of gn-1853303 | for gn-1853303 «Wali Kota Saga Hideyuki Sakai»"],
    ],
  ],
  "a point of the compass behind the place of an office": [
    [
      "id",
      "Wali Kota Pontianak Edi Kamtono bersama Datuk Bandar Kuching Selatan, Malaysia, Dato Wee Hong Seng meneken MoU kota bersaudara.",
      [
        "signs: Edi Kamtono | Wali Kota Pontianak | of id-6171 | for id-6171 «Wali Kota Pontianak Edi Kamtono»",
        "signs: Wee Hong Seng | Datuk Bandar Kuching Selatan | of gn-1735634 | for gn-1735634 «Datuk Bandar Kuching Selatan, Malaysia, Dato Wee Hong Seng»",
      ],
    ],
    [
      "id",
      "Wali Kota Pontianak Edi Kamtono dan Datuk Bandar Kuching Utara, Malaysia, meneken MoU kota bersaudara.",
      ["signs: Edi Kamtono | Wali Kota Pontianak | of id-6171 | for id-6171 «Wali Kota Pontianak Edi Kamtono»"],
    ],
  ],
  "who signs before a word for witnesses who have no names": [
    [
      "id",
      "MoU sister city ditandatangani Wali Kota Malang Wahyu Hidayat dan Wali Kota Saga, Jepang, Hideyuki Sakai, disaksikan secara langsung jajaran dinas.",
      [
        "signs: Wahyu Hidayat | Wali Kota Malang | of id-3573 | for id-3573 «Wali Kota Malang Wahyu Hidayat»",
        "signs: Hideyuki Sakai | Wali Kota Saga | of gn-1853303 | for gn-1853303 «Wali Kota Saga, Jepang, Hideyuki Sakai»",
      ],
    ],
  ],
};

holdTables(people, tables);

/** What the rules do not read yet, with what they should: values without passages. A row that is mended moves to a table above. */
const misses: readonly Row[] = [
  [
    "zh",
    "昆明市市长刘佳晨与韩国水原市市长李在俊签署友好城市关系协议书。",
    [
      "signs: 刘佳晨 | 昆明市市长 | of cn-530100 | for cn-530100",
      "signs: 李在俊 | 水原市市长 | of gn-1835553 | for gn-1835553",
    ],
  ],
];

holdMisses(people, misses);
