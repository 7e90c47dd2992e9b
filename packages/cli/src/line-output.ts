import { assemble } from "@kembar/converter";
import type { Effects } from "./effects.ts";
import type { Output } from "./output.ts";

/**
 * Prints one JSON line per article as soon as it is converted: `{"source","agreements","places"}`. A text that was extracted from a page
 * stands under `text`, as the passages count its code points. Keeps nothing.
 */
export function lineOutput(effects: Effects): Output {
  return {
    add: ({ conversion, article, origin }) => {
      const { agreements, places } = assemble([conversion]).collection;
      effects.stdout(
        `${JSON.stringify({ source: conversion.source, ...(origin ? { text: article.text } : {}), agreements, places })}\n`,
      );
    },
    finish: () => {},
  };
}
