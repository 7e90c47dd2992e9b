import { countryOf, levelOf } from "@kembar/gazetteer";
import { passage } from "../text/document.ts";
import { type Found, resolvedConflict } from "./identity.ts";
import type { Reading } from "./reading.ts";

/**
 * "salah satu Provinsi di China": words that speak of a party without its name and give it another level. They join the identity
 * conflict of the place that the article speaks of most in that country.
 */
export function addVagueMentions(reading: Reading, found: Found): void {
  const { document } = reading;
  for (const { sentence, places } of reading.contents) {
    for (const vague of sentence.marks.filter((mark) => mark.entry.class === "vague")) {
      const type = sentence.marks.find((mark) => mark.first === vague.last + 1 && mark.entry.class === "level");
      const country = places.find(
        (place) => type && place.first === type.last + 2 && levelOf(found.ids[place.index] ?? "") === "country",
      );
      if (!type || !country) continue;
      const subject = mainPlaceIn(reading, found, countryOf(found.ids[country.index] ?? ""));
      if (subject === undefined || levelOf(subject) === type.entry.value) continue;
      document.trace?.overruled(
        "place/vague",
        { first: vague.first, last: country.nameLast },
        `Names no place: a ${type.entry.value} of the country, where the article means ${subject}.`,
      );
      const alternative = {
        value: null,
        passages: [passage(document, vague.first, country.nameLast, `${document.language.tag}/place/vague`)],
      };
      const known = found.conflicts.get(subject);
      const own = reading.places.find((place) => found.ids[place.index] === subject && place.parents.length > 0);
      if (known) found.conflicts.set(subject, { ...known, alternatives: [...known.alternatives, alternative] });
      else if (own)
        found.conflicts.set(
          subject,
          resolvedConflict(
            subject,
            [passage(document, own.typeFirst, own.last, `${document.language.tag}/place/chain`)],
            [alternative as never],
          ),
        );
    }
  }
}

/** The place of a country that the article names most, countries and mere parents left out. */
function mainPlaceIn(reading: Reading, found: Found, country: string): string | undefined {
  const counts = new Map<string, number>();
  for (const { places } of reading.contents)
    for (const place of places) {
      const id = found.ids[place.index] ?? "";
      if (
        place.isParent ||
        place.isOffice ||
        found.unresolved.has(id) ||
        id === "" ||
        countryOf(id) !== country ||
        levelOf(id) === "country"
      )
        continue;
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}
