import { expect, it } from "vitest";
import { saysDate } from "../src/date-words.ts";

const PUBLISHED = "2025-06-27";

it.each([
  ["Selasa (24/6/2025)", "2025-06-24", true],
  ["24 Juni 2025", "2025-06-24", true],
  ["June 24, 2025", "2025-06-24", true],
  ["the 24th of June", "2025-06-24", true],
  ["6/24/25", "2025-06-24", true],
  ["20250624", "2025-06-24", true],
  ["2025年6月24日", "2025-06-24", true],
  ["二〇二五年六月二十四日", "2025-06-24", true],
  ["六月廿四日", "2025-06-24", true],
  ["114年6月24日", "2025-06-24", true],
  ["96年", "2007", true],
  ["96年", "1996", true],
  ["96年", "2006", false],
  ["５月５日", "2025-05-05", true],
  ["23-24 Juni 2025", "2025-06-24", true],
  ["昨（24）日", "2025-06-24", true],
  ["24日", "2025-06-24", true],
  ["kemarin", "2025-06-26", true],
  ["yesterday", "2025-06-26", true],
  ["昨天", "2025-06-26", true],
  ["today", "2025-06-26", true],
  ["3 hari yang lalu", "2025-06-24", true],
  ["2天前", "2025-06-25", true],
  ["pada Selasa", "2025-06-24", true],
  ["last Tuesday", "2025-06-17", true],
  ["周二", "2025-06-24", true],
  ["Juni 2025", "2025-06", true],
  ["上个月", "2025-05", true],
  ["bulan depan", "2025-07", true],
  ["1997", "1997", true],
  ["sejak tahun 1997", "1997", true],
  ["一九九七年", "1997", true],
  ["tahun lalu", "2024", true],
  ["5年前", "2020", true],
  ["Selasa (24/6/2025)", "2025-06-25", false],
  ["Selasa (24/6/2025)", "2024-06-24", false],
  ["24 Juli 2025", "2025-06-24", false],
  ["5/6/2025", "2025-05-05", false],
  ["kemarin", "2025-06-20", false],
  ["Selasa", "2025-03-04", false],
  ["24日", "2025-01-24", false],
  ["1997", "1998", false],
  ["1997", "1997-05-03", false],
  ["Juni", "2025-07", false],
  ["Aula Besar", "2025-06-24", false],
])("%s says %s: %s", (exact, date, wanted) => {
  expect(saysDate(exact, date, PUBLISHED)).toBe(wanted);
});

it.each(["kemarin", "last month", "Selasa", "24日"])(
  "without the day of publication nothing is known of: %s",
  (exact) => {
    expect(saysDate(exact, "2025-06-24", undefined)).toBeUndefined();
  },
);
