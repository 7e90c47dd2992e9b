import { type Agreement, pointer } from "@kembar/schema";
import { type Input, placeOf, type Ref } from "../input.ts";
import { type Issue, type IssueCode, makeIssue } from "../issue.ts";

type Id = { readonly id: string };

function duplicates(refs: readonly Ref<Id>[]): Issue[] {
  const seen = new Set<string>();
  return refs.flatMap((ref) => {
    const { id } = ref.value;
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [makeIssue("id/duplicate", placeOf(ref, "/id"), `The id "${id}" is used twice.`)];
  });
}

/** References of a record: pointer, id and what it refers to. */
function referencesOf(record: Agreement): [string, string, "place" | "source" | "agreement"][] {
  const found: [string, string | undefined, "place" | "source" | "agreement"][] = [
    ...record.parties.map((party, index): [string, string, "place"] => [
      pointer("parties", index, "place"),
      party.place,
      "place",
    ]),
    ...record.instruments.flatMap((paper, index): [string, string | undefined, "place"][] => [
      [pointer("instruments", index, "place"), paper.place, "place"],
      ...(["signatories", "witnesses"] as const).flatMap((field) =>
        paper[field].flatMap((person, position): [string, string | undefined, "place"][] => [
          [pointer("instruments", index, field, position, "officeOf"), person.officeOf, "place"],
          [
            pointer("instruments", index, field, position, "onBehalfOf"),
            "onBehalfOf" in person ? person.onBehalfOf : undefined,
            "place",
          ],
        ]),
      ),
    ]),
    ...record.facilitators.map((body, index): [string, string | undefined, "place"] => [
      pointer("facilitators", index, "place"),
      body.place,
      "place",
    ]),
    ...record.statements.map((one, index): [string, string, "place"] => [
      pointer("statements", index, "subject"),
      one.subject,
      "place",
    ]),
    ...record.speakers.map((one, index): [string, string | undefined, "place"] => [
      pointer("speakers", index, "officeOf"),
      one.officeOf,
      "place",
    ]),
    ...record.sources.map((source, index): [string, string, "source"] => [pointer("sources", index), source, "source"]),
    ["/parent", record.parent, "agreement"],
  ];
  return found.filter((one): one is [string, string, "place" | "source" | "agreement"] => one[1] !== undefined);
}

const unknown = {
  place: "reference/unknown-place",
  source: "reference/unknown-source",
  agreement: "reference/unknown-agreement",
} as const satisfies Record<string, IssueCode>;

function checkExistence(input: Input): Issue[] {
  const known = {
    place: input.collection ? new Set(input.places.map((ref) => ref.value.id)) : undefined,
    source: input.collection
      ? new Set(input.sources.map((ref) => ref.value.id))
      : input.texts.size > 0
        ? new Set(input.texts.keys())
        : undefined,
    agreement: new Set(input.agreements.map((ref) => ref.value.id as string)),
  };
  return input.agreements.flatMap((ref) =>
    referencesOf(ref.value).flatMap(([at, id, kind]) =>
      known[kind] === undefined || known[kind].has(id)
        ? []
        : [makeIssue(unknown[kind], placeOf(ref, at), `There is no ${kind} "${id}".`)],
    ),
  );
}

function checkRecord(ref: Ref<Agreement>): Issue[] {
  const { value } = ref;
  const speakers = new Set(value.speakers.map((one) => one.name));
  const parties = value.parties.map((party) => party.place);
  const spoken = (["sectors", "statements"] as const).flatMap((field) =>
    value[field].flatMap((one, index) =>
      one.statedBy === undefined || speakers.has(one.statedBy)
        ? []
        : [
            makeIssue(
              "reference/unknown-speaker",
              placeOf(ref, pointer(field, index, "statedBy")),
              `Expected the name of one of the speakers, got "${one.statedBy}".`,
            ),
          ],
    ),
  );
  const same = parties.flatMap((place, index) =>
    parties.indexOf(place) < index
      ? [
          makeIssue(
            "reference/same-party",
            placeOf(ref, pointer("parties", index, "place")),
            `"${place}" is a party already.`,
          ),
        ]
      : [],
  );
  const papers = value.instruments.flatMap((paper, index) => [
    ...(paper.id === `${value.id}-i${index + 1}`
      ? []
      : [
          makeIssue(
            "id/instrument",
            placeOf(ref, pointer("instruments", index, "id")),
            `Expected "${value.id}-i${index + 1}", got "${paper.id}".`,
          ),
        ]),
    ...paper.signatories.flatMap((person, position) =>
      person.onBehalfOf === undefined || parties.includes(person.onBehalfOf)
        ? []
        : [
            makeIssue(
              "reference/not-a-party",
              placeOf(ref, pointer("instruments", index, "signatories", position, "onBehalfOf")),
              `Expected the place of a party (${parties.join(", ")}), got "${person.onBehalfOf}".`,
            ),
          ],
    ),
  ]);
  return [...spoken, ...same, ...papers];
}

