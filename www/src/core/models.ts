import type { Model } from "../../pkg/partner_calculators.js";
import type { Description, Problem, Program } from "./contract/index.js";
import { CalculationError } from "./error.js";

/** How many programs are kept ready: a page rarely shows more than a handful. */
const KEPT = 8;

/** A program's model with what has been described of it. */
export interface Prepared {
  model: Model;
  descriptions: Map<string, Description>;
}

/**
 * Models by the program's content, the least recently used first. By content and not by
 * identity, because a host may change its program object between two calls.
 */
export class Models {
  readonly #prepared = new Map<string, Prepared>();

  constructor(private readonly Constructor: typeof Model) {}

  /** The model over a program; throws a `CalculationError` with every problem of the program. */
  for(program: Program | undefined): Prepared {
    const key = program === undefined ? "" : fingerprint(program);
    const known = this.#prepared.get(key);
    if (known) {
      if (this.#prepared.size > 1) this.#touch(key, known);
      return known;
    }
    const prepared = { model: this.#create(program), descriptions: new Map<string, Description>() };
    this.#prepared.set(key, prepared);
    this.#evict();
    return prepared;
  }

  #create(program: Program | undefined): Model {
    try {
      return new this.Constructor(program);
    } catch (refused) {
      const { problems } = refused as { problems?: Problem[] };
      throw problems ? new CalculationError(problems) : refused;
    }
  }

  #touch(key: string, prepared: Prepared): void {
    this.#prepared.delete(key);
    this.#prepared.set(key, prepared);
  }

  #evict(): void {
    if (this.#prepared.size <= KEPT) return;
    for (const [key, { model }] of this.#prepared) {
      this.#prepared.delete(key);
      try {
        model.free();
      } catch {
        // It is computing: a getter among its inputs asked for other programs.
      }
      return;
    }
  }
}

/** Deeper than any field of a program; a program may contain itself. */
const DEPTH = 6;

/**
 * The content of a program, or of other data from a page, as a key. Not JSON: what JSON writes alike (`NaN` and `null`,
 * a date and its text) the core tells apart.
 */
export function fingerprint(value: unknown, depth = 0): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value !== "object" || value === null) return `${typeof value} ${String(value)}`;
  if (depth > DEPTH) return "deep";
  if (Array.isArray(value)) return `[${value.map((item) => fingerprint(item, depth + 1))}]`;
  const members = Object.entries(value).map(
    ([key, item]) => `${JSON.stringify(key)}:${fingerprint(item, depth + 1)}`,
  );
  return `{${members}}`;
}
