import type { Program } from "../../../core/contract/index.js";
import { html, nothing, type TemplateResult } from "../../../shared/lit.js";
import { packJson } from "../../../shared/packed-json.js";
import { isRightToLeft, languageFor } from "../../../text/language.js";
import { Numbers } from "../../../text/write-number.js";
import { forPartners } from "../../program/for-partners.js";
import { guide } from "../../program/guide.js";
import type { GuideProgram } from "../../program/guide-program.js";
import { GuideText } from "../../program/guide-text.js";
import type { Choices } from "../choices.js";
import { copyButton } from "../copy.js";
import type { Outcome } from "../outcome.js";

/** The address of the guide as a page of its own, from the address of the builder. */
export function guideAddress(
  { settings, outcome }: Pick<Choices, "settings" | "outcome">,
  page: string,
): string {
  const { source, locale } = settings;
  const own = outcome?.guide?.own;
  const address = new URL("program.html", page);
  if (locale) address.searchParams.set("locale", locale);
  if (own) address.hash = `program=${packJson(forPartners(own))}`;
  else if (source === "address")
    address.searchParams.set("program", new URL(settings.address.trim(), page).href);
  else if (source !== "standard") address.searchParams.set("program", source);
  return address.href;
}

function drawn(
  { settings }: Choices,
  { guideWords, description }: Outcome,
  program: Program,
): TemplateResult {
  const language = languageFor(settings.locale || "en");
  const whole = program as unknown as GuideProgram;
  const locale = settings.locale || language;
  const minorUnits = description.currency === whole.currency ? description.minorUnits : 2;
  const numbers = new Numbers(locale, whole.currency, minorUnits, language);
  const guideText = new GuideText(guideWords, numbers, language);
  const direction = isRightToLeft(language) ? "rtl" : "ltr";
  return html`<div class="guide-here" lang=${language} dir=${direction}>${guide(whole, guideText, 4)}</div>`;
}

/** The program in words, as a partner reads it, with a link to it as a page. */
export function guidePart(choices: Choices): TemplateResult | typeof nothing {
  const { outcome, formState } = choices;
  if (!outcome?.guide) return nothing;
  const isOpen = formState.open?.guide ?? false;
  const toggled = (event: Event) => {
    const { open } = event.target as HTMLDetailsElement;
    if (open === isOpen) return;
    formState.open = { ...formState.open, guide: open };
    choices.redraw();
  };
  const address = guideAddress(choices, location.href);
  return html`<details class="group" id="program-guide" ?open=${isOpen} @toggle=${toggled}>
    <summary>
      <h3>The program in words</h3>
      <span>as a partner reads it</span>
    </summary>
    ${
      isOpen
        ? html`<div class="body">
            <p class="help">
              Publish or print this page as your program guide. It does not contain your costs.
            </p>
            <p class="copying">
              <a href=${address} target="_blank">Open the guide</a> ${copyButton("Copy the link to the guide", address)}
            </p>
            ${drawn(choices, outcome, outcome.guide.whole)}
          </div>`
        : nothing
    }
  </details>`;
}
