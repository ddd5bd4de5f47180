/** Drops the source map of the plain core: a megabyte that maps one generated script to another. */
export const plainCoreUnmapped = () => ({
  name: "plain-core-unmapped",
  apply: "build",
  transform: {
    filter: { id: /\/pkg\/plain\// },
    handler: (code) => ({ code, map: { mappings: "" } }),
  },
});
