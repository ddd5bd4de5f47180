import { isColor } from "../../shared/color.js";
import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import { everyLanguage } from "../../text/known-languages.js";
import { adviceOn, pickable } from "./accent.js";
import type { Choices } from "./choices.js";
import { languageName } from "./language-names.js";
import { entered, type Option, selectField, switchField, textField } from "./parts.js";
import type { Theme } from "./state.js";

/** The element's default accent. */
const ACCENT = "#0b5f78";

const THEME_NAMES: Option<Theme>[] = [
  { value: "", label: "Match the page" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
  { value: "auto", label: "Match the visitor’s system" },
];

function languages(locale: string): Option<string>[] {
  const known = everyLanguage.map((value) => ({ value, label: languageName(value) }));
  const byName = known.sort((one, other) => one.label.localeCompare(other.label, "en"));
  const isOther = locale !== "" && !everyLanguage.includes(locale);
  const others = isOther ? [{ value: locale, label: languageName(locale) }] : [];
  return [{ value: "", label: "Match the page" }, ...byName, ...others];
}

function accentField(choices: Choices): TemplateResult {
  const { accent } = choices.settings;
  const color = accent.trim();
  return html`<div class="with-picker">
    ${textField(
      {
        id: "accent",
        label: "Accent color",
        value: accent,
        placeholder: ACCENT,
        help: "For buttons, links and the main chart series. Any CSS color.",
        problem:
          color === "" || isColor(color)
            ? undefined
            : "This is not a color. Enter one such as #7a2e4d, or pick one.",
      },
      (value) => choices.set({ accent: value }),
    )}
    <input
      type="color"
      aria-label="Pick an accent color"
      .value=${isColor(color) ? pickable(color) : ACCENT}
      @input=${(event: Event) => choices.set({ accent: entered(event) })}
    />
  </div>`;
}

/** A caution if the element adjusts the accent color, because it would be hard to read. */
function advice(choices: Choices): TemplateResult | typeof nothing {
  const { accent, theme } = choices.settings;
  const color = accent.trim();
  const found = isColor(color) ? adviceOn(color, theme) : [];
  if (found.length === 0) return nothing;
  return html`<p class="help caution" role="status"><strong>Note:</strong> ${found.join(" ")}</p>`;
}

/** The settings of language, colors and compact form. */
export function looksPart(choices: Choices): TemplateResult {
  const { settings } = choices;
  return html`<section aria-labelledby="looks-title">
    <h2 id="looks-title">Appearance</h2>
    ${selectField(
      { id: "locale", label: "Language", value: settings.locale, options: languages(settings.locale) },
      (locale) => choices.set({ locale }),
    )}
    ${switchField(
      { name: "theme", legend: "Color scheme", value: settings.theme, options: THEME_NAMES },
      (theme) => choices.set({ theme }),
    )}
    ${accentField(choices)} ${advice(choices)}
    <label class="tick"
      ><input
        type="checkbox"
        .checked=${settings.compact}
        @change=${(event: Event) => choices.set({ compact: (event.target as HTMLInputElement).checked })}
      /><span>Compact: help texts and all results are folded away</span></label
    >
  </section>`;
}
