/** Words and definitions keep the names of their source files. */
const chunkFileNames = ({ facadeModuleId }) => {
  const words = facadeModuleId?.match(/\/locales\/([\w-]+)\/([\w-]+)\.(?:json|ts)$/);
  if (words) return `locales/${words[1]}/${words[2]}-[hash].js`;
  const definition = facadeModuleId?.match(/\/pkg\/((?:definitions|linked\/[\w-]+)\/[\w-]+)\.json$/);
  return definition ? `${definition[1]}-[hash].js` : "[name]-[hash].js";
};

/** What all builds share. */
export const shared = {
  root: "www",
  base: "./",
  publicDir: false,
  json: { namedExports: false },
};

export const output = {
  minify: true,
  chunkFileNames,
  assetFileNames: "[name]-[hash][extname]",
};
