import { expect, type Locator, type Page } from "@playwright/test";
import type { Description, Field, Value } from "../../../www/src/core/contract/index.js";
import type { CalculatorWords } from "../../../www/src/text/words.js";
import { describe, groupOf } from "./core.js";
import { EditedTable } from "./edited-table.js";
import { asTyped } from "./typed.js";
import { anyOf, languageOf, startsWith, ui, wordsOf } from "./words.js";

/** Polling intervals in milliseconds; most changes are complete at the first or second poll. */
export const SOON = [20, 50, 100, 250, 500];

/** The maximum distance in pixels between a control, or its row, and the message below it. */
const NEAR = 130;

/** The distance in pixels below the viewport at which charts start to load. */
const AHEAD = 200;

/** A calculator on a page, found by names and roles as a person finds it. */
export class Widget {
  readonly words: CalculatorWords;
  readonly description: Description;
  /** The language of the words. */
  readonly language: string;

  constructor(
    readonly root: Locator,
    readonly type: string,
    /** The locale of words and numbers. */
    locale = "en",
  ) {
    this.language = languageOf(locale);
    this.words = wordsOf(type, this.language);
    this.description = describe(type);
  }

  static on(page: Page, type: string, locale = "en"): Widget {
    return new Widget(page.locator(`partner-calculator[type="${type}"]`), type, locale);
  }

  /** A text of the interface in the calculator's language. */
  ui(key: string, texts?: Record<string, string>): string {
    return ui(key, texts, this.language);
  }

  get page(): Page {
    return this.root.page();
  }

  /** Waits for the first answer and for the figures. */
  async ready(): Promise<this> {
    await expect(this.headline).toBeVisible();
    // The figures come with the editing part; a list in the headline may exist earlier, so wait for
    // the last list.
    await expect(this.root.locator("[part=figures]").last()).toBeAttached();
    return this;
  }

  /**
   * Waits also for charts near the viewport, because a placeholder has another height than its
   * chart.
   */
  async settled(): Promise<this> {
    await this.ready();
    // A picture is drawn a frame after its chart is added, when the width is known.
    const coming = this.root.locator(".charts.waiting, .chart-canvas:not(:has(svg))");
    const near = () =>
      coming.evaluateAll(
        (all, ahead) => all.filter((each) => each.getBoundingClientRect().top <= innerHeight + ahead).length,
        AHEAD,
      );
    await expect.poll(near, { message: "charts that are still loading", intervals: SOON }).toBe(0);
    return this;
  }

  /**
   * Scrolls to a part of the calculator and waits for the charts that load there. A chart above that
   * arrives between Playwright's look at a control and its click would move the control away.
   */
  async settledAt(part: Locator): Promise<void> {
    await part.scrollIntoViewIfNeeded();
    await this.settled();
    await part.scrollIntoViewIfNeeded();
  }

  input(id: string): Field {
    const found = this.description.inputs.find((field) => field.id === id);
    if (!found) throw new Error(`${this.type} has no input ${id}.`);
    return found;
  }

  label(id: string): string {
    return (this.words.inputs[id] ?? this.words.lines[id])?.label ?? id;
  }

  /** The text field or the select of an input. */
  field(id: string): Locator {
    const controls = this.root.locator("input, select");
    return this.root.getByLabel(this.label(id), { exact: true }).and(controls);
  }

  slider(id: string): Locator {
    return this.root.getByRole("slider", { name: this.ui("slider", { label: this.label(id) }) });
  }

  /** The radio buttons of an input. */
  options(id: string): Locator {
    return this.root.getByRole("radiogroup", { name: this.label(id), exact: true });
  }

  optionName(input: string, id: string): string {
    const [, column] = input.split(".");
    const fields = column
      ? this.description.tables.flatMap(({ columns }) => columns)
      : this.description.inputs;
    const choices = fields.find((field) => field.id === (column ?? input))?.choices;
    return choices?.find((choice) => choice.id === id)?.name ?? this.words.choices[input]?.[id] ?? id;
  }

  /** The title of a group of inputs, which toggles a foldable group. */
  groupTitle(group: string): Locator {
    const name = this.words.groups[group] ?? group;
    return this.root.getByRole("heading", { name, exact: true }).first();
  }

  /** Unfolds the group of an input if it is folded. */
  async reveal(input: string): Promise<void> {
    const group = groupOf(this.description, input);
    const control = this.field(input).or(this.options(input));
    if (group?.folded && !(await control.isVisible())) await this.groupTitle(group.id).click();
    await expect(control).toBeVisible();
  }

