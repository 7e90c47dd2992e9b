import { assemble } from "@kembar/converter";
import type { Effects } from "./effects.ts";
import type { Output } from "./output.ts";

/** Prints one JSON line per article as soon as it is converted: `{"source","agreements","places"}`. Keeps nothing. */
export function lineOutput(effects: Effects): Output {
  return {
    add: ({ conversion }) => {
      const { agreements, places } = assemble([conversion]).collection;
      effects.stdout(`${JSON.stringify({ source: conversion.source, agreements, places })}\n`);
    },
    finish: () => {},
  };
}
