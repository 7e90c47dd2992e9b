const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

const shapes: readonly RegExp[] = [
  /^(?<year>\d{4})[-/.年](?<month>\d{1,2})[-/.月](?<day>\d{1,2})(?!\d)/,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?:$|[T ]|\d{6}$)/,
  /^(?:[a-z]{3,9},? )?(?<day>\d{1,2}) (?<name>[a-z]{3})[a-z]{0,6}\.?,? (?<year>\d{4})\b/i,
  /^(?:[a-z]{3,9},? )?(?<name>[a-z]{3})[a-z]{0,6}\.? (?<day>\d{1,2}),? (?<year>\d{4})\b/i,
];

/**
 * Day of a date that a page gives for machines, as 2025-06-27: the day as written, whatever the hour and the offset, since that is the
 * day of the place where the page was published. Undefined for anything that is no day of the calendar.
 */
export function dayOf(text: string): string | undefined {
  for (const shape of shapes) {
    const { year = "", month, day = "", name } = shape.exec(text.trim().slice(0, 60))?.groups ?? {};
    const number = month ?? months.indexOf(name?.toLowerCase() ?? "") + 1;
    const found = `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`;
    const time = Date.parse(`${found}T00:00:00Z`);
    if (year !== "" && !Number.isNaN(time) && new Date(time).toISOString().startsWith(found)) return found;
  }
  return undefined;
}
