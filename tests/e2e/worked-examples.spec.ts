import type { Column, Description, Field, Value } from "../../www/src/core/contract/index.js";
import { CALCULATORS, EXAMPLES, type Example } from "../node/support/examples.js";
import { describe, entered } from "./support/core.js";
import { expectAnswer } from "./support/screen.js";
import { expect, test } from "./support/test.js";
import type { Widget } from "./support/widget.js";

/** Types an example's inputs into the form: values in their fields, rows in their tables. */
async function type(widget: Widget, inputs: Record<string, unknown>): Promise<void> {
  for (const { id } of widget.description.inputs) {
    if (id in inputs) await widget.enter(id, inputs[id] as Value);
  }
  for (const { id } of widget.description.tables) {
    if (id in inputs) await widget.table(id).fill(inputs[id] as Record<string, Value>[]);
  }
}

/** What a person does to enter a value: writes, empties, or picks one of the options. */
function act({ id, unit }: Field | Column, value: Value): string {
  if (unit === "choice" || unit === "flag" || value === null) return `${id} = ${value}`;
  return id;
}

/** All that is done in typing an example in; a table grows, shrinks or stays. */
function acts({ inputs: fields, tables }: Description, inputs: Record<string, unknown>): string[] {
  const values = fields
    .filter(({ id }) => id in inputs)
    .map((field) => act(field, inputs[field.id] as Value));
  const cells = tables
    .filter(({ id }) => id in inputs)
    .flatMap((table) => {
      const rows = inputs[table.id] as Record<string, Value>[];
      const grows = Math.sign(rows.length - (table.rows?.length ?? 0));
      const typed = rows.flatMap((row) =>
        entered(table)
          .filter(({ id }) => row[id] !== undefined)
          .map((column) => `${table.id}.${act(column, row[column.id] as Value)}`),
      );
      return [`${table.id} ${grows}`, ...typed];
    });
  return [...values, ...cells];
}

/**
 * The examples that are typed in: each of them does what none before did, so that together they reach every field,
 * option and column that any example does. To type in the others would show nothing new.
 */
function typedOnes(calculator: string, all: readonly Example[]): Set<Example> {
  const description = describe(calculator);
  const done = new Set<string>();
  const isNew = ({ inputs, program }: Example) => {
    if (program !== undefined) return false;
    const fresh = acts(description, inputs).filter((each) => !done.has(each));
    for (const each of fresh) done.add(each);
    return fresh.length > 0;
  };
  return new Set(all.filter(isNew));
}

for (const calculator of CALCULATORS) {
  const all = EXAMPLES.filter(([id]) => id === calculator).map(([, , example]) => example);
  const typed = typedOnes(calculator, all);
  const others = all.filter((example) => !typed.has(example));

  test(`${calculator}: worked examples that reach every field, typed in and read from the screen`, async ({
    calculator: open,
  }) => {
    test.slow();
    expect(typed.size).toBeGreaterThan(0);
    const widget = await open(calculator);
    for (const example of typed) {
      await test.step(example.name, async () => {
        if (await widget.reset.isEnabled()) await widget.reset.click();
        await type(widget, example.inputs);
        await expectAnswer(widget, example);
      });
    }
  });

  if (others.length === 0) continue;
  test(`${calculator}: the other worked examples, given by the page and read from the screen`, async ({
    calculator: open,
  }) => {
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
