import { holdTables, type Row, reading } from "./tables.ts";

/** What is said of a tie that is no other field: topic, whose it is and how, with its passage. */
const statements = reading((record, quote) =>
  record.statements.map(
    ({ topic, subject, modality }, at) => `${topic} of ${subject} ${modality} ${quote(`/statements/${at}`)}`,
  ),
);

const tables: Readonly<Record<string, readonly Row[]>> = {
  "a renewal that is meant": [
    [
      "id",
      "Pemkot Padang belum memperpanjang MoU sister city dengan Kota Hildesheim, Jerman, tetapi berencana memperbaruinya.",
      ["renewal-intended of id-1371 claimed «memperpanjang»"],
    ],
    [
      "en",
      "Graz plans to renew its sister city agreement with Dubrovnik, Croatia.",
      ["renewal-intended of gn-2778067 claimed «renew»"],
    ],
  ],
  "a renewal that is refused": [
    ["en", "The council of Graz rejected a proposal to renew its sister city agreement with Dubrovnik, Croatia.", []],
    ["en", "Graz will not formally renew its sister city agreement with Dubrovnik, Croatia.", []],
    ["id", "DPRD Kota Padang menolak rencana memperpanjang MoU sister city dengan Kota Hildesheim, Jerman.", []],
    ["zh", "杭州市议会否决了与日本福井市续签友好城市协议的计划。", []],
  ],
  "an end that is told, and one that is denied": [
    [
      "en",
      "Leeds ended its sister city agreement with Dortmund, Germany.",
      ["tie-ended of gn-2644688 claimed «ended its»"],
    ],
    [
      "en",
      "Leeds denied that its sister city agreement with Dortmund, Germany, had ended.",
      ["tie-ended of gn-2644688 denied «ended»"],
    ],
  ],
};

holdTables(statements, tables);
