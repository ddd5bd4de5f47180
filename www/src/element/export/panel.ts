import { icons } from "../../shared/icons.js";
import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import {
  copyCells,
  copyLink,
  copyText,
  printAnswer,
  saveChartPng,
  saveCsv,
  savePost,
  saveSpreadsheet,
  saveSvg,
  shareAnswer,
} from "./actions.js";
import type { ChartFile, Desk, Row } from "./desk.js";
import { chooseNumbers, type NumberChoice, numberChoice } from "./number-choice.js";
import { written } from "./separated.js";
import { canShare } from "./share.js";

/** Nothing is exported while the entries have problems, because the answer is not for them. */
const isStale = ({ view }: Desk): boolean => view.sheet.problems.length > 0;

function button(desk: Desk, text: string, action: () => void, name?: string): TemplateResult {
  return html`<button
    type="button"
    class="button"
    part="button"
    aria-label=${name ?? nothing}
    ?disabled=${isStale(desk)}
    @click=${action}
  >
    ${text}
  </button>`;
}

/** The outcome of the last action in a row. The live region stays in the page, because screen readers ignore a new one. */
function outcome({ outcome, calculation }: Desk, row: Row): TemplateResult {
  const said = outcome?.row === row && outcome.of === calculation ? outcome : undefined;
  const select = ({ currentTarget }: Event) => (currentTarget as HTMLTextAreaElement).select();
  return html`<div class="export-outcome">
    <p class=${said?.isProblem ? "problem" : "help"} role="status">${
      said && html`${said.isProblem ? icons.warning : nothing}<span>${said.text}</span>`
    }</p>
    ${
      said?.byHand === undefined
        ? nothing
        : html`<textarea
            class="export-text"
            readonly
            rows="6"
            dir="auto"
            aria-label=${said.text}
            .value=${said.byHand}
            @focus=${select}
          ></textarea>`
    }
  </div>`;
}

function row(desk: Desk, id: Row, content: unknown): TemplateResult {
  const name = `export-${id}`;
  return html`<div class="export-row" role="group" aria-labelledby=${name}>
    <span class="label" id=${name}>${desk.say(id)}</span>
    <div class="export-content">${content}${outcome(desk, id)}</div>
  </div>`;
}

const buttons = (...all: unknown[]): TemplateResult => html`<div class="export-buttons">${all}</div>`;

/** The choice of how numbers are written, where the language writes them in another way. */
function numbers(desk: Desk): TemplateResult | typeof nothing {
  const { localFormat, say, view } = desk;
  if (localFormat.decimal === ".") return nothing;
  const option = (choice: NumberChoice, example: string) => {
    const pick = () => {
      chooseNumbers(choice);
      view.redraw();
    };
    return html`<label class="segment"
      ><input type="radio" name="export-numbers" .checked=${numberChoice() === choice} @change=${pick} /><span
        dir="ltr"
        >${example}</span
      ></label
    >`;
  };
  const decimal = "1250.5";
  return html`<div class="export-numbers">
    <span class="help" id="export-numbers">${say("numbers")}</span>
    <span class="segments" role="radiogroup" aria-labelledby="export-numbers">
      ${option("local", written({ decimal }, localFormat))}${option("plain", decimal)}
    </span>
  </div>`;
}

/** The files with the figures, and how their numbers are written. */
function files(desk: Desk): TemplateResult {
  const all = [button(desk, desk.say("csv"), () => saveCsv(desk))];
  // The formulas of a spreadsheet would show what the view for customers leaves out.
  if (!desk.view.sheet.core.isForCustomers) {
    all.unshift(button(desk, desk.say("spreadsheet"), () => void saveSpreadsheet(desk)));
  }
  return html`${buttons(...all)}${numbers(desk)}`;
}

function chart(desk: Desk, file: ChartFile): TemplateResult {
  const { title } = file.picture;
  return html`<li>
    <span>${title}</span>
    ${buttons(
      button(desk, "SVG", () => saveSvg(desk, file), `SVG: ${title}`),
      button(desk, "PNG", () => void saveChartPng(desk, file), `PNG: ${title}`),
    )}
  </li>`;
}

/** The picture for posts, small, and the button that saves it. */
function post(desk: Desk): TemplateResult {
  const { picture, preview } = desk.post;
  const shown = html`<div class="export-preview" role="img" aria-label=${picture.title}>${preview}</div>`;
  return html`${preview ? shown : nothing}${buttons(button(desk, desk.say("savePost"), () => void savePost(desk)))}`;
}

/** The longest name on a paper, in characters. */
const LONGEST_NAME = 80;

/** The choice of the printed version, and the name of the person that it is prepared for. */
function printing(desk: Desk): TemplateResult {
  const { paper, paperKinds, say, view } = desk;
  const kind = (each: (typeof paperKinds)[number]) => {
    const pick = () => {
      desk.paper = { ...paper, kind: each };
      view.redraw();
    };
    return html`<label class="segment"
      ><input type="radio" name="export-paper" .checked=${paper.kind === each} @change=${pick} /><span
        >${say(each)}</span
      ></label
    >`;
  };
  const take = ({ currentTarget }: Event) => {
    desk.paper = { ...desk.paper, name: (currentTarget as HTMLInputElement).value };
  };
  return html`<span class="segments" role="radiogroup" aria-labelledby="export-print" aria-describedby="export-paper-help"
      >${paperKinds.map(kind)}</span
    >
    <p class="help" id="export-paper-help">${say(`${paper.kind}Help`)}</p>
    <label class="export-name"
      ><span class="help">${say("preparedFor")}</span
      ><span class="box text"
        ><input type="text" maxlength=${LONGEST_NAME} autocomplete="off" .value=${paper.name} @input=${take} /></span
    ></label>
    ${buttons(button(desk, say("printNow"), () => printAnswer(desk)))}`;
}

function sharing(desk: Desk): TemplateResult | typeof nothing {
  const { link, say } = desk;
  if (!canShare() && link === undefined) return nothing;
  const all = [
    canShare() ? button(desk, say("shareAnswer"), () => void shareAnswer(desk)) : nothing,
    link === undefined ? nothing : button(desk, say("copyLink"), () => void copyLink(desk, link)),
  ];
  return row(desk, "share", buttons(...all));
}

/** Draws the whole panel. */
export function panel(desk: Desk): TemplateResult {
  const { chartFiles, say } = desk;
  const stale = html`<p class="problem">${icons.warning}<span>${say("stale")}</span></p>`;
  const copying = buttons(
    button(desk, say("asText"), () => void copyText(desk)),
    button(desk, say("asTable"), () => void copyCells(desk)),
  );
  return html`<div class="export-rows">
    ${isStale(desk) ? stale : nothing}
    ${row(desk, "copy", copying)}
    ${row(desk, "files", files(desk))}
    ${
      chartFiles.length > 0
        ? row(
            desk,
            "charts",
            html`<ul class="export-charts">${chartFiles.map((file) => chart(desk, file))}</ul>`,
          )
        : nothing
    }
    ${row(desk, "post", post(desk))}
    ${row(desk, "print", printing(desk))}
    ${sharing(desk)}
  </div>`;
}
