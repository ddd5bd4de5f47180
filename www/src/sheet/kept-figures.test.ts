import { describe, expect, it } from "vitest";
import type { Description, LineDescription } from "../core/contract/index.js";
import { changedFigures, type Figures, leadingFigures, shownFigures } from "./kept-figures.js";

const line = (id: string, unit: string, hidden = false) => ({ id, unit, hidden }) as LineDescription;

const described = {
  headline: { figure: "total", also: ["best"] },
  lines: [
    line("fee", "money"),
    line("best", "text"),
    line("secret", "money", true),
    line("enough", "flag"),
    line("total", "money"),
    ...Array.from({ length: 12 }, (_, at) => line(`more${at}`, "count")),
  ],
} as Description;

const third = "33.333333333333333333333333333";
const values: Figures = { total: third, best: "Booth", secret: "7", enough: true, fee: "10", more0: "1" };
const changed = (figures: Figures) => changedFigures(figures, described, values);

describe("the figures that are kept", () => {
  it("begin with the headline, and leave out what the page hides", () => {
    const shown = Object.entries(shownFigures(described, values));
    expect(shown.slice(0, 4)).toEqual([
      ["total", third],
      ["best", "Booth"],
      ["fee", "10"],
      ["enough", true],
    ]);
    expect(shown).toHaveLength(16);
    expect(shown.at(-1)).toEqual(["more11", null]);
  });

  it("are in a link at most twelve with a value, with twelve digits and short words", () => {
    const many = Object.fromEntries(described.lines.map(({ id }) => [id, "1.00000000000049"]));
    const long = { ...many, fee: null, best: "x".repeat(120) };
    const leading = Object.entries(leadingFigures(described, long));
    expect(leading).toHaveLength(12);
    expect(leading.slice(0, 3)).toEqual([
      ["total", "1"],
      ["best", "x".repeat(60)],
      ["enough", "1"],
    ]);
  });
});

describe("a figure that was kept", () => {
  it("has changed if it was another one, in the order of the page", () => {
    expect(changed({ fee: "12", best: "Webinar", total: "33.4", more0: null, more1: "0" })).toEqual([
      { id: "total", was: "33.4", now: third },
      { id: "best", was: "Webinar", now: "Booth" },
      { id: "fee", was: "12", now: "10" },
      { id: "more0", was: null, now: "1" },
      { id: "more1", was: "0", now: null },
    ]);
  });

  it("is the same as far as its digits were kept", () => {
    expect(
      changed({ total: "33.3333333333", fee: "10.00", best: "Booth", enough: "true", more1: null }),
    ).toEqual([]);
    expect(changed({ total: "33.3333333334" })).toHaveLength(1);
    expect(changed({ total: third.replace(/3$/, "4") }), "all digits were kept").toHaveLength(1);
  });

  it("is not shown if the page hides it, and named if there is no such figure", () => {
    expect(changed({ secret: "1", gone: "5", ["__proto__"]: "5" })).toEqual([
      { id: "gone", was: "5", now: undefined },
      { id: "__proto__", was: "5", now: undefined },
    ]);
  });

  it("is left out if it cannot be a value of its line", () => {
    expect(changed({ total: "many", fee: true, enough: "maybe" })).toEqual([]);
    expect(changed({ enough: "false", best: false })).toEqual([
      { id: "best", was: "false", now: "Booth" },
      { id: "enough", was: false, now: true },
    ]);
  });
});
