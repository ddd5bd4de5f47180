import rows from "../../locales/rows.json";
import { encodeProgram } from "./boundary/encode.js";
import { chosenLanguage, ENGLISH } from "./boundary/texts.js";
import type { Program } from "./contract/index.js";

/** Between a program's text and that of the standard program; encoded programs have no such character. */
const SEPARATOR = "\0";

/** The text of the program itself in an encoded program. */
export const ownText = (encoded: string): string => encoded.split(SEPARATOR, 1)[0] ?? "";

/**
 * Encodes programs with the texts for a locale. The core module has the standard program in English alone, so in any
 * other language the standard program follows, from which a program takes what it omits.
 */
export class ProgramTexts {
  /** The encoded standard program by language. */
  readonly #standard = new Map<string, string>();
  readonly #languages: readonly string[];

  /** `translated` is the standard program with its texts in every language. */
  constructor(private readonly translated: Program) {
    this.#languages = Object.keys(translated.name as Record<string, string>);
  }

  /** The standard program, with the names of default rows. */
  #inFull(language: string): Program {
    const names = Object.entries(rows as Record<string, Record<string, string>>);
    return {
      ...this.translated,
      rowNames: Object.fromEntries(names.map(([name, by]) => [name, by[language] ?? name])),
    };
  }

  encode(program: unknown, locale: string): string {
    const own = encodeProgram(program, locale);
    const language = chosenLanguage(this.#languages, locale) ?? ENGLISH;
    if (language === ENGLISH) return own;
    const standard = this.#standard.get(language) ?? encodeProgram(this.#inFull(language), language);
    this.#standard.set(language, standard);
    return own + SEPARATOR + standard;
  }
}
