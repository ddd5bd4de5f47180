/** No source map for the plain core, a megabyte that leads from one generated script to another. */
export const plainCoreUnmapped = () => ({
  name: "plain-core-unmapped",
  apply: "build",
  transform: {
    filter: { id: /\/pkg\/plain\// },
    handler: (code) => ({ code, map: { mappings: "" } }),
  },
});
