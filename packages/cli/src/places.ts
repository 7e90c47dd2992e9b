import type { Gazetteer } from "@kembar/validator";

/** The gazetteer as rules look places up in it; it is large, and loaded when asked for. */
export async function loadGazetteer(): Promise<Gazetteer> {
  const [{ isNamedIn, placeById }, { countryBoxes }] = await Promise.all([
    import("@kembar/gazetteer"),
    import("@kembar/gazetteer/boxes"),
  ]);
  return { placeById: remembered(placeById), isNamedIn, countryBoxes };
}

/** A place is made of the tables each time; records name few places, again and again. */
function remembered<T>(find: (id: string) => T): (id: string) => T {
  const known = new Map<string, T>();
  return (id) => {
    const found = known.get(id) ?? find(id);
    known.set(id, found);
    return found;
  };
}
