import { describe, expect, it, test } from "vitest";
import { diffRecords, registerOf, renderChangelog } from "../src/changes/changes.ts";
import { withEntry } from "../src/release/changelog.ts";
import { agreement, collection } from "./records.ts";

const changes = diffRecords(
  collection({ agreements: [agreement({})] }),
  collection({ agreements: [agreement({ status: "terminated" })] }),
  registerOf([]),
);
const rendered = renderChangelog([
  { version: "1.0.0", date: "2025-07-01" },
  { version: "1.1.0", date: "2025-08-01", changes },
]);

/** As `changeset version` leaves it. */
const given = `# @kembar/ties

## 1.1.0

### Minor Changes

- A tie has ended.

  It says so.

## 1.0.0

### Major Changes

- First.
`;

const entry = `### Published 2025-08-01

#### Corrected (1)

- **Klaten Regency - Nanjing County sister city** (\`agr-klaten-nanjing-2025-aaaaa\`): Changed in status.
  - \`/status\`: \`active\` → \`terminated\``;

describe("the changelog of a dataset", () => {
  it("gets the records of a version at the end of its section, and nothing else changes", () => {
    const text = withEntry(given, "1.1.0", rendered);
    expect(text).toBe(given.replace("  It says so.\n", `  It says so.\n\n${entry}\n`));
  });

  it("gets them once", () => {
    const once = withEntry(given, "1.1.0", rendered);
    expect(withEntry(once, "1.1.0", rendered)).toBe(once);
    expect(withEntry(withEntry(once, "1.0.0", rendered), "1.0.0", rendered).match(/### Published/g)).toHaveLength(2);
  });

  it("tells of the last section, too", () => {
    expect(withEntry(given, "1.0.0", rendered)).toBe(`${given}\n### Published 2025-07-01\n\nFirst version.\n`);
  });

  test.each<[string, string, string, string]>([
    ["no section at all", "# ties\n", "1.1.0", `# ties\n\n## 1.1.0\n\n${entry}\n`],
    ["nothing", "", "1.1.0", `\n## 1.1.0\n\n${entry}\n`],
    [
      "older sections only",
      "# ties\n\n## 1.0.9\n\n- Old.\n",
      "1.1.0",
      `# ties\n\n## 1.1.0\n\n${entry}\n\n## 1.0.9\n\n- Old.\n`,
    ],
    [
      "newer sections, too, by number and not by letter",
      "# ties\n\n## 1.10.0\n\n- New.\n\n## 1.0.9\n\n- Old.\n",
      "1.1.0",
      `# ties\n\n## 1.10.0\n\n- New.\n\n## 1.1.0\n\n${entry}\n\n## 1.0.9\n\n- Old.\n`,
    ],
  ])("with %s gets a section in its place", (_name, text, version, expected) => {
    expect(withEntry(text, version, rendered)).toBe(expected);
  });

  it("keeps the line ends that it has", () => {
    const text = withEntry(given.replaceAll("\n", "\r\n"), "1.1.0", rendered);
    expect(text).toBe(withEntry(given, "1.1.0", rendered).replaceAll("\n", "\r\n"));
  });

  it("does not take a heading within a list for a section", () => {
    const nested = given.replace("  It says so.", "  ## 1.0.0");
    expect(withEntry(nested, "1.1.0", rendered)).toContain(`  ## 1.0.0\n\n${entry}\n\n## 1.0.0\n`);
  });

  it("refuses a version that its release says nothing of", () => {
    expect(() => withEntry(given, "1.2.0", rendered)).toThrow("section of 1.2.0");
  });
});
