import type { Analyst } from "../../core/analyses/analyst.js";
import type {
  GoalSeek,
  GoalSeekQuestion,
  Inputs,
  Sensitivity,
  Thresholds,
  ThresholdsQuestion,
} from "../../core/contract/index.js";
import { settled } from "./context.test-support.js";

/** A question that was asked, and what settles it. */
export interface Pending<Question, Answer> {
  question: Question;
  inputs: Inputs;
  answer(answer: Answer): Promise<void>;
  fail(error: unknown): Promise<void>;
}

/** Records questions, which a test answers when it wants to. */
export class PendingAnalyst {
  readonly sought: Pending<GoalSeekQuestion, GoalSeek>[] = [];
  readonly crossed: Pending<ThresholdsQuestion, Thresholds>[] = [];
  readonly ranked: Pending<{ output: string }, Sensitivity>[] = [];

  readonly open = async (): Promise<Analyst> =>
    ({
      goalSeek: asking(this.sought),
      thresholds: asking(this.crossed),
      sensitivity: asking(this.ranked),
    }) as unknown as Analyst;
}

const asking =
  <Question, Answer>(list: Pending<Question, Answer>[]) =>
  (question: Question, inputs: Inputs): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const settle = async (how: () => void) => {
        how();
        await settled();
      };
      list.push({
        question,
        inputs,
        answer: (answer) => settle(() => resolve(answer)),
        fail: (error) => settle(() => reject(error)),
      });
    });
