// Names in the romanisation of Wade and Giles, which older English and Indonesian texts use.

/** Syllables that follow no rule. */
const irregular = {
  zhi: "chih",
  chi: "chih",
  shi: "shih",
  ri: "jih",
  zi: "tzu",
  ci: "tzu",
  si: "ssu",
  er: "erh",
  yi: "i",
  ye: "yeh",
  you: "yu",
  yan: "yen",
  yong: "yung",
  ge: "ko",
  ke: "ko",
  he: "ho",
  gui: "kuei",
  kui: "kuei",
  guo: "kuo",
  kuo: "kuo",
  huo: "huo",
  shuo: "shuo",
};
/** Initials by their letters; the marks of breath are left out, as keys have none. */
const initials = { zh: "ch", j: "ch", q: "ch", z: "ts", c: "ts", x: "hs", r: "j", b: "p", d: "t", g: "k" };
const finals = [
  [/ian$/, "ien"],
  [/(?<=[^y])ie$/, "ieh"],
  [/(?<=[^y])iong$/, "iung"],
  [/ong$/, "ung"],
  [/uo$/, "o"],
  [/(?:u|ü)e$/, "ueh"],
];

function syllable(pinyin) {
  const known = irregular[pinyin];
  if (known !== undefined) return known;
  const [, start = "", rest = ""] = /^(zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw]?)(.*)$/.exec(pinyin) ?? [];
  return (
    (initials[start] ?? start) +
    finals.reduce((text, [from, to]) => text.replace(from, to), `${start}${rest}`).slice(start.length)
  );
}

/** A name of two syllables and more, each with a hyphen to the next; empty if it is the same in pinyin. */
export function wadeGiles(syllables) {
  const name = syllables.map((one) => syllable(one.toLowerCase())).join("-");
  return name.replaceAll("-", "") === syllables.join("").toLowerCase() || syllables.length < 2
    ? ""
    : name.charAt(0).toUpperCase() + name.slice(1);
}
