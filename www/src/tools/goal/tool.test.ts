import { describe, expect, it } from "vitest";
import type { GoalSeek } from "../../core/contract/index.js";
import { CalculationError } from "../../core/error.js";
import { handlers, settled, textOf, widget } from "../shared/context.test-support.js";
import { PendingAnalyst } from "../shared/pending-analyst.test-support.js";
import { GoalTool } from "./tool.js";

const solution = (value: string, more: object = {}) => ({ value, output: "20000", residual: "0", ...more });

const effects = (...inputs: [input: string, swing: string | null][]) => ({
  output: "investment",
  base: "22000",
  effects: inputs.map(([input, swing]) => ({
    input,
    swing,
    low: { input: "1", output: "1" },
    high: { input: "2", output: "2" },
  })),
});

/** The tool over event-roi, ranked, with a target for the investment. */
async function sought(target = "20000", language = "en") {
  const made = widget("event-roi", "goal", language);
  const analyst = new PendingAnalyst();
  const tool = new GoalTool(made.phrases, analyst.open);
  const draw = () => tool.panel(made.context);
  const type = (text: string) => {
    handlers(draw(), "input")[0]?.({ target: { value: text } });
    return draw();
  };
  tool.aim("investment");
  draw();
  await settled();
  await analyst.ranked[0]?.answer(effects(["travel", "2000"], ["sponsorship", "1500"], ["leads", "0"]));
  if (target) type(target);
  await settled();
  return { ...made, analyst, tool, draw, type };
}

/** What the panel says once the question is answered. */
async function said(answer: GoalSeek, target?: string, language?: string): Promise<string> {
  const { analyst, draw } = await sought(target, language);
  await analyst.sought[0]?.answer(answer);
  return textOf(draw());
}

