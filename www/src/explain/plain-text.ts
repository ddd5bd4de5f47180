import type { Type } from "./setting.js";

const isTemplate = (value: unknown): value is Exclude<Type, string> =>
  typeof value === "object" && value !== null && "strings" in value && "values" in value;

/** Whether a template's text ends inside a tag, so that the next value belongs to an attribute. */
const isInTag = (text: string) => text.lastIndexOf("<") > text.lastIndexOf(">");

/** Signs of comparisons in a value must not look like tags. */
const escaped = (text: string) => text.replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** The markup of a template, without attributes that have a value of their own. */
export function markup(content: unknown): string {
  if (typeof content === "string") return escaped(content);
  if (Array.isArray(content)) return content.map(markup).join("");
  if (!isTemplate(content)) return "";
  const { strings, values } = content;
  return strings.reduce((text, each, at) => {
    const open = text + (isInTag(text) ? "" : markup(values[at - 1]));
    return open + each;
  });
}

/** The text of a template, as screen readers and copies get it. */
export const plainText = (content: unknown): string =>
  markup(content)
    .replace(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">");
