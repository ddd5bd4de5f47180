import { expect, type Locator } from "@playwright/test";
import type { Widget } from "./widget.js";

/** The button that opens a tool. */
export const toolButton = (widget: Widget, tool: string): Locator =>
  widget.root.locator(".tool-buttons").getByRole("button", { name: widget.ui(`tool.${tool}`), exact: true });

/** Opens a tool; returns its panel. */
export async function openTool(widget: Widget, tool: string): Promise<Locator> {
  const button = toolButton(widget, tool);
  await widget.settledAt(button);
  await button.click();
  return panelOf(widget, tool);
}

/** Opens the goal tool of `event-roi`, and seeks the sponsorship fee for an investment of $20,000. */
export async function seekSponsorship(widget: Widget): Promise<Locator> {
  const panel = await openTool(widget, "goal");
  await panel.getByLabel("Figure", { exact: true }).selectOption("investment");
  await panel.getByLabel("Input to change").selectOption("sponsorship");
  await panel.getByLabel("Target", { exact: true }).fill("20000");
  await expect(panel).toContainText("at $26,000");
  return panel;
}

/** The panel of a tool. */
export const panelOf = (widget: Widget, tool: string): Locator =>
  widget.root.getByRole("region", { name: widget.ui(`tool.${tool}`), exact: true });
