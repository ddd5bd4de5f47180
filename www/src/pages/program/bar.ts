import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import { READY_MADE } from "../builder/state.js";
import { isChosenHere, type Source } from "./source.js";
import type { GuideWords } from "./words.js";

/** What the bar above the guide knows and does. */
export interface BarActions {
  words: GuideWords;
  source: Source;
  /** Whether there is a guide to print and to link to. */
  isShown: boolean;
  /** The outcome of copying. */
  status: string;
  choose(name: string): void;
  open(file: File): void;
  copy(): void;
}

function readyMade({ words: { page }, source, choose }: BarActions): TemplateResult {
  const isChosen = (name: string) => source.kind === "named" && source.name === name;
  return html`<fieldset class="switch programs">
    <legend>${page.program}</legend>
    ${READY_MADE.map(
      (name) => html`<label>
        <input type="radio" name="program" value=${name} .checked=${isChosen(name)} @change=${() => choose(name)} />
        <span>${page[name]}</span>
      </label>`,
    )}
  </fieldset>`;
}

function fileButton({ words: { page }, open }: BarActions): TemplateResult {
  const opened = ({ target }: Event) => {
    const input = target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) open(file);
    // The same file can be opened again once it was corrected.
    input.value = "";
  };
  return html`<label class="button">
    <input type="file" accept=".json,application/json" @change=${opened} />
    <span>${page.open}</span>
  </label>`;
}

function onGuide({ words: { page }, isShown, status, copy }: BarActions): TemplateResult | typeof nothing {
  if (!isShown) return nothing;
  const copyButton = html`<button type="button" @click=${copy}>${page.copy}</button>`;
  return html`<p class="actions">
    <button type="button" @click=${() => print()}>${page.print}</button>
    ${navigator.clipboard ? copyButton : nothing}
    <span role="status">${status}</span>
  </p>`;
}

/** The bar above the guide, which paper does without. */
export function bar(actions: BarActions): TemplateResult | typeof nothing {
  const { words, source, isShown } = actions;
  const isChoice = isChosenHere(source);
  if (!isChoice && !isShown) return nothing;
  const choice = html`<p class="name"><a href="./index.html">${words.page.home}</a></p>
    ${readyMade(actions)} ${fileButton(actions)}`;
  return html`<header class="bar">${isChoice ? choice : nothing} ${onGuide(actions)}</header>`;
}
