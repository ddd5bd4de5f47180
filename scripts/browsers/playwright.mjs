import { createRequire } from "node:module";

/** Playwright, read when it is asked for: on a fresh clone these scripts run before anything is installed. */
export const playwright = () => createRequire(import.meta.url)("playwright-core");
