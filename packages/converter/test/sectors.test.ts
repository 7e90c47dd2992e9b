import { holdTables, type Row, reading } from "./tables.ts";

/** The fields of each record, how they are spoken of and by whom, with their passages. */
const fields = reading((record, quote) => {
  return record.sectors.map(
    ({ sector, modality, statedBy }, at) =>
      `${sector} ${modality}${statedBy === undefined ? "" : ` by ${statedBy}`} ${quote(`/sectors/${at}`)}`,
  );
});

const tables: Readonly<Record<string, readonly Row[]>> = {
  "a sentence that turns to another wish": [
    [
      "en",
      "Lublin and Kobe, Japan, signed a sister city agreement. Mayor Kenji Sato said Kobe is willing to share its experience in tourism and hopes that wine will be exported to Japan.",
      ["tourism offered by Kenji Sato «tourism»", "trade hoped by Kenji Sato «be exported»"],
    ],
    [
      "en",
      "Lublin and Kobe, Japan, signed a sister city agreement. The agreement covers public health, and he also hopes for trade.",
      ["health agreed «public health»", "trade hoped «trade»"],
    ],
    [
      "id",
      "Pemkot Padang dan Kota Hildesheim, Jerman, menandatangani MoU sister city. Hildesheim menawarkan pelatihan dan berharap pada pariwisata.",
      ["workforce offered «pelatihan»", "tourism hoped «pariwisata»"],
    ],
  ],
  "what a signed paper lays down, and what a draft does": [
    [
      "en",
      "Lublin and Kobe, Japan, put their names to a joint declaration as sister cities. Under the declaration they will continue the youth exchange. It also covers public health.",
      ["people-to-people agreed «youth exchange»", "health agreed «public health»"],
    ],
    [
      "en",
      "Lublin and Kobe, Japan, signed a sister city agreement on Monday. Accordingly, the two cities will cooperate in tourism and education.",
      ["tourism agreed «tourism and education»", "education agreed «tourism and education»"],
    ],
    [
      "en",
      "Lublin and Kobe, Japan, signed a letter of intent to become sister cities. The letter, drafted with help from the consulate, lists trade and energy as fields in which they plan to work.",
      ["trade agreed «trade and energy»", "energy agreed «trade and energy»"],
    ],
    [
      "en",
      "A draft agreement on sister city ties between Lublin and Kobe, Japan, has been agreed by officials. It covers tourism and education.",
      ["tourism planned «tourism and education»", "education planned «tourism and education»"],
    ],
  ],
  "fields of culture, crafts and transport, and bodies named after fields": [
    [
      "en",
      "Lublin and Kobe, Japan, signed a sister city agreement. It covers library services, the upkeep of ancient temples, charter flights and craft makers.",
      [
        "culture agreed «library services»",
        "transport agreed «upkeep of ancient temples, charter flights and craft makers»",
        "msme agreed «upkeep of ancient temples, charter flights and craft makers»",
      ],
    ],
    [
      "en",
      "Lublin and Kobe, Japan, signed a sister city agreement on greenhouse technology, fish drying and exchanges of school pupils, the Department of Electronics said.",
      [
        "agriculture agreed «greenhouse technology, fish drying and exchanges of school pupils»",
        "fisheries agreed «greenhouse technology, fish drying and exchanges of school pupils»",
        "people-to-people agreed «greenhouse technology, fish drying and exchanges of school pupils»",
      ],
    ],
  ],
  "a short form before a place names a field": [
    [
      "id",
      "Pemkot Padang dan Kota Hildesheim, Jerman, menandatangani MoU sister city. Hildesheim membuka kesempatan bagi UMKM Padang.",
      ["msme offered «UMKM»"],
    ],
  ],
  "what two states do is no field of the tie": [
    [
      "id",
      "Pemkot Padang dan Kota Hildesheim, Jerman, menandatangani MoU sister city. Indonesia dan Jerman juga merundingkan perjanjian dagang.",
      [],
    ],
  ],
  "what talks are about, and what a letter of intent wishes": [
    [
      "id",
      "Pemkot Padang dan Kota Hildesheim, Jerman, menjajaki sister city dengan peluang di bidang kesehatan.",
      ["health hoped «kesehatan»"],
    ],
    [
      "id",
      "Pemkot Padang dan Kota Hildesheim, Jerman, menandatangani LoI sister city. Dalam LoI, kedua kota menyatakan minat bekerja sama di bidang kesehatan.",
      ["health agreed «kesehatan»"],
    ],
    [
      "id",
      "Pemkot Padang dan Kota Hildesheim, Jerman, menandatangani LoI sister city. Lewat LoI itu, Wali Kota Padang Fadly Amran berharap ada kerja sama kesehatan.",
      ["health hoped by Fadly Amran «kesehatan»"],
    ],
  ],
  "a field's word in a name names no field": [
    [
      "id",
      "Pemkab Pesisir Barat dan Kota Hildesheim, Jerman, menandatangani MoU sister city di bidang pendidikan.",
      ["education agreed «pendidikan»"],
    ],
    [
      "id",
      "Pemkot Padang dan Kota Hildesheim, Jerman, menandatangani MoU sister city. MoU meliputi logistik di Pelabuhan Teluk Bayur.",
      ["transport agreed «logistik»"],
    ],
    [
      "id",
      "Pemkot Padang dan Kota Hildesheim, Jerman, menandatangani MoU sister city antara dua kota pelabuhan di bidang kesehatan.",
      ["health agreed «kesehatan»"],
    ],
  ],
  "what an office-holder of a government hopes for or offers, with a university or firm in it": [
    [
      "id",
      "Pemkot Padang dan Kota Hildesheim, Jerman, menandatangani MoU sister city. Wali Kota Hildesheim Ingo Meyer menawarkan beasiswa di universitas setempat.",
      ["education offered by Ingo Meyer «beasiswa»"],
    ],
    [
      "id",
      "Pemkot Padang dan Kota Hildesheim, Jerman, menandatangani MoU sister city. Universitas Hildesheim menawarkan beasiswa.",
      [],
    ],
  ],
  "what one side holds out to the other": [
    [
      "id",
      "Pemkot Padang dan Kota Hildesheim, Jerman, menandatangani MoU sister city. Pihak Hildesheim bersedia menerima pelajar Padang.",
      ["education offered «pelajar»"],
    ],
    [
      "id",
      "Pemkot Padang dan Kota Hildesheim, Jerman, menandatangani MoU sister city. Hildesheim mengundang kelompok tari Minang.",
      ["culture offered «tari»"],
    ],
  ],
  "fields and what is said of them": [
    [
      "zh",
      "昆明市与泰国清迈市签署友好城市协议。清迈市市长说，清迈瓷器有名，希望两地高校开展师生互访。",
      ["education hoped «师生互访»"],
    ],
    [
      "zh",
      "昆明市与泰国清迈市签署友好城市意向书。意向书提出，双方将在旅游、花卉方面合作，年内签订正式协议。",
      ["tourism agreed «旅游»", "agriculture agreed «花卉»"],
    ],
    [
      "zh",
      "昆明市与泰国清迈市签署友好城市协议。昆明市愿为对方提供花卉种植培训。",
      ["agriculture offered «花卉种植»", "workforce offered «培训»"],
    ],
    [
      "id",
      "Pemkot Padang dan Kota Hildesheim, Jerman, menandatangani MoU sister city di bidang pendidikan, pariwisata, dan kebudayaan.",
      [
        "education agreed «pendidikan, pariwisata, dan kebudayaan»",
        "tourism agreed «pendidikan, pariwisata, dan kebudayaan»",
        "culture agreed «pendidikan, pariwisata, dan kebudayaan»",
      ],
    ],
    [
      "id",
      'Pemkot Padang dan Kota Hildesheim, Jerman, menandatangani MoU sister city. "Kami berharap ada kerja sama di bidang perikanan," kata Wali Kota Padang Fadly Amran.',
      ["fisheries hoped by Fadly Amran «perikanan»"],
    ],
    [
      "id",
      "Pemkot Padang dan Kota Hildesheim, Jerman, menandatangani MoU sister city. Hildesheim menawarkan beasiswa pendidikan.",
      ["education offered «beasiswa»"],
    ],
    [
      "id",
      "Pemkot Padang dan Kota Hildesheim, Jerman, menandatangani MoU sister city. Kedua kota akan bekerja sama di bidang kesehatan.",
      ["health planned «kesehatan»"],
    ],
    [
      "id",
      "Pemkot Padang dan Kota Hildesheim, Jerman, menandatangani MoU sister city. Padang memiliki potensi pertanian.",
      ["agriculture potential «pertanian»"],
    ],
    [
      "en",
      "The city of Davao and Manado, Indonesia, signed a memorandum of understanding on sister city ties in education, tourism and culture.",
      [
        "education agreed «education, tourism and culture»",
        "tourism agreed «education, tourism and culture»",
        "culture agreed «education, tourism and culture»",
      ],
    ],
    [
      "en",
      'The city of Davao and Manado, Indonesia, signed a memorandum of understanding on sister city ties. "We hope to work together in fisheries," Davao Mayor Sara Duterte said.',
      ["fisheries hoped by Sara Duterte «fisheries»"],
    ],
    [
      "en",
      "The city of Davao and Manado, Indonesia, signed a memorandum of understanding on sister city ties. The two cities will cooperate in health.",
      ["health planned «health»"],
    ],
    [
      "zh",
      "昆明市与泰国清迈市签署友好城市关系协议书，将在教育、旅游、文化等领域开展合作。",
      ["education planned «教育»", "tourism planned «旅游»", "culture planned «文化»"],
    ],
    ["zh", "昆明市与泰国清迈市签署友好城市关系协议书。昆明市希望加强农业合作。", ["agriculture hoped «农业合作»"]],
    [
      "zh",
      "昆明市与泰国清迈市签署友好城市关系协议书，涵盖卫生、环保领域。",
      ["health agreed «卫生»", "environment agreed «环保»"],
    ],
  ],
  "what a paper lays down is agreed": [
    [
      "en",
      "The city of Davao and Manado, Indonesia, signed a memorandum of understanding on sister city ties. In line with the memorandum, both sides will cooperate in health.",
      ["health agreed «health»"],
    ],
    [
      "en",
      "The city of Davao and Manado, Indonesia, signed a memorandum of understanding on sister city ties. Both will hold talks and cooperate in fisheries, the memorandum says.",
      ["fisheries agreed «fisheries»"],
    ],
    [
      "en",
      "The city of Davao and Manado, Indonesia, signed a memorandum of understanding on sister city ties. Under the renewed memorandum the cities will continue cooperation in health.",
      ["health agreed «health»"],
    ],
    [
      "en",
      "The city of Davao and Manado, Indonesia, signed a memorandum of understanding on sister city ties. The cities will work together in health, according to the document.",
      ["health agreed «health»"],
    ],
    [
      "en",
      "The city of Davao and Manado, Indonesia, signed a memorandum of understanding on sister city ties. The memorandum, renewed last week, will be followed by cooperation in health.",
      ["health planned «health»"],
    ],
  ],
  "firms and schools beside the parties": [
    [
      "en",
      "The city of Davao and Manado, Indonesia, signed a memorandum of understanding on sister city ties. Davao Mayor Sara Duterte invited companies from Manado to do business in tourism, she said.",
      ["economy offered by Sara Duterte «business»", "tourism offered by Sara Duterte «tourism»"],
    ],
    [
      "en",
      "The city of Davao and Manado, Indonesia, signed a memorandum of understanding on sister city ties. Companies from Manado want to do business in tourism.",
      [],
    ],
  ],
  "lists, one item a line": [
    [
      "en",
      "The city of Davao and Manado, Indonesia, signed a sister city agreement. They will cooperate in:\n- fisheries;\n- health.\n\nEducation was not spoken of.",
      ["fisheries planned «fisheries»", "health planned «health»"],
    ],
    [
      "id",
      "Pemkot Padang dan Kota Hildesheim, Jerman, menandatangani MoU sister city. Bidang kerja sama meliputi:\n1. Pariwisata\n2. Pendidikan",
      ["tourism agreed «Pariwisata»", "education agreed «Pendidikan»"],
    ],
    [
      "en",
      "The city of Davao and Manado, Indonesia, signed a sister city agreement. On the programme of the day:\n- a walk to the fisheries school",
      [],
    ],
  ],
  "what is proposed or talked of is hoped for": [
    [
      "en",
      "The city of Davao and Manado, Indonesia, are in talks on a sister city agreement. Davao proposed that they work together in fisheries.",
      ["fisheries hoped «fisheries»"],
    ],
    [
      "en",
      "The city of Davao and Manado, Indonesia, are in talks on a sister city agreement. They discussed working together in fisheries.",
      ["fisheries hoped «fisheries»"],
    ],
    [
      "en",
      "The city of Davao and Manado, Indonesia, are in talks on a sister city agreement. They plan cooperation in fisheries.",
      ["fisheries planned «fisheries»"],
    ],
    [
      "en",
      "The city of Davao and Manado, Indonesia, are in talks on a sister city agreement. Davao is optimistic that they can cooperate in fisheries.",
      ["fisheries hoped «fisheries»"],
    ],
    [
      "en",
      "The city of Davao and Manado, Indonesia, are in talks on a sister city agreement. Manado will place its cooperation in fisheries at Davao's disposal.",
      ["fisheries offered «fisheries»"],
    ],
  ],
  "fields by narrower names": [
    [
      "en",
      "The city of Davao and Manado, Indonesia, signed a sister city agreement. The agreement covers wetland conservation, mountain rescue, malaria control, offshore wind and rail freight.",
      [
        "environment agreed «wetland conservation, mountain rescue, malaria control, offshore wind and rail freight»",
        "disaster-management agreed «wetland conservation, mountain rescue, malaria control, offshore wind and rail freight»",
        "health agreed «wetland conservation, mountain rescue, malaria control, offshore wind and rail freight»",
        "energy agreed «wetland conservation, mountain rescue, malaria control, offshore wind and rail freight»",
        "transport agreed «wetland conservation, mountain rescue, malaria control, offshore wind and rail freight»",
      ],
    ],
    [
      "en",
      "The city of Davao and Manado, Indonesia, signed a sister city agreement. The agreement was signed at the agriculture expo.",
      [],
    ],
  ],
  "no field": [
    ["id", "Pemkot Padang dan Kota Hildesheim, Jerman, menandatangani MoU sister city di Hotel Pangeran.", []],
    [
      "id",
      "Pemkot Padang dan Kota Hildesheim, Jerman, menandatangani MoU sister city. Kepala Dinas Pendidikan hadir.",
      [],
    ],
    [
      "en",
      "The city of Davao and Manado, Indonesia, signed a memorandum of understanding on sister city ties. The Department of Education head attended.",
      [],
    ],
    ["zh", "昆明市与泰国清迈市签署友好城市关系协议书。昆明市教育局局长出席。", []],
  ],
  "what a sentence tells of each partner in turn": [
    [
      "id",
      "Kota Semarang menjalin sister city dengan Brisbane (Australia) dan Da Nang (Vietnam). Kerja sama dengan Brisbane meliputi pendidikan, sedangkan dengan Da Nang mencakup pelabuhan.",
      ["education agreed «pendidikan»", "transport agreed «pelabuhan»"],
    ],
  ],
  "what is done under a paper": [
    [
      "id",
      "Kota Ambon dan Kota Darwin, Australia, menandatangani MoU sister city pada 1988. Mereka telah saling bertukar pelajar tiap tahun.",
      ["education agreed «pelajar»"],
    ],
  ],
};

holdTables(fields, tables);
