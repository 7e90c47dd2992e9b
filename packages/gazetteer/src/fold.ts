const plain = /^[A-Za-z]+$/;

/**
 * Lookup key of a name: compatibility forms, marks, spaces and punctuation removed, lower case. "Zhang Zhou", "Zhangzhou" and
 * "ZHĀNGZHŌU" have one key; so have the letters that NFD leaves whole (ø, ł, đ, ß).
 */
export function fold(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[øłđßæœı]/g, (letter) => whole[letter] ?? letter)
    .replace(/[^\p{L}\p{Nd}]/gu, "");
}

const whole: Readonly<Record<string, string>> = { ø: "o", ł: "l", đ: "d", ß: "ss", æ: "ae", œ: "oe", ı: "i" };
