import type { Room } from "../../charts/measured.js";
import { typeOf } from "../../charts/type.js";
import { icons } from "../../shared/icons.js";
import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import { isLinkable } from "../../sheet/link.js";
import type { ToolContext } from "../tool.js";
import { cards, changedSince } from "./cards.js";
import { scenarioChart } from "./chart.js";
import type { Column } from "./desk.js";
import { type Drawing, focusLater, titleOf, trouble } from "./drawing.js";
import { entriesTable } from "./entries-table.js";
import { figuresTable } from "./figures-table.js";
import { isLetter, type Scenario } from "./scenario.js";
import { LONG_LINK, openFile, saveScenarios, shareLink } from "./transfer.js";

const button = (id: string, text: string, action: () => void, isDisabled = false) =>
  html`<button type="button" class="button" part="button" id=${id} ?disabled=${isDisabled} @click=${action}>${text}</button>`;

/** A heading, as many levels below the calculator's title as given. */
const heading = ({ context }: Drawing, below: number, text: string) =>
  html`<div class="group-title" role="heading" aria-level=${Math.min(context.level + below, 6)}>${text}</div>`;

/** A sentence about where the scenarios are kept, if they are not kept in this browser. */
function keeping({ desk, say }: Drawing): TemplateResult | typeof nothing {
  if (desk.visiting) {
    const hasOwn = desk.kept.scenarios.length > 0;
    return html`<p class="notice" part="notice">${icons.info}<span>${say("fromLink")}
      <button type="button" class="link" part="button" @click=${() => desk.adopt()}>${say("adopt")}</button>
      ${hasOwn ? html`<button type="button" class="link" part="button" @click=${() => desk.leave()}>${say("leave")}</button>` : nothing}
    </span></p>`;
  }
  if (desk.kept.keeping === "kept") return nothing;
  if (desk.kept.keeping === "refused" && desk.scenarios.length === 0) return nothing;
  return html`<p class="notice warning" part="notice">${icons.warning}<span>${say(desk.kept.keeping)}</span></p>`;
}

/** The outcome of the last action, which screen readers announce, with a button that takes it back. */
function outcome(drawing: Drawing): TemplateResult {
  const { context, desk, say } = drawing;
  const { message } = desk;
  const { letter, name } = message?.texts ?? {};
  const of = isLetter(letter) ? { letter, name: String(name ?? "") } : undefined;
  const text = message
    ? say(message.word, { ...message.texts, ...(of && { name: titleOf(drawing, of) }) })
    : "";
  const undo = message?.undo?.();
  const takeBack = () => {
    undo?.();
    desk.message = { word: "restored" };
    context.redraw();
    focusLater(context, "tool-scenarios");
  };
  return html`<div class="sc-outcome">
    <p class=${message?.isProblem ? "problem" : "help"} aria-live="polite">${message?.isProblem ? icons.warning : nothing}<span>${text}</span></p>
    ${undo ? html`<button type="button" class="link" part="button" id="scenarios-undo" @click=${takeBack}>${say("undo")}</button>` : nothing}
  </div>`;
}

function keepButton({ context, desk, say }: Drawing): TemplateResult {
  const letter = desk.nextLetter;
  if (letter === undefined) return html`<p class="help">${say("full")}</p>`;
  const keep = () => {
    desk.keep();
  };
  const isInvalid = context.sheet.problems.length > 0;
  return button("scenarios-keep", say("keep", { letter }), keep, isInvalid);
}

function chooseBase(drawing: Drawing, columns: readonly Column[]): TemplateResult {
  const { desk, say } = drawing;
  const choose = (event: Event) => {
    desk.base = (event.target as HTMLSelectElement).value;
  };
  const letterOf = (scenario: Scenario | undefined) => scenario?.letter ?? "";
  return html`<div class="sc-base"><label class="label" for="scenarios-base">${say("base")}</label>
    <span class="box choice"><select id="scenarios-base" part="input" @change=${choose}>${columns.map(
      ({ scenario }) =>
        html`<option value=${letterOf(scenario)} .selected=${letterOf(scenario) === desk.base}>${titleOf(drawing, scenario)}</option>`,
    )}</select></span></div>`;
}

