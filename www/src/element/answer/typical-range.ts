import type { Answer } from "../../core/boundary/answer.js";
import { CalculationError } from "../../core/error.js";
import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import { headlineRange } from "../../sheet/published-ranges.js";
import type { Sheet } from "../../sheet/sheet.js";
import type { View } from "../desk/view.js";

/** The headline's figure with another value of one input; undefined if it has none. */
function headlineAt({ core, answered, description }: Sheet, input: string, value: string) {
  try {
    return core.calculate({ ...answered, [input]: value }).values[description.headline.figure] ?? undefined;
  } catch (error) {
    if (error instanceof CalculationError) return undefined;
    throw error;
  }
}

/** The headlines at both ends, cached by the answer, so that drawing an answer again computes nothing. */
const ends = new WeakMap<Answer, ReturnType<typeof headlineAt>[]>();

function headlines(
  sheet: Sheet,
  { input, low, high }: { input: string; low: string; high: string },
): ReturnType<typeof headlineAt>[] {
  const { calculation } = sheet;
  const known = calculation && ends.get(calculation);
  if (known) return known;
  const found = [low, high].map((value) => headlineAt(sheet, input, value));
  if (calculation) ends.set(calculation, found);
  return found;
}

/** The headline for the ends of a published range of an input, where a calculator for partners has one. */
export function typicalRange({ sheet, wording }: View): TemplateResult | typeof nothing {
  const range = headlineRange(sheet.description);
  if (!range || sheet.problems.length > 0 || !sheet.isShown(range.input) || sheet.isFixed(range.input)) {
    return nothing;
  }
  const [low, high] = headlines(sheet, range);
  if (low === undefined || high === undefined || low === high) return nothing;
  const { figure } = sheet.description.headline;
  const write = (value: typeof low) => wording.write(figure, value, wording.forecast(figure));
  const texts = {
    low: write(low),
    high: write(high),
    from: wording.write(range.input, range.low),
    to: wording.write(range.input, range.high),
  };
  return html`<p class="typical">${wording.ui("typicalRange", texts)}</p>`;
}
