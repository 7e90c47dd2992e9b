import { type Agreement, pointerKeys, validateAgreement, valueAt } from "@kembar/schema";
import type { Problem } from "../article.ts";
import type { Registry } from "./registry.ts";

/** What a person has decided about a record; kept in the dataset's `curation` folder. */
export interface Decision {
  readonly agreement: string;
  readonly action: "confirm" | "correct" | "reject" | "merge" | "split";
  readonly by: string;
  /** Day of the decision, ISO 8601. */
  readonly date: string;
  readonly why: string;
  /** For `correct`: JSON Pointer to the value, and the value it must have. */
  readonly at?: string;
  readonly value?: unknown;
  /** For `merge`: the agreement that takes this one's place; for `split`: the two or more that do. */
  readonly into?: string | readonly string[];
}

/** Records after the decisions, with the register and what could not be carried out. */
export interface Decided {
  readonly agreements: readonly Agreement[];
  readonly registry: Registry;
  readonly problems: readonly Problem[];
}

const problem = (code: Problem["code"], message: string, advice: string): Problem => ({ code, message, advice });

function withValue(root: unknown, keys: readonly string[], value: unknown): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  if (Array.isArray(root))
    return root.map((item, index) => (String(index) === key ? withValue(item, rest, value) : item));
  const record = root as Record<string, unknown>;
  return { ...record, [key]: withValue(record[key], rest, value) };
}

function correct(agreement: Agreement, { at = "", value, by, date }: Decision): Agreement | Problem {
  if (valueAt(agreement, at) === undefined)
    return problem(
      "curation/no-such-value",
      `${agreement.id}: there is no value at "${at}" to correct.`,
      "Give a JSON Pointer to a value of the record, such as /parties/0/place.",
    );
  const made = withValue(agreement, pointerKeys(at), value) as Agreement;
  const [error] = validateAgreement(made);
  if (error)
    return problem(
      "curation/invalid-value",
      `${agreement.id}: the value for "${at}" ${error.message}.`,
      "Give a value that the schema allows; docs/data-dictionary.md lists them.",
    );
  const evidence = made.evidence.map((one) => (one.at === at ? { ...one, rule: "curator" } : one));
  return { ...made, evidence, review: { state: "reviewed", by, date } };
}

function retire(registry: Registry, id: string, state: "merged" | "split" | "withdrawn", replacedBy: string): Registry {
  return registry.map((entry) => (entry.id === id ? { ...entry, state, replacedBy } : entry));
}

const notMergeable = (id: string, into: Decision["into"]): Problem =>
  problem(
    "curation/no-such-agreement",
    `${id} is to be merged into "${intoOf(into).join(", ")}", which is no other record of the dataset.`,
    "Name the id of another record under `into`.",
  );

const notSplittable = (id: string, into: Decision["into"]): Problem =>
  problem(
    "curation/no-such-agreement",
    `${id} is to be split into "${intoOf(into).join(", ")}", which are not two or more other records of the dataset.`,
    "Name the ids of the records that stand for it now under `into`, as in [a, b].",
  );

/** Ids under `into`, whether one stands there or a list. */
export const intoOf = (into: Decision["into"]): readonly string[] => (typeof into === "string" ? [into] : (into ?? []));

/** Retires a record that others stand for now: those that its sources give since they are read in another way, or that other sources give. */
function split(before: Decided, { agreement: id, into }: Decision): Decided {
  const agreements = before.agreements.filter((agreement) => agreement.id !== id);
  const ids = intoOf(into);
  const isSound =
    ids.length > 1 &&
    new Set(ids).size === ids.length &&
    ids.every((one) => agreements.some((other) => other.id === one));
  return isSound
    ? { ...before, agreements, registry: retire(before.registry, id, "split", ids.join(" ")) }
    : { ...before, problems: [...before.problems, notSplittable(id, into)] };
}

const isActive = (registry: Registry, id: string): boolean =>
  registry.some((entry) => entry.id === id && entry.state === "active");

function decide(before: Decided, decision: Decision): Decided {
  const { agreements, registry, problems } = before;
  const target = agreements.find((agreement) => agreement.id === decision.agreement);
  const refuse = (found: Problem): Decided => ({ ...before, problems: [...problems, found] });
  const isRegistered = registry.some((entry) => entry.id === decision.agreement);
  const [into = ""] = intoOf(decision.into);
  const stays = agreements.some((agreement) => agreement.id === into);
  if (!target && decision.action === "merge" && isRegistered && stays)
    return { ...before, registry: retire(registry, decision.agreement, "merged", into) };
  if (!target && decision.action === "split" && isActive(registry, decision.agreement)) return split(before, decision);
  if (!target) {
    const isRetired = registry.some((entry) => entry.id === decision.agreement && entry.state !== "active");
    return isRetired
      ? before
      : refuse(
          problem(
            "curation/no-such-agreement",
            `A decision is about "${decision.agreement}", which is no record of the dataset.`,
            "Correct the id, or remove the decision.",
          ),
        );
  }
  const others = agreements.filter((agreement) => agreement !== target);
  switch (decision.action) {
    case "confirm":
      return {
        ...before,
        agreements: [...others, { ...target, review: { state: "reviewed", by: decision.by, date: decision.date } }],
      };
    case "correct": {
      const made = correct(target, decision);
      return "code" in made ? refuse(made) : { ...before, agreements: [...others, made] };
    }
    case "reject":
      return { ...before, agreements: others, registry: retire(registry, target.id, "withdrawn", "") };
    case "merge":
      // Both are in the register by now: their drafts would have been put together.
      return refuse(notMergeable(target.id, decision.into));
    case "split":
      return split(before, decision);
  }
}

/** Carries out the decisions in order; one that cannot be carried out changes nothing and is reported. */
export function applyDecisions(
  agreements: readonly Agreement[],
  registry: Registry,
  decisions: readonly Decision[],
): Decided {
  return decisions.reduce(decide, { agreements, registry, problems: [] });
}
