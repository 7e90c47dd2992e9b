// Articles in our own words that report an agreement: all different, the same on every run.
import { day, foreigner, hanPerson, ours, person, theirs } from "./places.mjs";
import { seeded } from "./random.mjs";

const papers = {
  id: ["nota kesepahaman (MoU)", "letter of intent (LoI)", "perjanjian kerja sama", "memorandum saling pengertian"],
  en: [
    "a memorandum of understanding (MoU)",
    "a letter of intent",
    "a sister city agreement",
    "a friendship agreement",
  ],
  zh: ["友好城市协议书", "合作备忘录", "友好合作意向书", "谅解备忘录"],
};
const fields = {
  id: [
    "pendidikan",
    "pariwisata",
    "pertanian",
    "kesehatan",
    "perdagangan",
    "kebudayaan",
    "pengelolaan sampah",
    "perikanan",
    "industri kreatif",
    "transportasi",
  ],
  en: [
    "education",
    "tourism",
    "agriculture",
    "public health",
    "trade",
    "culture",
    "waste management",
    "fisheries",
    "creative industries",
    "transport",
  ],
  zh: ["教育", "旅游", "农业", "卫生", "经贸", "文化", "环保", "渔业", "体育", "交通"],
};

const bodies = {
  id: ({ a, b, date, paper, x, y, f, random }) => [
    `Pemerintah ${a} dan Pemerintah ${b}, menandatangani ${paper} pada ${date}. Kedua daerah sepakat menjalin kerja sama sister city di bidang ${f[0]}, ${f[1]} dan ${f[2]}.`,
    `Penandatanganan dilakukan oleh ${x} dan ${y} di ruang rapat pemerintah daerah, disaksikan para kepala dinas serta pimpinan DPRD. "Kami berharap kerja sama ini memberi manfaat nyata bagi warga, terutama para pelajar dan pelaku usaha kecil," kata ${x}.`,
    `Menurut ${x}, rombongan dari ${b} sudah ${2 + random.upTo(5)} kali berkunjung sejak ${2005 + random.upTo(15)}. Dalam kunjungan terakhir mereka meninjau pasar, sekolah, dan sentra kerajinan yang tersebar di ${3 + random.upTo(20)} kecamatan.`,
    `Kerja sama di bidang ${f[3]} akan dibahas lebih lanjut oleh tim teknis. "Tahun depan kami mengirim ${10 + random.upTo(90)} orang untuk belajar ${f[1]} di sana," ujarnya.`,
    `Sementara itu, ${y} mengatakan bahwa pihaknya menyambut baik langkah tersebut. Ia menilai potensi ${f[0]} dan ${f[2]} di ${a} sangat besar dan belum banyak dikenal di negaranya.`,
    `Dokumen itu berlaku ${3 + random.upTo(3)} tahun dan dapat diperpanjang atas kesepakatan kedua pihak. Kepala bagian kerja sama, ${person(random)}, menambahkan bahwa anggaran kegiatan ditanggung masing-masing pihak.`,
    `Acara ditutup dengan pertunjukan tari dan jamuan makan malam yang dihadiri sekitar ${100 + random.upTo(400)} tamu. Hujan sempat turun, tetapi tamu tetap bertahan sampai acara selesai.`,
  ],
  en: ({ a, b, date, paper, x, y, f, random }) => [
    `The governments of ${a} and ${b} signed ${paper} on ${date}, becoming sister cities that will work together in ${f[0]}, ${f[1]} and ${f[2]}.`,
    `The document was signed by ${x} and ${y} at the town hall, in the presence of council members and business people. "We hope that this partnership brings real benefits to our people, above all to students and small firms," said ${x}.`,
    `Delegations have visited each other ${2 + random.upTo(5)} times since ${2005 + random.upTo(15)}, most recently to see markets, schools and workshops in ${3 + random.upTo(20)} districts, according to officials who took part in the trips.`,
    `Cooperation in ${f[3]} will be worked out by a joint team. "Next year we will send ${10 + random.upTo(90)} people to learn about ${f[1]}," he added.`,
    `${y} welcomed the step and said that the potential of ${f[0]} in ${a} was great and not yet known well enough in other countries.`,
    `The agreement is valid for ${3 + random.upTo(3)} years and may be extended by both sides. The head of the cooperation office, ${person(random)}, said that each side bears its own costs.`,
    `The evening ended with dances and a dinner for about ${100 + random.upTo(400)} guests. It rained for a while, but nobody left before the end.`,
  ],
  zh: ({ a, b, date, paper, x, y, f, random }) => [
    `${date},印度尼西亚${a}与${b}签署${paper},正式结为友好城市,双方将在${f[0]}、${f[1]}、${f[2]}等领域开展合作。`,
    `${x}和${y}代表两地政府出席签字仪式。“希望这次合作给两地人民带来实实在在的好处,特别是学生和小企业。”${x}说。`,
    `据介绍,自${2005 + random.upTo(15)}年以来,两地代表团互访${2 + random.upTo(5)}次,先后参观了市场、学校和工艺作坊,走访了${3 + random.upTo(20)}个乡镇。`,
    `双方工作组将继续讨论${f[3]}方面的项目。“明年我们计划派${10 + random.upTo(90)}人前去学习${f[1]}。”他补充道。`,
    `${y}表示,${a}在${f[0]}方面潜力很大,但在国外还不太为人所知,今后应当加强宣传,吸引更多企业前来考察。`,
    `协议有效期${3 + random.upTo(3)}年,经双方同意可以延长。合作处负责人${hanPerson(random)}说,费用由各方自行承担。`,
    `晚宴上表演了传统舞蹈,约${100 + random.upTo(400)}位来宾参加。其间下了一阵雨,但客人们一直留到最后。`,
  ],
};

const headline = {
  id: (a, b) => `${a} Jalin Sister City dengan ${b}`,
  en: (a, b) => `${a} and ${b} become sister cities`,
  zh: (a, b) => `${a}与${b}结为友好城市`,
};

/** Article `index`: its language turns, and so do places, people, papers, fields, figures, days and the order of paragraphs. */
export function relevantArticle(index) {
  const random = seeded(1_000_003 + index);
  const language = ["id", "en", "zh"][index % 3];
  const name = ["id", "en", "zh"].indexOf(language);
  const [a, b] = [random.pick(ours)[name], random.pick(theirs)[name]];
  const isHan = language === "zh";
  const said = {
    a,
    b,
    random,
    date: day(random, language),
    paper: random.pick(papers[language]),
    x: isHan ? hanPerson(random) : person(random),
    y: isHan ? hanPerson(random) : foreigner(random),
    f: random.draw(fields[language], 4),
  };
  const [lead, ...rest] = bodies[language](said);
  const paragraphs = [headline[language](a, b), lead, ...random.draw(rest, rest.length)];
  return { id: `relevant-${index}`, language, text: `${paragraphs.join("\n\n")}\n` };
}
