/** Elements that WordPress keeps for authors who may not save any HTML, as far as the lines have them, and their attributes. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  a: ["href", "rel", "target", "download"],
  b: [],
  br: [],
  h2: ["align"],
  p: ["align"],
  span: ["align"],
};

/** Attributes that every element keeps. */
const EVERYWHERE = /^(?:class|dir|hidden|id|lang|role|style|title|(?:aria|data)-[\w-]+)$/;

const ATTRIBUTE = /([\w-]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?/g;

const ampersands = (text: string) => text.replace(/&(?!(?:amp|lt|gt|quot|#0*39);)/g, "&amp;");

function keptTag(whole: string): string {
  const [, slash, name = "", attributes = ""] = /^<\s*(\/?)\s*([\w-]+)([\s\S]*?)\/?>?$/.exec(whole) ?? [];
  const kept = KEPT[name.toLowerCase()];
  if (!kept) return "";
  if (slash) return `</${name}>`;
  const good = [...attributes.matchAll(ATTRIBUTE)].filter(
    ([, attribute = ""]) => kept.includes(attribute) || EVERYWHERE.test(attribute),
  );
  return `<${[name, ...good.map(([text]) => ampersands(text))].join(" ")}>`;
}

/**
 * Filters HTML as WordPress does for authors who may not save any HTML, after its published source code: removes every
 * tag that is not on the list, and leaves all text, also that of scripts and styles.
 */
export const kses = (html: string): string =>
  html
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<[^>]*(?:>|$)|>|[^<>]+/g, (piece) =>
      piece === ">" ? "&gt;" : piece.startsWith("<") ? keptTag(piece) : ampersands(piece),
    );
