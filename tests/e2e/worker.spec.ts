import { calculate } from "./support/core.js";
import { CALCULATORS, expect, test } from "./support/test.js";

/** A worker that uses only the core, because a worker has no document. */
const WORKER = `
  import { load } from "./index.js";
  const core = await load();
  const answers = core.calculators().map(({ id }) => [id, core.calculate(id).values]);
  postMessage({ answers: Object.fromEntries(answers), hasDocument: "document" in globalThis });
`;

test("the core gives the same answers in a worker and in Node", async ({ page, host, embed }) => {
  await embed([]);
  await page.route(`${host}worker.js`, (route) =>
    route.fulfill({ contentType: "text/javascript", body: WORKER }),
  );
  const { answers, hasDocument } = await page.evaluate(
    (address) =>
      new Promise<{ answers: Record<string, unknown>; hasDocument: boolean }>((done, fail) => {
        const worker = new Worker(address, { type: "module" });
        worker.onmessage = ({ data }) => done(data);
        worker.onerror = ({ message }) => fail(new Error(message));
      }),
    `${host}worker.js`,
  );
  expect(hasDocument).toBe(false);
  expect(answers).toEqual(Object.fromEntries(CALCULATORS.map((id) => [id, calculate(id, {}).values])));
});
