import { all, alone, place, withWorld, type Cases } from "../case.ts";
import { changed, files } from "../fixture.ts";

export const placeCases = {
  "place/unknown-code": {
    fail: [
      {
        what: "a regency that there is not",
        files: changed((value) => {
          value.places.push({ ...value.places[2], id: "id-9999", codes: {} });
        }),
        options: withWorld,
        path: all,
        pointer: "/id",
        at: '"id-9999"',
      },
      {
        what: "a party of a record alone",
        files: alone((one) => {
          one.parties[0].place = "id-9999";
        }),
        options: withWorld,
        path: "a.json",
        pointer: "/parties/0/place",
        at: '"id-9999"',
        also: ["reference/not-a-party"],
      },
    ],
    pass: [
      {
        what: "a code that the gazetteer has",
        files: files,
        options: withWorld,
      },
      {
        what: "a place that a converter could not tell",
        files: changed((value) => {
          value.places.push({ ...value.places[2], id: "id-x-tanah", codes: {} });
        }),
        options: withWorld,
      },
      {
        what: "any code, without a gazetteer",
        files: changed((value) => {
          value.places.push({ ...value.places[2], id: "id-9999", codes: {} });
        }),
      },
    ],
  },
  "place/not-in-gazetteer": {
    fail: [
      {
        what: "a town that is not known",
        files: changed((value) => {
          value.places.push({ ...value.places[2], id: "gn-1", codes: {} });
        }),
        options: withWorld,
        path: all,
        pointer: "/id",
        at: '"gn-1"',
      },
    ],
    pass: [
      {
        what: "a place that the gazetteer has",
        files: files,
        options: withWorld,
      },
      {
        what: "a record alone, its parties known",
        files: alone((one) => {}),
        options: withWorld,
      },
    ],
  },
  "place/parents": {
    fail: [
      {
        what: "a chain without the province",
        files: place(2, (one) => {
          one.within = ["id"];
        }),
        options: withWorld,
        path: all,
        pointer: "/within",
        at: "[",
      },
    ],
    pass: [
      {
        what: "the places that the gazetteer has",
        files: files,
        options: withWorld,
      },
    ],
  },
  "place/codes": {
    fail: [
      {
        what: "the code of another province",
        files: place(1, (one) => {
          one.codes["iso3166-2"] = "ID-JB";
        }),
        options: withWorld,
        path: all,
        pointer: "/codes/iso3166-2",
        at: '"ID-JB"',
      },
    ],
    pass: [
      {
        what: "a code that the gazetteer does not have",
        files: place(2, (one) => {
          one.codes.wikidata = "Q10619";
        }),
        options: withWorld,
      },
    ],
  },
  "place/outside-country": {
    fail: [
      {
        what: "a point with its signs lost",
        files: place(2, (one) => {
          one.point = { latitude: 8.1, longitude: 110.6 };
        }),
        options: withWorld,
        path: all,
        pointer: "/point",
        at: "{",
      },
      {
        what: "a point west of the antimeridian's box",
        files: changed((value) => {
          const fiji = { names: { en: "Fiji", local: "Fiji" }, country: "FJ", codes: {} };
          value.places.push({ ...fiji, id: "fj", level: "country", within: [] });
          value.places.push({
            ...fiji,
            id: "fj-x-a",
            level: "city",
            within: ["fj"],
            point: { latitude: -18, longitude: 174 },
          });
        }),
        options: withWorld,
        path: all,
        pointer: "/point",
        at: "{",
        also: ["place/unknown-code"],
      },
    ],
    pass: [
      {
        what: "a point on the corner of the box",
        files: place(2, (one) => {
          one.point = { latitude: 8, longitude: 143 };
        }),
        options: withWorld,
      },
      {
        what: "both sides of the antimeridian",
        files: changed((value) => {
          const fiji = { names: { en: "Fiji", local: "Fiji" }, country: "FJ", codes: {} };
          value.places.push({ ...fiji, id: "fj", level: "country", within: [] });
          value.places.push({
            ...fiji,
            id: "fj-x-a",
            level: "city",
            within: ["fj"],
            point: { latitude: -18, longitude: 178 },
          });
          value.places.push({
            ...fiji,
            id: "fj-x-b",
            level: "city",
            within: ["fj"],
            point: { latitude: -18, longitude: -179 },
          });
        }),
        options: withWorld,
        also: ["place/unknown-code"],
      },
    ],
  },
} satisfies Record<string, Cases>;
