import { holdTables, type Row, reading } from "./tables.ts";

/** The fields of each record, how they are spoken of and by whom, with their passages. */
const fields = reading((record, quote) => {
  return record.sectors.map(
    ({ sector, modality, statedBy }, at) =>
      `${sector} ${modality}${statedBy === undefined ? "" : ` by ${statedBy}`} ${quote(`/sectors/${at}`)}`,
  );
});

const tables: Readonly<Record<string, readonly Row[]>> = {
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
