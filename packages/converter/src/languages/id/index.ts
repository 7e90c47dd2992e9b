import { compileLexicon } from "../../lexicon.ts";
import type { Language } from "../../language.ts";
import { lexicon } from "./lexicon.ts";

/** Indonesian: words, page furniture and conventions of its news sites. */
export const indonesian: Language = {
  tag: "id",
  lexicon: compileLexicon("id", lexicon, ["level", "office"]),
  home: ["ID"],
  functionWords: ["yang", "dan", "dengan", "untuk", "pada", "oleh", "dari", "akan", "dalam", "ini", "itu", "di", "ke", "sebagai", "adalah", "juga", "tidak", "bisa"],
  abbreviations: ["dr", "drs", "dra", "h", "hj", "ir", "prof", "mr", "mrs", "ms", "kab", "kec", "no", "jl", "st", "dll", "tbk", "pol"],
  layout: {
    byline: ["penulis", "laporan reporter", "reporter", "pewarta", "wartawan", "oleh", "kontributor"],
    editor: ["editor", "penyunting"],
    widget: ["aa", "text sizes", "small", "medium", "large", "larger", "a-", "a+", "ukuran huruf"],
    menu: ["berita terkini", "baca juga", "baca selanjutnya", "advertisement", "iklan", "beranda", "tags", "tag", "share", "bagikan", "lihat juga", "simak juga", "copyright", "konten dari pengguna", "url", "lang"],
    photo: ["foto", "ilustrasi", "keterangan foto"],
    pagination: ["halaman", "halaman selanjutnya"],
    cut: ["[kutipan terputus]", "(bersambung)", "selengkapnya"],
  },
};
