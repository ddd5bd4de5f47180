import type { Description, LineDescription, Unit, Value } from "../core/contract/index.js";
import { compare } from "../text/arithmetic.js";
import { isDecimal } from "../text/decimal.js";
import { significant } from "../text/significant.js";

/** Figures at some time, by the ids of their lines. */
export type Figures = Readonly<Record<string, Value>>;

/** A figure that was another one at some time. */
export interface ChangedFigure {
  id: string;
  was: Value;
  /** Undefined if the calculator no longer has the figure. */
  now: Value | undefined;
}

/** The most figures that a link carries, and the digits of each: a link has little room. */
const MOST = 12;
const DIGITS = 12;

/** The most characters of a word that count: anybody can write a link or a file. */
const LONGEST_WORD = 60;

const WORDS: readonly Unit[] = ["choice", "text"];

/** The lines that the page shows: those of the headline, then the others in their order. */
function shownLines({ headline, lines }: Description): LineDescription[] {
  const ids = new Set([headline.figure, ...headline.also, ...lines.map(({ id }) => id)]);
  return [...ids].flatMap((id) => lines.filter((line) => line.id === id && !line.hidden));
}

/** The figures that the page shows, all of them. */
export const shownFigures = (description: Description, values: Figures): Figures =>
  Object.fromEntries(shownLines(description).map(({ id }) => [id, values[id] ?? null]));

function short(value: Value, { unit }: LineDescription): Value {
  if (typeof value !== "string") return value;
  return WORDS.includes(unit) ? value.slice(0, LONGEST_WORD) : significant(value, DIGITS);
}

/** The first figures that the page shows and that have a value, as a link carries them. */
export function leadingFigures(description: Description, values: Figures): Figures {
  const given = shownLines(description).filter(({ id }) => (values[id] ?? null) !== null);
  return Object.fromEntries(
    given.slice(0, MOST).map((line) => [line.id, short(values[line.id] ?? null, line)]),
  );
}

/** A figure of a link or a file as a value of its line; undefined if it cannot be one. */
function read(was: Value, { unit }: LineDescription): Value | undefined {
  if (was === null) return was;
  if (unit === "flag") return /^(?:true|false)$/.test(String(was)) ? String(was) === "true" : undefined;
  if (WORDS.includes(unit)) return String(was).slice(0, LONGEST_WORD);
  return isDecimal(was) ? was : undefined;
}

/** Whether a figure is still the same, as far as the digits go that were kept of it. */
function isSame(was: Value, now: Value, line: LineDescription): boolean {
  if (!isDecimal(was) || !isDecimal(now) || WORDS.includes(line.unit)) return was === short(now, line);
  const [kept, shortened] = [significant(was, DIGITS), significant(now, DIGITS)];
  return compare(was, now) === 0 || (compare(was, kept) === 0 && kept === shortened);
}

/** The figures that were other ones, in the order of the page, and after them those that the calculator no longer has. */
export function changedFigures(figures: Figures, description: Description, values: Figures): ChangedFigure[] {
  const known = shownLines(description).flatMap((line): ChangedFigure[] => {
    const { id } = line;
    const was = Object.hasOwn(figures, id) ? read(figures[id] ?? null, line) : undefined;
    const now = values[id] ?? null;
    return was === undefined || isSame(was, now, line) ? [] : [{ id, was, now }];
  });
  // What the page hides is neither shown nor named.
  const gone = Object.entries(figures).filter(([id]) => !description.lines.some((line) => line.id === id));
  return [...known, ...gone.map(([id, was]) => ({ id, was, now: undefined }))];
}
