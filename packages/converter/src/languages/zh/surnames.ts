import type { HanNames } from "../../language.ts";

/** Surnames of most people in China, Korea and Vietnam, in Chinese characters; names of people elsewhere are transliterated. */
export const hanNames: HanNames = {
  surnames:
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边全吉饶卓米宗申朴权南卞楚冀党仇郎练危" +
    // In traditional characters.
    "陳劉張趙黃吳孫馬羅鄭謝韓馮蕭鄧許蘇盧蔣賈葉閻譚鄒陸萬錢湯賀賴龔龐蘭顧龍嚴溫魯韋畢聶叢齊莊塗關費紀陽衛單鮑華車邊饒權黨練駱鍾簡游鄺區",
  doubleSurnames: ["欧阳", "歐陽", "東方", "司马", "上官", "诸葛", "司徒", "慕容", "皇甫", "东方", "端木", "令狐"],
  countries: ["CN", "HK", "MO", "TW", "SG", "KR", "KP", "VN"],
};
