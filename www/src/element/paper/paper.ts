import type { Room } from "../../charts/measured.js";
import type { Answer } from "../../core/boundary/answer.js";
import { adopt } from "../../shared/adopt.js";
import { html, nothing, render, type TemplateResult } from "../../shared/lit.js";
import { isLinkable, linkOf } from "../../sheet/link.js";
import { isRightToLeft } from "../../text/load-words.js";
import { answer } from "../answer/answer.js";
import { chartArea, chartStyles, typeOf } from "../answer/chart-area.js";
import { figures, smallPrint } from "../answer/details.js";
import type { View } from "../desk/view.js";
import { paper as paperStyles } from "../styles/paper.js";
import { entered } from "./entered.js";

/** The width that charts are drawn for, in pixels; the paper scales them to its own. */
const CHART_WIDTH = 680;

/** Tables and sources are open on paper, explanations closed: they would take more space than all else. */
const OPEN = /^(?:table|source):/;

/** The view as it is on paper, where nothing opens or closes. */
const onPaper = (view: View): View =>
  Object.assign(Object.create(view) as View, {
    isOpen: (key: string) => OPEN.test(key),
    setOpen: () => undefined,
  });

/** What the figures are for: the day, the program and the currency. */
function heads({ wording, sheet }: View): TemplateResult {
  const { currency, program } = sheet.description;
  const { locale } = wording.numbers;
  const language = locale.startsWith(wording.language) ? locale : wording.language;
  const day = new Intl.DateTimeFormat(language, { dateStyle: "long" }).format();
  const name = new Intl.DisplayNames(language, { type: "currency" }).of(currency);
  const facts = { date: day, program: program.name, currency: `${name} (${currency})` };
  return html`<dl class="facts">
    ${Object.entries(facts).map(([word, fact]) => html`<div><dt>${wording.ui(word)}</dt><dd>${fact}</dd></div>`)}
  </dl>`;
}

/** The link that opens these figures, as text that can be typed and followed. */
function link({ element, sheet, wording }: View): TemplateResult | typeof nothing {
  if (!isLinkable()) return nothing;
  const address = linkOf(element, location.href, sheet);
  return html`<p class="small-print">${wording.ui("figuresLink")} <a dir="ltr" href=${address}>${address}</a></p>`;
}

function content(view: View, calculation: Answer, room: Room): TemplateResult {
  const { wording, tables, level } = view;
  const heading = (word: string) =>
    html`<div class="paper-title" role="heading" aria-level=${level}>${wording.ui(word)}</div>`;
  return html`${heads(view)}${answer(view, calculation)}
    ${heading("entered")}${entered(view)}
    ${heading("results")}${figures(view, calculation)}
    <div class="charts">${chartArea(view, calculation, isRightToLeft(wording.language), room)}</div>
    <div class="tables">${tables?.resultTables(view, calculation)}</div>
    ${smallPrint(view)}${link(view)}`;
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
  render(content(onPaper(view), sheet.calculation, room), paper);
}
