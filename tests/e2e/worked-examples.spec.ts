import type { Column, Reason, Unit, Value } from "../../www/src/core/contract.js";
import {
  CALCULATORS,
  EXAMPLES,
  type Example,
  type ExpectedRow,
  STANDARD_EXAMPLES,
} from "../node/support/examples.js";
import { describe } from "./support/core.js";
import { expect, test } from "./support/test.js";
import type { Widget } from "./support/widget.js";
import { anyOf, SLIPS, startsWith, ui } from "./support/words.js";
import { AMERICAN, type Style, writings } from "./support/written.js";

/** Types an example's inputs into the form: values in their fields, rows in their tables. */
async function type(widget: Widget, inputs: Record<string, unknown>): Promise<void> {
  for (const { id } of widget.description.inputs) {
    if (id in inputs) await widget.enter(id, inputs[id] as Value);
  }
  for (const { id } of widget.description.tables) {
    if (id in inputs) await widget.table(id).fill(inputs[id] as Record<string, Value>[]);
  }
}

/** A figure or a column: its words may say what its values are called. */
interface Shown {
  unit: Unit;
  values: Record<string, string> | undefined;
  style: Style;
}

/** How an expected value may stand on the screen; without a value there is the reason, where there is room for one. */
function expected(value: Value | undefined, { unit, values, style }: Shown, reason?: string): RegExp {
  if (typeof value === "boolean") return anyOf([ui(value ? "yes" : "no")]);
  if (typeof value === "string") {
    return anyOf([values?.[value] ?? writings(value.replace("…", ""), unit, style)].flat());
  }
  return anyOf(reason === undefined ? ["–"] : [`${reason} –`, `– ${reason}`]);
}

/** How a page in English writes the amounts of an example. */
function styleOf(calculator: string, { program }: Example): Style {
  const { currency, minorUnits } = describe(calculator, program);
  return { ...AMERICAN, currency, cents: minorUnits };
}

/** Every line of an example that the screen shows otherwise, or without its reason. */
async function differences(widget: Widget, example: Example): Promise<string[]> {
  const { values, reasons } = example;
  const style = styleOf(widget.type, example);
  const labels = await widget.root.getByRole("term").allInnerTexts();
  const figures = await widget.root.getByRole("definition").allInnerTexts();
  return widget.description.lines.flatMap(({ id, unit }) => {
    const reason = reasons?.[id];
    const shown = figures.filter((_, at) => labels[at] === widget.label(id)).at(-1);
    const shownAs = { unit, values: widget.words.lines[id]?.values, style };
    const wanted = expected(values[id], shownAs, reason && ui(reason));
    return shown !== undefined && wanted.test(shown) ? [] : [`${id}: ${shown} instead of ${values[id]}`];
  });
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
  const cells = rows.flatMap((row) =>
    computed(widget, table).map(({ id, unit }) => {
      const values = widget.words.tables[table]?.columns[id]?.values;
      return expected(row[id] as Value, { unit, values, style });
    }),
  );
  const filled = place.getByRole("row").filter({ has: widget.page.getByRole("rowheader") });
  await expect(filled).toHaveCount(rows.length);
  await expect(filled.getByRole("cell"), table).toHaveText(cells);
}

/** The reasons of missing cells, which a pointer finds where it rests. */
async function expectReasons(widget: Widget, rows: ExpectedRow[]): Promise<void> {
  for (const reason of new Set(rows.flatMap((row) => Object.values(row.reasons ?? {}) as Reason[]))) {
    await expect(widget.root.getByTitle(ui(reason)).first()).toBeVisible();
  }
}

/** The notices, each in a sentence. */
async function expectNotices(widget: Widget, codes: readonly string[]): Promise<void> {
  const sentences = widget.root.locator('[part="notice"]');
  await expect(sentences).toHaveCount(codes.length);
  for (const sentence of await sentences.allInnerTexts()) expect(sentence).not.toMatch(SLIPS);
}

async function expectAnswer(widget: Widget, example: Example): Promise<void> {
  const style = styleOf(widget.type, example);
  await expect(widget.stale).toHaveCount(0);
  await expect.poll(() => differences(widget, example)).toEqual([]);
  const { figure, range = [], also } = widget.description.headline;
  for (const id of [figure, ...range, ...also]) {
    const unit = widget.description.lines.find((line) => line.id === id)?.unit ?? "text";
    await expect(widget.figure(id).first(), id).toHaveText(
      expected(example.values[id], { unit, values: widget.words.lines[id]?.values, style }),
    );
  }
  if (example.notices) await expectNotices(widget, example.notices);
  for (const [table, rows] of Object.entries(example.tables ?? {})) {
    await expectTable(widget, table, rows, style);
    await expectReasons(widget, rows);
  }
}

for (const calculator of CALCULATORS) {
  test(`${calculator}: its worked examples, typed in and read from the screen`, async ({
    calculator: open,
  }) => {
    test.slow();
    const widget = await open(calculator);
    for (const [, name, example] of STANDARD_EXAMPLES.filter(([id]) => id === calculator)) {
      await test.step(name, async () => {
        if (await widget.reset.isEnabled()) await widget.reset.click();
        await type(widget, example.inputs);
        await expectAnswer(widget, example);
      });
    }
  });
}

for (const [calculator, name, { inputs, program, ...example }] of EXAMPLES) {
  if (program === undefined) continue;
  test(`${calculator}: ${name}, read from the screen`, async ({ calculator: open }) => {
    await expectAnswer(await open(calculator, { inputs, program }), { ...example, inputs, program });
  });
}
