import type { Locator } from "@playwright/test";
import { expect } from "./test.js";
import type { Widget } from "./widget.js";

/** Opens a figure; returns its explanation. */
export async function openFigure(widget: Widget, figure: Locator): Promise<Locator> {
  await expect(figure).toHaveAttribute("aria-expanded", "false");
  await figure.click();
  await expect(figure).toHaveAttribute("aria-expanded", "true");
  const id = await figure.getAttribute("aria-controls");
  const panel = widget.root.locator(`[id="${id}"]`);
  await expect(panel).toBeVisible();
  return panel;
}
