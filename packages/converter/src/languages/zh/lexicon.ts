import type { LexiconData } from "../../text/lexicon.ts";
import { people } from "./people.ts";
import { plainWords } from "./plain.ts";
import { notSectors, sectors } from "./sectors.ts";
import { words } from "./words.ts";

/**
 * Chinese words and phrases by class and value, in simplified characters; index.ts adds the traditional forms.
 * Chinese is written without spaces: a short entry is safe only because a longer word that holds it is an entry too, at the worst in
 * `plain`. What the classes mean to the rules is told in docs/glossary.md.
 */
export const lexicon: LexiconData = {
  kind: {
    "sister-city": [
      "sister city",
      "sister cities",
      ...words`友好城市关系 国际友好城市 友好城市 友城关系 国际友城 友城 友好市 友好城 友好市关系`,
      ...words`姐妹城市关系 姐妹城市 姊妹城市关系 姊妹城市 姐妹市 姊妹市 姐妹城 姊妹城 兄弟城市 孪生城市 双子城市 双子城 结对城市 伙伴城市`,
    ],
    "sister-province": [
      "sister province",
      "sister state",
      ...words`友好省 友好省关系 友好省份 友好省份关系 友好省区 友好省州 友好省州关系 友好州省 友好州 友好州关系 友好州市 友好省市 友好省市关系`,
      ...words`友好省县 友好省县关系 友好县省 友好省道 友好省道关系 友好省府 友好省郡 友好省邦 友好省区关系 友好大区 友好自治区 友省 友省关系`,
      ...words`姐妹省 姐妹省份 姐妹省州 姊妹省 姊妹省份 姐妹州 姊妹州 姊妹省州 姐妹省关系 姊妹省关系 结对省份`,
    ],
    "sister-regency": [
      ...words`友好县 友好县关系 友好县市 友好县市关系 友好市县 友好市县关系 友好区县 友好县区 友好区 友好区关系 友好城区 友好郡 友好市郡 友好镇 友好乡镇`,
      ...words`姐妹县 姊妹县 姐妹县市 姊妹县市 姐妹区 姊妹区 姐妹镇 姊妹镇`,
    ],
    "sister-port": words`友好港 友好港关系 友好港口 友好港口关系 姐妹港 姊妹港 姐妹港口 姊妹港口 姐妹港关系`,
    "friendship-exchange": [
      "friendship city",
      ...words`友好交流城市 友好交流城市关系 友好交流关系城市 友好交流关系 友好交流县 友好交流县市 友好交流省 友好交流区 友好交流城区`,
      ...words`友好交往城市 友好交往关系 友好往来关系 友好往来城市 友好交流伙伴 友谊城市 友谊城市关系 交流城市`,
    ],
    "friendly-cooperation": [
      ...words`友好合作城市 友好合作城市关系 友好合作关系城市 友好合作关系 友好合作县 友好合作省 友好合作区 友好合作伙伴 友好合作伙伴关系`,
      ...words`友好伙伴城市 友好伙伴关系 友好协作关系 合作伙伴城市 合作友好城市 经贸合作城市 经济合作伙伴城市`,
    ],
  },
  tie: {
    "friendship-exchange": words`友好交流 友好交往 友好往来`,
    "friendly-cooperation": words`友好合作 友好协作`,
    cooperation: [
      ...words`合作 合作关系 合作伙伴 合作伙伴关系 伙伴关系 友好关系 交往 交流关系 交流合作`,
      ...words`交流与合作 合作与交流 合作交流 互利合作 务实合作 全面合作 双边合作 协作 情谊 友谊 纽带`,
    ],
  },
  instrument: {
    "minutes-of-meeting": words`会议纪要 会谈纪要 纪要 会谈备忘录 会议记录`,
    "letter-of-intent": [
      "letter of intent",
      "LoI",
      "LOI",
      ...words`意向书 意愿书 意向函 意向协议 意向协议书 合作意向书 合作意向协议 合作意向 结好意向书 结好意向 意向文件 意愿声明 意向性协议 框架意向书`,
    ],
    "joint-statement": words`联合声明 共同声明 联合公报 联合宣言 共同宣言 共同倡议 联合倡议`,
    "memorandum-of-understanding": [
      "memorandum of understanding",
      "MoU",
      "MOU",
      ...words`谅解备忘录 备忘录 理解备忘录 了解备忘录 谅解书 友好备忘录 交流备忘录 结好备忘录`,
    ],
    "memorandum-of-cooperation": [
      "memorandum of cooperation",
      "MoC",
      ...words`合作备忘录 友好合作备忘录 交流合作备忘录 友好交流合作备忘录 友好交流与合作备忘录 战略合作备忘录 协作备忘录`,
    ],
    "friendship-agreement": [
      ...words`协议书 协定书 缔结书 结好协议 结好协议书 结好协定 结好文件 结好书 盟约 盟约书 宣誓书 友好宣言 友好条约 友好协议 友好协议书 友好协定`,
      ...words`友好协定书 友好交流协议 友好交流协议书 友好交往协议 友好关系协议 友好关系协议书 缔结协议 结盟协议 友谊协议 姊妹协议 姐妹协议 盟书`,
    ],
    "cooperation-agreement": [
      ...words`协议 协定 合作协议 合作协议书 合作协定 合作框架协议 框架协议 战略合作协议 战略合作框架协议 友好合作协议 友好合作协议书`,
      ...words`友好合作框架协议 交流合作协议 友好交流合作协议 交流协议 交流与合作协议 合作文件 合作文本 协作协议 合约 契约 议定书`,
    ],
    "implementing-arrangement": words`实施协议 实施细则 执行协议 实施备忘录 补充协议书`,
    "plan-of-action": words`行动计划 合作计划书 交流计划书 年度交流计划 工作计划 行动方案 合作计划`,
    "council-approval": words`议会批准 议会通过 议会表决通过 议会同意 市议会批准 市议会通过 县议会批准 议会决议 市议会决议 人大常委会批准 人大批准`,
    amendment: words`补充协议 修订协议 修正案 附加协议`,
    extension: words`续签协议 续签协议书 续签备忘录 延期协议 续约协议 展期协议`,
    "termination-notice": words`终止通知 终止协议 解除协议 解约通知`,
  },
  sign: {
    noun: words`签约仪式 签字仪式 签署仪式 签约活动 签约式 签字式 签署式 签约会 结好仪式 结好签约仪式 缔结仪式 签名仪式`,
    verb: [
      ...words`签署 签署了 签订 签订了 签定 签下 签下了 签了 签约 签字 签名 签妥 签立 签有 订立 共同签署 正式签署 已签署 已签订 签署并 互签 签 签过 签完 共签 同签 已签 补签 再签 分别签署`,
      ...words`草签 落笔签署 联合签署 代签 签订完成 签署完毕 换文`,
    ],
  },
  agree: {
    done: [
      ...words`结为 结成 结好 结缘 结盟 缔盟 结友 互结 缔结 缔结了 缔造 缔约 建立 建立了 建立起 正式建立 正式结为 正式缔结 正式成为 确立 确立了 确定 成为 订交`,
      ...words`达成 达成了 牵手 携手结为 升格为 升级为 提升为 升格 结下 结对 同意 商定 议定 敲定`,
    ],
  },
  explore: {
    contact: [
      ...words`探讨 洽谈 商谈 磋商 商讨 商议 接洽 协商 酝酿 探索 研讨 探寻 寻求 初步接触 接触 洽商 对接 交换意见 可行性 摸底 讨论`,
    ],
  },
  plan: {
    future: [
      ...words`计画 将 将于 将会 将在 将要 即将 拟 拟于 拟在 计划 计划于 预计 预定 预备 准备 打算 筹备 有望 力争 争取 定于 届时 下一步 接下来 今后 日后`,
      ...words`着手 有意 有待 待 行将 不久将 稍后将 可望 尽快 尽早 明年 后年 明后年 下月 下个月 下周 下星期 年底前 明年初 明年底 早日 下阶段 未来将 意欲 正筹划 筹划 拟议 拟定于 谋划`,
    ],
  },
  draft: { text: words`草案 草拟 起草 拟定 拟订 拟就 文本草案 初稿 拟稿 商定文本 协商文本 修改文本` },
  hope: {
    wish: [
      ...words`希望 期待 期望 期盼 盼望 冀望 希冀 愿意 愿与 愿同 愿以 愿在 愿为 愿和 愿进一步 愿继续 愿加强 愿推动 愿积极 愿不断 愿携手 愿借`,
      ...words`祝愿 但愿 渴望 憧憬 寄望 寄希望于 愿尽 相信 深信 坚信 呼吁`,
    ],
  },
  offer: {
    open: words`提议 建议 倡议 欢迎 诚邀 邀约 敞开 敞开大门 主动提出 愿提供 可提供 推介 自荐 提出愿 持开放态度 开放态度`,
  },
  potential: {
    chance: [
      ...words`潜力 机遇 机会 商机 前景 前景广阔 空间广阔 可能性 优势 强项 特长 互补性 互补 见长 擅长 著称 闻名 盛产 发达 领先 先进 实力雄厚 走在前列`,
      ...words`得天独厚 底蕴深厚 资源丰富 基础雄厚 大有可为 合作空间 发展空间 优势产业 支柱产业 主导产业 特色产业 首屈一指 享有盛誉`,
    ],
  },
  scope: {
    fields: [
      ...words`领域 等领域 方面 等方面 范围 涵盖 覆盖 涉及 包括 包含 围绕 聚焦 着重 侧重 重点 重点领域 合作领域 内容包括 内容涵盖 涉及领域 层面 范畴 囊括`,
      // What a paper says: named here, the paper is no further one.
      ...words`根据协议 按照协议 依据协议 依照协议 根据该协议 根据协议书 按照协议书 根据备忘录 按照备忘录 依据备忘录 根据该备忘录 根据谅解备忘录 根据合作备忘录`,
      ...words`根据意向书 按照意向书 根据合作协议 根据协定 按照协定 根据新协议 按照新协议 协议规定 协议约定 协议明确 协议书规定 协议书约定 协议内容 备忘录规定`,
      ...words`备忘录写明 备忘录列明 备忘录明确 备忘录内容 意向书规定 意向书明确 协定规定 根据约定 按照约定 合作内容 交流内容`,
    ],
  },
  negate: {
    not: [
      ...words`尚未 还未 仍未 并未 从未 未能 未曾 未有 未 没有 没 并无 尚无 并非 不是 不会 不能 不可 不予 不愿 不属 无法 无意 未必 未经 取消 流产 落空 告吹`,
      ...words`拒绝 否决 否认 而非 绝非 暂未 迟迟未 不曾 不得`,
    ],
  },
  end: {
    ended: [
      ...words`终止 中止 中断 解除 到期 期满 届满 满期 失效 过期 断绝 废止 废除 停止 停摆 暂停 不再 告终 名存实亡 结束了 已结束 宣告结束 搁置 搁浅 撤销 冻结`,
    ],
  },
  renew: {
    again: words`续签 续签了 续约 续订 续期 展期 重签 重新签署 重新签订 再次签署 再度签署 再次签订 换签 延长 延期 延续协议 更新协议`,
  },
  prior: { earlier: words`早在 先前 早先 早前 曾 曾经 曾于 已于 原先 原有 既有 历来 前期 早年 当年 昔日` },
  first: {
    tie: words`首次 首度 首个 首座 首对 首例 首家 首份 第一次 第一个 第一座 第一对 第一份 头一个 头一次 有史以来第一`,
  },
  abroad: { foreign: words`国外 海外 境外 外国 外方 外宾 他国 异国 域外 世界各国 世界各地` },
  implement: {
    activity: [
      ...words`已开展 开展了 先后开展 陆续开展 已实施 实施了 付诸实施 落实 落到实处 落地 互派 派出 派遣 派往 已派出 先后派 每年派 已接待 接待了 已举办 举办了`,
      ...words`先后举办 连续举办 互访不断 互访频繁 往来不断 往来密切 来往密切 交往密切 成果丰硕 硕果累累 成效显著 富有成效 卓有成效 稳步推进 顺利推进`,
      ...words`已启动 启动了 已建成 已开通 开通了 已互派 累计 执行中 实施中 已完成 定期举办 如期举行 取得丰硕成果 取得积极成果 结出硕果`,
    ],
  },
  generic: {
    define: words`是指 指的是 系指 所谓 泛指 意指 意为 顾名思义 定义 概念 通常指 一般指 一般来说 一般而言 又称 又叫 也称 也叫 亦称 俗称 国际上通称`,
    example: words`例如 比如 譬如 诸如 比方说 举例来说 以此为例`,
  },
  ...people,
  "same-year": { word: words`同年 当年` },
  each: { own: words`分别 各自 依次 先后` },
  term: { valid: words`有效期 有效期至 有效期限 为期 期限 有效期为` },
  capital: { of: words`首府 省会 首都 府治` },
  by: { agent: words`由 被 经由 交由 受到` },
  with: { partner: words`与 同 跟 携手 联手 连同 偕同` },
  between: { pair: words`之间 彼此` },
  and: { list: words`和 及 以及 暨 并与 并同 或 或者 还有` },
  in: { place: words`在 于 位于 地处 坐落于 坐落在 设在 驻 假座` },
  from: { origin: words`来自 从 出自 源自` },
  of: { owner: words`的 下辖 所辖 辖下 所属 隶属 隶属于 下属` },
  break: {
    clause: [
      ...words`但 但是 可是 不过 然而 而 而是 此前 之前 在此之前 之后 其后 此后 随后 后来 以后 事后 会后 会前 当时 其间 期间 因为 由于 因此 因而`,
      ...words`所以 如果 若是 假如 倘若 尽管 虽然 虽 即使 只有 只要 除非 目前 如今 现在 现时 至此 另据 另悉 从而 进而 以便 为此 对此 其中 当天 当日`,
    ],
  },
  since: { start: words`自 自从 以来 始于 迄今 至今 截至 截止 算起 起算` },
  depart: {
    travel: [
      ...words`启程 起程 出发 动身 前往 赶赴 奔赴 赴 飞往 飞赴 飞抵 抵达 到达 到访 来访 出访 回访 访问 访问了 进行访问 访问期间 率团 率队 走访 离开`,
      ...words`返回 考察 参访 访华 来华 访日 访韩 出席访问 到来 莅临 造访 下榻 踏上`,
    ],
  },
  month: {
    "01": words`一月 元月 一月份 元月份`,
    "02": words`二月 二月份`,
    "03": words`三月 三月份`,
    "04": words`四月 四月份`,
    "05": words`五月 五月份`,
    "06": words`六月 六月份`,
    "07": words`七月 七月份`,
    "08": words`八月 八月份`,
    "09": words`九月 九月份`,
    "10": words`十月 十月份`,
    "11": words`十一月 十一月份`,
    "12": words`十二月 十二月份 腊月`,
  },
  weekday: {
    "0": words`星期日 星期天 周日 礼拜日 礼拜天 本周日 这周日 本星期日`,
    "1": words`星期一 周一 礼拜一 本周一 这周一 本星期一`,
    "2": words`星期二 周二 礼拜二 本周二 这周二 本星期二`,
    "3": words`星期三 周三 礼拜三 本周三 这周三 本星期三`,
    "4": words`星期四 周四 礼拜四 本周四 这周四 本星期四`,
    "5": words`星期五 周五 礼拜五 本周五 这周五 本星期五`,
    "6": words`星期六 周六 礼拜六 本周六 这周六 本星期六`,
  },
  relative: {
    "day:0": words`今天 今日 本日 今早 今晨 今晚 今天上午 今天下午`,
    "day:-1": words`昨天 昨日 昨晚 昨夜 昨天上午 昨天下午`,
    "day:1": words`明天 明日 翌日`,
    "week:-1": words`上周 上星期 上个星期 上礼拜`,
    "month:-1": words`上月 上个月`,
    "month:0": words`本月 这个月 本月份`,
    "week:0": words`本周 这周 本星期`,
    "day:-2": words`前天 前日`,
    "year:0": words`今年 本年 本年度`,
    "year:-2": words`前年`,
    "year:-1": words`去年 上年 上一年`,
  },
  vague: {
    some: words`某 某市 某县 某省 某个 某些 一些 若干 多个 几个 数个 一座 一个 之一 其中一个 其中之一 其他 其它 另一 另一个 有关城市 相关城市`,
  },
  sector: sectors,
  "not-sector": { phrase: notSectors },
  plain: { word: plainWords },
};
