import type { Texts } from "../../as-text/texts.js";
import type { Core, Description, Inputs, Program, RowResult } from "../../core/contract/index.js";
import { csvRow } from "../csv-row.js";
import type { Say } from "../load-words.js";
import { type Output, writeTo } from "../output.js";
import { type Column, columnsOf, PROBLEMS } from "./columns.js";
import type { Progress } from "./progress.js";
import { inputsOf, type RowInputs } from "./row.js";
import type { Separator } from "./source.js";

/** The rows that are computed at once, and are in memory at once. */
const BATCH = 1_000;

/** The calculation that each row of the file is an input for. */
export interface RowsRequest {
  description: Description;
  program: Program | undefined;
  /** Inputs of every row that has no cell for them. */
  base: Inputs;
  /** The ids of the figures. */
  figures: readonly string[];
  /** The columns that are no inputs. */
  kept: readonly string[];
  /** Text cells that a spreadsheet would take for formulas are unchanged. */
  unescaped: boolean;
  locale: string;
}

/** What the work on a file needs. */
export interface JobContext {
  core: Core;
  texts: Texts;
  say: Say;
  stdout: Output;
  progress: Progress;
  /** The name of the file in messages. */
  place: string;
  separator: Separator;
}

/** A row of the file with its result. */
interface Done {
  cells: readonly string[];
  result: RowResult | { problem: string };
}

/** The work on one file, batch by batch. */
export class Job {
  readonly counted = { rows: 0, bad: 0 };
  #columns: readonly Column[] | undefined;

  constructor(
    readonly request: RowsRequest,
    readonly context: JobContext,
  ) {}

  /** Whether the file had a first row. */
  get hasHeader(): boolean {
    return this.#columns !== undefined;
  }

  /** Reads the header and all rows, and writes each row with its figures. */
  async read(records: AsyncIterable<string[]>): Promise<void> {
    let batch: string[][] = [];
    for await (const cells of records) {
      if (this.#columns === undefined) await this.#begin(cells);
      else if (batch.push(cells) === BATCH) {
        await this.#compute(batch);
        batch = [];
      }
    }
    if (batch.length > 0) await this.#compute(batch);
  }

  async #begin(header: readonly string[]): Promise<void> {
    const { description, kept, figures } = this.request;
    const { place, say } = this.context;
    this.#columns = columnsOf(header, { description, kept, figures, place, say });
    await this.#write([[...this.#columns.map(({ id }) => id), ...figures, PROBLEMS]]);
  }

  async #compute(batch: readonly string[][]): Promise<void> {
    const done = this.#results(batch);
    this.counted.rows += done.length;
    this.counted.bad += done.filter(({ result }) => !("values" in result)).length;
    await this.#write(done.map((row) => this.#cells(row)));
    this.context.progress.tick(this.counted.rows, this.counted.bad);
  }

  #results(batch: readonly string[][]): Done[] {
    const { description, base, program, figures: lines, locale } = this.request;
    const { core, say } = this.context;
    const columns = this.#columns ?? [];
    const read = batch.map((cells): RowInputs => inputsOf(cells, columns, base, description, say));
    const inputs = read.flatMap((row) => ("inputs" in row ? [row.inputs] : []));
    const results = core.calculateMany(description.id, inputs, program, { lines, locale }).values();
    return batch.map((cells, at) => {
      const row = read[at] as RowInputs;
      return { cells, result: "problem" in row ? row : (results.next().value as RowResult) };
    });
  }

  /** The problems of a row in words; empty if it has none. */
  #problems({ result }: Done): string {
    if ("values" in result) return "";
    if ("problem" in result) return result.problem;
    const { texts } = this.context;
    return result.problems.map((problem) => `${problem.path}: ${texts.problem(problem)}`).join(" ");
  }

  /** The cells of a row in the output: as many as the file has columns, the figures, and the problems. */
  #cells(done: Done): string[] {
    const { cells, result } = done;
    const values = "values" in result ? result.values : {};
    const own = (this.#columns ?? []).map((_, at) => cells[at] ?? "");
    const figures = this.request.figures.map((id) => String(values[id] ?? ""));
    return [...own, ...figures, this.#problems(done)];
  }

  async #write(rows: readonly (readonly string[])[]): Promise<void> {
    const { separator, stdout } = this.context;
    const text = rows.map((row) => csvRow(row, separator, this.request.unescaped)).join("");
    await writeTo(stdout, text);
  }
}
