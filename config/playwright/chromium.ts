import { defineConfig, devices } from "@playwright/test";
import { chromiumArguments, needChromium } from "../../scripts/browsers/chromium.mjs";
import { provideTestFonts } from "../../scripts/browsers/fonts.mjs";
import { freePort } from "../../scripts/lib/free-port.mjs";
import { at, root } from "../../scripts/lib/paths.mjs";

provideTestFonts();

// Choose the port once; workers read this file again and inherit the variable.
process.env.TEST_PORT ??= String(await freePort());
const port = process.env.TEST_PORT;

const url = `http://127.0.0.1:${port}/`;

/**
 * The files of one project contain its name, such as `layout.phone.spec.ts`; all others run on the
 * desktop.
 */
const only = (project: string) => new RegExp(`\\.${project}\\.spec\\.ts$`);

export default defineConfig({
  testDir: at("tests/e2e"),
  testMatch: /.*\.spec\.ts$/,
  fullyParallel: true,
  forbidOnly: true,
  // Tests wait for the browser half of their time, so three of them keep two cores busy.
  workers: 3,
  retries: 0,
  // Long timeouts cost nothing when a test passes, and a busy machine is slow. Tests that go over all calculators take
  // longer with each one.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  outputDir: at("test-results"),
  reporter: [["list"]],
  use: {
    baseURL: url,
    // Traces double the time of all tests. To debug a failing test, add `--trace on`.
    trace: "off",
    screenshot: "only-on-failure",
    actionTimeout: 10_000,
    // Clear a browser context between tests instead of opening another one, which takes half of a
    // short test's time.
    reuseContext: true,
    // A service worker's caches would affect later tests. `offline.spec.ts` opens contexts of its
    // own.
    serviceWorkers: "block",
    launchOptions: { executablePath: needChromium(), args: chromiumArguments },
  },
  webServer: {
    command: "node scripts/serve.mjs",
    cwd: root,
    env: { PORT: port },
    url,
    reuseExistingServer: false,
    timeout: 30_000,
  },
  projects: [
    { name: "desktop", testIgnore: /\.[\w-]+\.spec\.ts$/, use: { ...devices["Desktop Chrome"] } },
    { name: "phone", testMatch: only("phone"), use: { ...devices["Pixel 7"] } },
    {
      name: "german",
      testMatch: only("german"),
      use: { ...devices["Desktop Chrome"], locale: "de-DE", timezoneId: "Europe/Berlin" },
    },
    {
      name: "forced-colors",
      testMatch: only("forced-colors"),
      use: {
        ...devices["Desktop Chrome"],
        colorScheme: "dark",
        contextOptions: { forcedColors: "active", reducedMotion: "reduce" },
      },
    },
  ],
});
