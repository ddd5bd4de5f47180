import { html, type TemplateResult } from "../../../shared/lit.js";
import { everyLanguage } from "../../../text/known-languages.js";
import { languageName } from "../language-names.js";
import { selectField } from "../parts.js";
import type { ProgramForm } from "./program-form.js";
import { languagesOf } from "./texts.js";

/** The choice of the language that the form edits. */
export function languageField(form: ProgramForm): TemplateResult {
  const { language, main } = form.edited;
  const own = languagesOf(form.data);
  const all = [...new Set([...everyLanguage, ...own])].map((value) => ({
    value,
    label: languageName(value),
  }));
  const byName = all.sort((one, other) => one.label.localeCompare(other.label, "en"));
  const isShared = own.length === 0;
  return html`<div class="cell">
      ${selectField(
        {
          id: "program-language",
          label: "Language of texts",
          value: language,
          help: isShared
            ? `Choose a language to translate the texts. The current texts count as ${languageName(main)}.`
            : "The form edits the texts of this language.",
          options: isShared ? [{ value: "", label: "All languages" }, ...byName] : byName,
        },
        (chosen) => form.editLanguage(chosen),
      )}
    </div>`;
}
