/**
 * Words for fields of cooperation in Indonesian news, by sector of the vocabulary. Phrases outrank the words in them
 * ("wisata medis" is health tourism, not tourism and health). Common words with many other meanings (jalan, hutan, air) are left out.
 */
export const sectors = {
  agriculture: ["pertani*", "agrikultur", "agribisnis", "agro industri", "agroindustri", "hortikultura", "perkebunan", "peternakan", "tanaman pangan", "ketahanan pangan"],
  forestry: ["kehutanan", "hasil hutan", "perhutanan"],
  fisheries: ["perikanan", "budi daya ikan", "budidaya ikan", "nelayan", "tambak", "hasil laut"],
  marine: ["kelautan", "kemaritiman", "maritim", "bahari", "ekonomi biru"],
  industry: ["perindustrian", "manufaktur", "hilirisasi", "industri", "kawasan industri"],
  msme: ["UMKM", "UKM", "IKM", "usaha mikro", "usaha kecil", "kerajinan", "koperasi", "ekonomi kreatif", "industri kreatif"],
  trade: ["perdagang*", "ekspor", "impor", "ekspor impor", "perniagaan", "niaga"],
  investment: ["investasi", "penanaman modal", "investor", "PMA"],
  economy: ["perekonomian", "ekonomi", "bisnis"],
  tourism: ["pariwisata", "kepariwisataan", "wisata", "wisatawan", "turis", "turisme", "ekowisata", "perhotelan"],
  "health-tourism": ["wellness tourism", "medical tourism", "wisata medis", "wisata kesehatan", "wisata kebugaran", "health tourism"],
  health: ["kesehatan", "rumah sakit", "RSUD", "puskesmas", "kedokteran", "farmasi", "tenaga medis"],
  education: ["pendidikan", "membuka kampus", "pembukaan kampus", "sekolah", "kampus", "beasiswa", "universitas", "perguruan tinggi", "sister school", "pertukaran pelajar", "pertukaran mahasiswa", "pendidikan tinggi"],
  workforce: ["pelatihan", "vokasi", "SDM", "peningkatan SDM", "sumber daya manusia", "magang", "pemagangan", "ketenagakerjaan", "tenaga kerja", "pendidikan vokasi"],
  "science-technology": ["ilmu teknologi", "ilmu pengetahuan", "ilmu pengetahuan dan teknologi", "sains dan teknologi", "iptek", "riset", "penelitian", "inovasi", "teknologi", "alih teknologi", "kecerdasan buatan", "sains"],
  digital: ["digital", "digitalisasi", "ekonomi digital", "smart city", "kota cerdas", "kota pintar", "e-commerce", "teknologi informasi", "teknologi digital"],
  culture: ["kebudayaan", "budaya", "seni", "kesenian", "seni budaya", "seni dan budaya", "pertukaran budaya", "warisan budaya"],
  "youth-sport": ["olahraga", "keolahragaan", "kepemudaan", "pemuda dan olahraga", "pertukaran pemuda"],
  "disaster-management": ["penanggulangan bencana", "penangulangan bencana", "penanganan bencana", "kebencanaan", "mitigasi bencana", "manajemen bencana", "mitigasi"],
  environment: ["lingkungan hidup", "pengelolaan lingkungan", "persampahan", "pengelolaan sampah", "pengelolaan persampahan", "limbah", "pengelolaan limbah", "perubahan iklim", "lingkungan"],
  energy: ["energi", "energi terbarukan", "energi baru terbarukan", "EBT", "kelistrikan", "panas bumi", "tenaga surya"],
  infrastructure: ["infrastruktur", "tata kota", "pembangunan kota", "pembangunan perkotaan", "perencanaan kota", "perumahan", "air bersih", "penataan ruang", "tata ruang"],
  transport: ["transportasi", "perhubungan", "kepelabuhanan", "kebandarudaraan", "logistik"],
  governance: ["tata kelola pemerintahan", "tata pemerintahan", "administrasi pemerintahan", "pemerintahan", "birokrasi", "pelayanan publik"],
  "people-to-people": ["pertukaran antarmasyarakat", "antarmasyarakat", "people to people", "people-to-people"],
  multisector: ["multibidang", "multisektor", "berbagai sektor", "diberbagai sektor", "berbagai bidang", "segala bidang", "sejumlah bidang"],
} as const;

/** Turns of phrase that hold a sector's word but speak of no field of cooperation. */
export const notSectors = [
  "geliat ekonomi", "pertumbuhan ekonomi", "roda ekonomi", "roda perekonomian", "pertumbuhan perekonomian", "krisis ekonomi",
  "iklim investasi yang", "dinas pendidikan", "dinas kesehatan", "dinas pariwisata", "dinas pertanian", "dinas perhubungan", "dinas perindustrian",
  "dinas kebudayaan", "dinas perdagangan", "dinas lingkungan hidup", "kementerian pariwisata", "kementerian perdagangan", "roda pemerintahan",
  "bagian pemerintahan", "biro pemerintahan", "lingkungan pemkab", "lingkungan pemkot", "lingkungan pemprov", "lingkungan pemerintah",
] as const;
