import { sha256 } from "@noble/hashes/sha2.js";
import { stringify } from "csv-stringify/sync";

/** One line of the register of identifiers. */
export interface RegistryEntry {
  readonly id: string;
  readonly state: "active" | "merged" | "split" | "withdrawn";
  /** What stands for this one now: an id if it was merged, two or more with single spaces between if it was split, else nothing. */
  readonly replacedBy: string;
  /** Ids of the parties' places, sorted: what the record is recognised by. */
  readonly key: string;
}

/** The register, oldest first. Lines are added and their state changes; none is removed, no id is used twice. */
export type Registry = readonly RegistryEntry[];

/** What a register must look like, and what it does not. */
export class RegistryError extends Error {
  override readonly name = "RegistryError";
}

const HEADER = "id,state,replaced_by,key";
const states = ["active", "merged", "split", "withdrawn"];

/** Reads `ids.csv`; its cells hold ids and spaces only, never quotes. Throws RegistryError with the line at fault. */
export function parseRegistry(text: string): Registry {
  const [header, ...lines] = text.replace(/^\ufeff/, "").split(/\r?\n/);
  if (text === "") return [];
  if (header !== HEADER)
    throw new RegistryError(
      `ids.csv:1: expected the header "${HEADER}", got "${header}". Restore the line from the repository's history.`,
    );
  const seen = new Set<string>();
  return lines.flatMap((line, index): RegistryEntry[] => {
    if (line === "") return [];
    const [id = "", state = "", replacedBy = "", key, ...rest] = line.split(",");
    const at = `ids.csv:${index + 2}`;
    if (key === undefined || rest.length > 0)
      throw new RegistryError(
        `${at}: expected 4 cells, got ${line.split(",").length}. Restore the line from the repository's history.`,
      );
    if (!states.includes(state))
      throw new RegistryError(`${at}: expected one of ${states.join(", ")} as the state, got "${state}".`);
    if (seen.has(id))
      throw new RegistryError(`${at}: the id "${id}" stands in the file twice; an id is never used again.`);
    seen.add(id);
    return [{ id, state: state as RegistryEntry["state"], replacedBy, key }];
  });
}

/** Writes `ids.csv`. */
export const formatRegistry = (registry: Registry): string =>
  stringify(
    registry.map(({ id, state, replacedBy, key }) => [id, state, replacedBy, key]),
    { header: true, columns: HEADER.split(","), record_delimiter: "\n" },
  );

const LETTERS = "abcdefghjkmnpqrstvwxyz23456789";
const SUFFIX = 5;

/** Five characters that depend on the key alone, so that two people who convert the same article mint the same id. */
function suffixOf(key: string): string {
  const bytes = sha256(new TextEncoder().encode(key));
  return Array.from(bytes.subarray(0, SUFFIX), (byte) => LETTERS[byte % LETTERS.length]).join("");
}

/**
 * The active id of a key, minted and entered if the register has none. `words` make the id speak: `agr-klaten-nanjing-2025-…`.
 * A suffix that is taken is drawn again from the key and a counter.
 */
export function idFor(
  key: string,
  words: string,
  registry: Registry,
): { readonly id: string; readonly registry: Registry } {
  const known = registry.find((entry) => entry.key === key);
  if (known) return { id: known.id, registry };
  const taken = new Set(registry.map((entry) => entry.id.slice(-SUFFIX)));
  let suffix = suffixOf(key);
  for (let draw = 1; taken.has(suffix); draw++) suffix = suffixOf(`${key} ${draw}`);
  const id = `agr-${words}-${suffix}`;
  return { id, registry: [...registry, { id, state: "active", replacedBy: "", key }] };
}
