import { describe, expect, it } from "vitest";
import type { Field } from "../../core/contract/index.js";
import { sliderRange } from "./slider-range.js";

const share = (more: Partial<Field>): Field => ({
  id: "rate",
  unit: "share",
  default: null,
  optional: false,
  ...more,
});

describe("a slider", () => {
  it.each([
    ["0.039", 10, 0.1],
    ["0.04", 30, 0.1],
    ["0.1", 30, 0.1],
    ["0.11", 100, 1],
    ["0.99", 100, 1],
    ["1", 300, 1],
  ])("for a default of %s reaches %s percent, in steps of %s", (usual, high, step) => {
    const range = sliderRange(share({ default: usual, minimum: "0" }), Number(usual));
    expect(range).toEqual({ low: 0, high, step });
  });

  it("without a default reaches as far as for a multiple", () => {
    expect(sliderRange(share({ minimum: "0" }), 0)).toEqual({ low: 0, high: 300, step: 1 });
  });

  it("stops at the field's maximum", () => {
    const range = sliderRange(share({ default: "0.5", minimum: "0", maximum: "0.8" }), 0.5);
    expect(range).toEqual({ low: 0, high: 80, step: 1 });
  });

  it("goes to the field's maximum once the value is beyond its reach", () => {
    const range = sliderRange(share({ default: "0.05", minimum: "0", maximum: "1" }), 0.4);
    expect(range).toEqual({ low: 0, high: 100, step: 1 });
  });

  it("grows with the value where the field has no maximum", () => {
    expect(sliderRange(share({ default: "0.05", minimum: "0" }), 0.2).high).toBe(30);
    expect(sliderRange(share({ default: "0.05", minimum: "0" }), 4).high).toBe(400);
  });

  it.each([
    [undefined, -100],
    ["-0.5", -50],
    ["-3", -100],
  ])("with a minimum of %s begins at %s percent", (minimum, low) => {
    const field = minimum === undefined ? share({ default: "0.5" }) : share({ default: "0.5", minimum });
    expect(sliderRange(field, 0.5).low).toBe(low);
  });
});
