// Files of one's own, made by the modules of the builder.
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "vite";
import { shared } from "../../config/vite/shared.mjs";
import { calculatorIds } from "./calculators.mjs";
import { at } from "./paths.mjs";

const FOLDER = "/src/pages/builder/one-file";

/** Runs work with the modules of the builder that make a file. */
async function withModules(work) {
  const { NODE_ENV } = process.env;
  const server = await createServer({
    ...shared,
    root: at("www"),
    configFile: false,
    appType: "custom",
    logLevel: "warn",
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, ws: false, watch: null },
  });
  try {
    const [{ gather }, { pageWith }] = await Promise.all(
      ["gather", "compose"].map((name) => server.ssrLoadModule(`${FOLDER}/${name}.ts`)),
    );
    return await work(gather, pageWith);
  } finally {
    await server.close();
    // Vite has set `development` for the whole process, so any later build in it would be for development.
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  }
}

/** The page with one calculator in one language that has the most characters. */
export const largestPage = () =>
  withModules(async (gather, pageWith) => {
    const engine = readFileSync(at("www/pkg/one-file/one-file-engine.js"), "utf8");
    let largest = { page: "" };
    for (const language of readdirSync(at("www/locales"))) {
      for (const calculator of calculatorIds()) {
        const looks = { locale: language, theme: "", properties: {}, compact: false, view: "" };
        const inside = await gather({ calculators: [calculator], currency: "", looks, isPage: true });
        const page = pageWith(engine, inside);
        if (Buffer.byteLength(page) > Buffer.byteLength(largest.page))
          largest = { calculator, language, page };
      }
    }
    return largest;
  });
