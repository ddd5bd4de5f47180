import type { Say } from "../load-words.js";
import type { Output } from "../output.js";

/** The milliseconds between two reports. */
const PAUSE = 500;

/** Reports on standard error how many rows are done. */
export class Progress {
  /** The first rows are reported at once, so that a short file has a report, too. */
  #next = Number.NEGATIVE_INFINITY;
  #hasLine = false;
  readonly #numbers: Intl.NumberFormat;

  constructor(
    readonly stderr: Output,
    readonly isOn: boolean,
    readonly say: Say,
    locale: string,
  ) {
    this.#numbers = new Intl.NumberFormat(locale);
  }

  /** Reports, unless it did so a moment ago. On a terminal, a report replaces the one before. */
  tick(rows: number, bad: number): void {
    const now = performance.now();
    if (!this.isOn || now < this.#next) return;
    this.#next = now + PAUSE;
    const texts = { rows: this.#numbers.format(rows), bad: this.#numbers.format(bad) };
    const text = this.say(bad > 0 ? "csv.progressBad" : "csv.progress", texts);
    this.stderr.write(this.stderr.isTTY ? `\r\x1b[K${text}` : `${text}\n`);
    this.#hasLine = this.stderr.isTTY === true;
  }

  /** Removes the last report from a terminal. */
  clear(): void {
    if (this.#hasLine) this.stderr.write("\r\x1b[K");
    this.#hasLine = false;
  }
}
