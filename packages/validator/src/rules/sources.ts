import { model, type Source } from "@kembar/schema";
import type { Context } from "../context.ts";
import type { Input } from "../input.ts";
import { type Issue, makeIssue } from "../issue.ts";
import { openNearest } from "../nearest.ts";
import type { Ref } from "../parts.ts";
import type { YamlMap } from "../yaml.ts";

/** Texts of sources against their hashes, their metadata files against the data. */
export function checkSources({ sources, input }: Context): Issue[] {
  const byId = new Map(sources.map((ref) => [ref.value.id, ref]));
  return [
    ...sources.flatMap((ref) => checkText(ref, input)),
    ...[...input.metadata].flatMap(([id, map]) => [
      ...checkHash(id, map, input),
      ...checkKeys(id, map),
      ...checkMetadata(id, map, byId.get(id)),
    ]),
  ];
}

function checkText(ref: Ref<Source>, { texts, metadata, unreadable }: Input): Issue[] {
  const { id, sha256, characters, completeness } = ref.value;
  const text = texts.get(id);
  if (!text) {
    const isDataset = texts.size + metadata.size > 0;
    const isMissing = isDataset && completeness !== "citation-only" && !unreadable.has(id);
    return isMissing ? [makeIssue("source/no-text", ref.at("/id"), { expected: `sources/${id}.txt` })] : [];
  }
  const length = text.points().length;
  const hash = sha256 === undefined ? undefined : text.hash();
  return [
    ...(hash === sha256
      ? []
      : [makeIssue("source/hash-mismatch", ref.at("/sha256"), { expected: sha256, found: hash })]),
    ...(characters === undefined || characters === length
      ? []
      : [makeIssue("evidence/characters", ref.at("/characters"), { expected: characters, found: length })]),
  ];
}

function checkHash(id: string, { entries, place }: YamlMap, { texts, unreadable }: Input): Issue[] {
  const text = texts.get(id);
  const stated = entries.get("sha256");
  const isCited = entries.get("completeness")?.text === "citation-only";
  if (!text)
    return isCited || unreadable.has(id)
      ? []
      : [makeIssue("source/no-text", { ...place, record: id }, { expected: `sources/${id}.txt` })];
  const found = stated && text.hash();
  if (!stated || found === stated.text) return [];
  const at = { ...stated.place, record: id, pointer: "/sha256" };
  return [makeIssue("source/hash-mismatch", at, { expected: stated.text, found })];
}

const fields = model.Source.fields.map(({ name }) => name).filter((name) => name !== "id" && name !== "characters");
/** Keys of a metadata file; `lang` is read as `language`, notes are for people. */
const known = new Set([...fields, "lang", "rightsNote", "note"]);

function checkKeys(id: string, { keys, entries }: YamlMap): Issue[] {
  const nearest = openNearest(known);
  return [...keys].flatMap(([key, place]) => {
    const at = { ...place, record: id };
    if (!known.has(key)) return [makeIssue("source/unknown-key", at, { found: key, nearest: nearest(key) })];
    // A list, a mapping or an alias is none of the entries.
    return (entries.get(key)?.text ?? "") === "" ? [makeIssue("source/empty-value", at, { key })] : [];
  });
}

function checkMetadata(id: string, { entries }: YamlMap, ref: Ref<Source> | undefined): Issue[] {
  if (!ref) return [];
  return fields.flatMap((field) => {
    const own = entries.get(field);
    const other = ref.value[field as keyof Source];
    if (!own || field === "sha256" || own.text === "" || own.text.normalize("NFC") === String(other)) return [];
    const at = { ...own.place, record: id, pointer: `/${field}` };
    return [makeIssue("source/metadata-mismatch", at, { expected: other, found: own.text })];
  });
}
