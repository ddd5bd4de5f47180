import type { ToolContext } from "../tool.js";
import { Kept, PREFIX } from "./kept.js";

/** The scenarios of this page by their key, so that widgets of one calculator and program share them. */
const lists = new Map<string, Kept>();

/** A short text that differs for different texts: 53 bits of a hash. */
function digest(text: string): string {
  let [one, other] = [0xdeadbeef, 0x41c6ce57];
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    one = Math.imul(one ^ code, 2654435761);
    other = Math.imul(other ^ code, 1597334677);
  }
  return ((one >>> 0) * 2 ** 21 + (other >>> 11)).toString(36);
}

/** What distinguishes a program of the page's own from others with its id: its text, or its address. */
function ownProgram(element: HTMLElement): string {
  const { program, programSource } = element as { program?: unknown; programSource?: string };
  const own = program || programSource || "";
  // A ready-made program has an id of its own.
  if (typeof own === "string") return /^[\w-]*$/.test(own) ? "" : digest(own);
  try {
    return digest(JSON.stringify(own));
  } catch {
    return "";
  }
}

/** The scenarios of a widget's calculator under its program. */
export function keptFor({ element, sheet }: ToolContext): Kept {
  const { id, program, currency, headline } = sheet.description;
  const key = PREFIX + [id, program.id, currency, ownProgram(element)].filter(Boolean).join(":");
  const known = lists.get(key);
  if (known) return known;
  const head = { version: sheet.core.version, calculator: id, program, currency };
  const kept = new Kept(key, head, headline.figure);
  lists.set(key, kept);
  return kept;
}
