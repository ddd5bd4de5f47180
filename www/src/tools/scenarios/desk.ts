import type { Inputs } from "../../core/contract/index.js";
import { type Figures, shownFigures } from "../../sheet/kept-figures.js";
import type { Sheet } from "../../sheet/sheet.js";
import { type LinkedScenario, type OpenedLink, type State, stateOf } from "../../sheet/state.js";
import type { ToolContext } from "../tool.js";
import { type Calculated, calculated, fitting } from "./calculated.js";
import type { Kept } from "./kept.js";
import { keptFor } from "./place.js";
import { freeLetters, isLetter, type Letter, type Scenario, tidyName, withScenario } from "./scenario.js";

/** What the panel says about the last action: a key of the tool's words, its texts, and what takes the action back. */
export interface Message {
  readonly word: string;
  readonly texts?: Readonly<Record<string, string | number>>;
  readonly isProblem?: boolean;
  /** Takes the action back; undefined once something else has changed meanwhile. */
  readonly undo?: () => (() => void) | undefined;
}

/** What was done with a scenario, and what takes it back. */
interface Done {
  of: Scenario;
  undo?: () => void;
  isProblem?: boolean;
}

/** A column of the comparison: a scenario, or the present entries. */
export interface Column extends Calculated {
  /** Undefined for the present entries. */
  readonly scenario: Scenario | undefined;
}

/** The scenarios of a link; a link that anybody has written may have names of any length. */
function scenariosOf({ scenarios = [], version = "" }: OpenedLink): Scenario[] {
  return scenarios.flatMap(({ letter, name, figures, inputs }: LinkedScenario) =>
    isLetter(letter) ? { letter, name: tidyName(name), inputs, figures, version } : [],
  );
}

/** The figures that a page shows; none without an answer. */
const figuresOf = ({ calculation, description }: Sheet): Figures =>
  calculation ? shownFigures(description, calculation.values) : {};

/** Whether others have the names and entries of all of these scenarios. */
function areAmong(scenarios: readonly Scenario[], others: readonly Scenario[]): boolean {
  const known = others.map(({ name, inputs }) => JSON.stringify([name, inputs]));
  return scenarios.every(({ name, inputs }) => known.includes(JSON.stringify([name, inputs])));
}

/** What the tool knows about one widget: its scenarios, those of a link, and what was done last. */
export class Desk {
  readonly kept: Kept;
  /** The scenarios of a link, until the person keeps them or leaves them. They are not stored. */
  visiting: readonly Scenario[] | undefined;
  message: Message | undefined;
  /** The link that was asked for last. It is out of date once `of` is no longer the list. */
  shared: { link: string; isCopied: boolean; of: readonly Scenario[] } | undefined;
  /** The letter of the scenario that others are compared with; empty for the present entries. */
  #base: Letter | "" | undefined;
  #link: OpenedLink | undefined;
  #hasArrived = false;
  readonly #calculated = new WeakMap<Inputs, Calculated>();

  constructor(readonly context: ToolContext) {
    this.kept = keptFor(context);
    this.kept.watch(context);
  }

  /** Takes the scenarios of a link that was opened since. */
  #follow(): void {
    const { link } = this.context.sheet.state;
    if (link === this.#link) return;
    this.#link = link;
    if (!link?.scenarios) return;
    const scenarios = scenariosOf(link);
    // A link that is opened again, or a widget that starts again, has nothing new.
    this.visiting = areAmong(scenarios, this.kept.scenarios) ? undefined : scenarios;
    this.#hasArrived = true;
    this.message = undefined;
    this.#base = undefined;
  }

  /** Whether scenarios have come with a link since this was asked last. */
  takeArrival(): boolean {
    this.#follow();
    const has = this.#hasArrived;
    this.#hasArrived = false;
    return has;
  }

  get scenarios(): readonly Scenario[] {
    this.#follow();
    return this.visiting ?? this.kept.scenarios;
  }

  get nextLetter(): Letter | undefined {
    return freeLetters(this.scenarios)[0];
  }

