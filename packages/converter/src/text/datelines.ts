import type { HanDatelines, Language } from "../language.ts";
import { CAPITAL, HAN, PUNCTUATION, type Tokens, WORD } from "./tokens.ts";

const LONGEST_DATELINE = 14;
const LONGEST_HAN_DATELINE = 30;

/** Tokens of a place in capitals, and a date, before a colon: "KOTA KINABALU: …", "DURBAN, 20 May 2025: …". */
const LONGEST_CAPITALS = 8;

/** First token after a dateline ("OUTLET.COM, KLATEN - "), or the line's own first token. */
export function afterDateline(
  tokens: Tokens,
  { first, last }: { readonly first: number; readonly last: number },
  { hanDatelines }: Language,
): number {
  if ((tokens.flags[first] ?? 0) & HAN) {
    if (!hanDatelines) return first;
    const behind = afterHanDateline(tokens, first, last, hanDatelines);
    return behind > first ? behind : afterReport(tokens, first, last, hanDatelines);
  }
  if (opens.test(tokens.lower[first] ?? "") && (tokens.flags[first + 1] ?? 0) & HAN)
    return hanDatelines ? afterBracket(tokens, first, last, hanDatelines) : first;
  const limit = Math.min(last, first + LONGEST_DATELINE);
  let capitals = 0;
  let depth = 0;
  for (let at = first; at <= limit; at++) {
    const flags = tokens.flags[at] ?? 0;
    const piece = tokens.text.slice(tokens.start[at], tokens.end[at]);
    if (piece === "(") depth++;
    if (piece === ")") depth--;
    if (depth > 0) continue;
    if (flags & WORD) {
      if (piece.length > 1 && piece === piece.toUpperCase()) capitals++;
      else if ((flags & CAPITAL) === 0 && tokens.lower[at - 1] !== ".") return first;
    } else if (piece === ":" && capitals > 0 && at - first <= LONGEST_CAPITALS) return at + 1;
    else if (/^[-–—]$/.test(piece) && at > first) {
      const end = tokens.lower[at + 1] === piece ? at + 1 : at;
      const spaced =
        (tokens.start[at] ?? 0) > (tokens.end[at - 1] ?? 0) && (tokens.start[end + 1] ?? 0) > (tokens.end[end] ?? 0);
      if (spaced) return capitals > 0 || tokens.lower[at - 1] === ")" || at - first <= 4 ? end + 1 : first;
      // "QUEZON CITY, Oct. 10 (PIA)--Mayor …", "TEHRAN (FNA)- The …"
      if (capitals > 0 && (end > at || tokens.lower[at - 1] === ")")) return end + 1;
    } else if (flags & PUNCTUATION && /[!?;]/.test(piece)) return first;
  }
  return first;
}

/** "联合报／记者余采滢／台中即时报导", "记者方俊明广州报道：": what a report ends in, at the end of its line or before a colon. */
function afterReport({ lower }: Pick<Tokens, "lower">, first: number, last: number, words: HanDatelines): number {
  const limit = Math.min(last, first + LONGEST_HAN_DATELINE);
  for (let at = first + 2; at <= limit && !/^[。,!?:]$/.test(lower[at] ?? ""); at++) {
    if (!words.reports.has(`${lower[at - 1]}${lower[at]}`)) continue;
    if (at === last) return last + 1;
    if (/^[:：]$/.test(lower[at + 1] ?? "")) return at + 2;
  }
  return first;
}

/** "彩云网昆明12月27日讯(记者 …)", "新华社北京6月1日电": up to the character for a dispatch and the bracket behind it. */
function afterHanDateline({ lower }: Tokens, first: number, last: number, words: HanDatelines): number {
  const limit = Math.min(last, first + LONGEST_HAN_DATELINE);
  for (let at = first + 2; at <= limit && !/^[。,!?]$/.test(lower[at] ?? ""); at++) {
    const before = lower[at - 1] ?? "";
    if (!words.dispatch.has(lower[at] ?? "") || !(before === ")" || words.before.has(before))) continue;
    const close = lower[at + 1] === "(" ? lower.indexOf(")", at) : -1;
    return close > 0 && close - at < LONGEST_HAN_DATELINE ? close + 1 : at + 1;
  }
  return first;
}

const opens = /^[([【〔]$/;
const closes = /^[)\]】〕]$/;

/** "【本报棉兰讯】", "(記者林育賢屏東縣20日電)": a dateline in brackets. */
function afterBracket({ lower }: Tokens, first: number, last: number, words: HanDatelines): number {
  const limit = Math.min(last, first + LONGEST_HAN_DATELINE);
  for (let at = first + 1; at <= limit; at++)
    if (closes.test(lower[at] ?? "")) {
      const end = lower[at - 1] ?? "";
      if (!words.dispatch.has(end) && !words.reports.has(`${lower[at - 2]}${end}`)) return first;
      // 【大公报讯】记者方俊明广州报道：
      return afterReport({ lower }, at + 1, last, words);
    }
  return first;
}
