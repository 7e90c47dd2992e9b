// SPDX-FileCopyrightText: The Kembar contributors
// SPDX-License-Identifier: CC0-1.0

/** A label in each of the three languages. */
export interface Labels {
  readonly en: string;
  readonly id: string;
  readonly zh: string;
}

/** A term of a vocabulary. Its IRI is `https://w3id.org/kembar/vocabulary/<vocabulary id>/<term id>`. */
export interface Term {
  readonly id: string;
  readonly label: Labels;
  /** What the term means, in one English sentence. */
  readonly definition: string;
  /** OECD Creditor Reporting System purpose codes that it maps to. */
  readonly crs?: readonly string[];
  /** United Nations Sustainable Development Goals that it maps to, 1 to 17. */
  readonly sdg?: readonly number[];
}

/** A controlled vocabulary. */
export interface Vocabulary {
  readonly id: string;
  readonly title: Labels;
  /** What it is for, in one English sentence. */
  readonly description: string;
  /** The terms stand in order of progress. */
  readonly ordered: boolean;
  readonly terms: readonly Term[];
}

const term = (id: string, en: string, indonesian: string, zh: string, definition: string): Term => ({
  id,
  label: { en, id: indonesian, zh },
  definition,
});

const sector = (
  id: string,
  labels: readonly [string, string, string],
  crs: readonly string[],
  sdg: readonly number[],
  definition: string,
): Term => ({
  ...term(id, ...labels, definition),
  crs,
  sdg,
});

const vocabulary = (
  id: string,
  title: readonly [string, string, string],
  description: string,
  terms: readonly Term[],
  ordered = false,
): Vocabulary => ({
  id,
  title: { en: title[0], id: title[1], zh: title[2] },
  description,
  ordered,
  terms,
});

