/** The worker that runs analyses, so that the page stays responsive. */
import type { Request, Response } from "./messages.js";
import { Runner } from "./runner.js";

const respond = (response: Response) => postMessage(response);

const starting = Runner.start();
// The module may fail before the first message, whose answer says so; browsers would report it, too.
starting.catch(() => undefined);

addEventListener("message", async ({ data }: MessageEvent<Request>) => {
  if ("start" in data) {
    // The page runs the analyses itself if this worker cannot: a rejected promise alone would not reach it.
    respond({
      started: await starting.then(
        () => true,
        () => false,
      ),
    });
    return;
  }
  const { id, image, inputs } = data;
  try {
    const runner = await starting;
    const answer =
      "kind" in data
        ? runner.ask(image, data.kind, data.question, inputs)
        : runner.simulate(image, data.trials, inputs, data.port);
    respond({ id, answer });
  } catch (error) {
    respond({ id, error: String(error) });
  }
});
