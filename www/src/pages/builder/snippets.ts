/** The data of the snippets. */
export interface Embedding {
  /** The calculator's id. */
  type: string;
  /** Its name, as the frame's title for screen readers. */
  title: string;
  /** An id or an address; undefined for the standard program. */
  program: string | undefined;
  locale: string;
  /** An ISO 4217 code; empty for the program's. */
  currency: string;
  theme: string;
  /** A valid color; empty for none. */
  accent: string;
  compact: boolean;
  /** The address of the served files, with a slash at its end. */
  server: string;
}

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

const attribute = (name: string, value: string | undefined) => (value ? ` ${name}="${escaped(value)}"` : "");

/** The element with its attributes. */
function element({ type, program, locale, currency, theme, compact }: Embedding): string {
  const attributes = [
    attribute("type", type),
    attribute("program", program),
    attribute("locale", locale),
    attribute("currency", currency),
    attribute("theme", theme),
    compact ? " compact" : "",
  ];
  return `<partner-calculator${attributes.join("")}></partner-calculator>`;
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

/** A frame, and the script that sets its height. */
export function frameSnippet(embedding: Embedding): string {
  const { type, title, program, locale, currency, theme, accent, compact, server } = embedding;
  const parts = { calculator: type, program, locale, currency, theme, accent };
  const query = Object.entries(parts).flatMap(([name, value]) =>
    value ? [`${name}=${encodeURIComponent(value).replaceAll("%2F", "/").replaceAll("%3A", ":")}`] : [],
  );
  const address = `${server}embed.html?${[...query, ...(compact ? ["compact"] : [])].join("&")}`;
  return `<iframe
  data-partner-calculator
  src="${escaped(address).replaceAll("&amp;", "&")}"
  title="${escaped(title)}"
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
