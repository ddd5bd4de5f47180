import type { Entry } from "./entries.js";

/** A part of what a calculator can submit, and the name that a page gives it. */
export interface Choice {
  path: string;
  /** Empty for the usual name. */
  as: string;
}

/**
 * Reads a list such as `values.partnerEarnings=00N5g00000AbCdE, inputs.campaigns, link`. A path stands for itself and for
 * everything below it; the name behind the sign takes its place.
 */
export const readChoices = (list: string): Choice[] =>
  list
    .split(",")
    .map((item) => /^\s*([^=]*?)\s*(?:=\s*(.*?)\s*)?$/s.exec(item))
    .flatMap((parts) => (parts?.[1] ? [{ path: parts[1], as: parts[2] ?? "" }] : []));

const isBelow = (path: string, above: string) => path === above || path.startsWith(`${above}.`);

/** The entries with the names under which a form submits them: all of them, or those that a page has chosen. */
export function named(entries: readonly Entry[], name: string, choices: readonly Choice[]): Entry[] {
  if (choices.length === 0) return entries.map(([path, text]) => [`${name}.${path}`, text]);
  return choices.flatMap(({ path: chosen, as }) =>
    entries
      .filter(([path]) => isBelow(path, chosen))
      .map(([path, text]): Entry => [as ? as + path.slice(chosen.length) : `${name}.${path}`, text]),
  );
}

/** The chosen paths that a calculator does not have; a place in a table's rows is known with its table. */
export const unknownPaths = (choices: readonly Choice[], known: readonly string[]): string[] =>
  choices.map(({ path }) => path).filter((path) => !known.includes(path.replace(/\.\d+(?:\.\w+)?$/, "")));
