import { expect, it } from "vitest";
import { holdMisses, holdTables, type Row, reading } from "./tables.ts";

/** The day of each paper that has one, with its passage. */
const days = reading((record, quote) => {
  return record.instruments.flatMap(({ type, date }, at) =>
    date === undefined ? [] : [`${type} ${date} ${quote(`/instruments/${at}/date`)}`],
  );
});

const tables: Readonly<Record<string, readonly Row[]>> = {
  "a signing that is not to be": [
    ["en", "The mayor of Graz did not sign the sister city agreement with Dubrovnik, Croatia, on 3 May 2025.", []],
    [
      "en",
      "The signing of the sister city agreement between Graz and Dubrovnik, Croatia, set for 3 May 2025, was cancelled.",
      [],
    ],
    [
      "en",
      "The signing of the sister city agreement between Graz and Dubrovnik, Croatia, was postponed to 3 July 2025.",
      ["cooperation-agreement 2025-07-03 «3 July 2025»"],
    ],
    ["id", "Pemkot Padang menolak menandatangani MoU sister city dengan Kota Hildesheim, Jerman, pada 3 Mei 2025.", []],
  ],
  "the day of a signing": [
    [
      "en",
      "The city of Graz and the city of Dubrovnik marked the 40th anniversary of their twinning on 10 May 2025.\n\nBoth mayors signed a memorandum.",
      ["memorandum-of-understanding 2025-05-10 «10 May 2025»"],
    ],
    [
      "en",
      "A twinning memorandum of Graz with the city of Dubrovnik dates from 4 August 2009.",
      ["memorandum-of-understanding 2009-08-04 «4 August 2009»"],
    ],
    [
      "en",
      "The city of Graz and the city of Dubrovnik signed a twin city memorandum. The ceremony took place yesterday.",
      ["memorandum-of-understanding 2025-06-26 «yesterday»"],
    ],
    [
      "en",
      "The city of Graz and the city of Dubrovnik marked 40 years as twin cities on 10 May 2025. Both mayors signed a memorandum that extends the document of 2020.",
      ["memorandum-of-understanding 2025-05-10 «10 May 2025»"],
    ],
    [
      "en",
      "GRAZ, 27 June 2025. News Service. The city of Graz and the city of Dubrovnik signed a twin city memorandum.",
      [],
    ],
    [
      "en",
      "The mayors of Graz and Dubrovnik met on 5 May 2025. They signed a sister city agreement.",
      ["cooperation-agreement 2025-05-05 «5 May 2025»"],
    ],
    [
      "en",
      "A twinning agreement of Graz and the city of Dubrovnik was signed in 1990, and today it still runs.",
      ["cooperation-agreement 1990 «1990»"],
    ],
    [
      "en",
      "The twinning agreement of 1990 was signed again today by the mayor of Graz and the mayor of Dubrovnik.",
      ["cooperation-agreement 2025-06-27 «today»"],
    ],
    [
      "en",
      "The council of Graz approved on 12 May 2025 a sister city agreement with the city of Dubrovnik, to be signed in June 2025.",
      ["cooperation-agreement 2025-06 «June 2025»"],
    ],
    ["en", "On 12 May 2025 the council of Graz ratified the twinning agreement with the city of Dubrovnik.", []],
    [
      "id",
      "Pemkot Padang dan Kota Hildesheim, Jerman, menandatangani MoU sister city pada Selasa (24/6/2025).",
      ["memorandum-of-understanding 2025-06-24 «Selasa (24/6/2025)»"],
    ],
    [
      "id",
      "Pemkot Padang dan Kota Hildesheim, Jerman, menandatangani MoU sister city pada Selasa, 24 Juni 2025.",
      ["memorandum-of-understanding 2025-06-24 «Selasa, 24 Juni 2025»"],
    ],
    [
      "id",
      "Pemkot Padang dan Kota Hildesheim, Jerman, menandatangani MoU sister city pada 23-24 Juni 2025.",
      ["memorandum-of-understanding 2025-06-24 «24 Juni 2025»"],
    ],
    [
      "id",
      "Pemkot Padang dan Kota Hildesheim, Jerman, menandatangani MoU sister city pada Juni 2025.",
      ["memorandum-of-understanding 2025-06 «Juni 2025»"],
    ],
    [
      "id",
      "Pemkot Padang dan Kota Hildesheim, Jerman, menandatangani MoU sister city pada tahun 2019.",
      ["memorandum-of-understanding 2019 «2019»"],
    ],
    [
      "id",
      "Pemkot Padang dan Kota Hildesheim, Jerman, menandatangani MoU sister city, Kamis (26/6).",
      ["memorandum-of-understanding 2025-06-26 «Kamis (26/6)»"],
    ],
    [
      "id",
      "Pemkot Padang dan Kota Hildesheim, Jerman, menandatangani MoU sister city, Rabu (24/10).",
      ["memorandum-of-understanding 2024-10-24 «Rabu (24/10)»"],
    ],
    [
      "id",
      "Pemkot Padang dan Kota Hildesheim, Jerman, menandatangani MoU sister city, Kamis (24/10).",
      ["memorandum-of-understanding 2024-10-24 «Kamis (24/10)»"],
    ],
    [
      "id",
      "Pemkot Padang dan Kota Hildesheim, Jerman, menandatangani MoU sister city pada 24-06-2025.",
      ["memorandum-of-understanding 2025-06-24 «24-06-2025»"],
    ],
    [
      "id",
      "Pemkot Padang dan Kota Hildesheim, Jerman, menandatangani MoU sister city pada 24.06.2025.",
      ["memorandum-of-understanding 2025-06-24 «24.06.2025»"],
    ],
    [
      "id",
      "Pemkot Padang dan Kota Hildesheim, Jerman, menandatangani MoU sister city pada 2025-06-24.",
      ["memorandum-of-understanding 2025-06-24 «2025-06-24»"],
    ],
    [
      "id",
      "Pemkot Padang dan Kota Hildesheim, Jerman, menandatangani MoU sister city pada Selasa 5/6/2025.",
      ["memorandum-of-understanding 2025-05-06 «Selasa 5/6/2025»"],
    ],
    [
      "id",
      "Pemkot Padang dan Kota Hildesheim, Jerman, menandatangani MoU sister city pada Jumat (6/5/2025).",
      ["memorandum-of-understanding 2025-05-06 «Jumat (6/5/2025)»"],
    ],
    [
      "id",
      "Pemkot Padang dan Kota Hildesheim, Jerman, menandatangani MoU sister city kemarin.",
      ["memorandum-of-understanding 2025-06-26 «kemarin»"],
    ],
    [
      "id",
      "Pemkot Padang dan Kota Hildesheim, Jerman, menandatangani MoU sister city bulan lalu.",
      ["memorandum-of-understanding 2025-05 «bulan lalu»"],
    ],
    [
      "id",
      "Pemkot Padang dan Kota Hildesheim, Jerman, menandatangani MoU sister city, Senin lalu.",
      ["memorandum-of-understanding 2025-06-23 «Senin»"],
    ],
    [
      "id",
      "LoI diteken pada 3 Maret 2024. Pemkot Padang dan Kota Hildesheim, Jerman, menandatangani MoU sister city pada 10 Oktober tahun yang sama.",
      ["letter-of-intent 2024-03-03 «3 Maret 2024»", "memorandum-of-understanding 2024-10-10 «10 Oktober»"],
    ],
    [
      "id",
      "Pemkot Padang dan Kota Hildesheim, Jerman, menandatangani LoI sister city pada 10 Maret 2024. MoU sister city kedua kota ditandatangani pada 24 Juni 2025.",
      ["letter-of-intent 2024-03-10 «10 Maret 2024»", "memorandum-of-understanding 2025-06-24 «24 Juni 2025»"],
    ],
    [
      "id",
      "Pada 24 Juni 2025, Pemkot Padang dan Kota Hildesheim, Jerman, menandatangani MoU sister city.",
      ["memorandum-of-understanding 2025-06-24 «24 Juni 2025»"],
    ],
    [
      "en",
      "The city of Davao and Manado, Indonesia, signed a memorandum of understanding on sister city ties on June 24, 2025.",
      ["memorandum-of-understanding 2025-06-24 «June 24, 2025»"],
    ],
    [
      "en",
      "The city of Davao and Manado, Indonesia, signed a memorandum of understanding on sister city ties on 24 June 2025.",
      ["memorandum-of-understanding 2025-06-24 «24 June 2025»"],
    ],
    [
      "en",
      "The city of Davao and Manado, Indonesia, signed a memorandum of understanding on sister city ties on the 24th of June, 2025.",
      ["memorandum-of-understanding 2025-06-24 «24th of June, 2025»"],
    ],
    [
      "en",
      "The city of Davao and Manado, Indonesia, signed a memorandum of understanding on sister city ties on Tuesday, June 24th.",
      ["memorandum-of-understanding 2025-06-24 «Tuesday, June 24th»"],
    ],
    [
      "en",
      "The city of Davao and Manado, Indonesia, signed a memorandum of understanding on sister city ties on 23-24 June 2025.",
      ["memorandum-of-understanding 2025-06-24 «24 June 2025»"],
    ],
    [
      "en",
      "The city of Davao and Manado, Indonesia, signed a memorandum of understanding on sister city ties on June 23-24, 2025.",
      ["memorandum-of-understanding 2025-06-24 «June 23-24, 2025»"],
    ],
    [
      "en",
      "The city of Davao and Manado, Indonesia, signed a memorandum of understanding on sister city ties from June 23 to 24, 2024.",
      ["memorandum-of-understanding 2024-06-24 «June 23 to 24, 2024»"],
    ],
    [
      "en",
      "The city of Davao and Manado, Indonesia, signed a memorandum of understanding on sister city ties in June 2025.",
      ["memorandum-of-understanding 2025-06 «June 2025»"],
    ],
    [
      "en",
      "The city of Davao and Manado, Indonesia, signed a memorandum of understanding on sister city ties in 2019.",
      ["memorandum-of-understanding 2019 «2019»"],
    ],
    [
      "en",
      "The city of Davao and Manado, Indonesia, signed a memorandum of understanding on sister city ties on 6/24/2025.",
      ["memorandum-of-understanding 2025-06-24 «6/24/2025»"],
    ],
    [
      "en",
      "The city of Davao and Manado, Indonesia, signed a memorandum of understanding on sister city ties on Thursday, 05/06/2025.",
      ["memorandum-of-understanding 2025-06-05 «Thursday, 05/06/2025»"],
    ],
    [
      "en",
      "The city of Davao and Manado, Indonesia, signed a memorandum of understanding on sister city ties on Tuesday.",
      ["memorandum-of-understanding 2025-06-24 «Tuesday»"],
    ],
    [
      "en",
      "The city of Davao and Manado, Indonesia, signed a memorandum of understanding on sister city ties today.",
      ["memorandum-of-understanding 2025-06-27 «today»"],
    ],
    [
      "en",
      "The city of Davao and Manado, Indonesia, signed a memorandum of understanding on sister city ties yesterday.",
      ["memorandum-of-understanding 2025-06-26 «yesterday»"],
    ],
    [
      "en",
      "The city of Davao and Manado, Indonesia, signed a memorandum of understanding on sister city ties last month.",
      ["memorandum-of-understanding 2025-05 «last month»"],
    ],
    [
      "en",
      "The city of Davao and Manado, Indonesia, signed a memorandum of understanding on sister city ties last year.",
      ["memorandum-of-understanding 2024 «last year»"],
    ],
    [
      "en",
      "The city of Davao and Manado, Indonesia, signed a letter of intent on March 3, 2024, and a memorandum of understanding on sister city ties on October 10 of the same year.",
      ["letter-of-intent 2024-03-03 «March 3, 2024»", "memorandum-of-understanding 2024-10-10 «October 10»"],
    ],
    [
      "zh",
      "昆明市与泰国清迈市于2025年6月24日签署友好城市关系谅解备忘录。",
      ["memorandum-of-understanding 2025-06-24 «2025年6月24日»"],
    ],
    [
      "zh",
      "昆明市与泰国清迈市于6月24日签署友好城市关系谅解备忘录。",
      ["memorandum-of-understanding 2025-06-24 «6月24日»"],
    ],
    ["zh", "昆明市与泰国清迈市于24日签署友好城市关系谅解备忘录。", ["memorandum-of-understanding 2025-06-24 «24日»"]],
    ["zh", "昆明市与泰国清迈市于30日签署友好城市关系谅解备忘录。", ["memorandum-of-understanding 2025-05-30 «30日»"]],
    ["zh", "昆明市与泰国清迈市昨天签署友好城市关系谅解备忘录。", ["memorandum-of-understanding 2025-06-26 «昨天»"]],
    [
      "zh",
      "昆明市与泰国清迈市于二〇一八年六月二十四日签署友好城市关系谅解备忘录。",
      [
        "memorandum-of-understanding 2018-06-24 «二〇一八年六月二十四日»",
        "memorandum-of-understanding 2018-06-24 «二〇一八年六月二十四日»",
      ],
    ],
    [
      "zh",
      "昆明市与泰国清迈市于2018年6月签署友好城市关系谅解备忘录。",
      ["memorandum-of-understanding 2018-06 «2018年6月»"],
    ],
    ["zh", "昆明市与泰国清迈市于2018年签署友好城市关系谅解备忘录。", ["memorandum-of-understanding 2018 «2018年»"]],
    [
      "zh",
      "昆明市与泰国清迈市2017年建立联系，2021年签署友好城市关系谅解备忘录。",
      ["memorandum-of-understanding 2021 «2021年»"],
    ],
    ["zh", "昆明市与泰国清迈市签署友好城市关系谅解备忘录（2023—2027年）。", []],
    ["zh", "记者12日从市外办获悉，昆明市与泰国清迈市签署友好城市关系谅解备忘录。", []],
    [
      "zh",
      "昆明市与泰国清迈市于民国108年5月签署友好城市关系谅解备忘录。",
      ["memorandum-of-understanding 2019-05 «108年5月»"],
    ],
    [
      "zh",
      "昆明市与泰国清迈市112年7月5日签署友好城市关系谅解备忘录。",
      ["memorandum-of-understanding 2023-07-05 «112年7月5日»"],
    ],
    ["zh", "昆明市与泰国清迈市去年签署友好城市关系谅解备忘录。", ["memorandum-of-understanding 2024 «去年»"]],
    [
      "zh",
      "昆明市与泰国清迈市于12月3日签署友好城市关系谅解备忘录。",
      ["memorandum-of-understanding 2024-12-03 «12月3日»"],
    ],
    [
      "zh",
      "昆明市与泰国清迈市于1999年6月7日签署友好城市关系谅解备忘录。2019年6月10日，昆明市与泰国清迈市签署合作备忘录。",
      ["memorandum-of-understanding 1999-06-07 «1999年6月7日»", "memorandum-of-cooperation 2019-06-10 «2019年6月10日»"],
    ],
  ],
  "a day of something else": [
    [
      "id",
      '"Pemkot Padang dan Kota Hildesheim, Jerman, menandatangani MoU sister city kemarin," kata Wali Kota Padang Fadly Amran.',
      [],
    ],
    [
      "id",
      "Pemkot Padang dan Kota Hildesheim, Jerman, menandatangani MoU sister city. Rombongan bertolak ke Jerman pada Senin (16/6/2025).",
      [],
    ],
    [
      "id",
      "Pemkot Padang dan Kota Hildesheim, Jerman, menandatangani MoU sister city, ujar Wali Kota Padang Fadly Amran saat ditemui, Jumat (27/6/2025).",
      [],
    ],
    [
      "id",
      "Pemkot Padang dan Kota Hildesheim, Jerman, menandatangani MoU sister city. MoU itu berlaku sampai 24 Juni 2030.",
      [],
    ],
    [
      "en",
      "The city of Davao and Manado, Indonesia, signed a memorandum of understanding on sister city ties. The agreement is valid until June 24, 2030.",
      [],
    ],
    [
      "en",
      "The city of Davao and Manado, Indonesia, signed a memorandum of understanding on sister city ties. The delegation left Davao on June 20, 2025.",
      [],
    ],
    [
      "en",
      '"The city of Davao and Manado, Indonesia, signed a memorandum of understanding on sister city ties," Mayor Sara Duterte said in an interview on June 26, 2025.',
      [],
    ],
    [
      "en",
      "The city of Davao and Manado, Indonesia, signed a memorandum of understanding on sister city ties. May Santos sang.",
      [],
    ],
    ["zh", "昆明市与泰国清迈市签署友好城市关系谅解备忘录，有效期至2030年6月24日。", []],
    ["zh", "代表团于6月20日启程赴泰国。昆明市与泰国清迈市签署友好城市关系谅解备忘录。", []],
    ["zh", "昆明市与泰国清迈市签署友好城市关系谅解备忘录。第24届交易会同日开幕。", []],
  ],
  "a day between a paper and one that is to follow": [
    [
      "id",
      "Penandatanganan LoI sister city Kota Padang dan Kota Hildesheim, Jerman, berlangsung Senin (8/7/2024) dan rencananya dilanjutkan MoU pada Oktober.",
      ["letter-of-intent 2024-07-08 «Senin (8/7/2024)»"],
    ],
    [
      "id",
      "LoI sister city diteken Gubernur Jabar dan Gubernur Chungcheong Utara, Korea Selatan, di Bandung, Senin (8/7/2024).",
      ["letter-of-intent 2024-07-08 «Senin (8/7/2024)»"],
    ],
  ],
  "the day of the meeting that a signing ended": [
    [
      "id",
      "Bupati Gowa Husniah Talenrang menerima delegasi Kota Saga, Jepang, Senin, 8 Juli 2024.\n\nPertemuan berujung pada penandatanganan nota kesepahaman sister city oleh Bupati bersama Wali Kota Saga, Hideyuki Sakai.",
      ["memorandum-of-understanding 2024-07-08 «Senin, 8 Juli 2024»"],
    ],
    [
      "id",
      "Bupati Gowa Husniah Talenrang menghadiri pameran Kota Saga, Jepang, Senin, 8 Juli 2024.\n\nMoU sister city Kabupaten Gowa dan Kota Saga ditandatangani lebih dulu.",
      [],
    ],
  ],
};

