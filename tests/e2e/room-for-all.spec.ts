import { expectRoom, widen } from "./support/room.js";
import { openEverything } from "./support/states.js";
import { CALCULATORS, expect, test } from "./support/test.js";
import type { Widget } from "./support/widget.js";

/** The minimum width and height of a target, in pixels. */
const LEAST = 24;

/** The text spacing of WCAG 1.4.12. */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

/** Targets that are too small. */
const smallTargets = ({ root }: Widget): Promise<string[]> =>
  root.locator("input, select, button, summary").evaluateAll((all, least) => {
    const shown = all.filter((each) => each.checkVisibility({ visibilityProperty: true }));
    return shown.flatMap((each) => {
      // The target of a radio button is its label.
      const { width, height } = (each.closest(".segment") ?? each).getBoundingClientRect();
      const name = each.getAttribute("aria-label") ?? (each.id || each.textContent?.trim());
      return width < least - 0.01 || height < least - 0.01 ? [`${name}: ${width} × ${height}`] : [];
    });
  }, LEAST);

/**
 * Numbers in a chart's picture that are missing in its table. A chart that consists of words needs
 * no table.
 */
const numbersWithoutTable = ({ root }: Widget): Promise<string[]> =>
  root.getByRole("figure").evaluateAll((figures) =>
    figures.flatMap((figure) => {
      const title = figure.querySelector("figcaption")?.textContent ?? "";
      const picture = figure.querySelector("svg[role=img]");
      const inWords = figure.querySelectorAll("li, dt").length > 0;
      if (!picture) return inWords ? [] : [`${title}: neither picture nor words`];
      const numbers = (parts: NodeListOf<Element>) =>
        [...parts].flatMap((each) => each.textContent?.match(/[$]?\d[\d.,]*%?/g) ?? []);
      const table = figure.querySelector(".chart-data table");
      const told = new Set(table ? numbers(table.querySelectorAll("td, th")) : []);
      // The zero of an axis is not a figure.
      const leaves = picture.querySelectorAll("text:not(:has(tspan)), tspan");
      const missing = numbers(leaves).filter((each) => each !== "$0" && !told.has(each));
      const isNamed = table?.querySelector("th[scope=col]") && table.querySelector("th[scope=row]");
      return [...missing, ...(isNamed ? [] : ["headings"])].map((each) => `${title}: ${each}`);
    }),
  );

/** Adds styles to a calculator, runs `look`, and removes the styles. */
async function styled(widget: Widget, css: string, look: () => Promise<void>): Promise<void> {
  const setTo = (text: string) =>
    widget.root.evaluate(({ shadowRoot }, rules) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rules);
      const before = shadowRoot?.adoptedStyleSheets ?? [];
      if (shadowRoot) shadowRoot.adoptedStyleSheets = rules ? [...before, sheet] : before.slice(0, -1);
    }, text);
  await setTo(css);
  await look();
  await setTo("");
}

/** The fonts of the tests with letters a tenth wider, as other fonts have them. */
const WIDE = ["", " Bold"].map(
  (name) => `@font-face { font-family: wide; font-weight: ${name ? 700 : 400}; size-adjust: 110%;
    src: local("DejaVu Sans${name}") }`,
);

for (const type of CALCULATORS) {
  for (const language of ["de", "fr"]) {
    test(`${type}, ${language}: letters that are a tenth wider fit at any width`, async ({
      calculator,
      page,
    }) => {
      test.slow();
      const head = `<style>${WIDE.join("")} partner-calculator { --pc-font: wide }</style>`;
      const widget = await calculator(type, { attributes: `locale="${language}"` }, { head });
      await openEverything(widget);
      const isWide = () =>
        page.evaluate(() => document.fonts.check("600 16px wide") && document.fonts.check("16px wide"));
      await expect.poll(isWide).toBe(true);
      for (const width of [1200, 760, 560, 400, 280]) {
        await widen(widget, width);
        await expectRoom(widget, `letters a tenth wider at ${width} pixels`);
      }
    });
  }

  test(`${type}: targets are large enough, larger or spaced text fits, and charts have tables`, async ({
    calculator,
    page,
  }) => {
    test.slow();
    await page.setViewportSize({ width: 1280, height: 900 });
    const widget = await calculator(type);
    await openEverything(widget);
    await expect
      .poll(() => numbersWithoutTable(widget), "numbers in pictures that are not in tables")
      .toEqual([]);

    for (const width of [1200, 280]) {
      await widen(widget, width);
      await expect.soft.poll(() => smallTargets(widget), `targets at ${width} pixels`).toEqual([]);
    }
    await styled(widget, SPACED, async () => {
      for (const width of [1200, 320]) {
        await widen(widget, width);
        await expectRoom(widget, `text spaced at ${width} pixels`);
      }
    });
    await page.addStyleTag({ content: ":root { font-size: 200% }" });
    for (const width of [1200, 640]) {
      await widen(widget, width);
      await expectRoom(widget, `text twice as large at ${width} pixels`);
    }
  });
}
