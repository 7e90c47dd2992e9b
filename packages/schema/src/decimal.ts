/** A number as an `xsd:decimal`: plain digits that read back as the same number, never an exponent, never `-0`. */
export function decimalText(value: number): string {
  const [, sign = "", whole = "0", fraction = "", exponent] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  if (exponent === undefined) return String(value);
  const shift = Number(exponent);
  const digits = whole + fraction;
  if (shift < 0) return `${sign}0.${"0".repeat(-shift - whole.length)}${digits}`;
  return sign + digits.padEnd(whole.length + shift, "0");
}
