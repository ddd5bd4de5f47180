import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { at } from "../../scripts/lib/paths.mjs";
import { snippetUnder } from "./support/snippets.js";

const read = (file: string) => readFileSync(at(file), "utf8");

describe("the documentation contains the files of the examples", () => {
  it.each([
    ["In React", "tsx", "examples/react/src/register-deal.tsx"],
    ["In React", "ts", "examples/react/src/partner-calculator.d.ts"],
    ["In Vue", "js", "examples/vue/vite.config.js"],
    ["In Vue", "vue", "examples/vue/src/RegisterDeal.vue"],
  ])("%s, %s", (heading, language, file) => {
    expect(snippetUnder(heading, language, 0, "docs/npm.md")).toBe(read(file));
  });
});

describe("the examples use the dependencies that the tests install", () => {
  const ours: Record<string, string> = JSON.parse(read("package.json")).devDependencies;

  it.each(["plain", "react", "vue"])("%s", (name) => {
    const { dependencies, devDependencies } = JSON.parse(read(`examples/${name}/package.json`));
    const { "partner-calculators": itself, ...others } = { ...dependencies, ...devDependencies };
    expect(itself).toBe("file:../..");
    expect(ours).toMatchObject(others);
  });
});