function checkFileNames({ records }: Input): Issue[] {
  return records.flatMap((ref) => {
    const stem = ref.json.path.slice(ref.json.path.lastIndexOf("/") + 1, -".json".length);
    const isRecords = /(?:^|\/)records\//.test(ref.json.path);
    return !isRecords || stem === ref.value.id
      ? []
      : [
          makeIssue(
            "id/file-name",
            placeOf(ref, "/id"),
            `Expected the file name "${ref.value.id}.json", got "${stem}.json".`,
          ),
        ];
  });
}

function checkPlaces({ places, collection }: Input): Issue[] {
  const known = new Map(places.map((ref) => [ref.value.id, ref.value]));
  return places.flatMap((ref) => {
    const { id, codes, within, country, level } = ref.value;
    const issues: Issue[] = [];
    const national = { kemendagri: `id-${codes.kemendagri?.replaceAll(".", "")}`, gbt2260: `cn-${codes.gbt2260}` };
    for (const name of ["kemendagri", "gbt2260"] as const)
      if (codes[name] !== undefined && national[name] !== id)
        issues.push(
          makeIssue(
            "id/place-code",
            placeOf(ref, pointer("codes", name)),
            `The code "${codes[name]}" belongs to the id "${national[name]}", not to "${id}".`,
          ),
        );
    const chain = placeOf(ref, "/within");
    if (country.toLowerCase() !== id.slice(0, 2) && !id.startsWith("gn-"))
      issues.push(
        makeIssue(
          "reference/place-chain",
          placeOf(ref, "/country"),
          `Expected the country of the id "${id}", got "${country}".`,
        ),
      );
    if (level !== "country" && country !== "ZZ" && within.at(-1) !== country.toLowerCase())
      issues.push(
        makeIssue(
          "reference/place-chain",
          chain,
          `Expected "${country.toLowerCase()}" as the last containing place, got "${within.at(-1) ?? "none"}".`,
        ),
      );
    for (const [index, outer] of within.entries()) {
      const parent = known.get(outer);
      if (collection && !parent)
        issues.push(
          makeIssue("reference/unknown-place", placeOf(ref, pointer("within", index)), `There is no place "${outer}".`),
        );
      else if (parent && parent.within.join(" ") !== within.slice(index + 1).join(" "))
        issues.push(
          makeIssue(
            "reference/place-chain",
            placeOf(ref, pointer("within", index)),
            `Expected the places around "${outer}" (${parent.within.join(", ") || "none"}) to follow it, got ${within.slice(index + 1).join(", ") || "none"}.`,
          ),
        );
    }
    return issues;
  });
}

function checkRegistry({ registry, records }: Input): Issue[] {
  if (!registry) return [];
  const issues: Issue[] = [];
  const active = new Set<string>();
  const states = new Map<string, string>();
  const lines = registry.text.split(/\r?\n/).map((line) => line.split(","));
  lines.forEach(([id = "", state = "", , key], index) => {
    const at = { path: registry.path, line: index + 1, column: 1 };
    if (index === 0 && lines[0]?.join() !== "id,state,replaced_by,key")
      issues.push(
        makeIssue("id/registry", at, `Expected the header "id,state,replaced_by,key", got "${lines[0]?.join()}".`),
      );
    if (index === 0 || id === "") return;
    if (states.has(id))
      issues.push(makeIssue("id/duplicate", { ...at, record: id }, `The id "${id}" is registered twice.`));
    if (key === undefined || !["active", "merged", "withdrawn"].includes(state))
      issues.push(
        makeIssue(
          "id/registry",
          { ...at, record: id },
          `Expected an id, active, merged or withdrawn, a replacement and a key, got "${lines[index]?.join()}".`,
        ),
      );
    states.set(id, state);
    if (state === "active") active.add(id);
  });
  lines.forEach(([id = "", , replacedBy = ""], index) => {
    if (index > 0 && replacedBy !== "" && !states.has(replacedBy))
      issues.push(
        makeIssue(
          "id/registry",
          { path: registry.path, record: id, line: index + 1, column: 1 },
          `The id "${id}" redirects to "${replacedBy}", which is not registered.`,
        ),
      );
  });
  for (const ref of records)
    if (!active.has(ref.value.id))
      issues.push(
        makeIssue(
          "id/unregistered",
          placeOf(ref, "/id"),
          `The id "${ref.value.id}" is ${states.get(ref.value.id) ?? "not in"} ${registry.path}.`,
        ),
      );
  return issues;
}

/** Ids and what refers to them. */
export const checkReferences = (input: Input): Issue[] => [
  ...duplicates(input.agreements),
  ...duplicates(input.places),
  ...duplicates(input.sources),
  ...checkFileNames(input),
  ...checkExistence(input),
  ...input.agreements.flatMap(checkRecord),
  ...checkPlaces(input),
  ...checkRegistry(input),
];
