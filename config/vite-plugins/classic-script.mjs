/** Puts a hashed entry into pages that name it as a classic script, which Vite leaves as it is. */
export const classicScript = (name) => ({
  name: "classic-script",
  apply: "build",
  transformIndexHtml: {
    order: "post",
    handler: (html, { bundle }) => {
      const entry = Object.values(bundle).find((each) => each.isEntry && each.name === name);
      return html.replace(`src="${name}.js"`, `src="./${entry.fileName}"`);
    },
  },
});
