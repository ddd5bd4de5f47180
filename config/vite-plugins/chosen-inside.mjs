import path from "node:path";

const PLACE = path.resolve("www/src/pages/one-file");

/** Modules with data, and the export that stands in for each. */
const MODULES = [
  [/\/pkg\/calculators\.json$/, "calculators as default"],
  [/\/pkg\/steps\.json$/, "steps as default"],
  [/\/programs\/standard\.json$/, "standard as default"],
  [/\/internal\.json$/, "internal as default"],
  [/\/locales\/rows\.json$/, "rows as default"],
];

const inName = (name) => `${PLACE}/${name}.ts`;

/** A glob of data, with its type and its arguments. */
const GLOB = /import\.meta\.glob<[^(]*>\(([\s\S]*?)\)/g;

/** The folder in `www/` that a glob searches, and the prefix by which the glob names that folder. */
function placeOf(given, id) {
  const base = /base: "([^"]+)"/.exec(given)?.[1];
  const [, prefix] = /"([./]+\/(?:[\w-]+\/)*)/.exec(given) ?? [];
  const folder = path.posix.relative(path.resolve("www"), path.resolve(path.dirname(id), base ?? "", prefix));
  return { folder: `${folder}/`, prefix };
}

/**
 * Takes words, calculators and programs out of the element. The builder puts those that a person has chosen in front
 * of the script, as data.
 */
export const chosenInside = () => ({
  name: "chosen-inside",
  enforce: "pre",
  resolveId(source) {
    const found = MODULES.find(([name]) => name.test(source));
    return found && `\0chosen:${found[1]}`;
  },
  load(id) {
    if (id.startsWith("\0chosen:")) return `export { ${id.slice(8)} } from "${inName("stand-ins")}";`;
    if (id.endsWith("/text/known-languages.ts"))
      return `export { everyLanguage, FALLBACK } from "${inName("stand-ins")}";`;
    if (id.endsWith("/element/start/open.ts")) return `export { open } from "${inName("open-chosen")}";`;
    return null;
  },
  transform: {
    filter: { code: /import\.meta\.glob\b/ },
    handler(code, id) {
      const inside = code.replace(GLOB, (_, given) => {
        const { folder, prefix } = placeOf(given, id);
        return `filesIn("${folder}", "${prefix}")`;
      });
      if (inside.includes("import.meta.glob")) throw new Error(`${id} has a glob that is not understood.`);
      return { code: `import { filesIn } from "${inName("chosen-files")}";\n${inside}`, map: null };
    },
  },
});
