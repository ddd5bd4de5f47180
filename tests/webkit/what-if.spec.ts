import { inOneLine, TOOL_ANSWERS } from "../e2e/support/tool-answers.js";
import type { Calculator } from "./support/calculator.js";
import { expect, test } from "./support/test.js";
import type { Visitor } from "./support/visitor.js";

const [threshold = "", goal = "", drivers = "", trials = "", scenarios = ""] = TOOL_ANSWERS;

const panelOf = (tool: string) => `[aria-labelledby=tool-${tool}]`;

/** Opens a tool, and returns the path to its panel. */
async function open(visitor: Visitor, calculator: Calculator, tool: string): Promise<string[]> {
  await visitor.press(calculator.path(`#tool-${tool}`));
  const panel = calculator.path(panelOf(tool));
  await visitor.expectText(panel, /\S/);
  return panel;
}

/** Selects an option of a list, when the list is there and has it. */
async function select(visitor: Visitor, path: readonly string[], value: string): Promise<void> {
  const choose = () =>
    visitor.engine.evaluate(
      (to, wanted) => {
        const list = window.inPage.find(to) as HTMLSelectElement | undefined;
        if (list) list.value = wanted;
        if (list?.value !== wanted) return false;
        list.dispatchEvent(new Event("change", { bubbles: true }));
        return true;
      },
      path,
      value,
    );
  await expect.poll(choose, `${path.at(-1)} offers ${value}`).toBe(true);
}

/** Waits until a text, in one line, is part of an element. */
const expectAnswer = (visitor: Visitor, path: readonly string[], answer: string) =>
  expect.poll(async () => inOneLine(await visitor.text(path))).toContain(answer);

test("a threshold nearby is found", async ({ visitor }) => {
  const calculator = await visitor.calculator("tier-benefits");
  await visitor.fill(calculator.path("#revenue"), "99700");
  const panel = await open(visitor, calculator, "thresholds");
  await select(visitor, calculator.path("#thresholds-figure"), "value");
  await expectAnswer(visitor, panel, threshold);
});

test("an input that reaches a target is found", async ({ visitor }) => {
  const calculator = await visitor.calculator("event-roi");
  const panel = await open(visitor, calculator, "goal");
  await select(visitor, calculator.path("#goal-figure"), "investment");
  await select(visitor, calculator.path("#goal-input"), "sponsorship");
  await visitor.fill(calculator.path("#goal-target"), "20000");
  await expectAnswer(visitor, panel, goal);
});

test("inputs are ranked", async ({ visitor }) => {
  const calculator = await visitor.calculator("event-roi");
  await open(visitor, calculator, "drivers");
  // The second chart of the tool needs a scroll here.
  const [ranked = ""] = drivers.split(/(?<=each\)) /u);
  await expectAnswer(visitor, calculator.path(`${panelOf("drivers")} figcaption`), ranked);
});

test("trials have the same outcomes as in other browsers", async ({ visitor }) => {
  const calculator = await visitor.calculator("event-roi");
  await open(visitor, calculator, "risk");
  await visitor.press(calculator.path("#risk-run"));
  await expectAnswer(visitor, calculator.path(`${panelOf("risk")} figcaption`), trials);
});

test("kept entries are compared with those of the form", async ({ visitor }) => {
  const calculator = await visitor.calculator("event-roi");
  const panel = await open(visitor, calculator, "scenarios");
  await visitor.press(calculator.path(".form-actions button:nth-of-type(2)"));
  await visitor.expectText(panel, /A/);
  await visitor.fill(calculator.path("#sponsorship"), "40000");
  await expectAnswer(visitor, panel, scenarios);
});
