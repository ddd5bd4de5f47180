import { drawn } from "./support/colors.js";
import { drawCharts, makeMistakes } from "./support/states.js";
import { expect, test } from "./support/test.js";
import type { Widget } from "./support/widget.js";

const BLUE = "rgb(10, 40, 120)";
const GREEN = "rgb(0, 90, 30)";

/** Sets custom properties on the element; returns a style property of one of its parts. */
async function looks(widget: Widget, tokens: Record<string, string>, selector: string, property: string) {
  await widget.root.evaluate((element, set) => {
    element.removeAttribute("style");
    for (const [name, value] of Object.entries(set)) (element as HTMLElement).style.setProperty(name, value);
  }, tokens);
  const part = widget.root.locator(selector).first();
  return part.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
}

/**
 * A custom property, a value other than its default, and the place where the value has an effect.
 */
type Token = [token: string, value: string, selector: string, property: string];

const TOKENS: readonly Token[] = [
  ["--pc-on-accent", GREEN, ".segment :checked + span", "color"],
  ["--pc-ink", BLUE, ".root", "color"],
  ["--pc-paper", GREEN, ".root", "background-color"],
  ["--pc-quiet", BLUE, ".question", "color"],
  ["--pc-rule", GREEN, ".group", "border-block-start-color"],
  ["--pc-edge", GREEN, ".segments", "border-block-start-color"],
  ["--pc-field", BLUE, ".box", "background-color"],
  ["--pc-good", GREEN, ".notice.good b", "color"],
  ["--pc-muted", BLUE, ".chart rect.muted", "fill"],
  ["--pc-radius", "11px", ".box", "border-start-start-radius"],
  ["--pc-padding", "7px", ".root", "padding-top"],
  ["--pc-sticky-top", "13px", ".bar", "top"],
  ["--pc-font", "monospace", ".label", "font-family"],
  ["--pc-heading-font", "fantasy", ".title", "font-family"],
  ["--pc-text-size", "20px", ".root", "font-size"],
];

async function expectEffect(widget: Widget, [token, value, selector, property]: Token): Promise<void> {
  expect(await looks(widget, {}, selector, property), token).not.toBe(value);
  expect(await looks(widget, { [token]: value }, selector, property), token).toBe(value);
}

test("each custom property has an effect", async ({ calculator }) => {
  const widget = await calculator("event-roi");
  await drawCharts(widget);
  for (const token of TOKENS) await expectEffect(widget, token);
  // The accent is computed from its custom property, so compare the rendered colors.
  const accent = await looks(widget, { "--pc-accent": BLUE }, ".segment :checked + span", "background-color");
  expect(await drawn(widget.root, accent)).toEqual(await drawn(widget.root, BLUE));
  await widget.field("sponsorship").fill("1m");
  await expect(widget.root.locator(".notice.warning").first()).toBeVisible();
  await expectEffect(widget, ["--pc-warning", GREEN, ".notice.warning b", "color"]);
  await makeMistakes(widget);
  await expectEffect(widget, ["--pc-problem", BLUE, ".problem", "color"]);
});

test("a calculator inherits the page's font and its text size", async ({ calculator }) => {
  const head = "<style>html { font-size: 20px } body { font-family: 'Courier New', monospace }</style>";
  const widget = await calculator("event-roi", {}, { head });
  expect(await looks(widget, {}, ".root", "font-family")).toBe('"Courier New", monospace');
  expect(await looks(widget, {}, ".root", "font-size")).toBe("20px");
  expect(await looks(widget, {}, ".help", "font-size")).toBe("16.25px");
});

test("a custom text size scales all sizes on a page with a small root font size", async ({ calculator }) => {
  const widget = await calculator("event-roi", {}, { head: "<style>html { font-size: 62.5% }</style>" });
  const sizes = async (tokens: Record<string, string>) =>
    Promise.all(
      [".root", ".title", ".label", ".help", ".also dd"].map(async (selector) =>
        Number.parseFloat(await looks(widget, tokens, selector, "font-size")),
      ),
    );
  expect((await sizes({}))[0], "the least size").toBe(14);
  const usual = await sizes({ "--pc-text-size": "16px" });
  const large = await sizes({ "--pc-text-size": "2.4rem" });
  expect([usual[0], large[0]]).toEqual([16, 24]);
  expect(large.map((size, at) => size / (usual[at] ?? 0))).toEqual(usual.map(() => 1.5));
});

test("density changes the spacing, and every target stays large enough", async ({ calculator }) => {
  const widget = await calculator("event-roi");
  await drawCharts(widget);
  const heights: number[] = [];
  for (const density of ["0.1", "0.75", "1", "1.5"]) {
    await looks(widget, { "--pc-density": density }, ".root", "color");
    const { height, least } = await widget.root.evaluate((element) => {
      const controls = element.shadowRoot?.querySelectorAll(
        "input:not([type=radio]), select, button, summary, .segment",
      );
      const shown = [...(controls ?? [])].filter((each) => each.checkVisibility());
      const sizes = shown.map((each) => each.getBoundingClientRect().height);
      return { height: element.getBoundingClientRect().height, least: Math.min(...sizes) };
    });
    expect(least, `targets at ${density}`).toBeGreaterThanOrEqual(24);
    heights.push(height);
  }
  const [beyond = 0, compact = 0, usual = 0, roomy = 0] = heights;
  expect(beyond, "no closer than compact").toBe(compact);
  expect(compact).toBeLessThan(usual * 0.93);
  expect(roomy).toBeGreaterThan(usual * 1.1);
});