/** The controlled vocabularies. Term ids are stable: a term may be deprecated, never renamed or reused. */
export const vocabularies = {
  kind: vocabulary(
    "kind",
    ["Kind of relation", "Jenis hubungan", "关系类型"],
    "What the sources call the relation, whatever the level of the parties.",
    [
      term(
        "sister-city",
        "sister city",
        "kota bersaudara",
        "友好城市",
        "A lasting, general tie between two cities or other local governments, called sister or twin city.",
      ),
      term(
        "sister-province",
        "sister province",
        "provinsi bersaudara",
        "友好省",
        "A lasting, general tie between two provinces or states.",
      ),
      term(
        "sister-regency",
        "sister regency",
        "kabupaten bersaudara",
        "友好县",
        "A lasting, general tie between two regencies or counties, called so.",
      ),
      term(
        "sister-port",
        "sister port",
        "pelabuhan bersaudara",
        "友好港",
        "A tie between two ports or their authorities.",
      ),
      term(
        "friendship-exchange",
        "friendship exchange",
        "pertukaran persahabatan",
        "友好交流关系",
        "Regular friendly exchange below the rank of a sister city.",
      ),
      term(
        "friendly-cooperation",
        "friendly cooperation",
        "kerja sama persahabatan",
        "友好合作关系",
        "Friendly cooperation below the rank of a sister city.",
      ),
      term(
        "sectoral",
        "sectoral cooperation",
        "kerja sama sektoral",
        "专项合作",
        "Cooperation limited to one or a few fields.",
      ),
      term("unspecified", "unspecified", "tidak disebutkan", "未说明", "The sources do not name the kind."),
    ],
  ),
  stage: vocabulary(
    "stage",
    ["Stage", "Tahap", "阶段"],
    "Furthest stage of the life cycle that the sources evidence.",
    [
      term("proposed", "proposed", "prakarsa", "提议", "One side has put the idea forward."),
      term("exploring", "exploring", "penjajakan", "洽谈", "Both sides are in contact about it."),
      term(
        "intent-signed",
        "intent signed",
        "pernyataan kehendak ditandatangani",
        "签署意向",
        "A letter of intent or its like is signed.",
      ),
      term("planning", "planning", "penyusunan rencana", "拟订计划", "A plan or a draft text exists."),
      term("approval", "under approval", "persetujuan", "报批", "A council or a ministry is dealing with it."),
      term(
        "agreement-signed",
        "agreement signed",
        "naskah ditandatangani",
        "签署协议",
        "A memorandum or an agreement is signed.",
      ),
      term("implementing", "implementing", "pelaksanaan", "执行", "Activities take place under the signed text."),
      term("renewed", "renewed", "perpanjangan", "续签", "The signed text has been extended or renewed."),
    ],
    true,
  ),
  status: vocabulary("status", ["Status", "Status", "状态"], "Whether the tie is alive, apart from how far it got.", [
    term("active", "active", "aktif", "有效", "The sources evidence that it is in force or in use."),
    term("dormant", "dormant", "tidak aktif", "停滞", "Nothing has been heard of it for years."),
    term("suspended", "suspended", "ditangguhkan", "暂停", "A side has put it on hold."),
    term("expired", "expired", "kedaluwarsa", "到期", "Its term has run out without renewal."),
    term("terminated", "terminated", "diakhiri", "终止", "A side has ended it."),
    term("superseded", "superseded", "digantikan", "被取代", "Another agreement has taken its place."),
    term("abandoned", "abandoned", "ditinggalkan", "放弃", "It was given up before anything was signed."),
    term("unknown", "unknown", "tidak diketahui", "未知", "The sources do not say."),
  ]),
  instrumentType: vocabulary(
    "instrument-type",
    ["Type of instrument", "Jenis naskah", "文件类型"],
    "What kind of paper it is.",
    [
      term(
        "minutes-of-meeting",
        "minutes of meeting",
        "risalah rapat",
        "会议纪要",
        "A signed note of what was discussed.",
      ),
      term(
        "letter-of-intent",
        "letter of intent",
        "surat pernyataan kehendak",
        "意向书",
        "States the wish to cooperate, without duties to do so yet.",
      ),
      term("joint-statement", "joint statement", "pernyataan bersama", "联合声明", "A public political text."),
      term(
        "memorandum-of-understanding",
        "memorandum of understanding",
        "nota kesepahaman",
        "谅解备忘录",
        "A framework text that sets fields and term.",
      ),
      term(
        "memorandum-of-cooperation",
        "memorandum of cooperation",
        "memorandum kerja sama",
        "合作备忘录",
        "Like a memorandum of understanding, with stress on doing.",
      ),
      term(
        "friendship-agreement",
        "friendship agreement",
        "perjanjian persahabatan",
        "友好关系协议书",
        "The founding act of a friendly tie.",
      ),
      term(
        "cooperation-agreement",
        "cooperation agreement",
        "perjanjian kerja sama",
        "合作协议",
        "Sets binding or detailed duties.",
      ),
      term(
        "implementing-arrangement",
        "implementing arrangement",
        "pengaturan pelaksana",
        "实施协议",
        "Carries out a text above it.",
      ),
      term("plan-of-action", "plan of action", "rencana aksi", "行动计划", "A list of dated activities."),
      term(
        "council-approval",
        "council approval",
        "persetujuan DPRD",
        "议会批准",
        "The consent of a side's elected council.",
      ),
      term("amendment", "amendment", "perubahan", "修订", "Changes a text that is in force."),
      term("extension", "extension", "perpanjangan", "续签", "Prolongs a text that is in force."),
      term("termination-notice", "termination notice", "pemberitahuan pengakhiran", "终止通知", "Ends a text."),
      term(
        "unknown-document",
        "unspecified paper",
        "dokumen tidak disebutkan",
        "未明文件",
        "Something was signed; the sources do not say what.",
      ),
    ],
  ),
  instrumentStatus: vocabulary(
    "instrument-status",
    ["Status of instrument", "Status naskah", "文件状态"],
    "How far a paper has got.",
    [
      term("signed", "signed", "ditandatangani", "已签署", "The parties have signed it."),
      term("planned", "planned", "direncanakan", "计划中", "The sources say that it is to come."),
      term("drafted", "drafted", "dirumuskan", "已起草", "A text exists that is not signed."),
      term("mentioned", "mentioned", "disebut", "提及", "The sources name it without saying how far it has got."),
    ],
  ),
  datePrecision: vocabulary(
    "date-precision",
    ["Precision of date", "Ketelitian tanggal", "日期精度"],
    "How much of a date is known.",
    [
      term("day", "day", "hari", "日", "Year, month and day are known."),
      term("month", "month", "bulan", "月", "Year and month are known."),
      term("year", "year", "tahun", "年", "Only the year is known."),
    ],
  ),
  modality: vocabulary(
    "modality",
    ["Modality", "Modalitas", "情态"],
    "How sure a thing is, in the words of whoever says it.",
    [
      term("agreed", "agreed", "disepakati", "已商定", "The parties have agreed on it."),
      term("planned", "planned", "direncanakan", "计划", "It is to be done."),
      term("hoped", "hoped for", "diharapkan", "希望", "Someone hopes for it."),
      term("offered", "offered", "ditawarkan", "愿意提供", "One side is open to it or offers it."),
      term("potential", "potential", "potensi", "潜力", "It is named as a strength or a chance."),
      term("claimed", "claimed", "dinyatakan", "声称", "A speaker says that it is so."),
      term("denied", "denied", "dibantah", "否认", "A speaker says that it is not so."),
    ],
  ),
  sector: vocabulary(
    "sector",
    ["Field of cooperation", "Bidang kerja sama", "合作领域"],
    "Fields that sources name, with the OECD CRS purpose codes and the Sustainable Development Goals they map to.",
    [
      sector(
        "agriculture",
        ["agriculture", "pertanian", "农业"],
        ["311"],
        [2],
        "Crops, livestock, plantations and food supply.",
      ),
      sector("forestry", ["forestry", "kehutanan", "林业"], ["312"], [15], "Forests and timber."),
      sector("fisheries", ["fisheries", "perikanan", "渔业"], ["313"], [14], "Fishing and fish farming."),
      sector(
        "marine",
        ["marine affairs", "kelautan", "海洋"],
        ["313", "410"],
        [14],
        "Seas, coasts and maritime affairs other than fishing.",
      ),
      sector("industry", ["industry", "industri", "工业"], ["321"], [9], "Manufacturing and processing."),
      sector(
        "msme",
        ["small business and crafts", "UMKM", "中小企业"],
        ["321", "32130"],
        [8],
        "Micro, small and medium enterprises, crafts and cooperatives.",
      ),
      sector("trade", ["trade", "perdagangan", "贸易"], ["331"], [17], "Trade, exports and imports."),
      sector("investment", ["investment", "investasi", "投资"], ["250"], [8], "Investment and investors."),
      sector(
        "economy",
        ["economy, general", "perekonomian", "经济"],
        ["250"],
        [8],
        "The economy or business without closer detail.",
      ),
      sector("tourism", ["tourism", "pariwisata", "旅游"], ["332"], [8, 12], "Travel and tourism."),
      sector(
        "health-tourism",
        ["health tourism", "wisata kesehatan", "康养旅游"],
        ["332", "121"],
        [3, 8],
        "Wellness and medical tourism.",
      ),
      sector("health", ["health", "kesehatan", "卫生"], ["121", "122", "123"], [3], "Health services and hospitals."),
      sector(
        "education",
        ["education", "pendidikan", "教育"],
        ["111", "112", "113", "114"],
        [4],
        "Schools, universities, scholarships.",
      ),
      sector(
        "workforce",
        ["training and workforce", "pelatihan dan ketenagakerjaan", "职业培训"],
        ["113", "11330", "160"],
        [4, 8],
        "Vocational training, apprenticeship and labour.",
      ),
      sector(
        "science-technology",
        ["science and technology", "ilmu pengetahuan dan teknologi", "科技"],
        ["430", "43082", "321", "32182"],
        [9],
        "Research, technology and innovation.",
      ),
      sector(
        "digital",
        ["digital affairs", "digital", "数字"],
        ["220"],
        [9],
        "Information technology, smart city and e-commerce.",
      ),
      sector(
        "culture",
        ["culture and arts", "kebudayaan", "文化"],
        ["160", "16066"],
        [11],
        "Culture, arts and heritage.",
      ),
      sector(
        "youth-sport",
        ["youth and sport", "pemuda dan olahraga", "青年体育"],
        ["160", "16061"],
        [3],
        "Youth affairs and sport.",
      ),
      sector(
        "disaster-management",
        ["disaster management", "penanggulangan bencana", "防灾减灾"],
        ["740", "430", "43060"],
        [11, 13],
        "Prevention of and relief from disasters.",
      ),
      sector(
        "environment",
        ["environment", "lingkungan hidup", "环境"],
        ["410", "140", "14050"],
        [13, 15, 12],
        "Environment, waste and climate.",
      ),
      sector(
        "energy",
        ["energy", "energi", "能源"],
        ["231", "232", "233", "234", "235", "236"],
        [7],
        "Energy and electricity.",
      ),
      sector(
        "infrastructure",
        ["infrastructure and urban planning", "infrastruktur", "基础设施"],
        ["210", "430", "43030", "140"],
        [9, 11, 6],
        "Public works, urban planning, housing and water.",
      ),
      sector(
        "transport",
        ["transport and logistics", "perhubungan", "交通"],
        ["210"],
        [9],
        "Transport, ports, airports and logistics.",
      ),
      sector(
        "governance",
        ["public administration", "tata kelola pemerintahan", "政务"],
        ["151", "15185"],
        [16],
        "Administration and public services.",
      ),
      sector(
        "people-to-people",
        ["people-to-people exchange", "pertukaran antarmasyarakat", "民间交流"],
        ["998"],
        [17],
        "Exchange between citizens.",
      ),
      sector(
        "multisector",
        ["multisector", "multibidang", "多领域"],
        ["430"],
        [17],
        "Many fields, none of them named.",
      ),
    ],
  ),
  partyRole: vocabulary(
    "party-role",
    ["Role of party", "Peran pihak", "当事方角色"],
    "Part that a government plays in the agreement.",
    [term("party", "party", "pihak", "当事方", "One of the sides that agree.")],
  ),
  placeLevel: vocabulary(
    "place-level",
    ["Level of place", "Tingkat wilayah", "行政级别"],
    "Level of government of a place.",
    [
      term("country", "country", "negara", "国家", "A country or territory of ISO 3166-1."),
      term(
        "province",
        "province",
        "provinsi",
        "省级",
        "First level below the country: province, state, region, prefecture of Japan.",
      ),
      term(
        "city",
        "city",
        "kota",
        "市",
        "A city government, of prefecture or county rank in China, a kota in Indonesia.",
      ),
      term("regency", "regency", "kabupaten", "县（印尼）", "An Indonesian kabupaten."),
      term("county", "county", "county", "县", "A county or its like."),
      term("district", "district", "distrik", "区", "A district of a city or regency."),
      term("other", "other", "lainnya", "其他", "Another level, or one that is not known."),
    ],
  ),
  completeness: vocabulary(
    "completeness",
    ["Completeness", "Kelengkapan", "完整性"],
    "How much of a document the stored text holds; what is absent from a partial text may stand in the rest.",
    [
      term("full", "full", "lengkap", "全文", "The whole text."),
      term("partial", "partial", "sebagian", "部分", "Part of the text, such as the first page of several."),
      term("headline-only", "headline only", "judul saja", "仅标题", "Only the headline."),
      term(
        "citation-only",
        "citation only",
        "sitasi saja",
        "仅引用",
        "No text; facts are cited from a page that the dataset does not hold.",
      ),
    ],
  ),
  conflictKind: vocabulary(
    "conflict-kind",
    ["Kind of conflict", "Jenis pertentangan", "冲突类型"],
    "Where a disagreement lies.",
    [
      term("intra-source", "within a source", "dalam satu sumber", "来源内部", "A source contradicts itself."),
      term("inter-source", "between sources", "antarsumber", "来源之间", "Two sources contradict each other."),
      term("identity", "identity", "identitas", "身份", "It is in question which place or person is meant."),
    ],
  ),
  conflictState: vocabulary(
    "conflict-state",
    ["State of conflict", "Keadaan pertentangan", "冲突状态"],
    "Whether a disagreement has been settled.",
    [
      term("open", "open", "terbuka", "未解决", "Not settled: the preferred value is provisional."),
      term("resolved", "resolved", "selesai", "已解决", "Settled, for the reason given."),
    ],
  ),
  reviewState: vocabulary(
    "review-state",
    ["State of review", "Keadaan tinjauan", "审核状态"],
    "Whether a person has checked a record.",
    [
      term("machine", "machine", "mesin", "机器生成", "Made by rules; nobody has checked it."),
      term("reviewed", "reviewed", "ditinjau", "已审核", "A person has checked it against its sources."),
      term("disputed", "disputed", "dipersoalkan", "有争议", "A person has contested it."),
    ],
  ),
  statementTopic: vocabulary(
    "statement-topic",
    ["Topic of statement", "Pokok pernyataan", "陈述主题"],
    "What a statement is about.",
    [
      term(
        "first-foreign-tie",
        "first foreign tie",
        "kerja sama luar negeri pertama",
        "首个对外结好",
        "That it is the place's first tie of this kind with a foreign place.",
      ),
      term(
        "prior-tie",
        "prior tie",
        "hubungan terdahulu",
        "先前关系",
        "That a tie of another level or time came before.",
      ),
      term("renewal-intended", "renewal intended", "rencana perpanjangan", "拟续签", "That the tie is to be renewed."),
      term("tie-ended", "tie ended", "hubungan berakhir", "关系终止", "That the tie has ended."),
    ],
  ),
  rights: vocabulary("rights", ["Rights", "Hak", "权利"], "Legal standing of a source's text.", [
    term(
      "third-party-text",
      "third-party text",
      "teks pihak ketiga",
      "第三方文本",
      "Copyright of someone else: quoted, never redistributed.",
    ),
    term("public-domain", "public domain", "domain publik", "公有领域", "Free of copyright."),
    term("open-licence", "open licence", "lisensi terbuka", "开放许可", "Under a licence that allows redistribution."),
    term("unknown", "unknown", "tidak diketahui", "未知", "Not determined: treated as third-party text."),
  ]),
} as const satisfies Record<string, Vocabulary>;
