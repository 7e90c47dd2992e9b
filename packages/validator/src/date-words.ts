/** Names of months in Indonesian and English, whole and cut short, from January. */
const monthNames: readonly string[] = [
  "januari january jan",
  "februari february pebruari feb peb",
  "maret march mar mrt",
  "april apr",
  "mei may",
  "juni june jun",
  "juli july jul",
  "agustus august aug agu agt ags agust",
  "september sept sep",
  "oktober october okt oct",
  "november nopember nov nop",
  "desember december des dec",
];
const months: ReadonlyMap<string, number> = new Map(
  monthNames.flatMap((names, index) => names.split(" ").map((name) => [name, index + 1] as const)),
);

/** Names of the weekdays from Sunday in the languages of the sources; `minggu` is a week too, unless a number or comma follows. */
export const weekdays: readonly RegExp[] = [
  /\b(?:ahad|sunday)\b|\bminggu(?=\s*[,(\d])|(?:星期|礼拜)[日天]|周日(?!本)/i,
  /\b(?:senin|monday)\b|(?:星期|礼拜)一|(?<!一)周一(?!次)/i,
  /\b(?:selasa|tuesday)\b|(?:星期|礼拜|周)二/i,
  /\b(?:rabu|wednesday)\b|(?:星期|礼拜|周)三/i,
  /\b(?:kamis|thursday)\b|(?:星期|礼拜|周)四/i,
  /\b(?:jumat|jum['’]at|friday)\b|(?:星期|礼拜|周)五/i,
  /\b(?:sabtu|saturday)\b|(?:星期|礼拜|周)六/i,
];
/** Words that count days, months or years from the day of publication, and how many. */
const relative: readonly (readonly [words: RegExp, unit: "day" | "month" | "year", count: number])[] = [
  [
    /\b(?:hari|malam|pagi|siang|sore) ini\b|\btoday\b|\btonight\b|\bthis (?:morning|afternoon|evening)\b|今[天日早晚]|本日/,
    "day",
    0,
  ],
  [/\bkemarin\b|\bsemalam\b|\byesterday\b|\blast night\b|昨[天日晚]|昨[(（]/, "day", -1],
  [/\bkemarin (?:lusa|dulu)\b|\bday before yesterday\b|前[天日]/, "day", -2],
  [/\bbesok\b|\btomorrow\b|明[天日]/, "day", 1],
  [/(?<!kemarin )\blusa\b|\bday after tomorrow\b|[后後]天/, "day", 2],
  [/\bbulan ini\b|\bthis month\b|本月|这个月|這個月|当月/, "month", 0],
  [/\bbulan (?:lalu|kemarin)\b|\blast month\b|上个?月|上個月/, "month", -1],
  [/\bbulan depan\b|\bnext month\b|下个?月|下個月/, "month", 1],
  [/\btahun ini\b|\bthis year\b|今年|本年/, "year", 0],
  [/\btahun (?:lalu|kemarin)\b|\blast year\b|去年/, "year", -1],
  [/前年/, "year", -2],
  [/\btahun depan\b|\bnext year\b|明年/, "year", 1],
];

const hanDigits = "〇一二三四五六七八九";
const HAN_NUMBER = /[〇零○一二两三四五六七八九十廿卅]{1,8}(?=[年月日号號])/g;

/** 二十四 is 24, 廿四 too, 十 is 10, 二〇二五 is 2025. */
function hanNumber(written: string): string {
  const text = written.replace(/[零○]/g, "〇").replaceAll("两", "二").replaceAll("廿", "二十").replaceAll("卅", "三十");
  const digit = (one: string): number => hanDigits.indexOf(one);
  const [tens, ones] = text.split("十");
  if (ones === undefined) return [...text].map(digit).join("");
  return String((tens ? digit(tens) : 1) * 10 + (ones ? digit(ones) : 0));
}

/** What a passage says of time. */
interface Said {
  readonly text: string;
  /** Its numbers as written, in order. */
  readonly numbers: readonly string[];
  /** Months by name. */
  readonly months: ReadonlySet<number>;
}

function read(exact: string): Said {
  const text = exact.normalize("NFKC").toLowerCase().replace(HAN_NUMBER, hanNumber);
  const named = (text.match(/\p{L}+/gu) ?? []).flatMap((word) => months.get(word) ?? []);
  const counted = [...text.matchAll(/(\d{1,2})月/g)].map((found) => Number(found[1]));
  return { text, numbers: text.match(/\d+/g) ?? [], months: new Set([...named, ...counted]) };
}

/** First year of the Republic, by which years are counted in Taiwan, less one. */
const BEFORE_REPUBLIC = 1911;

/** Years of the Republic, and years cut to two digits: 113年, 96年, 24/6/25, '25. */
const REPUBLIC = /(?<!\d)(\d{3}(?=[/.-])|\d{2,3}(?=年))/g;
const SHORT = /(?<=['’]|\d[/.-])(\d\d)(?!\d)/g;
const SHORT_HAN = /(?<!\d)(\d\d)(?=年)/g;

const hasMatch = (text: string, pattern: RegExp, wanted: string): boolean =>
  [...text.matchAll(pattern)].some(([, found]) => found === wanted);

/** Whether a passage names the year, no year at all (undefined), or others only. */
function saysYear({ numbers, text }: Said, year: number): boolean | undefined {
  const written = numbers.filter((one) => /^(?:1\d|20)\d\d$/.test(one));
  if (written.includes(String(year))) return true;
  if (hasMatch(text, REPUBLIC, String(year - BEFORE_REPUBLIC))) return true;
  const short = String(year).slice(2);
  if (hasMatch(text, SHORT, short) || hasMatch(text, SHORT_HAN, short)) return true;
  return written.length > 0 ? false : undefined;
}

const DAY = 86_400_000;
const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** The date that a word gives, counted from a day. */
function counted(unit: "day" | "month" | "year", count: number, from: string): string {
  if (unit === "day") return new Date(timeOf(from) + count * DAY).toISOString().slice(0, 10);
  const date = new Date(timeOf(`${from.slice(0, 7)}-01`));
  if (unit === "month") date.setUTCMonth(date.getUTCMonth() + count);
  else date.setUTCFullYear(date.getUTCFullYear() + count);
  return date.toISOString().slice(0, unit === "month" ? 7 : 4);
}

const agoWords: readonly (readonly [words: RegExp, unit: "day" | "month" | "year"])[] = [
  [/(\d{1,2}) (?:hari (?:yang )?lalu|days? ago)|(\d{1,2})天前/, "day"],
  [/(\d{1,2}) (?:bulan (?:yang )?lalu|months? ago)|(\d{1,2})个月前/, "month"],
  [/(\d{1,3}) (?:tahun (?:yang )?(?:lalu|silam)|years? ago)|(\d{1,3})年前/, "year"],
];

/** Dates that words like "yesterday" and "two months ago" give, with the precision that they have. */
function relativeDates({ text }: Said, published: string | undefined): (string | undefined)[] {
  const found = relative.flatMap(([words, unit, count]) => (words.test(text) ? [[unit, count] as const] : []));
  const ago = agoWords.flatMap(([words, unit]) => {
    const match = words.exec(text);
    return match ? [[unit, -Number(match[1] ?? match[2])] as const] : [];
  });
  return [...found, ...ago].map(([unit, count]) =>
    published?.length === 10 ? counted(unit, count, published) : undefined,
  );
}

/** Farthest that a weekday alone, or a day without a month, looks from the day of publication, in days. */
const NEAR_WEEKDAY = 13;
const NEAR_DAY = 45;

const isNear = (date: string, published: string, days: number): boolean =>
  Math.abs(timeOf(date) - timeOf(published)) <= days * DAY;

/** Whether day and month stand there: the day as a number, the month by its name or as another number. */
function saysDayAndMonth({ numbers, months, text }: Said, date: string): boolean {
  const [month, day] = [Number(date.slice(5, 7)), Number(date.slice(8))];
  if (text.includes(date.replaceAll("-", ""))) return true;
  const short = numbers.filter((one) => one.length <= 2).map(Number);
  if (!short.includes(day)) return false;
  if (months.size > 0) return months.has(month);
  return month === day ? short.filter((one) => one === day).length > 1 : short.includes(month);
}

/**
 * Whether a passage gives an ISO 8601 date, read in Indonesian, English or Chinese. Undefined if that hangs on the day of publication
 * (ISO 8601, undefined if not known): "yesterday", a weekday, a day without its month.
 */
export function saysDate(exact: string, date: string, published: string | undefined): boolean | undefined {
  const said = read(exact);
  const year = saysYear(said, Number(date.slice(0, 4)));
  if (date.length === 4 && year !== undefined) return year;
  if (year !== false) {
    if (date.length === 7 && saysMonth(said, date)) return true;
    if (date.length === 10 && saysDayAndMonth(said, date)) return true;
  }
  const told = relativeDates(said, published);
  if (told.includes(undefined)) return undefined;
  if (told.some((one) => one !== undefined && isTold(one, date))) return true;
  return date.length === 10 && year !== false && saysDayAlone(said, date, published);
}

/** News may be printed the day after it was written: "today" is then the day before. */
const isTold = (told: string, date: string): boolean =>
  told.slice(0, date.length) === date ||
  (told.length === 10 && counted("day", -1, told).slice(0, date.length) === date);

function saysMonth({ numbers, months }: Said, date: string): boolean {
  const month = Number(date.slice(5, 7));
  return months.size > 0 ? months.has(month) : numbers.some((one) => one.length <= 2 && Number(one) === month);
}

/** A weekday, or a day of the month, near the day of publication. */
function saysDayAlone({ text, numbers, months }: Said, date: string, published: string | undefined) {
  const isNamed = weekdays[new Date(timeOf(date)).getUTCDay()]?.test(text) === true;
  const isNumbered =
    months.size === 0 && numbers.some((one) => one.length <= 2 && Number(one) === Number(date.slice(8)));
  if (!isNamed && !isNumbered) return false;
  if (published?.length !== 10) return undefined;
  return (isNamed && isNear(date, published, NEAR_WEEKDAY)) || (isNumbered && isNear(date, published, NEAR_DAY));
}
