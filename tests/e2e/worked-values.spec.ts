import type { Value } from "../../www/src/core/contract/index.js";
import type {} from "../../www/src/element.js";
import { CALCULATORS, EXAMPLES, matches } from "../node/support/examples.js";
import { expect, test } from "./support/test.js";

/** What the element tells the page around it: on each answer its values, digit by digit. */
for (const calculator of CALCULATORS) {
  test(`${calculator}: the values of every worked example reach the page`, async ({ calculator: open }) => {
    const widget = await open(calculator);
    for (const [, name, example] of EXAMPLES.filter(([id]) => id === calculator)) {
      const values = await widget.root.evaluate(
        (element, given) => {
          const widget = element as HTMLElement;
          const told = new Promise<Record<string, Value>>((resolve, reject) => {
            widget.addEventListener("calculator-change", ({ detail }) => resolve(detail.values), {
              once: true,
            });
            widget.addEventListener("calculator-problem", ({ detail }) => {
              reject(new Error(JSON.stringify(detail.problems)));
            });
          });
          Object.assign(element, given);
          return told;
        },
        { inputs: example.inputs, program: example.program },
      );
      const wrong = Object.entries(example.values).filter(([id, value]) => !matches(values[id], value));
      expect(wrong, name).toEqual([]);
      expect(Object.keys(values).sort(), name).toEqual(Object.keys(example.values).sort());
    }
  });
}
