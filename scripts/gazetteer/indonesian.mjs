// Indonesian names of foreign units, where they follow from the English ones.

const directions = [
  ["Northwest", "Barat Laut"],
  ["Northeast", "Timur Laut"],
  ["Southwest", "Barat Daya"],
  ["Southeast", "Tenggara"],
  ["North", "Utara"],
  ["South", "Selatan"],
  ["East", "Timur"],
  ["West", "Barat"],
  ["Northern", "Utara"],
  ["Southern", "Selatan"],
  ["Eastern", "Timur"],
  ["Western", "Barat"],
  ["Central", "Tengah"],
  ["Upper", "Hulu"],
  ["Lower", "Hilir"],
];

/** "South Australia" is Australia Selatan; empty where the English name has no direction in front of a name. */
export function inIndonesian(english) {
  const [first, ...rest] = english.split(" ");
  const direction = directions.find(([word]) => word === first)?.[1];
  if (direction === undefined || rest.length === 0) return "";
  // Northern Territory, Western Province, North West: no name is left.
  if (/^(?:Territory|Province|Region|District|Department|Division|West|East|Cape|Highlands|Visayas)\b/.test(rest[0]))
    return "";
  return `${rest.join(" ")} ${direction}`;
}
