import { load } from "partner-calculators";
import type { Value } from "../../www/src/core/contract/index.js";
import type {} from "../../www/src/element.js";
import { answerOf } from "../e2e/support/gallery.js";
import { differences } from "../e2e/support/screen.js";
import { AMERICAN, writings } from "../e2e/support/written.js";
import { EXAMPLES, matches } from "../node/support/examples.js";
import { Calculator } from "./support/calculator.js";
import { CALCULATORS, expect, test } from "./support/test.js";

test("every calculator shows the figures of the core in Node, on a page with a strict policy", async ({
  visitor,
}) => {
  const core = await load();
  await visitor.open("all.html");
  for (const type of CALCULATORS) {
    const calculator = await new Calculator(visitor.engine, type).ready();
    const { values, lines } = core.calculate(type, {});
    const reasons = Object.fromEntries(lines.flatMap(({ id, reason }) => (reason ? [[id, reason]] : [])));
    const example = { name: type, inputs: {}, values, reasons };
    const wrong = async () => differences(calculator, await calculator.screen(), example);
    await expect.poll(wrong, type).toEqual([]);
  }
});

for (const type of CALCULATORS) {
  test(`${type}: the change event has the values of every worked example`, async ({ visitor }) => {
    const calculator = await visitor.calculator(type);
    const examples = EXAMPLES.filter(([id]) => id === type).map(([, , example]) => example);
    expect(examples.length).toBeGreaterThan(0);
    for (const { name, inputs, program, values } of examples) {
      const told = await visitor.engine.evaluate<unknown[], Record<string, Value>>(
        (path, given) =>
          new Promise((resolve, reject) => {
            const element = window.inPage.find(path as string[]) as HTMLElement;
            element.addEventListener("calculator-change", ({ detail }) => resolve(detail.values), {
              once: true,
            });
            element.addEventListener(
              "calculator-problem",
              ({ detail }) => reject(new Error(JSON.stringify(detail))),
              { once: true },
            );
            const [inputs, program] = given as unknown[];
            Object.assign(element, { inputs, program: program ?? undefined });
          }),
        calculator.path(),
        [inputs, program],
      );
      expect(Object.keys(told).sort(), name).toEqual(Object.keys(values).sort());
      expect(
        Object.entries(values).filter(([id, value]) => !matches(told[id], value)),
        name,
      ).toEqual([]);
    }
  });
}

test("the gallery shows each calculator with its answer", async ({ visitor }) => {
  await visitor.open("site/");
  for (const type of CALCULATORS) {
    await visitor.show([`#${type}`]);
    const calculator = await new Calculator(visitor.engine, type).ready();
    await visitor.expectText(calculator.headline, answerOf(type));
  }
});

test("the builder's snippet has the selected program", async ({ visitor }) => {
  await visitor.open("site/builder.html");
  await new Calculator(visitor.engine, "event-roi").ready();
  await visitor.press(['input[value="lean"]']);
  await visitor.expectText(["[aria-labelledby=way-element] code"], 'program="lean"');
});

test("a typed number is computed, with the decimal comma of the language", async ({ visitor }) => {
  const english = await visitor.calculator("event-roi");
  await visitor.fill(english.path("#sponsorship"), "40k");
  await visitor.expectText(english.path("[part=figures]"), "$27,000");
  const german = await visitor.calculator("event-roi", { locale: "de" });
  await visitor.fill(german.path("#sponsorship"), "1.234,50");
  const cost = writings("7617.25", "money", { ...AMERICAN, locale: "de" });
  await visitor.expectText(german.path("[part=figures]"), cost.at(-1) ?? "");
  await visitor.fill(german.path("#sponsorship"), "viel");
  await visitor.expectText(german.path("[part=problem]"), /\S/);
});

test("a figure has an explanation, and a value in it has one too", async ({ visitor }) => {
  const calculator = await visitor.calculator("event-roi");
  await visitor.press(calculator.headline);
  await visitor.expectText(calculator.path("[part=explanation]"), "5.1136363636363636363636363636×");
  await visitor.press(
    calculator.path(`[part=explanation] button[aria-label^="${calculator.label("revenue")}: "]`),
  );
  await visitor.expectText(calculator.path("[part=explanation]"), calculator.label("averageDeal"));
});

test("a figure with an explanation is underlined, and a box has the height of its field", async ({
  visitor,
}) => {
  const calculator = await visitor.calculator("event-roi");
  const line = () =>
    visitor.engine.evaluate((path) => {
      const { textDecorationLine, textDecorationStyle } = getComputedStyle(
        window.inPage.find(path) as Element,
      );
      return [textDecorationLine, textDecorationStyle];
    }, calculator.headline);
  await expect.poll(line).toEqual(["underline", "dotted"]);
  const difference = async () => {
    const box = await visitor.box(calculator.path(".box:has(#sponsorship)"));
    return box.height - (await visitor.box(calculator.path("#sponsorship"))).height;
  };
  await expect.poll(difference).toBeLessThan(3);
});

test("charts are drawn when they are scrolled into view", async ({ visitor }) => {
  for (const type of ["event-roi", "deal-model", "affiliate-economics"] as const) {
    const calculator = await visitor.calculator(type);
    await visitor.show(calculator.path(".charts"));
    const picture = () => visitor.box(calculator.path("figure svg"));
    await expect.poll(async () => (await picture()).width, type).toBeGreaterThan(200);
    const drawn = () =>
      visitor.engine.evaluate(
        (path) =>
          [...(window.inPage.find(path)?.querySelectorAll("rect, path, line") ?? [])].filter((each) => {
            const { width, height } = each.getBoundingClientRect();
            return width + height > 1;
          }).length,
        calculator.path("figure svg"),
      );
    await expect.poll(drawn, type).toBeGreaterThan(1);
  }
});

