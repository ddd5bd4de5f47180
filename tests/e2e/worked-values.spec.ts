import type { Value } from "../../www/src/core/contract/index.js";
import type {} from "../../www/src/element.js";
import { CALCULATORS, EXAMPLES, matches } from "../node/support/examples.js";
import { expect, test } from "./support/test.js";

/** The element's events carry each answer digit by digit. */
for (const calculator of CALCULATORS) {
  test(`${calculator}: the change event has the values of every worked example`, async ({
    calculator: open,
  }) => {
    const widget = await open(calculator);
    const examples = EXAMPLES.filter(([id]) => id === calculator).map(([, , example]) => example);
    expect(examples.length).toBeGreaterThan(0);
    // Use one call for all examples, because a call takes longer than an answer.
    const reported = await widget.root.evaluate(
      async (element, given) => {
        const answerTo = (properties: object) =>
          new Promise<Record<string, Value>>((resolve, reject) => {
            const host = element as HTMLElement;
            host.addEventListener("calculator-change", ({ detail }) => resolve(detail.values), {
              once: true,
            });
            host.addEventListener("calculator-problem", ({ detail }) =>
              reject(new Error(JSON.stringify(detail))),
            );
            Object.assign(element, properties);
          });
        const answers: Record<string, Value>[] = [];
        for (const properties of given) answers.push(await answerTo(properties));
        return answers;
      },
      examples.map(({ inputs, program }) => ({ inputs, program })),
    );
    for (const [at, { name, values }] of examples.entries()) {
      const wrong = Object.entries(values).filter(([id, value]) => !matches(reported[at]?.[id], value));
      expect(wrong, name).toEqual([]);
      expect(Object.keys(reported[at] ?? {}).sort(), name).toEqual(Object.keys(values).sort());
    }
  });
}
