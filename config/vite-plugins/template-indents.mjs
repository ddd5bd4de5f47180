/** Drops what browsers ignore in a style sheet. No string in the sheets has two spaces, a comment or a brace. */
const squeezed = (sheet) =>
  sheet
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\s+/g, " ")
    .replace(/ ?([{};,]) ?/g, "$1")
    .replace(/: /g, ":")
    .replace(/;\}/g, "}")
    .trim();

/** The line breaks go behind the template, so that source maps stay right. */
const squeezedTemplate = (_, sheet) =>
  `css\`${squeezed(sheet)}\`${"\n".repeat(sheet.split("\n").length - 1)}`;

/**
 * Drops the indentation inside of templates, and the spaces of style sheets, because minifiers keep both. Line breaks
 * of other templates stay, so that source maps stay right.
 */
export const templateIndents = () => ({
  name: "template-indents",
  enforce: "pre",
  apply: "build",
  transform(code, id) {
    if (!id.endsWith(".ts") || !/\b(?:css|html|svg)`/.test(code)) return null;
    return { code: code.replace(/\bcss`([^`]*)`/g, squeezedTemplate).replace(/\n[ \t]+/g, "\n"), map: null };
  },
});
