import { inside } from "./inside.js";

/**
 * The files of a folder that are inside, as a glob of Vite would give them: `prefix` takes the place of the folder
 * in their names. `config/vite-plugins/chosen-inside.mjs` calls this in place of each glob.
 */
export function filesIn(folder: string, prefix: string): Record<string, () => Promise<{ default: unknown }>> {
  const files = Object.entries(inside.files).filter(([name]) => name.startsWith(folder));
  return Object.fromEntries(
    files.map(([name, data]) => [prefix + name.slice(folder.length), async () => ({ default: data })]),
  );
}
