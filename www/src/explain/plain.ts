import type { Type } from "./setting.js";

const isTemplate = (value: unknown): value is Exclude<Type, string> =>
  typeof value === "object" && value !== null && "strings" in value && "values" in value;

/** Whether a template's text ends inside a tag, so that the next value belongs to an attribute. */
const isInTag = (text: string) => text.lastIndexOf("<") > text.lastIndexOf(">");

/** The text of a template without its tags and attributes, as a screen reader gets it. */
export function plainText(content: unknown): string {
  if (typeof content === "string") return content;
  if (Array.isArray(content)) return content.map(plainText).join("");
  if (!isTemplate(content)) return "";
  const { strings, values } = content;
  let text = "";
  strings.forEach((each, at) => {
    text += each;
    if (at < values.length && !isInTag(text)) text += plainText(values[at]).replace(/[<>]/g, escaped);
    else if (at < values.length) text += "…";
  });
  return text.replace(/<[^>]*>/g, "").replace(/[\uE000\uE001]/g, restored);
}

/** Signs of comparisons in a value must not look like tags. */
const escaped = (sign: string) => (sign === "<" ? "\uE000" : "\uE001");
const restored = (sign: string) => (sign === "\uE000" ? "<" : ">");
