/** Leaves the core in plain JavaScript out: a third more, for the few pages that may not compile the module. */
export const plainCoreOutside = () => ({
  name: "plain-core-outside",
  enforce: "pre",
  load: {
    filter: { id: /\/pkg\/plain\// },
    handler: () =>
      `throw new Error("Everything in one file needs WebAssembly, which is not to be had here.");`,
  },
});
