import { customerWords } from "../../../element/start/customer-view.js";
import { canonicalLocale } from "../../../element/start/locale.js";
import { isRightToLeft } from "../../../text/language.js";
import type { CalculatorWords } from "../../../text/words.js";
import type { Inside } from "../../one-file/inside.js";
import baseStyles from "../../single/base.css?raw";
import { pageWords } from "../../single/words.js";
import { attribute, escaped } from "../html-text.js";
import type { OwnWords } from "../own-words.js";
import { buttonAttributes } from "../slots.js";
import { asAscii, asExpression, asInlineScript } from "./escape.js";
import pageStyles from "./page.css?raw";
import { needsScript } from "./words.js";

/**
 * The content security policy of the page. It allows only inline scripts, inline styles and `data:`
 * images; the browser blocks every request, so that no script can send the entered figures to a
 * server.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline' 'wasm-unsafe-eval'",
  "style-src 'unsafe-inline'",
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** The engine and its data in a block, so that the constant with the data is not global. */
const bound = (engine: string, inside: Inside) => `{const INSIDE=${asExpression(inside)};${engine.trim()}}`;

/** The file as a script, for `<script src>` in any page. */
export const scriptWith = (engine: string, inside: Inside): string => `${asAscii(bound(engine, inside))}\n`;

/** The words of a calculator in the view of the file. */
function wordsFor(inside: Inside, calculator: string): CalculatorWords {
  const words = wordsOf(inside, calculator);
  return inside.looks.view === "customer" ? customerWords(words) : words;
}

/** The owner's settings of a page that are in the HTML and not in the data of the engine. */
interface Around {
  ownWords: OwnWords;
  /** The ids of the result lines that the first calculator shows first. */
  first: readonly string[];
}

const NONE: Around = { ownWords: { heading: "", button: undefined }, first: [] };

const languageOf = ({ languages }: Inside) => languages[0] ?? "";

function wordsOf(inside: Inside, calculator: string): CalculatorWords {
  return inside.files[`locales/${languageOf(inside)}/${calculator}.json`] as CalculatorWords;
}

/**
 * The element with its fallback until the script runs: the question, and after a delay the sentence
 * that the file needs JavaScript.
 */
function element(inside: Inside, { ownWords, first }: Around, calculator: string, level: number): string {
  const { title, question } = wordsFor(inside, calculator);
  const { heading, button } = ownWords;
  const link = button
    ? `\n<a slot="call-to-action" target="_top"${buttonAttributes(button.address)}>${escaped(button.text)}</a>`
    : "";
  return `<partner-calculator id="${escaped(calculator)}" type="${escaped(calculator)}" heading-level="${level}"${attribute("first", first.join(","))}>
<h${level}${heading ? ' slot="heading"' : ""}>${escaped(heading || title)}</h${level}>${link}
<p>${escaped(question)}</p>
<p class="later">${escaped(needsScript[languageOf(inside)] ?? "")}</p>
</partner-calculator>`;
}

function contents(inside: Inside): string {
  const links = inside.calculators.map(
    (id) => `<li><a href="#${escaped(id)}">${escaped(wordsOf(inside, id).title)}</a></li>`,
  );
  return `<nav><ul>\n${links.join("\n")}\n</ul></nav>`;
}

/** The title of the page: the title of the only calculator, or a common title for several. */
function titleOf(inside: Inside): string {
  const [only = "", ...more] = inside.calculators;
  if (more.length === 0) return wordsOf(inside, only).title;
  return pageWords[languageOf(inside)]?.title ?? "";
}

/**
 * The settings for one calculator of a page. The first result lines apply to the first calculator,
 * and the owner's title applies to a page with a single calculator.
 */
function aroundOf(around: Around, isOne: boolean, isFirst: boolean): Around {
  const { ownWords, first } = around;
  return { ownWords: isOne ? ownWords : { ...ownWords, heading: "" }, first: isFirst ? first : [] };
}

function body(inside: Inside, around: Around): string {
  const isOne = inside.calculators.length === 1;
  const elements = inside.calculators.map((id, at) =>
    element(inside, aroundOf(around, isOne, at === 0), id, isOne ? 1 : 2),
  );
  if (isOne) return elements.join("");
  return [`<h1>${escaped(titleOf(inside))}</h1>`, contents(inside), ...elements].join("\n");
}

/** The file as an HTML page, which works without a server. */
export function pageWith(engine: string, inside: Inside, around: Around = NONE): string {
  const { looks } = inside;
  const locale = canonicalLocale(looks.locale || languageOf(inside));
  const direction = isRightToLeft(languageOf(inside)) ? "rtl" : "ltr";
  return `<!doctype html>
<html lang="${escaped(locale)}" dir="${direction}" data-theme="${looks.theme || "auto"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(titleOf(inside))}</title>
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<style>${baseStyles}${pageStyles.trim()}</style>
</head>
<body>
<main>
${body(inside, around)}
</main>
<script>${asInlineScript(bound(engine, inside))}</script>
</body>
</html>
`;
}
