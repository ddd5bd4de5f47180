import type { Column, Description, Field, Program, Value } from "../../www/src/core/contract/index.js";
import { CALCULATORS, EXAMPLES, type Example } from "../node/support/examples.js";
import { describe, entered } from "./support/core.js";
import { expectAnswer } from "./support/screen.js";
import { expect, test } from "./support/test.js";
import type { Widget } from "./support/widget.js";

/** Types an example's inputs into the form: values into fields, rows into tables. */
async function type(widget: Widget, inputs: Record<string, unknown>): Promise<void> {
  for (const { id } of widget.description.inputs) {
    if (id in inputs) await widget.enter(id, inputs[id] as Value);
  }
  for (const { id } of widget.description.tables) {
    if (id in inputs) await widget.table(id).fill(inputs[id] as Record<string, Value>[]);
  }
}

/** The action that enters a value: typing, clearing, or selecting an option. */
function action({ id, unit }: Field | Column, value: Value): string {
  if (unit === "choice" || unit === "flag" || value === null) return `${id} = ${value}`;
  return id;
}

/** All actions that enter an example; a table can gain, lose or keep rows. */
function actions({ inputs: fields, tables }: Description, inputs: Record<string, unknown>): string[] {
  const values = fields
    .filter(({ id }) => id in inputs)
    .map((field) => action(field, inputs[field.id] as Value));
  const cells = tables
    .filter(({ id }) => id in inputs)
    .flatMap((table) => {
      const rows = inputs[table.id] as Record<string, Value>[];
      const grows = Math.sign(rows.length - (table.rows?.length ?? 0));
      const typed = rows.flatMap((row) =>
        entered(table)
          .filter(({ id }) => row[id] !== undefined)
          .map((column) => `${table.id}.${action(column, row[column.id] as Value)}`),
      );
      return [`${table.id} ${grows}`, ...typed];
    });
  return [...values, ...cells];
}

/**
 * The examples to type in. Each of them has an action that no earlier one has, so that together
 * they reach every field, option and column of all examples. Typing in the others would test
 * nothing new.
 */
function examplesToType(calculator: string, all: readonly Example[]): Set<Example> {
  const description = describe(calculator);
  const done = new Set<string>();
  const isNew = ({ inputs, program }: Example) => {
    if (program !== undefined) return false;
    const fresh = actions(description, inputs).filter((each) => !done.has(each));
    for (const each of fresh) done.add(each);
    return fresh.length > 0;
  };
  return new Set(all.filter(isNew));
}

/** A program that lets visitors change its own terms, so that they can be typed in, too. */
function withOpenTerms(calculator: string): Program {
  const terms = describe(calculator).inputs.filter(({ term }) => term);
  const inputs = Object.fromEntries(terms.map(({ id }) => [id, { fixed: false }]));
  return { calculators: { [calculator]: { inputs } } };
}

for (const calculator of CALCULATORS) {
  const all = EXAMPLES.filter(([id]) => id === calculator).map(([, , example]) => example);
  const typed = examplesToType(calculator, all);
  const others = all.filter((example) => !typed.has(example));

  test(`${calculator}: typed examples that together use every field give the expected answers`, async ({
    calculator: open,
  }) => {
    test.slow();
    expect(typed.size).toBeGreaterThan(0);
    const widget = await open(calculator, { program: withOpenTerms(calculator) });
    for (const example of typed) {
      await test.step(example.name, async () => {
        if (await widget.reset.isEnabled()) await widget.reset.click();
        await type(widget, example.inputs);
        await expectAnswer(widget, example);
      });
    }
  });

  if (others.length === 0) continue;
  test(`${calculator}: the other worked examples, set by the page, give the expected answers`, async ({
    calculator: open,
  }) => {
    test.slow();
    const widget = await open(calculator);
    for (const example of others) {
      await test.step(example.name, async () => {
        const { inputs, program } = example;
        await widget.root.evaluate((element, given) => Object.assign(element, given) && undefined, {
          inputs,
          program,
        });
        await expectAnswer(widget, example);
      });
    }
  });
}