  /** The letter of the base: the one that was chosen, or else the first. */
  get base(): Letter | "" {
    const [first] = this.scenarios;
    const isThere = this.#base === "" || this.scenarios.some(({ letter }) => letter === this.#base);
    return (isThere ? this.#base : first?.letter) ?? "";
  }

  set base(letter: string) {
    this.#base = isLetter(letter) ? letter : "";
    this.context.redraw();
  }

  /** The present entries, then the scenarios. */
  columns(): Column[] {
    const { sheet } = this.context;
    const now: Column = { scenario: undefined, ...this.#calculate(sheet.answered) };
    return [now, ...this.scenarios.map((scenario) => this.column(scenario))];
  }

  column(scenario: Scenario): Column {
    return { scenario, ...this.#calculate(scenario.inputs) };
  }

  #calculate(inputs: Inputs): Calculated {
    const known = this.#calculated.get(inputs);
    if (known) return known;
    const made = calculated(this.context.sheet, inputs);
    this.#calculated.set(inputs, made);
    return made;
  }

  /** The figures of a scenario now; none if it cannot be calculated. */
  figures(scenario: Scenario): Figures {
    return figuresOf(this.column(scenario).sheet);
  }

  #present(letter: Letter, name: string): Scenario {
    const { sheet } = this.context;
    const inputs = structuredClone(sheet.answered);
    return { letter, name, inputs, figures: figuresOf(sheet), version: sheet.core.version };
  }

  /** Keeps the present entries under the next free letter; undefined if there is none, or no answer for the entries. */
  keep(): Scenario | undefined {
    const letter = this.nextLetter;
    if (letter === undefined || this.context.sheet.problems.length > 0) return undefined;
    const scenario = this.#present(letter, "");
    this.#put(scenario);
    this.#say(this.isRefused ? "keptHere" : "kept", { of: scenario, isProblem: this.isRefused });
    return scenario;
  }

  /** Whether the browser does not store the scenarios that are shown, although they are the person's own. */
  get isRefused(): boolean {
    return !this.visiting && this.kept.keeping !== "kept";
  }

  rename({ letter, name: before }: Scenario, name: string): void {
    if (tidyName(name) === before) return;
    this.#change((all) =>
      all.map((each) => (each.letter === letter ? { ...each, name: tidyName(name) } : each)),
    );
  }

  replace(scenario: Scenario): void {
    if (this.context.sheet.problems.length > 0) return;
    this.#put(this.#present(scenario.letter, scenario.name));
    this.#say("replaced", { of: scenario, undo: () => this.#put(scenario) });
  }

  remove(scenario: Scenario): void {
    this.#change((all) => all.filter(({ letter }) => letter !== scenario.letter));
    this.#say("removed", { of: scenario, undo: () => this.#put(scenario) });
  }

  /** Puts the entries of a scenario into the form. */
  load(scenario: Scenario, message: string): void {
    const { sheet } = this.context;
    const { inputs } = fitting(scenario.inputs, sheet.description);
    const before = sheet.state;
    const loaded: State = stateOf(inputs, sheet.description);
    const go = (state: State) => () => {
      sheet.state = state;
    };
    this.message = {
      word: "loaded",
      texts: { letter: scenario.letter, name: scenario.name },
      undo: () => (sheet.state === loaded ? () => this.context.change(go(before)) : undefined),
    };
    this.context.change(go(loaded), message);
  }

  /** Adds scenarios of a file under free letters. */
  add(scenarios: readonly Scenario[]): void {
    const free = freeLetters(this.scenarios);
    const added = placed(scenarios, free);
    this.#change((all) => added.reduce((list, each) => withScenario(list, each), [...all]));
  }

  /** Keeps the scenarios of a link in this browser, beside the person's own. */
  adopt(): void {
    const visiting = this.visiting ?? [];
    const free = freeLetters(this.kept.scenarios);
    if (visiting.length > free.length) {
      this.message = {
        word: "adoptFull",
        texts: { free: free.length, count: visiting.length },
        isProblem: true,
      };
    } else {
      this.visiting = undefined;
      this.kept.change((all) =>
        placed(visiting, free).reduce((list, each) => withScenario(list, each), [...all]),
      );
      this.message = { word: "adopted" };
    }
    this.context.redraw();
  }

  /** Shows the person's own scenarios again. */
  leave(): void {
    this.visiting = undefined;
    this.message = undefined;
    this.context.redraw();
  }

  #put(scenario: Scenario): void {
    this.#change((all) => withScenario(all, scenario));
  }

  /** Changes the list that is shown. A link's becomes the person's own with the first change, unless there are others. */
  #change(action: (scenarios: readonly Scenario[]) => readonly Scenario[]): void {
    const { visiting } = this;
    if (visiting && this.kept.scenarios.length > 0) this.visiting = action(visiting);
    else {
      this.visiting = undefined;
      this.kept.change((own) => action(visiting ?? own));
    }
    this.context.redraw();
  }

  /** Says what was done; it can be taken back until the list changes again. */
  #say(word: string, { of, undo, isProblem = false }: Done): void {
    const after = this.scenarios;
    this.message = {
      word,
      isProblem,
      texts: { letter: of.letter, name: of.name },
      ...(undo && { undo: () => (this.scenarios === after ? undo : undefined) }),
    };
    this.context.redraw();
  }
}

/** Gives scenarios free letters: each its own if that is free, else the next one. */
function placed(scenarios: readonly Scenario[], free: readonly Letter[]): Scenario[] {
  const left = new Set(free);
  for (const { letter } of scenarios) left.delete(letter);
  const spare = [...left];
  return scenarios.map((each) => {
    if (free.includes(each.letter)) return each;
    return { ...each, letter: spare.shift() ?? each.letter };
  });
}
