import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { roomOf } from "./room.test-support.js";
import { type Entry, wholePercent } from "./waterfall-data.js";
import { placeFalls, planWaterfall } from "./waterfall-plan.js";

const { widthOf } = roomOf(0);

const spans = (sizes: number[], width = 100) =>
  placeFalls(sizes, width).falls.map(({ x, width: length, end, back }) => [x, length, end, back]);

const entry = (name: string, size: number): Entry => ({
  name,
  size,
  format: (style) => (style === "short" ? "short" : `$${size.toLocaleString("en")}`),
  share: "20%",
});

describe("a waterfall", () => {
  it("starts each part where the last one ended, and ends on zero", () => {
    expect(spans([50, 10, 20, 20])).toEqual([
      [0, 100, 100, false],
      [80, 20, 80, false],
      [40, 40, 40, false],
      [0, 40, 0, false],
    ]);
  });

  it("runs back for a part below zero in the middle", () => {
    expect(spans([50, 30, -10, 30])).toEqual([
      [0, 100, 100, false],
      [40, 60, 40, false],
      [40, 20, 60, true],
      [0, 60, 0, false],
    ]);
  });

  it("makes room left of zero for a loss at the end", () => {
    const { zero } = placeFalls([80, 100, -20], 100);
    expect(zero).toBe(20);
    expect(spans([80, 100, -20])[2]).toEqual([0, 20, 20, true]);
  });

  it("keeps the place of a part of zero, without a bar", () => {
    expect(spans([50, 0, 50])[1]).toEqual([100, 0, 100, false]);
    expect(spans([0, 0, 0])).toEqual(Array(3).fill([0, 0, 0, false]));
  });

  it("stays within the width, whatever the parts", () => {
    const size = fc.double({ noNaN: true, min: -1e12, max: 1e12 });
    fc.assert(
      fc.property(fc.array(size, { minLength: 1, maxLength: 8 }), (sizes) => {
        for (const { x, width } of placeFalls(sizes, 300).falls) {
          expect(x).toBeGreaterThanOrEqual(-1e-6);
          expect(width).toBeGreaterThanOrEqual(0);
          expect(x + width).toBeLessThanOrEqual(300 + 1e-6);
        }
      }),
    );
  });
});

describe("the ledger of a waterfall", () => {
  const entries = [
    entry("List price", 50000),
    entry("Discount on the list price", 20000),
    entry("You keep", 30000),
  ];

  it("puts names above the bars when it is narrow, beside them when it is wide", () => {
    const narrow = planWaterfall(entries, roomOf(280));
    const wide = planWaterfall(entries, roomOf(700));
    expect([narrow.beside, wide.beside]).toEqual([false, true]);
    expect(narrow.rows[0]?.textY).toBeLessThan(narrow.rows[0]?.barY ?? 0);
    expect(narrow.rows[2]?.fall.x).toBe(0);
    expect(wide.rows[2]?.fall.x).toBeGreaterThan(widthOf("You keep"));
  });

  it("keeps names, bars and figures apart", () => {
    for (const width of [280, 360, 768, 1280]) {
      const plan = planWaterfall(entries, roomOf(width));
      for (const { lines, amount, fall } of plan.rows) {
        const figure = plan.amountEnd - widthOf(amount);
        expect(widthOf(lines[0] ?? ""), `${width}`).toBeLessThan(figure);
        if (plan.beside) expect(fall.x + fall.width, `${width}`).toBeLessThan(figure);
        else expect(fall.x + fall.width).toBeLessThanOrEqual(width);
      }
    }
  });

  /** Names in some languages, and one that is longer than any. */
  const NAMES = [
    ["Prix catalogue", "Remise", "Coût de revient", "Il vous reste"],
    ["Listenpreis", "Rabatt", "Bereitstellungskosten", "Bleibt Ihnen"],
    ["Preço de tabela", "Desconto", "Custo direto", "Fica com você"],
    ["Price on the list of last year", "Discount", "Cost of delivery and of support", "You keep of it"],
  ];

  it.each([280, 320, 360, 468, 640, 1200])("cuts no name and lets nothing overlap at %i px", (width) => {
    const em = 13;
    for (const names of NAMES) {
      const named = names.map((name) => entry(name, 50000));
      const { rows, amountEnd, barHeight, step, height, beside } = planWaterfall(named, roomOf(width));
      expect(rows.map(({ lines }) => lines.join(" "))).toEqual(names);
      let end = 0;
      for (const { lines, nameY, textY, amount, barY } of rows) {
        const last = nameY + (lines.length - 1) * step;
        const isLevel = nameY <= textY && textY <= last;
        const room = isLevel ? amountEnd - widthOf(amount) : width;
        for (const line of lines) expect(widthOf(line), line).toBeLessThan(room);
        expect(nameY - em).toBeGreaterThanOrEqual(end);
        if (!beside) expect(Math.max(last, textY)).toBeLessThan(barY);
        end = Math.max(last, textY, barY + barHeight);
      }
      expect(end).toBeLessThanOrEqual(height);
    }
  });

  it("gives a name two lines beside its figure, and the whole width above it where that is not enough", () => {
    const named = ["Coût de revient et de vente", "Bereitstellungskostenpauschale", "Kept"].map((name) =>
      entry(name, 50000),
    );
    const { rows, step } = planWaterfall(named, roomOf(280));
    expect(rows.map(({ lines }) => lines.length)).toEqual([2, 1, 1]);
    const drops = rows.map(({ nameY, textY }) => Math.round((textY - nameY) / step));
    expect(drops).toEqual([0, 1, 0]);
  });

  it("shortens figures that would crowd the names out", () => {
    const plan = planWaterfall([entry("List price", 1e18)], roomOf(280));
    expect(plan.rows[0]?.amount).toBe("short");
  });
});

describe("a share in whole percent", () => {
  it("is rounded, and only there where there is a whole", () => {
    expect([wholePercent(1, 3), wholePercent(-1, 8), wholePercent(50, 50)]).toEqual(["0.33", "-0.12", "1"]);
    expect([wholePercent(0, 50), wholePercent(0.1, 50)]).toEqual(["0", "0"]);
    expect([wholePercent(1, 0), wholePercent(1e9, 1)]).toEqual([null, null]);
  });
});
