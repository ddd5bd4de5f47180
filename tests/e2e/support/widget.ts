import { expect, type Locator, type Page } from "@playwright/test";
import type { Description, Field, Value } from "../../../www/src/core/contract/index.js";
import type { CalculatorWords } from "../../../www/src/text/words.js";
import { describe, groupOf } from "./core.js";
import { EditedTable } from "./edited-table.js";
import { asTyped } from "./typed.js";
import { anyOf, languageOf, startsWith, ui, wordsOf } from "./words.js";

/** Milliseconds between looks at what is about to change: mostly it has at the first or at the second one. */
export const SOON = [20, 50, 100, 250, 500];

/** Pixels from a control to what stands beneath it or beneath its row. */
const NEAR = 130;

/** Pixels below the window from which on charts are asked for. */
const AHEAD = 200;

/** A calculator on a page, as a person finds their way in it: by names and roles. */
export class Widget {
  readonly words: CalculatorWords;
  readonly description: Description;
  /** The language of its words. */
  readonly language: string;

  constructor(
    readonly root: Locator,
    readonly type: string,
    /** The locale that it speaks and writes in. */
    locale = "en",
  ) {
    this.language = languageOf(locale);
    this.words = wordsOf(type, this.language);
    this.description = describe(type);
  }

  static on(page: Page, type: string, locale = "en"): Widget {
    return new Widget(page.locator(`partner-calculator[type="${type}"]`), type, locale);
  }

  /** The page's own words, in its language. */
  ui(key: string, texts?: Record<string, string>): string {
    return ui(key, texts, this.language);
  }

  get page(): Page {
    return this.root.page();
  }

  /** Waits for the first answer and for what follows it. */
  async ready(): Promise<this> {
    await expect(this.headline).toBeVisible();
    // The figures come with the rest; the last line alone may stand beneath the headline before.
    await expect(this.root.locator("[part=figures]").last()).toBeAttached();
    return this;
  }

  /** Waits for the charts, too, where they are near: until then they keep a place of another height. */
  async settled(): Promise<this> {
    await this.ready();
    // A picture is drawn once its place is measured, a frame after its chart is there.
    const coming = this.root.locator(".charts.waiting, .chart-canvas:not(:has(svg))");
    const near = () =>
      coming.evaluateAll(
        (all, ahead) => all.filter((each) => each.getBoundingClientRect().top <= innerHeight + ahead).length,
        AHEAD,
      );
    await expect.poll(near, { message: "charts on their way", intervals: SOON }).toBe(0);
    return this;
  }

  input(id: string): Field {
    const found = this.description.inputs.find((field) => field.id === id);
    if (!found) throw new Error(`${this.type} has no input ${id}.`);
    return found;
  }

  label(id: string): string {
    return (this.words.inputs[id] ?? this.words.lines[id])?.label ?? id;
  }

  /** The text field or the list of options of an input. */
  field(id: string): Locator {
    const controls = this.root.locator("input, select");
    return this.root.getByLabel(this.label(id), { exact: true }).and(controls);
  }

  slider(id: string): Locator {
    return this.root.getByRole("slider", { name: this.ui("slider", { label: this.label(id) }) });
  }

  /** The options of an input that stand side by side. */
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

  /** The title of a group of inputs, which folds and unfolds it where it can be folded. */
  groupTitle(group: string): Locator {
    const name = this.words.groups[group] ?? group;
    return this.root.getByRole("heading", { name, exact: true }).first();
  }

  /** Unfolds the group that an input is in, if it is folded. */
  async reveal(input: string): Promise<void> {
    const group = groupOf(this.description, input);
    const control = this.field(input).or(this.options(input));
    if (group?.folded && !(await control.isVisible())) await this.groupTitle(group.id).click();
    await expect(control).toBeVisible();
  }

  /** Enters a value the way a person would. */
  async enter(id: string, value: Value): Promise<void> {
    const { unit } = this.input(id);
    await this.reveal(id);
    if (unit === "flag") await this.field(id).setChecked(value === true);
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

  /** An input table, to be edited. */
  table(id: string): EditedTable {
    return new EditedTable(this, id);
  }

  get headline(): Locator {
    return this.figure(this.description.headline.figure).first();
  }

  /** A figure wherever it stands: a button that opens how it was computed. The last one stands among all figures. */
  figure(line: string, within: Locator | Page = this.root): Locator {
    const label = this.words.lines[line]?.label ?? line;
    return within.getByRole("button", { name: startsWith(`${label}: `) });
  }

  /** A row's figure in a table of results. */
  cellFigure(table: string, row: string, column: string): Locator {
    const label = this.words.tables[table]?.columns[column]?.label ?? column;
    return this.root.getByRole("button", { name: startsWith(`${label}, ${row}: `) });
  }

  /** Expects a figure to be written in one of these ways, wherever it stands. */
  async expectFigure(line: string, ...writings: string[]): Promise<void> {
    const right = anyOf(writings);
    const wrong = async () => {
      const shown = await this.figure(line).allInnerTexts();
      return shown.length === 0 ? ["nowhere"] : shown.filter((text) => !right.test(text));
    };
    const message = `${line}, which is ${writings[0]}`;
    await expect.poll(wrong, { message, intervals: SOON }).toEqual([]);
  }

  /** Expects a figure to have no value, and the reason to stand beside it. */
  async expectMissing(line: string, reason: string): Promise<void> {
    await expect(this.figure(line).last(), line).toHaveText(anyOf(["–"]));
    const places = this.root.getByRole("definition").filter({ has: this.figure(line, this.page) });
    const why = places.filter({ hasText: this.ui(reason) });
    await expect(why.first(), `${line}: ${reason}`).toBeVisible();
  }

  /**
   * What is wrong with a control, as it is said to screen readers and stands beside it; `help` is what its
   * description holds when nothing is wrong.
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

  /** Both places are read in one go: in between, what comes later may move them. */
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
    await expect.poll(near, { message: `“${problem}” beneath its control`, intervals: SOON }).toBe("near");
  }

  async expectNoProblem(): Promise<void> {
    await expect(this.stale).toHaveCount(0);
    await expect(this.root.locator("[aria-invalid]")).toHaveCount(0);
  }

  /** The note that the answer belongs to earlier inputs. */
  get stale(): Locator {
    return this.root.getByText(this.ui("stale"));
  }

  get reset(): Locator {
    return this.root.getByRole("button", { name: this.ui("resetAll"), exact: true });
  }
}
