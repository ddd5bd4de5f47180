import type { Field } from "../../core/contract/index.js";

/** The range of a slider in percent. It fits the default: small rates get a short range with fine steps. */
export function sliderRange(field: Field, value: number): { low: number; high: number; step: number } {
  const { minimum = -1, maximum = Infinity } = field;
  const usual = Number(field.default ?? 1);
  const reach = usual < 0.04 ? 0.1 : usual <= 0.1 ? 0.3 : usual < 1 ? 1 : 3;
  const most = Number(maximum);
  const high = value > reach && most < Infinity ? most : Math.min(most, Math.max(value, reach));
  return {
    low: Math.max(Number(minimum), -1) * 100,
    high: high * 100,
    step: high > 0.3 ? 1 : 0.1,
  };
}
