import type { Inputs, Program } from "../../www/src/core/contract/index.js";
import { CALCULATORS, EXAMPLES } from "../node/support/examples.js";
import { drawCharts } from "./support/states.js";
import { expect, test } from "./support/test.js";
import type { Widget } from "./support/widget.js";
import { SLIPS } from "./support/words.js";

/** Sets inputs and a program on a calculator; returns the texts and the pictures of its charts. */
const drawnWith = (widget: Widget, given: { inputs: Inputs; program: Program | undefined }) =>
  widget.root.evaluate(async (element, values) => {
    const told = new Promise((resolve, reject) => {
      element.addEventListener("calculator-change", resolve, { once: true });
      element.addEventListener("calculator-problem", () => reject(new Error("It has no answer.")), {
        once: true,
      });
    });
    Object.assign(element, values);
    await told;
    const root = element.shadowRoot as ShadowRoot;
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    // Charts are loaded when they are near the viewport, and drawn again when their width is known.
    while (!root.querySelector("figure svg")) {
      root.querySelector(".charts")?.scrollIntoView();
      await frame();
    }
    await frame();
    await frame();
    const figures = [...root.querySelectorAll("figure")];
    return {
      texts: figures.map((figure) => figure.innerText),
      pictures: figures.flatMap((figure) => [...figure.querySelectorAll("svg")].map((svg) => svg.outerHTML)),
    };
  }, given);

for (const calculator of CALCULATORS) {
  test(`${calculator}: the charts of every worked example have valid numbers and words`, async ({
    calculator: open,
  }) => {
    const widget = await open(calculator);
    await drawCharts(widget);
    for (const [, name, { inputs, program }] of EXAMPLES.filter(([id]) => id === calculator)) {
      const drawn = await drawnWith(widget, { inputs, program });
      expect(drawn.texts.length, name).toBeGreaterThan(0);
      for (const text of drawn.texts) expect(text, name).not.toMatch(SLIPS);
      // Pictures, and the bars of charts that consist of HTML.
      expect(drawn.pictures.length, name).toBeGreaterThan(0);
      for (const picture of drawn.pictures) {
        expect(picture, name).not.toMatch(/NaN|undefined|Infinity|(?:width|height)="-/);
      }
    }
  });
}
