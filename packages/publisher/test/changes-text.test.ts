import { describe, expect, test } from "vitest";
import { diffRecords, registerOf, renderChangelog, tombstonesAfter } from "../src/changes/changes.ts";
import type { Tombstone } from "../src/records.ts";
import { agreement, collection, place } from "./records.ts";

const sections = (text: string): string[] => text.split("\n\n");

describe("the changelog", () => {
  const first = { version: "1.0.0", date: "2025-07-01" };
  const told = (old: Parameters<typeof agreement>[0][], next: Parameters<typeof agreement>[0][]) =>
    renderChangelog([
      first,
      {
        version: "1.1.0",
        date: "2025-08-01",
        changes: diffRecords(
          collection({ agreements: old.map(agreement) }),
          collection({ agreements: next.map(agreement) }),
          [],
        ),
      },
    ]);

  test("has the newest version first, records by label and id, values before and after", () => {
    expect(told([{ status: "active" }], [{ status: "dormant", sources: ["s1", "s2"] }])).toBe(`# Changelog

All versions, newest first. Records are told by their label and id, values by their JSON Pointer, before → after.

## 1.1.0 - 2025-08-01

### Corrected (1)

- **Klaten Regency - Nanjing County sister city** (\`agr-klaten-nanjing-2025-aaaaa\`): Changed in status.
  - \`/status\`: \`active\` → \`dormant\`
  - 1 change in sources and passages

## 1.0.0 - 2025-07-01

First version.
`);
  });

  test("cuts long lists, with the count and the name of the file that has all", () => {
    const many = Array.from({ length: 130 }, (_, at) => ({ id: `agr-a-b-2020-aa${String(at).padStart(3, "0")}` }));
    const text = told([], many);
    expect(text).toContain("### Added (130)");
    expect(text).toContain("- … and 30 records more, all in `changes/1.0.0..1.1.0.jsonl`");
    expect(text.match(/agr-a-b/g)).toHaveLength(100);
    const speakers = Array.from({ length: 25 }, (_, at) => ({ name: `Speaker ${at}` }));
    expect(told([{}], [{ speakers }])).toContain("  - … and 5 values more, all in `changes/1.0.0..1.1.0.jsonl`");
  });

  test("reads no Markdown in labels and values", () => {
    const label = { en: "*A* [b](c) <i>", id: "x" };
    const text = told([{ label, speakers: [] }], [{ label, speakers: [{ name: "a `b`` c\n" }] }]);
    expect(text).toContain("**\\*A\\* \\[b\\](c) \\<i\\>**");
    expect(text).toContain('``` {"name":"a `b`` c\\n"} ```');
  });

  test("tells schema changes, and that nothing changed", () => {
    const schema = [{ what: "code-added", where: "vocabularies.json kind x", bump: "minor", why: "More." }] as const;
    const text = renderChangelog([first, { version: "1.1.0", date: "2025-08-01", schema }]);
    expect(sections(text)).toContain("- minor, code-added, `vocabularies.json kind x`: More.");
    expect(renderChangelog([first, { version: "1.0.1", date: "2025-08-01" }])).toContain(
      "No record and no schema changed.",
    );
  });

  test("names places and sources by what they are", () => {
    const old = collection({ places: [place({})] });
    const changes = diffRecords(old, collection({}), []);
    expect(renderChangelog([first, { version: "2.0.0", date: "2026-01-01", changes }])).toContain(
      "- place **Klaten Regency** (`id-3310`): No longer in the dataset; nothing stands for it.",
    );
  });
});

describe("tombstones", () => {
  const before: Tombstone = { id: "b", withdrawnIn: "1.1.0", reason: "withdrawn", replacedBy: [] };
  const line = (id: string, state: "active" | "merged" | "split", replacedBy = "") => ({
    id,
    state,
    replacedBy,
    key: "",
  });

  test("are kept, and one is set for each record that is gone", () => {
    const register = [line("a", "merged", "d"), line("c", "split", "d e"), line("f", "active")];
    expect(tombstonesAfter([before], ["a", "c", "d", "f"], ["d", "e"], register, "1.2.0")).toEqual([
      { id: "a", withdrawnIn: "1.2.0", reason: "merged", replacedBy: ["d"] },
      before,
      { id: "c", withdrawnIn: "1.2.0", reason: "split", replacedBy: ["d", "e"] },
      { id: "f", withdrawnIn: "1.2.0", reason: "withdrawn", replacedBy: [] },
    ]);
  });

  test("say what the register says since, and are gone when the record is there again", () => {
    expect(tombstonesAfter([before], ["d"], ["d"], [line("b", "merged", "d")], "1.2.0")).toEqual([
      { ...before, reason: "merged", replacedBy: ["d"] },
    ]);
    expect(tombstonesAfter([before], [], ["b"], [], "1.2.0")).toEqual([]);
  });

  test("tell a diff what became of records where there is no register", () => {
    const id = agreement({}).id;
    const register = registerOf([{ id, withdrawnIn: "1.1.0", reason: "split", replacedBy: ["x", "y"] }]);
    const [change] = diffRecords(collection({ agreements: [agreement({})] }), collection({}), register);
    expect(change).toMatchObject({ kind: "split", replacedBy: ["x", "y"] });
  });
});
