import type { LexiconData } from "../../lexicon.ts";
import { notSectors, sectors } from "./sectors.ts";

/**
 * Indonesian words and phrases by class and value. `kerja sama` and `kerja-sama` match alike; write both `kerja sama` and `kerjasama`.
 * What the classes mean to the rules is told in docs/glossary.md.
 */
export const lexicon: LexiconData = {
  kind: {
    "sister-city": ["sister city", "sister cities", "kota bersaudara", "kota kembar", "kembaran kota", "twin city", "twin cities", "kota persahabatan"],
    "sister-province": ["sister province", "provinsi kembar", "provinsi bersaudara"],
    "sister-regency": ["sister regency", "sister district", "kabupaten kembar", "kabupaten bersaudara"],
    "sister-port": ["sister port", "pelabuhan kembar", "pelabuhan bersaudara"],
    "friendship-exchange": ["pertukaran persahabatan", "friendship exchange"],
    "friendly-cooperation": ["kerja sama persahabatan", "kerjasama persahabatan", "friendly cooperation"],
  },
  tie: {
    cooperation: ["kerja sama", "kerjasama", "bekerja sama", "bekerjasama", "menjalin hubungan", "hubungan persahabatan", "kemitraan", "bermitra"],
  },
  instrument: {
    "minutes-of-meeting": ["minutes of meeting", "risalah rapat"],
    "letter-of-intent": ["letter of intent", "letters of intent", "LoI", "LOI", "pernyataan kehendak", "surat pernyataan kehendak", "pernyataan minat", "surat minat"],
    "joint-statement": ["joint statement", "pernyataan bersama"],
    "memorandum-of-understanding": ["memorandum of understanding", "MoU", "MOU", "nota kesepahaman", "memorandum saling pengertian", "memorandum kesepahaman"],
    "memorandum-of-cooperation": ["memorandum of cooperation", "MoC", "memorandum kerja sama", "nota kerja sama"],
    "friendship-agreement": ["perjanjian persahabatan", "piagam persahabatan", "perjanjian kota kembar"],
    "cooperation-agreement": ["perjanjian kerja sama", "perjanjian kerjasama", "PKS", "naskah kerja sama", "naskah kerjasama", "kesepakatan bersama", "kesepakatan kerja sama"],
    "implementing-arrangement": ["implementing arrangement", "pengaturan pelaksana"],
    "plan-of-action": ["plan of action", "rencana aksi"],
    "council-approval": ["persetujuan DPRD"],
    amendment: ["addendum", "adendum"],
    extension: ["perpanjangan MoU", "perpanjangan kerja sama", "perpanjangan kerjasama"],
    "termination-notice": ["pengakhiran kerja sama", "pengakhiran MoU"],
  },
  sign: {
    noun: ["penandatanganan", "tanda tangan", "penandatangan"],
    verb: ["menandatangani", "ditandatangani", "tandatangani", "menanda tangani", "ditanda tangani", "meneken", "diteken", "teken"],
  },
  agree: { done: ["dikukuhkan", "disepakati", "menyepakati", "diresmikan", "meresmikan", "sepakat", "menjalin", "terjalin", "resmi"] },
  explore: { contact: ["menjajaki", "penjajakan", "dijajaki", "jajaki", "menggali", "menjajaki kemungkinan"] },
  plan: { future: ["akan", "bakal", "segera", "rencana", "rencananya", "berencana", "direncanakan", "merencanakan", "ditargetkan", "menargetkan", "nantinya", "tak lama lagi"] },
  draft: { text: ["dirumuskan", "merumuskan", "disusun", "menyusun", "dirancang", "draf", "draft"] },
  hope: { wish: ["berharap", "diharapkan", "harapannya", "mengharapkan", "semoga", "ingin", "agar bisa", "agar dapat", "supaya bisa", "supaya dapat", "diharap"] },
  offer: { open: ["terbuka", "mempersilakan", "mempersilahkan", "persilakan", "persilahkan", "menawarkan", "ditawarkan", "tawarkan", "open minded", "membuka pintu", "membuka diri"] },
  potential: { chance: ["potensi", "potensial", "peluang", "berpotensi", "berpeluang"] },
  scope: { fields: ["bidang", "bidangnya", "di bidang", "sektor", "ruang lingkup", "ruang lingkupnya", "lingkup", "meliputi", "mencakup", "mulai dari"] },
  negate: { not: ["belum", "tidak", "batal", "bukan", "tak"] },
  end: { ended: ["berakhir", "diputus", "dihentikan", "kedaluwarsa", "tidak diperpanjang", "diakhiri"] },
  renew: { again: ["diperpanjang", "memperpanjang", "perpanjangan", "diperbarui", "memperbarui"] },
  first: { tie: ["baru pertama kali", "pertama kali", "pertama kalinya", "untuk kali pertama", "perdana"] },
  abroad: { foreign: ["negara lain", "luar negeri", "mancanegara", "negara asing", "pihak asing"] },
  government: {
    any: ["pemerintah", "pemda", "pemerintah daerah"],
    regency: ["pemkab"],
    city: ["pemkot"],
    province: ["pemprov"],
  },
  level: {
    regency: ["kabupaten", "kab"],
    city: ["kota", "kotamadya"],
    province: ["provinsi", "propinsi", "negara bagian", "daerah otonomi", "daerah otonom", "prefektur"],
    county: ["county"],
    district: ["distrik", "kecamatan"],
  },
  office: {
    regency: ["bupati"],
    city: ["wali kota", "walikota", "wali-kota"],
    province: ["gubernur"],
    deputy: ["wakil", "wakil ketua"],
    "deputy-regency": ["wabup", "wakil bupati"],
    "deputy-city": ["wawali", "wawalkot", "wakil wali kota", "wakil walikota"],
    "deputy-province": ["wagub", "wakil gubernur"],
    acting: ["pj", "penjabat", "plt", "pelaksana tugas", "plh", "pjs"],
    body: [
      "sekda", "sekretaris daerah", "asisten", "kabag", "kepala bagian", "kabid", "kepala bidang", "kadis", "kepala dinas", "kepala badan", "kepala biro",
      "ketua DPRD", "wakil ketua DPRD", "staf ahli", "camat", "direktur", "direktur jenderal", "dirjen", "ketua",
    ],
    abroad: ["konjen", "konsul jenderal", "dubes", "duta besar", "atase", "menteri", "presiden", "menteri luar negeri"],
  },
  honorific: { title: ["h", "hj", "dr", "drs", "dra", "ir", "prof", "kh", "mr", "mrs", "ms", "komjen pol", "brigjen", "tuan", "nyonya", "bapak", "ibu"] },
  represent: { person: ["diwakili", "mewakili", "diwakili oleh", "atas nama"], unnamed: ["perwakilan", "wakil dari", "utusan", "delegasi"] },
  witness: { seen: ["disaksikan", "menyaksikan", "ikut mengetahui", "turut menyaksikan", "saksi"] },
  attend: { present: ["dihadiri", "didampingi", "hadir", "menghadiri", "diterima", "menerima"] },
  facilitate: { helped: ["difasilitasi", "memfasilitasi", "fasilitatornya", "fasilitator", "dijembatani", "menjembatani"] },
  venue: {
    building: ["kantor", "gedung", "aula", "hotel", "pendopo", "pendapa", "balai kota", "balaikota", "ruang sidang", "ruang rapat", "istana", "rumah dinas", "auditorium", "gradhika", "wisma", "convention center"],
  },
  say: {
    verb: [
      "kata", "ujar", "ungkap", "tutur", "jelas", "terang", "papar", "imbuh", "tambah", "sebut", "tegas", "beber", "tandas", "pungkas", "ucap", "jabar",
      "mengatakan", "mengungkapkan", "menyampaikan", "menjelaskan", "menyebut", "menyebutkan", "menambahkan", "menjabarkan", "menuturkan", "memaparkan", "menerangkan", "menegaskan", "mengaku", "mengakui",
    ],
    suffixed: [
      "katanya", "ujarnya", "ungkapnya", "tuturnya", "jelasnya", "terangnya", "paparnya", "imbuhnya", "tambahnya", "sebutnya", "tegasnya", "bebernya", "tandasnya", "pungkasnya", "ucapnya", "jabarnya",
    ],
  },
  pronoun: { speaker: ["dia", "ia", "beliau", "pihaknya"] },
  listener: { to: ["kepada"] },
  continuation: { also: ["selain itu", "tak hanya itu", "tidak hanya itu", "termasuk", "di samping itu", "begitu juga", "begitu pula", "demikian juga", "demikian pula"] },
  vague: { some: ["salah satu", "sebuah", "beberapa"] },
  by: { agent: ["oleh"] },
  with: { partner: ["dengan", "bersama", "antara"] },
  and: { list: ["dan", "serta", "atau", "maupun", "hingga", "sampai"] },
  in: { place: ["di", "bertempat di"] },
  from: { origin: ["dari"] },
  break: { clause: ["sehingga", "namun", "tetapi", "sementara", "sedangkan", "seusai", "usai", "setelah", "sebelum", "ketika", "saat", "karena", "lantaran"] },
  month: {
    "01": ["januari", "jan"], "02": ["februari", "pebruari", "feb"], "03": ["maret"], "04": ["april"], "05": ["mei"], "06": ["juni", "jun"],
    "07": ["juli", "jul"], "08": ["agustus", "agu", "agt"], "09": ["september", "sept"], "10": ["oktober", "okt"], "11": ["november", "nopember", "nov"], "12": ["desember", "des"],
  },
  weekday: { "1": ["senin"], "2": ["selasa"], "3": ["rabu"], "4": ["kamis"], "5": ["jumat", "jum'at", "jum’at"], "6": ["sabtu"], "0": ["minggu", "ahad"] },
  sector: sectors,
  "not-sector": { phrase: notSectors },
};