holdTables(days, tables);

/** What the rules do not read yet, with what they should: values without passages. A row that is mended moves to a table above. */
const misses: readonly Row[] = [
  [
    "id",
    "Pemkot Padang dan Kota Hildesheim, Jerman, menandatangani MoU sister city yang berlaku hingga 24 Juni 2030.",
    [],
  ],
  [
    "id",
    "Pemkot Padang dan Kota Hildesheim, Jerman, menandatangani MoU sister city pada tanggal 24 bulan Juni tahun 2025.",
    ["memorandum-of-understanding 2025-06-24"],
  ],
  ["id", "Pemkot Padang dan Kota Hildesheim, Jerman, menandatangani MoU sister city pada 31 Februari 2025.", []],
  [
    "zh",
    "昆明市与泰国清迈市于2018年3月签署合作意向书，同年10月10日签署友好城市关系谅解备忘录。",
    ["letter-of-intent 2018-03", "memorandum-of-understanding 2018-10-10"],
  ],
  ["zh", "6月23日至24日，昆明市与泰国清迈市签署友好城市关系谅解备忘录。", ["memorandum-of-understanding 2025-06-24"]],
];

holdMisses(days, misses);

it("still quotes one bracket of a day in brackets", () => {
  const [found] = days("zh", "昆明市与泰国清迈市今(24)日签署友好城市关系谅解备忘录。");
  expect(found).toContain("memorandum-of-understanding 2025-06-24");
  expect(found).not.toContain("(24)");
});
