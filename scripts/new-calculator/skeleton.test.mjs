import { existsSync } from "node:fs";
import { expect, it } from "vitest";
import { languages } from "../lib/languages.mjs";
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
  expect(listed(LIST, "no-such-thing")).toBe(
    LIST.replace("pub mod", "mod no_such_thing;\npub mod").replace(
      "\n];",
      "\n    &no_such_thing::NO_SUCH_THING,\n];",
    ),
  );
  expect(listed(LIST, "win-back")).toContain("mod tier_roi;\nmod win_back;\n");
});

it("writes words in every language, and nothing of the template's names", () => {
  const files = skeleton("no-such-thing");
  const names = files.map(([file]) => file);
  for (const language of languages()) {
    expect(names).toContain(`www/locales/${language}/no-such-thing.json`);
  }
  expect(names.filter((name) => existsSync(at(name)))).toEqual(["src/calculators/mod.rs"]);
  const [rust, code] = files[0] ?? [];
  expect(rust).toBe("src/calculators/no_such_thing.rs");
  expect(code).toContain('pub const NO_SUCH_THING: Calculator = Calculator {\n    id: "no-such-thing",');
  expect(code).not.toMatch(/my.calculator/i);
});

it.each(["Break-even", "no_such_thing", "../x", "", "tier-roi"])("refuses the id %j", (id) => {
  expect(() => skeleton(id)).toThrow();
});
