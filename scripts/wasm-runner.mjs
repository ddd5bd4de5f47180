// Cargo's runner for the wasm target: runs a test module in the browser that the first argument names. wasm-bindgen's
// test runner serves the page, and playwright-core opens it, so that no WebDriver has to be installed.
import { spawn } from "node:child_process";
import { chromium, firefox } from "playwright-core";
import { chromiumArguments, needChromium } from "./browsers/chromium.mjs";
import { firefoxLaunch, needFirefox } from "./browsers/firefox.mjs";
import { freePort } from "./lib/free-port.mjs";
import { tool } from "./lib/paths.mjs";
import { Failure, main } from "./lib/run.mjs";

const patience = 120_000;
const finished = "test result: ";

const browsers = {
  chromium: () => chromium.launch({ executablePath: needChromium(), args: chromiumArguments }),
  firefox: () => firefox.launch(firefoxLaunch(needFirefox())),
};
const [name, ...forRunner] = process.argv.slice(2);

/** Starts the page's server; resolves when the server prints that it is ready. */
function startServer(port) {
  const server = spawn(tool("wasm-bindgen-test-runner"), forRunner, {
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      ...process.env,
      NO_HEADLESS: "1",
      WASM_BINDGEN_USE_BROWSER: "1",
      WASM_BINDGEN_TEST_ADDRESS: `127.0.0.1:${port}`,
    },
  });
  return new Promise((resolve, reject) => {
    let said = "";
    server.stdout.setEncoding("utf8").on("data", (chunk) => {
      said += chunk;
      if (said.includes("now available")) resolve(server);
    });
    server.once("error", reject);
    server.once("exit", () => reject(new Failure(`The test server ended before it began:\n${said}`)));
  });
}

/** Opens the page and returns its report, which is incomplete if the tests time out. */
async function report(browser, url) {
  const page = await browser.newPage();
  page.on("pageerror", (error) => console.error(error));
  await page.goto(url);
  const output = page.locator("#output");
  const deadline = Date.now() + patience;
  for (;;) {
    const text = (await output.textContent()) ?? "";
    if (text.includes(finished) || Date.now() > deadline) return text;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

main(async () => {
  const port = await freePort();
  const server = await startServer(port);
  try {
    const browser = await browsers[name]();
    try {
      const text = await report(browser, `http://127.0.0.1:${port}/`);
      console.log(text);
      if (!text.includes(`${finished}ok`)) throw new Failure(`The wasm tests did not pass in ${name}.`);
    } finally {
      await browser.close();
    }
  } finally {
    server.removeAllListeners("exit");
    server.kill();
  }
});
