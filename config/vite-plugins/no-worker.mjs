/** Leaves out the worker of the analyses, because everything in one file has no second file: they run in the page. */
export const noWorker = () => ({
  name: "no-worker",
  enforce: "pre",
  load: {
    filter: { id: /\/analyses\/worker-source\.ts$/ },
    handler: () =>
      `export const startWorker = () => { throw new Error("Everything in one file has no worker."); };`,
  },
});
