import { error, warning } from "./rule.ts";

/** The value itself is not repeated: reports are kept and sent around. */
const hidden = ({ kind, length }: { kind: string; length: number }): string =>
  `Expected no ${kind}, got one of ${length} characters.`;

/** What records must not tell of people. */
export const personalDataRules = {
  "personal-data/telephone": error({
    summary: "A value holds a telephone number.",
    advice: "Remove it; shorten a passage so that it leaves the number out.",
    why: "The data tell what officials did in office. A number reaches a person, serves no question about an agreement, and cannot be recalled once published.",
    message: hidden,
  }),
  "personal-data/email": error({
    summary: "A value holds an e-mail address.",
    advice: "Remove it; shorten a passage so that it leaves the address out.",
    why: "The data tell what officials did in office. An address reaches a person, invites abuse, and cannot be recalled once published.",
    message: hidden,
  }),
  "personal-data/identity-number": error({
    summary: "A value holds a number of an identity card or passport.",
    advice: "Remove it at once, from earlier versions too, and shorten the passage.",
    why: "Such a number is enough to impersonate a person; the laws of Indonesia (UU 27/2022), China (PIPL) and Europe (GDPR) protect it.",
    message: hidden,
  }),
  "personal-data/no-office": warning({
    summary: "A person is named without an office.",
    advice: "Add the office as the source words it; remove the person if it was no official role.",
    why: "Only officials in official roles are named. Without the office nobody can tell whether a person signed for a government or is a private one.",
    message: ({ role }: { role: string }) => `Expected the office of the ${role}, got a name alone.`,
  }),
} as const;
