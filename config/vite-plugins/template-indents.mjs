/**
 * Drops the indentation inside of templates, which minifiers keep. Line breaks stay, so that source
 * maps stay right.
 */
export const templateIndents = () => ({
  name: "template-indents",
  enforce: "pre",
  apply: "build",
  transform(code, id) {
    if (!id.endsWith(".ts") || !/\b(?:css|html|svg)`/.test(code)) return null;
    return { code: code.replace(/\n[ \t]+/g, "\n"), map: null };
  },
});
