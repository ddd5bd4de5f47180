import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { at } from "../../scripts/lib/paths.mjs";
import { element, typeText } from "../node/support/manifest.js";
import { makeMistakes, openEverything } from "./support/states.js";
import { expect, test } from "./support/test.js";
import { Widget } from "./support/widget.js";

// Compares docs/reference.md and the package's custom elements manifest with the element in a page.

const { attributes, members, events, slots, cssParts, cssProperties } = element;
const names = (list: readonly { name: string }[]) => list.map(({ name }) => name).sort();

/** The attributes that the part for forms reads; `forms-names.spec.ts` and `forms-states.spec.ts` test them. */
const OF_FORMS = ["name", "submits", "required", "disabled"];

/** A calculator with fields and sliders, and one with an input table. */
const TWO = ["event-roi", "budget-allocation"];

test("the snippet of the reference works", async ({ calculator }) => {
  const page = readFileSync(at("docs/reference.md"), "utf8");
  const [, type = "", attributes = ""] =
    /```html\n<partner-calculator type="([\w-]+)" ([^>]+)><\/partner-calculator>\n```/.exec(page) ?? [];
  const widget = await calculator(type, { attributes });
  await expect(widget.root).toContainText(widget.words.title);
});

/** The class of an element, as far as it lists its observed attributes. */
interface Observing {
  observedAttributes: string[];
}

test("attributes: the reference lists exactly the observed attributes with their properties", async ({
  calculator,
  page,
}) => {
  await calculator("event-roi");
  const observed = await page.evaluate(
    () => (customElements.get("partner-calculator") as unknown as Observing).observedAttributes,
  );
  expect([...observed, ...OF_FORMS].sort()).toEqual(names(attributes));
  const read = await page.evaluate((given) => {
    const made = document.createElement("partner-calculator");
    return given.map(({ name, fieldName }) => {
      made.setAttribute(name, "3");
      return fieldName && made[fieldName as keyof typeof made];
    });
  }, attributes);
  const values: Record<string, unknown> = { boolean: true, number: 3 };
  expect(read).toEqual(attributes.map((each) => each.fieldName && (values[typeText(each)] ?? "3")));
});

test("properties and methods: the reference lists existing ones with their defaults", async ({
  calculator,
  page,
}) => {
  await calculator("event-roi");
  const found = await page.evaluate((given) => {
    const made = document.createElement("partner-calculator");
    return given.map(({ name }) => {
      const value = made[name as keyof typeof made];
      if (typeof value === "function") return { name, kind: "method" };
      return { name, kind: name in made ? "field" : "nothing", default: JSON.stringify(value) };
    });
  }, members);
  const wanted = members.map((each) =>
    each.kind === "method"
      ? { name: each.name, kind: "method" }
      : { name: each.name, kind: "field", default: "default" in each ? each.default : undefined },
  );
  expect(found).toEqual(wanted);
});

test("reflection: exactly the documented properties set their attributes", async ({ embed, page }) => {
  await embed([{ type: "event-roi" }]);
  const fields = members.flatMap((each) => (each.kind === "field" && "attribute" in each ? [each] : []));
  const value = (text: string) => {
    return text === "boolean" ? true : text === "number" ? 4 : (/"(\w+)"/.exec(text)?.[1] ?? "event-roi");
  };
  const given = fields.map((each) => ({ ...each, value: value(typeText(each)) }));
  const set = await page.evaluate(async (all) => {
    const made = document.createElement("partner-calculator");
    document.body.append(made);
    Object.assign(made, Object.fromEntries(all.map((each) => [each.name, each.value])));
    await (made as unknown as { updateComplete: Promise<void> }).updateComplete;
    return all.filter(({ attribute }) => made.hasAttribute(String(attribute))).map(({ name }) => name);
  }, given);
  expect(set.sort()).toEqual(names(fields.filter((each) => "reflects" in each && each.reflects)));
});

interface Heard {
  type: string;
  leaves: boolean;
  detail: string[];
}

/** Records the events of all calculators on a page. */
const listen = (page: Page) =>
  page.addInitScript(() => {
    const heard: Heard[] = [];
    Object.assign(window, { heard });
    const dispatch = EventTarget.prototype.dispatchEvent;
    EventTarget.prototype.dispatchEvent = function (event) {
      const isOurs = this instanceof Element && this.localName === "partner-calculator";
      const { type, bubbles, composed, detail } = event as CustomEvent;
      if (isOurs) heard.push({ type, leaves: bubbles && composed, detail: Object.keys(detail).sort() });
      return dispatch.call(this, event);
    };
  });

/** The action that causes each event. */
const CAUSES: Record<string, (widget: Widget) => Promise<unknown>> = {
  "calculator-ready": (widget) => widget.ready(),
  "calculator-change": (widget) => widget.field("sponsorship").fill("40000"),
  "calculator-share": (widget) => widget.root.locator("[part~=share]").click(),
  "calculator-problem": makeMistakes,
};

