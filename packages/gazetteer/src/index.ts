export { fold } from "./fold.ts";
export { beginsName, exactCase, longestHan, longestName, lookup, reach, withheld } from "./lookup.ts";
export { isNamedIn } from "./named.ts";
export {
  ancestorsOf,
  countryOf,
  isRegion,
  isWithin,
  levelOf,
  type NameLanguage,
  nameLanguages,
  parentOf,
  placeById,
  populationOf,
  shortName,
  stateOf,
} from "./places.ts";
export { isOneSlipAway, similar } from "./similar.ts";
export { isGeonames, isTown } from "./towns.ts";
export { transliterated } from "./transliteration.ts";
