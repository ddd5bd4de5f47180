import type { Program } from "../../core/contract/index.js";
import { loadRestWords } from "../../text/load-words.js";
import type { Failure } from "./start.js";

/** In the core already. */
const STANDARD = "standard";

/** The other ready-made programs, each a file of its own; ids are their names. */
const files = import.meta.glob<Program>(
  ["../../../programs/*.json", "!../../../programs/standard.json", "!../../../programs/*.schema.json"],
  { import: "default" },
);

const fileOf = (id: string) => `../../../programs/${id}.json`;

/** An id has neither a path nor an ending. */
const isAddress = (source: string) => /[/.]/.test(source);

/** Programs on their way or there, by address: one request, however many calculators need it. */
const asked = new Map<string, Promise<Program>>();

async function fetchProgram(address: URL): Promise<Program> {
  if (!/^https?:$/.test(address.protocol)) throw new TypeError("Not an address of the web.");
  const response = await fetch(address, { credentials: "omit" });
  const given: unknown = response.ok ? await response.json() : null;
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    throw new TypeError("Not a program.");
  }
  return given as Program;
}

/** After a failure the next one asks again. */
async function fetched(source: string): Promise<Program> {
  const address = new URL(source, document.baseURI);
  const program = asked.get(address.href) ?? fetchProgram(address);
  asked.set(address.href, program);
  return program.catch((error: unknown) => {
    asked.delete(address.href);
    throw error;
  });
}

async function found(source: string): Promise<Program | undefined> {
  if (isAddress(source)) return fetched(source);
  if (source === STANDARD) return undefined;
  const load = files[fileOf(source)];
  if (!load) throw new TypeError("Not a program's id.");
  return load();
}

/** What is said where a program cannot be had; what nobody knows need not be tried again. */
async function failure(source: string, language: string): Promise<Partial<Failure>> {
  const { page } = await loadRestWords(language);
  const ids = [STANDARD, ...Object.keys(files).map((file) => file.replace(/^.*\/|\.json$/g, ""))];
  const isUnknown = !isAddress(source) && !ids.includes(source);
  const text = ((isUnknown ? page.unknownProgram : undefined) ?? page.programFailed ?? "")
    .replace("{program}", () => source)
    .replace("{programs}", () => ids.join(", "));
  return {
    text,
    problems: [{ path: "program", code: "invalidProgram", params: { program: source } }],
    ...(isUnknown ? { retry: undefined } : {}),
  };
}

/** Thrown where a program cannot be had. */
export class Unavailable extends Error {
  constructor(
    source: string,
    /** What the element says of it. */
    readonly failure: Partial<Failure>,
  ) {
    super(`The program ${source} is not available.`);
  }
}

async function named(source: string, language: string): Promise<Program | undefined> {
  try {
    return await found(source);
  } catch {
    throw new Unavailable(source, await failure(source, language));
  }
}

/** A currency as the core names it; a page may write it small, with a space around it, or as no text at all. */
const codeOf = (currency: unknown) =>
  String(currency ?? "")
    .trim()
    .toUpperCase();

/**
 * The program that an id (`starter`) or an address (`/partners.json`) names, or a program that is there already, in a currency of
 * the page's choice; undefined for the core's own.
 */
export async function programFrom(
  source: Program | string | undefined,
  language: string,
  currency?: string,
): Promise<Program | undefined> {
  const program = typeof source === "string" ? await named(source, language) : source;
  // What is no program stays as it is: the core says what is wrong with it.
  const isProgram = program === undefined || (typeof program === "object" && !Array.isArray(program));
  const code = codeOf(currency);
  return code && isProgram ? { ...program, currency: code } : program;
}
