import { afterEach, beforeEach, expect, it, vi } from "vitest";

const FOLDER = "https://calculators.example/";
const FILE = `${FOLDER}element-12345678.js`;

const program = (count: number) => `https://host.example/own.json?t=${count}`;

const programs = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, each) => program(from + each));

/** The content of the caches by version and address, in order. */
let versions: Map<string, Map<string, Response>>;
let asked: string[];

function cacheOf(files: Map<string, Response>) {
  return {
    match: async (address: string) => files.get(address)?.clone(),
    put: async (address: string, response: Response) => {
      files.delete(address);
      files.set(address, response);
    },
    delete: async (address: string) => files.delete(address),
    keys: async () => [...files.keys()].map((url) => ({ url })),
  };
}

async function open(name: string) {
  const files = versions.get(name) ?? new Map<string, Response>();
  versions.set(name, files);
  return cacheOf(files);
}

/** The worker's store, of a version. */
async function store(version: string) {
  vi.resetModules();
  const parts = { "embed.html": ["embed.html", "element-12345678.js"] };
  vi.stubGlobal("SITE", { version, pages: { "embed.html": [] }, parts });
  return import("./store.js");
}

/** The programs that a version caches, and those that it remembers. */
function kept(version: string) {
  const files = [...(versions.get(`partner-calculators ${FOLDER} ${version}`)?.keys() ?? [])];
  const notes = files.flatMap((each) => new URL(each).searchParams.get("kept") ?? []);
  const isProgram = (name: string) => name.startsWith("https://host.example/");
  return { files, programs: files.filter(isProgram), noted: notes.filter(isProgram) };
}

beforeEach(() => {
  versions = new Map();
  asked = [];
  vi.stubGlobal("location", { href: `${FOLDER}sw.js` });
  vi.stubGlobal("self", { registration: { scope: FOLDER } });
  vi.stubGlobal("caches", { open, keys: async () => [...versions.keys()] });
  vi.stubGlobal("fetch", async (address: string) => {
    asked.push(address);
    return new Response("{}");
  });
});

afterEach(() => vi.unstubAllGlobals());

it("caches the newest twenty addresses of programs, one page after another", async () => {
  const { keep } = await store("1");
  for (const each of programs(1, 30)) await keep(["embed.html", each]);
  expect(kept("1").programs).toEqual(programs(11, 30));
  expect(kept("1").noted).toEqual(programs(11, 30));
  expect(kept("1").files).toContain(FILE);
});

it("counts an address that is named again as the newest", async () => {
  const { keep } = await store("1");
  await keep(programs(1, 20));
  await keep([program(1)]);
  await keep([program(21)]);
  expect(kept("1").noted).toEqual([...programs(3, 20), program(1), program(21)]);
});

it("fetches only the newest twenty if a page names more", async () => {
  await (await store("1")).keep(programs(1, 30));
  expect(asked).toEqual(programs(11, 30));
});

it("fetches only the newest twenty for a new version", async () => {
  const cache = await open(`partner-calculators ${FOLDER} 1`);
  for (const each of ["embed.html", ...programs(1, 30)])
    await cache.put(`${FOLDER}?kept=${encodeURIComponent(each)}`, new Response());
  const { inherit, keep } = await store("2");
  await keep([program(1)]);
  await inherit();
  expect(asked).toHaveLength(22);
  expect(kept("2").noted).toEqual([...programs(12, 30), program(1)]);
  expect(kept("2").files).toContain(FILE);
});

it("keeps a file of the site that was also named by its address", async () => {
  const { keep } = await store("1");
  await keep([FILE, "embed.html"]);
  await keep(programs(1, 20));
  expect(kept("1").files).toContain(FILE);
});
