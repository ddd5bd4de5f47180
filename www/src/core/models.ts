import type { Model } from "../../pkg/partner_calculators.js";
import type { Description } from "./contract/index.js";

/** How many programs are kept ready: a page rarely shows more than a handful. */
const KEPT = 8;

/** A program's model with what has been described of it. */
export interface Prepared {
  model: Model;
  descriptions: Map<string, Description>;
}

/** Models of one instance by their program's text, the least recently used first. */
export class Models {
  readonly #prepared = new Map<string, Prepared>();

  constructor(private readonly Constructor: typeof Model) {}

  /** The model over a program; it answers with the program's problems when there are any. */
  for(program: string): Prepared {
    let prepared = this.#prepared.get(program);
    if (prepared) this.#prepared.delete(program);
    else prepared = { model: new this.Constructor(program), descriptions: new Map() };
    this.#prepared.set(program, prepared);
    this.#evict();
    return prepared;
  }

  #evict(): void {
    if (this.#prepared.size <= KEPT) return;
    for (const [program, { model }] of this.#prepared) {
      this.#prepared.delete(program);
      model.free();
      return;
    }
  }
}
