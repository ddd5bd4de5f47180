/** The modules that only the answer module needs, and what takes their place. */
const INSTEAD = [
  [/\/element\/start\/linked\.ts$/, "export const openLinked = async () => undefined;"],
  [/\/core\/data\/linked-map\.ts$/, "export const linked = {};"],
];

/**
 * Leaves out the answer module with its definitions: the core module does all that it does, and a file that has
 * everything inside needs only one of the two.
 */
export const coreModuleOnly = () => ({
  name: "core-module-only",
  enforce: "pre",
  load: (id) => INSTEAD.find(([module]) => module.test(id))?.[1] ?? null,
});
