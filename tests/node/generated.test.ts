import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { GENERATED } from "../../scripts/generate/files.mjs";
import { at } from "../../scripts/lib/paths.mjs";

it.each(GENERATED)("%s matches the code (or else run `npm run generate`)", (file, renewed) => {
  const text = readFileSync(at(file), "utf8");
  expect(renewed(text)).toBe(text);
});
