import { expect, it } from "vitest";
import { widget } from "./context.test-support.js";
import { givenInputs, numberInputs } from "./inputs.js";

const labels = (calculator: string, inputs = {}) => {
  const { sheet, context, phrases } = widget(calculator, "goal", "en", inputs);
  return numberInputs(sheet, context.wording, phrases.say).map(({ label }) => label);
};

it("are the numbers that the form shows", () => {
  const { sheet, context, phrases } = widget("event-roi", "goal");
  const paths = numberInputs(sheet, context.wording, phrases.say).map(({ path }) => path);
  expect(paths).toContain("sponsorship");
  for (const path of paths) expect(sheet.isShown(path)).toBe(true);
});

it("include the cells of tables by the names of their rows", () => {
  expect(labels("tier-roi").filter((label) => label.endsWith(": Partners")).length).toBeGreaterThan(1);
});

it("leave out choices among the rows of a table", () => {
  expect(labels("tier-roi")).not.toContain("Move from");
});

function inputsOf(calculator: string) {
  const { sheet, context, phrases } = widget(calculator, "goal");
  return givenInputs(sheet, context.wording, phrases.say);
}

it("the cells of a table have the names of their rows, and stand where the form has them", () => {
  const all = inputsOf("co-marketing-budget");
  const names = all.map(({ label }) => label);
  expect(names).toContain("Joint webinar: Leads per run");
  expect(all.find(({ path }) => path === "campaigns[0].leads")?.value).toBe("67");
  const paths = all.map(({ path }) => path);
  expect(paths.indexOf("campaigns[0].leads")).toBeGreaterThan(paths.indexOf("mdfUsedThisYear"));
});

it("choices, rows by number, fields that do not count and values that are not given are left out", () => {
  const roi = inputsOf("event-roi").map(({ path }) => path);
  expect(roi).toContain("qualifiedLeads");
  for (const path of ["eventType", "promotionReach", "registrationRate"]) expect(roi).not.toContain(path);
  expect(inputsOf("tier-roi").map(({ path }) => path)).not.toContain("fromTier");
  expect(inputsOf("deal-model").map(({ path }) => path)).not.toContain("cancelDay");
});

it("what the program sets is left out, because nobody can change it here", () => {
  expect(inputsOf("affiliate-earnings").map(({ path }) => path)).not.toContain("rate");
});
