import { expect, type Locator } from "@playwright/test";
import type { Widget } from "./widget.js";
import { startsWith } from "./words.js";

/** A table of the answer whose rows can be compared with one of them. */
export class ComparedTable {
  constructor(
    readonly widget: Widget,
    readonly id: string,
  ) {}

  /** The region of the table; a series or a comparison has to be unfolded first. */
  get region(): Locator {
    const { label } = this.widget.words.tables[this.id] ?? { label: this.id };
    const isInput = this.widget.description.tables.find(({ id }) => id === this.id)?.kind === "input";
    const name = isInput ? this.widget.ui("each", { table: label }) : label;
    return this.widget.root.getByRole("region", { name, exact: true });
  }

  async unfold(): Promise<this> {
    const label = this.widget.words.tables[this.id]?.label ?? this.id;
    await this.widget.root.locator("summary").getByText(label, { exact: true }).click();
    await expect(this.region).toBeVisible();
    return this;
  }

  /** The button that makes a row the base, or ends the comparison. */
  choice(row: string): Locator {
    return this.region.getByRole("button", { name: this.widget.ui("compare", { row }), exact: true });
  }

  get choices(): Locator {
    const [before = ""] = this.widget.ui("compare").split("{row}");
    return this.region.getByRole("button", { name: startsWith(before) });
  }

  /** A cell, by the name of its row. */
  cell(row: string, column: string): Locator {
    const label = this.widget.words.tables[this.id]?.columns[column]?.label ?? column;
    const figure = this.widget.page.getByRole("button", { name: startsWith(`${label}, ${row}: `) });
    return this.region.getByRole("cell").filter({ has: figure });
  }

  /** The difference in a cell: what is seen, and what screen readers say. */
  difference(row: string, column: string): { seen: Locator; said: Locator } {
    const cell = this.cell(row, column);
    return { seen: cell.locator(".difference [aria-hidden] > span"), said: cell.locator(".sr") };
  }

  get differences(): Locator {
    return this.region.locator(".difference");
  }

  get note(): Locator {
    return this.region.locator(".compare-note");
  }

  /** Compares the rows with one of them. */
  async compareWith(row: string): Promise<void> {
    await this.choice(row).click();
    await this.expectBase(row);
  }

  async expectBase(row: string): Promise<void> {
    await expect(this.choice(row)).toHaveAttribute("aria-pressed", "true");
    await expect(this.region.locator("[aria-pressed=true]")).toHaveCount(1);
    // The rows of an option share its name, and the first of them has the mark.
    const heading = this.region.getByRole("rowheader", { name: row, exact: true }).first();
    await expect(heading).toContainText(this.widget.ui("base"));
    await expect(this.note).toContainText(this.widget.ui("relativeTo", { row }));
  }

  async expectNone(): Promise<void> {
    await expect(this.note).toHaveText(this.widget.ui("compareHint"));
    await expect(this.differences).toHaveCount(0);
    await expect(this.region.locator("[aria-pressed=true]")).toHaveCount(0);
  }
}
