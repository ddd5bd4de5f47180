import { expect } from "@playwright/test";
import { Calculator } from "./calculator.js";
import type { Engine } from "./engine.js";

type Path = readonly string[];

/** A person who opens pages, reads, clicks and types. */
export class Visitor {
  /** The errors of earlier pages. */
  readonly #reported: string[] = [];

  constructor(
    readonly engine: Engine,
    readonly host: string,
  ) {}

  async open(page: string): Promise<void> {
    this.#reported.push(...(await this.#errorsHere()));
    await this.engine.goto(this.host + page);
  }

  /** Opens a page with one calculator, and waits for its answer. */
  async calculator(type: string, attributes: Record<string, string> = {}): Promise<Calculator> {
    await this.open(`${type}.html`);
    const calculator = new Calculator(this.engine, type, attributes.locale);
    await this.set(calculator.path(), attributes);
    return calculator.ready();
  }

  /** Sets attributes of an element. */
  set(path: Path, attributes: Record<string, string>): Promise<void> {
    return this.engine.evaluate(
      (to, all) => {
        for (const [name, value] of Object.entries(all)) window.inPage.find(to)?.setAttribute(name, value);
      },
      path,
      attributes,
    );
  }

  /** The visible text of an element; empty if there is no element. */
  text(path: Path): Promise<string> {
    return this.engine.evaluate((to) => window.inPage.find(to)?.innerText.trim() ?? "", path);
  }

  async expectText(path: Path, text: string | RegExp): Promise<void> {
    await expect.poll(() => this.text(path), path.at(-1) ?? "").toMatch(text);
  }

  /** The position of an element in the window. */
  box(path: Path): Promise<{ x: number; y: number; width: number; height: number }> {
    return this.engine.evaluate((to) => {
      const { x, y, width, height } = window.inPage.find(to)?.getBoundingClientRect() ?? new DOMRect();
      return { x, y, width, height };
    }, path);
  }

  /** Scrolls to an element, and clicks it when it has stopped moving and no other element covers it. */
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
    let [x, y]: number[] = [];
    const isStill = async () => {
      const [left, top] = (await place()) ?? [];
      const wasHere = left !== undefined && left === x && top === y;
      [x, y] = [left, top];
      return wasHere;
    };
    await expect.poll(isStill, `${path.join(" ")} can be pressed`).toBe(true);
    await this.engine.press(x ?? 0, y ?? 0);
  }

  /** Replaces the text of a field with typed text. */
  async fill(path: Path, text: string): Promise<void> {
    await this.press(path);
    await this.engine.evaluate((to) => (window.inPage.find(to) as HTMLInputElement).select(), path);
    await this.engine.type(text);
  }

  /** Scrolls an element into view. */
  show(path: Path): Promise<void> {
    return this.engine.evaluate(
      (to) => window.inPage.find(to)?.scrollIntoView({ block: "center", behavior: "instant" }),
      path,
    );
  }

  /** The errors of all opened pages. */
  async errors(): Promise<string[]> {
    return [...this.#reported, ...(await this.#errorsHere())];
  }

  #errorsHere(): Promise<string[]> {
    return this.engine.evaluate(() => window.inPage?.errors ?? []);
  }
}
