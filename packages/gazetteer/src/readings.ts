// SPDX-License-Identifier: Apache-2.0
// Kept by hand: what characters stand for when Chinese writes foreign names, after the usage of the Xinhua tables of transliteration.

/**
 * Characters by the sounds that they stand for, a line of sounds and characters each. Small letters are sounds as in Spanish or pinyin;
 * S sh, C ch, J zh or English j, N ng, Z "-burg". Those of no one sound: B b or p, D d or t, K k or g, q k, g or j before i, x s, sh or h
 * before i, R l or r at the end of a syllable, A a or e of a diphthong, O o or a of a diphthong. Those that may be missing: @ e, I i,
 * U u, Y y or i, H h.
 */
export const readings = `a 阿
AI 艾 爱
eI 埃
an 安
aN 昂
OU 奥 澳 敖
oU 欧
e 厄 俄 额
@n 恩
i 伊 易 依 以 宜 逸
in 因 印
iN 英
u 乌
w@n 温
wo 沃 窝
oN 翁
wa 瓦 娃
Ya 亚 雅 娅 牙
ye 耶 叶 也
yo 约
yOU 尧
yu 尤 于
yoN 永 雍
yan 杨 扬
yen 延
yun 云
weI 韦 魏
wi 维 威
wu 武
waN 旺
wan 万
wen 文
Ba 巴 芭 峇
bAI 拜
Ban 班
BaN 邦
bOU 鲍 保 包
beI 贝
be 伯 柏
Ben 本 奔
Bi 比 彼 毕
bYe 别
bYen 边
Bin 宾 滨
Bo 波 博
bo 卜
bU 布 不
pa 帕
pAI 派
pan 潘 盘
paN 庞
peI 佩
pen 彭
poN 蓬
pi 皮 匹 披
pin 平 品
po 坡
pe 珀
pU 普 浦
ma 马 玛 麻
mAI 迈 麦 买
man 曼 满
maN 芒
mOU 毛
meI 梅 美
me 默
men 门
meN 孟
moN 蒙
mi 米 密 弥
mYen 缅 眠
min 明 民 敏
mo 莫 墨 摩
mu 穆 木 慕
m@ 姆
mYu 缪
fa 法
fan 凡 范
faN 方 芳
feI 费 非 斐
fi 菲 腓
fen 芬
foN 丰
fo 福 佛 伏
fu 富
fU 夫 弗 辅
da 达 大
dAI 代 戴
dan 丹 但
daN 当
dOU 道
d@ 德 得
den 登 邓
di 迪 狄 帝 地 底
Di 蒂 的 季 第
De 捷
DYa 佳
DYen 坚 典
DiN 丁
do 多
Don 敦 顿
doN 东 冬
du 杜 都
ta 塔 他
tAI 泰 太
tan 坦
taN 唐
tom 汤
tOU 陶
t@ 特
ten 滕 腾
ti 提
tin 廷 亭 汀
to 托 陀
toN 通 童
tun 屯
tu 图 土 突
ka 卡 喀
kAI 凯 开
kan 坎 堪
kaN 康
kOU 考
k@ 克 刻
ken 肯
ko 科 柯 可
koN 孔
kun 昆
ku 库
kwa 夸
kwe 奎
qi 基 吉 及
qin 金
qiN 京
Ka 加 迦 伽 甲
ga 嘎 噶
gAI 盖
Kan 甘 干
gaN 冈 岗
KOU 高
Ko 哥 各
go 戈 果
g@ 格 葛 革
gen 根
goN 贡
Ku 古
gu 谷 固
gwa 瓜
gwI 圭
gwan 关
qe 杰
qYu 久
ha 哈
hAI 海
han 汉 罕
h@n 翰
haN 杭
hOU 豪
h@ 赫 和 合
heI 黑
hen 亨
ho 霍 何 荷
hoN 洪 鸿 红
hu 胡
Hwa 华
HwAI 怀
Hwi 惠
hoU 侯
xi 希 西 锡 悉
xYu 休
sa 萨 撒
sAI 赛 塞
se 色 瑟
san 桑 圣 三
so 索 梭
sen 森
soN 松 宋
sun 孙
son 逊
su 苏 速 素
s@ 斯 丝 司 思
xin 辛 新 欣
xYa 夏
xYOU 肖
xe 谢 雪 歇
xu 许 叙
xYan 香
xiN 兴
Sa 沙 莎
San 尚 山
SOU 绍
Se 舍 设
Sen 申 沈
S@ 什 施 士 世
Si 诗 石
Su 舒
Sun 顺
za 扎
zAI 宰
zan 赞
ze 泽
zen 曾
z@ 兹 孜 子 则
zi 济
zo 佐
zoN 宗
zu 祖
Ca 查 恰
CAI 柴
CaN 昌
Ce 切 彻 车
Cin 琴 钦
Cen 辰
CI 奇 赤
CYu 丘
Cu 楚
Cun 春
c@ 茨
ca 察
cAI 蔡 采
ce 策
cen 岑
ci 齐
co 措
Ja 贾
Jo 乔 焦 若
Jan 詹 让
Ju 朱 茹 儒 珠
Jen 珍 真
JoN 琼 戎
Jun 准
JaN 章
Je 热 哲
J@ 日 治
la 拉 腊 喇
lAI 莱 赖 来
lan 兰
laN 朗 郎
lOU 劳 老
l@ 勒
leI 雷 蕾 累 瑞
l@n 伦 仑
li 利 里 丽 莉 黎 理 力 立
lin 林 琳
liN 灵
lYe 列 烈
lYen 连
lYOU 廖
lYu 柳
lo 洛 罗
loN 隆 龙
lu 卢 鲁 路 吕 陆 律
lYo 略
R 尔 耳
na 纳 娜 那 拿
nAI 奈 乃
nan 南 楠
naN 囊
nOU 瑙
neI 内
ne 讷
ni 尼
nYe 涅 聂
niN 宁
no 诺
noN 农
nu 努 奴
nYu 纽
nYen 年
o 鄂
tuan 端
twi 垂
Da 答
leN 冷
yaN 仰
sOU 骚
Be 白
Ji 芝
we 未
xYa 下
Z 堡`;

