import { isColour } from "../../shared/color.js";
import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import { everyLanguage } from "../../text/load-words.js";
import { adviceOn, pickable } from "./accent.js";
import type { Builder } from "./builder.js";
import { entered, type Option, selectField, switchField, textField } from "./parts.js";
import type { Theme } from "./state.js";

/** The element's own accent, where none was chosen. */
const ACCENT = "#0b5f78";

const THEME_NAMES: Option<Theme>[] = [
  { value: "", label: "The page’s" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
  { value: "auto", label: "The visitor’s" },
];

/** A language by its own name, as names begin in a list; what no browser knows goes by its code. */
function nameOf(language: string): string {
  try {
    const name = new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language;
    return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
  } catch {
    return language;
  }
}

function languages(locale: string): Option<string>[] {
  const known = everyLanguage.map((value) => ({ value, label: nameOf(value) }));
  const byName = known.sort((one, other) => one.label.localeCompare(other.label, "en"));
  const isOther = locale !== "" && !everyLanguage.includes(locale);
  const others = isOther ? [{ value: locale, label: nameOf(locale) }] : [];
  return [{ value: "", label: "The page’s own" }, ...byName, ...others];
}

function accentField(builder: Builder): TemplateResult {
  const { accent } = builder.settings;
  const colour = accent.trim();
  return html`<div class="with-picker">
    ${textField(
      {
        id: "accent",
        label: "Accent colour",
        value: accent,
        placeholder: ACCENT,
        help: "For what can be touched, and the series that matters. Any CSS colour.",
        problem:
          colour === "" || isColour(colour)
            ? undefined
            : "This is not a colour. Write one such as #7a2e4d, or pick it.",
      },
      (value) => builder.set({ accent: value }),
    )}
    <input
      type="color"
      aria-label="Pick the accent colour"
      .value=${isColour(colour) ? pickable(colour) : ACCENT}
      @input=${(event: Event) => builder.set({ accent: entered(event) })}
    />
  </div>`;
}

/** What becomes of a colour that is hard to read. */
function advice(builder: Builder): TemplateResult | typeof nothing {
  const { accent, theme } = builder.settings;
  const colour = accent.trim();
  const found = isColour(colour) ? adviceOn(colour, theme) : [];
  if (found.length === 0) return nothing;
  return html`<p class="help caution" role="status"><strong>Note:</strong> ${found.join(" ")}</p>`;
}

/** Language, colours, room. */
export function looksPart(builder: Builder): TemplateResult {
  const { settings } = builder;
  return html`<section aria-labelledby="looks-title">
    <h2 id="looks-title">Looks</h2>
    ${selectField(
      { id: "locale", label: "Language", value: settings.locale, options: languages(settings.locale) },
      (locale) => builder.set({ locale }),
    )}
    ${switchField(
      { name: "theme", legend: "Colour scheme", value: settings.theme, options: THEME_NAMES },
      (theme) => builder.set({ theme }),
    )}
    ${accentField(builder)} ${advice(builder)}
    <label class="tick"
      ><input
        type="checkbox"
        .checked=${settings.compact}
        @change=${(event: Event) => builder.set({ compact: (event.target as HTMLInputElement).checked })}
      /><span>Compact: help and all figures folded away</span></label
    >
  </section>`;
}
