import type { Language } from "../../language.ts";
import { compileLexicon, type LexiconData, phrasesOf } from "../../text/lexicon.ts";
import { particles } from "../particles.ts";
import { hanDatelines, hanDates, hanLevels } from "./han-words.ts";
import { lexicon } from "./lexicon.ts";
import { hanNames } from "./surnames.ts";
import { toTraditional } from "./traditional.ts";
import { words } from "./words.ts";

const inBothScripts = (phrases: readonly string[]): string[] => [
  ...new Set([...phrases, ...phrases.map(toTraditional)]),
];

/** The classes are put in both scripts when a text needs them: most articles are in another language. */
const withTraditional = (data: LexiconData): LexiconData =>
  Object.fromEntries(
    Object.entries(data).map(([name, given]) => [
      name,
      () =>
        Object.fromEntries(Object.entries(phrasesOf(given)).map(([value, phrases]) => [value, inBothScripts(phrases)])),
    ]),
  );

/** Chinese, in simplified and traditional characters: words, page furniture and conventions of its news sites. */
export const chinese: Language = {
  tag: "zh",
  lexicon: compileLexicon("zh", withTraditional(lexicon), []),
  order: { level: "after", office: "after", parents: "before", witness: "before", date: "year-first" },
  bareLevel: "city",
  small: { articles: [], determiners: [], owners: [], ofPlaces: [], particles },
  dates: { ordinals: [], ofMonths: [], ranges: ["至", "到"], han: hanDates },
  hanNames,
  hanLevels,
  hanDatelines,
  home: ["CN"],
  functionWords: words`的 了 和 在 是 与 與 及 等 为 為 将 將 有 也 还 還 就 这 這 不 上 中 并 於 于 以 其`,
  counters: words`个 個 对 對 座`,
  abbreviations: ["mr", "mrs", "ms", "dr", "prof", "st", "no", "co", "ltd"],
  layout: {
    byline: inBothScripts([
      ...words`记者 作者 通讯员 文 撰文 本报记者 特约记者 见习记者 实习记者 采写 撰稿 文字 报道 特派记者 新华社记者 中新社记者 编译 供稿 本报讯记者`,
      "文/图",
      "图/文",
    ]),
    editor: inBothScripts(
      words`责任编辑 责编 编辑 审核 校对 主编 值班编辑 编审 初审 复审 终审 网络编辑 网编 编校 监制`,
    ),
    widget: [
      ...inBothScripts(
        words`大 中 小 大中小 字号 打印 收藏 关闭 纠错 朗读 分享 点赞 评论 关闭窗口 打印本页 返回顶部 微信 微博 扫一扫 举报 转发 复制链接 关注 订阅 朋友圈 听新闻 放大 缩小 下载客户端 打开`,
      ),
      "email",
      "print",
      "like",
      "a-",
      "a+",
    ],
    menu: inBothScripts([
      ...words`首页 正文 新闻 来源 信息来源 稿源 文章来源 消息来源 发布时间 发布日期 发表时间 更新时间 时间 日期 浏览次数 浏览量 阅读 阅读量 阅读次数 点击数 点击量 字体 字体大小 相关阅读 相关新闻 相关报道 相关链接 相关文章`,
      ...words`延伸阅读 推荐阅读 更多新闻 更多 热门新闻 热点新闻 最新消息 猜你喜欢 上一篇 下一篇 返回首页 分享到 分享至 关键词 标签 当前位置 您的位置 您现在的位置 版权所有 版权声明 免责声明 关于我们 联系我们 广告服务 网站地图 广告`,
      ...words`原标题 扫码关注 阅读原文 网友评论 我要评论 导航 要闻 滚动新闻 热词 专题 另请参阅 编者按 声明 举报电话 备案号 电子邮箱 登录 注册 客户端 索引号 发文机关 主办单位 承办单位`,
      "url",
      "lang",
      "copyright",
    ]),
    photo: inBothScripts(
      words`图为 图片 图片说明 图说 照片 资料图 资料图片 资料照片 配图 摄影 图 图源 图片来源 摄 上图 下图 左图 右图 题图 视频`,
    ),
    captionOpeners: inBothScripts(words`图为 上图为 下图为 左图为 右图为 题图为`),
    copyright: ["copyright", "版权所有"],
    pagination: inBothScripts(words`页码 下一页 上一页 分页 页数`),
    cut: [
      ...inBothScripts(
        words`[节选中断] [摘录中断] [原文未完] [下文略] （未完） (未完) （未完待续） (未完待续) 未完待续 [全文] 查看全文 阅读全文 点击阅读全文 展开全文 剩余全文 [节选至此]`,
      ),
      "[excerpt stops mid-sentence]",
      "[kutipan terputus]",
    ],
  },
};
