import { describe, expect, it } from "vitest";
import type { Analyst } from "../../core/analyses/analyst.js";
import type { Simulation, SimulationQuestion } from "../../core/contract/index.js";
import { CalculationError } from "../../core/error.js";
import { put } from "../../sheet/edits.js";
import { handler, settled, textOf, valued, widget, words } from "../shared/context.test-support.js";
import { RiskTool } from "./risk-tool.js";

function opened(calculator: string, inputs = {}) {
  const given = widget(calculator, "risk", "en", inputs);
  const analyst = async () => given.analyst as unknown as Analyst;
  const tool = new RiskTool(given.context, given.toolWords, words("en", "editing"), analyst);
  const drawn = async () => {
    tool.panel(given.context);
    await settled();
    return tool.panel(given.context);
  };
  const type = async (id: string, text: string) => handler(await drawn(), "input", id)(valued(text));
  const run = async () => {
    handler(await drawn(), "click", "risk-run")(undefined);
    await settled();
    return textOf(await drawn());
  };
  const simulated = () =>
    given.analyst.asked.filter((each): each is SimulationQuestion => "outputs" in (each as object)).at(-1);
  return { ...given, tool, drawn, type, run, simulated };
}

describe("how sure", () => {
  it("starts with the strongest inputs, a fifth to both sides", async () => {
    const { run, simulated } = opened("event-roi");
    const text = await run();
    expect(simulated()).toEqual({
      ranges: {
        qualifiedLeads: { low: "60", likely: "75", high: "90" },
        leadToOpportunity: { low: "0.24", likely: "0.3", high: "0.36" },
        opportunityToClose: { low: "0.16", likely: "0.2", high: "0.24" },
      },
      outputs: ["returnMultiple"],
      trials: 10000,
      seed: 1,
    });
    expect(text).toMatch(/Return multiple: about \d\.\d\d× to \d\.\d\d× in 8 of 10 cases/);
    expect(text).toContain("Estimate from 500 trials with random seed 1");
  });

  it("starts with the published ranges where there are some", async () => {
    const { run, simulated, drawn } = opened("affiliate-earnings");
    expect(textOf(await drawn())).toContain("Typical range: 1% to 8%");
    await run();
    expect(simulated()?.ranges).toEqual({
      clickToSignup: { low: "0.01", likely: "0.03", high: "0.08" },
      signupToPaid: { low: "0.1", likely: "0.25", high: "0.4" },
      refundRate: { low: "0", likely: "0", high: "0.15" },
    });
  });

  it("starts with other inputs where those with published ranges do not move the figure", async () => {
    const { run, simulated } = opened("affiliate-economics");
    await run();
    expect(Object.keys(simulated()?.ranges ?? {})).toEqual(["revenueTarget", "rate"]);
  });

  it("says what else a number may have meant, and leaves it as it was typed", async () => {
    const { type, drawn } = opened("event-roi");
    await type("risk-qualifiedLeads-low", "1.500");
    handler(await drawn(), "blur", "risk-qualifiedLeads-low")(undefined);
    expect(textOf(await drawn())).toContain("Read as 1.5. Did you mean 1,500?");
    await type("risk-qualifiedLeads-low", "15");
    expect(textOf(await drawn())).not.toContain("Did you mean");
  });

  it("reads numbers as people type them, and says what is wrong beside the field", async () => {
    const { type, drawn, run, simulated, focus, announced } = opened("event-roi");
    await type("risk-qualifiedLeads-low", "1k");
    expect(textOf(await drawn())).toContain("The low value is above the likely value.");
    await run();
    expect(simulated()).toBeUndefined();
    expect([focus(), announced.at(-1)]).toEqual([
      "risk-qualifiedLeads-low",
      "Correct the entries above first.",
    ]);
    handler(await drawn(), "blur", "risk-qualifiedLeads-low")(undefined);
    handler(await drawn(), "input", "risk-qualifiedLeads-low")(valued("1,00"));
    expect(textOf(await drawn())).toContain("The low value is above the likely value.");
    await type("risk-qualifiedLeads-low", "some");
    expect(textOf(await drawn())).toContain("This is not a number.");
    await type("risk-qualifiedLeads-low", "50");
    await run();
    expect(simulated()?.ranges.qualifiedLeads?.low).toBe("50");
  });

  it("gives the chance of a target", async () => {
    const { type, run, simulated } = opened("event-roi");
    await type("risk-target", "5");
    expect(await run()).toMatch(/Chance of 5× or more: about \d\d%/);
    expect(simulated()?.target).toBe("5");
    await type("risk-target", "500");
    expect(await run()).toContain("Chance of 500× or more: less than 1%");
    await type("risk-target", "five");
    expect(await run()).toContain("This is not a number.");
  });

  it("says that a result is for earlier entries", async () => {
    const { run, drawn, sheet } = opened("event-roi");
    const old = "This result is for earlier entries.";
    expect(await run()).not.toContain(old);
    put(sheet, "qualifiedLeads", { value: "100" });
    sheet.calculate();
    expect(textOf(await drawn())).toContain(old);
    expect(await run()).not.toContain(old);
  });

  it("prints a result for the present entries, with the ranges", async () => {
    const { run, tool, context, sheet } = opened("event-roi");
    expect(textOf(tool.paper(context))).toBe("");
    await run();
    const text = textOf(tool.paper(context));
    expect(text).toContain("× in 8 of 10 cases, more than ");
    expect(text).toContain("Qualified leads: Low 60, Likely 75, High 90");
    put(sheet, "qualifiedLeads", { value: "100" });
    sheet.calculate();
    expect(textOf(tool.paper(context))).toBe("");
  });

  it("adds and removes inputs", async () => {
    const { drawn, run, simulated, focus } = opened("event-roi");
    handler(await drawn(), "change", "risk-add")(valued("averageDeal"));
    expect(focus()).toBe("risk-averageDeal-low");
    handler(await drawn(), "click", "risk-remove-qualifiedLeads")(undefined);
    await run();
    expect(Object.keys(simulated()?.ranges ?? {})).toEqual([
      "leadToOpportunity",
      "opportunityToClose",
      "averageDeal",
    ]);
    expect(simulated()?.ranges.averageDeal).toEqual({ low: "20000", likely: "25000", high: "30000" });
  });

  it("stops when it is canceled or closed, and runs again", async () => {
    const { context, toolWords, analyst } = widget("event-roi", "risk");
    const signals: AbortSignal[] = [];
    const slow = {
      sensitivity: analyst.sensitivity.bind(analyst),
      simulate: (...[, , watch]: Parameters<Analyst["simulate"]>) => {
        if (watch?.signal) signals.push(watch.signal);
        watch?.progress?.(2500);
        return new Promise<Simulation>((_, reject) =>
          watch?.signal?.addEventListener("abort", () => reject(watch.signal?.reason)),
        );
      },
    } as unknown as Analyst & { simulate: Analyst["simulate"] };
    const tool = new RiskTool(context, toolWords, words("en", "editing"), async () => slow);
    const press = () => handler(tool.panel(context), "click", "risk-run")(undefined);
    tool.panel(context);
    await settled();
    press();
    await settled();
    expect(textOf(tool.panel(context))).toContain("Cancel");
    press();
    await settled();
    expect(signals[0]?.aborted).toBe(true);
    expect(textOf(tool.panel(context))).toContain("Run 10,000 trials");
    expect(textOf(tool.panel(context))).not.toContain("could not be completed");
    press();
    await settled();
    tool.close();
    expect(signals[1]?.aborted).toBe(true);
  });

  it("says that the trials failed, and keeps the entries", async () => {
    const { context, toolWords, analyst } = widget("affiliate-earnings", "risk");
    const sensitivity = analyst.sensitivity.bind(analyst);
    const broken = {
      sensitivity,
      simulate: async () => Promise.reject(new Error("no")),
    } as unknown as Analyst;
    const tool = new RiskTool(context, toolWords, words("en", "editing"), async () => broken);
    tool.panel(context);
    await settled();
    handler(tool.panel(context), "click", "risk-run")(undefined);
    await settled();
    const text = textOf(tool.panel(context));
    expect(text).toContain("The trials could not be completed. Try again.");
    expect(text).toContain("Typical range: 10% to 40%");
  });

  it("names a refused question beside its field, until that changes", async () => {
    const { context, toolWords, analyst, focus, announced } = widget("event-roi", "risk");
    const refusing = (path: string) =>
      ({
        sensitivity: analyst.sensitivity.bind(analyst),
        simulate: async () =>
          Promise.reject(new CalculationError([{ path, code: "tooManyDigits", params: {} }])),
      }) as unknown as Analyst;
    const said = async (path: string) => {
      const tool = new RiskTool(context, toolWords, words("en", "editing"), async () => refusing(path));
      tool.panel(context);
      await settled();
      handler(tool.panel(context), "click", "risk-run")(undefined);
      await settled();
      const text = textOf(tool.panel(context));
      expect(text).not.toContain("could not be completed");
      return { tool, text };
    };
    const digits = "This number has more than 28 digits. Shorten it.";
    const { tool, text } = await said("target");
    expect(text).toContain(digits);
    expect([focus(), announced.at(-1)]).toEqual(["risk-target", "Correct the entries above first."]);
    handler(tool.panel(context), "input", "risk-target")(valued("5"));
    expect(textOf(tool.panel(context))).not.toContain(digits);
    expect((await said("ranges.qualifiedLeads.high")).text).toContain(digits);
    expect(focus()).toBe("risk-qualifiedLeads-high");
    expect((await said("sponsorship")).text).toContain("Sponsorship fee: problem: tooManyDigits");
  });

  it("names too many digits as such, and not as a text that is no number", async () => {
    const { type, drawn, run, simulated } = opened("event-roi");
    const long = "12345678".repeat(4);
    await type("risk-target", long);
    await type("risk-qualifiedLeads-high", long);
    const text = textOf(await drawn());
    expect(text.match(/This number has more than 28 digits/g)).toHaveLength(2);
    expect(text).not.toContain("not a number");
    await run();
    expect(simulated()).toBeUndefined();
  });

  it("says that a result is for the last valid inputs while the form has a mistake", async () => {
    const { run, drawn, sheet } = opened("event-roi");
    const stale = "These results are for your last valid inputs.";
    expect(await run()).not.toContain(stale);
    put(sheet, "qualifiedLeads", { value: "-5" });
    sheet.calculate();
    expect(textOf(await drawn())).toContain(stale);
  });

  it("says that no number moves the figure, and what may", async () => {
    const { drawn } = opened("attribution");
    expect(textOf(await drawn())).toContain("stays the same if any single number changes by 10%.");
  });

  it("says how many trials have no figure", async () => {
    const { context, toolWords, analyst } = widget("affiliate-earnings", "risk");
    const figures = {
      p10: 1,
      p50: 2,
      p90: 3,
      mean: 2,
      min: 0,
      max: 4,
      histogram: [{ from: 0, to: 4, count: 9 }],
    };
    const answer = (found: object | null) =>
      ({
        sensitivity: analyst.sensitivity.bind(analyst),
        simulate: async () => ({ trials: 10000, seed: 1, outputs: { lastMonthEarnings: found } }),
      }) as unknown as Analyst;
    const said = async (found: object | null) => {
      const tool = new RiskTool(context, toolWords, words("en", "editing"), async () => answer(found));
      tool.panel(context);
      await settled();
      handler(tool.panel(context), "click", "risk-run")(undefined);
      await settled();
      return textOf(tool.panel(context));
    };
    expect(await said({ ...figures, missing: 1234 })).toContain("no value in 1,234 of 10,000 trials");
    expect(await said({ ...figures, missing: 0 })).not.toContain("no value");
    expect(await said(null)).toContain("Earnings, last month: no trial gives a value.");
  });
});
