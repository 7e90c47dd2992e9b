/** Ids of towns begin with it, and the tables leave it out. */
export const TOWN = "gn-";

/** Whether an id is one of GeoNames: `gn-` and a number. Guinea has the code gn too, its regions have letters. */
export const isGeonames = (id: string): boolean => /^gn-\d/.test(id);

/**
 * Whether an id stands in the table of towns: those of GeoNames, and the cities, counties and wards of Korea that it lists as units only,
 * under the code of Statistics Korea.
 */
export const isTown = (id: string): boolean => /^(?:gn-\d|kr-\d{5}$)/.test(id);

/** Whether an id is of the hand-kept table: codes of the statistical offices of Australia and England, and of South Africa's municipalities. */
export const isAdded = (id: string): boolean =>
  /^(?:au-\d{5}|gb-e\d{8}|za-[a-z]{2,3}\d{1,3}|za-(?:buf|eku|man|nma))$/.test(id);

/** Id of a place from what the tables write: a bare number is a town. */
export const fullId = (written: string): string => (/^\d/.test(written) ? TOWN + written : written);

/** What the tables write for an id. */
export const writtenId = (id: string): string => (isGeonames(id) ? id.slice(TOWN.length) : id);
