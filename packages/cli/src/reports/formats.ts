import type { Reporter } from "./report.ts";

/** Reporters by the name of their format, each loaded when it is asked for. */
export const reporters = {
  pretty: () => import("./pretty.ts").then(({ pretty }) => pretty),
  json: () => import("./json.ts").then(({ json }) => json),
  sarif: () => import("./sarif.ts").then(({ sarif }) => sarif),
  github: () => import("./github.ts").then(({ github }) => github),
  junit: () => import("./junit.ts").then(({ junit }) => junit),
} as const satisfies Readonly<Record<string, () => Promise<Reporter>>>;

export type Format = keyof typeof reporters;

export const formats = Object.keys(reporters) as Format[];
