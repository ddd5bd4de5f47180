import { expect } from "@playwright/test";
import type { Unit } from "../../../www/src/core/contract/index.js";
import { describe, entered } from "./core.js";
import type { Widget } from "./widget.js";

/** A number field that is visible at first, has no condition and is typed. */
export function firstField(type: string): string {
  const { form, inputs } = describe(type);
  const open = form.filter(({ folded }) => !folded).flatMap((group) => group.inputs);
  const isNumber = (unit: Unit) => unit !== "choice" && unit !== "flag" && unit !== "text";
  const found = inputs.find(
    ({ id, unit, when, rowOf }) => open.includes(id) && isNumber(unit) && !when && !rowOf,
  );
  if (!found) throw new Error(`${type} has no visible number field.`);
  return found.id;
}

/** Scrolls to the charts, so that they are drawn. */
export async function drawCharts(widget: Widget): Promise<void> {
  const charts = widget.root.getByRole("figure");
  await widget.headline.scrollIntoViewIfNeeded();
  // In a narrow calculator the charts are below the form, which ends with the reset button.
  await widget.reset.scrollIntoViewIfNeeded();
  await expect(charts.first()).toBeAttached();
  await charts.first().scrollIntoViewIfNeeded();
  // Some charts are lists with bars instead of one picture.
  await expect(charts.locator("svg").first()).toBeVisible();
}

/** Opens everything that opens: groups, tables, the figures of the charts, an explanation. */
export async function openEverything(widget: Widget): Promise<void> {
  await drawCharts(widget);
  const folded = widget.root.locator("details:not([open]) > summary");
  await folded.evaluateAll((all) => {
    for (const summary of all) (summary as HTMLElement).click();
  });
  await expect(folded).toHaveCount(0);
  // Exports load when their line opens.
  await expect(widget.root.locator(".export-row").first()).toBeVisible();
  const sources = widget.root.locator("[part=notice] button");
  for (const source of await sources.all()) await source.click();
  await widget.headline.click();
  await expect(widget.headline).toHaveAttribute("aria-expanded", "true");
  const last = widget.figure(widget.description.lines.at(-1)?.id ?? "").last();
  await last.click();
  await expect(last).toHaveAttribute("aria-expanded", "true");
  await expect(widget.root.locator(`[id="${await last.getAttribute("aria-controls")}"]`)).toHaveText(/\S/);
}

/** Scrolls to a chart and opens an explanation, in any language. */
export async function openExplanation(widget: Widget): Promise<void> {
  await widget.root.locator(".charts").last().scrollIntoViewIfNeeded();
  await expect(widget.root.getByRole("figure").first()).toBeVisible();
  await widget.headline.click();
  const reasons = await widget.headline.getAttribute("aria-controls");
  await expect(widget.root.locator(`[id="${reasons}"]`)).toHaveText(/\S/);
}

/** Enters an invalid text into a field, and into a table if there is one. */
export async function makeMistakes(widget: Widget): Promise<void> {
  await widget.field(firstField(widget.type)).fill("mistake");
  const table = widget.description.tables.find(({ kind }) => kind === "input");
  const amount = table && entered(table).find(({ unit }) => unit !== "text" && unit !== "choice");
  if (table && amount) await widget.table(table.id).cell(0, amount.id).fill("mistake");
  await expect(widget.stale).toBeVisible();
  // Scrolled, the headline can cover a part of a link, whose target axe then finds too small.
  await widget.root.evaluate(() => scrollTo(0, 0));
}
