/** The end of the names of all data files; the build writes it. */
declare const DATA_END: string;

let fromMap: ((name: string) => Promise<unknown>) | undefined;

/** Takes all files from a map from now on, because a bundler follows only imports whose names are written out. */
export const takeFrom = (map: typeof fromMap) => {
  fromMap = map;
};

/**
 * Imports a file as `file.ts` does, with an address that is made of its name: the script needs no map, and a further
 * calculator adds nothing to it. The map is fetched where that fails, because only it knows which files exist.
 */
export const dataFile = async (name: string): Promise<unknown> =>
  fromMap?.(name) ??
  (/^[\w/-]+\b$/.test(name)
    ? import(/* @vite-ignore */ `./${name}${DATA_END}`).then(
        (file) => file.default,
        async () => (await import("./map.js")).mapped(name),
      )
    : undefined);
