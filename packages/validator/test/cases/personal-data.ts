import { agreement, passage, type Cases } from "../case.ts";
import { changed, record } from "../fixture.ts";

export const personalDataCases = {
  "personal-data/telephone": {
    fail: [
      {
        what: "an Indonesian mobile number",
        files: agreement((one) => {
          one.parties[0].government = "Pemkab Klaten 0812-3456-7890";
        }),
        path: record,
        pointer: "/parties/0/government",
        at: '"Pemkab',
      },
      {
        what: "a number with the prefix of a country",
        files: agreement((one) => {
          one.parties[0].government = "Pemkab Klaten +86 138 0013 8000";
        }),
        path: record,
        pointer: "/parties/0/government",
        at: '"Pemkab',
      },
      {
        what: "a fixed line",
        files: agreement((one) => {
          one.parties[0].government = "Pemkab Klaten (0272) 321046";
        }),
        path: record,
        pointer: "/parties/0/government",
        at: '"Pemkab',
      },
      {
        what: "a Chinese mobile number",
        files: agreement((one) => {
          one.parties[0].government = "Pemkab Klaten 13800138000";
        }),
        path: record,
        pointer: "/parties/0/government",
        at: '"Pemkab',
      },
      {
        what: "a number behind a word",
        files: agreement((one) => {
          one.parties[0].government = "Pemkab Klaten Telp. 321 0467";
        }),
        path: record,
        pointer: "/parties/0/government",
        at: '"Pemkab',
      },
    ],
    pass: [
      {
        what: "years, dates and sums",
        files: agreement((one) => {
          one.parties[0].government = "phone 2019 2020, WA 2025-06-27 2024, 2019-2024, 24-06-2025, 2025/06/24, Rp 1.200.000.000, 33.10.05.2001, 150,000,000";
        }),
      },
      {
        what: "codes of places and an address with a long number",
        files: changed((value) => {
          value.places[2].codes.geonames = "08123456789";
          value.sources[0].url = "https://example.org/08123456789";
        }),
        also: ["source/metadata-mismatch"],
      },
    ],
  },
  "personal-data/email": {
    fail: [
      {
        what: "an address",
        files: agreement((one) => {
          one.parties[0].government = "Pemkab Klaten (humas@klaten.go.id)";
        }),
        path: record,
        pointer: "/parties/0/government",
        at: '"Pemkab',
      },
    ],
    pass: [
      {
        what: "an at sign without an address",
        files: agreement((one) => {
          one.parties[0].government = "Pemkab @ Klaten, @klaten";
        }),
      },
    ],
  },
  "personal-data/identity-number": {
    fail: [
      {
        what: "a NIK",
        files: agreement((one) => {
          one.parties[0].government = "Pemkab Klaten 3310054506770001";
        }),
        path: record,
        pointer: "/parties/0/government",
        at: '"Pemkab',
      },
      {
        what: "a Chinese resident identity number",
        files: agreement((one) => {
          one.parties[0].government = "Pemkab Klaten 11010519491231002X";
        }),
        path: record,
        pointer: "/parties/0/government",
        at: '"Pemkab',
      },
      {
        what: "a passport number",
        files: agreement((one) => {
          one.parties[0].government = "Pemkab Klaten, paspor E12345678";
        }),
        path: record,
        pointer: "/parties/0/government",
        at: '"Pemkab',
      },
    ],
    pass: [
      {
        what: "16 digits without a day of birth, 18 with a wrong check character",
        files: agreement((one) => {
          one.parties[0].government = "3310059906770001, 11010519491231002A, 110105194912310021";
        }),
      },
    ],
  },
  "personal-data/no-office": {
    fail: [
      {
        what: "a speaker with a name alone",
        files: agreement((one) => {
          delete one.speakers[0].office;
        }),
        path: record,
        pointer: "/speakers/0",
        at: "{",
      },
    ],
    pass: [
      {
        what: "a witness whom the source does not name",
        files: agreement((one) => {
          one.instruments[0].witnesses.push({ name: null });
          one.evidence.push(passage("/instruments/0/witnesses/0", "Bupati"));
        }),
      },
    ],
  },
} satisfies Record<string, Cases>;
