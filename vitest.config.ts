import { defineConfig } from "vitest/config";

// Tests read every package from its source through the "@kembar/source" export condition: no build is needed first.
const conditions = ["@kembar/source", "module", "import", "node", "default"];

export default defineConfig({
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    include: ["packages/*/test/**/*.test.ts", "test/**/*.test.ts"],
    testTimeout: 30_000,
  },
});
