import { expect } from "@playwright/test";
import type { Column, Reason, Unit, Value } from "../../../www/src/core/contract/index.js";
import type { Example, ExpectedRow } from "../../node/support/examples.js";
import { describe } from "./core.js";
import { SOON, type Widget } from "./widget.js";
import { anyOf, SLIPS, startsWith } from "./words.js";
import { type Style, writings } from "./written.js";

/** What a calculator is to show, of an example's. */
export type Expected = Pick<Example, "program" | "values" | "reasons" | "tables" | "notices">;

/** A figure or a column: its words may say what its values are called. */
interface Shown {
  widget: Known;
  unit: Unit;
  values: Record<string, string> | undefined;
  style: Style;
}

/** How an expected value may stand on the screen; without a value there is the reason, where there is room for one. */
function expected(value: Value | undefined, { widget, unit, values, style }: Shown, reason?: string): RegExp {
  if (typeof value === "boolean") return anyOf([widget.ui(value ? "yes" : "no")]);
  if (typeof value === "string") {
    return anyOf([values?.[value] ?? writings(value.replace("…", ""), unit, style)].flat());
  }
  return anyOf(reason === undefined ? ["–"] : [`${reason} –`, `– ${reason}`]);
}

/** How a calculator writes the amounts of an example. */
function styleOf({ type, language }: Known, { program }: Expected): Style {
  const { currency, minorUnits } = describe(type, program);
  return { locale: language, currency, cents: minorUnits };
}

/** What one knows of a calculator on a screen, whoever drives the browser. */
export type Known = Pick<Widget, "type" | "language" | "description" | "words" | "label" | "ui">;

/** Runs in the page: what can be seen of a calculator's answer, read at once. A locator for each figure takes ten times as long. */
export const readScreen = (element: Element) => {
  const seen = (selector: string) =>
    [...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])].filter((each) =>
      each.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
    );
  return {
    labels: seen("dt").map((each) => each.innerText),
    figures: seen("dd").map((each) => each.innerText),
    buttons: seen("button[aria-label]").map((each) => ({
      name: each.ariaLabel ?? "",
      text: each.innerText,
    })),
    notices: seen('[part="notice"]').map((each) => each.innerText),
  };
};

/** Every line of an example that the screen shows otherwise, or without its reason, among all figures or above them. */
export function differences(
  widget: Known,
  screen: ReturnType<typeof readScreen>,
  example: Expected,
): string[] {
  const { values, reasons, notices } = example;
  const style = styleOf(widget, example);
  const { figure, range = [], also } = widget.description.headline;
  const above = new Set([figure, ...range, ...also]);
  const wrong = widget.description.lines.flatMap(({ id, unit }) => {
    const reason = reasons?.[id];
    const shownAs = { widget, unit, values: widget.words.lines[id]?.values, style };
    const at = screen.labels.lastIndexOf(widget.label(id));
    const listed = {
      shown: screen.figures[at],
      wanted: expected(values[id], shownAs, reason && widget.ui(reason)),
    };
    const first = screen.buttons.find(({ name }) => name.startsWith(`${widget.label(id)}: `))?.text;
    const headed = above.has(id) ? [{ shown: first, wanted: expected(values[id], shownAs) }] : [];
    return [listed, ...headed]
      .filter(({ shown, wanted }) => shown === undefined || !wanted.test(shown))
      .map(({ shown }) => `${id}: ${shown} instead of ${values[id]}`);
  });
  if (notices && screen.notices.length !== notices.length)
    wrong.push(`notices: ${screen.notices.join(" · ")}`);
  return [...wrong, ...screen.notices.filter((sentence) => SLIPS.test(sentence))];
}

/** The columns of a table that show what was computed; the one that names the rows stands apart. */
function computed(widget: Widget, table: string): Column[] {
  const { kind, columns = [] } = widget.description.tables.find(({ id }) => id === table) ?? {};
  return columns.filter(({ formula }, at) => formula !== undefined && (kind === "input" || at > 0));
}

async function expectTable(widget: Widget, table: string, rows: ExpectedRow[], style: Style): Promise<void> {
  const label = widget.words.tables[table]?.label ?? table;
  const place = widget.root.getByRole("table", { name: startsWith(label) }).last();
  if (!(await place.isVisible())) await widget.root.getByText(label, { exact: true }).last().click();
  await expect(place, label).toBeVisible();
  const wanted = rows.map((row) =>
    computed(widget, table).map(({ id, unit }) => {
      const values = widget.words.tables[table]?.columns[id]?.values;
      return expected(row[id] as Value, { widget, unit, values, style });
    }),
  );
  const shown = () =>
    place.evaluate((element) =>
      [...element.querySelectorAll("tr")]
        .filter((row) => row.querySelector('th[scope="row"]'))
        .map((row) => [...row.querySelectorAll("td")].map((cell) => cell.innerText)),
    );
  const same = (cells: string[][]) =>
    cells.length === wanted.length &&
    cells.every(
      (row, at) =>
        row.length === wanted[at]?.length && row.every((text, column) => wanted[at]?.[column]?.test(text)),
    );
  const wrong = async () => {
    const cells = await shown();
    return same(cells) ? [] : cells;
  };
  const message = `${table}: ${JSON.stringify(rows)}`;
  await expect.poll(wrong, { message, intervals: SOON }).toEqual([]);
}

/** The reasons of missing cells, which a pointer finds where it rests. */
async function expectReasons(widget: Widget, rows: ExpectedRow[]): Promise<void> {
  for (const reason of new Set(rows.flatMap((row) => Object.values(row.reasons ?? {}) as Reason[]))) {
    await expect(widget.root.getByTitle(widget.ui(reason)).first()).toBeVisible();
  }
}

/** Expects the screen to show an example's answer: every line, the headline, the notices and the tables. */
export async function expectAnswer(widget: Widget, example: Expected): Promise<void> {
  const style = styleOf(widget, example);
  await expect(widget.stale).toHaveCount(0);
  await expect
    .poll(async () => differences(widget, await widget.root.evaluate(readScreen), example), {
      intervals: SOON,
    })
    .toEqual([]);
  for (const [table, rows] of Object.entries(example.tables ?? {})) {
    await expectTable(widget, table, rows, style);
    await expectReasons(widget, rows);
  }
}
