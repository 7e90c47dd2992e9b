export { fold } from "./fold.ts";
export { exactCase, longestHan, longestName, lookup, reach, withheld } from "./lookup.ts";
export {
  ancestorsOf,
  countryOf,
  isWithin,
  levelOf,
  type NameLanguage,
  parentOf,
  placeById,
  populationOf,
  shortName,
} from "./places.ts";
export { isOneSlipAway, similar } from "./similar.ts";
export { isGeonames, isTown } from "./towns.ts";
export { transliterated } from "./transliteration.ts";
