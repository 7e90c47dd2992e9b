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
  town: kind("city"),
  /** A small town. */
  s: kind("city"),
  part: kind("district"),
  area: kind("other"),
  gun: kind("county", "* County", "Kabupaten *"),
};

const anyUnit = ["province", "other", "county", "regency", "district"];
const upper = ["province", "other"];

/** Words before or behind a name, by their key, with the levels that they stand for; longest first of those that end alike. */
export const typeWords: readonly (readonly [word: string, isPrefix: boolean, levels: readonly string[]])[] = [
  ["kabupatenadministrasi", true, ["regency"]],
  ["kotaadministrasi", true, ["city"]],
  ["daerahkhususibukota", true, ["province"]],
  ["daerahistimewa", true, ["province"]],
  ["negarabagian", true, ["province"]],
  ["kegubernuran", true, upper],
  ["departemen", true, upper],
  ["provinceof", true, upper],
  ["kabupaten", true, ["regency", "county", "other"]],
  ["prefektur", true, ["other", "city", "province"]],
  ["provinsi", true, upper],
  ["distrik", true, ["district", "other"]],
  ["stateof", true, ["province"]],
  ["wilayah", true, upper],
  ["cityof", true, ["city", "province"]],
  ["region", true, upper],
  ["kota", true, ["city"]],
  ["autonomousprefecture", false, ["other"]],
  ["autonomouscounty", false, ["county"]],
  ["autonomousregion", false, ["province"]],
  ["municipality", false, ["province", "city", "other"]],
  ["voivodeship", false, ["province"]],
  ["governorate", false, upper],
  ["prefecture", false, ["other", "city", "province"]],
  ["department", false, upper],
  ["province", false, upper],
  ["district", false, ["district", "other"]],
  ["regency", false, ["regency"]],
  ["borough", false, ["district", "other"]],
  ["county", false, ["county", "other", "province"]],
  ["banner", false, ["county"]],
  ["league", false, ["other"]],
  ["region", false, upper],
  ["oblast", false, ["province"]],
  ["canton", false, ["province"]],
  ["state", false, ["province"]],
  ["krai", false, ["province"]],
  ["city", false, ["city", "province"]],
  ["特别自治道", false, ["province"]],
  ["特别自治市", false, ["city"]],
  ["特别市", false, ["city"]],
  ["广域市", false, ["city"]],
  ["直辖市", false, ["city"]],
  ["自治区", false, upper],
  ["大区", false, upper],
  ["地区", false, anyUnit],
  ["共和国", false, ["province"]],
  ["边疆区", false, ["province"]],
  ["省", false, upper],
  ["州", false, upper],
  ["县", false, anyUnit],
  ["郡", false, anyUnit],
  ["府", false, ["province"]],
  ["道", false, ["province"]],
  ["都", false, ["province"]],
  ["邦", false, ["province"]],
  ["区", false, anyUnit],
  ["市", false, ["city"]],
];
