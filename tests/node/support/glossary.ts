import { readFileSync } from "node:fs";

/** The names of a term: one per language, in the forms that occur; `en` has irregular plurals. */
export type Entry = Record<string, string[]>;

/** The terms of the trade, by their English name. */
export const glossary: Record<string, Entry> = JSON.parse(
  readFileSync(new URL("../../../www/locales/glossary.json", import.meta.url), "utf8"),
);

/** The visible texts of a message: all its branches, without placeholders. */
export function prose(message: string): string {
  return message
    .replace(/\{\w+\}/g, " ")
    .replace(/\{\w+, (?:plural|select),/g, " ")
    .replace(/[\w=]+ ?\{/g, " ")
    .replace(/\}/g, " ");
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** A term that is an abbreviation is written in capitals; "ltv" would be another word. */
const flags = (term: string) => (term === term.toUpperCase() ? "g" : "gi");

// Longest first: a text about a "revenue share" does not speak of "revenue".
const terms = Object.keys(glossary)
  .sort((one, other) => other.length - one.length)
  .map((term) => {
    const names = [`${escaped(term)}s?`, ...(glossary[term]?.en ?? []).map(escaped)];
    return { term, pattern: new RegExp(`(?<![\\w-])(?:${names.join("|")})(?![\\w-])`, flags(term)) };
  });

/** The terms of an English text. */
export function termsIn(english: string): string[] {
  let rest = prose(english);
  return terms.flatMap(({ term, pattern }) => {
    const without = rest.replace(pattern, " ");
    const isThere = without !== rest;
    rest = without;
    return isThere ? [term] : [];
  });
}

/** Whether a text uses a term as the glossary has it in a language. */
export function uses(text: string, term: string, language: string): boolean {
  const said = prose(text).toLocaleLowerCase(language);
  return (glossary[term]?.[language] ?? []).some((form) => said.includes(form.toLocaleLowerCase(language)));
}
