import type { Picture, Shape } from "./shape.js";

/** Characters that XML forbids, which a program's names may have. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const escaped = (text: string): string =>
  text
    .replace(FORBIDDEN, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

/** Hundredths of a pixel are finer than any screen. */
const rounded = (value: string | number): string => {
  const text = String(value);
  return /^-?\d+\.\d{3,}$/.test(text) ? String(Number(Number(text).toFixed(2))) : text;
};

function element({ tag, attributes, children }: Shape): string {
  const written = Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(rounded(value))}"`)
    .join("");
  const inside = children.map((each) => (typeof each === "string" ? escaped(each) : element(each))).join("");
  return inside ? `<${tag}${written}>${inside}</${tag}>` : `<${tag}${written}/>`;
}

/** A picture as an SVG file that needs nothing else: no style sheet, no script, no font file. */
export function svgText({ width, height, title, isRtl, language, font, shapes }: Picture): string {
  const root = [
    'xmlns="http://www.w3.org/2000/svg"',
    `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    `font-family="${escaped(font)}" direction="${isRtl ? "rtl" : "ltr"}" xml:lang="${escaped(language)}"`,
    'style="font-variant-numeric:tabular-nums lining-nums" role="img"',
  ];
  const body = shapes.map(element).join("\n");
  return `<?xml version="1.0" encoding="UTF-8"?>\n<svg ${root.join(" ")}>\n<title>${escaped(title)}</title>\n${body}\n</svg>\n`;
}
