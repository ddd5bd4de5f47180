import { afterEach, beforeEach, expect, it, vi } from "vitest";

const FOLDER = "https://calculators.example/";
const FILE = `${FOLDER}element-12345678.js`;
const PAGE = `${FOLDER}embed.html`;
const PROGRAM = "https://host.example/own.json";

/** The content of the cache; undefined if caches cannot be opened. */
let files: Map<string, Response> | undefined;
let network: () => Promise<Response>;

const cache = {
  match: async (address: string) => files?.get(address)?.clone(),
  put: async (address: string, response: Response) => void files?.set(address, response),
};

async function open() {
  if (!files) throw new Error("Unexpected internal error.");
  return cache;
}

const request = (url: string, more: object = {}) =>
  ({ method: "GET", mode: "cors", destination: "", url, ...more }) as Request;

const page = request(PAGE, { mode: "navigate", destination: "document" });

async function answer(to: Request) {
  const { answerTo } = await import("./answer.js");
  const given = answerTo(to);
  given?.kept?.catch(() => undefined);
  return given;
}

const textOf = async (to: Request) => (await (await answer(to))?.response)?.text();

beforeEach(() => {
  files = new Map();
  network = async () => new Response("from the network");
  vi.stubGlobal("SITE", {
    version: "1",
    pages: { "embed.html": [], "index.html": [], "deal-model/index.html": [] },
    parts: { "embed.html": ["element-12345678.js"] },
  });
  vi.stubGlobal("location", { href: `${FOLDER}sw.js` });
  vi.stubGlobal("self", { registration: { scope: FOLDER } });
  vi.stubGlobal("caches", { open, keys: async () => [] });
  vi.stubGlobal("fetch", () => network());
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.resetModules();
});

it("answers a hashed file from the cache", async () => {
  files?.set(FILE, new Response("kept"));
  expect(await textOf(request(FILE, { destination: "script" }))).toBe("kept");
});

it.each([FILE, PAGE, PROGRAM])("requests %s from the network if caches cannot be opened", async (url) => {
  files = undefined;
  expect(await textOf(url === PAGE ? page : request(url))).toBe("from the network");
});

it("rejects a response without a network, and leaves no other rejection unhandled", async () => {
  network = async () => {
    throw new TypeError("Failed to fetch");
  };
  const lost = vi.fn();
  process.on("unhandledRejection", lost);
  await expect((await answer(request(PROGRAM)))?.response).rejects.toThrow("Failed to fetch");
  await new Promise((then) => setTimeout(then, 10));
  process.off("unhandledRejection", lost);
  expect(lost).not.toHaveBeenCalled();
});

it.each([page, request(PROGRAM)])("answers from the cache if the network does not respond", async (asked) => {
  vi.useFakeTimers();
  network = () => new Promise(() => undefined);
  files?.set(asked.url, new Response("kept"));
  const text = textOf(asked);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await Promise.race([text, "nothing"])).toBe("kept");
});

it("waits for a slow network if nothing is cached, and caches the late response", async () => {
  vi.useFakeTimers();
  network = () => new Promise((then) => setTimeout(() => then(new Response("late")), 30_000));
  const asked = await answer(page);
  await vi.advanceTimersByTimeAsync(31_000);
  expect(await (await asked?.response)?.text()).toBe("late");
  await asked?.kept;
  expect(await files?.get(PAGE)?.text()).toBe("late");
});

it.each([page, request(PROGRAM)])(
  "answers from the cache if a server fails, and keeps the cached response",
  async (asked) => {
    network = async () => new Response("Bad gateway", { status: 502 });
    files?.set(asked.url, new Response("kept"));
    const given = await answer(asked);
    expect(await (await given?.response)?.text()).toBe("kept");
    await given?.kept?.catch(() => undefined);
    expect(await files?.get(asked.url)?.text()).toBe("kept");
  },
);

it.each([page, request(PROGRAM)])("passes on the error of a server if nothing is cached", async (asked) => {
  network = async () => new Response("Bad gateway", { status: 502 });
  const given = await answer(asked);
  expect(await (await given?.response)?.text()).toBe("Bad gateway");
  await given?.kept?.catch(() => undefined);
  expect(files?.size).toBe(0);
});

it("passes on that a page does not exist, even if the page is cached", async () => {
  network = async () => new Response("Not found", { status: 404 });
  files?.set(PAGE, new Response("kept"));
  expect(await textOf(page)).toBe("Not found");
});

it.each([
  ["", "index.html"],
  ["embed?calculator=deal-model", "embed.html"],
  ["deal-model/", "deal-model/index.html"],
  ["deal-model/index.html", "deal-model/index.html"],
])("the address %j is that of %s", async (address, name) => {
  network = async () => {
    throw new TypeError("Failed to fetch");
  };
  files?.set(`${FOLDER}${name}`, new Response(name));
  expect(await textOf(request(FOLDER + address, { mode: "navigate" }))).toBe(name);
});

it("redirects a folder's address without its closing slash", async () => {
  const given = await answer(request(`${FOLDER}deal-model?x=1`, { mode: "navigate" }));
  const { status, headers } = (await given?.response) ?? new Response();
  expect([status, headers.get("Location")]).toEqual([308, `${FOLDER}deal-model/?x=1`]);
});

it("leaves addresses without a page to the browser", async () => {
  expect(
    await answer(request(`${FOLDER}none/`, { mode: "navigate", destination: "document" })),
  ).toBeUndefined();
});
