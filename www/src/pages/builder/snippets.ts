import type { Program } from "../../core/contract/index.js";
import { packJson } from "../../shared/packed-json.js";
import { PROGRAM } from "../embed/placed.js";
import type { OwnWords } from "./own-words.js";
import type { Fallback } from "./script-fallback.js";

/** A program that travels inside the lines, under the id of the element that holds it. */
export interface OwnProgram {
  id: string;
  program: Program;
}

/** The data of the snippets. */
export interface Embedding extends OwnWords {
  /** The calculator's id. */
  type: string;
  /** An id, an address, or a program that travels inside the lines; undefined for the standard program. */
  program: string | OwnProgram | undefined;
  locale: string;
  /** An ISO 4217 code; empty for the program's. */
  currency: string;
  theme: string;
  /** A valid color; empty for none. */
  accent: string;
  compact: boolean;
  /** The text that is shown where scripts do not run. */
  fallback: Fallback;
  /** The address of the served files, with a slash at its end. */
  server: string;
}

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

const attribute = (name: string, value: string | undefined) => (value ? ` ${name}="${escaped(value)}"` : "");

/** The name of a program for an attribute or a query. */
const named = (program: Embedding["program"]) => (typeof program === "object" ? `#${program.id}` : program);

/** Data that cannot end the element around it. */
const inScript = (value: unknown) => JSON.stringify(value).replaceAll("<", "\\u003c");

/** The element that holds the program, in front of the calculator. */
const data = ({ program }: Embedding) =>
  typeof program === "object"
    ? [`<script type="application/json" id="${escaped(program.id)}">${inScript(program.program)}</script>`]
    : [];

const heading = ({ heading: text }: Embedding) =>
  text ? [`  <h2 slot="heading">${escaped(text)}</h2>`] : [];

const button = ({ button: chosen }: Embedding) =>
  chosen ? [`  <a slot="call-to-action" href="${escaped(chosen.address)}">${escaped(chosen.text)}</a>`] : [];

/** The calculator on a page of its own. */
const openAddress = (embedding: Embedding) => escaped(frameAddress(embedding)).replaceAll("&amp;", "&");

/** The element with its attributes, and what it shows until its script runs, or if that never happens. */
function element(embedding: Embedding): string {
  const { type, program, locale, currency, theme, compact, fallback } = embedding;
  const attributes = [
    attribute("type", type),
    attribute("program", named(program)),
    attribute("locale", locale),
    attribute("currency", currency),
    attribute("theme", theme),
    compact ? " compact" : "",
  ];
  return [
    ...data(embedding),
    `<partner-calculator${attributes.join("")}>`,
    ...heading(embedding),
    `  <p lang="${fallback.language}">${escaped(fallback.example)} <a href="${openAddress(embedding)}">${escaped(fallback.open)}</a></p>`,
    ...button(embedding),
    "</partner-calculator>",
  ].join("\n");
}

const color = (accent: string) =>
  accent ? [`<style>partner-calculator { --pc-accent: ${accent}; }</style>`] : [];

/** Script, color, element. */
export function elementSnippet(embedding: Embedding): string {
  return [
    `<script type="module" src="${escaped(embedding.server)}element.js"></script>`,
    ...color(embedding.accent),
    element(embedding),
  ].join("\n");
}

/** The address of the page for frames; a program of one's own is behind the `#`, so that no server sees it. */
export function frameAddress(embedding: Embedding): string {
  const { type, program, locale, currency, theme, accent, compact, server } = embedding;
  const parts = {
    calculator: type,
    program: typeof program === "object" ? undefined : program,
    locale,
    currency,
    theme,
    accent,
  };
  const query = Object.entries(parts).flatMap(([name, value]) =>
    value ? [`${name}=${encodeURIComponent(value).replaceAll("%2F", "/").replaceAll("%3A", ":")}`] : [],
  );
  const hash = typeof program === "object" ? `#${PROGRAM}=${packJson(program.program)}` : "";
  return `${server}embed.html?${[...query, ...(compact ? ["compact"] : [])].join("&")}${hash}`;
}

/** A frame, and the script that sets its height. */
export function frameSnippet(embedding: Embedding): string {
  const { server, fallback } = embedding;
  return `<iframe
  data-partner-calculator
  src="${openAddress(embedding)}"
  title="${escaped(fallback.title)}"
  lang="${fallback.language}"
  allow="clipboard-write"
  style="width: 100%; height: 900px; border: 0"
></iframe>
<script async src="${escaped(server)}embed.js"></script>`;
}

/** Import, color, element. */
export function npmSnippet(embedding: Embedding): string {
  return [
    `<script type="module">\n  import "partner-calculators/element";\n</script>`,
    ...color(embedding.accent),
    element(embedding),
  ].join("\n");
}
