import { all, type PageDocument } from "./dom.ts";

const names = ["page", "halaman", "hal", "p"];
const MOST_PAGES = 50;

/** Number of the page that an address leads to, if it is another page of the same article: `?page=2`, or `/2` behind its path. */
function pageNumber(href: string, article: URL): number | undefined {
  let link: URL;
  try {
    link = new URL(href, article);
  } catch {
    return undefined;
  }
  if (link.host !== article.host) return undefined;
  const own = article.pathname.replace(/(?:\/(?:page\/)?\d{1,2})?\/?$/, "");
  const inPath = link.pathname.startsWith(own)
    ? /^\/(?:page\/)?(\d{1,2})\/?$/.exec(link.pathname.slice(own.length))?.[1]
    : undefined;
  const isSame = link.pathname.replace(/\/$/, "") === article.pathname.replace(/\/$/, "");
  const inQuery = isSame ? names.map((name) => link.searchParams.get(name)).find((value) => value !== null) : undefined;
  const number = Number(inQuery ?? inPath);
  return Number.isInteger(number) && number > 1 && number <= MOST_PAGES ? number : undefined;
}

/** Number of pages that the article is split into, by the links from this one to the others; undefined if there are none. */
export function pagesOf(document: PageDocument, url: string | undefined): number | undefined {
  const article = new URL(url ?? "http://page.invalid/article");
  const hrefs = all(document, "a[href]").map((element) => element.getAttribute("href") ?? "");
  const numbers = hrefs.flatMap((href) => pageNumber(href, article) ?? []);
  return numbers.length === 0 ? undefined : Math.max(...numbers);
}
