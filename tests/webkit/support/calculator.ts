import { expect } from "@playwright/test";
import type { Description } from "../../../www/src/core/contract/index.js";
import type { CalculatorWords } from "../../../www/src/text/words.js";
import { describe } from "../../e2e/support/core.js";
import type { DescribedCalculator, readScreen } from "../../e2e/support/screen.js";
import { ui, wordsOf } from "../../e2e/support/words.js";
import type { Engine } from "./engine.js";

/** A selector for an attribute that starts with a text. */
const beginning = (attribute: string, text: string) => `[${attribute}^=${JSON.stringify(text)}]`;

/** A calculator in a window that a plain WebDriver drives. */
export class Calculator implements DescribedCalculator {
  readonly description: Description;
  readonly words: CalculatorWords;

  constructor(
    readonly engine: Engine,
    readonly type: string,
    readonly language = "en",
  ) {
    this.description = describe(type);
    this.words = wordsOf(type, language);
  }

  label(id: string): string {
    return (this.words.inputs[id] ?? this.words.lines[id])?.label ?? id;
  }

  /** A text of the interface in the calculator's language. */
  ui(key: string): string {
    return ui(key, {}, this.language);
  }

  /** The path to the element, or to a part inside it. */
  path(...inside: string[]): string[] {
    return [`partner-calculator[type="${this.type}"]`, ...inside];
  }

  /** The path to the first button of a figure. */
  figure(line: string): string[] {
    return this.path(`button${beginning("aria-label", `${this.label(line)}: `)}`);
  }

  get headline(): string[] {
    return this.figure(this.description.headline.figure);
  }

  /** Waits until its figures are shown. */
  async ready(): Promise<this> {
    const figures = () =>
      this.engine.evaluate((path) => !!window.inPage.find(path), this.path("[part=figures]"));
    await expect.poll(figures, `${this.type} has its figures`).toBe(true);
    return this;
  }

  /** The visible answer. */
  screen(): Promise<ReturnType<typeof readScreen>> {
    return this.engine.evaluate((path) => {
      const element = window.inPage.find(path);
      if (!element) throw new Error(`There is no ${path}.`);
      return window.inPage.readScreen(element);
    }, this.path());
  }
}
