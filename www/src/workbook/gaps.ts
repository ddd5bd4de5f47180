import module from "../../pkg/module.json";
import type { Tree, Trees } from "../core/explained.js";
import type { Shape } from "./shape.js";

/** Words whose result may be missing although their arguments have values. */
const FAILING = new Set([
  "kept",
  "firstMonth",
  "lookup",
  "nextBand",
  "firstRow",
  "lastRow",
  "nextRow",
  "firstLoss",
  "rowAt",
  "argMax",
  "argMin",
  "split",
  "grade",
]);

/** The names of the reasons in formulas. */
const REASONS: ReadonlySet<string> = new Set(module.reasons);

/** Whether a name in a formula stands for a figure that is missing on purpose. */
export const isReason = (name: string): boolean => REASONS.has(name);

/** Finds the figures that may be missing, from the formulas alone: without values, it assumes the worst. */
export class Gaps {
  readonly #missing = new Map<string, boolean>();
  readonly #unlimited = new Map<string, boolean>();

  constructor(
    private readonly trees: Trees,
    private readonly shape: Shape,
  ) {}

  /** Whether the value of a formula may be missing. */
  has(tree: Tree): boolean {
    return this.#any(tree, this.#missing, ([kind, text]) => {
      if (kind === "o") return text === "÷";
      if (kind === "c") return FAILING.has(text);
      return kind === "n" && (REASONS.has(text) || this.#reason(text) !== undefined);
    });
  }

  /** Whether the value of a formula may be "no limit". */
  mayBeUnlimited(tree: Tree): boolean {
    return this.#any(
      tree,
      this.#unlimited,
      ([kind, text]) => kind === "n" && (text === "noLimit" || this.#reason(text) === "noLimit"),
    );
  }

  /** Why a name may have no value; a name within a row may be that of any table or list. */
  #reason(name: string): string | undefined {
    const { missing } = this.shape;
    if (Object.hasOwn(missing, name)) return missing[name];
    const bare = name.replace(/^(row|previous)\./, "");
    const key = Object.keys(missing).find((each) => each.endsWith(`.${bare}`));
    return key === undefined ? undefined : missing[key];
  }

  #any(tree: Tree, known: Map<string, boolean>, decides: (tree: Tree) => boolean): boolean {
    if (decides(tree)) return true;
    const [kind, text, ...parts] = tree;
    if (kind === "n") return this.#named(text, known, decides);
    return parts.some((part) => this.#any(part, known, decides));
  }

  #named(name: string, known: Map<string, boolean>, decides: (tree: Tree) => boolean): boolean {
    const before = known.get(name);
    if (before !== undefined) return before;
    // A series refers to its own row before: while a name is looked at, it decides nothing.
    known.set(name, false);
    const bare = name.replace(/^(row|previous)\./, "");
    const found = Object.entries(this.trees)
      .filter(([target]) => target === name || target.endsWith(`.${bare}`))
      .some(([, tree]) => this.#any(tree, known, decides));
    known.set(name, found);
    return found;
  }
}
