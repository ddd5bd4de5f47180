import { createRequire } from "node:module";

/** Loads Playwright on demand, because on a fresh clone these scripts run before any package is installed. */
export const playwright = () => createRequire(import.meta.url)("playwright-core");
