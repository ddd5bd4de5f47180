import { describe, expect, it } from "vitest";
import type { Threshold, Thresholds } from "../../core/contract/index.js";
import { handlers, settled, textOf, widget } from "../shared/context.test-support.js";
import { PendingAnalyst } from "../shared/pending-analyst.test-support.js";
import { ThresholdsTool } from "./tool.js";

const threshold = (input: string, distance: string, more: Partial<Threshold> = {}): Threshold => ({
  input,
  distance,
  output: "90000",
  jump: "23500",
  changed: [],
  ...more,
});

/** The tool over tier-benefits, with its first question asked. */
async function opened(language = "en") {
  const made = widget("tier-benefits", "thresholds", language);
  const analyst = new PendingAnalyst();
  const tool = new ThresholdsTool(made.phrases, analyst.open);
  const draw = () => tool.panel(made.context);
  tool.aim("value");
  draw();
  await settled();
  return { ...made, analyst, tool, draw };
}

const answerWith = (inputs: Thresholds["inputs"]): Thresholds => ({
  output: "value",
  base: "66500",
  inputs,
});

describe("thresholds", () => {
  it("asks for the inputs that people can change", async () => {
    const { analyst, sheet } = await opened();
    const { output, inputs } = analyst.crossed[0]?.question ?? {};
    expect(output).toBe("value");
    expect(inputs).toContain("revenue");
    for (const path of inputs ?? []) expect(sheet.isFixed(path)).toBe(false);
  });

  it("says what crossing is worth from now, the largest gain first, and names the tier", async () => {
    const { analyst, draw } = await opened();
    const above = threshold("100000", "300", {
      changed: [{ line: "qualifiedTier", from: "Silver", to: "Gold" }],
    });
    const below = threshold("9", "-1", { jump: "-30000", output: "36500" });
    await analyst.crossed[0]?.answer(
      answerWith([
        { input: "revenue", value: "99700", above },
        { input: "certifications", value: "10", below, above: threshold("11", "1", { output: "66505" }) },
      ]),
    );
    const text = textOf(draw());
    const sentences = [...text.matchAll(/“[^“”]+” (?:up|down) by .*?(?=Try it)/g)].map(([found]) => found);
    expect(sentences.length).toBe(3);
    expect(sentences[0]).toMatch(
      /^“Certified team members” down by 1 to 9: .* falls by \$30,000 to \$36,500\.$/,
    );
    expect(sentences[1]).toMatch(
      /^“Your revenue” up by \$300 to \$100,000: “.*” becomes Gold and “.*” rises by \$23,500 to \$90,000\.$/,
    );
    expect(sentences[2]).toMatch(
      /rises by \$5 to \$66,505\. At the threshold itself, the rise is \$23,500\.$/,
    );
  });

  it("says the gain from now, not the height of the jump, which stands beside it", async () => {
    const { analyst, draw } = await opened();
    const rise = threshold("100000", "300", { output: "45000", jump: "25000" });
    const fall = threshold("9", "-1", { output: "16000", jump: "-7000" });
    const back = threshold("11", "1", { output: "15500", jump: "200" });
    await analyst.crossed[0]?.answer({
      ...answerWith([
        { input: "revenue", value: "99700", above: rise },
        { input: "certifications", value: "10", below: fall, above: back },
      ]),
      base: "15500",
    });
    const text = textOf(draw());
    expect(text).toMatch(/rises by \$29,500 to \$45,000\. At the threshold itself, the rise is \$25,000\./);
    expect(text).toMatch(/rises by \$500 to \$16,000\. At the threshold itself, the fall is \$7,000\./);
    expect(text).toMatch(/is \$15,500, the same as now\. At the threshold itself, the rise is \$200\./);
  });

  it("says where a figure has no value", async () => {
    const { analyst, draw } = await opened();
    const above = threshold("100000", "300", { output: null, jump: null });
    const below = threshold("1", "-99699", { jump: null });
    const inputs = [{ input: "revenue", value: "99700", above, below }];
    await analyst.crossed[0]?.answer({ ...answerWith(inputs), base: null });
    const text = textOf(draw());
    expect(text).toMatch(/to \$100,000: “[^”]+” has no value\./);
    expect(text).toMatch(/to \$1: “[^”]+” becomes \$90,000\./);
  });

  it("says that there is none, also if all that changes is hidden", async () => {
    const { analyst, draw } = await opened();
    const above = threshold("100000", "300", {
      jump: "0",
      changed: [{ line: "unknown", from: "a", to: "b" }],
    });
    await analyst.crossed[0]?.answer(answerWith([{ input: "revenue", value: "99700", above }]));
    expect(textOf(draw())).toContain("No jump was found for a change to a single input.");
  });

  it("puts a value into the form and takes it back", async () => {
    const { analyst, draw, sheet, focus } = await opened();
    const before = sheet.state;
    await analyst.crossed[0]?.answer(
      answerWith([{ input: "revenue", value: "1", above: threshold("100000", "300") }]),
    );
    handlers(draw(), "click")[0]?.();
    expect(sheet.entry("revenue").value).toBe("100000");
    expect(focus()).toBe("thresholds-back");
    handlers(draw(), "click")[0]?.();
    expect(sheet.state).toBe(before);
  });

  it("tries again after a failure", async () => {
    const { analyst, draw } = await opened();
    await analyst.crossed[0]?.fail(new Error("The worker broke."));
    expect(textOf(draw())).toContain("The thresholds could not be calculated.");
    handlers(draw(), "click").at(-1)?.();
    draw();
    await settled();
    expect(analyst.crossed.length).toBe(2);
  });

  it("prints what it found", async () => {
    const { analyst, tool, context } = await opened();
    await analyst.crossed[0]?.answer(
      answerWith([{ input: "revenue", value: "1", above: threshold("100000", "300") }]),
    );
    expect(textOf(tool.paper(context))).toContain("“Your revenue” up by $300 to $100,000");
  });
});
