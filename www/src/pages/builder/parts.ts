import { html, nothing, type TemplateResult } from "../../shared/lit.js";

/** The value of a control. */
export const entered = (event: Event) => (event.target as HTMLInputElement).value;

interface Field {
  id: string;
  label: string;
  help?: string | undefined;
  /** Replaces the help text. */
  problem?: string | undefined;
}

/** A control with a label and a help text. */
export function field({ id, label, help, problem }: Field, control: TemplateResult): TemplateResult {
  const line = problem ?? help;
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${control}
    ${
      line
        ? html`<p class=${problem ? "help problem" : "help"} id="${id}-help">
            ${problem ? html`<strong>Error:</strong> ` : nothing}${line}
          </p>`
        : nothing
    }
  </div>`;
}

/** A text field. */
export function textField(
  known: Field & { value: string; placeholder?: string; kind?: string; length?: number },
  set: (value: string) => void,
): TemplateResult {
  return field(
    known,
    html`<input
      id=${known.id}
      class=${known.kind ?? nothing}
      type="text"
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      maxlength=${known.length ?? nothing}
      placeholder=${known.placeholder ?? nothing}
      .value=${known.value}
      aria-invalid=${known.problem ? "true" : nothing}
      aria-describedby=${known.help || known.problem ? `${known.id}-help` : nothing}
      @input=${(event: Event) => set(entered(event))}
    />`,
  );
}

/** An option of a choice. */
export interface Option<Value> {
  value: Value;
  label: string;
}

/** A list of options. */
export function selectField(
  known: Field & { value: string; options: readonly Option<string>[] },
  set: (value: string) => void,
): TemplateResult {
  return field(
    known,
    html`<select
      id=${known.id}
      aria-describedby=${known.help ? `${known.id}-help` : nothing}
      @change=${(event: Event) => set(entered(event))}
    >
      ${known.options.map(
        ({ value, label }) =>
          html`<option value=${value} .selected=${value === known.value}>${label}</option>`,
      )}
    </select>`,
  );
}

/** A few options side by side, as radio buttons. */
export function switchField<Value extends string | number>(
  known: { name: string; legend: string; value: Value; options: readonly Option<Value>[] },
  set: (value: Value) => void,
): TemplateResult {
  return html`<fieldset class="switch choice">
    <legend>${known.legend}</legend>
    ${known.options.map(
      ({ value, label }) =>
        html`<label
          ><input
            type="radio"
            name=${known.name}
            value=${value}
            .checked=${value === known.value}
            @change=${() => set(value)}
          /><span>${label}</span></label
        >`,
    )}
  </fieldset>`;
}
