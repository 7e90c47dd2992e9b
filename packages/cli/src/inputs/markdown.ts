import { createHash } from "node:crypto";
import MarkdownIt, { type Token } from "markdown-it";
import { LARGEST_ARTICLE, tooLarge } from "./bytes.ts";
import type { Extract } from "./input.ts";
import { frontMatter } from "./metadata.ts";

const parser = new MarkdownIt("default", { html: true, linkify: false, typographer: false });

const HAN_BREAK = /(?<=\p{Script=Han}|[，。；：、！？”）])\n(?=\p{Script=Han}|[“（])/gu;

/** Words of a paragraph: what emphasis, links and code hold; images and raw HTML are left out. */
function wordsOf(token: Token): string {
  const words = (token.children ?? []).map((child) => {
    if (child.type === "text" || child.type === "code_inline") return child.content;
    if (child.type === "hardbreak") return "\u2028";
    return child.type === "softbreak" ? "\n" : "";
  });
  // A line that was wrapped goes on after a space, in Chinese without one.
  return words.join("").replace(HAN_BREAK, "").replaceAll("\n", " ").replaceAll("\u2028", "\n");
}

/** Paragraphs of a document in its order; cells of a table row with a tab between. */
function paragraphsOf(tokens: readonly Token[]): string[] {
  const found: string[] = [];
  let cells: string[] | undefined;
  for (const token of tokens) {
    if (token.type === "tr_open") cells = [];
    else if (token.type === "tr_close") {
      found.push((cells ?? []).join("\t"));
      cells = undefined;
    } else if (token.type === "inline") (cells ?? found).push(wordsOf(token).trim());
    else if (token.type === "fence" || token.type === "code_block") found.push(token.content.trim());
  }
  return found.filter((paragraph) => /\S/.test(paragraph));
}

/** Markdown (CommonMark with tables), front matter allowed: the words without the markup, a paragraph per block. */
export const extractMarkdown: Extract = async (bytes, { name }) => {
  if (bytes.length > LARGEST_ARTICLE) return { problem: tooLarge("The article") };
  const found = await frontMatter(bytes, name);
  if ("problem" in found) return found;
  let source: string;
  try {
    source = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // Reading it as an article tells which byte is at fault.
    return { text: { bytes, metadata: found.metadata } };
  }
  const body = source.slice(found.bodyStart ?? 0).replace(/^\ufeff/, "");
  const paragraphs = paragraphsOf(parser.parse(body, {}));
  return {
    text: {
      bytes: new TextEncoder().encode(paragraphs.map((paragraph) => `${paragraph}\n`).join("\n")),
      metadata: found.metadata,
      ...(found.note === undefined ? {} : { note: found.note }),
      origin: { form: "Markdown", sha256: createHash("sha256").update(bytes).digest("hex") },
    },
  };
};
