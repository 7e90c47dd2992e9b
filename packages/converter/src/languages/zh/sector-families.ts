import { words } from "./words.ts";

/** Every head behind every word: 茶叶贸易, 青少年足球. */
const behind = (stems: readonly string[], heads: readonly string[]): string[] =>
  stems.flatMap((stem) => heads.map((head) => `${stem}${head}`));

const goods = words`茶叶 咖啡 咖啡豆 水果 果品 花卉 鲜花 蔬菜 农副产品 海产品 海鲜 食品 葡萄酒 红酒 酒类 橄榄油 乳制品 牛肉 羊肉 肉类 粮食 大豆 玉米 大米 稻米 榴莲 椰子 矿产 矿产品 煤炭 铁矿石 钢铁 钢材 纺织 纺织品 服装 陶瓷 家具 机电 机电产品 机械 汽车 新能源汽车 二手车 电子产品 日用品 小商品 工艺品 手工艺品 药材 中药材 珠宝 皮革 橡胶 棕榈油 香料 蜂蜜 石材 建材 化肥 能源`;
const young = words`青少年 少年 青年 学生 中学生 小学生 大学生 儿童 少儿 校园 女子`;
const sports = words`足球 篮球 排球 乒乓球 羽毛球 网球 棒球 垒球 冰雪运动 滑雪 冰球 武术 田径 游泳 龙舟 帆船 体育 运动会 马拉松`;
const arts = words`绘画 绘画展 画展 书画 书画展 书法 合唱团 合唱 艺术 艺术团 艺术展 音乐 音乐会 乐团 舞蹈 艺术节 文艺演出 摄影展 美术 美术展 戏剧`;
const tongues = words`汉语 中文 华语 华文 英语 越语 越南语 印尼语 泰语 老挝语 缅语 缅甸语 柬语 俄语 韩语 日语 葡语 葡萄牙语 西班牙语 法语 德语 阿拉伯语 马来语 蒙语 哈萨克语 外语 小语种 双语`;
const oldThings = words`古迹 古建筑 古建 文物 遗址 石窟 壁画 历史建筑 老建筑 古城 古村落 文化遗产 世界遗产 世界文化遗产 历史文化遗产 遗产`;
const trades = words`农业 农技 果树 种植 养殖 畜牧 林业 渔业 旅游 酒店管理 护理人员 养老护理人员 医护人员 厨艺 环保 港口 铁路 物流 汽车维修 电商 机械 陶艺 农业技术人员 技术工人 技师 教练 官员 公职人员 基层干部 青年干部 管理人员 专业人才`;
const ores = words`锂 铜 镍 稀土 矿产 盐湖 盐湖锂 石墨 铁矿 金矿 铜矿 锂矿 铝土矿 磷矿 钾盐 煤炭`;
const crops = words`藜麦 马铃薯 青稞 牧草 水稻 小麦 玉米 大豆 棉花 花生 芝麻 油茶 果蔬 苹果 柑橘 葡萄 芒果 香蕉 椰子 咖啡 可可 茶叶 花卉 中药材 药材 食用菌 菌草 金柚 柚子 火龙果 榴莲 蔬菜`;
const nature = words`竹林 大熊猫 熊猫 大象 候鸟 鸟类 森林 河流 湖泊 江河 草原 红树林 珊瑚 珊瑚礁 湖区 水源 河流生态 湖泊生态 海洋生态 湿地生态 珍稀动物 濒危物种`;
const waste = words`海洋 城市 生活 建筑 工业 塑料 医疗 固体 厨余 电子`;
const ways = words`集装箱 客运 货运 渡轮 邮轮 直航 空运 海运 航空 跨境 国际 海上 滚装 公路`;

