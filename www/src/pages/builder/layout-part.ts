import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import type { Choices } from "./choices.js";
import { pixels } from "./custom-properties.js";
import { lineOptions } from "./figure-choices.js";
import { firstLines } from "./first-lines.js";
import { foldedPart } from "./folded-part.js";
import { type Option, selectField, switchField, textField } from "./parts.js";
import type { Density, Radius, TextSize } from "./state.js";
import { hasCustomerView, viewOf } from "./view.js";

const DENSITY_NAMES: Option<Density>[] = [
  { value: "0.8", label: "Tight" },
  { value: "", label: "Normal" },
  { value: "1.25", label: "Wide" },
];

const RADIUS_NAMES: Option<Radius>[] = [
  { value: "0px", label: "Square" },
  { value: "", label: "Slightly round" },
  { value: "12px", label: "Round" },
];

const TEXT_SIZE_NAMES: Option<TextSize>[] = [
  { value: "", label: "Match the page" },
  { value: "14px", label: "Small, 14 pixels" },
  { value: "16px", label: "Medium, 16 pixels" },
  { value: "18px", label: "Large, 18 pixels" },
  { value: "20px", label: "Very large, 20 pixels" },
];

/** The number of figures below the headline that the owner can choose. */
const PLACES = 4;

const ORDINALS = ["First", "Second", "Third", "Fourth"];

/**
 * The list for one figure below the headline. After the chosen figures comes one empty list, to add
 * a figure.
 */
function firstField(choices: Choices, chosen: readonly string[], place: number): TemplateResult {
  const { outcome } = choices;
  const others = lineOptions(choices).filter(
    ({ value }) => !chosen.includes(value) || value === chosen[place],
  );
  const own = outcome?.description.headline.also.map((id) => outcome.wording.label(id)).join(", ");
  const none = place > 0 ? "None" : "The calculator’s own";
  return selectField(
    {
      id: `first-${place}`,
      label: `${ORDINALS[place]} figure below the answer`,
      help: place === 0 && chosen.length === 0 && own ? `The calculator’s own: ${own}.` : undefined,
      value: chosen[place] ?? "",
      options: [{ value: "", label: none }, ...others],
    },
    (id) =>
      choices.set({
        first: chosen
          .map((each, at) => (at === place ? id : each))
          .concat(chosen.length === place ? id : [])
          .filter(Boolean),
      }),
  );
}

function firstFields(choices: Choices): TemplateResult {
  const chosen = firstLines(choices);
  const shown = Math.min(chosen.length + 1, PLACES);
  return html`${Array.from({ length: shown }, (_, place) => firstField(choices, chosen, place))}`;
}

function stickyField(choices: Choices): TemplateResult {
  const { stickyTop } = choices.settings;
  const isWrong = stickyTop.trim() !== "" && pixels(stickyTop) === "";
  return textField(
    {
      id: "sticky-top",
      label: "Height of the page’s header in pixels",
      kind: "short",
      value: stickyTop,
      help: "The answer stays below it while visitors scroll. Empty: the calculator finds the header.",
      problem: isWrong ? "Enter a whole number of pixels from 0 to 999, such as 64." : undefined,
    },
    (value) => choices.set({ stickyTop: value }),
  );
}

/** The checkbox for the customer view, for calculators that have this view. */
function viewField(choices: Choices): TemplateResult | typeof nothing {
  const { settings } = choices;
  if (!hasCustomerView(settings)) return nothing;
  const set = ({ target }: Event) =>
    choices.set({ view: (target as HTMLInputElement).checked ? "customer" : "" });
  return html`<label class="tick"
    ><input type="checkbox" .checked=${settings.view !== ""} @change=${set} /><span
      >For partners and customers: without your margin, costs and net revenue</span
    ></label
  >`;
}

/** The settings of spacing, sizes, the first results and the view. */
export function layoutPart(choices: Choices): TemplateResult {
  const { settings } = choices;
  const { density, radius, textSize, stickyTop } = settings;
  const count = [
    density,
    radius,
    textSize,
    stickyTop.trim(),
    firstLines(choices).join(),
    viewOf(settings),
  ].filter(Boolean).length;
  return foldedPart(
    { id: "layout", title: "Layout", chosen: count > 0 ? `${count} changed` : "as usual" },
    html`${switchField(
      { name: "density", legend: "Spacing", value: density, options: DENSITY_NAMES },
      (value) => choices.set({ density: value }),
    )}
    ${switchField({ name: "radius", legend: "Corners", value: radius, options: RADIUS_NAMES }, (value) =>
      choices.set({ radius: value }),
    )}
    ${selectField(
      { id: "text-size", label: "Text size", value: textSize, options: TEXT_SIZE_NAMES },
      (value) => choices.set({ textSize: value as TextSize }),
    )}
    ${firstFields(choices)} ${stickyField(choices)} ${viewField(choices)}`,
  );
}
