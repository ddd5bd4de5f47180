/** Texts of a program. A text is a string, or an object of strings by language. */
import { chosenLanguage } from "../../../core/boundary/texts.js";
import { isBag } from "./edit.js";

/** The language that the form edits. */
export interface Edited {
  /** The language; empty if the program has one text for all languages. */
  language: string;
  /** The language of texts that are plain strings. */
  main: string;
}

const TEXTS = ["name", "approver", "disclaimer", "values"];

/** The languages of the texts in a program. */
export function languagesOf(data: unknown): string[] {
  const found = new Set<string>();
  const add = (text: unknown) => {
    if (isBag(text)) for (const language of Object.keys(text)) found.add(language);
  };
  const visit = (value: unknown, key = "") => {
    if (Array.isArray(value)) for (const each of value) visit(each);
    else if (!isBag(value)) return;
    else if (key === "values") for (const each of Object.values(value)) add(each);
    else if (TEXTS.includes(key)) add(value);
    else for (const [name, each] of Object.entries(value)) if (name !== "calculators") visit(each, name);
  };
  visit(data);
  return [...found];
}

/** A text in the edited language, and the fallback that pages in this language show if the text is empty. */
export function textIn(value: unknown, { language, main }: Edited): { own: string; instead: string } {
  if (!isBag(value)) {
    const text = typeof value === "string" ? value : "";
    const isOwn = language === "" || language === main;
    return isOwn ? { own: text, instead: "" } : { own: "", instead: text };
  }
  const chosen = chosenLanguage(Object.keys(value), language || main);
  const text = chosen === undefined ? "" : String(value[chosen] ?? "");
  const isOwn = language === "" || chosen === language;
  return isOwn ? { own: text, instead: "" } : { own: "", instead: text };
}

/**
 * Changes a text in the edited language. A plain string becomes the text of the main language as
 * soon as a second language is added.
 */
export function withText(value: unknown, { language, main }: Edited, text: string): unknown {
  if (!isBag(value)) {
    if (language === "" || language === main) return text;
    return { ...(typeof value === "string" && value !== "" ? { [main]: value } : {}), [language]: text };
  }
  const key = language || (chosenLanguage(Object.keys(value), main) ?? main);
  const { [key]: _, ...others } = value;
  return text === "" && Object.keys(others).length > 0 ? others : { ...value, [key]: text };
}
