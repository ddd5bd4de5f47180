import type { Room } from "../../charts/measured.js";
import type { Answer } from "../../core/boundary/answer.js";
import { adopt } from "../../shared/adopt.js";
import { html, nothing, render, type TemplateResult } from "../../shared/lit.js";
import { isLinkable, linkOf } from "../../sheet/link.js";
import { linkBase } from "../../sheet/link-base.js";
import { isRightToLeft } from "../../text/language.js";
import { answer } from "../answer/answer.js";
import { chartArea, chartStyles, typeOf } from "../answer/chart-area.js";
import { figures, smallPrint } from "../answer/details.js";
import type { View } from "../desk/view.js";
import { paper as paperStyles } from "../styles/paper.js";
import { entered } from "./entered.js";
import { forCustomers } from "./for-customers.js";

/** The width that charts are drawn for, in pixels; the paper scales them to its own. */
const CHART_WIDTH = 680;

/** The rows of a table, and the charts, that a summary has at most. */
const SUMMARY_ROWS = 8;
const SUMMARY_CHARTS = 1;

/** Tables and sources are open on paper; tools as on the screen; explanations closed, which take more space than all else. */
const OPEN = /^(?:table|source):/;

/** The view for paper, where nothing opens or closes. */
const onPaper = (view: View): View =>
  Object.assign(Object.create(view) as View, {
    isOpen: (key: string) => OPEN.test(key) || (key.startsWith("tool:") && view.isOpen(key)),
    setOpen: () => undefined,
  });

/** The line with the person it is for, the day, the program and the currency of the figures. */
function heads({ wording, sheet, state }: View): TemplateResult {
  const { currency, program } = sheet.description;
  const { locale } = wording.numbers;
  const language = locale.startsWith(wording.language) ? locale : wording.language;
  const day = new Intl.DateTimeFormat(language, { dateStyle: "long" }).format();
  const name = new Intl.DisplayNames(language, { type: "currency" }).of(currency);
  const { preparedFor } = state.paper ?? {};
  const facts = [
    ...(preparedFor ? [[preparedFor.word, preparedFor.name]] : []),
    [wording.ui("date"), day],
    [wording.ui("program"), program.name],
    [wording.ui("currency"), `${name} (${currency})`],
  ];
  return html`<dl class="facts">
    ${facts.map(([word, fact]) => html`<div><dt>${word}</dt><dd>${fact}</dd></div>`)}
  </dl>`;
}

/** The link that opens these figures, as text that can be typed and followed. */
function link({ element, sheet, wording }: View): TemplateResult | typeof nothing {
  if (!isLinkable()) return nothing;
  const address = linkOf(element, linkBase(), sheet, true);
  return html`<p class="small-print">${wording.ui("figuresLink")} <a dir="ltr" href=${address}>${address}</a></p>`;
}

const heading = ({ wording, level }: View, word: string): TemplateResult =>
  html`<div class="paper-title" role="heading" aria-level=${level}>${wording.ui(word)}</div>`;

/** The scenarios side by side, where they are compared on the screen; nothing where they are not. */
const beside = (view: View): TemplateResult | typeof nothing =>
  view.editing?.paperOfTools(view, "beside") ?? nothing;

function everything(
  view: View,
  calculation: Answer,
  room: Room,
  compared: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  const { wording, tables } = view;
  return html`${heads(view)}${answer(view, calculation)}${compared}
    ${heading(view, "entered")}${entered(view)}
    ${heading(view, "results")}${figures(view, calculation)}
    <div class="charts">${chartArea(view, calculation, isRightToLeft(wording.language), room)}</div>
    <div class="tables">${tables?.resultTables(view, calculation)}</div>`;
}

/**
 * The answer, the entries, and the scenarios side by side or else the first chart, which fit on one page; long tables
 * are left to the full paper.
 */
function summary(view: View, calculation: Answer, room: Room): TemplateResult {
  const { wording } = view;
  const compared = beside(view);
  const charts = () => chartArea(view, calculation, isRightToLeft(wording.language), room, SUMMARY_CHARTS);
  return html`${heads(view)}${answer(view, calculation)}${compared}
    ${heading(view, "entered")}${entered(view, SUMMARY_ROWS)}
    ${compared === nothing ? html`<div class="charts">${charts()}</div>` : nothing}`;
}

function content(view: View, calculation: Answer, room: Room): TemplateResult {
  const { kind = "full" } = view.state.paper ?? {};
  const end = (shown: View) => html`${smallPrint(shown)}${link(shown)}`;
  if (kind === "summary") return html`${summary(view, calculation, room)}${end(view)}`;
  if (kind === "full") {
    return html`${everything(view, calculation, room)}${view.editing?.paperOfTools(view)}${end(view)}`;
  }
  // The tools would show how the vendor's margin moves.
  const seen = forCustomers(view, calculation);
  const { question } = seen.view.wording.words;
  return html`<p class="question">${question}</p>
    ${everything(seen.view, seen.answer, room, beside(seen.view))}${end(seen.view)}`;
}

/** The paper of a widget, which is empty at first. */
function paperIn(root: ShadowRoot): HTMLElement | undefined {
  const known = root.querySelector<HTMLElement>(".paper");
  if (known) return known;
  const paper = document.createElement("div");
  // Its type is that of the charts.
  paper.className = "paper chart";
  const top = root.querySelector(".top");
  top?.after(paper);
  return top ? paper : undefined;
}

/** Draws the paper of a widget as its answer is now; the style sheet shows it in print, in place of the rest. */
export function drawPaper(view: View): void {
  const { sheet, element } = view;
  const root = element.renderRoot;
  const paper = sheet.calculation && paperIn(root);
  if (!paper || !sheet.calculation) return;
  adopt(root, [chartStyles, paperStyles]);
  const room = { width: CHART_WIDTH, ...typeOf(getComputedStyle(paper)) };
  paper.dataset.kind = view.state.paper?.kind ?? "full";
  render(content(onPaper(view), sheet.calculation, room), paper);
}
