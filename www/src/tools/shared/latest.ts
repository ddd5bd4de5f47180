/** What came of a question: an answer, or an error. */
export interface Outcome<Question, Answer> {
  question: Question;
  answer?: Answer;
  error?: unknown;
}

interface Wanted<Question, Answer> {
  /** By which two questions are the same. */
  key: readonly unknown[];
  question: Question;
  run(): Promise<Answer>;
  done(): void;
}

const isSame = (one: readonly unknown[], other: readonly unknown[]) =>
  one.length === other.length && one.every((each, at) => Object.is(each, other[at]));

/**
 * The outcome of a question that changes while it is answered: one question is asked at a time, and after it the latest.
 * The last outcome stays until the next one is there, with its own question, so that what is drawn from it stays true.
 */
export class Latest<Question, Answer> {
  outcome: Outcome<Question, Answer> | undefined;
  /** The last answer, also after a question that failed. */
  answered: { question: Question; answer: Answer } | undefined;
  #wanted: Wanted<Question, Answer> | undefined;
  #asking: Wanted<Question, Answer> | undefined;

  /** Whether the question that was asked last has no outcome yet. */
  isWaiting = false;

  /** Whether the question that was asked last has failed. */
  get hasFailed(): boolean {
    return !this.isWaiting && this.outcome !== undefined && "error" in this.outcome;
  }

  /** Asks unless `key` is the one that was asked for last; calls `done` once the outcome has changed. */
  ask(key: readonly unknown[], question: Question, run: () => Promise<Answer>, done: () => void): void {
    if (this.#wanted && isSame(this.#wanted.key, key)) return;
    this.#wanted = { key, question, run, done };
    this.isWaiting = true;
    if (!this.#asking) void this.#next(this.#wanted);
  }

  /** Drops the questions that have no outcome yet; the next one is asked even if it is the same. */
  forget(): void {
    this.#wanted = undefined;
    this.#asking = undefined;
    this.isWaiting = false;
  }

  /** Also drops the outcome, because there is no question now. */
  clear(): void {
    this.forget();
    this.outcome = undefined;
    this.answered = undefined;
  }

  async #next(asked: Wanted<Question, Answer>): Promise<void> {
    this.#asking = asked;
    const { question } = asked;
    const outcome: Outcome<Question, Answer> = await asked.run().then(
      (answer) => ({ question, answer }),
      (error: unknown) => ({ question, error }),
    );
    // It was dropped.
    if (this.#asking !== asked) return;
    this.#asking = undefined;
    this.outcome = outcome;
    if ("answer" in outcome) this.answered = { question, answer: outcome.answer as Answer };
    const wanted = this.#wanted;
    this.isWaiting = wanted !== undefined && wanted !== asked;
    if (wanted && wanted !== asked) void this.#next(wanted);
    asked.done();
  }
}
