import type { Say } from "./load-words.js";
import { closest } from "./spelling.js";
import { misuse } from "./trouble.js";

/** The arguments, apart from the calculator, and the calculator if one is named. */
export interface Addressed {
  id: string | undefined;
  others: string[];
}

/** Finds the calculator among the arguments. Throws if the first argument is neither a calculator nor an option. */
export function findCalculator(args: readonly string[], ids: readonly string[], say: Say): Addressed {
  const at = args.findIndex((arg) => ids.includes(arg));
  const [first = ""] = args;
  if (at < 0 && first !== "" && !first.startsWith("-")) {
    const meant = closest(first, ids);
    const suggestion = meant ? ` ${say("error.suggestion", { name: meant })}` : "";
    throw misuse(say("error.calculator", { name: first }) + suggestion);
  }
  return { id: args[at], others: args.filter((_, place) => place !== at) };
}
