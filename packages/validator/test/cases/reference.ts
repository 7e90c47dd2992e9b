import { agreement, all, alone, passage, place, secondId, two, type Cases } from "../case.ts";
import { changed, files, record, text } from "../fixture.ts";

export const referenceCases = {
  "reference/unknown-place": {
    fail: [
      {
        what: "a place that is not there",
        files: agreement((one) => {
          one.speakers[0].officeOf = "id-3311";
        }),
        path: record,
        pointer: "/speakers/0/officeOf",
        at: '"id-3311"',
      },
      {
        what: "a place that competes in a conflict, and is not there",
        files: agreement((one) => {
          one.conflicts.push({
            at: "/parties/1/place",
            kind: "identity",
            state: "resolved",
            rationale: "The province is meant.",
            alternatives: ["jp-22", "jp-221"].map((value) => ({
              value,
              evidence: [passage("/parties/1/place", "Shizuoka")],
            })),
          });
        }),
        path: record,
        pointer: "/conflicts/0/alternatives/1/value",
        at: '"jp-221"',
      },
    ],
    pass: [
      {
        what: "a place that only contains another",
        files: agreement((one) => {
          one.speakers[0].officeOf = "id-33";
        }),
      },
    ],
  },
  "reference/unknown-source": {
    fail: [
      {
        what: "a source that is not there",
        files: agreement((one) => one.sources.push("other")),
        path: record,
        pointer: "/sources/1",
        at: '"other"',
      },
    ],
    pass: [
      {
        what: "a source of which only the text is there",
        files: { ...agreement((one) => one.sources.push("other")), "sources/other.txt": "x" },
      },
    ],
  },
  "reference/unknown-agreement": {
    fail: [
      {
        what: "a parent that is not there",
        files: agreement((one) => {
          one.parent = "agr-x-y-2001-aaaaa";
          one.evidence.push(passage("/parent", "sister city"));
        }),
        path: record,
        pointer: "/parent",
        at: '"agr-x',
      },
      {
        what: "a decision about nothing",
        files: {
          ...files,
          "curation/a.yaml":
            "- action: reject\n  agreement: agr-x-y-2001-aaaaa\n  by: me\n  date: 2025-07-01\n  why: x\n",
        },
        path: "curation/a.yaml",
        at: "agr-x-y",
      },
    ],
    pass: [
      {
        what: "a record alone, with a parent elsewhere",
        files: alone((one) => {
          one.parent = "agr-x-y-2001-aaaaa";
          one.evidence.push(passage("/parent", "sister city"));
        }),
      },
    ],
  },
  "reference/unlisted-source": {
    fail: [
      {
        what: "a passage of another source",
        files: agreement((one) => {
          one.evidence[0].source = "other";
        }),
        path: record,
        pointer: "/evidence/0/source",
        at: '"other"',
      },
    ],
    pass: [
      {
        what: "a passage of the second source of two",
        files: {
          ...agreement((one) => {
            one.sources.push("other");
            one.evidence[0].source = "other";
          }),
          "sources/other.txt": text,
        },
      },
    ],
  },
  "reference/unknown-speaker": {
    fail: [
      {
        what: "a speaker nobody knows",
        files: agreement((one) => {
          one.sectors[0].statedBy = "Budi";
        }),
        path: record,
        pointer: "/sectors/0/statedBy",
        at: '"Budi"',
      },
    ],
    pass: [
      {
        what: "the article's own words, which are nobody's",
        files: agreement((one) => {
          delete one.sectors[0].statedBy;
        }),
      },
    ],
  },
  "reference/not-a-party": {
    fail: [
      {
        what: "a signature for a province",
        files: agreement((one) => {
          one.instruments[0].signatories[0].onBehalfOf = "id-33";
        }),
        path: record,
        pointer: "/instruments/0/signatories/0/onBehalfOf",
        at: '"id-33"',
      },
    ],
    pass: [
      {
        what: "an office of the province, a signature for the party",
        files: agreement((one) => {
          one.instruments[0].signatories[0].officeOf = "id-33";
        }),
      },
    ],
  },
  "reference/same-party": {
    fail: [
      {
        what: "a party twice",
        files: agreement((one) => {
          one.parties[1].place = "id-3310";
        }),
        path: record,
        pointer: "/parties/1/place",
        at: '"id-3310"',
      },
    ],
    pass: [
      {
        what: "a place and the one around it",
        files: agreement((one) => {
          one.parties[1].place = "id-33";
        }),
      },
    ],
  },
  "reference/place-chain": {
    fail: [
      {
        what: "a chain without the country",
        files: place(2, (one) => {
          one.within = ["id-33"];
        }),
        path: all,
        pointer: "/within",
        at: "[",
      },
    ],
    pass: [
      {
        what: "a place in no country that is known",
        files: changed((value) => {
          value.places.push({
            id: "zz-x-abc",
            names: { en: "Abc", local: "Abc" },
            level: "other",
            country: "ZZ",
            codes: {},
            within: [],
          });
        }),
      },
    ],
  },
  "reference/parent-cycle": {
    fail: [
      {
        what: "two agreements that are each other's parents",
        files: two((first, second) => {
          first.instruments[0].type = "cooperation-agreement";
          first.parent = second.id;
          second.parent = first.id;
          for (const one of [first, second]) one.evidence.push(passage("/parent", "sister city"));
        }),
        path: `records/${secondId}.json`,
        pointer: "/parent",
        at: '"agr-klaten-shizuoka-2025-abcde"',
      },
    ],
    pass: [
      {
        what: "a parent that has none",
        files: two((first, second) => {
          first.instruments[0].type = "cooperation-agreement";
          first.parent = second.id;
          first.evidence.push(passage("/parent", "sister city"));
        }),
      },
    ],
  },
} satisfies Record<string, Cases>;
