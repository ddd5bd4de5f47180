import { defineConfig, devices } from "@playwright/test";
import { browserArguments, needBrowser } from "./scripts/browser.mjs";
import { freePort } from "./scripts/lib/free-port.mjs";

// Chosen once: the workers, which read this file again, inherit it.
process.env.TEST_PORT ??= String(await freePort());
const port = process.env.TEST_PORT;
const url = `http://127.0.0.1:${port}/`;

/** What is about one of the projects alone carries its name: `layout.phone.spec.ts`. The rest runs on the desktop. */
const only = (project: string) => new RegExp(`\\.${project}\\.spec\\.ts$`);

export default defineConfig({
  testDir: "tests/e2e",
  testMatch: /.*\.spec\.ts$/,
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  retries: 0,
  outputDir: "test-results",
  reporter: [["list"]],
  use: {
    baseURL: url,
    trace: "retain-on-failure",
    actionTimeout: 10_000,
    launchOptions: { executablePath: needBrowser(), args: browserArguments },
  },
  webServer: {
    command: "node scripts/serve.mjs",
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
      name: "forced-colours",
      testMatch: only("forced-colours"),
      use: {
        ...devices["Desktop Chrome"],
        colorScheme: "dark",
        contextOptions: { forcedColors: "active", reducedMotion: "reduce" },
      },
    },
  ],
});
