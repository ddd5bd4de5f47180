/** A dynamic import of a module with a fixed name. Type imports do not match. */
const LAZY = /(?<![\w.$]|typeof )import\(\s*(["'])([^"'\n]+)\1\s*,?\s*\)/g;

/** A module that fails as soon as it is imported: `plain-core-outside.mjs` makes these. */
const FAILING = /\/pkg\/plain\//;

/**
 * Imports at the start what a module imports later. In a build whose parts are all in one file nothing is loaded
 * later, and the bundler would wrap each module in a function that starts it when it is first imported.
 */
export const staticImports = () => ({
  name: "static-imports",
  // Runs before globs become dynamic imports of data, because those imports must not change.
  enforce: "pre",
  transform: {
    filter: { code: /\bimport\(/ },
    handler(code) {
      const names = new Map();
      const changed = code.replace(LAZY, (whole, _, source) => {
        if (FAILING.test(source)) return whole;
        const name = names.get(source) ?? `later${names.size}`;
        names.set(source, name);
        return `Promise.resolve(${name})`;
      });
      const imports = [...names].map(
        ([source, name]) => `import * as ${name} from ${JSON.stringify(source)};`,
      );
      return { code: `${imports.join("")}${changed}`, map: null };
    },
  },
});
