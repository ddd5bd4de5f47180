/** The calculators that are linked with the standard program. */
export const linked = import.meta.glob<{ default: unknown }>("./linked/standard/*.json", {
  base: "../../../pkg",
});
