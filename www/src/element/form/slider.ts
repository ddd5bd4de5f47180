import { html, type TemplateResult } from "../../shared/lit.js";
import { isDecimal, shift } from "../../text/decimal.js";
import type { FieldAt, View } from "../desk/view.js";
import { sliderRange } from "./slider-range.js";

/** Draws the slider beside the field of a share. */
export function slider(view: View, { path, field }: FieldAt): TemplateResult {
  const entered = view.sheet.entry(path).value;
  const value = isDecimal(entered) ? entered : isDecimal(field.default) ? field.default : "0";
  const { low, high, step } = sliderRange(field, Number(value));
  return html`<input
    class="slider"
    part="slider"
    type="range"
    min=${low}
    max=${high}
    step=${step}
    .value=${shift(value, 2)}
    aria-label=${view.wording.ui("slider", { label: view.wording.label(path) })}
    aria-valuetext=${view.wording.value(value, "share")}
    @input=${(event: Event) => view.put(path, { value: shift((event.target as HTMLInputElement).value, -2) })}
  />`;
}
