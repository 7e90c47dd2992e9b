import { type Claim, claim, type Fact, type FileClaim, fileClaim, type Reading } from "./claims.ts";

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null;

/** The value that a JSON Pointer of plain names leads to. */
function at(value: unknown, pointer: string): unknown {
  return pointer
    .split("/")
    .slice(1)
    .reduce<unknown>((inner, key) => (isObject(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined), value);
}

const claimsAt = (value: unknown, pointers: readonly (readonly [Fact, string])[]): Claim[] =>
  pointers.flatMap(([fact, pointer]) => claim(fact, at(value, pointer), pointer));

const listAt = (value: unknown, pointer: string): readonly unknown[] => {
  const found = at(value, pointer);
  return Array.isArray(found) ? found : [];
};

/** What each member of a list says of a file. */
const filesAt = (
  value: unknown,
  list: string,
  names: { path: string; bytes?: string; sha256?: string; address?: string },
): FileClaim[] =>
  listAt(value, list).map((one, index) =>
    fileClaim(at(one, `/${names.path}`), `${list}/${index}`, {
      bytes: names.bytes && bare(at(one, `/${names.bytes}`)),
      sha256: names.sha256 && bare(at(one, `/${names.sha256}`)),
      address: names.address && at(one, `/${names.address}`),
    }),
  );

/** A size without its unit, a hash without its kind. */
const bare = (value: unknown): string | undefined =>
  value === undefined ? undefined : String(value).replace(/^sha256:| B$/g, "");

export function readDataPackage(text: string): Reading {
  const value: unknown = JSON.parse(text);
  const created = at(value, "/created");
  return {
    claims: [
      ...claimsAt(value, [
        ["title", "/title"],
        ["version", "/version"],
        ["licence", "/licenses/0/name"],
        ["licence address", "/licenses/0/path"],
        ["address", "/id"],
        ["dataset address", "/homepage"],
      ]),
      ...claim("date", typeof created === "string" ? created.replace(/T00:00:00Z$/, "") : undefined, "/created"),
    ],
    files: filesAt(value, "/resources", { path: "path", bytes: "bytes", sha256: "hash" }),
  };
}

export function readCsvw(text: string): Reading {
  const value: unknown = JSON.parse(text);
  return {
    claims: claimsAt(value, [
      ["title", "/dc:title"],
      ["version", "/schema:version"],
      ["date", "/dc:issued/@value"],
      ["licence address", "/dc:license/@id"],
      ["address", "/@id"],
      ["dataset address", "/dc:isVersionOf/@id"],
    ]),
    files: filesAt(value, "/tables", { path: "url", bytes: "schema:contentSize", sha256: "schema:sha256" }),
  };
}

export function readCroissant(text: string): Reading {
  const value: unknown = JSON.parse(text);
  return {
    claims: claimsAt(value, [
      ["title", "/alternateName"],
      ["version", "/version"],
      ["date", "/datePublished"],
      ["licence address", "/license"],
      ["address", "/url"],
      ["address", "/@id"],
      ["dataset address", "/sameAs"],
    ]),
    files: filesAt(value, "/distribution", {
      path: "name",
      bytes: "contentSize",
      sha256: "sha256",
      address: "contentUrl",
    }),
  };
}

export function readSchemaOrg(text: string): Reading {
  const value: unknown = JSON.parse(text);
  return {
    claims: claimsAt(value, [
      ["title", "/name"],
      ["title", "/isPartOf/name"],
      ["version", "/version"],
      ["date", "/datePublished"],
      ["licence address", "/license"],
      ["address", "/url"],
      ["address", "/@id"],
      ["dataset address", "/isPartOf/@id"],
      ["previous", "/isBasedOn"],
    ]),
    files: filesAt(value, "/distribution", {
      path: "name",
      bytes: "contentSize",
      sha256: "sha256",
      address: "contentUrl",
    }),
  };
}

/** A node of a crate with the place where it stands. */
function nodeOf(value: unknown, id: string): { node: unknown; place: string } {
  const graph = listAt(value, "/@graph");
  const index = graph.findIndex((one) => at(one, "/@id") === id);
  return { node: graph[index], place: `/@graph/${index}` };
}

export function readCrate(text: string): Reading {
  const value: unknown = JSON.parse(text);
  const { node, place } = nodeOf(value, "./");
  const said = claimsAt(node, [
    ["title", "/name"],
    ["version", "/version"],
    ["date", "/datePublished"],
    ["licence address", "/license/@id"],
    ["address", "/url"],
    ["dataset address", "/isPartOf/@id"],
  ]);
  const licence = nodeOf(value, String(at(node, "/license/@id")));
  const files = filesAt(value, "/@graph", { path: "name", bytes: "contentSize", sha256: "sha256" });
  return {
    claims: [
      ...said.map((one) => ({ ...one, place: place + one.place })),
      ...claim("licence", at(licence.node, "/identifier"), `${licence.place}/identifier`),
    ],
    // Files that are written after the metadata have no hash in it.
    files: files.filter(({ sha256, bytes }) => sha256 !== undefined || bytes !== undefined),
  };
}

export function readCsl(text: string): Reading {
  const value: unknown = JSON.parse(text);
  const parts = listAt(value, "/0/issued/date-parts/0");
  const date = parts.map((part) => String(part).padStart(2, "0")).join("-");
  return {
    claims: [
      ...claimsAt(value, [
        ["title", "/0/title"],
        ["version", "/0/version"],
        ["licence", "/0/license"],
        ["address", "/0/URL"],
        ["DOI", "/0/DOI"],
      ]),
      ...claim("date", date, "/0/issued"),
      ...claim("dataset address", /^All versions: (\S+?)(?:; |$)/.exec(String(at(value, "/0/note")))?.[1], "/0/note"),
    ],
    files: [],
  };
}
