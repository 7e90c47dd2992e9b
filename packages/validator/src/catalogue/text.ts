import { codePointOf } from "../characters.ts";
import { error, note, warning } from "./rule.ts";
import { show } from "./show.ts";

/** A text and the characters of it that are wrong. */
export interface Suspect {
  readonly text: string;
  /** Code points of the characters that are wrong, as `U+200B`. */
  readonly characters: readonly string[];
}

const holds = ({ text, characters }: Suspect): string => `${show(text)} holds ${characters.join(", ")}.`;

/** What can be wrong with the characters of a text. */
export const textRules = {
  "text/not-nfc": error({
    summary: "A text is not in Unicode Normalization Form C.",
    advice: "Write it in NFC: `kembar validate --fix` or `kembar build` does.",
    why: "One name in two forms looks the same and is not equal: it is not found, not joined, and counted twice.",
    message: ({ text }: { text: string }) => `Expected NFC, got ${show(text)} with letters and marks apart.`,
  }),
  "text/bidi-control": error({
    summary: "A text holds a character that turns the direction of writing.",
    advice: "Remove it: names and terms are shown right without it.",
    why: "Such a character is not seen and shows a text in another order than it is stored, which has been used to deceive readers.",
    message: holds,
  }),
  "text/zero-width": error({
    summary: "A text holds a character that cannot be seen.",
    advice: "Remove it; it most often comes along when text is copied from a web page.",
    why: "Two names that look alike and differ in a character without width are not found, not joined, and counted twice.",
    message: holds,
  }),
  "text/control-character": error({
    summary: "A text holds a control character.",
    advice: "Remove it; a line end or tab in a value becomes one blank.",
    why: "Control characters break tables and terminals, and XML cannot hold most of them at all.",
    message: holds,
  }),
  "text/lone-surrogate": error({
    summary: "A text holds half a character.",
    advice: "Restore the whole character from the source.",
    why: "A surrogate without its partner is no character of Unicode: it cannot be written as UTF-8, and every reader makes something else of it.",
    message: holds,
  }),
  "text/mixed-script": warning({
    summary: "A word mixes Latin letters with Greek or Cyrillic ones that look like them.",
    advice: "Type the word again in one script.",
    why: "A Cyrillic о in a Latin name looks right and is not equal to the name: it is not found and not joined.",
    message: ({ word, characters }: { word: string; characters: readonly string[] }) =>
      `The Latin word ${show(word)} holds ${characters.map((one) => `${one} (${codePointOf(one)})`).join(", ")}.`,
  }),
  "text/blank-ends": error({
    summary: "A text begins or ends with a blank.",
    advice: "Remove the blank; no-break and ideographic spaces count too.",
    why: "A blank at the end is not seen and makes two equal names differ.",
    message: ({ text }: { text: string }) => `Expected no blank at either end, got ${show(text)}.`,
  }),
  "text/hidden-in-passage": note({
    summary: "A passage holds a character that cannot be seen.",
    advice: "Leave it: passages stay as received. Mind it when you search for the words.",
    why: "The passage is the source's own, and its offsets count the character; whoever types the words will not find them.",
    message: holds,
  }),
} as const;
