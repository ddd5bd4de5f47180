import { describe, expect, it } from "vitest";
import type { Analyst } from "../../core/analyses/analyst.js";
import type { SensitivityQuestion } from "../../core/contract/index.js";
import { put } from "../../sheet/edits.js";
import { handler, settled, textOf, valued, type Widget, widget } from "../shared/context.test-support.js";
import { DriversTool } from "./drivers-tool.js";

const open = (given: Widget) =>
  new DriversTool(given.context, given.toolWords, async () => given.analyst as unknown as Analyst);

/** The inputs of event-roi whose product is the return multiple. */
const TIED = "Qualified leads, Lead-to-opportunity rate, Win rate and Average deal size";

async function opened(calculator: string, inputs = {}) {
  const given = widget(calculator, "drivers", "en", inputs);
  const tool = open(given);
  const drawn = async () => {
    tool.panel(given.context);
    await settled();
    tool.panel(given.context);
    await settled();
    return tool.panel(given.context);
  };
  return { ...given, tool, drawn };
}

describe("what matters most", () => {
  it("ranks the inputs of the headline, and compares the two strongest", async () => {
    const { drawn } = await opened("event-roi");
    const text = textOf(await drawn());
    expect(text).toContain(`Return multiple: the largest effect comes from ${TIED} (4.60× to 5.63× each)`);
    expect(text).toContain(
      "Not varied, because a percentage of 0 changes nothing: Other costs, Reimbursed (MDF, co-op)",
    );
    expect(text).not.toContain("no effect");
    expect(text).toContain("Return multiple by Qualified leads and Lead-to-opportunity rate");
    expect(text).toContain("5.11×");
  });

  it("asks again for another figure and another change, and announces the result", async () => {
    const { drawn, analyst, announced } = await opened("event-roi");
    const choices = await drawn();
    handler(choices, "change", "drivers-figure")(valued("revenue"));
    handler(await drawn(), "input", "drivers-change")(valued("20"));
    const text = textOf(await drawn());
    expect(analyst.asked.filter((each) => "change" in (each as object)).at(-1)).toEqual({
      output: "revenue",
      change: "0.2",
    } satisfies SensitivityQuestion);
    expect(text).toContain("($90,000 to $135,000 each)");
    expect(announced.at(-1)).toContain("Expected revenue: the largest effect comes from Qualified leads");
  });

  it("prints the effects without controls, once they are known", async () => {
    const { context, drawn, tool } = await opened("event-roi");
    expect(textOf(tool.paper(context))).toBe("");
    await drawn();
    const text = textOf(tool.paper(context));
    expect(text).toContain(`the largest effect comes from ${TIED} (4.60× to 5.63× each)`);
    expect(text).toContain("Sponsorship fee: 5.49× at $27,000, 4.79× at $33,000");
  });

  it("asks nothing again when it is only drawn", async () => {
    const { drawn, analyst } = await opened("event-roi");
    await drawn();
    const before = analyst.asked.length;
    await drawn();
    expect(analyst.asked).toHaveLength(before);
  });

  it("follows the entries", async () => {
    const { drawn, sheet } = await opened("event-roi");
    await drawn();
    put(sheet, "qualifiedLeads", { value: "150" });
    sheet.calculate();
    expect(textOf(await drawn())).toContain("(9.20× to 11.25× each)");
  });

  it("exchanges both inputs of the table when the other one is chosen", async () => {
    const { drawn } = await opened("event-roi");
    handler(await drawn(), "change", "drivers-rows")(valued("leadToOpportunity"));
    expect(textOf(await drawn())).toContain(
      "Return multiple by Lead-to-opportunity rate and Qualified leads",
    );
  });

  it("names the one input with the largest effect, or all that tie, also with other figures", async () => {
    const { drawn } = await opened("event-roi");
    handler(await drawn(), "change", "drivers-figure")(valued("investment"));
    expect(textOf(await drawn())).toContain(
      "Your investment: the largest effect comes from Sponsorship fee and Your share of the fee ($20,500 to $23,500 each)",
    );
    const { drawn: one } = await opened("event-roi", { ourShare: "0.5", travel: "50000" });
    handler(await one(), "change", "drivers-figure")(valued("investment"));
    expect(textOf(await one())).toContain(
      "the largest effect comes from Travel and staff ($62,000 to $72,000)",
    );
  });

  it("raises a share of 0 by percentage points, and says so", async () => {
    const { drawn, analyst } = await opened("deal-model");
    handler(await drawn(), "change", "drivers-figure")(valued("vendorGrossProfit"));
    handler(await drawn(), "input", "drivers-change")(valued("20"));
    const text = textOf(await drawn());
    expect(analyst.asked.filter((each) => "change" in (each as object)).at(-1)).toMatchObject({
      change: "0.2",
      ranges: { customerDiscount: { low: "0", high: "0.2" }, spiffRate: { low: "0", high: "0.2" } },
    });
    expect(text).toMatch(/Raised by percentage points, because [^:]*: Customer discount, SPIFF rate/);
    expect(text).toContain("SPIFF rate 0%$20,00020%$10,000$10,000");
    expect(text).toMatch(/Not varied, because [^:]*: Year-to-date volume, Fixed SPIFF/);
  });

  it("asks nothing while the percentage is wrong, and says that the chart is for the last valid one", async () => {
    const { drawn, analyst } = await opened("event-roi");
    handler(await drawn(), "input", "drivers-change")(valued("0"));
    const asked = analyst.asked.length;
    const text = textOf(await drawn());
    expect(text).toContain("The chart is for the last valid values.");
    expect(text).toContain("Input 10% lower");
    expect(analyst.asked).toHaveLength(asked);
  });

  it("says that results are for the last valid inputs while the form has a mistake", async () => {
    const { drawn, sheet } = await opened("event-roi");
    const stale = "These results are for your last valid inputs.";
    expect(textOf(await drawn())).not.toContain(stale);
    put(sheet, "qualifiedLeads", { value: "-5" });
    sheet.calculate();
    expect(textOf(await drawn())).toContain(stale);
  });

  it("says that no number moves the figure, and what may", async () => {
    const { drawn } = await opened("attribution", {
      touches: [
        { partner: "Integrator", daysBeforeClose: "60" },
        { partner: "Reseller", daysBeforeClose: "20" },
      ],
    });
    expect(textOf(await drawn())).toContain(
      "stays the same if any single number changes by 10%. It may depend on the choices or table rows",
    );
  });

  it("asks again after it was closed while a question waited", async () => {
    const { tool, drawn, analyst } = await opened("event-roi");
    tool.close();
    await drawn();
    tool.close();
    const before = analyst.asked.length;
    await drawn();
    expect(analyst.asked.length).toBe(before + 2);
  });

  it("says that it failed, and works again after that", async () => {
    const { context, toolWords, analyst } = widget("event-roi", "drivers");
    let isBroken = true;
    const tool = new DriversTool(context, toolWords, async () => {
      if (isBroken) throw new Error("no worker");
      return analyst as unknown as Analyst;
    });
    tool.panel(context);
    await settled();
    const failed = tool.panel(context);
    expect(textOf(failed)).toContain("The figures could not be calculated.");
    isBroken = false;
    handler(failed, "click", "drivers-retry")(undefined);
    tool.panel(context);
    await settled();
    expect(textOf(tool.panel(context))).toContain("the largest effect comes from");
  });
});

