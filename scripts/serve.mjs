// Serves dist/site on this machine alone; PORT changes the port.
import { existsSync } from "node:fs";
import { at, isMain } from "./lib/paths.mjs";
import { Failure, main } from "./lib/run.mjs";
import { serveFolder } from "./lib/static-server.mjs";

/** Serves the built site until the process ends. */
export async function serveSite() {
  if (!existsSync(at("dist/site/index.html"))) throw new Failure("There is no site yet: npm run build");
  const { url } = await serveFolder(at("dist/site"), Number(process.env.PORT ?? 4173));
  console.log(`\nThe calculators are at ${url} (Ctrl+C stops)`);
}

if (isMain(import.meta.url)) main(serveSite);
