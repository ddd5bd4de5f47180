import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import { READY_MADE } from "../builder/state.js";
import { isChosenHere, type Source } from "./source.js";
import type { GuideWords } from "./words.js";

/** The state and the actions of the toolbar. */
export interface ToolbarActions {
  words: GuideWords;
  source: Source;
  /** Whether the page shows a guide, which visitors can print and link to. */
  isShown: boolean;
  /** The message about copying the link; empty before the first attempt. */
  status: string;
  choose(name: string): void;
  open(file: File): void;
  copy(): void;
}

function readyMade({ words: { page }, source, choose }: ToolbarActions): TemplateResult {
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

function fileButton({ words: { page }, open }: ToolbarActions): TemplateResult {
  const opened = ({ target }: Event) => {
    const input = target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) open(file);
    // Browsers send no event for the same file again, so clear the field to let visitors reopen a
    // corrected file.
    input.value = "";
  };
  return html`<label class="button">
    <input type="file" accept=".json,application/json" @change=${opened} />
    <span>${page.open}</span>
  </label>`;
}

function guideActions({
  words: { page },
  isShown,
  status,
  copy,
}: ToolbarActions): TemplateResult | typeof nothing {
  if (!isShown) return nothing;
  const copyButton = html`<button type="button" @click=${copy}>${page.copy}</button>`;
  return html`<p class="actions">
    <button type="button" @click=${() => print()}>${page.print}</button>
    ${navigator.clipboard ? copyButton : nothing}
    <span role="status">${status}</span>
  </p>`;
}

/**
 * The toolbar above the guide: choice of the program, print, and copy the link. The print styles
 * hide it.
 */
export function toolbar(actions: ToolbarActions): TemplateResult | typeof nothing {
  const { words, source, isShown } = actions;
  const isChoice = isChosenHere(source);
  if (!isChoice && !isShown) return nothing;
  const choice = html`<p class="name"><a href="./index.html">${words.page.home}</a></p>
    ${readyMade(actions)} ${fileButton(actions)}`;
  return html`<header class="bar">${isChoice ? choice : nothing} ${guideActions(actions)}</header>`;
}
