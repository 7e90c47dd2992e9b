import type { Place } from "@kembar/schema";

/** A kind of unit: its level, and how its full name is made of the short one (`*`). */
export interface Kind {
  readonly level: Place["level"];
  readonly en: string;
  readonly id: string;
}

const kind = (level: Place["level"], en = "*", id = "*"): Kind => ({ level, en, id });

/**
 * Kinds of unit by the word that the data files use. Chinese ones are named by their pinyin. In English a Chinese city needs no word; an
 * Indonesian kota is told apart from the kabupaten of the same name. `&` stands for the peoples of an autonomous unit.
 */
export const kinds: Readonly<Record<string, Kind>> = {
  country: kind("country"),
  prov: kind("province"),
  dki: kind("province", "Special Capital Region of *", "Daerah Khusus Ibukota *"),
  diy: kind("province", "Special Region of *", "Daerah Istimewa *"),
  kab: kind("regency", "* Regency", "Kabupaten *"),
  "kab-adm": kind("regency", "* Administrative Regency", "Kabupaten Administrasi *"),
  kota: kind("city", "* City", "Kota *"),
  "kota-adm": kind("city", "* Administrative City", "Kota Administrasi *"),
  sheng: kind("province"),
  zizhiqu: kind("province"),
  zhixiashi: kind("province"),
  shi: kind("city", "*", "Kota *"),
  diqu: kind("other", "* Prefecture", "Prefektur *"),
  zizhizhou: kind("other", "* & Autonomous Prefecture", "Prefektur Otonom *"),
  meng: kind("other", "* League", "Liga *"),
  xianjishi: kind("city", "*", "Kota *"),
  xian: kind("county", "* County", "Kabupaten *"),
  zizhixian: kind("county", "* & Autonomous County", "Kabupaten Otonom *"),
  qi: kind("county", "* Banner", "Panji *"),
  zizhiqi: kind("county", "* & Autonomous Banner", "Panji Otonom *"),
  linqu: kind("county", "* Forestry District", "Distrik Kehutanan *"),
  qu: kind("district", "* & District", "Distrik *"),
  tequ: kind("district", "* Special District", "Distrik Khusus *"),
  iso1: kind("province"),
  iso2: kind("other"),
  "iso-city": kind("city"),
};

/** Words before or behind a name, by their key, with the levels that they stand for; longest first. */
export const typeWords: readonly (readonly [word: string, isPrefix: boolean, levels: readonly string[]])[] = [
  ["kabupatenadministrasi", true, ["regency"]],
  ["kotaadministrasi", true, ["city"]],
  ["daerahkhususibukota", true, ["province"]],
  ["daerahistimewa", true, ["province"]],
  ["kabupaten", true, ["regency", "county"]],
  ["prefektur", true, ["other", "city", "province"]],
  ["provinsi", true, ["province"]],
  ["distrik", true, ["district"]],
  ["kota", true, ["city"]],
  ["autonomousprefecture", false, ["other"]],
  ["autonomouscounty", false, ["county"]],
  ["autonomousregion", false, ["province"]],
  ["municipality", false, ["province", "city"]],
  ["prefecture", false, ["other", "city", "province"]],
  ["province", false, ["province"]],
  ["district", false, ["district"]],
  ["regency", false, ["regency"]],
  ["county", false, ["county"]],
  ["banner", false, ["county"]],
  ["league", false, ["other"]],
  ["city", false, ["city", "province"]],
];
