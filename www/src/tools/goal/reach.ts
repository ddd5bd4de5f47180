import type { Analyst } from "../../core/analyses/analyst.js";
import type { Inputs } from "../../core/contract/index.js";
import { questionOf, type Wish } from "./question.js";

/** What is asked about all inputs: the target of a figure, for the answered entries. */
interface Asked {
  text: string;
  inputs: Inputs;
}

const askedBy = ({ line, condition, target }: Wish, inputs: Inputs): Asked => ({
  text: JSON.stringify([line.id, condition, target]),
  inputs,
});

const isSame = (one: Asked | undefined, other: Asked) =>
  one?.text === other.text && one.inputs === other.inputs;

/**
 * Which inputs can bring a figure to a target. They are asked about one after the other, so that a question that a
 * person waits for comes between them.
 */
export class Reach {
  #asked: Asked | undefined;
  /** By path; complete once all inputs were asked about. */
  #reaching = new Set<string>();
  #isComplete = false;

  /** The paths of the inputs that can reach the target of a wish; undefined until all of them were asked about. */
  reaching(wish: Wish, inputs: Inputs): ReadonlySet<string> | undefined {
    return this.#isComplete && isSame(this.#asked, askedBy(wish, inputs)) ? this.#reaching : undefined;
  }

  /** Asks for the same target with each of the wishes' inputs, unless it was asked last; calls `done` at the end. */
  ask(wishes: readonly Wish[], inputs: Inputs, analyst: () => Promise<Analyst>, done: () => void): void {
    const [first] = wishes;
    if (!first) return;
    const asked = askedBy(first, inputs);
    if (isSame(this.#asked, asked)) return;
    this.#asked = asked;
    this.#isComplete = false;
    void this.#run(asked, wishes, analyst).then((isComplete) => {
      if (isComplete) done();
    });
  }

  /** Drops the questions that have no answer yet. */
  forget(): void {
    if (!this.#isComplete) this.#asked = undefined;
  }

  /** Resolves to whether all inputs were asked about; a failure leaves the order of the ranking. */
  async #run(asked: Asked, wishes: readonly Wish[], analyst: () => Promise<Analyst>): Promise<boolean> {
    const reaching = new Set<string>();
    try {
      for (const wish of wishes) {
        const { solutions } = await (await analyst()).goalSeek(questionOf(wish), asked.inputs);
        // Where the page itself runs the analyses, it draws and reacts in between.
        await new Promise((resolve) => setTimeout(resolve));
        if (this.#asked !== asked) return false;
        if (solutions.length > 0) reaching.add(wish.input.path);
      }
    } catch {
      return false;
    }
    this.#reaching = reaching;
    this.#isComplete = true;
    return true;
  }
}
