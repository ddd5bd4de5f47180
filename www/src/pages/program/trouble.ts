import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import type { Shown } from "../builder/found.js";
import type { GuideWords } from "./words.js";

/** An error that the page shows in place of the guide. */
export interface Trouble {
  text: string;
  /**
   * The errors in the program file. They are in English, as the linter's are, because only the
   * owner needs them.
   */
  findings?: readonly Pick<Shown, "path" | "sentence">[];
  /** Whether a retry may succeed. */
  mayPass?: boolean;
}

const finding = ({ path, sentence }: Pick<Shown, "path" | "sentence">): TemplateResult =>
  html`<li>${path ? html`<code>${path}</code>` : nothing} ${sentence}</li>`;

/**
 * The error, a button to retry if that may help, and a link to the guide of the standard program.
 */
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
