import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import type { Shown } from "../builder/found.js";
import type { GuideWords } from "./words.js";

export interface Trouble {
  text: string;
  /** The errors of the file, in English like the linter; they are for the owner of the program. */
  findings?: readonly Pick<Shown, "path" | "sentence">[];
  /** Whether another try may help. */
  mayPass?: boolean;
}

const finding = ({ path, sentence }: Pick<Shown, "path" | "sentence">): TemplateResult =>
  html`<li>${path ? html`<code>${path}</code>` : nothing} ${sentence}</li>`;

/** Why there is no guide, and the ways out. */
export function troubleView(
  { text, findings = [], mayPass = false }: Trouble,
  { page }: GuideWords,
  retry: () => void,
): TemplateResult {
  return html`<div class="trouble" role="alert">
    <h1>${page.guide}</h1>
    <p>${text}</p>
    ${findings.length > 0 ? html`<ul lang="en" dir="ltr">${findings.map(finding)}</ul>` : nothing}
    <p class="actions">
      ${mayPass ? html`<button type="button" @click=${retry}>${page.again}</button>` : nothing}
      <a href="./program.html">${page.standardInstead}</a>
    </p>
  </div>`;
}
