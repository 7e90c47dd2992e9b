/**
 * Countries whose names English writes without marks: those of other scripts, where a mark is one of the transcription (It\u014d is Ito,
 * Ryazan\u2019 Ryazan), and Vietnam (Hue). Elsewhere marks belong to the name: K\u00f8benhavn.
 */
const unmarkedIn = new Set(
  (
    "ae af am bd bg bh bt by cy eg er et ge gr hk il in iq ir jo jp kg kh kp kr kw kz la lb lk ly mk mm mn mo mv np om pk ps qa ru sa sd " +
    "sy th tj tw ua vn ye"
  ).split(" "),
);

const ascii = /^[\0-\x7f]*$/;

/** Name of a place in English, from the name that is spelt with all marks. */
export function plainName(name: string, country: string): string {
  if (ascii.test(name) || !unmarkedIn.has(country)) return name;
  return name
    .normalize("NFKD")
    .replace(/\p{M}|[\u2018\u2019\u02bb\u02bc\u02bf\u02be\u00b4]/gu, "")
    .replace(/[\u0110\u00d0]/g, "D")
    .replaceAll("\u0111", "d")
    .normalize("NFC");
}
