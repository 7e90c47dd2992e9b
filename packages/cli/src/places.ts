import type { Gazetteer } from "@kembar/validator";

/** The gazetteer as rules look places up in it; it is large, and loaded when asked for. */
export async function loadGazetteer(): Promise<Gazetteer> {
  const [{ isNamedIn, placeById }, { countryBoxes }] = await Promise.all([
    import("@kembar/gazetteer"),
    import("@kembar/gazetteer/boxes"),
  ]);
  return { placeById, isNamedIn, countryBoxes };
}
