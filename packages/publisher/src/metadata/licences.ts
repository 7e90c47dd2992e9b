import { licenceTexts } from "./generated/licence-texts.ts";

/** A licence that a dataset may have. */
export interface Licence {
  /** SPDX identifier (https://spdx.org/licenses). */
  readonly id: keyof typeof licenceTexts;
  readonly title: string;
  /** Address of its official text. */
  readonly address: string;
}

/** The licences for data whose full texts ship with this package: a release without its licence's text is none. */
export const licences: readonly Licence[] = [
  {
    id: "CC-BY-4.0",
    title: "Creative Commons Attribution 4.0 International",
    address: "https://creativecommons.org/licenses/by/4.0/",
  },
  {
    id: "CC0-1.0",
    title: "Creative Commons Zero v1.0 Universal",
    address: "https://creativecommons.org/publicdomain/zero/1.0/",
  },
  {
    id: "ODbL-1.0",
    title: "Open Data Commons Open Database License v1.0",
    address: "https://opendatacommons.org/licenses/odbl/1-0/",
  },
];

/** A licence by its SPDX identifier; throws for one whose text is not shipped. */
export function licenceOf(id: string): Licence {
  const found = licences.find((one) => one.id === id);
  if (found) return found;
  const known = licences.map((one) => one.id).join(", ");
  throw new RangeError(`Expected a licence for data whose text is shipped (${known}), got "${id}".`);
}

/** The full text of a licence. */
export const licenceText = ({ id }: Licence): string => licenceTexts[id];
