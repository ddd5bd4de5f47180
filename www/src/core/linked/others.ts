import type { LinkedDefinition } from "../answers.js";
import { standardDefinition } from "./standard.js";

type Files = Record<string, () => Promise<{ default: LinkedDefinition }>>;

const others: Files = import.meta.glob<{ default: LinkedDefinition }>(["./*/*.json", "!./standard/*.json"], {
  base: "../../../pkg/linked",
});

const translated: Files = import.meta.glob<{ default: LinkedDefinition }>("./*/*/*.json", {
  base: "../../../pkg/translated",
});

/**
 * Fetches a calculator that is linked with a ready-made program in a language, or in English if that is the same;
 * undefined if there is none.
 */
export async function otherDefinition(
  program: string,
  id: string,
  language: string,
): Promise<LinkedDefinition | undefined> {
  const file = translated[`./${language}/${program}/${id}.json`] ?? others[`./${program}/${id}.json`];
  return file ? (await file()).default : standardOf(program, id);
}

const standardOf = (program: string, id: string) =>
  program === "standard" ? standardDefinition(id) : undefined;
