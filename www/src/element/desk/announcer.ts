import { LiveRegion } from "../../shared/live-region.js";
import { nameOf } from "../../text/wording.js";
import type { Editing, View } from "./view.js";

/** Announces the result of a change to screen readers. */
export class Announcer {
  #live: LiveRegion | undefined;

  constructor(
    readonly sentence: Editing["sentence"],
    /** The sentence about the last entry if it may have meant another number. */
    readonly doubt: (view: View) => string | undefined,
  ) {}

  /** Announces `message`, or else the answer or the first problem. */
  announce(view: View, message?: string): void {
    this.#live ??= new LiveRegion(() => view.element.renderRoot.querySelector("[role=status]"));
    if (message) this.#live.say(message, 50);
    else this.#live.say([this.doubt(view), this.#outcome(view)].filter(Boolean).join(" "));
  }

  #outcome({ sheet, wording }: View): string {
    const [problem] = sheet.problems;
    if (problem) return `${wording.label(nameOf(problem.path))}: ${this.sentence(problem, sheet)}`;
    return sheet.calculation ? wording.headline(sheet.calculation, sheet.inputs) : "";
  }

  /** Drops an announcement that is waiting. */
  stop(): void {
    this.#live?.stop();
  }
}