function linkShown({ desk, say }: Drawing): TemplateResult | typeof nothing {
  const { shared } = desk;
  if (!shared || shared.of !== desk.scenarios) return nothing;
  const { length } = shared.link;
  const long = length > LONG_LINK ? say("linkLong", { count: length }) : "";
  const select = (event: Event) => (event.currentTarget as HTMLInputElement).select();
  const link = html`<label>${say("linkByHand")}
    <input class="link-text" readonly dir="ltr" .value=${shared.link} @focus=${select} /></label>`;
  return html`<p class="help">${shared.isCopied ? say("linkCopied") : link} ${long}</p>`;
}

function transfer(drawing: Drawing): TemplateResult {
  const { context, desk, say } = drawing;
  const isEmpty = desk.scenarios.length === 0;
  const take = (event: Event) => {
    const field = event.target as HTMLInputElement;
    const [file] = field.files ?? [];
    if (file) void openFile(context, desk, file);
    // The same file can be chosen again.
    field.value = "";
  };
  const choose = () => context.element.renderRoot.querySelector<HTMLInputElement>("#scenarios-file")?.click();
  return html`<div class="sc-transfer">
      ${isLinkable() && !isEmpty ? button("scenarios-link", say("copyLink"), () => void shareLink(context, desk)) : nothing}
      ${isEmpty ? nothing : button("scenarios-save", say("save"), () => saveScenarios(context, desk))}
      ${button("scenarios-open", say("open"), choose)}
      <input id="scenarios-file" type="file" accept=".json,application/json" hidden @change=${take} />
    </div>
    <div aria-live="polite">${linkShown(drawing)}</div>`;
}

/** The comparison of all columns: the chart, what differs, the figures. */
function comparisonOf(drawing: Drawing, columns: readonly Column[]): TemplateResult {
  const { say } = drawing;
  return html`${scenarioChart(drawing, columns)}
    <section>${heading(drawing, 3, say("differing"))}${entriesTable(drawing, columns)}</section>
    <section>${heading(drawing, 3, say("headline"))}${chooseBase(drawing, columns)}${figuresTable(drawing, columns)}</section>`;
}

/** Draws the whole panel. */
export function panel(drawing: Drawing): TemplateResult {
  const { desk, say } = drawing;
  const columns = desk.columns();
  const isEmpty = desk.scenarios.length === 0;
  return html`<div class="scenarios">
    <p class="help">${say("says")} ${say("saysNot")}</p>
    ${keeping(drawing)}
    ${isEmpty ? html`<p>${say("empty")}</p>` : cards(drawing, columns)}
    <div class="sc-keep">${keepButton(drawing)}${outcome(drawing)}</div>
    ${isEmpty ? nothing : comparisonOf(drawing, columns)}
    ${transfer(drawing)}
  </div>`;
}

/** The width that the chart is drawn for on paper, in pixels, as that of other charts. */
const PAPER_WIDTH = 680;

/** The room of the chart on paper: nothing can be measured once the browser prints. */
function roomOnPaper({ element }: ToolContext): Room | undefined {
  const place = element.renderRoot.querySelector(".paper");
  return place ? { width: PAPER_WIDTH, ...typeOf(getComputedStyle(place)) } : undefined;
}

/** The comparison as it is on paper, with all figures; nothing without scenarios. */
export function paper(drawing: Drawing): TemplateResult | typeof nothing {
  const { context, desk, say } = drawing;
  if (desk.scenarios.length === 0) return nothing;
  const columns = desk.columns();
  const room = roomOnPaper(context);
  const names = columns.map((column) => {
    const problem = trouble(drawing, column);
    const { wording } = context;
    const { calculation, inputs } = column.sheet;
    const said = problem ?? (calculation ? wording.headline(calculation, inputs) : "");
    return html`<p>${titleOf(drawing, column.scenario)}: ${said}</p>${problem ? nothing : changedSince(drawing, column, true)}`;
  });
  return html`<div class="scenarios">${names}${scenarioChart(drawing, columns, room)}
    <section>${heading(drawing, 2, say("differing"))}${entriesTable(drawing, columns)}</section>
    <section>${heading(drawing, 2, say("headline"))}${figuresTable(drawing, columns, true)}</section></div>`;
}
