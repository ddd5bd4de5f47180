import type { Unit } from "../../core/contract/index.js";
import { html, nothing } from "../../shared/lit.js";
import { isDecimal } from "../../text/decimal.js";
import type { ComparedTable, ShownTable, View } from "../desk/view.js";
import type { ComparedRows } from "./compared-rows.js";

const NUMBERS: readonly Unit[] = ["money", "share", "multiple", "count", "whole", "months", "days"];

/** Whether the rows of a table are named things that can be compared, and not one thing over time. */
export function isComparable({ table, naming, shown, rows }: ShownTable): boolean {
  const isNamed = naming?.unit === "text" || naming?.unit === "choice";
  const hasNumbers = shown.some(({ unit }) => NUMBERS.includes(unit));
  return isNamed && hasNumbers && table.kind !== "series" && rows.length > 1;
}

/** The first row of each row's group: an option that has several rows is compared as a whole. */
export function groupStarts({ table, naming, rows }: ShownTable): number[] {
  const nameOf = (at: number) => rows[at]?.[naming?.id ?? ""];
  return rows.map((_, at) => {
    const first = rows.findIndex((_, other) => nameOf(other) === nameOf(at));
    return table.kind === "choices" ? first : at;
  });
}

/** The state of the comparison within a table. */
export interface ComparisonState {
  /** The first row of the base; -1 without one. */
  base: number;
  /** The first row of each row's group. */
  starts: readonly number[];
  /** Undefined until it is loaded. */
  drawing: ComparedRows | undefined;
  /** Whether it could not be loaded. */
  hasFailed: boolean;
  /** Makes a row the base, or ends the comparison if it is the base. */
  toggle(row: number): void;
}

/** Draws the comparison of a table's rows with the base. */
export function comparedTable(view: View, table: ShownTable, state: ComparisonState): ComparedTable {
  const { wording } = view;
  const { rows, names } = table;
  const { base, starts, drawing, hasFailed } = state;
  const baseName = names[base];
  return {
    heading(at, head) {
      if (starts[at] !== at) return head;
      const isBase = at === base;
      return html`<button
          type="button"
          class="compare"
          aria-pressed=${isBase ? "true" : "false"}
          aria-label=${wording.ui("compare", { row: names[at] ?? "" })}
          @click=${() => state.toggle(at)}
        >${head}</button>${isBase && drawing ? html`<span class="base-mark">${drawing.mark}</span>` : nothing}`;
    },
    difference(at, { id, unit }, style) {
      const start = starts[at] ?? at;
      if (!drawing || baseName === undefined || start === base || !NUMBERS.includes(unit)) return nothing;
      // Every option has the same rows in the same order.
      const [value, other] = [rows[at]?.[id], rows[base + at - start]?.[id]];
      if (!isDecimal(value) || !isDecimal(other)) return nothing;
      return drawing.cell({ unit, style, value, base: other }, baseName);
    },
    note() {
      if (hasFailed) return html`<p class="compare-note">${wording.ui("compareFailed")}</p>`;
      if (!drawing || baseName === undefined)
        return html`<p class="compare-note hint">${wording.ui("compareHint")}</p>`;
      return html`<p class="compare-note">
        ${drawing.sentence(baseName)} <span class="hint">${drawing.howToEnd(baseName)}</span>
      </p>`;
    },
  };
}
