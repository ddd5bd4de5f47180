import { readFileSync } from "node:fs";

const isTexts = (value) => typeof value === "object" && value !== null && typeof value.en === "string";

/**
 * Leaves out the other languages of the programs that few pages name: a file that has everything inside carries them
 * for everyone. The standard program, which a page gets without naming one, keeps its languages.
 */
export const englishPrograms = () => ({
  name: "english-programs",
  enforce: "pre",
  load: {
    filter: { id: /\/www\/programs\/(?!standard\.)[\w-]+\.json$/ },
    handler(id) {
      const program = JSON.parse(readFileSync(id, "utf8"), (_, value) => (isTexts(value) ? value.en : value));
      return JSON.stringify(program);
    },
  },
});
