import { definedName, type Place, rangeOf, reference, type Span } from "./place.js";

/** A replica of the lines for one option of a choice, or undefined for the calculation itself. */
export type Option = string | undefined;

const keyOf = (name: string, option: Option) => (option === undefined ? name : `${option} ${name}`);

/**
 * Where each input, line, column and value of the program is. The calculation itself is referred to by defined names,
 * replicas by addresses.
 */
export class Places {
  readonly #cells = new Map<string, Place>();
  readonly #spans = new Map<string, Span>();

  /** Places an input, a line or a value of the program. */
  put(name: string, place: Place, option?: Option): void {
    this.#cells.set(keyOf(name, option), place);
  }

  /** Places a column, under `table.column`. */
  putSpan(name: string, span: Span, option?: Option): void {
    this.#spans.set(keyOf(name, option), span);
  }

  /** The reference of an input, a line or a value of the program; undefined if there is none. */
  single(name: string, option: Option): string | undefined {
    const own = option === undefined ? undefined : this.#cells.get(keyOf(name, option));
    if (own) return reference(own);
    return this.#cells.has(name) ? definedName(name) : undefined;
  }

  span(name: string, option: Option): Span | undefined {
    return this.#spans.get(keyOf(name, option)) ?? this.#spans.get(name);
  }

  /** The reference of a whole column; undefined if there is none. */
  column(name: string, option: Option): string | undefined {
    const own = option === undefined ? undefined : this.#spans.get(keyOf(name, option));
    if (own) return rangeOf(own);
    return this.#spans.has(name) ? definedName(name) : undefined;
  }

  /** The defined names with what they refer to. */
  names(): { name: string; range: string }[] {
    const isOwn = ([name]: readonly [string, unknown]) => !name.includes(" ");
    return [
      ...[...this.#cells].filter(isOwn).map(([name, place]) => ({ name, range: reference(place) })),
      ...[...this.#spans].filter(isOwn).map(([name, span]) => ({ name, range: rangeOf(span) })),
    ].map(({ name, range }) => ({ name: definedName(name), range }));
  }
}
