import { Answers } from "../../core/answers.js";
import { standardDefinition } from "../../core/linked/standard.js";
import { FALLBACK } from "../../text/known-languages.js";
import type { Opened, ProgramRequest } from "./opened.js";

/** The program that is used when a page names none. */
const STANDARD = "standard";

/** The id of the ready-made program that a page may mean; undefined if it gives its own program or currency. */
function idOf({ program, currency }: ProgramRequest): string | undefined {
  if (currency || (program && typeof program !== "string")) return undefined;
  const id = program || STANDARD;
  return /^[\w-]+$/.test(id) ? id : undefined;
}

/**
 * Opens a calculator that the build has linked with the page's program; undefined if it has not. The module and the
 * definition are requested at once.
 */
export async function openLinked(
  type: string,
  request: ProgramRequest,
  language: string,
): Promise<Opened | undefined> {
  const id = idOf(request);
  if (!id) return undefined;
  const [answers, definition] = await Promise.all([
    Answers.start(),
    id === STANDARD && language === FALLBACK
      ? standardDefinition(type)
      : import("../../core/linked/others.js").then(({ otherDefinition }) =>
          otherDefinition(id, type, language),
        ),
  ]);
  if (!definition) return undefined;
  return {
    description: structuredClone(definition.described),
    core: {
      version: answers.version,
      calculate: (inputs) => answers.calculate(definition, inputs),
      walk: (target, inputs) => answers.walk(definition, target, inputs),
      linked: () => definition,
    },
  };
}
