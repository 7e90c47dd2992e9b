import { words } from "./words.ts";

/**
 * Verbs and small words that stand right behind the name of a person or place and mean nothing to the rules: a text without spaces shows
 * in no other way that the name is over (努姆 | 近日, 雷诺兹森 | 举行). A character that is common in given names is no entry by itself.
 */
export const besideNames: readonly string[] = [
  ...words`举行 召开 举办 进行 开展 率 率领 带领 带队 领衔 牵头 发表 宣读 致欢迎辞 致欢迎词 致贺词 致贺辞 致开幕词 致开幕辞 致答谢词 祝贺 致贺 道贺 祝酒 揭牌 揭幕 剪彩 作了 作出 做了 作主旨 作为 通电话 通话 视频通话 互通 连线 视频连线 互动 合影 联名 落款 亲笔 亲临 到任 抵任 逝世 生前`,
  ...words`分享 交换 交换了 互换 互换了 互赠 赠送 互致 握手 参观 参观了 观看 品尝 体验 游览 走进 亲自 亲率 特意 特地 专门 专程 一行 一行人 一同 一道 一起 一并 双双 联袂 近日 日前 近期 最近 近年 当晚 当夜 上午 下午 晚上 中午 傍晚`,
  ...words`凌晨 当地时间 因病 因故 因公 因事 因行程 因工作 因疫情 缺席 请假 连任 就任 上任 履新 卸任 离任 辞任 出任 担任 兼任 继任 本来 临时 临行前 突然 随团 随同 全程 应邀 受邀 获邀 特邀 列出 列举 讲解 汇报 概括 回顾 展望`,
  ...words`高度 充分 积极 进一步 诚挚 热烈 热情 代为 转交 转达 转赠 致信 致函 致电 发来 复信 复函 感谢 对于 针对 面对 相对 绝对 反对 对象 成对 一对 会去 会在 会来 可以 能够 应该 需要 均为 均已 均将 亦为 即为 皆为`,
  ...words`医生 先生 女士 博士 教授 同志 阁下 等 等人 则 还 也 把 对 就 给 是 这 已 又 要 请 叫 问 每 此次 本次 这次 此行 该 向大家 向来宾 向客人 向代表团 有着 有所 有关 相关 方面表示 先生一行 女士一行 们 你 您 谁 什么 怎么 因为 为了 称为 成就 通过 经过`,
  ...words`获得 获得了 收到 送上 递交 提交 提出 提到了 谈了 讲到了 说明了 来函 来信 前往参加 参与了 落座 起立 挥毫 举杯 出发前 回来 离开后 抵达后 到达后 走上 站在 坐在 拿出 展示 展示了 推动 推动了 推进 促进 加强 深化 扩大 拓展`,
];
