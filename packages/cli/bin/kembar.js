#!/usr/bin/env node
// The bundle: a hundred modules read one by one would take longer than converting an article.
import { run } from "../dist/bundle/main.js";

await run(process.argv.slice(2), new URL("../package.json", import.meta.url));
