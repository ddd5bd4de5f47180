import { readFileSync } from "node:fs";
import { at } from "../../../scripts/lib/paths.mjs";

const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Escapes text for HTML, also for an attribute in double quotes. */
export const escaped = (text) => text.replace(/[&<>"]/g, (sign) => SIGNS[sign]);

/** Data as JSON for a `<script>`, escaped so that no text in it ends the element. */
export const dataBlock = (data) => JSON.stringify(data).replaceAll("<", "\\u003c");

/**
 * Fills each place `{{name}}` of a template with HTML. Throws for a place that nothing fills, and for HTML without a
 * place.
 */
export function filled(template, parts, file = "template") {
  const used = new Set();
  const html = template.replace(/\{\{([\w-]+)\}\}/g, (place, name) => {
    if (!Object.hasOwn(parts, name)) throw new Error(`${file}: nothing fills ${place}.`);
    used.add(name);
    return parts[name];
  });
  const unused = Object.keys(parts).filter((name) => !used.has(name));
  if (unused.length > 0) throw new Error(`${file} has no place for ${unused.join(", ")}.`);
  return html;
}

/** A file of `www/templates`, filled. */
export function fromTemplate(name, parts) {
  const file = `www/templates/${name}.html`;
  return filled(readFileSync(at(file), "utf8"), parts, file);
}
