/**
 * Leaves out the modules in plain JavaScript, which would add a third for the few pages that cannot
 * compile WebAssembly.
 */
export const plainCoreOutside = () => ({
  name: "plain-core-outside",
  enforce: "pre",
  load: {
    filter: { id: /\/pkg\/plain\// },
    handler: () =>
      `throw new Error("Everything in one file needs WebAssembly, which is not to be had here.");`,
  },
});
