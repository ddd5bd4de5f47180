/** The texts that are typed into cells with numbers, before and after they can be read as numbers. */
import type { Reader } from "../../../text/read-number.js";
import type { Numbers } from "../../../text/write-number.js";
import type { Choices } from "../choices.js";
import { type Cell, numberCellAt } from "./cells.js";
import { type Path, pathText, withValue } from "./edit.js";
import { readTyped } from "./typed.js";

type Drafts = Readonly<Record<string, string>>;

/** The form that has the cells. */
interface CellHost {
  readonly choices: Choices;
  readonly data: unknown;
  readonly numbers: Numbers;
  readonly reader: Reader;
  replace(data: unknown, drafts?: Drafts): void;
}

/** A valid number for each unit, as an example in an error. */
const EXAMPLES: Readonly<Record<string, string>> = { share: "0.15", money: "20000" };

export class TypedCells {
  constructor(private readonly form: CellHost) {}

  get #drafts(): Drafts {
    return this.form.choices.settings.drafts;
  }

  #without(path: Path): Drafts {
    const { [pathText(path)]: _, ...others } = this.#drafts;
    return others;
  }

  /** The draft of a cell: its text while a person types, and longer if the text is not a number. */
  draft(path: Path): string | undefined {
    return this.#drafts[pathText(path)];
  }

  /** Saves a typed text as the cell's draft, and its number in the program if there is one. */
  type(path: Path, cell: Cell, text: string): void {
    const drafts = { ...this.#drafts, [pathText(path)]: text };
    const read = readTyped(text, cell, this.form.reader);
    if (read === "unreadable") this.form.choices.set({ drafts });
    else this.form.replace(withValue(this.form.data, path, read.value), drafts);
  }

  /** Deletes the draft of a cell that loses the focus, unless the draft has an error or two meanings. */
  leave(path: Path, cell: Cell): void {
    if (this.draft(path) === undefined) return;
    if (this.problem(path, cell) === undefined && this.alternative(path, cell) === undefined) {
      this.form.choices.set({ drafts: this.#without(path) });
    }
  }

  /** Replaces the draft of a cell by a number. */
  take(path: Path, value: string): void {
    this.form.replace(withValue(this.form.data, path, value), this.#without(path));
  }

  /** The error of a cell's draft. */
  problem(path: Path, cell: Cell): string | undefined {
    const text = this.draft(path);
    if (text === undefined || readTyped(text, cell, this.form.reader) !== "unreadable") return undefined;
    const example = this.form.numbers.field(EXAMPLES[cell.unit] ?? "12", cell.unit);
    return `This is not a number. Enter one such as ${example}.`;
  }

  /** The second meaning of a cell's draft: "20.000" is 20 in English and 20,000 in German. */
  alternative(path: Path, { unit }: Cell): string | undefined {
    const text = this.draft(path);
    return text === undefined ? undefined : this.form.reader.alternative(text, unit);
  }

  /** The paths of the drafts that are not numbers. */
  get unread(): string[] {
    return Object.entries(this.#drafts).flatMap(([path, text]) => {
      const cell = numberCellAt(path);
      return cell && readTyped(text, cell, this.form.reader) === "unreadable" ? [path] : [];
    });
  }
}
