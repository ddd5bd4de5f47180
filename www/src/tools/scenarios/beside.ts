import type { Description } from "../../core/contract/index.js";
import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import type { Sheet } from "../../sheet/sheet.js";
import type { Column } from "./desk.js";
import type { Drawing } from "./drawing.js";
import { entryRows } from "./entries-table.js";
import { mainFigures } from "./figures-table.js";
import { comparison } from "./table.js";

/** The differing entries that a page has room for, beside everything else on it. */
const MOST_ENTRIES = 10;

/** The same entries under another description, such as that for customers. */
function described(sheet: Sheet, description: Description): Sheet {
  if (sheet.description === description) return sheet;
  const own = new (sheet.constructor as typeof Sheet)(sheet.core, description, {}, sheet.state);
  own.calculate();
  return own;
}

const isSame = (one: Column, other: Column): boolean =>
  JSON.stringify(one.sheet.answered) === JSON.stringify(other.sheet.answered);

/** The scenarios, and the present entries if they differ from all of them. */
function columnsOf({ context, desk }: Drawing): Column[] {
  const [now, ...scenarios] = desk.columns();
  const isKept = !now || scenarios.some((each) => isSame(now, each));
  const { description } = context.sheet;
  return [...(isKept ? [] : [now]), ...scenarios].map((column) =>
    column.hasFailed ? column : { ...column, sheet: described(column.sheet, description) },
  );
}

/** The scenarios side by side: the entries that differ, then the main figures. Nothing if there are not two of them. */
export function beside(drawing: Drawing): TemplateResult | typeof nothing {
  const { context, say } = drawing;
  const columns = columnsOf(drawing);
  if (columns.length < 2) return nothing;
  const { heads, rows } = mainFigures(drawing, columns);
  const entries = entryRows(drawing, columns);
  const more = entries.length - MOST_ENTRIES;
  const sections = [
    { title: say("differing"), rows: entries.slice(0, MOST_ENTRIES) },
    { title: say("headline"), rows },
  ];
  const table = comparison(context.wording.ui("tool.scenarios"), "", heads, sections);
  return html`<div class="sc-beside">
    ${table}${more > 0 ? html`<p class="help">${say("moreDiffer", { count: more })}</p>` : nothing}
  </div>`;
}
