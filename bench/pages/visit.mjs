// One visit to a page in Chromium, by somebody who has nothing of it yet, and what it cost.
import { chromium } from "playwright-core";
import { chromiumArguments, needChromium } from "../../scripts/browsers/chromium.mjs";
import { roundsOf } from "./rounds.mjs";

/** What a visitor has. The slow one: DevTools' "Slow 4G" and a processor that is four times slower. */
export const FAST = { slowdown: 1, network: null };
export const SLOW = {
  slowdown: 4,
  network: { offline: false, latency: 562, downloadThroughput: 1.44e6 / 8, uploadThroughput: 0.675e6 / 8 },
};

/** Without an answer for this long, in milliseconds, a page is taken to have given all of its answers. */
const QUIET = 1000;

/** Runs in every page before its scripts: notes when answers come, and tells the benchmark of the first and the last. */
function watchAnswers(quiet) {
  if (window !== top) return;
  const bench = { answers: [] };
  window.bench = bench;
  let timer;
  window.addEventListener("calculator-ready", () => {
    bench.answers.push(performance.now());
    if (bench.answers.length === 1) window.tellBenchmark("first");
    clearTimeout(timer);
    timer = setTimeout(() => window.tellBenchmark("all"), quiet);
  });
}

/** Runs in the page: its requests and those of its frames, in the page's time, without the page itself. */
function requestsOf() {
  const windows = [window, ...Array.from({ length: window.length }, (_, place) => window[place])];
  const requests = windows.flatMap((each) =>
    each.performance.getEntriesByType("resource").map((entry) => {
      const offset = each.performance.timeOrigin - performance.timeOrigin;
      const bytes = entry.encodedBodySize;
      return { start: entry.startTime + offset, end: entry.responseEnd + offset, bytes };
    }),
  );
  return { answers: window.bench.answers, requests };
}

export const launch = () => chromium.launch({ executablePath: needChromium(), args: chromiumArguments });

/** The figures that Chromium keeps of a page, times in seconds of the processor. */
export async function metricsOf(client) {
  const { metrics } = await client.send("Performance.getMetrics");
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/** Opens an empty page of the same address, so that neither the process nor the connection has to be made. */
async function prepare(context, address, { slowdown, network }) {
  const page = await context.newPage();
  await page.addInitScript(watchAnswers, QUIET);
  await page.goto(new URL("/empty/index.html", address).href);
  const client = await context.newCDPSession(page);
  await client.send("Runtime.enable");
  await client.send("Runtime.addBinding", { name: "tellBenchmark" });
  await client.send("Performance.enable", { timeDomain: "threadTicks" });
  if (network) {
    await client.send("Network.enable");
    await client.send("Network.emulateNetworkConditions", network);
  }
  await client.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  return { page, client };
}

/** Resolves with Chromium's figures at the first answer, or when all answers have been given. */
const metricsAt = (client, moment) =>
  new Promise((resolve, reject) => {
    client.on("Runtime.bindingCalled", ({ payload }) => {
      if (payload === moment) metricsOf(client).then(resolve, reject);
    });
  });

/** Runs `look` on a page that has given its answers: the first one, or all. */
export async function visit(browser, address, { conditions = FAST, until = "first" }, look) {
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  try {
    const { page, client } = await prepare(context, address, conditions);
    const before = await metricsOf(client);
    const answered = metricsAt(client, until);
    await page.goto(address);
    const timeout = new Promise((_, reject) => {
      setTimeout(() => reject(new Error(`No answer: ${address}`)), 60_000).unref();
    });
    const after = await Promise.race([answered, timeout]);
    await client.send("Emulation.setCPUThrottlingRate", { rate: 1 });
    return await look({ page, client, before, after });
  } finally {
    await context.close();
  }
}

const bytesOf = (requests) => requests.reduce((sum, { bytes }) => sum + bytes, 0);

/** From the request of the page's first script or frame to the first answer, in milliseconds; with what it took. */
export async function firstAnswer({ page, before, after }) {
  const { answers, requests } = await page.evaluate(requestsOf);
  const start = Math.min(...requests.map((request) => request.start));
  const needed = requests.filter(({ end }) => end <= answers[0]);
  return {
    time: answers[0] - start,
    processor: (after.TaskDuration - before.TaskDuration) * 1000,
    script: (after.ScriptDuration - before.ScriptDuration) * 1000,
    bytes: bytesOf(needed),
    rounds: roundsOf(needed),
  };
}

/** When all answers of a page were there, and what the page holds then. */
export async function allAnswers({ page, client, before, after }) {
  const { answers, requests } = await page.evaluate(requestsOf);
  const start = Math.min(...requests.map((request) => request.start));
  const needed = requests.filter(({ end }) => end <= answers.at(-1));
  await client.send("HeapProfiler.collectGarbage");
  const now = await metricsOf(client);
  return {
    answers: answers.length,
    first: answers[0] - start,
    time: answers.at(-1) - start,
    processor: (after.TaskDuration - before.TaskDuration) * 1000,
    bytes: bytesOf(needed),
    heap: now.JSHeapUsedSize,
    listeners: now.JSEventListeners,
  };
}
