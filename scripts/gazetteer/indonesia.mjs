// Provinces, regencies and cities of Indonesia, with the codes of the Ministry of Home Affairs.

const kinds = [
  ["kab-adm", "Kabupaten Administrasi "],
  ["kota-adm", "Kota Administrasi "],
  ["kab", "Kabupaten "],
  ["kota", "Kota "],
  ["dki", "Daerah Khusus Ibukota "],
  ["diy", "Daerah Istimewa "],
];
const directions = [
  ["Tengah Selatan", "South Central"],
  ["Tengah Utara", "North Central"],
  ["Barat Daya", "Southwest"],
  ["Tenggara", "Southeast"],
  ["Utara", "North"],
  ["Selatan", "South"],
  ["Timur", "East"],
  ["Barat", "West"],
  ["Tengah", "Central"],
  ["Pusat", "Central"],
];

/** English for the words of direction and form in a name: "Aceh Barat Daya" is Southwest Aceh, "Kepulauan Riau" Riau Islands. */
function inEnglish(name) {
  const islands = /^(?:Kepulauan (.+)|(.+) Kepulauan)$/.exec(name);
  if (islands) return `${islands[1] ?? islands[2]} Islands`;
  const island = /^Pulau (.+)$/.exec(name);
  if (island) return `${island[1]} Island`;
  const direction = directions.find(([word]) => name.endsWith(` ${word}`));
  const english = direction ? `${direction[1]} ${name.slice(0, -direction[0].length - 1)}` : name;
  return english.replace(/Sumatera$/, "Sumatra").replace(/Jawa$/, "Java");
}

/** "Kepulauan Mentawai" is mostly called Mentawai; Riau and Seribu (thousand) mean other things. */
function shortForm(name) {
  const found = /^(?:Kepulauan|Pulau) (.+)$|^(.+) Kepulauan$/.exec(name);
  const rest = found?.[1] ?? found?.[2];
  return rest === undefined || rest === "Riau" || rest === "Seribu" ? [] : [rest];
}

function unit(code, name, readings) {
  const id = `id-${code.replace(".", "")}`;
  const [kind, prefix] = kinds.find(([, word]) => name.startsWith(word)) ?? ["prov", ""];
  const short = name.slice(prefix.length);
  const reading = readings.take(id);
  return {
    id,
    kind,
    short,
    en: reading.en || inEnglish(short),
    indonesian: short,
    also: shortForm(short),
    seat: reading.seat,
  };
}

/** Suffixes of ISO 3166-2 by the province's own name; geographical units (Jawa, Papua, ...) are no governments. */
function isoCodes(iso31662, fold) {
  const spelt = (name) => fold(name.replace("Pengunungan", "Pegunungan").replace("Jakarta Raya", "Jakarta"));
  const codes = iso31662.filter(({ code }) => /^ID-(?!JW|KA|ML|NU|PP|SL|SM)/.test(code));
  return new Map(codes.map(({ code, name }) => [spelt(name), code]));
}

/** All units, provinces first, then regencies and cities, each by code. */
export function indonesianPlaces(archives, readings, iso31662, fold) {
  const iso = isoCodes(iso31662, fold);
  const provinces = archives.csv("idn-area-data/data/provinces.csv").map(([code, name]) => {
    const place = { ...unit(code, name, readings), parent: "id" };
    const found = iso.get(fold(place.short));
    if (!found) throw new Error(`${code} ${name}: no ISO 3166-2 code.`);
    return { ...place, iso: found };
  });
  const others = archives
    .csv("idn-area-data/data/regencies.csv")
    .map(([code, province, name]) => ({ ...unit(code, name, readings), parent: `id-${province}` }));
  return [...provinces, ...others];
}
