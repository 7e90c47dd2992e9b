import { words } from "./words.ts";

const papers = words`协议 协议书 协定 协定书 备忘录 谅解备忘录 合作备忘录 合作协议 合作协议书 友好协议 框架协议 战略合作协议 合作框架协议 意向书 意愿书 合作意向书 友好合作备忘录 友好交流备忘录 友城协议 联合声明`;

/** Words for "the", "this", "which was signed" between the preposition and the paper. */
const these = [
  "",
  ...words`该 此 本 此份 这份 该份 这一 这项 该项 上述 新 新的 所签 所签署 所签的 双方 双方签署的 两市 两地 两市签署的 双方的`,
];

const openers = (): string[] =>
  these.flatMap((which) => words`根据 按照 依据 依照 遵照 基于 依 按 据`.map((opener) => `${opener}${which}`));

/** 协议书载明: a paper that says something. */
const telling = words`规定 约定 明确 明确了 明确规定 写明 列明 载明 订明 提出 指出 提到 显示 确定 确认 确立 要求 内容 内容为 内容是 内容有 中明确 中约定 中规定 中写明 中提出 条文 条款 文本明确 强调`;

function phrasesOf(papers: readonly string[]): string[] {
  const before = openers();
  return papers.flatMap((paper) => [
    ...before.map((opener) => `${opener}${paper}`),
    ...telling.map((verb) => `${paper}${verb}`),
  ]);
}

/** 根据协议, 依協議書, 意向书提出: what a paper says that is named in it. */
export const namedPaperPhrases = (): readonly string[] => phrasesOf(papers);

/** 根据约定, 声明指出: what a paper says, of whatever kind it is. */
export const paperPhrases = (): readonly string[] => [...phrasesOf(words`声明 约定`), ...words`合作内容 交流内容`];
