import { holdTables, type Row, reading } from "./tables.ts";

/** The fields of each record, how they are spoken of and by whom, with their passages. */
const fields = reading((record, quote) => {
  return record.sectors.map(
    ({ sector, modality, statedBy }, at) =>
      `${sector} ${modality}${statedBy === undefined ? "" : ` by ${statedBy}`} ${quote(`/sectors/${at}`)}`,
  );
});

const tables: Readonly<Record<string, readonly Row[]>> = {
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
};

holdTables(fields, tables);
