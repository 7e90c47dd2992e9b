// A process that publishes a version of a small dataset: `publish-process.ts <repository> <version> [ledger-first]`. It is killed, or its disk
// fails, while the tests look on.
import { writeSync } from "node:fs";
import { ReleaseError } from "../src/release/error.ts";
import { publishLedgerFirst, publishTiny } from "./tiny.ts";

const [repository = "", version = "", order] = process.argv.slice(2);
const codes: Readonly<Record<ReleaseError["kind"], number>> = { refused: 1, busy: 3, disk: 3 };

try {
  if (order === "ledger-first") await publishLedgerFirst(repository, version);
  else writeSync(1, (await publishTiny(repository, version)).state);
} catch (error) {
  // What is no ReleaseError shows its stack, which the tests refuse.
  process.stderr.write(error instanceof ReleaseError ? error.message : `${(error as Error).stack}`);
  process.exitCode = error instanceof ReleaseError ? codes[error.kind] : 70;
}
