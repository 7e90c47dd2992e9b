import { shortName } from "@kembar/gazetteer";
import { type KindId, type LanguageMap, type Place, vocabularies } from "@kembar/schema";
import { slug } from "../mentions/unresolved.ts";

const kindLabel = (kind: KindId) => vocabularies.kind.terms.find((term) => term.id === kind)?.label;

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Title of an agreement from its places and kind: "Klaten Regency - Nanjing County sister city". No Chinese one: names of parties are rarely sourced. */
export function labelOf(kind: KindId, places: readonly Place[]): LanguageMap {
  const words = kind === "unspecified" ? { en: "cooperation", id: "kerja sama" } : kindLabel(kind);
  return {
    en: `${places.map((place) => place.names.en).join(" - ")} ${words?.en ?? ""}`.trim(),
    id: `${capitalise(words?.id ?? "")} ${places.map((place) => place.names.id ?? place.names.local).join(" - ")}`.trim(),
  };
}

/** Words of an id: short names of the parties and the year, ASCII. */
export function idWords(places: readonly Place[], year: string): string {
  const names = places.map((place) => slug(shortName(place.id, "en") || place.names.en).slice(0, 24) || "place");
  return [...names, year].join("-");
}
