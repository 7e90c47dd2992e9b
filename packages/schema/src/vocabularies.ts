// SPDX-FileCopyrightText: The Kembar contributors
// SPDX-License-Identifier: CC0-1.0
// biome-ignore-all format: one term a line, so that the three languages can be read side by side

/** Text in each of the three languages. */
export interface Labels {
  readonly en: string;
  readonly id: string;
  readonly zh: string;
}

/** A term of a vocabulary. Its IRI is `https://w3id.org/kembar/vocabulary/<vocabulary id>/<term id>`. */
export interface Term {
  readonly id: string;
  readonly label: Labels;
  /** What the term means, in one sentence. */
  readonly definition: Labels;
  /** OECD Creditor Reporting System codes that it maps to: 3 digits a sector, 5 digits a purpose. */
  readonly crs?: readonly string[];
  /** United Nations Sustainable Development Goals that it maps to, 1 to 17. */
  readonly sdg?: readonly number[];
}

/** A controlled vocabulary. Its IRI is `https://w3id.org/kembar/vocabulary/<id>`. */
export interface Vocabulary {
  readonly id: string;
  readonly title: Labels;
  /** What it is for, in one sentence. */
  readonly description: Labels;
  /** The terms stand in order of progress. */
  readonly ordered: boolean;
  readonly terms: readonly Term[];
}

/** English, Indonesian, Chinese. */
type Triple = readonly [string, string, string];

const labels = ([en, id, zh]: Triple): Labels => ({ en, id, zh });

const term = (id: string, label: Triple, definition: Triple): Term => ({ id, label: labels(label), definition: labels(definition) });

const sector = (id: string, label: Triple, definition: Triple, crs: readonly string[], sdg: readonly number[]): Term => ({ ...term(id, label, definition), crs, sdg });

const vocabulary = (id: string, title: Triple, description: Triple, terms: readonly Term[]): Vocabulary => ({ id, title: labels(title), description: labels(description), ordered: false, terms });

