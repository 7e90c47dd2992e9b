import type { Place } from "@kembar/schema";

/** A box on the map in degrees (WGS 84); of one that crosses the antimeridian `west` is greater than `east`. */
export interface Box {
  readonly south: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
}

/** What is known of the places of the world, from outside: `@kembar/gazetteer` and its `boxes` have these functions. */
export interface Gazetteer {
  /** The place of an id; undefined for ids that it does not have. */
  placeById(id: string): Place | undefined;
  /** Whether a text has a name of the place among its words, in any language. */
  isNamedIn(id: string, text: string): boolean;
  /**
   * Boxes around the land of a country (ISO 3166-1 alpha-2 code in capitals), territories of its own code left out; none for countries
   * that it does not know the land of.
   */
  countryBoxes(country: string): readonly Box[];
}

/** What a check may know beside the files. */
export interface Options {
  /** Where places are looked up; without it no place is checked against the world. */
  readonly places?: Gazetteer;
  /** Text of an older `ids.csv`, such as the last one published: nothing of it may be gone. */
  readonly earlier?: string;
  /** Most bytes that are held and compared with each other; larger files are checked record by record. 64 MiB unless told. */
  readonly wholeLimit?: number;
}
