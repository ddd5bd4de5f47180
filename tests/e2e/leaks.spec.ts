import type { CDPSession, Page } from "@playwright/test";
import type { Inputs, Program } from "../../www/src/core/contract/index.js";
import { firstField } from "./support/states.js";
import { CALCULATORS, expect, test } from "./support/test.js";

/**
 * The number of cycles after which every cache is full: words, definitions, models of recent
 * programs.
 */
const WARM = 200;
const CYCLES = 1000;
const LOCALES = ["en", "de", "fr", "es", "pt-BR", "ja", "ar"];

const PLACED = CALCULATORS.map((type) => ({ type, field: firstField(type) }));

/** The browser itself may still hold the last element or two. */
const ONE_OR_TWO = 3;

/**
 * The allowed growth, which is less than one object for each cycle. A calculator has about 600
 * nodes, 100 listeners and 200 kB.
 */
const SLACK = { nodes: 400, listeners: 100, heap: 1_000_000, wasm: 2 * 65_536 };

interface Cycles {
  from: number;
  to: number;
  placed: { type: string; field: string }[];
  locales: string[];
}

/** Data of the test that stays in the page between two calls. */
interface Kept {
  removed: WeakRef<Element>[];
  memory: WebAssembly.Memory | undefined;
}

/** Stores the memory of the WebAssembly instance that a page creates. */
const watchMemory = (page: Page) =>
  page.addInitScript(() => {
    const kept: Kept = { removed: [], memory: undefined };
    Object.assign(window, { kept });
    const { Instance } = WebAssembly;
    WebAssembly.Instance = new Proxy(Instance, {
      construct(target, given: ConstructorParameters<typeof Instance>) {
        const instance = new target(...given);
        kept.memory = instance.exports.memory as WebAssembly.Memory;
        return instance;
      },
    });
  });

/**
 * Adds a calculator, types into it, moves it, and removes and adds it several times. Runs in the
 * page, because a call for each step would take minutes. Returns the errors.
 */
const runCycles = (page: Page, cycles: Cycles): Promise<string[]> =>
  page.evaluate(async ({ from, to, placed, locales }) => {
    const { kept } = window as unknown as { kept: Kept };
    const wrong: string[] = [];
    const [first, second] = [0, 1].map(() => document.body.appendChild(document.createElement("section")));
    if (!first || !second) return ["no place"];
    const frames = async (count: number) => {
      for (let left = count; left > 0; left -= 1) await new Promise((then) => requestAnimationFrame(then));
    };
    const told = (element: Element, name: string) =>
      new Promise((then) => element.addEventListener(`calculator-${name}`, then, { once: true }));
    const programOf = (cycle: number): Program | string | undefined => {
      const own = { id: `own-${cycle}`, name: `Program ${cycle}`, currency: cycle % 2 ? "EUR" : "JPY" };
      return [undefined, "starter", own][cycle % 3];
    };
    const create = (cycle: number) => {
      const { type = "", field = "" } = placed[cycle % placed.length] ?? {};
      const element = document.createElement("partner-calculator");
      const inputs: Inputs | undefined = cycle % 4 === 0 ? {} : undefined;
      Object.assign(element, { type, locale: locales[cycle % locales.length], inputs });
      Object.assign(element, { program: programOf(cycle) });
      return { element, field };
    };
    /** Opens charts and explanations, because they add observers and elements. */
    const openAll = async (root: ShadowRoot) => {
      root.querySelector(".charts")?.scrollIntoView();
      for (const fold of root.querySelectorAll("details")) fold.open = true;
      for (const each of root.querySelectorAll<HTMLElement>(".headline .value, .figure .value")) each.click();
      await frames(3);
    };
    for (let cycle = from; cycle < to; cycle += 1) {
      const { element, field } = create(cycle);
      kept.removed.push(new WeakRef(element));
      const ready = told(element, "ready");
      first.append(element);
      if (cycle % 10 === 9) {
        // Removed before the first answer.
        element.remove();
        continue;
      }
      await ready;
      const root = element.shadowRoot as ShadowRoot;
      if (cycle % 10 === 0) await openAll(root);
      const input = root.getElementById(field) as HTMLInputElement;
      // The typed number may be above a maximum, and then a problem event comes instead.
      const answered = Promise.race([told(element, "change"), told(element, "problem")]);
      input.value = String(1000 + cycle);
      input.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
      await answered;
      second.append(element);
      element.remove();
      first.append(element);
      if (cycle % 10 === 0) await frames(2);
      const there = root.getElementById(field) as HTMLInputElement;
      if (there?.value !== String(1000 + cycle)) wrong.push(`${cycle} ${element.type}: ${there?.value}`);
      element.remove();
    }
    first.remove();
    second.remove();
    return wrong;
  }, cycles);

/** The memory, nodes and listeners of a page after garbage collection. */
async function measure(page: Page, session: CDPSession) {
  // An element that was just removed is released after a few frames.
  await page.evaluate(async () => {
    for (let count = 0; count < 3; count += 1) await new Promise((then) => requestAnimationFrame(then));
    await new Promise((then) => setTimeout(then, 600));
  });
  await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  const metric = (name: string) => metrics.find((each) => each.name === name)?.value ?? Number.NaN;
  const own = await page.evaluate(() => {
    const { removed, memory } = (window as unknown as { kept: Kept }).kept;
    return {
      alive: removed.filter((each) => each.deref()).length,
      wasm: memory?.buffer.byteLength ?? Number.NaN,
    };
  });
  return {
    ...own,
    nodes: metric("Nodes"),
    listeners: metric("JSEventListeners"),
    heap: metric("JSHeapUsedSize"),
  };
}

test("a thousand added and removed calculators do not leak memory", async ({ embed, page }) => {
  test.setTimeout(300_000);
  await watchMemory(page);
  await embed([]);
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const cycles = { placed: PLACED, locales: LOCALES };
  expect(await runCycles(page, { ...cycles, from: 0, to: WARM }), "typed values stay").toEqual([]);
  const before = await measure(page, session);
  expect(await runCycles(page, { ...cycles, from: WARM, to: CYCLES }), "typed values stay").toEqual([]);
  expect(before.alive, "calculators still in memory").toBeLessThan(ONE_OR_TWO);
  // A busy browser releases memory later, but never releases a leak.
  await expect(async () => {
    const after = await measure(page, session);
    expect(after.alive, "calculators still in memory").toBeLessThan(ONE_OR_TWO);
    for (const [what, slack] of Object.entries(SLACK)) {
      const grown = after[what as keyof typeof SLACK] - before[what as keyof typeof SLACK];
      expect(grown, `growth of ${what} in ${CYCLES - WARM} cycles`).toBeLessThan(slack);
    }
  }).toPass({ timeout: 20_000 });
});