/** Phrases of a sector that are made alike: what is dealt in, taught, grown or kept, with the word that says which of these. */
export const sectorFamilies = (): Readonly<Record<string, readonly string[]>> => ({
  trade: behind(goods, words`贸易 出口 进口 进出口 贸易合作 出口贸易`).concat(
    words`免费展位 展位 专柜 农产专柜 摊位 农产品行销 农渔产品行销 贸易对接会 经贸对接 商品专柜 电商销售`,
  ),
  "youth-sport": behind(young, [...sports, ...behind(sports, words`赛 友谊赛 交流 交流赛 队 联赛`)]).concat(
    words`少棒 少棒交流 青棒 青棒交流 马拉松赛 龙舟比赛 足球赛 足球队 篮球赛 乒乓球赛 羽毛球赛`,
  ),
  culture: [
    ...behind(young, arts),
    ...behind(oldThings, words`保护 修复 维修 维护 保存 活化 保护与修复 保护修复 修缮 保护利用 数字化保护`),
    ...behind(words`表演 雕塑 石刻 石窟 陶瓷 民间 传统 造型 剪纸 木雕 石雕 玉雕 刺绣 现代 当代 装置 影像`, words`艺术`),
    ...words`偶戏节 国际偶戏节 木偶节 戏剧节 艺术节 合唱节 舞蹈节 美食节 民俗节 灯光节 图片展 雕刻 石雕 木雕 版画 公共图书馆 歌剧 乐队 管乐团 巡演 客家文化 侨乡文化 祭典文化 庙会`,
  ],
  education: [
    ...behind(tongues, words`培训 教学 课程 学习 教育 教师 教学合作 奖学金 学习奖学金 培训班 夏令营`),
    ...behind(words`中小学 中学 小学 学校 高校 幼儿园 院校`, words`结对 结好 缔结姐妹校 友好交流`),
    ...words`体验入学 访学 留学生和教师 互派教师和学生 医学教育 艺术教育交流 华校 中文班 教育展`,
  ],
  workforce: behind(trades, words`技术培训 培训 实习 研修 实训 培训名额 人才培训 人才培养 研修班 培训班`).concat(
    words`实习名额 研修名额 实训车间 实训基地 实训中心 培训名额 培训中心 技术人员研修 劳动力输出 季节工 季节性劳工`,
  ),
  industry: [
    ...behind(ores, words`资源开发 资源 资源开发利用 开发 产业 加工 勘探`),
    ...behind(
      words`智能 智慧 高端 精密 石油装备 汽车零部件 风电装备 农机 船舶 服装 家具 陶瓷 玩具 电子 电池 客车 电动客车 无人机 医疗器械 半导体`,
      words`制造 制造业 生产`,
    ),
    ...behind(words`煤矿 矿山 纺织 食品 包装 印刷 化工 建筑 港口`, words`机械 设备 机械制造`),
    ...words`化工新材料 石化工业 钢铁产业 葡萄酒产业 家具产业 纺织产业 化工产业 皮革产业 机器人产业 香料加工 预制构件`,
  ],
  agriculture: [
    ...behind(crops, words`种植 栽培 良种 种植技术 育种 种植与加工 种植加工 育苗`),
    ...words`良种 种质资源 菌棒 菌棒技术 滴灌 滴灌技术 盐碱地农业 盐碱地改良 灌溉设施 咖啡加工 土壤改良 农业示范园 农业示范基地 农特产品展售 牦牛 乳牛`,
  ],
  fisheries: words`三文鱼养殖 海带加工 海带养殖 海产品加工 海产品精深加工 鱼类加工 渔业人员研习 石斑鱼 鲟鱼养殖 牡蛎养殖 龙虾养殖`,
  environment: [
    ...behind(nature, words`保护 保育 生态保护 保护与利用 保护研究 治理保护`),
    ...behind(waste, words`废弃物治理 废弃物处理 垃圾处理 垃圾治理 垃圾填埋 垃圾回收 废料管理 废料处理 废物处理`),
    ...words`垃圾填埋 垃圾填埋法 生态城市建设 碳汇 减塑 海废治理`,
  ],
  transport: behind(ways, words`航线 班车 线路 专线 货运线路 物流`).concat(
    words`直飞航班 直航航班 直航航线 包机行程 集装箱班轮 班轮业务 公交线路 电动客车 通关便利`,
  ),
  health: words`离岛医疗 基层医疗 乡村医疗 偏乡医疗 急救 远程会诊 会诊 医用口罩 口罩 医疗队 医疗设备 医护交流 护理交流 癌症防治 罕见病 血液透析 药品 中草药`,
  tourism: behind(words`邮轮 湖区 海岛 乡村 文化 城市 滨海 工业 自然 深度`, words`观光`).concat(
    words`旅客 自驾游客 旅客互访 游客互访 包机旅游 观光客 背包游 观光列车`,
  ),
  energy: words`氢燃料 氢燃料技术 氢燃料电池 太阳能水泵 离网光伏 光伏水泵 沼气 抽水蓄能 生物质发电 垃圾发电技术`,
  digital: words`智慧路灯 农村电商 农业电商 数字农业 智慧农业平台 智慧旅游 智慧医疗 数据共享 数字内容`,
  "disaster-management": words`防灾经验 防灾经验分享 防洪管理 防洪减灾 重建经验 灾后重建经验 重建资料 震后重建 防台 抗旱`,
  "people-to-people": words`寻根团 青年寻根团 青年寻根 青少年寻根 寻根之旅 寻根问祖 寄宿家庭 轮流寄宿 宗亲寻根 市民互访团 学生互访团`,
  msme: words`服装设计 时装设计 工业设计产业 陶瓷手工艺 文创设计产业 伴手礼 竹编工艺`,
  governance: words`公务员研修 公务员互派研修 公务员互派学习 行政管理经验 城市管理经验`,
});

const shows = behind(
  words`国家 贸易 投资 投资贸易 贸易投资 进出口 商品 产业 国际商品 农产品 文化产业 旅游产业 科技 工业 食品 茶叶 陶瓷 花卉 林业 海洋 数字经济 中医药 教育`,
  words`博览会 交易会 洽谈会 展览会开幕式 高峰论坛 论坛`,
);
const museums = behind(
  words`造船 陶瓷 丝绸 茶叶 海洋 农业 航海 铁路 汽车 民俗 历史 电影 体育 钢铁 煤炭 石油 航空 交通 美术 音乐 科技 文化 非遗 中医药`,
  words`博物馆 陈列馆 纪念馆`,
);
const homes = behind(
  words`银耳 茶叶 陶瓷 水果 足球 武术 杂技 丝绸 温泉 篮球 书法 戏曲 花卉 葡萄 苹果 柑橘 音乐 舞蹈 渔业 纺织 石材 家具 中药材`,
  words`之乡 之都 之城 名城 古城`,
);

/** Fairs, museums and by-names that hold a sector's word: 贸易投资博览会, 造船博物馆, 银耳之乡. */
export const notSectorFamilies = (): readonly string[] => [...shows, ...museums, ...homes];

/** 轻工职业技术学院: schools by what they teach. */
export const schools: readonly string[] = behind(
  words`轻工 工业 农业 农林 交通 旅游 财经 商贸 水利 建筑 铁道 航空 海洋 卫生 艺术 体育 科技 电子 信息 机电 纺织 林业 生态 医药 中医药 外语 石油 矿业 陶瓷 护理`,
  words`职业技术学院 职业学院 职业技术大学 大学 学院 高等专科学校 学校 技师学院 技术学院`,
);
