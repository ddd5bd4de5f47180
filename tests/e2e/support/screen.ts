import { expect } from "@playwright/test";
import type { Column, Reason, Unit, Value } from "../../../www/src/core/contract/index.js";
import type { Example, ExpectedRow } from "../../node/support/examples.js";
import { describe } from "./core.js";
import { SOON, type Widget } from "./widget.js";
import { anyOf, SLIPS, startsWith } from "./words.js";
import { forecasts, type Style, writings } from "./written.js";

/** The part of an example that a calculator has to show. */
export type Expected = Pick<Example, "program" | "values" | "reasons" | "tables" | "notices">;

/**
 * The properties of a figure or a column that decide how it is written; its words may name its
 * values.
 */
interface Shown {
  widget: DescribedCalculator;
  unit: Unit;
  values: Record<string, string> | undefined;
  style: Style;
  /** The headline rounds the figure, because it is a forecast. */
  isForecast?: boolean;
}

/**
 * The possible texts of an expected value. A missing value shows its reason where there is space
 * for it.
 */
function expected(value: Value | undefined, shown: Shown, reason?: string): RegExp {
  const { widget, unit, values, style, isForecast } = shown;
  if (typeof value === "boolean") return anyOf([widget.ui(value ? "yes" : "no")]);
  if (typeof value === "string") {
    const number = value.replace("…", "");
    const texts = isForecast
      ? forecasts(number, unit, style, widget.ui("about"))
      : writings(number, unit, style);
    return anyOf([values?.[value] ?? texts].flat());
  }
  return anyOf(reason === undefined ? ["–"] : [`${reason} –`, `– ${reason}`]);
}

/** The number style of a calculator for an example. */
function styleOf({ type, language }: DescribedCalculator, { program }: Expected): Style {
  const { currency, minorUnits } = describe(type, program);
  return { locale: language, currency, cents: minorUnits };
}

/** The properties of a calculator that do not depend on Playwright. */
export type DescribedCalculator = Pick<
  Widget,
  "type" | "language" | "description" | "words" | "label" | "ui"
>;

/**
 * Runs in the page: reads the visible answer of a calculator in one call, because a locator for
 * each figure takes ten times as long. Opens the fold of the figures that do not apply.
 */
export const readScreen = (element: Element) => {
  element.shadowRoot?.querySelector("details.not-applicable")?.setAttribute("open", "");
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

/**
 * The lines of an example that the screen shows with another value or without their reason, in the
 * list of figures or in the headline.
 */
export function differences(
  widget: DescribedCalculator,
  screen: ReturnType<typeof readScreen>,
  example: Expected,
): string[] {
  const { values, reasons, notices } = example;
  const style = styleOf(widget, example);
  const { figure, range = [], also, estimates = [] } = widget.description.headline;
  const above = new Set([figure, ...range, ...also]);
  const wrong = widget.description.lines.flatMap(({ id, unit }) => {
    const reason = reasons?.[id];
    const shownAs = { widget, unit, values: widget.words.lines[id]?.values, style };
    const at = screen.labels.lastIndexOf(widget.label(id));
    // At the top nothing about a next tier is shown.
    if (reason === "topTier") return at < 0 ? [] : [`${id}: ${screen.figures[at]} at the top`];
    const listed = {
      shown: screen.figures[at],
      wanted: expected(values[id], shownAs, reason && widget.ui(reason)),
    };
    const first = screen.buttons.find(({ name }) => name.startsWith(`${widget.label(id)}: `))?.text;
    const isForecast = id === figure && estimates.includes(id);
    const headed = above.has(id)
      ? [{ shown: first, wanted: expected(values[id], { ...shownAs, isForecast }) }]
      : [];
    return [listed, ...headed]
      .filter(({ shown, wanted }) => shown === undefined || !wanted.test(shown))
      .map(({ shown }) => `${id}: ${shown} instead of ${values[id]}`);
  });
  if (notices && screen.notices.length !== notices.length)
    wrong.push(`notices: ${screen.notices.join(" · ")}`);
  return [...wrong, ...screen.notices.filter((sentence) => SLIPS.test(sentence))];
}

/** The computed columns of a table, without the column that names the rows. */
function computed(widget: Widget, table: string): Column[] {
  const { kind, columns = [] } = widget.description.tables.find(({ id }) => id === table) ?? {};
  return columns.filter(({ formula }, at) => formula !== undefined && (kind === "input" || at > 0));
}

async function expectTable(widget: Widget, table: string, rows: ExpectedRow[], style: Style): Promise<void> {
  const label = widget.words.tables[table]?.label ?? table;
  const place = widget.root.getByRole("table", { name: startsWith(label) }).last();
  if (!(await place.isVisible())) await widget.root.getByText(label, { exact: true }).last().click();
  await expect(place, label).toBeVisible();
  const isWhole = (id: string) =>
    Math.abs(rows.reduce((sum, row) => sum + Number.parseFloat(String(row[id])), 0) - 1) < 1e-9;
  const wanted = rows.map((row) =>
    computed(widget, table).map(({ id, unit }) => {
      const values = widget.words.tables[table]?.columns[id]?.values;
      const shownAs = { widget, unit, values, style };
      const exact = expected(row[id] as Value, shownAs);
      if (unit !== "share" || !isWhole(id)) return exact;
      // Shares of a whole are rounded up or down so that they add up to 100%.
      const tenths = Number.parseFloat(String(row[id])) * 1000;
      const near = [Math.floor(tenths), Math.ceil(tenths)].map(
        (each) => expected(String(each / 1000), shownAs).source,
      );
      return new RegExp([exact.source, ...near].map((each) => `(?:${each})`).join("|"), "u");
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

/** Expects the reasons of missing cells as tooltips. */
async function expectReasons(widget: Widget, rows: ExpectedRow[]): Promise<void> {
  for (const reason of new Set(rows.flatMap((row) => Object.values(row.reasons ?? {}) as Reason[]))) {
    await expect(widget.root.getByTitle(widget.ui(reason)).first()).toBeVisible();
  }
}

/**
 * Expects the screen to show an example's answer: every line, the headline, the notices and the
 * tables.
 */
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