  /** Enters a value as a person would. */
  async enter(id: string, value: Value): Promise<void> {
    const { unit, rowOf } = this.input(id);
    await this.reveal(id);
    if (rowOf) await this.field(id).selectOption(String(value));
    else if (unit === "flag") await this.field(id).setChecked(value === true);
    else if (unit !== "choice") await this.field(id).fill(value === null ? "" : asTyped(String(value), unit));
    else if (await this.options(id).isVisible()) await this.choose(id, String(value));
    else {
      const label = value === null ? this.ui("notGiven") : this.optionName(id, String(value));
      await this.field(id).selectOption({ label });
    }
  }

  async choose(id: string, option: string): Promise<void> {
    await this.options(id)
      .getByRole("radio", { name: this.optionName(id, option), exact: true })
      .check({ force: true });
  }

  /** An input table. */
  table(id: string): EditedTable {
    return new EditedTable(this, id);
  }

  get headline(): Locator {
    return this.figure(this.description.headline.figure).first();
  }

  /**
   * The buttons of a figure, each of which opens its explanation. The last one is in the list of
   * all figures.
   */
  figure(line: string, within: Locator | Page = this.root): Locator {
    const label = this.words.lines[line]?.label ?? line;
    return within.getByRole("button", { name: startsWith(`${label}: `) });
  }

  /** A figure in a table of results. */
  cellFigure(table: string, row: string, column: string): Locator {
    const label = this.words.tables[table]?.columns[column]?.label ?? column;
    return this.root.getByRole("button", { name: startsWith(`${label}, ${row}: `) });
  }

  /** Expects every occurrence of a figure, but a rounded estimate in the headline, to have one of these texts. */
  async expectFigure(line: string, ...writings: string[]): Promise<void> {
    const right = anyOf(writings);
    const exact = this.description.headline.estimates?.includes(line) ? "[part=figure] *" : "*";
    const wrong = async () => {
      const shown = await this.figure(line).and(this.root.locator(exact)).allInnerTexts();
      return shown.length === 0 ? ["nowhere"] : shown.filter((text) => !right.test(text));
    };
    const message = `${line}, which is ${writings[0]}`;
    await expect.poll(wrong, { message, intervals: SOON }).toEqual([]);
  }

  /** Expects a figure to have no value, and to show the reason. */
  async expectMissing(line: string, reason: string): Promise<void> {
    await expect(this.figure(line).last(), line).toHaveText(anyOf(["–"]));
    const places = this.root.getByRole("definition").filter({ has: this.figure(line, this.page) });
    const why = places.filter({ hasText: this.ui(reason) });
    await expect(why.first(), `${line}: ${reason}`).toBeVisible();
  }

  /**
   * The problem message of a control, as screen readers read it and as it is shown below the
   * control; `help` is the control's description without a problem.
   */
  async problemOf(control: Locator, help = ""): Promise<string> {
    await expect(control).toHaveAttribute("aria-invalid", "true");
    const described = await control.evaluate((element) => {
      const ids = element.getAttribute("aria-describedby")?.split(" ") ?? [];
      const root = element.getRootNode() as ShadowRoot;
      return ids.map((id) => root.getElementById(id)?.textContent?.trim() ?? `nothing is called ${id}`);
    });
    const problem = described.filter((text) => text !== help).join(" ");
    await this.#expectBeneath(control, problem);
    return problem;
  }

  /** Reads both positions in one call, because content that loads later may move them. */
  async #expectBeneath(control: Locator, problem: string): Promise<void> {
    const field = await control.elementHandle();
    const sentences = this.root.getByText(problem, { exact: true });
    const near = () =>
      sentences.evaluateAll(
        (all, [above, most]) => {
          const bottom = (above as Element).getBoundingClientRect().bottom;
          const distances = all.map((each) => each.getBoundingClientRect().top - bottom);
          return distances.some((distance) => distance >= 0 && distance < most) ? "near" : distances.join();
        },
        [field, NEAR] as const,
      );
    await expect.poll(near, { message: `“${problem}” below its control`, intervals: SOON }).toBe("near");
  }

  async expectNoProblem(): Promise<void> {
    await expect(this.stale).toHaveCount(0);
    await expect(this.root.locator("[aria-invalid]")).toHaveCount(0);
  }

  /** The note that the answer is stale. */
  get stale(): Locator {
    return this.root.getByText(this.ui("stale"));
  }

  get reset(): Locator {
    return this.root.getByRole("button", { name: this.ui("resetAll"), exact: true });
  }
}