describe("each input within its own range", () => {
  async function ranged(calculator: string, inputs = {}) {
    const given = await opened(calculator, inputs);
    handler(await given.drawn(), "change", "drivers-by-range")(undefined);
    const type = async (id: string, text: string) => {
      handler(await given.drawn(), "input", `drivers-${id}`)(valued(text));
      return textOf(await given.drawn());
    };
    const asked = () =>
      given.analyst.asked.filter((each): each is SensitivityQuestion => "change" in (each as object)).at(-1);
    return { ...given, type, asked };
  }

  it("starts at the published range, extended to the current value, and else at the percentage", async () => {
    const { drawn, asked } = await ranged("affiliate-earnings", { signupToPaid: "0.6" });
    const text = textOf(await drawn());
    expect(text).toContain("Typical range: 10% to 40%");
    expect(text).toContain("Input at its low value");
    expect(asked()?.ranges).toMatchObject({
      clickToSignup: { low: "0.01", high: "0.08" },
      signupToPaid: { low: "0.1", high: "0.6" },
      refundRate: { low: "0", high: "0.15" },
      monthlyClicks: { low: "3600", high: "4400" },
    });
  });

  it("follows what is typed, also for an input that is 0, and prints it", async () => {
    const { context, drawn, type, asked, tool, announced } = await ranged("event-roi");
    await type("otherCosts-high", "11000");
    const text = await type("sponsorship-low", "10k");
    expect(asked()?.ranges).toMatchObject({
      otherCosts: { low: "0", high: "11000" },
      sponsorship: { low: "10000", high: "33000" },
    });
    expect(text).toMatch(/Not varied, because [^:]*: Reimbursed/);
    await drawn();
    const paper = textOf(tool.paper(context));
    expect(paper).toContain("Each input was moved within a range of its own.");
    expect(paper).toContain("Other costs: 5.11× at $0, 3.41× at $11,000");
    expect(announced.at(-1)).toContain("Return multiple: the largest effect comes from Sponsorship fee");
  });

  it("reports what is wrong beside the field, asks nothing, and keeps what was typed", async () => {
    const { drawn, analyst, tool, context, asked } = await ranged("event-roi");
    await drawn();
    const before = analyst.asked.length;
    const type = (entries: Record<string, string>) => {
      const panel = tool.panel(context);
      for (const [id, text] of Object.entries(entries))
        handler(panel, "input", `drivers-${id}`)(valued(text));
    };
    const own = { "sponsorship-low": "40000", "ourShare-high": "120", "travel-low": "5500" };
    type({ ...own, "qualifiedLeads-low": "many" });
    const text = textOf(tool.panel(context));
    for (const sentence of [
      "The low value is above the high value.",
      "problem: aboveMaximum",
      "The low and the high value are the same.",
      "problem: notANumber",
      "The chart is for the last valid values.",
    ]) {
      expect(text).toContain(sentence);
    }
    type({ "sponsorship-low": "30000", "ourShare-high": "90", "travel-low": "0" });
    tool.panel(context);
    expect(analyst.asked).toHaveLength(before);
    type({ "qualifiedLeads-low": "70" });
    tool.panel(context);
    await settled();
    expect(asked()?.ranges).toMatchObject({
      sponsorship: { low: "30000", high: "33000" },
      ourShare: { low: "0.45", high: "0.9" },
      travel: { low: "0", high: "5500" },
      qualifiedLeads: { low: "70", high: "82.5" },
    });
  });

  it("goes back to what is suggested, which follows the entries and the percentage", async () => {
    const { drawn, type, asked, sheet, announced } = await ranged("event-roi");
    await type("sponsorship-low", "1");
    handler(await drawn(), "click", "drivers-reset")(undefined);
    expect(announced.at(-1)).toBe("The ranges were reset.");
    put(sheet, "sponsorship", { value: "50000" });
    sheet.calculate();
    await type("change", "20");
    expect(asked()?.ranges?.sponsorship).toEqual({ low: "40000", high: "60000" });
  });

  it("starts at percentage points for a share of 0", async () => {
    const { drawn, asked } = await ranged("deal-model");
    expect(textOf(await drawn())).not.toContain("Raised by percentage points");
    expect(asked()?.ranges?.spiffRate).toEqual({ low: "0", high: "0.1" });
  });
});
