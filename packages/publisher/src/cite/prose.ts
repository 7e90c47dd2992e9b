import type { Creator } from "../description.ts";
import type { Work } from "./work.ts";

/** Words with a sentence's end, unless they have one. */
export const ended = (words: string): string => (/[.!?。！？]$/u.test(words) ? words : `${words}.`);

/** "Jean-Luc Marie" as "J.-L. M."; a name without letters that have a case, as a Chinese one, stays whole. */
const initials = (given: string): string =>
  /\p{Lu}|\p{Ll}/u.test(given)
    ? given
        .split(/\s+/)
        .map((part) =>
          part
            .split("-")
            .map((piece) => `${[...piece][0]?.toUpperCase()}.`)
            .join("-"),
        )
        .join(" ")
    : given;

const apaName = ({ name, familyName, givenName }: Creator): string =>
  familyName === undefined ? name : givenName === undefined ? familyName : `${familyName}, ${initials(givenName)}`;

/** Names as APA joins them: all of up to 20, else the first 19 and the last. */
function apaNames(creators: readonly Creator[]): string {
  const names = creators.map(apaName);
  const last = names.at(-1) ?? "";
  if (names.length === 1) return last;
  if (names.length > 20) return `${names.slice(0, 19).join(", ")}, . . . ${last}`;
  return `${names.slice(0, -1).join(", ")}, & ${last}`;
}

/** A reference in the style of APA (7th edition), as plain text. */
export function apa(work: Work): string {
  const authors = apaNames(work.creators);
  const lone = work.creators.length === 1 && work.creators[0]?.name === work.publisher;
  const within = work.within === undefined ? "" : ` In ${ended(work.within)}`;
  const title = `${work.title} (Version ${work.version}) [Data set].${within}`;
  // A publisher who is the author is not named twice.
  const publisher = lone ? "" : ` ${ended(work.publisher)}`;
  const address = work.doi === undefined ? work.url : `https://doi.org/${work.doi}`;
  return `${ended(authors)} (${work.date.slice(0, 4)}). ${title}${publisher} ${address}\n`;
}

/** A reference in plain words: this version first, then all versions, then identifiers and what else a reader needs to check it. */
export function plain(work: Work): string {
  const within = work.within === undefined ? "" : ` In: ${ended(work.within)}`;
  const names = work.creators.map(({ name }) => name).join("; ");
  const doi = work.doi === undefined ? "" : ` https://doi.org/${work.doi}`;
  return [
    `${names} (${work.date.slice(0, 4)}): ${ended(work.title)}${within} Version ${work.version}, ${work.date}. ${ended(work.publisher)} Data set, ${work.licence}.${doi}\n`,
    `This version: ${work.url}\n`,
    `All versions: ${work.allVersions}\n`,
    ...work.notes.map((note) => `${note}\n`),
  ].join("");
}
