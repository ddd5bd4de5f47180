import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import type { Choices } from "./choices.js";
import type { Outcome } from "./outcome.js";
import { entered } from "./parts.js";
import { modeOf, partsOf } from "./presets.js";
import { changesProgram, choiceOf, MODES, type Mode } from "./state.js";
import { choose, isField, type Row, valueCell } from "./value-cell.js";

const MODE_NAMES: Record<Mode, string> = { shown: "Shown", fixed: "Fixed", hidden: "Hidden" };

function tableRow(row: Row): TemplateResult {
  const { part, label, choice, problem } = row;
  const mode = choice.mode ?? modeOf(part);
  const isSet = changesProgram(choice);
  return html`<tr class=${isSet ? "set" : nothing}>
      <th scope="row">${label}${isSet ? html`<span class="hidden">, changed here</span>` : nothing}</th>
      <td>${valueCell(row)}</td>
      <td>
        <select
          aria-label="Show or hide ${label}"
          @change=${(event: Event) => choose(row, { mode: entered(event) as Mode })}
        >
          ${MODES.map(
            (each) => html`<option value=${each} .selected=${each === mode}>${MODE_NAMES[each]}</option>`,
          )}
        </select>
      </td>
    </tr>
    ${
      problem
        ? html`<tr class="trouble">
            <td colspan="3"><p class="help problem" id="problem-${part.id}"><strong>Error:</strong> ${problem}</p></td>
          </tr>`
        : nothing
    }`;
}

function rowsOf(choices: Choices, { description, wording, problems }: Outcome): Row[] {
  return partsOf(description).map((part) => ({
    choices,
    wording,
    part,
    label: isField(part) ? wording.label(part.id) : (wording.words.tables[part.id]?.label ?? part.id),
    choice: choiceOf(choices.settings, part.id),
    problem: problems[part.id],
  }));
}

/** The settings of inputs: default value, read-only, or hidden. */
export function fieldsPart(choices: Choices): TemplateResult {
  const { outcome, settings } = choices;
  // The outcome may still belong to the calculator that was selected before.
  const rows = outcome && outcome.description.id === settings.calculator ? rowsOf(choices, outcome) : [];
  const changed = rows.filter(({ choice }) => changesProgram(choice)).length;
  const count = rows.length > 0 ? `${rows.length} fields · ${changed || "none"} changed` : "…";
  return html`<section aria-labelledby="fields-title">
    <details class="fields">
      <summary>
        <h2 id="fields-title">Fields</h2>
        <span>${count}</span>
      </summary>
      <p class="help">
        “Value” is what visitors start with; a table starts with the rows that you enter in the preview. “Fixed” fields are
        shown but cannot be changed; “Hidden” fields are not shown. Any change here needs your own program file.
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Value</th>
            <th scope="col">In the form</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(tableRow)}
        </tbody>
      </table>
      <button
        type="button"
        ?hidden=${changed === 0}
        @click=${() => {
          const { [settings.calculator]: _, ...inputs } = settings.inputs;
          choices.set({ inputs });
        }}
      >
        Reset all fields
      </button>
    </details>
  </section>`;
}
