// Lookup keys of places: every name that a text may call a place by, through the package's own `fold`.
import { fold } from "../../packages/gazetteer/src/fold.ts";

/** Chinese districts without their ending are mostly other words (东, 城中, 友好). */
const isDistrict = (kind) => kind === "qu" || kind === "tequ";

/** A Chinese name is known with its ending and without; a name of one character with its ending only: 歙县. */
function chineseNames({ zh = "", kind }) {
  const [short, ending] = zh.split("|");
  return ending !== undefined && (short.length < 2 || isDistrict(kind))
    ? [short + ending]
    : [short, short + (ending ?? "")];
}

/**
 * Keys of a place, each once. A country's own name is shown, not looked for: few texts in our languages use it, and many are words of
 * them. `reserved` are keys that another place owns: Djibouti is the country, not its city's region.
 */
export function keysOf(place, reserved = new Set()) {
  const { kind, en, indonesian = "", local = "", also = [] } = place;
  const names = [en, indonesian, kind === "country" ? "" : local, ...also, ...chineseNames(place)];
  return [...new Set(names.map(fold))].filter((key) => key !== "" && !reserved.has(key));
}
