export { fold } from "./fold.ts";
export { exactCase, longestHan, longestName, lookup } from "./lookup.ts";
export {
  ancestorsOf,
  countryOf,
  isWithin,
  levelOf,
  type NameLanguage,
  parentOf,
  placeById,
  shortName,
} from "./places.ts";
