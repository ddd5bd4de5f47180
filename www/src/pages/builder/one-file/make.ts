import engineAddress from "../../../../pkg/one-file/one-file-engine.js?url";
import { type Chosen, gather } from "./gather.js";

let engine: Promise<string> | undefined;

async function fetchEngine(): Promise<string> {
  const response = await fetch(engineAddress);
  if (!response.ok) throw new Error(`${response.url}: ${response.status} ${response.statusText}`);
  return response.text();
}

/**
 * The text of the engine. It is fetched once and cached; after a failure, the next call fetches
 * again.
 */
function engineText(): Promise<string> {
  engine ??= fetchEngine();
  engine.catch(() => {
    engine = undefined;
  });
  return engine;
}

/** Makes the text of a file. */
export async function makeFile(chosen: Chosen): Promise<string> {
  const [inside, text, { pageWith, scriptWith }] = await Promise.all([
    gather(chosen),
    engineText(),
    import("./compose.js"),
  ]);
  return chosen.isPage ? pageWith(text, inside, chosen) : scriptWith(text, inside);
}