/** The controlled vocabularies. Term ids are stable: a term may be deprecated, never renamed or reused. */
export const vocabularies = {
  kind: vocabulary(
    "kind",
    ["Kind of relation", "Jenis hubungan", "关系类型"],
    ["What the sources call the relation, whatever the level of the parties.", "Sebutan hubungan menurut sumber, apa pun tingkat para pihak.", "来源对该关系的称呼，与当事方的行政级别无关。"],
    [
      term("sister-city", ["sister city", "kota bersaudara", "友好城市"], ["A lasting, general tie between two cities or other local governments, called sister or twin city.", "Hubungan tetap dan umum antara dua kota atau pemerintah daerah lain yang disebut kota bersaudara atau kota kembar.", "两个城市或其他地方政府之间长期、全面的关系，称为友好城市或姐妹城市。"]),
      term("sister-province", ["sister province", "provinsi bersaudara", "友好省"], ["A lasting, general tie between two provinces, states or their like.", "Hubungan tetap dan umum antara dua provinsi, negara bagian, atau yang setara.", "两个省、州或同级政府之间长期、全面的关系。"]),
      term("sister-regency", ["sister regency", "kabupaten bersaudara", "友好县"], ["A lasting, general tie between two regencies or counties that is named after their level.", "Hubungan tetap dan umum antara dua kabupaten atau county yang dinamai menurut tingkatnya.", "两个县级政府之间长期、全面的关系，并以该级别命名。"]),
      term("sister-port", ["sister port", "pelabuhan bersaudara", "友好港"], ["A lasting tie between two ports or the bodies that run them.", "Hubungan tetap antara dua pelabuhan atau badan pengelolanya.", "两个港口或其管理机构之间的长期关系。"]),
      term("friendship-exchange", ["friendship exchange", "pertukaran persahabatan", "友好交流关系"], ["Regular friendly exchange below the rank of a sister city.", "Pertukaran persahabatan berkala yang tingkatnya di bawah kota bersaudara.", "层级低于友好城市的经常性友好交流。"]),
      term("friendly-cooperation", ["friendly cooperation", "kerja sama persahabatan", "友好合作关系"], ["Friendly cooperation below the rank of a sister city.", "Kerja sama persahabatan yang tingkatnya di bawah kota bersaudara.", "层级低于友好城市的友好合作。"]),
      term("sectoral", ["sectoral cooperation", "kerja sama sektoral", "专项合作"], ["Cooperation limited to one or a few named fields.", "Kerja sama yang terbatas pada satu atau beberapa bidang tertentu.", "限于一个或少数特定领域的合作。"]),
      term("unspecified", ["unspecified", "tidak disebutkan", "未说明"], ["The sources do not name the kind.", "Sumber tidak menyebutkan jenisnya.", "来源未说明关系类型。"]),
    ],
  ),
  stage: {
    ...vocabulary(
      "stage",
      ["Stage", "Tahap", "阶段"],
      ["Furthest stage of the life cycle that the sources evidence.", "Tahap terjauh dalam daur hidup yang dibuktikan oleh sumber.", "来源所证实的生命周期中最后到达的阶段。"],
      [
        term("proposed", ["proposed", "prakarsa", "提议"], ["One side has put the idea forward.", "Satu pihak telah mengajukan gagasan.", "一方已提出设想。"]),
        term("exploring", ["exploring", "penjajakan", "洽谈"], ["Both sides are in contact about it.", "Kedua pihak saling berhubungan untuk menjajakinya.", "双方正就此接触洽谈。"]),
        term("intent-signed", ["intent signed", "pernyataan kehendak ditandatangani", "签署意向"], ["A letter of intent or its like is signed.", "Surat pernyataan kehendak atau yang setara telah ditandatangani.", "已签署意向书或类似文件。"]),
        term("planning", ["planning", "penyusunan rencana", "拟订计划"], ["A plan of cooperation or a draft of the agreement exists.", "Rencana kerja sama atau rancangan naskah telah ada.", "已有合作计划或协议草案。"]),
        term("approval", ["under approval", "persetujuan", "报批"], ["A council or a ministry is dealing with it or has approved it.", "Sedang diproses atau telah disetujui oleh dewan atau kementerian.", "议会或主管部门正在审批或已批准。"]),
        term("agreement-signed", ["agreement signed", "naskah ditandatangani", "签署协议"], ["A memorandum or an agreement is signed.", "Memorandum atau perjanjian telah ditandatangani.", "已签署备忘录或协议。"]),
        term("implementing", ["implementing", "pelaksanaan", "执行"], ["Activities take place under the signed text.", "Kegiatan berlangsung berdasarkan naskah yang ditandatangani.", "正依据已签署的文本开展活动。"]),
        term("renewed", ["renewed", "perpanjangan", "续签"], ["The signed text has been extended or renewed.", "Naskah yang ditandatangani telah diperpanjang atau diperbarui.", "已签署的文本已获延期或续签。"]),
      ],
    ),
    ordered: true,
  },
  status: vocabulary(
    "status",
    ["Status", "Status", "状态"],
    ["Whether the tie is alive, apart from how far it got.", "Apakah hubungan masih hidup, terlepas dari tahap yang dicapai.", "该关系是否仍然存续，与所达到的阶段无关。"],
    [
      term("active", ["active", "aktif", "有效"], ["The sources evidence that it is in force or in use.", "Sumber membuktikan bahwa hubungan berlaku atau dijalankan.", "来源证实该关系有效或正在开展。"]),
      term("dormant", ["dormant", "tidak aktif", "停滞"], ["No activity has been evidenced for years, though nobody has ended it.", "Bertahun-tahun tidak ada bukti kegiatan, tetapi tidak ada yang mengakhirinya.", "多年未见活动，但无人宣布终止。"]),
      term("suspended", ["suspended", "ditangguhkan", "暂停"], ["A side has put it on hold.", "Salah satu pihak menangguhkannya.", "一方已将其暂停。"]),
      term("expired", ["expired", "kedaluwarsa", "到期"], ["Its term has run out without renewal.", "Masa berlakunya habis tanpa perpanjangan.", "期限届满而未续签。"]),
      term("terminated", ["terminated", "diakhiri", "终止"], ["A side has ended it.", "Salah satu pihak mengakhirinya.", "一方已将其终止。"]),
      term("superseded", ["superseded", "digantikan", "被取代"], ["Another agreement has taken its place.", "Perjanjian lain telah menggantikannya.", "已由另一协议取代。"]),
      term("abandoned", ["abandoned", "ditinggalkan", "放弃"], ["It was given up before an agreement was signed.", "Ditinggalkan sebelum naskah kerja sama ditandatangani.", "在签署协议之前即已放弃。"]),
      term("unknown", ["unknown", "tidak diketahui", "未知"], ["The sources do not say.", "Sumber tidak menyebutkannya.", "来源未说明。"]),
    ],
  ),
  instrumentType: vocabulary(
    "instrument-type",
    ["Type of instrument", "Jenis naskah", "文件类型"],
    ["What kind of paper the parties signed, plan to sign or are reported to have.", "Jenis naskah yang ditandatangani, direncanakan, atau diberitakan.", "当事方已签署、拟签署或据报道持有的文件种类。"],
    [
      term("minutes-of-meeting", ["minutes of meeting", "risalah rapat", "会议纪要"], ["A signed note of what was discussed.", "Catatan bertanda tangan tentang hal yang dibahas.", "对所议事项的签字记录。"]),
      term("letter-of-intent", ["letter of intent", "surat pernyataan kehendak", "意向书"], ["A text that states the wish to cooperate, without a duty to do so yet.", "Naskah yang menyatakan kehendak bekerja sama, tanpa kewajiban untuk melaksanakannya.", "表明合作意愿、尚不产生合作义务的文本。"]),
      term("joint-statement", ["joint statement", "pernyataan bersama", "联合声明"], ["A public political text of the parties.", "Naskah politik terbuka dari para pihak.", "当事方公开发表的政治性文本。"]),
      term("memorandum-of-understanding", ["memorandum of understanding", "nota kesepahaman", "谅解备忘录"], ["A framework text that sets the fields and the term of cooperation.", "Naskah kerangka yang menetapkan bidang dan jangka waktu kerja sama.", "规定合作领域和期限的框架性文本。"]),
      term("memorandum-of-cooperation", ["memorandum of cooperation", "memorandum kerja sama", "合作备忘录"], ["A framework text like a memorandum of understanding, with stress on carrying it out.", "Naskah kerangka seperti nota kesepahaman, dengan tekanan pada pelaksanaan.", "与谅解备忘录类似、侧重落实的框架性文本。"]),
      term("friendship-agreement", ["friendship agreement", "perjanjian persahabatan", "友好关系协议书"], ["The founding act of a friendly tie.", "Naskah pendirian hubungan persahabatan.", "建立友好关系的协议书。"]),
      term("cooperation-agreement", ["cooperation agreement", "perjanjian kerja sama", "合作协议"], ["A text that sets binding or detailed duties.", "Naskah yang menetapkan kewajiban yang mengikat atau terperinci.", "规定有约束力或具体义务的文本。"]),
      term("implementing-arrangement", ["implementing arrangement", "pengaturan pelaksana", "实施协议"], ["A text that carries out another one above it.", "Naskah yang melaksanakan naskah induknya.", "为执行上位文本而订立的文本。"]),
      term("plan-of-action", ["plan of action", "rencana aksi", "行动计划"], ["A list of dated activities.", "Daftar kegiatan beserta waktunya.", "列明时间的活动清单。"]),
      term("council-approval", ["council approval", "persetujuan DPRD", "议会批准"], ["The consent of a side's elected council.", "Persetujuan dewan perwakilan rakyat dari salah satu pihak.", "一方民选议会的批准。"]),
      term("amendment", ["amendment", "perubahan", "修订"], ["A text that changes another one in force.", "Naskah yang mengubah naskah yang sedang berlaku.", "修改现行文本的文件。"]),
      term("extension", ["extension", "perpanjangan", "续签"], ["A text that prolongs another one.", "Naskah yang memperpanjang naskah lain.", "延长另一文本期限的文件。"]),
      term("termination-notice", ["termination notice", "pemberitahuan pengakhiran", "终止通知"], ["A text by which a side ends another one.", "Naskah yang dengannya satu pihak mengakhiri naskah lain.", "一方用以终止另一文本的通知。"]),
      term("unknown-document", ["unspecified paper", "dokumen tidak disebutkan", "未明文件"], ["A paper is spoken of, but the sources do not say of what type.", "Ada naskah yang dibicarakan, tetapi sumber tidak menyebutkan jenisnya.", "来源提到文件，但未说明其类型。"]),
    ],
  ),
  instrumentStatus: vocabulary(
    "instrument-status",
    ["Status of instrument", "Status naskah", "文件状态"],
    ["How far a paper has got.", "Sejauh mana suatu naskah telah diproses.", "文件的进展情况。"],
    [
      term("signed", ["signed", "ditandatangani", "已签署"], ["The parties have signed it.", "Para pihak telah menandatanganinya.", "当事方已签署。"]),
      term("planned", ["planned", "direncanakan", "计划中"], ["The sources say that it is to come.", "Sumber menyebutkan bahwa naskah itu akan dibuat.", "来源称将会订立。"]),
      term("drafted", ["drafted", "dirumuskan", "已起草"], ["A text exists that is not signed.", "Naskah sudah ada tetapi belum ditandatangani.", "文本已存在但尚未签署。"]),
      term("mentioned", ["mentioned", "disebut", "提及"], ["The sources name it without saying how far it has got.", "Sumber menyebutkannya tanpa menjelaskan sejauh mana prosesnya.", "来源提及但未说明进展。"]),
    ],
  ),
  datePrecision: vocabulary(
    "date-precision",
    ["Precision of date", "Ketelitian tanggal", "日期精度"],
    ["How much of a date is known.", "Seberapa lengkap suatu tanggal diketahui.", "日期已知到何种程度。"],
    [
      term("day", ["day", "hari", "日"], ["Year, month and day are known.", "Tahun, bulan, dan hari diketahui.", "年、月、日均已知。"]),
      term("month", ["month", "bulan", "月"], ["Year and month are known.", "Tahun dan bulan diketahui.", "年、月已知。"]),
      term("year", ["year", "tahun", "年"], ["Only the year is known.", "Hanya tahun yang diketahui.", "仅年份已知。"]),
    ],
  ),
  modality: vocabulary(
    "modality",
    ["Modality", "Modalitas", "情态"],
    ["How sure a thing is, in the words of whoever says it.", "Seberapa pasti suatu hal menurut perkataan orang yang menyampaikannya.", "按陈述者的说法，某事的确定程度。"],
    [
      term("agreed", ["agreed", "disepakati", "已商定"], ["The parties have agreed on it.", "Para pihak telah menyepakatinya.", "当事方已就此达成一致。"]),
      term("planned", ["planned", "direncanakan", "计划"], ["It is to be done.", "Akan dilaksanakan.", "将要进行。"]),
      term("hoped", ["hoped for", "diharapkan", "希望"], ["Someone hopes for it.", "Seseorang mengharapkannya.", "有人对此表示希望。"]),
      term("offered", ["offered", "ditawarkan", "愿意提供"], ["One side offers it or says that it is open to it.", "Satu pihak menawarkannya atau menyatakan terbuka untuknya.", "一方提出或表示愿意。"]),
      term("potential", ["potential", "potensi", "潜力"], ["It is named as a strength or a chance.", "Disebut sebagai kekuatan atau peluang.", "被称为优势或机遇。"]),
      term("claimed", ["claimed", "dinyatakan", "声称"], ["A speaker says that it is so.", "Seorang pembicara menyatakan demikian.", "发言者称其属实。"]),
      term("denied", ["denied", "dibantah", "否认"], ["A speaker says that it is not so.", "Seorang pembicara menyatakan tidak demikian.", "发言者称其不属实。"]),
    ],
  ),
  sector: vocabulary(
    "sector",
    ["Field of cooperation", "Bidang kerja sama", "合作领域"],
    ["Fields that sources name, with the OECD CRS codes and the Sustainable Development Goals that they map to.", "Bidang yang disebut sumber, dengan padanan kode OECD CRS dan Tujuan Pembangunan Berkelanjutan.", "来源提到的领域，并附对应的经合组织CRS代码和可持续发展目标。"],
    [
      sector("agriculture", ["agriculture", "pertanian", "农业"], ["Crops, plantations, livestock and food supply.", "Tanaman pangan, perkebunan, peternakan, dan pasokan pangan.", "种植业、种植园、畜牧业和粮食供应。"], ["311"], [2]),
      sector("forestry", ["forestry", "kehutanan", "林业"], ["Forests and timber.", "Hutan dan kayu.", "森林与木材。"], ["312"], [15]),
      sector("fisheries", ["fisheries", "perikanan", "渔业"], ["Fishing and fish farming.", "Penangkapan dan budi daya ikan.", "捕捞与水产养殖。"], ["313"], [14]),
      sector("marine", ["marine affairs", "kelautan", "海洋"], ["Seas, coasts and maritime affairs other than fishing.", "Laut, pesisir, dan urusan maritim selain perikanan.", "渔业以外的海洋、海岸和海事事务。"], ["313", "410"], [14]),
      sector("industry", ["industry", "industri", "工业"], ["Manufacturing and processing.", "Manufaktur dan pengolahan.", "制造与加工。"], ["321"], [9]),
      sector("msme", ["small business and crafts", "UMKM", "中小企业"], ["Micro, small and medium enterprises, crafts and cooperatives.", "Usaha mikro, kecil, dan menengah, kerajinan, dan koperasi.", "小微和中型企业、手工业与合作社。"], ["321", "32130"], [8]),
      sector("trade", ["trade", "perdagangan", "贸易"], ["Trade, exports and imports.", "Perdagangan, ekspor, dan impor.", "贸易与进出口。"], ["331"], [17]),
      sector("investment", ["investment", "investasi", "投资"], ["Investment and investors.", "Penanaman modal dan investor.", "投资与投资者。"], ["250"], [8]),
      sector("economy", ["economy, general", "perekonomian", "经济"], ["The economy or business without closer detail.", "Ekonomi atau bisnis tanpa perincian lebih lanjut.", "未进一步说明的经济或商业。"], ["250"], [8]),
      sector("tourism", ["tourism", "pariwisata", "旅游"], ["Travel, visitors and hotels.", "Perjalanan wisata, wisatawan, dan perhotelan.", "旅行、游客与酒店业。"], ["332"], [8, 12]),
      sector("health-tourism", ["health tourism", "wisata kesehatan", "康养旅游"], ["Wellness and medical tourism.", "Wisata kebugaran dan wisata medis.", "康养旅游与医疗旅游。"], ["332", "121"], [3, 8]),
      sector("health", ["health", "kesehatan", "卫生"], ["Health services and hospitals.", "Layanan kesehatan dan rumah sakit.", "卫生服务与医院。"], ["121", "122", "123"], [3]),
      sector("education", ["education", "pendidikan", "教育"], ["Schools, universities and scholarships.", "Sekolah, perguruan tinggi, dan beasiswa.", "学校、大学与奖学金。"], ["111", "112", "113", "114"], [4]),
      sector("workforce", ["training and workforce", "pelatihan dan ketenagakerjaan", "职业培训"], ["Vocational training, apprenticeship and labour.", "Pelatihan vokasi, pemagangan, dan ketenagakerjaan.", "职业培训、实习与劳务。"], ["113", "11330", "160"], [4, 8]),
      sector("science-technology", ["science and technology", "ilmu pengetahuan dan teknologi", "科技"], ["Research, technology and innovation.", "Riset, teknologi, dan inovasi.", "研究、技术与创新。"], ["430", "43082", "321", "32182"], [9]),
      sector("digital", ["digital affairs", "digital", "数字"], ["Information technology, smart cities and electronic commerce.", "Teknologi informasi, kota cerdas, dan perdagangan elektronik.", "信息技术、智慧城市与电子商务。"], ["220"], [9]),
      sector("culture", ["culture and arts", "kebudayaan", "文化"], ["Culture, arts and heritage.", "Kebudayaan, kesenian, dan warisan budaya.", "文化、艺术与遗产。"], ["160", "16066"], [11]),
      sector("youth-sport", ["youth and sport", "pemuda dan olahraga", "青年体育"], ["Youth affairs and sport.", "Kepemudaan dan olahraga.", "青年事务与体育。"], ["160", "16061"], [3]),
      sector("disaster-management", ["disaster management", "penanggulangan bencana", "防灾减灾"], ["Prevention of disasters and relief from them.", "Pencegahan bencana dan bantuan saat bencana.", "灾害预防与救助。"], ["740", "430", "43060"], [11, 13]),
      sector("environment", ["environment", "lingkungan hidup", "环境"], ["Environment, waste and climate.", "Lingkungan, sampah, dan iklim.", "环境、废弃物与气候。"], ["410", "140", "14050"], [13, 15, 12]),
      sector("energy", ["energy", "energi", "能源"], ["Energy and electricity.", "Energi dan kelistrikan.", "能源与电力。"], ["231", "232", "233", "234", "235", "236"], [7]),
      sector("infrastructure", ["infrastructure and urban planning", "infrastruktur", "基础设施"], ["Public works, urban planning, housing and water supply.", "Pekerjaan umum, tata kota, perumahan, dan air bersih.", "公共工程、城市规划、住房与供水。"], ["210", "430", "43030", "140"], [9, 11, 6]),
      sector("transport", ["transport and logistics", "perhubungan", "交通"], ["Transport, ports, airports and logistics.", "Transportasi, pelabuhan, bandara, dan logistik.", "运输、港口、机场与物流。"], ["210"], [9]),
      sector("governance", ["public administration", "tata kelola pemerintahan", "政务"], ["Administration and public services.", "Administrasi pemerintahan dan pelayanan publik.", "行政管理与公共服务。"], ["151", "15185"], [16]),
      sector("people-to-people", ["people-to-people exchange", "pertukaran antarmasyarakat", "民间交流"], ["Exchange between citizens, pupils and associations.", "Pertukaran antarwarga, pelajar, dan organisasi masyarakat.", "民众、学生与社团之间的交流。"], ["998"], [17]),
      sector("multisector", ["multisector", "multibidang", "多领域"], ["Many fields, none of them named.", "Banyak bidang tanpa menyebut salah satunya.", "涉及多个领域但未列明。"], ["430"], [17]),
    ],
  ),
  partyRole: vocabulary(
    "party-role",
    ["Role of party", "Peran pihak", "当事方角色"],
    ["Part that a government plays in the agreement.", "Peran pemerintah dalam perjanjian.", "政府在协议中的角色。"],
    [term("party", ["party", "pihak", "当事方"], ["One of the sides that agree.", "Salah satu pihak yang bersepakat.", "达成协议的一方。"])],
  ),
  placeLevel: vocabulary(
    "place-level",
    ["Level of place", "Tingkat wilayah", "行政级别"],
    ["Level of government of a place.", "Tingkat pemerintahan suatu wilayah.", "一地的政府层级。"],
    [
      term("country", ["country", "negara", "国家"], ["A country or territory of ISO 3166-1.", "Negara atau wilayah dalam ISO 3166-1.", "ISO 3166-1所列的国家或地区。"]),
      term("province", ["province", "provinsi", "省级"], ["First level below the country: a province, state, region or Japanese prefecture.", "Tingkat pertama di bawah negara: provinsi, negara bagian, region, atau prefektur di Jepang.", "国家以下第一级：省、州、大区或日本的都道府县。"]),
      term("city", ["city", "kota", "市"], ["A city with a government of its own, such as an Indonesian kota or a Chinese city of prefecture or county rank.", "Kota dengan pemerintahan sendiri, seperti kota di Indonesia atau kota setingkat prefektur atau kabupaten di Tiongkok.", "有自己政府的城市，如印度尼西亚的市、中国的地级市或县级市。"]),
      term("regency", ["regency", "kabupaten", "县（印尼）"], ["An Indonesian kabupaten.", "Kabupaten di Indonesia.", "印度尼西亚的县（kabupaten）。"]),
      term("county", ["county", "kabupaten (county)", "县"], ["A county or its like, such as a Chinese xian.", "County atau yang setara, seperti xian di Tiongkok.", "县或同级单位，如中国的县。"]),
      term("district", ["district", "distrik", "区"], ["A district of a city, regency or county.", "Distrik dari suatu kota, kabupaten, atau county.", "市或县下辖的区。"]),
      term("other", ["other", "lainnya", "其他"], ["Another level, or one that is not known.", "Tingkat lain, atau yang tidak diketahui.", "其他级别或级别不明。"]),
    ],
  ),
  completeness: vocabulary(
    "completeness",
    ["Completeness", "Kelengkapan", "完整性"],
    ["How much of a document the stored text holds; what a partial text lacks may stand in the rest.", "Seberapa banyak isi dokumen ada dalam teks tersimpan; yang tidak ada dalam teks sebagian mungkin ada di sisanya.", "所存文本包含文档的多少内容；部分文本所缺的内容可能在其余部分。"],
    [
      term("full", ["full", "lengkap", "全文"], ["The whole text.", "Seluruh teks.", "完整文本。"]),
      term("partial", ["partial", "sebagian", "部分"], ["Part of the text, such as the first page of several.", "Sebagian teks, misalnya halaman pertama dari beberapa halaman.", "部分文本，例如多页中的第一页。"]),
      term("headline-only", ["headline only", "judul saja", "仅标题"], ["Only the headline.", "Hanya judul.", "只有标题。"]),
      term("citation-only", ["citation only", "sitasi saja", "仅引用"], ["No text: facts are cited from a page that the dataset does not hold.", "Tanpa teks: fakta dikutip dari halaman yang tidak tersimpan dalam kumpulan data.", "无文本：事实引自数据集中未保存的页面。"]),
    ],
  ),
  conflictKind: vocabulary(
    "conflict-kind",
    ["Kind of conflict", "Jenis pertentangan", "冲突类型"],
    ["Where a disagreement lies.", "Letak suatu pertentangan.", "分歧所在。"],
    [
      term("intra-source", ["within a source", "dalam satu sumber", "来源内部"], ["A source contradicts itself.", "Satu sumber bertentangan dengan dirinya sendiri.", "同一来源自相矛盾。"]),
      term("inter-source", ["between sources", "antarsumber", "来源之间"], ["Two sources contradict each other.", "Dua sumber saling bertentangan.", "两个来源相互矛盾。"]),
      term("identity", ["identity", "identitas", "身份"], ["It is in question which place or person is meant.", "Dipertanyakan tempat atau orang mana yang dimaksud.", "所指的地点或人物存疑。"]),
    ],
  ),
  conflictState: vocabulary(
    "conflict-state",
    ["State of conflict", "Keadaan pertentangan", "冲突状态"],
    ["Whether a disagreement has been settled.", "Apakah suatu pertentangan telah diselesaikan.", "分歧是否已解决。"],
    [
      term("open", ["open", "terbuka", "未解决"], ["Not settled: the preferred value is provisional.", "Belum selesai: nilai yang dipilih bersifat sementara.", "尚未解决：首选值为暂定。"]),
      term("resolved", ["resolved", "selesai", "已解决"], ["Settled, for the reason given.", "Telah diselesaikan dengan alasan yang dicantumkan.", "已按所述理由解决。"]),
    ],
  ),
  reviewState: vocabulary(
    "review-state",
    ["State of review", "Keadaan tinjauan", "审核状态"],
    ["Whether a person has checked a record.", "Apakah seseorang telah memeriksa suatu rekaman.", "记录是否经人工核查。"],
    [
      term("machine", ["machine", "mesin", "机器生成"], ["Made by rules; nobody has checked it.", "Dibuat dengan aturan; belum diperiksa siapa pun.", "由规则生成，未经人工核查。"]),
      term("reviewed", ["reviewed", "ditinjau", "已审核"], ["A person has checked it against its sources.", "Seseorang telah memeriksanya terhadap sumbernya.", "已由人工对照来源核查。"]),
      term("disputed", ["disputed", "dipersoalkan", "有争议"], ["A person has contested it.", "Seseorang mempersoalkannya.", "有人提出异议。"]),
    ],
  ),
  statementTopic: vocabulary(
    "statement-topic",
    ["Topic of statement", "Pokok pernyataan", "陈述主题"],
    ["What a statement is about.", "Hal yang dibicarakan suatu pernyataan.", "陈述所涉的内容。"],
    [
      term("first-foreign-tie", ["first foreign tie", "kerja sama luar negeri pertama", "首个对外结好"], ["That it is the place's first tie of this kind with a foreign place.", "Bahwa ini hubungan pertama semacam ini antara wilayah itu dan wilayah luar negeri.", "称这是该地首次与外国地方建立此类关系。"]),
      term("prior-tie", ["prior tie", "hubungan terdahulu", "先前关系"], ["That a tie of another level or time came before.", "Bahwa sebelumnya ada hubungan pada tingkat atau waktu lain.", "称此前已有其他级别或时期的关系。"]),
      term("renewal-intended", ["renewal intended", "rencana perpanjangan", "拟续签"], ["That the tie is to be renewed.", "Bahwa hubungan akan diperpanjang.", "称将续签该关系。"]),
      term("tie-ended", ["tie ended", "hubungan berakhir", "关系终止"], ["That the tie has ended.", "Bahwa hubungan telah berakhir.", "称该关系已终止。"]),
    ],
  ),
  rights: vocabulary(
    "rights",
    ["Rights", "Hak", "权利"],
    ["Legal standing of a source's text.", "Kedudukan hukum teks suatu sumber.", "来源文本的法律地位。"],
    [
      term("third-party-text", ["third-party text", "teks pihak ketiga", "第三方文本"], ["Someone else's copyright: short passages are quoted, the text is never redistributed.", "Hak cipta pihak lain: petikan pendek dikutip, teksnya tidak pernah disebarluaskan.", "他人享有著作权：仅引用简短片段，绝不再分发全文。"]),
      term("public-domain", ["public domain", "domain publik", "公有领域"], ["Free of copyright.", "Bebas hak cipta.", "不受著作权保护。"]),
      term("open-licence", ["open licence", "lisensi terbuka", "开放许可"], ["Under a licence that allows redistribution.", "Di bawah lisensi yang mengizinkan penyebarluasan.", "采用允许再分发的许可。"]),
      term("unknown", ["unknown", "tidak diketahui", "未知"], ["Not determined: treated as third-party text.", "Belum ditentukan: diperlakukan sebagai teks pihak ketiga.", "尚未确定：按第三方文本处理。"]),
    ],
  ),
} as const satisfies Record<string, Vocabulary>;
