// News in our own words that ties no governments: floods, football, markets, politics. All different, the same on every run.
import { day, hanPerson, person, towns } from "./places.mjs";
import { seeded } from "./random.mjs";

const stories = {
  id: [
    ({ a, b, x, n, m, d }) => [
      `Banjir Rendam ${n()} Rumah di ${a}`,
      `Hujan deras yang turun sejak Selasa malam membuat sungai meluap dan merendam ${n()} rumah di Kabupaten ${a}, ${d}. Ketinggian air mencapai ${m()} sentimeter.`,
      `Bupati ${a}, ${x}, meninjau lokasi dan meminta warga waspada. "Perahu karet sudah kami siapkan, dapur umum juga sudah berjalan sejak pagi," katanya kepada wartawan.`,
      `Badan Penanggulangan Bencana Daerah mencatat ${n()} orang mengungsi ke balai desa dan sekolah. Jalan dari ${a} ke ${b} terputus karena jembatan rusak diterjang arus.`,
      `Petugas terus memompa air dari permukiman. Prakiraan cuaca menyebut hujan masih akan turun selama ${m()} jam ke depan di wilayah ${b} dan sekitarnya.`,
    ],
    ({ a, b, x, n, m, d }) => [
      `Persatuan ${a} Tundukkan Tim ${b} ${m()}-1`,
      `Tuan rumah ${a} menang atas ${b} dalam laga lanjutan liga di Stadion Utama, ${d}. Gol kemenangan dicetak pada menit ke-${m()} lewat sundulan.`,
      `Pelatih ${x} memuji kerja keras pemainnya. "Anak-anak tampil berani sejak awal, terutama di lini tengah," ujar ${x} seusai pertandingan.`,
      `Sebanyak ${n()} penonton memadati tribun. Babak kedua sempat terhenti karena hujan lebat, lalu dilanjutkan setelah lapangan dinyatakan layak.`,
      `Dengan hasil ini ${a} naik ke peringkat keempat, sedangkan ${b} turun dua tingkat. Pekan depan ${a} bertandang ke markas lawan.`,
    ],
    ({ a, b, x, n, m, d }) => [
      `Harga Cabai di ${a} Naik ${m()} Persen`,
      `Harga cabai rawit di Pasar Induk ${a} naik menjadi Rp ${n()} per kilogram pada ${d}. Pedagang mengeluhkan pasokan dari ${b} yang tersendat.`,
      `Kepala Dinas Perdagangan Kota ${a}, ${x}, mengatakan stok beras dan minyak goreng masih aman sampai akhir bulan.`,
      `"Kami turun ke pasar setiap pagi untuk memantau harga," ujarnya. Ia meminta pembeli tidak menimbun barang menjelang hari raya.`,
      `Seorang pedagang mengaku omzetnya turun ${m()} persen. Pembeli kini lebih memilih bumbu kering yang harganya lebih murah daripada cabai segar.`,
    ],
    ({ a, b, x, n, m, d }) => [
      `Wali Kota ${a} Lantik ${m()} Pejabat Baru`,
      `Wali Kota ${a}, ${x}, melantik ${m()} pejabat di balai kota, ${d}. Mereka mengisi jabatan camat, lurah, dan kepala puskesmas.`,
      `Dalam sambutannya ia meminta aparatur melayani warga dengan cepat. Anggaran perbaikan jalan tahun ini mencapai Rp ${n()} juta.`,
      `Anggota dewan dari daerah pemilihan ${b} meminta pemerintah mempercepat pembangunan drainase dan lampu jalan di pinggir kota.`,
      `Warga berharap pelayanan kependudukan tidak lagi antre panjang. Saat ini pengurusan kartu keluarga membutuhkan waktu ${m()} hari kerja.`,
    ],
  ],
  en: [
    ({ a, b, x, n, m, d }) => [
      `Floods force ${n()} people from their homes in ${a}`,
      `Heavy rain caused rivers to burst their banks near ${a} on ${d}, leaving ${n()} homes under water and cutting the main road to ${b}.`,
      `The mayor of ${a}, ${x}, told residents to stay away from the river. "Boats and pumps are on their way, and the schools are open for everybody who needs shelter," she said.`,
      `Rescue workers carried elderly people out of a care home during the night. Power was lost in ${m()} streets, and the railway to ${b} stayed closed.`,
      `Forecasters expect another ${m()} millimetres of rain before the weekend. Farmers in the valley fear for the harvest and for their cattle.`,
    ],
    ({ a, b, x, n, m, d }) => [
      `${a} beat ${b} to reach the last eight`,
      `${a} came from behind to beat ${b} in front of ${n()} fans on ${d}, with the winning goal in the ${m()}th minute.`,
      `Coach ${x} praised his young side. "They ran until the end and never stopped believing in themselves," he said after the match.`,
      `The visitors lost their captain to an injury before the break and had a penalty saved. A late header hit the bar.`,
      `${a} have now won ${m()} matches in a row at home. They travel north next week, while ${b} play on Sunday.`,
    ],
    ({ a, b, x, n, m, d }) => [
      `Rice prices climb in ${a} as supplies run short`,
      `The price of rice rose by ${m()} percent in the markets of ${a} on ${d}, traders said, as rain delayed trucks from ${b}.`,
      `Shares in ${a} fell slightly, with banks and builders leading the losses. The main index closed ${n()} points lower after a quiet morning.`,
      `${x}, an economist at a local bank, said that households should expect higher bills until the new harvest comes in.`,
      `Shoppers at the central market bought less meat and more vegetables. One stall owner said that her takings were down by ${m()} percent.`,
    ],
    ({ a, b, x, n, m, d }) => [
      `Council in ${a} votes for lower bus fares`,
      `City councillors in ${a} voted on ${d} to cut bus fares by ${m()} percent from next month, a promise that mayor ${x} made before the election.`,
      `The opposition warned that the budget already has a hole of ${n()} million. A similar plan in ${b} was dropped after a year.`,
      `Drivers said that they want newer buses first. Some lines in the east of the town have ${m()} vehicles that are older than the people who drive them.`,
      `The governor is expected to visit the depot on Friday. Residents of the outer districts hope for a night service.`,
    ],
  ],
  zh: [
    ({ a, b, x, n, m, d }) => [
      `${a}暴雨 ${n()}人转移`,
      `${d},${a}市遭遇强降雨,多条道路积水,${n()}名居民被转移到学校和体育馆。往${b}方向的列车部分停运。`,
      `${a}市市长${x}到现场查看灾情,要求各部门保障群众生活。消防队员连夜排水,救出被困老人${m()}名。`,
      `气象台预计,未来${m()}小时仍有大雨,请市民减少外出。农业部门说,低洼地区的庄稼受到影响。`,
      `目前供电已基本恢复,自来水正常供应。${b}等地派出救援车辆前来支援。`,
    ],
    ({ a, b, x, n, m, d }) => [
      `${a}队主场战胜${b}队`,
      `${d},足球联赛继续进行,${a}队在主场以二比一战胜${b}队,比赛第${m()}分钟打入制胜一球。`,
      `主教练${x}赛后说,队员们拼到了最后一刻,年轻球员的表现让人惊喜。现场观众达到${n()}人。`,
      `客队上半场失去一名后卫,下半场又罚丢点球。门将多次扑出险球,保住了比分。`,
      `此役过后,${a}队升至第四位,下一轮将客场作战。`,
    ],
    ({ a, b, x, n, m, d }) => [
      `${a}蔬菜价格上涨百分之${m()}`,
      `${d},记者走访${a}市多个农贸市场发现,青菜价格比上周上涨百分之${m()},商户说运输受到天气影响。`,
      `市商务局负责人${x}说,粮油储备充足,市民不必抢购。批发市场每天进货${n()}吨,主要来自${b}周边。`,
      `一位摊主告诉记者,顾客买得少了,生意比去年差。猪肉和鸡蛋的价格基本稳定。`,
      `专家认为,随着气温回升,下个月菜价有望回落。`,
    ],
    ({ a, b, x, n, m, d }) => [
      `${a}市开通${m()}条公交线路`,
      `${d},${a}市新开通${m()}条公交线路,方便郊区居民出行。副市长${x}乘坐首班车并听取乘客意见。`,
      `新线路全长${n()}公里,沿途经过医院、学校和火车站。票价两元,老人和学生免费。`,
      `有市民希望延长夜班车时间。交通部门说,将根据客流情况逐步调整。`,
      `据了解,${b}市去年也进行了线路优化,早高峰拥堵有所缓解。`,
    ],
  ],
};

/** Other stories of the day that an article goes on with, so that it is as long as news are. */
const MORE = 3;

/** Article `index`: languages and subjects turn; places, people, figures and days differ. */
export function ordinaryArticle(index) {
  const random = seeded(2_000_003 + index);
  const language = ["id", "en", "zh"][index % 3];
  const tell = (story) => {
    const [a, b] = random.draw(towns[language], 2);
    const x = language === "zh" ? hanPerson(random) : person(random);
    const [n, m] = [() => 100 + random.upTo(9000), () => 2 + random.upTo(88)];
    return story({ a, b, x, n, m, d: day(random, language) });
  };
  const [main, ...others] = random.draw(stories[language], 1 + MORE);
  const [title, lead, ...rest] = tell(main);
  const more = others.flatMap((story) => tell(story).slice(1));
  const paragraphs = [title, lead, ...random.draw(rest, rest.length), ...more];
  return { id: `ordinary-${index}`, language, text: `${paragraphs.join("\n\n")}\n` };
}
