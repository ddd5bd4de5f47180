// Visits a page in Chromium with an empty cache, and measures the visit.
import { chromium } from "playwright-core";
import { chromiumArguments, needChromium } from "../../scripts/browsers/chromium.mjs";
import { roundsOf } from "./rounds.mjs";

/** The conditions of a visit. `SLOW` is the “Slow 4G” of DevTools, and a processor that is four times slower. */
export const FAST = { slowdown: 1, network: null };
export const SLOW = {
  slowdown: 4,
  network: { offline: false, latency: 562, downloadThroughput: 1.44e6 / 8, uploadThroughput: 0.675e6 / 8 },
};

/** A page counts as complete when no answer has come for this time, in milliseconds. */
const QUIET = 1000;

/** Runs in each page before its scripts: records the time of each answer, and reports the first and the last one. */
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

/** Runs in the page: collects the requests of the page and of its frames, with times relative to the page's start. */
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

/** Chromium's metrics of a page; times are processor time in seconds. */
export async function metricsOf(client) {
  const { metrics } = await client.send("Performance.getMetrics");
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/** Opens the empty page of the same server, so that the process and the connection exist before the visit. */
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

/** Resolves with Chromium's metrics at the first answer, or when the page is complete. */
const metricsAt = (client, moment) =>
  new Promise((resolve, reject) => {
    client.on("Runtime.bindingCalled", ({ payload }) => {
      if (payload === moment) metricsOf(client).then(resolve, reject);
    });
  });

/** Visits a page, and calls `look` at the first answer, or when the page is complete. */
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

/** Measures the milliseconds from the request of the first script or frame to the first answer, and the cost. */
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

/** Measures the milliseconds until the last answer, and the page's heap and listeners at that moment. */
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
