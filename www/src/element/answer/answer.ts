import type { Answer } from "../../core/boundary/answer.js";
import type { Notice, Value } from "../../core/contract/index.js";
import { icons } from "../../shared/icons.js";
import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import type { View } from "../desk/view.js";
import { type Figure, panel, valueButton } from "./figure.js";

/** A line's figure at one of the places where it is shown. */
export function lineFigure(view: View, calculation: Answer, id: string, place: string): Figure {
  const value = calculation.values[id] ?? null;
  return { view, target: id, name: id, label: view.wording.label(id), value, place };
}

/** Draws digits large and the unit small. */
function large(figure: Figure): TemplateResult {
  const { view, name, value, style } = figure;
  const unit = view.wording.unit(name) ?? "text";
  if (typeof value !== "string" || unit === "text") return html`${view.wording.write(name, value)}`;
  return html`${view.wording.numbers
    .pieces(value, unit, style)
    .map((piece) => (piece.isSign ? html`<span class="unit">${piece.text}</span>` : piece.text))}`;
}

/**
 * The headline with its range, the sentence about it, further figures, and notices. The headline is
 * sticky.
 */
export function answer(view: View, calculation: Answer): TemplateResult {
  const { wording, sheet } = view;
  const { headline } = sheet.description;
  const main = lineFigure(view, calculation, headline.figure, "headline");
  main.style = wording.forecast(headline.figure);
  const ends = headline.range?.map((id) => lineFigure(view, calculation, id, "headline"));
  const [low, high] = ends ?? [];
  const isOne = low && high && low.value === high.value;
  const loses = calculation.notices.some(({ code }) => code === headline.loss);
  return html`
    <div class="bar" part="headline">
      <div class="headline-label">${wording.headlineLabel({ ...sheet.inputs, ...calculation.values })}</div>
      <div class="headline-line">
        <span class="headline ${loses ? "loss" : ""}">${valueButton(main, large(main))}</span>
        ${
          low && high
            ? html`<span class="range"
                >${wording.words.headline.range} ${valueButton(low)}${isOne ? nothing : html`<span aria-hidden="true"> – </span>${valueButton(high)}`}</span
              >`
            : nothing
        }
      </div>
    </div>
    <div class="lead">
      ${[main, ...(ends ?? [])].map(panel)}
      <div class="said">
        <p class="sentence">${sheet.isExample ? html`<b>${wording.ui("example")}</b> ` : nothing}${wording.headline(calculation, sheet.inputs)}</p>
        ${view.editing?.below(view)}
      </div>
    </div>
    <div class="meaning">
      <dl class="also">
        ${headline.also.map((id) => {
          const figure = lineFigure(view, calculation, id, "also");
          return figure.value === null
            ? nothing
            : html`<div><dt>${figure.label}</dt><dd>${valueButton(figure)}${panel(figure)}</dd></div>`;
        })}
      </dl>
      ${notices(view, calculation)}
    </div>
  `;
}

function notices(view: View, calculation: Answer): TemplateResult | typeof nothing {
  if (calculation.notices.length === 0) return nothing;
  const [table] = view.sheet.inputTables;
  // A notice about a row has the row's number; a person knows it by its name.
  const values = ({ params: { row } }: Notice) => ({
    ...view.sheet.inputs,
    ...calculation.values,
    rowName: (calculation.tables[table?.id ?? ""]?.[Number(row) - 1]?.name || row) as Value,
  });
  const one = (notice: Notice) => html`<li class="notice ${notice.level}" part="notice">
    ${icons[notice.level]}<span><b>${view.wording.ui(notice.level)}</b> ${view.wording.notice(notice, values(notice))} ${view.editing?.source(view, notice)}</span>
  </li>`;
  return html`<ul class="notices">
    ${calculation.notices.map(one)}
  </ul>`;
}
