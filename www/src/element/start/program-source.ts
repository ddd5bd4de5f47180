import type { Program } from "../../core/contract/index.js";
import { loadEditingWords } from "../../text/load-later-words.js";
import type { Failure } from "./failure.js";

/** The program that is built into the core. */
const STANDARD = "standard";

/** The other ready-made programs, one file each; their ids are the file names. */
const files = import.meta.glob<Program>(
  ["../../../programs/*.json", "!../../../programs/standard.json", "!../../../programs/*.schema.json"],
  { import: "default" },
);

/** The ids of the ready-made programs. */
const readyMade = () => [STANDARD, ...Object.keys(files).map((file) => file.replace(/^.*\/|\.json$/g, ""))];

const isReadyMade = (id: string) => readyMade().includes(id);

const fileOf = (id: string) => `../../../programs/${id}.json`;

/** Whether the page holds the program: in an element (`#acme-program`), or as JSON in the attribute. */
const isInPage = (source: string) => /^[#{]/.test(source);

/** Whether a source is an address: ids have no slash and no dot. */
const isAddress = (source: string) => /[/.]/.test(source) && !isInPage(source);

/** Programs that are loaded or loading, by address: one request for all calculators of a page. */
const requests = new Map<string, Promise<Program>>();

/** How long a server may take for a program, in milliseconds. */
const PATIENCE = 10_000;

async function fetchProgram(address: URL): Promise<Program> {
  if (!/^https?:$/.test(address.protocol)) throw new TypeError("Not an address of the web.");
  const response = await fetch(address, { credentials: "omit", signal: AbortSignal.timeout(PATIENCE) });
  if (!response.ok) throw new TypeError(`The server answered with status ${response.status}.`);
  return asProgram(await response.json());
}

function asProgram(given: unknown): Program {
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    throw new TypeError("Not a program.");
  }
  return given as Program;
}

/** Reads a program that the page holds: JSON, or the id of an element with JSON in it. */
function programInPage(source: string): Program {
  if (source.startsWith("{")) return asProgram(JSON.parse(source));
  const element = document.getElementById(source.slice(1));
  if (!element) throw new TypeError("This page has no element with that id.");
  return asProgram(JSON.parse(element.textContent ?? ""));
}

/** Loads a program once; after a failure, the next call tries again. */
async function loadAddress(source: string): Promise<Program> {
  const address = new URL(source, document.baseURI);
  const program = requests.get(address.href) ?? fetchProgram(address);
  requests.set(address.href, program);
  return program.catch((error: unknown) => {
    requests.delete(address.href);
    throw error;
  });
}

async function loadSource(source: string): Promise<Program | undefined> {
  if (isInPage(source)) return programInPage(source);
  if (isAddress(source)) return loadAddress(source);
  if (source === STANDARD) return undefined;
  const load = files[fileOf(source)];
  if (!load) throw new TypeError(`These programs are ready-made: ${readyMade().join(", ")}.`);
  return load();
}

/** Tells the owner of the page in the console why a program cannot be loaded; a visitor can do nothing about it. */
function report(source: string, reason: unknown): void {
  console.error(`The partner program ${JSON.stringify(source)} could not be loaded. ${reason}`);
}

/** The failure to show when a program cannot be loaded; an unknown id offers no retry. */
async function failure(source: string, language: string): Promise<Partial<Failure>> {
  const { page } = await loadEditingWords(language);
  return {
    text: page.unavailable ?? "",
    problems: [{ path: "program", code: "invalidProgram", params: { program: source } }],
    ...(isAddress(source) || isReadyMade(source) ? {} : { retry: undefined }),
  };
}

/** Thrown when a program cannot be loaded. */
export class Unavailable extends Error {
  constructor(
    source: string,
    /** The failure that the element shows. */
    readonly failure: Partial<Failure>,
  ) {
    super(`The program ${source} is not available.`);
  }
}

async function loadOrFail(source: string, language: string): Promise<Program | undefined> {
  try {
    return await loadSource(source);
  } catch (error) {
    report(source, error);
    throw new Unavailable(source, await failure(source, language));
  }
}

/**
 * Normalizes a currency code, which a page may give in lower case, with spaces, or as another type.
 */
const codeOf = (currency: unknown) =>
  String(currency ?? "")
    .trim()
    .toUpperCase();

/**
 * Loads the program for an id (`starter`), an address (`/partners.json`) or an object, in the
 * currency of the page's choice. Returns undefined for the standard program.
 */
export async function programFrom(
  source: Program | string | undefined,
  language: string,
  currency?: string,
): Promise<Program | undefined> {
  const program = typeof source === "string" ? await loadOrFail(source, language) : source;
  // A value that is not an object is passed on, so that the core reports the problem.
  const isProgram = program === undefined || (typeof program === "object" && !Array.isArray(program));
  const code = codeOf(currency);
  return code && isProgram ? { ...program, currency: code } : program;
}