describe("goal seek", () => {
  it("asks with the input of the largest effect, and with decimals that a person would type", async () => {
    const { analyst, sheet } = await sought("20k");
    expect(analyst.ranked[0]?.question).toEqual({ output: "investment" });
    expect(analyst.sought.map(({ question }) => question)).toEqual([
      { input: "travel", output: "investment", target: "20000", condition: "exactly", decimals: 2 },
    ]);
    expect(analyst.sought[0]?.inputs).toBe(sheet.answered);
  });

  it("asks nothing without a target, and says what the figure is now", async () => {
    const { analyst, draw } = await sought("");
    expect(analyst.sought).toEqual([]);
    expect(textOf(draw())).toContain("“Your investment” is currently $22,000.");
  });

  it("says every solution, and whether it meets the target", async () => {
    const text = await said({ solutions: [solution("3000"), solution("7000", { to: "7500.5" })] });
    expect(text).toContain("With “Travel and staff” at $3,000, “Your investment” is $20,000.");
    expect(text).toContain("With “Travel and staff” from $7,000 to $7,500.50, “Your investment” is $20,000.");
    expect(text).not.toContain("the target");
  });

  it("says how far the figure stays from the target", async () => {
    const over = await said({ solutions: [solution("3000", { output: "20012.4", residual: "12.4" })] });
    expect(over).toContain(
      "That is $12.40 more than the target. In steps of $0.01, no value of “Travel and staff” meets it exactly.",
    );
    const under = await said({ solutions: [solution("3000", { output: "19999.9", residual: "-0.000012" })] });
    expect(under).toContain("That is $0.000012 less than the target");
  });

  it("calls a figure that looks like the target the target", async () => {
    const text = await said({ solutions: [solution("3000", { output: "19999.998", residual: "-0.002" })] });
    expect(text).toContain("With “Travel and staff” at $3,000, “Your investment” is $20,000.");
    expect(text).not.toContain("the target");
    const apart = await said({ solutions: [solution("3000", { output: "19999.994", residual: "-0.006" })] });
    expect(apart).toContain("“Your investment” is $19,999.99. That is $0.01 less than the target.");
    const cents = { solutions: [solution("3000", { output: "20000.4999", residual: "-0.0001" })] };
    const same = await said(cents, "20000.5");
    expect(same).toContain("“Your investment” is $20,000.50.");
    expect(same).not.toContain("the target");
  });

  it("offers the inputs that cannot reach the target after those that can", async () => {
    const { analyst, draw } = await sought("20000");
    const order = () => {
      const [, list = ""] = textOf(draw()).split("by changing");
      return ["Travel and staff", "Sponsorship fee"].sort((a, b) => list.indexOf(a) - list.indexOf(b));
    };
    expect(order()).toEqual(["Travel and staff", "Sponsorship fee"]);
    await analyst.sought[0]?.answer({ solutions: [], reason: "noSolution" });
    draw();
    await settled();
    for (let at = 1; analyst.sought[at]; at += 1) {
      const { input } = analyst.sought[at]?.question ?? {};
      await analyst.sought[at]?.answer({ solutions: input === "sponsorship" ? [solution("26000")] : [] });
      // The page draws between two questions.
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(order()).toEqual(["Sponsorship fee", "Travel and staff"]);
    expect(analyst.sought.length).toBeGreaterThan(5);
  });

  it("says that no number moves the figure, and what may", async () => {
    const { analyst, tool, context } = await sought("");
    tool.aim("revenue");
    tool.panel(context);
    await settled();
    await analyst.ranked[1]?.answer({ ...effects(["travel", "0"]), output: "revenue" });
    expect(textOf(tool.panel(context))).toContain(
      "“Expected revenue” stays the same if any single number changes by 10%.",
    );
  });

  it("says that the figure jumps where another value meets the target", async () => {
    const jump = solution("5000", { output: "40000", residual: "20000" });
    expect(await said({ solutions: [solution("3000"), jump] })).toContain(
      "That is $20,000 more than the target: “Your investment” jumps there.",
    );
  });

  it("says why there is no solution", async () => {
    const reached = { minimum: "19000", maximum: "21000.5" };
    expect(await said({ solutions: [], reason: "noSolution", reached })).toContain(
      "“Travel and staff” cannot bring “Your investment” to the target: the figure stays between $19,000 and $21,000.50.",
    );
    expect(await said({ solutions: [], reason: "notDependent" })).toContain(
      "“Your investment” does not depend on “Travel and staff”.",
    );
    expect(await said({ solutions: [], reason: "notNumeric" })).toContain("is not a number here");
  });

  it("reads the target in the language of the page", async () => {
    const { analyst } = await sought("20.000,50", "de");
    expect(analyst.sought[0]?.question.target).toBe("20000.5");
  });

  it("names what is wrong with the target, asks nothing, and keeps the text", async () => {
    const { analyst, draw, type } = await sought("20000");
    type("a lot");
    await settled();
    expect(textOf(draw())).toContain("problem: notANumber");
    await analyst.sought[0]?.answer({ solutions: [solution("3000")] });
    expect(textOf(draw())).not.toContain("With “Travel");
    type("21000");
    await settled();
    expect(analyst.sought.map(({ question }) => question.target)).toEqual(["20000", "21000"]);
  });

  it("says what else a target may have meant", async () => {
    const { draw } = await sought("20.000");
    expect(textOf(draw())).toContain("Read as 20. Did you mean 20,000?");
  });

  it("asks one question at a time, and skips those that are out of date", async () => {
    const { analyst, draw, type } = await sought("20000");
    type("20500");
    type("21000");
    await settled();
    await analyst.sought[0]?.answer({ solutions: [solution("3000")] });
    await analyst.sought[1]?.answer({ solutions: [solution("4000", { output: "21000" })] });
    expect(analyst.sought.map(({ question }) => question.target)).toEqual(["20000", "21000"]);
    const text = textOf(draw());
    expect(text).toContain("at $4,000");
    expect(text).not.toContain("at $3,000");
  });

  it("asks again when the form changes, and not when it is drawn again", async () => {
    const { analyst, context, draw } = await sought("20000");
    draw();
    draw();
    expect(analyst.sought.length).toBe(1);
    await analyst.sought[0]?.answer({ solutions: [] });
    context.put("sponsorship", { value: "5000" });
    draw();
    await settled();
    expect(analyst.sought.map(({ inputs }) => inputs.sponsorship)).toEqual(["30000", "5000"]);
  });

  it("puts a solution into the form, and takes it back without a trace", async () => {
    const { analyst, draw, sheet, focus } = await sought("20000");
    await analyst.sought[0]?.answer({ solutions: [solution("3000")] });
    const before = sheet.state;
    handlers(draw(), "click").at(-1)?.();
    expect(sheet.entry("travel").value).toBe("3000");
    expect(focus()).toBe("goal-back");
    const text = textOf(draw());
    expect(text).toContain("“Travel and staff” is now $3,000 in the form.");
    expect(text).toContain("This value is in the form.");
    handlers(draw(), "click")[0]?.();
    expect(sheet.state).toBe(before);
    expect(focus()).toBe("goal-target");
    expect(textOf(draw())).not.toContain("in the form");
  });

  it("says problems of the question, and tries again after a failure", async () => {
    const wrong = await sought("20000");
    await wrong.analyst.sought[0]?.fail(
      new CalculationError([{ path: "travel", code: "tooManyDigits", params: {} }]),
    );
    expect(textOf(wrong.draw())).toContain("Travel and staff: problem: tooManyDigits");
    const { analyst, draw, drawings } = await sought("20000");
    await analyst.sought[0]?.fail(new Error("The worker broke."));
    expect(textOf(draw())).toContain("The value could not be calculated.");
    const before = drawings();
    handlers(draw(), "click").at(-1)?.();
    expect(drawings()).toBe(before + 1);
    draw();
    await settled();
    expect(analyst.sought.length).toBe(2);
  });

  it("prints the wish with its result, and nothing without one", async () => {
    const { analyst, tool } = await sought("20000");
    expect(typeof tool.paper()).toBe("symbol");
    await analyst.sought[0]?.answer({ solutions: [solution("3000")] });
    expect(textOf(tool.paper())).toBe(
      "Make Your investment exactly $20,000 by changing Travel and staffWith “Travel and staff” at $3,000, “Your investment” is $20,000.",
    );
  });
});
