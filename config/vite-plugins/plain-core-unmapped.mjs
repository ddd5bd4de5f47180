/** Drops the source maps of the plain modules, which are large and map generated scripts to one another. */
export const plainCoreUnmapped = () => ({
  name: "plain-core-unmapped",
  apply: "build",
  transform: {
    filter: { id: /\/pkg\/plain\// },
    handler: (code) => ({ code, map: { mappings: "" } }),
  },
});