/**
 * Costs of hearing a sound of the Chinese reading (before the colon) as one of a name in letters, in hundredths; those not named cost 100,
 * a sound and itself nothing. Names have the sounds of small letters and S, C, J, N, T (ts), Z, besides G, a g that ng may swallow, E, an e that
 * may be silent, and R, an r before a consonant or at the end.
 */
export const costs = `a: e25 E25 o25 u30 i45
e: E0 a20 i20 o25 u25
i: e20 E20 y5 a40 u30 o50
o: u15 a20 e30 E30 i50 w30
u: o15 w10 a35 e35 E35 i30
@: e5 E0 a20 i20 o20 u20
I: i0 y0 e10 E10 a30
U: u0 w0 o10 e30 E10 a35
A: a0 e10 E15 i25 o30 u35
O: o0 a10 u15 e40
Y: y0 i0 e10 J25
y: i5 J20 h35
w: v0 u10 o20 b40 f40
b: p20 v30
B: b0 p0 v30
p: b20 f40
d: t20 z50 J50
t: d20 T40 C40
D: d0 t0 J25 C30 T40
g: G0 k25 h40 J50
k: g25 G25 h40
K: k0 g0 G0 h40
q: k0 g5 G5 J5 C30 y40
h: k40 g40 f30 J35
H: h0 J20 g30 k40 f30
x: s0 S5 h15 T10 C20 z20 J30
s: z15 S30 T15 C40
S: s20 J20 C30 h40 z30 T20
C: J15 T10 S20 s30 t40
c: T0 s15 z10 C10 t40
z: s15 T10 J15 C30 d50
J: C20 z20 y25 g35 S30 h40
m: n40
n: m20 N10
N: n5 m25
l: r0 R10
R: l0 r0 e40 E40
f: v10 p50 h40`;

/** Costs of a sound of the reading that the name does not have, and of one of the name that the reading does not have; others cost 100. */
export const missing = {
  han: "a45 e45 i45 o45 u45 @0 I5 U5 Y5 H10 A30 O30 R35 h45 y25 w25 n60 N60 Z150",
  name: "a40 e35 i35 o40 u40 E5 G10 R20 h25 w30 y20 n70 N70 t60 d60 r70 Z150",
} as const;

type Rule = readonly [pattern: RegExp, sounds: string];

const soft = "(?=[eiy])";
const rule = (pattern: string, sounds: string): Rule => [new RegExp(pattern, "g"), sounds];

/** Spelling rules that all languages end with: what is left of letters becomes sounds. */
const letters: readonly Rule[] = [
  rule("shch|sch|sh", "S"),
  rule("tch|ch", "C"),
  rule("zh", "J"),
  rule("kh", "h"),
  rule("ph", "f"),
  rule("th", "t"),
  rule("dh", "d"),
  rule("bh", "b"),
  rule("gh", "g"),
  rule("ts|tz", "T"),
  rule("dj", "J"),
  rule("dz", "z"),
  rule("j", "J"),
  rule("qu", "kw"),
  rule("q|ck", "k"),
  rule("x", "ks"),
  rule(`c${soft}`, "s"),
  rule("c", "k"),
  rule("oo", "u"),
  rule("y(?![aeiou])", "i"),
  rule("ng(?=[aeiouywrl])", "NG"),
  rule("ng", "N"),
  rule("n(?=[gk])", "N"),
  rule("(.)\\1+", "$1"),
  rule("r(?![aeiouyw])", "R"),
];

const romance: readonly Rule[] = [rule("qu(?=[ei])", "k"), rule("gu(?=[ei])", "g")];
const slavic: readonly Rule[] = [rule("c(?!h)", "T"), rule("j", "y")];

