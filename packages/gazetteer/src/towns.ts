/** Ids of towns begin with it, and the tables leave it out. */
export const TOWN = "gn-";

/** Whether an id is one of GeoNames: `gn-` and a number. Guinea has the code gn too, its regions have letters. */
export const isTown = (id: string): boolean => /^gn-\d/.test(id);

/** Id of a place from what the tables write: a bare number is a town. */
export const fullId = (written: string): string => (/^\d/.test(written) ? TOWN + written : written);
