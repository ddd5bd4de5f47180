import { expect } from "@playwright/test";
import { Calculator } from "./calculator.js";
import type { Engine } from "./engine.js";

type Path = readonly string[];

/** A person before a window: opens a page, looks, presses, types. */
export class Visitor {
  /** What the pages before this one reported. */
  readonly #reported: string[] = [];

  constructor(
    readonly engine: Engine,
    readonly host: string,
  ) {}

  async open(page: string): Promise<void> {
    this.#reported.push(...(await this.#errorsHere()));
    await this.engine.goto(this.host + page);
  }

  /** Opens a page with this calculator alone and waits for its answer. */
  async calculator(type: string, attributes: Record<string, string> = {}): Promise<Calculator> {
    await this.open(`${type}.html`);
    const calculator = new Calculator(this.engine, type, attributes.locale);
    await this.set(calculator.path(), attributes);
    return calculator.ready();
  }

  /** Gives attributes to an element. */
  set(path: Path, attributes: Record<string, string>): Promise<void> {
    return this.engine.evaluate(
      (to, all) => {
        for (const [name, value] of Object.entries(all)) window.inPage.find(to)?.setAttribute(name, value);
      },
      path,
      attributes,
    );
  }

  /** What one reads there; empty where nothing is. */
  text(path: Path): Promise<string> {
    return this.engine.evaluate((to) => window.inPage.find(to)?.innerText.trim() ?? "", path);
  }

  async expectText(path: Path, text: string | RegExp): Promise<void> {
    await expect.poll(() => this.text(path), path.at(-1) ?? "").toMatch(text);
  }

  /** Where an element lies in the window. */
  box(path: Path): Promise<{ x: number; y: number; width: number; height: number }> {
    return this.engine.evaluate((to) => {
      const { x, y, width, height } = window.inPage.find(to)?.getBoundingClientRect() ?? new DOMRect();
      return { x, y, width, height };
    }, path);
  }

  /** Brings an element into sight and presses it, where nothing else lies on it. */
  async press(path: Path): Promise<void> {
    const place = () =>
      this.engine.evaluate((to) => {
        const element = window.inPage.find(to);
        element?.scrollIntoView({ block: "center", behavior: "instant" });
        const { x = 0, y = 0, width = 0, height = 0 } = element?.getBoundingClientRect() ?? {};
        const [left, top] = [Math.round(x + width / 2), Math.round(y + height / 2)];
        const root = element?.getRootNode() as Document | ShadowRoot | undefined;
        const hit = root?.elementFromPoint(left, top);
        return element?.contains(hit ?? null) ? [left, top] : undefined;
      }, path);
    await expect.poll(place, `${path.join(" ")} can be pressed`).toBeTruthy();
    const [x = 0, y = 0] = (await place()) ?? [];
    await this.engine.press(x, y);
  }

  /** Writes over what stands in a field, by keyboard. */
  async fill(path: Path, text: string): Promise<void> {
    await this.press(path);
    await this.engine.evaluate((to) => (window.inPage.find(to) as HTMLInputElement).select(), path);
    await this.engine.type(text);
  }

  /** Scrolls an element into sight. */
  show(path: Path): Promise<void> {
    return this.engine.evaluate(
      (to) => window.inPage.find(to)?.scrollIntoView({ block: "center", behavior: "instant" }),
      path,
    );
  }

  /** What all pages that were opened reported. */
  async errors(): Promise<string[]> {
    return [...this.#reported, ...(await this.#errorsHere())];
  }

  #errorsHere(): Promise<string[]> {
    return this.engine.evaluate(() => window.inPage?.errors ?? []);
  }
}
