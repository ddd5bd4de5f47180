import { html, nothing, type TemplateResult } from "../../../shared/lit.js";
import { packJson } from "../../../shared/packed-json.js";
import { languageFor } from "../../../text/load-words.js";
import { Numbers } from "../../../text/write-number.js";
import { forPartners } from "../../program/for-partners.js";
import { guide } from "../../program/guide.js";
import type { GuideProgram } from "../../program/guide-program.js";
import { GuideText } from "../../program/guide-text.js";
import type { Choices } from "../choices.js";
import { copyButton } from "../copy.js";
import type { Outcome } from "../outcome.js";

/** The address of the guide as a page of its own. */
export function guideAddress({ settings, outcome }: Choices, page: string): string {
  const query = new URLSearchParams();
  if (settings.locale) query.set("locale", settings.locale);
  const own = outcome?.base;
  const isOwn = settings.source === "own" && own !== undefined;
  if (settings.source === "address") query.set("program", new URL(settings.address.trim(), page).href);
  else if (!isOwn && settings.source !== "standard") query.set("program", settings.source);
  const address = new URL("program.html", page);
  address.search = query.toString();
  if (isOwn) address.hash = `program=${packJson(forPartners(own))}`;
  return address.href;
}

function drawn({ settings }: Choices, { programs, guideWords, description }: Outcome): TemplateResult {
  const language = languageFor(settings.locale || "en");
  const whole = programs.whole as unknown as GuideProgram;
  const locale = settings.locale || language;
  const minorUnits = description.currency === whole.currency ? description.minorUnits : 2;
  const guideText = new GuideText(
    guideWords,
    new Numbers(locale, whole.currency, minorUnits, language),
    language,
  );
  return html`<div class="guide-here" lang=${language} dir=${language === "ar" ? "rtl" : "ltr"}>${guide(whole, guideText, 4)}</div>`;
}

/** The program in words, as a partner reads it, with a link to it as a page. */
export function guidePart(choices: Choices): TemplateResult | typeof nothing {
  const { outcome, formState } = choices;
  if (!outcome?.programs.whole) return nothing;
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
              A page that you can publish or print as your program guide. What your tiers cost you is not in it.
            </p>
            <p class="copying">
              <a href=${address} target="_blank">Open the guide</a> ${copyButton("Copy the link to the guide", address)}
            </p>
            ${drawn(choices, outcome)}
          </div>`
        : nothing
    }
  </details>`;
}
