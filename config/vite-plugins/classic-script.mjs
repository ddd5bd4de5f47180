/** Writes the hashed name of an entry into pages that load it as a classic script: Vite only rewrites module scripts. */
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