/** Rules of languages by which letters turn into sounds, in order; the common ones follow. */
const languages: Readonly<Record<string, readonly Rule[]>> = {
  plain: [],
  en: [
    rule("gh(?=t|$)", ""),
    rule("^wh", "w"),
    rule("ee|ea", "i"),
    rule("ew", "yu"),
    rule("ou|ow", "ou"),
    rule("ville", "vil"),
    rule("^kn", "n"),
    rule("ingham", "iNham"),
    rule("oa", "o"),
    rule("ou(?=i)", "u"),
    rule("dge?", "J"),
    rule("e$", "E"),
    rule("e(?=s$|ville$|ton$|field$|land$|wood$|ford$)", "E"),
    rule(`g${soft}`, "J"),
    rule("ck", "k"),
    rule("le$", "el"),
    rule("tion", "Son"),
  ],
  es: [
    ...romance,
    rule("ch", "C"),
    rule("(?<=[aeiou])h|^h(?=[aeiou])", ""),
    rule("[jx]", "h"),
    rule(`g${soft}`, "h"),
    rule("ll", "y"),
    rule("z", "s"),
  ],
  pt: [
    ...romance,
    rule("lh", "ly"),
    rule("nh", "ny"),
    rule("ch|x", "S"),
    rule(`g${soft}`, "J"),
    rule("^h", ""),
    rule("ao$", "oN"),
    rule("l(?![aeiou])", "R"),
  ],
  fr: [
    ...romance,
    rule("ville", "vil"),
    rule("tch", "C"),
    rule("sch|ch", "S"),
    rule("eaux?|aux?(?=$|[^aeiou])", "o"),
    rule("oux?", "u"),
    rule("oi", "wa"),
    rule("aill|eill|ill", "iy"),
    rule("gn", "ny"),
    rule(`g${soft}`, "J"),
    rule("^h", ""),
    rule("ai|ei", "e"),
    rule("(?<=[aeiou][a-z]?.)[sxtdpz]$", ""),
    rule("e?s?$", ""),
    rule("[ae][nm](?![aeiounm])", "an"),
  ],
  it: [
    rule("sc(?=[ei])", "S"),
    rule("cc?h", "k"),
    rule("cc?i(?=[aou])|cc?(?=[ei])", "C"),
    rule("gh", "g"),
    rule("gli", "li"),
    rule("gn", "ny"),
    rule("gg?i(?=[aou])|gg?(?=[ei])", "J"),
    rule("zz?", "T"),
  ],
  de: [
    rule("tsch", "C"),
    rule("sch", "S"),
    rule("chs", "ks"),
    rule("ch", "h"),
    rule("^s(?=[tp])", "S"),
    rule("ei|ey", "ai"),
    rule("ie", "i"),
    rule("eu|au?e?u", "oy"),
    rule("(?<=[aeiou])h", ""),
    rule("^v", "f"),
    rule("w", "v"),
    rule("j", "y"),
    rule("tz|z", "T"),
    rule("er$", "eR"),
  ],
  nl: [
    rule("sch", "sk"),
    rule("ij", "ai"),
    rule("oe", "u"),
    rule("ui|uy", "oy"),
    rule("ch", "h"),
    rule("g", "h"),
    rule("j", "y"),
    rule("w", "v"),
    rule("ee", "e"),
    rule("ie", "i"),
    rule("aa", "a"),
  ],
  pl: [
    rule("szcz", "SC"),
    rule("sz", "S"),
    rule("cz", "C"),
    rule("rz", "J"),
    rule("ch", "h"),
    rule("w", "v"),
    ...slavic,
  ],
  slavic,
  hu: [
    rule("sz", "8"),
    rule("zs", "J"),
    rule("cs", "C"),
    rule("s", "S"),
    rule("8", "s"),
    rule("gy", "J"),
    rule("ly|j", "y"),
    rule("c(?!h)", "T"),
  ],
  ro: [rule(`c${soft}`, "C"), rule(`g${soft}`, "J"), rule("[cg]h", "k")],
  tr: [rule("ch", "C"), rule("c", "J")],
  id: [rule("c", "C"), rule("dj", "J"), rule("tj", "C"), rule("oe", "u")],
};

/** Rules of a language, and those of all. */
export const spelling = (language: string): readonly Rule[] => [...(languages[language] ?? []), ...letters];

/** Countries by the languages that their names are read in; names of others are read as they are written. */
const readIn = `en US GB AU NZ IE CA JM TT BB BS GY
es ES MX AR CL PE CO VE EC BO PY UY GT HN NI SV CR PA CU DO PR GQ PH US
pt PT BR AO MZ CV GW ST TL
fr FR BE CH LU MC CA HT MG MA DZ TN SN CI ML BF NE TD CM GA CG CD BJ TG GN CF DJ KM MR RE PF NC
it IT SM VA CH
de DE AT CH LI LU
nl NL BE SR ZA
pl PL
slavic CZ SK HR SI RS BA ME MK AL XK LT LV
hu HU
ro RO MD
tr TR CY AZ
id ID MY BN
plain PH MA DZ TN IN ZA SE NO DK FI IS EE`;

/** Languages that names of a country are read in, by its code in capitals. */
export function languagesOf(country: string): readonly string[] {
  const lines = readIn.split("\n").map((line) => line.split(" "));
  const found = lines.filter(([, ...countries]) => countries.includes(country)).map(([language = ""]) => language);
  return found.length > 0 ? found : ["plain"];
}
