import { expect, type Locator } from "@playwright/test";
import type { Column, TableDescription, Value } from "../../../www/src/core/contract/index.js";
import type { TableWords } from "../../../www/src/text/words.js";
import { entered } from "./core.js";
import { asTyped } from "./typed.js";
import type { Widget } from "./widget.js";
import { startsWith } from "./words.js";

type Action = "up" | "down" | "duplicate" | "remove";

/** An input table of a calculator. */
export class EditedTable {
  readonly described: TableDescription;
  readonly words: TableWords;

  constructor(
    readonly widget: Widget,
    readonly id: string,
  ) {
    const described = widget.description.tables.find((table) => table.id === id);
    const words = widget.words.tables[id];
    if (!described || !words) throw new Error(`${widget.type} has no table ${id}.`);
    this.described = described;
    this.words = words;
  }

  get region(): Locator {
    return this.widget.root.getByRole("region", { name: this.words.label, exact: true });
  }

  /** The rows, found by their tools. */
  get rows(): Locator {
    const tools = this.widget.page.getByRole("group", { name: startsWith(this.widget.ui("actions")) });
    return this.region.getByRole("row").filter({ has: tools });
  }

  /** The control in a row and a column. */
  cell(row: number, column: string): Locator {
    const label = this.words.columns[column]?.label ?? column;
    return this.rows.nth(row).getByLabel(startsWith(`${label}, `));
  }

  tool(row: number, action: Action): Locator {
    const place = ["up", "duplicate", "down", "remove"].indexOf(action);
    return this.rows.nth(row).getByRole("button").nth(place);
  }

  get add(): Locator {
    const row = (this.words.row ?? this.words.label).toLocaleLowerCase(this.widget.language);
    return this.widget.root.getByRole("button", { name: this.widget.ui("add", { row }), exact: true });
  }

  get undo(): Locator {
    return this.widget.root.getByRole("button", { name: this.widget.ui("undo"), exact: true });
  }

  /** The values of a column, row by row. */
  async column(id: string): Promise<string[]> {
    const count = await this.rows.count();
    return Promise.all(Array.from({ length: count }, (_, row) => this.cell(row, id).inputValue()));
  }

  async expectColumn(id: string, values: string[]): Promise<void> {
    await expect(this.rows).toHaveCount(values.length);
    for (const [row, value] of values.entries()) await expect(this.cell(row, id)).toHaveValue(value);
  }

  /** Fills the table with these rows: adds and removes rows, then types into every cell. */
  async fill(rows: readonly Record<string, Value>[]): Promise<void> {
    for (let extra = await this.rows.count(); extra > rows.length; extra -= 1) {
      await this.tool(extra - 1, "remove").click();
    }
    for (let count = await this.rows.count(); count < rows.length; count += 1) await this.add.click();
    await expect(this.rows).toHaveCount(rows.length);
    for (const [at, row] of rows.entries()) await this.#fillRow(at, row);
  }

  async #fillRow(at: number, row: Record<string, Value>): Promise<void> {
    for (const column of entered(this.described)) {
      // A default row may have a value in a cell that is optional and that this row omits.
      const value = row[column.id] ?? (column.optional ? null : undefined);
      if (value !== undefined) await this.#enter(at, column, value);
    }
  }

  async #enter(row: number, column: Column, value: Value): Promise<void> {
    const cell = this.cell(row, column.id);
    if (column.unit === "choice") {
      await cell.selectOption({ label: this.widget.optionName(`${this.id}.${column.id}`, String(value)) });
    } else await cell.fill(value === null ? "" : asTyped(String(value), column.unit));
  }
}
