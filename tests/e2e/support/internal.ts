import { readFileSync } from "node:fs";
import { at } from "../../../scripts/lib/paths.mjs";

/** What only the vendor sees of a deal. */
export const INTERNAL = JSON.parse(readFileSync(at("www/src/element/start/internal.json"), "utf8"))[
  "deal-model"
] as Record<"inputs" | "lines", string[]>;