test("events: exactly the documented events are fired, with their details, and they bubble", async ({
  calculator,
  page,
}) => {
  expect(Object.keys(CAUSES).sort(), "every event has a cause in this test").toEqual(names(events));
  await listen(page);
  const widget = await calculator("event-roi");
  for (const cause of Object.values(CAUSES)) await cause(widget);
  const heard = await page.evaluate(() => (window as unknown as { heard: Heard[] }).heard);
  expect(heard.filter(({ leaves }) => !leaves)).toEqual([]);
  const kinds = new Map(heard.map(({ type, detail }) => [type, detail]));
  const wanted = events.map((each) => [
    each.name,
    [...typeText(each).matchAll(/(\w+): /g)].map(([, key]) => key).sort(),
  ]);
  expect(Object.fromEntries(kinds)).toEqual(Object.fromEntries(wanted));
});

const partsOf = (root: Locator) =>
  root.evaluate((each) =>
    [...(each.shadowRoot?.querySelectorAll("[part]") ?? [])].flatMap((one) => [...one.part]),
  );

test("parts: the reference lists exactly the parts in the page", async ({ embed, page }) => {
  const drawn = new Set<string>();
  const note = async (widget: Widget) => {
    for (const part of await partsOf(widget.root)) drawn.add(part);
  };
  await embed(TWO.map((type) => ({ type })));
  for (const type of TWO) {
    const widget = await Widget.on(page, type).ready();
    await openEverything(widget);
    await note(widget);
    await makeMistakes(widget);
    await note(widget);
    await widget.root.getByRole("button", { name: widget.ui("tool.goal"), exact: true }).click();
    await expect(widget.root.locator("[part~=tool]")).toBeVisible();
    await note(widget);
  }
  await embed([{ type: "none" }]);
  const failed = page.locator("partner-calculator");
  await expect(failed.getByRole("alert")).toBeVisible();
  for (const part of await partsOf(failed)) drawn.add(part);
  expect([...drawn].sort()).toEqual(names(cssParts));
});

/**
 * The style properties that show a color, a length or a font. Reading all properties would take
 * half a minute.
 */
const STYLES = [
  ...["color", "background-color", "fill", "stroke", "font-family", "padding-top", "top"],
  ...["border-top-color", "border-bottom-color", "border-top-left-radius"],
];

/** The styles of every element inside the calculators, once all charts are drawn. */
const looks = async (page: Page) => {
  await expect(page.locator(".charts.waiting, .chart-canvas:not(:has(svg))")).toHaveCount(0);
  return page.evaluate((styles) => {
    const inside = [...document.querySelectorAll("partner-calculator")].flatMap((each) => [
      ...(each.shadowRoot?.querySelectorAll("*") ?? []),
    ]);
    const look = (style: CSSStyleDeclaration) => styles.map((name) => style.getPropertyValue(name));
    return inside.map((each) => look(getComputedStyle(each)).join()).join("\n");
  }, STYLES);
};

/** A value that no calculator uses by default. */
const unusual = (value: string) =>
  value.startsWith("light-dark") ? "rgb(1, 2, 3)" : value === "inherit" ? "monospace" : "37px";

test("custom properties: each documented property has an effect, and an undocumented one has none", async ({
  embed,
  page,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  // These calculators show good news, a warning and problems, in this order.
  await embed([
    { type: "event-roi" },
    { type: "co-marketing-budget", inputs: { tier: "registered" } },
    { type: "budget-allocation" },
  ]);
  for (const type of ["event-roi", "co-marketing-budget", "budget-allocation"]) {
    await openEverything(await Widget.on(page, type).ready());
  }
  await makeMistakes(Widget.on(page, "budget-allocation"));
  const before = await looks(page);
  const set = (name: string, value: string) =>
    page.evaluate(
      ([property = "", given = ""]) => document.documentElement.style.setProperty(property, given),
      [name, value],
    );
  const without: string[] = [];
  for (const { name, default: value = "" } of [
    ...cssProperties,
    { name: "--pc-none", default: "light-dark(#fff, #000)" },
  ]) {
    await set(name, unusual(value));
    if ((await looks(page)) === before) without.push(name);
    await set(name, "");
    // Charts may be drawn again a frame later.
    await expect.poll(() => looks(page), name).toBe(before);
  }
  expect(without).toEqual(["--pc-none"]);
});

test("slots: the content of each documented slot is visible", async ({ embed, page }) => {
  const named = slots.filter(({ name }) => name);
  const inside = named.map(({ name }) => `<i slot="${name}">Put into ${name}</i>`).join("");
  await embed([
    { type: "event-roi", inside: `${inside}<i>Else</i>` },
    { type: "none", inside: "<i>In its place</i>" },
  ]);
  await Widget.on(page, "event-roi").ready();
  for (const { name } of named) await expect(page.getByText(`Put into ${name}`)).toBeVisible();
  await expect(page.getByText("Else", { exact: true })).toBeHidden();
  await expect(page.getByText("In its place")).toBeVisible();
});
