import type { Answer } from "../core/boundary/answer.js";
import { icons } from "../shared/icons.js";
import { html, nothing, type TemplateResult } from "../shared/lit.js";
import { isRightToLeft } from "../text/language.js";
import { answer } from "./answer/answer.js";
import type { LazyParts } from "./desk/lazy-parts.js";
import type { View } from "./desk/view.js";
import { form } from "./form/form.js";
import type { Failure } from "./start/failure.js";

/** Draws a failure in place of the calculator, beside the content of the element. */
export function failurePage({ text, retry }: Failure, again: () => void): TemplateResult {
  return html`<div class="frame"><div class="root failure" role="alert" dir="auto" part="failure">
    <p>${icons.warning}${text}</p>
    ${retry ? html`<button type="button" class="button" @click=${again}>${retry}</button>` : nothing}
  </div></div>`;
}

function charts(view: View, calculation: Answer, lazy: LazyParts, isRtl: boolean): TemplateResult {
  return html`<div class="charts ${lazy.charts ? "" : "waiting"}">
    ${
      lazy.hasFailed("charts")
        ? html`<p class="help">${view.wording.ui("chartsFailed")}</p>`
        : lazy.charts?.chartArea(view, calculation, isRtl)
    }
  </div>`;
}

function results(view: View, calculation: Answer, lazy: LazyParts, isRtl: boolean): TemplateResult {
  return html`<div class="results" part="results">
    ${answer(view, calculation)}${charts(view, calculation, lazy, isRtl)}
  </div>`;
}

/** Without the editing part, typed values are not computed, so a message above the form reports it. */
function incomplete(view: View, lazy: LazyParts): TemplateResult | typeof nothing {
  return lazy.hasFailed("editing")
    ? html`<p class="failure" role="alert">${view.wording.ui("editingFailed")}</p>`
    : nothing;
}

/** Draws the whole calculator: form, answer, figures. */
export function calculatorPage(view: View, lazy: LazyParts): TemplateResult {
  const isRtl = isRightToLeft(view.wording.language);
  const { wording, sheet } = view;
  const { calculation } = sheet;
  const { title, question } = wording.words;
  return html`<div class="frame">
      <div class="root ${sheet.problems.length > 0 ? "stale" : ""} ${view.compact ? "compact" : ""}" lang=${wording.language} dir=${isRtl ? "rtl" : "ltr"} part="calculator">
        <div class="sr" role="status" aria-live="polite"></div>
        <header class="top">
          <slot name="heading">
            <div class="title" role="heading" aria-level=${view.level} part="title">${title}</div>
          </slot>
          <p class="question" part="question">${question}</p>
        </header>
        ${incomplete(view, lazy)}
        <div class="columns ${sheet.inputTables.length > 0 ? "tabled" : ""}">
          ${form(view)}${calculation ? results(view, calculation, lazy, isRtl) : nothing}
        </div>
        ${calculation ? lazy.editing?.details(view, calculation) : nothing}
        <slot name="call-to-action"></slot>
        <slot name="footer"></slot>
      </div>
    </div>`;
}
