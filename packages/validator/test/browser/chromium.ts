import { existsSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** Path of a Chromium of this machine, if it has one. */
export const chromiumPath = (process.env.PATH ?? "")
  .split(delimiter)
  .flatMap((folder) => names.map((name) => join(folder, name)))
  .find((path) => existsSync(path));

/** Files of a page by their path, and the policy that it is served under. */
export interface Page {
  readonly files: Readonly<Record<string, { readonly type: string; readonly text: string }>>;
  readonly policy: string;
}

const bodyOf = async (request: IncomingMessage): Promise<string> =>
  Buffer.concat(await request.toArray()).toString("utf8");

/** Opens a page in headless Chromium; gives what it posts to /found. */
export async function visit({ files, policy }: Page): Promise<unknown> {
  const { promise, resolve } = promised<unknown>();
  const server = createServer(async (request, response) => {
    if (request.method === "POST") {
      resolve(JSON.parse(await bodyOf(request)));
      response.end();
      return;
    }
    const file = files[request.url ?? ""];
    response.writeHead(file ? 200 : 404, {
      "content-type": file?.type ?? "text/plain",
      "content-security-policy": policy,
    });
    response.end(file?.text);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const browser = await chromium.launch({
    ...(chromiumPath === undefined ? {} : { executablePath: chromiumPath }),
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-sync"],
  });
  try {
    const page = await browser.newPage();
    page.on("pageerror", (error) => resolve({ error: String(error) }));
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    return await promise;
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

function promised<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
