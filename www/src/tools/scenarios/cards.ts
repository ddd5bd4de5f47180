import { icons } from "../../shared/icons.js";
import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import { changedFigures } from "../../sheet/kept-figures.js";
import { changedList } from "./changed-list.js";
import type { Column } from "./desk.js";
import { type Drawing, focusLater, titleOf, trouble } from "./drawing.js";
import { LONGEST_NAME, type Scenario } from "./scenario.js";

const warning = (text: unknown) =>
  html`<div class="notice warning" part="notice">${icons.warning}<div>${text}</div></div>`;

/** Says which figures were other ones when the scenario was kept, and by how much; undefined if none were. */
export function changedSince(
  { context: { sheet, wording }, say }: Drawing,
  { scenario, sheet: { calculation } }: Column,
  onPaper = false,
): TemplateResult | undefined {
  if (!scenario || !calculation) return undefined;
  const changed = changedFigures(scenario.figures, sheet.description, calculation.values);
  if (changed.length === 0) return undefined;
  const version = scenario.version === sheet.core.version ? "" : scenario.version;
  const title = say("changed", { name: titleOf({ say }, scenario), version });
  return html`<p>${title}</p>${changedList(changed, wording, say, onPaper)}`;
}

function remarks(drawing: Drawing, column: Column): TemplateResult {
  const { say } = drawing;
  const name = titleOf(drawing, column.scenario);
  const problem = trouble(drawing, column);
  const changed = problem ? undefined : changedSince(drawing, column);
  const unused = column.unused.join(", ");
  return html`${problem ? warning(say("unfit", { name, problem })) : nothing}
    ${changed ? warning(changed) : nothing}
    ${unused ? warning(say("unused", { name, names: unused.length > 200 ? `${unused.slice(0, 200)}…` : unused })) : nothing}`;
}

/** The headline figure of a column, and the sentence about it. */
function headline({ context }: Drawing, { sheet, hasFailed }: Column): TemplateResult | typeof nothing {
  const { calculation } = sheet;
  if (!calculation || hasFailed || sheet.problems.length > 0) return nothing;
  const { wording } = context;
  const { figure } = sheet.description.headline;
  const value = calculation.values[figure] ?? null;
  return html`<p class="sc-figure"><b>${wording.write(figure, value, wording.forecast(figure))}</b>
      <span>${wording.headlineLabel({ ...sheet.inputs, ...calculation.values })}</span></p>
    <p class="sc-sentence">${wording.headline(calculation, sheet.inputs)}</p>`;
}

function nameField({ desk, say }: Drawing, scenario: Scenario): TemplateResult {
  const { letter, name } = scenario;
  const take = (event: Event) => desk.rename(scenario, (event.target as HTMLInputElement).value);
  const leave = (event: KeyboardEvent) => {
    if (event.key === "Enter" && !event.isComposing) take(event);
  };
  return html`<span class="box text"><input
      id=${`scenario-${letter}`}
      part="input"
      type="text"
      dir=${name ? "auto" : nothing}
      maxlength=${LONGEST_NAME}
      autocomplete="off"
      aria-label=${say("nameOf", { letter })}
      placeholder=${say("scenario", { letter })}
      .value=${name}
      @change=${take}
      @keydown=${leave}
  /></span>`;
}

function actions(drawing: Drawing, scenario: Scenario): TemplateResult {
  const { context, desk, say } = drawing;
  const name = titleOf(drawing, scenario);
  const isInvalid = context.sheet.problems.length > 0;
  const button = (word: string, action: () => void, isDisabled = false) => {
    const text = say(word);
    return html`<button type="button" class="link" part="button" ?disabled=${isDisabled} aria-label=${say("forOne", { action: text, name })} @click=${action}>${text}</button>`;
  };
  const remove = () => {
    desk.remove(scenario);
    focusLater(context, "scenarios-undo");
  };
  return html`<div class="sc-actions">
    ${button("load", () => desk.load(scenario, say("loaded", { name })))}
    ${button("replace", () => desk.replace(scenario), isInvalid)}
    ${button("remove", remove)}
  </div>`;
}

/** Draws each scenario: its name, its headline, what there is to say about it, and what can be done with it. */
export function cards(drawing: Drawing, columns: readonly Column[]): TemplateResult {
  const { say } = drawing;
  return html`<ul class="sc-cards">${columns.map((column) => {
    const { scenario } = column;
    const title = scenario
      ? html`<div class="sc-name"><span class="sc-letter" aria-hidden="true">${scenario.letter}</span>${nameField(drawing, scenario)}</div>`
      : html`<div class="sc-name sc-now">${say("present")}</div>`;
    return html`<li class="sc-card">${title}${headline(drawing, column)}${remarks(drawing, column)}
      ${scenario ? actions(drawing, scenario) : nothing}</li>`;
  })}</ul>`;
}