test("rows of a table are added, filled in, removed and restored", async ({ visitor }) => {
  const calculator = await visitor.calculator("budget-allocation");
  const names = () =>
    visitor.engine.evaluate((path) => {
      const fields = window.inPage
        .find(path)
        ?.shadowRoot?.querySelectorAll("[part=row] td:first-child input");
      return [...(fields ?? [])].map((field) => (field as HTMLInputElement).value);
    }, calculator.path());
  const before = await names();
  await visitor.press(calculator.path(".table-foot [part=button]"));
  await expect.poll(names).toHaveLength(before.length + 1);
  await visitor.engine.type("Agencies");
  const all = [...before, expect.stringMatching(/Agencies$/)];
  await expect.poll(names).toEqual(all);
  await visitor.press(calculator.path("tbody:last-of-type .actions button:last-child"));
  await expect.poll(names).toEqual(before);
  await visitor.press(calculator.path(".undo button"));
  await expect.poll(names).toEqual(all);
});

test("an Arabic calculator is right-to-left in form, answer and charts", async ({ visitor }) => {
  const calculator = await visitor.calculator("tier-benefits", { locale: "ar" });
  const gap = async () => {
    const form = await visitor.box(calculator.path("[part=form]"));
    const answer = await visitor.box(calculator.path("[part=results]"));
    return form.x - (answer.x + answer.width);
  };
  await expect.poll(gap).toBeGreaterThan(-1);
  await visitor.show(calculator.path(".charts"));
  await expect
    .poll(async () => (await visitor.box(calculator.path('svg[direction="rtl"]'))).width)
    .toBeGreaterThan(200);
});

test("the dark theme has another text color than the light theme", async ({ visitor }) => {
  const calculator = await visitor.calculator("event-roi", { theme: "dark" });
  const ink = () =>
    visitor.engine.evaluate((path) => {
      const element = window.inPage.find(path);
      return element && getComputedStyle(element).color;
    }, calculator.headline);
  const dark = await ink();
  await visitor.set(calculator.path(), { theme: "light" });
  await expect.poll(ink).not.toBe(dark);
});

test("a frame has the height of its content", async ({ visitor }) => {
  await visitor.open("frames.html");
  for (const at of [1, 2]) {
    const place = [`iframe:nth-of-type(${at})`];
    await visitor.show(place);
    const difference = () =>
      visitor.engine.evaluate((path) => {
        const frame = window.inPage.find(path) as HTMLIFrameElement;
        const inner = frame.contentDocument?.querySelector("partner-calculator")?.getBoundingClientRect();
        return Math.abs(frame.getBoundingClientRect().height - Math.ceil(inner?.height ?? 0));
      }, place);
    await expect.poll(difference).toBeLessThan(3);
    await expect.poll(async () => (await visitor.box(place)).height).toBeGreaterThan(400);
  }
});

test("a calculator keeps its looks in a page with styled texts, and in a frame that it moves to", async ({
  visitor,
}) => {
  const calculator = await visitor.calculator("event-roi");
  const looks = (isMoved: boolean) =>
    visitor.engine.evaluate((moved) => {
      const owner = moved ? document.querySelector("iframe")?.contentDocument : document;
      const root = owner?.querySelector("partner-calculator")?.shadowRoot;
      return [".sentence", ".label", ".figure dd", ".headline"].map((part) => {
        const element = root?.querySelector(part);
        if (!element) return `no ${part}`;
        const style = getComputedStyle(element);
        return [part, style.fontSize, style.textTransform, style.letterSpacing, style.color].join(" ");
      });
    }, isMoved);
  await visitor.engine.evaluate(() => {
    document.documentElement.style.fontSize = "62.5%";
    Object.assign(document.body.style, {
      fontSize: "16px",
      textTransform: "uppercase",
      letterSpacing: "4px",
      webkitTextFillColor: "silver",
    });
  });
  const [sentence, label] = await looks(false);
  expect(sentence).toContain(".sentence 16px none normal ");
  expect(label).toContain(".label 14px none normal ");

  await visitor.engine.evaluate(() => {
    const frame = document.body.appendChild(document.createElement("iframe"));
    Object.assign(frame.style, { width: `${innerWidth}px`, height: "600px" });
    frame.contentDocument?.body.append(document.querySelector("partner-calculator") ?? "");
  });
  const before = (await looks(true)).slice(0, 3);
  expect(before).toEqual([sentence, label, before[2]]);
  await visitor.engine.evaluate(() => {
    document
      .querySelector("iframe")
      ?.contentDocument?.querySelector("partner-calculator")
      ?.setAttribute("currency", "JPY");
  });
  const headline = () =>
    visitor.engine.evaluate(() => {
      const owner = document.querySelector("iframe")?.contentDocument;
      return (
        owner?.querySelector("partner-calculator")?.shadowRoot?.querySelector(".sentence")?.textContent ?? ""
      );
    });
  await expect.poll(headline).toContain("¥");
  await visitor.engine.evaluate(() => {
    document.body.append(
      document.querySelector("iframe")?.contentDocument?.querySelector("partner-calculator") ?? "",
    );
  });
  expect((await looks(false))[0]).toBe(sentence);
  await calculator.ready();
});
