import { existsSync, readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { at } from "../lib/paths.mjs";
import { listed, skeleton } from "./skeleton.mjs";

const LIST = `mod attribution;
pub mod program_rules;
mod tier_roi;

pub const CALCULATORS: &[&Calculator] = &[
    &tier_roi::TIER_ROI,
];
`;

it("lists a calculator: its module in the alphabet, itself as the last one", () => {
  expect(listed(LIST, "break-even")).toBe(
    LIST.replace("pub mod", "mod break_even;\npub mod").replace("\n];", "\n    &break_even::BREAK_EVEN,\n];"),
  );
  expect(listed(LIST, "win-back")).toContain("mod tier_roi;\nmod win_back;\n");
});

it("writes words in every language, and nothing of the template's names", () => {
  const files = skeleton("break-even");
  const names = files.map(([file]) => file);
  for (const language of readdirSync(at("www/locales"))) {
    expect(names).toContain(`www/locales/${language}/break-even.json`);
  }
  expect(names.filter((name) => existsSync(at(name)))).toEqual(["src/calculators/mod.rs"]);
  const [rust, code] = files[0] ?? [];
  expect(rust).toBe("src/calculators/break_even.rs");
  expect(code).toContain('pub const BREAK_EVEN: Calculator = Calculator {\n    id: "break-even",');
  expect(code).not.toMatch(/my.calculator/i);
});

it.each(["Break-even", "break_even", "../x", "", "tier-roi"])("refuses the id %j", (id) => {
  expect(() => skeleton(id)).toThrow();
});
