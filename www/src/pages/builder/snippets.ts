import type { Embedding } from "./embedding.js";
import { frameAddress } from "./frame-address.js";
import { attribute, escaped, escapedAddress, quotedJson } from "./html-text.js";
import { buttonLines, headingLines } from "./slots.js";

const programAttribute = ({ program }: Embedding) =>
  typeof program === "object" ? ` program=${quotedJson(program)}` : attribute("program", program);

/**
 * The custom properties in a `style` attribute. An editor that removes unknown elements removes the
 * attribute with the element. If it removed a `<style>` element, the text of the styles would stay
 * on the page.
 */
const styleAttribute = ({ properties }: Embedding) =>
  attribute(
    "style",
    Object.entries(properties)
      .map(([name, value]) => `--pc-${name}: ${value}`)
      .join("; "),
  );

/**
 * The fallback where no script runs: the worked example, and a link to the calculator on its own
 * page.
 */
const example = (embedding: Embedding) => {
  const { language, example, open } = embedding.fallback;
  const link = `<a href="${escapedAddress(frameAddress(embedding))}">${escaped(open)}</a>`;
  return `<span lang="${language}">${escaped(example)} ${link}</span>`;
};

/** The element with its attributes, slots and fallback. */
function element(embedding: Embedding): string {
  const { type, locale, currency, theme, compact, first, view } = embedding;
  const attributes = [
    attribute("type", type),
    programAttribute(embedding),
    attribute("locale", locale),
    attribute("currency", currency),
    attribute("theme", theme),
    attribute("first", first.join(",")),
    attribute("view", view),
    compact ? " compact" : "",
    styleAttribute(embedding),
  ];
  const inside = [...headingLines(embedding), example(embedding), ...buttonLines(embedding)];
  return [
    `<partner-calculator${attributes.join("")}>`,
    // The line breaks separate title, example and button where no script runs.
    inside.map((line) => `  ${line}`).join("<br>\n"),
    "</partner-calculator>",
  ].join("\n");
}

/** Script and element. */
export function elementSnippet(embedding: Embedding): string {
  const script = `<script type="module" src="${escaped(embedding.server)}element.js"></script>`;
  return `${script}\n${element(embedding)}`;
}

/**
 * A frame, and the script that sets its height. The frame's tag has no line breaks, because some
 * editors replace them with `<br>`. The `width` and `height` attributes repeat the style, because
 * some editors remove the `style` attribute.
 */
export function frameSnippet(embedding: Embedding): string {
  const { server, fallback } = embedding;
  const attributes = [
    " data-partner-calculator",
    ` src="${escapedAddress(frameAddress(embedding))}"`,
    attribute("title", fallback.title),
    attribute("lang", fallback.language),
    ' width="100%" height="900" allow="clipboard-write" style="width: 100%; height: 900px; border: 0"',
  ];
  return `<iframe${attributes.join("")}>${example(embedding)}</iframe>
<script async src="${escaped(server)}embed.js"></script>`;
}

/** Import and element. */
export function npmSnippet(embedding: Embedding): string {
  return `<script type="module">\n  import "partner-calculators/element";\n</script>\n${element(embedding)}`;
}
