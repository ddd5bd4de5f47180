import { describe, expect, it } from "vitest";
import { type LadderRow, planLadder } from "./ladder.js";
import { roomOf } from "./room.test-support.js";
import { truncated, wrapped } from "./text.js";

const { widthOf } = roomOf(0);

const row = (name: string, ...sizes: number[]): LadderRow => ({
  name,
  rungs: sizes.map((size, index) => ({
    size,
    tone: "muted",
    format: (style) => (style === "short" ? "short" : `$${size.toLocaleString("en")}`),
    ...(sizes.length > 1 ? { name: ["Contribution", "Cost"][index] ?? "" } : {}),
  })),
});

describe("a ladder", () => {
  it("puts names above the bars when it is narrow, beside them when it is wide", () => {
    const rows = [row("Registered", 3500), row("Platinum", 550000)];
    expect(planLadder(rows, roomOf(280)).left).toBe(0);
    expect(planLadder(rows, roomOf(700)).left).toBeGreaterThan(0);
  });

  it("never lets a bar or its figure leave the width", () => {
    for (const width of [280, 480, 1200]) {
      const plan = planLadder([row("Registered", 3500, 500), row("Platinum", 550000, 150000)], roomOf(width));
      for (const rung of plan.rows.flatMap((each) => each.rungs)) {
        expect(plan.left + rung.place.label + widthOf(rung.text)).toBeLessThanOrEqual(width);
      }
    }
  });

  it("names the bars once", () => {
    const plan = planLadder([row("A", 10, 20), row("B", 10, 20)], roomOf(600));
    const texts = plan.rows.flatMap((each) => each.rungs.map((rung) => rung.text));
    expect(texts).toEqual(["Contribution $10", "Cost $20", "$10", "$20"]);
  });

  it("shortens figures that would crowd the bars out", () => {
    const plan = planLadder([row("A", 1e28)], roomOf(280));
    expect(plan.rows[0]?.rungs[0]?.text).toBe("short");
  });

  it("draws nothing for no rows", () => {
    expect(planLadder([], roomOf(280)).height).toBe(0);
  });
});

describe("labels", () => {
  it("wrap between words and end in an ellipsis where they must be cut", () => {
    expect(wrapped("Registered partners", 1000, widthOf)).toEqual(["Registered partners"]);
    expect(wrapped("Registered partners", 90, widthOf)).toEqual(["Registered", "partners"]);
    expect(wrapped("one two three four five six seven", 60, widthOf)).toHaveLength(2);
    expect(truncated("Unbreakablylongname", 60, widthOf)).toMatch(/…$/);
    expect(wrapped("", 60, widthOf)).toEqual([""]);
  });
});
